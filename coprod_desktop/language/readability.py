"""Long sentences, as advice: over 25 words a listener loses the start before the end comes."""

from __future__ import annotations

import re

MOST_WORDS = 25

_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+|(?:^|(?<=\n))\s*[•*\-–]\s|;\s(?=\w+[^;]{40,};)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|Prof|Cllr|No|St|vs|approx|Rev|p|pp|para|fig)|\b[A-Z])$"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence or line starts and ends, without the white space around it."""
    found = []
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and _ABBREVIATION.search(text, max(0, match.start() - 8), match.start()):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    trimmed = []
    for begin, end in found:
        piece = text[begin:end]
        stripped = piece.strip()
        if stripped:
            begin += len(piece) - len(piece.lstrip())
            trimmed.append((begin, begin + len(stripped)))
    return trimmed


def count_words(text: str) -> int:
    return sum(1 for _match in _WORD.finditer(text))


def long_sentences(text: str, most: int = MOST_WORDS) -> list[tuple[int, int, int]]:
    """Start, end and number of words of each sentence longer than `most` words."""
    if text.count(" ") < most:
        return []
    counted = ((start, end, count_words(text[start:end])) for start, end in sentences(text))
    return [(start, end, words) for start, end, words in counted if words > most]
