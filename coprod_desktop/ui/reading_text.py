"""Large text to read: a caret to walk with, nothing to change, lines of at most 70 characters.

A read-only QTextEdit with TextSelectableByKeyboard: Orca reads nothing in a QTextBrowser.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from coprod_desktop.language.flags import Flag
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.unheard import unheard

LARGER = {1: 1.35, 2: 1.2, 3: 1.1}
"""How much larger than the text a heading is, by its level."""


class ReadingText(QTextEdit):
    def __init__(
        self,
        name: str,
        appearance: Appearance,
        flags_of: Callable[[str], list[Flag]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setCursorWidth(3)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._appearance = appearance
        self.marked = MarkedText(self, flags_of, appearance)
        appearance.changed.connect(self._fit)

    def show_text(self, paragraphs: Sequence[tuple[int, str]]) -> None:
        """Show (level, text) pairs: level 0 is running text, 1 and up are headings. The caret goes to the start."""
        with unheard(self):
            self._put(paragraphs)

    def _put(self, paragraphs: Sequence[tuple[int, str]]) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for number, (level, text) in enumerate(paragraphs):
            block, look = QTextBlockFormat(), QTextCharFormat()
            if level:
                block.setHeadingLevel(level)
                font = self._appearance.reading_font()
                look.setFontPointSize(font.pointSize() * LARGER.get(level, 1.0))
                look.setFontWeight(700)
            if number:
                cursor.insertBlock(block, look)
            else:
                cursor.setBlockFormat(block)
            cursor.insertText(text, look)
        self.marked.space_lines()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that change text do nothing here; they must reach the window's commands instead of a beep."""
        if event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        width = min(self._appearance.line_width(), self.viewport().width())
        self.setLineWrapColumnOrWidth(max(width, 50))
