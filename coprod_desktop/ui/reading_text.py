"""Large text to read: a caret to walk with, nothing to change, lines of at most 70 characters.

A read-only QTextEdit with TextSelectableByKeyboard: Orca reads nothing in a QTextBrowser.

A long paper (5,000 paragraphs take a second or two) comes in pieces, the first at once and the others when the window
has nothing else to do. Nobody needs to know: the words and places that others ask for are always there.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from coprod_desktop.language.flags import Flag
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.unheard import unheard

LARGER = {1: 1.35, 2: 1.2, 3: 1.1}
"""How much larger than the text a heading is, by its level."""
PIECE = 3_000
"""Characters put in before the clock is looked at: marking their words takes a few milliseconds."""
TURN = 0.01
"""Seconds of work before the window may do something else."""


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
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setCursorWidth(3)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._appearance = appearance
        self._shown: list[tuple[int, str]] = []
        self._to_come: deque[tuple[int, str]] = deque()
        self._next_look = -1
        """The paragraph whose looks are next to be brought up to date; -1 where all are."""
        self._place: int | None = None
        """Where the text at the top of the view begins, if a person scrolled there; None: they are at the caret."""
        self._back = QTimer(self, singleShot=True, interval=0)
        self._back.timeout.connect(self._back_to_place)
        self._work = QTimer(self, interval=0)
        self._work.timeout.connect(self._turn)
        self.marked = MarkedText(self, flags_of, appearance, self._reach)
        appearance.changed.connect(self._look_again)
        self.cursorPositionChanged.connect(self._forget_place)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)

    def show_text(self, paragraphs: Sequence[tuple[int, str]]) -> None:
        """Show (level, text) pairs: level 0 is running text, 1 and up are headings. The caret goes to the start."""
        self._shown = list(paragraphs)
        self._to_come = deque(self._shown)
        with unheard(self):
            self.clear()
            self._next_look = -1
            self._place = None
            self._fill()
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def toPlainText(self) -> str:
        """All of it, also what is still to come."""
        return "\n".join(text for _level, text in self._shown) if self._to_come else super().toPlainText()

    # --- in pieces --------------------------------------------------------------------------------------

    def _turn(self) -> None:
        with unheard(self):
            if self._to_come:
                self._fill()
            elif self._next_look >= 0:
                self._look_on()
            else:
                self._work.stop()

    def _fill(self) -> None:
        end = time.monotonic() + TURN
        self._add_piece()
        while self._to_come and time.monotonic() < end:
            self._add_piece()
        if self._to_come:
            self._work.start()

    def _reach(self, units: int) -> None:
        """See that so many of Qt's characters are there, if there are so many."""
        while self._to_come and self.document().characterCount() <= units:
            self._add_piece()

    def _add_piece(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        room = PIECE
        while self._to_come and room > 0:
            first = len(self._to_come) == len(self._shown)
            level, text = self._to_come.popleft()
            block, look = self._looks(level)
            if first:
                cursor.setBlockFormat(block)
            else:
                cursor.insertBlock(block, look)
            cursor.insertText(text, look)
            room -= max(1, len(text))
        cursor.endEditBlock()

    # --- looks ------------------------------------------------------------------------------------------

    def _looks(self, level: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        block, look = QTextBlockFormat(), QTextCharFormat()
        height = float(self._appearance.settings.line_spacing)
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(self.fontMetrics().height() * 0.4)
        block.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if level:
            block.setHeadingLevel(level)
            look.setFontPointSize(self._appearance.reading_font().pointSize() * LARGER.get(level, 1.0))
            look.setFontWeight(700)
        return block, look

    def _look_again(self) -> None:
        self._fit()
        self._back.start()
        self._next_look = 0
        self._work.start()

    def _look_on(self) -> None:
        end = time.monotonic() + TURN
        looks = {level: self._looks(level) for level in range(7)}
        while self._next_look >= 0 and time.monotonic() < end:
            self._look_at_piece(looks)
        if self._next_look < 0:
            self._back_to_place()

    def _look_at_piece(self, looks: dict[int, tuple[QTextBlockFormat, QTextCharFormat]]) -> None:
        """All in one go: after each change Qt looks at what follows in the text."""
        cursor = QTextCursor(self.document())
        found = self.document().findBlockByNumber(self._next_look)
        cursor.beginEditBlock()
        room = PIECE
        while found.isValid() and room > 0:
            block, look = looks[found.blockFormat().headingLevel()]
            cursor.setPosition(found.position())
            cursor.setBlockFormat(block)
            if block.headingLevel():
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(look)
            room -= found.length()
            found = found.next()
        cursor.endEditBlock()
        self._next_look = found.blockNumber() if found.isValid() else -1

    def _fit(self) -> None:
        width = min(self._appearance.line_width(), self.viewport().width())
        self.setLineWrapColumnOrWidth(max(width, 50))

    # --- a person's place, whatever happens to the lines --------------------------------------------------

    def _forget_place(self) -> None:
        self._place = None

    def _scrolled(self) -> None:
        """The wheel and the bar move the view a moment later."""
        QTimer.singleShot(0, self, self._keep_place)

    def _keep_place(self) -> None:
        seen = self.viewport().rect().intersects(self.cursorRect())
        self._place = None if seen else self.cursorForPosition(QPoint(0, 0)).position()

    def _back_to_place(self) -> None:
        """Once for all changes of one moment: each time Qt lays out all lines down to there."""
        if self._place is None:
            self.ensureCursorVisible()
            return
        top = QTextCursor(self.document())
        top.setPosition(min(self._place, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(top).top())

    # --- Qt's own ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            self._back.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        self._scrolled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that change text do nothing here; they must reach the window's commands instead of a beep."""
        if event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)
