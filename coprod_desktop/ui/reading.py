"""What is read aloud from a text: the selection, or from the sentence with the caret, or all of it."""

from __future__ import annotations

from coprod_desktop.speech.sentences import sentences
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.panels.panel import Readable


def readable_of(text: MarkedText) -> Readable:
    """From the caret's sentence on; from the start where the caret is in the first or after the last words."""
    words = text.plain()
    if (chosen := text.selection()) is not None:
        return Readable(words[chosen[0] : chosen[1]], text, chosen[0])
    caret = text.caret()
    if words[caret:].strip():
        line = words.rfind("\n", 0, caret) + 1  # no sentence goes on in the next line
        end = words.find("\n", caret)
        here = words[line : end if end >= 0 else len(words)]
        start = next((line + s for s, e in sentences(here) if s <= caret - line < e), caret)
        return Readable(words[start:], text, start)
    return Readable(words, text, 0)
