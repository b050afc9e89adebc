"""A panel that is a list and what belongs to it, brought up to date whenever something was saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.as_fits import AsFits, give_keys
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.panels.panel import Panel, Readable
from coprod_desktop.ui.rows import Row, RowList


class ListPanel(Panel):
    """Put things into `self.column`. While the panel is not shown nothing is read from the store."""

    def __init__(self, desk: Desk, rows: RowList) -> None:
        super().__init__(desk)
        self.rows = rows
        self._lines: list[tuple[QWidget, int]] = []
        self.column = AsFits(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_if_shown)
        for signal in (desk.news.saved, desk.news.meeting):
            signal.connect(self._soon.start)
        desk.appearance.changed.connect(self._make_room)

    def refresh(self) -> None:
        """Show what the store now holds."""
        raise NotImplementedError

    def arrive(self) -> None:
        self.refresh()
        give_keys(self.rows)

    def parts(self) -> list[QWidget]:
        return [self.rows]

    def readable(self) -> Readable | None:
        return Readable(self.rows.spoken())

    def show_rows(self, rows: Sequence[Row], none: str) -> None:
        """Show rows, or where there are none a sentence in their place: a list one can walk into and hear."""
        self.rows.show_rows(rows or [Row(None, none)])
        if self.rows.hasFocus() and not self.rows.currentIndex().isValid():
            self.rows.choose_number(0)

    def add_list(self, widget: QWidget, lines: int, share: int = 1) -> None:
        """A part that takes the room that is left, with at least this many lines of its own font."""
        self._lines.append((widget, lines))
        self.column.addWidget(widget, share)

    @staticmethod
    def on_key(key: Qt.Key, widget: QWidget, call: Callable[[], object]) -> None:
        """A key that means this while the widget has the keys."""
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(call)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        for widget, lines in self._lines:
            height = QFontMetrics(widget.font()).lineSpacing() * lines + 40
            widget.setMinimumHeight(min(height, max(120, self.height() // 3)))

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()
