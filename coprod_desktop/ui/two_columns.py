"""Two columns where there is room for all parts, one column of as many as fit where there is not."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.as_fits import AsFits

NARROW = 60
"""Below this many characters of control text across, all stands in one column."""
LEFT, RIGHT, BELOW = range(3)
SHARES = (2, 3)
"""Of the width: left, right."""


class TwoColumns(AsFits):
    """Parts are added in the order Tab goes through them."""

    def __init__(self) -> None:
        super().__init__()
        self._where: list[int] = []
        self._lines: list[tuple[QWidget, int]] = []
        self._wide: bool | None = None
        self.only_when_wide: QWidget | None = None
        """What stands above the columns while there are two, and takes no room while there is one."""

    def add(self, where: int, label: QWidget | None, widget: QWidget, lines: int = 0, share: int = 0) -> None:
        """`lines` of its own text is the least a part needs."""
        if label is not None:
            self.addWidget(label)
        self.addWidget(widget, share)
        self._where.append(where)
        if lines:
            self._lines.append((widget, lines))

    def _arrange(self, wanted: int | None = None) -> None:
        for widget, lines in self._lines:
            height = QFontMetrics(widget.font()).lineSpacing() * lines + 40
            widget.setMinimumHeight(min(height, max(120, self.height() * 2 // 3)))
        wide = self._has_room()
        if wide != self._wide:
            self._wide = wide
            self._place(wide)
            if self.only_when_wide is not None:
                self.only_when_wide.setVisible(wide)
        if wide:
            for group in self._groups:
                group.setVisible(True)
        else:
            super()._arrange(wanted)

    def _has_room(self) -> bool:
        width = self.width()
        if width < QFontMetrics(self.font()).averageCharWidth() * NARROW:
            return False
        needed = [0, 0, 0]
        for group, where in zip(self._groups, self._where, strict=True):
            share = width if where == BELOW else width * SHARES[where] // sum(SHARES)
            needed[where] += self._height(group, share) + self._grid.verticalSpacing()
        room = self.height()
        if self._wide is False and self.only_when_wide is not None:
            # It would come back: without this, two columns push each other out for ever.
            room -= self.only_when_wide.heightForWidth(width) + self._grid.verticalSpacing()
        return max(needed[LEFT], needed[RIGHT]) + needed[BELOW] <= room

    def _place(self, wide: bool) -> None:
        for group in self._groups:
            self._grid.removeWidget(group)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        rows = [0, 0, 0]
        below = max(self._where.count(LEFT), self._where.count(RIGHT))
        for number, (group, where, share) in enumerate(
            zip(self._groups, self._where, self._shares, strict=True)
        ):
            if not wide:
                self._grid.addWidget(group, number, 0)
                continue
            row = rows[where] + (below if where == BELOW else 0)
            rows[where] += 1
            self._grid.addWidget(group, row, 0 if where == BELOW else where, 1, 2 if where == BELOW else 1)
            self._grid.setRowStretch(row, max(share, self._grid.rowStretch(row)))
        self._grid.setColumnStretch(0, SHARES[0])
        self._grid.setColumnStretch(1, SHARES[1] if wide else 0)
