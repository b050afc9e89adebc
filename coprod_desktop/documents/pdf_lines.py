"""Places on a PDF page put together into visual lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from coprod_desktop.documents.bold_marks import bold_of
from coprod_desktop.documents.item_numbers import read_label
from coprod_desktop.documents.pdf_page import Span

BULLETS = "•‣◦▪▫●○■□◆➢➤✓·\uf0b7\uf0a7\uf0d8\uf0fc\uf076¾§"
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
    return [_row(row) for row in rows]


def _row(spans: list[Span]) -> VisualLine:
    spans = sorted(spans, key=lambda span: span.x)
    made = VisualLine(spans[0].y, max(span.size for span in spans), spans=spans)
    group: list[Span] = []
    for span in spans:
        if group and span.x - group[-1].end > 1.3 * max(span.size, 6):
            made.pieces.append(_piece(group))
            group = []
        if group and abs(span.x - group[-1].x) < 0.5 and span.text == group[-1].text:
            continue  # drawn twice to look bold
        group.append(span)
    made.pieces.append(_piece(group))
    made.pieces = [piece for piece in made.pieces if piece.text]
    made.apart = list(made.pieces)
    return _numbered(made)


def _piece(spans: list[Span]) -> Piece:
    text = marks = ""
    end = spans[0].x
    for span in spans:
        words = span.text.translate(_JOINED)
        apart = (
            span.x - end > 0.17 * max(span.size, 4) and not text.endswith(" ") and not words.startswith(" ")
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
            (read_label(first.text) or first.text in BULLETS)
            and second.x - first.end < 90
            and len(first.text) < 12
            and not re.fullmatch(r"\d{1,2}[.:]\d\d", first.text)
        ):
            joined = replace(second, x=first.x, text=f"{first.text} {second.text}")
            if first.bold or second.bold_chars:
                joined.bold_chars = second.bold_chars + len(first.text) + 1
            row.pieces = [joined, *row.pieces[2:]]
    return row
