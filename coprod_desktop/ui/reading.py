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
        start = next((s for s, end in sentences(words) if s <= caret < end), caret)
        return Readable(words[start:], text, start)
    return Readable(words, text, 0)
