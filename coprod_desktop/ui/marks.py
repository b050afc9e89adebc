"""Marks words that may need explaining: dotted under a short form, dashed under system-speak, a wave under a label.

The highlighter is attached before the text is loaded, so each paragraph is marked once; when the word list changes,
only the paragraphs on the screen are marked again at once and the others in small steps
(marking 5,000 paragraphs in one go takes 13 s: shared/perf/bench_text.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockUserData,
    QTextCharFormat,
    QTextDocument,
)

from coprod_desktop.language.flags import Flag, Kind

UNDERLINES = {
    Kind.ACRONYM: QTextCharFormat.UnderlineStyle.DotLine,
    Kind.JARGON: QTextCharFormat.UnderlineStyle.DashUnderline,
    Kind.LABEL: QTextCharFormat.UnderlineStyle.WaveUnderline,
}
STEP = 20
"""Paragraphs marked again in one go: well under 50 ms."""


class _BlockFlags(QTextBlockUserData):
    def __init__(self, flags: Sequence[Flag]) -> None:
        super().__init__()
        self.flags = flags


class Marks(QSyntaxHighlighter):
    def __init__(
        self, document: QTextDocument, flags_of: Callable[[str], list[Flag]], colour: QColor
    ) -> None:
        self._flags_of = flags_of
        self._colour = colour
        self.on = True
        self._next = -1
        super().__init__(document)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._some_more)

    def highlightBlock(self, text: str) -> None:
        flags = self._flags_of(text) if self.on and text.strip() else []
        flags = [flag for flag in flags if flag.kind in UNDERLINES]
        self.setCurrentBlockUserData(_BlockFlags(flags))
        for flag in flags:
            marked = QTextCharFormat()
            marked.setUnderlineStyle(UNDERLINES[flag.kind])
            marked.setUnderlineColor(self._colour)
            marked.setFontWeight(600)
            start, length = utf16(text, flag.start), utf16(text[flag.start : flag.end])
            self.setFormat(start, length, marked)

    def again(self, visible: Sequence[QTextBlock], colour: QColor | None = None) -> None:
        """Mark again: the visible paragraphs now, the others when there is time."""
        if colour is not None:
            self._colour = colour
        for block in visible:
            self.rehighlightBlock(block)
        self._next = 0
        self._timer.start()

    def flags_in(self, block: QTextBlock) -> Sequence[Flag]:
        data = block.userData()
        return data.flags if isinstance(data, _BlockFlags) else ()

    def _some_more(self) -> None:
        for _number in range(STEP):
            block = self.document().findBlockByNumber(self._next)
            if not block.isValid():
                self._timer.stop()
                return
            self.rehighlightBlock(block)
            self._next += 1


def utf16(text: str, end: int | None = None) -> int:
    """Qt counts UTF-16 units, Python counts characters: they differ after an emoji."""
    part = text if end is None else text[:end]
    return len(part) if part.isascii() else len(part.encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, units: int) -> int:
    """The character at a number of UTF-16 units; within an emoji, the one after it."""
    if text.isascii():
        return min(units, len(text))
    part = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(part.decode("utf-16-le", "replace"))
