"""One text on the screen, whatever widget shows it: its marked words, its caret as characters, its voice marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from coprod_desktop.language.flags import Flag
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.marks import Marks, from_utf16, utf16


class MarkedText(QObject):
    """Wraps a text widget. Positions are characters of `plain()`, never Qt's UTF-16 units."""

    def __init__(
        self,
        edit: QTextEdit | QPlainTextEdit,
        flags_of: Callable[[str], list[Flag]],
        appearance: Appearance,
        reach: Callable[[int], None] = lambda _units: None,
    ) -> None:
        """`reach` sees that so many units of the text are in the widget, where it is filled little by little."""
        super().__init__(edit)
        self.edit = edit
        self._reach = reach
        self.marks = Marks(edit.document(), flags_of, QColor(appearance.theme.mark))
        self._appearance = appearance
        self._marks_look: tuple[bool, str] | None = None
        appearance.changed.connect(self._look)
        self._look()

    def plain(self) -> str:
        return self.edit.toPlainText()

    # --- caret and selection ----------------------------------------------------------------------------

    def caret(self) -> int:
        return from_utf16(self.plain(), self.edit.textCursor().position())

    def set_caret(self, at: int) -> None:
        cursor = self.edit.textCursor()
        units = utf16(self.plain(), at)
        self._reach(units)
        cursor.setPosition(min(units, self.edit.document().characterCount() - 1))
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()

    def selection(self) -> tuple[int, int] | None:
        cursor = self.edit.textCursor()
        if not cursor.hasSelection():
            return None
        plain = self.plain()
        return from_utf16(plain, cursor.selectionStart()), from_utf16(plain, cursor.selectionEnd())

    def word_at_caret(self) -> str:
        """The marked word the caret is on, or what is selected, or the bare word."""
        if (flag := self.flag_at_caret()) is not None:
            return flag.text
        cursor = self.edit.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return " ".join(cursor.selectedText().split())

    # --- marked words -----------------------------------------------------------------------------------

    def flag_at_caret(self) -> Flag | None:
        cursor = self.edit.textCursor()
        block = self.edit.document().findBlock(cursor.selectionStart())
        at = from_utf16(block.text(), cursor.selectionStart() - block.position())
        return next((f for f in self.marks.flags_in(block) if f.start <= at < f.end), None)

    def step_mark(self, forward: bool) -> Flag | None:
        """Select the next marked word, or the one before; None when there is none that way."""
        cursor = self.edit.textCursor()
        edge = cursor.selectionEnd() if forward else cursor.selectionStart()
        if forward and not cursor.hasSelection():
            edge -= 1  # a mark that begins right at the caret counts as the next one
        block = self.edit.document().findBlock(max(0, edge))
        while block.isValid():
            text = block.text()
            spots = [
                (block.position() + utf16(text, f.start), block.position() + utf16(text, f.end), f)
                for f in self.marks.flags_in(block)
            ]
            found = [
                s for s in spots if (s[0] > edge if forward and not cursor.hasSelection() else s[0] >= edge)
            ]
            if not forward:
                found = [s for s in reversed(spots) if s[1] <= edge]
            if found:
                start, end, flag = found[0]
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                self.edit.setTextCursor(cursor)
                self.edit.ensureCursorVisible()
                return flag
            if forward:
                self._reach(block.position() + block.length())
            block = block.next() if forward else block.previous()
        return None

    def mark_again(self) -> None:
        self.marks.again(self._visible(), QColor(self._appearance.theme.mark))

    def _visible(self) -> list[QTextBlock]:
        viewport = self.edit.viewport()
        block = self.edit.cursorForPosition(QPoint(0, 0)).block()
        last = self.edit.cursorForPosition(QPoint(viewport.width(), viewport.height())).block()
        found = []
        while block.isValid():
            found.append(block)
            if block == last:
                break
            block = block.next()
        return found

    # --- reading aloud ----------------------------------------------------------------------------------

    def show_voice(self, sentence: tuple[int, int] | None, word: tuple[int, int] | None) -> None:
        """Mark the sentence and the word being read; scrolls so that the word is seen, leaves the caret alone."""
        theme = self._appearance.theme
        plain = self.plain()
        shown = []
        for span, paper, ink in (
            (sentence, theme.sentence, theme.text),
            (word, theme.word, theme.word_text),
        ):
            if span is None:
                continue
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(plain, *span)
            look = QTextCharFormat()
            look.setBackground(QColor(paper))
            look.setForeground(QColor(ink))
            mark.format = look
            shown.append(mark)
        self.edit.setExtraSelections(shown)
        if word is not None:
            self._scroll_to(self._cursor(plain, *word))

    def _cursor(self, plain: str, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.edit.document())
        last = self.edit.document().characterCount() - 1
        cursor.setPosition(min(utf16(plain, start), last))
        cursor.setPosition(min(utf16(plain, end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _scroll_to(self, cursor: QTextCursor) -> None:
        rect, port = self.edit.cursorRect(cursor), self.edit.viewport().rect()
        if port.contains(rect):
            return
        bar = self.edit.verticalScrollBar()
        if isinstance(self.edit, QPlainTextEdit):  # its bar counts lines, not pixels
            bar.setValue(cursor.block().firstLineNumber())
        else:
            bar.setValue(bar.value() + rect.top() - port.height() // 3)

    # --- looks ------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self.edit.setFont(self._appearance.reading_font())
        self.edit.document().setDefaultFont(self._appearance.reading_font())
        looks = self._appearance.settings.marked_words, self._appearance.theme.mark
        if looks != self._marks_look:
            self._marks_look = looks
            self.marks.on = looks[0]
            self.mark_again()
