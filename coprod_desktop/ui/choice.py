"""One of a few: radio buttons in a named frame. Orca says nothing when a closed combo box changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QGroupBox,
    QRadioButton,
    QStyle,
    QStyleOptionGroupBox,
    QStylePainter,
    QVBoxLayout,
)

from coprod_desktop.ui.flow_layout import FlowLayout


class Choice(QGroupBox):
    """Tab goes to the button that is on, the arrow keys choose. `lines` puts each on a line of its own."""

    changed = Signal(object)
    """The value a person chose; not sent for `choose`."""

    def __init__(self, words: str, options: Mapping[Any, str], value: object, *, lines: bool = False) -> None:
        super().__init__(words)
        self._group = QButtonGroup(self)
        self._values = list(options)
        row = QVBoxLayout(self) if lines else FlowLayout(self)
        for number, (key, text) in enumerate(options.items()):
            radio = QRadioButton(text)
            radio.setChecked(key == value)
            self._group.addButton(radio, number)
            row.addWidget(radio)
        self._group.idClicked.connect(lambda number: self.changed.emit(self._values[number]))

    def value(self) -> Any:
        return self._values[self._group.checkedId()]

    def choose(self, value: object) -> None:
        self.button(value).setChecked(True)

    def button(self, value: object) -> QRadioButton:
        made = self._group.button(self._values.index(value))
        assert isinstance(made, QRadioButton)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name only: the frame of the style is too faint to be seen, and shades what stands in it."""
        option = QStyleOptionGroupBox()
        self.initStyleOption(option)
        style, painter = self.style(), QStylePainter(self)
        label = QStyle.SubControl.SC_GroupBoxLabel
        room = style.subControlRect(QStyle.ComplexControl.CC_GroupBox, option, label, self)
        room.setRight(self.width())
        start = Qt.AlignmentFlag.AlignLeft
        style.drawItemText(
            painter, room, start, self.palette(), True, self.title(), QPalette.ColorRole.WindowText
        )
        painter.end()
