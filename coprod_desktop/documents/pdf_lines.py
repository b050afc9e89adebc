"""Places on a PDF page put together into visual lines."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from coprod_desktop.documents.bold_marks import bold_of
from coprod_desktop.documents.item_numbers import read_label
from coprod_desktop.documents.pdf_page import Span

BULLETS = "•‣◦▪▫●○■□◆➢➤✓·\uf0b7\uf0a7\uf0d8\uf0fc\uf076¾§"
_FAR = 90.0
"""Points. A number or a bullet further from its words than this is no part of them."""
_LETTER_BULLETS = ("o", "-", "–", "—")
_COLUMN, _MAYBE_COLUMN = 1.3, 0.45
"""Of the letters' size: a gap that starts a column, and one that may, if others start there too."""
_JOINED = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "-", "\xa0": " "})


@dataclass(slots=True)
class Piece:
    """Words of one line that stand together: a cell, or the whole line."""

    x: float
    end: float
    text: str
    bold: bool
    bold_chars: int


@dataclass(slots=True)
class VisualLine:
    """One visual line of the page, from the left."""

    y: float
    size: float
    pieces: list[Piece] = field(default_factory=list)
    apart: list[Piece] = field(default_factory=list)
    """The same, with a number that is set apart from its words as a piece of its own."""
    spans: list[Span] = field(default_factory=list)
    ruled: bool = False
    """A level line is drawn between this one and the one above."""

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


def rows_of(spans: list[Span]) -> list[VisualLine]:
    """Visual lines from the top of the page down."""
    rows: list[list[Span]] = []
    for span in sorted(
        (span for span in spans if span.text.strip() or span.end > span.x), key=lambda span: (-span.y, span.x)
    ):
        if not span.text.strip():
            continue
        near = next(
            (
                row
                for row in reversed(rows[-4:])
                if abs(row[0].y - span.y) <= 0.4 * max(min(row[0].size, span.size), 4)
            ),
            None,
        )
        if near is None:
            rows.append([span])
        else:
            near.append(span)
    return [_row(row) for row in _with_raised(rows)]


def _with_raised(rows: list[list[Span]]) -> list[list[Span]]:
    """Small letters set high or low right behind a word, "5th", belong to its line."""
    made: list[list[Span]] = []
    for at, row in enumerate(rows):
        size = max(span.size for span in row)
        for other in (rows[at + 1] if at + 1 < len(rows) else [], made[-1] if made else []):
            big = max((span.size for span in other), default=0.0)
            if size <= 0.87 * big and _hang_on(row, other, big):
                other.extend(row)
                break
        else:
            made.append(row)
    return made


def _hang_on(small: list[Span], row: list[Span], size: float) -> bool:
    small = sorted(small, key=lambda span: span.x)
    return all(
        (at and abs(span.x - small[at - 1].end) < 0.15 * size)
        or any(
            abs(span.x - big.end) < 0.15 * size and abs(span.y - big.y) < 0.65 * size
            for big in row
            if big.size > span.size
        )
        for at, span in enumerate(small)
    )


def split_at_columns(rows: list[VisualLine]) -> list[VisualLine]:
    """The same lines, cut where a column starts that other lines show clearly."""
    gaps = sorted(
        (_start(span), at, _start(span) - _end(before), row.size)
        for at, row in enumerate(rows)
        for before, span in pairwise(row.spans)
        if _start(span) - _end(before) >= _MAYBE_COLUMN * row.size
    )
    firsts = sorted(_start(row.spans[0]) for row in rows if row.spans)
    cuts: dict[int, list[float]] = defaultdict(list)
    start = 0
    for end in range(1, len(gaps) + 1):
        if end < len(gaps) and gaps[end][0] - gaps[end - 1][0] <= 1.2:
            continue
        lines = sorted({at for _x, at, _gap, _size in gaps[start:end]})
        clear = any(gap > _COLUMN * max(size, 6) for _x, _at, gap, size in gaps[start:end])
        x = gaps[start][0]
        if len(lines) > 1 and (clear or bisect(firsts, x + 1.5) - bisect(firsts, x - 1.5) > 1):
            for at in range(max(0, lines[0] - 3), min(len(rows), lines[-1] + 4)):
                cuts[at].append(x)
        start = end
    return [_row(row.spans, cuts[at], row.ruled) if cuts[at] else row for at, row in enumerate(rows)]


