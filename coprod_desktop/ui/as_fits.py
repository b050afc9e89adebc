"""Shows as many parts as there is room for, each whole; Tab goes on to the ones that wait.

At 400 % a form or a meeting does not fit on a screen. Scrolling would leave controls half outside the window, where a
person who magnifies meets cut-off pieces and a screen reader is told that hidden things are shown. So parts that do
not fit are hidden as a whole, and come when the keys come to them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLayout, QRadioButton, QVBoxLayout, QWidget


class _Group(QWidget):
    """Labels and the part they name. It asks for what its parts need at least at this width; a share brings more.

    Left to itself, a grid takes the height a list would like (192 pixels) for the least it needs, and squeezes others.
    """

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        least = layout.totalMinimumSize()
        if layout.hasHeightForWidth():
            least.setHeight(layout.totalMinimumHeightForWidth(max(self.width(), least.width())))
        return least

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class AsFits(QWidget):
    """A column of groups. Labels join the group of the field that follows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._groups: list[QWidget] = []
        self._shares: list[int] = []
        self._open: QWidget | None = None
        self._first = 0
        self._came_in_below = False

    # --- filling ----------------------------------------------------------------------------------------

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:
        """Named like a layout's method, since it is used in the place of one."""
        if self._open is None:
            self._open = _Group()
            inside = QVBoxLayout(self._open)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(4)
            self._groups.append(self._open)
            self._shares.append(0)
            self._grid.addWidget(self._open, len(self._groups) - 1, 0)
        layout = self._open.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(widget, stretch)
        if stretch:
            self._shares[-1] = stretch
        if not isinstance(widget, QLabel):
            self._open = None
        self._soon()

    # --- what has the keys is shown ---------------------------------------------------------------------

    def reveal(self, widget: QWidget) -> None:
        """Make a part that waits visible, so that it can take the keys."""
        for number, group in enumerate(self._groups):
            if group is widget or group.isAncestorOf(widget):
                now = QApplication.focusWidget()
                if now is not None and self.isAncestorOf(now):
                    group.setVisible(True)
                    self._soon()  # hides the others once the keys have gone: hiding what has them would send them on
                else:
                    self._arrange(wanted=number)
                return

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = [w for w in self._stops() if w.isEnabled()]
        now = QApplication.focusWidget()
        here = next((n for n, w in enumerate(stops) if w is now), None)
        if here is not None:
            there = here + (1 if forward else -1)
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            if 0 <= there < len(stops):
                self.reveal_if_hidden(stops[there])
                stops[there].setFocus(reason)
                return True
            edge = stops[0] if forward else stops[-1]
            left = super().focusNextPrevChild(forward)
            self.reveal_if_hidden(edge)  # so that coming round again begins at the right end
            after = QApplication.focusWidget()
            if after is None or self.isAncestorOf(after):  # there is nothing else in the window
                edge.setFocus(reason)
                return True
            return left
        return super().focusNextPrevChild(forward)

    def reveal_if_hidden(self, widget: QWidget) -> None:
        if not widget.isVisibleTo(self):
            self.reveal(widget)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes through the parts too, for a hand on a mouse: the keys go along."""
        stops = [w for w in self._stops() if w.isEnabled()]
        down = event.angleDelta().y() < 0
        hidden = [w for w in (stops if down else reversed(stops)) if not w.isVisibleTo(self)]
        shown = [stops.index(w) for w in stops if w.isVisibleTo(self)]
        beyond = [
            w
            for w in hidden
            if shown and (stops.index(w) > max(shown) if down else stops.index(w) < min(shown))
        ]
        if beyond:
            give_keys(beyond[0])
            event.accept()
        else:
            super().wheelEvent(event)

    def _stops(self) -> list[QWidget]:
        """What Tab stops at, in order, the hidden ones too."""
        return [w for group in self._groups for w in group.findChildren(QWidget) if _is_stop(w)]

    # --- room -------------------------------------------------------------------------------------------

    def wanted_height(self, width: int) -> int:
        """Pixels that all parts need together at this width."""
        return sum(self._height(g, width) for g in self._groups) + self._grid.verticalSpacing() * len(
            self._groups
        )

    def hasHeightForWidth(self) -> bool:
        return False  # or the window would grow until everything fits

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        width = self.width() or 400
        return QSize(width, self.wanted_height(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._soon()
        return super().event(event)

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._arrange)

    def _arrange(self, wanted: int | None = None) -> None:
        """`wanted` is a group the keys are about to go to."""
        first, last = self._run(wanted)
        for number, group in enumerate(self._groups):
            shown = first <= number <= last
            group.setVisible(shown)
            self._stretch(number, self._shares[number] if shown else 0)
        # Room that no part asks for stays at the foot, or above where parts came in at the foot: labels must not
        # drift away from their fields, and what Tab comes to next must not jump to the top.
        spare = 0 if any(self._shares[first : last + 1]) else 1
        above = self._came_in_below and first > 0
        if above:
            self._stretch(first - 1, spare)
        self._stretch(len(self._groups), 0 if above else spare)

    def _stretch(self, row: int, share: int) -> None:
        """Only where it changes: Qt lays out anew each time, tells of it, and we would be here again, for ever."""
        if self._grid.rowStretch(row) != share:
            self._grid.setRowStretch(row, share)

    def _run(self, wanted: int | None) -> tuple[int, int]:
        """The first and the last group to show. What has the keys is among them."""
        room, width = self.height(), self.width()
        if not self._groups or self.wanted_height(width) <= room:
            self._came_in_below = False
            return 0, len(self._groups) - 1
        heights = [self._height(group, width) for group in self._groups]
        first = self._first
        last = first + self._fitting(heights[first:], room) - 1
        now = (
            self.window().focusWidget()
        )  # also while the window is not active yet, as a dialog about to open
        held = next((n for n, g in enumerate(self._groups) if now is not None and g.isAncestorOf(now)), first)
        held = held if wanted is None else wanted
        if held > last:  # comes in at the foot, as in a text that scrolls: the eye need not jump
            first, last = held - self._fitting(heights[held::-1], room) + 1, held
            self._came_in_below = True
        elif held < first:
            first, last = held, held + self._fitting(heights[held:], room) - 1
            self._came_in_below = False
        self._first = first
        return first, last

    def _fitting(self, heights: list[int], room: int) -> int:
        """How many of these there is room for, one after the other; at least one."""
        used = 0
        for number, height in enumerate(heights):
            used += height + (self._grid.verticalSpacing() if number else 0)
            if used > room:
                return max(1, number)
        return len(heights)

    @staticmethod
    def _height(group: QWidget, width: int) -> int:
        layout = group.layout()
        assert layout is not None
        if layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(width)
        return layout.totalMinimumSize().height()


def _is_stop(widget: QWidget) -> bool:
    if widget.isHidden() or widget.focusProxy():
        return False
    parent = widget.parentWidget()
    if parent is not None and parent.inherits("QAbstractSpinBox"):
        return False  # the line edit inside a spin box
    # Qt takes Tab away from radio buttons that are not chosen; a person may want to hear them all.
    return isinstance(widget, QRadioButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def give_keys(widget: QWidget) -> None:
    """Give a widget the keys, also where it waits for room."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, AsFits):
            parent.reveal_if_hidden(widget)
        parent = parent.parentWidget()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