def _end(span: Span) -> float:
    """Where the words end, without the spaces after them."""
    spaces = len(span.text) - len(span.text.rstrip(" "))
    return max(span.x, span.end - 0.25 * span.size * spaces)


def _start(span: Span) -> float:
    spaces = len(span.text) - len(span.text.lstrip(" "))
    return min(span.end, span.x + 0.25 * span.size * spaces)


def _row(spans: list[Span], cuts: Sequence[float] = (), ruled: bool = False) -> VisualLine:
    spans = sorted(spans, key=lambda span: span.x)
    made = VisualLine(spans[0].y, max(span.size for span in spans), spans=spans, ruled=ruled)
    group: list[Span] = []
    for span in spans:
        gap = _start(span) - _end(group[-1]) if group else 0.0
        column = gap > 0.3 * span.size and any(abs(_start(span) - x) < 1.5 for x in cuts)
        if gap > _COLUMN * max(span.size, 6) or column:
            made.pieces.append(_piece(group))
            group = []
        if group and abs(span.x - group[-1].x) < 0.5 and span.text == group[-1].text:
            continue  # drawn twice to look bold
        group.append(span)
    made.pieces.append(_piece(group))
    made.pieces = _with_bullets([piece for piece in made.pieces if piece.text])
    made.apart = list(made.pieces)
    return _numbered(made)


def _with_bullets(pieces: list[Piece]) -> list[Piece]:
    """A bullet is no column of its own, wherever it stands."""
    made: list[Piece] = []
    for piece in pieces:
        if made and made[-1].text in BULLETS and piece.x - made[-1].end < _FAR:
            before = made.pop()
            piece = _joined(before, piece)
        made.append(piece)
    return made


def _joined(before: Piece, piece: Piece) -> Piece:
    joined = replace(piece, x=before.x, text=f"{before.text} {piece.text}")
    if before.bold or piece.bold_chars:
        joined.bold_chars = piece.bold_chars + len(before.text) + 1
    return joined


def _piece(spans: list[Span]) -> Piece:
    text = marks = ""
    end = spans[0].x
    for span in spans:
        words = span.text.translate(_JOINED)
        least = 0.07 if words[:1].isupper() and (text[-1:].islower() or text[-1:].isdigit()) else 0.17
        apart = (
            span.x - end > least * max(span.size, 4) and not text.endswith(" ") and not words.startswith(" ")
        )
        words = f" {words}" if text and apart else words
        text += words
        marks += ("b" if span.bold else " ") * len(words)
        end = max(end, span.end)
    kept = [
        at for at, letter in enumerate(text) if not letter.isspace() or (at and not text[at - 1].isspace())
    ]
    shown = "".join(" " if text[at].isspace() else text[at] for at in kept)
    look = "".join(marks[at] for at in kept)
    lost = len(shown) - len(shown.lstrip())
    shown = shown.strip()
    bold, bold_chars = bold_of(shown, look[lost : lost + len(shown)])
    return Piece(spans[0].x, end, shown, bold, bold_chars)


def _numbered(row: VisualLine) -> VisualLine:
    """A number or a bullet set apart from its words is no column of its own."""
    if len(row.pieces) > 1:
        first, second = row.pieces[0], row.pieces[1]
        if (
            (read_label(first.text) or first.text in BULLETS or first.text in _LETTER_BULLETS)
            and second.x - first.end < _FAR
            and len(first.text) < 12
            and not re.fullmatch(r"\d{1,2}[.:]\d\d", first.text)
        ):
            row.pieces = [_joined(first, second), *row.pieces[2:]]
    return row
