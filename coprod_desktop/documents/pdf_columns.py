"""Columns on a PDF page without drawn lines: where they start, which lines they hold, and the rows of their table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.documents.item_numbers import read_label
from coprod_desktop.documents.pdf_lines import BULLETS, Piece, VisualLine

SAME_PLACE = 9.0
"""Points. Words that start no further apart than this start in the same column."""
_BESIDE = 0.85
"""Of the letters' size. Lines nearer than this stand beside each other, not below."""
_MOST_LINES_OF_A_LABEL = 4


@dataclass(slots=True)
class Band:
    """Lines that stand beside each other: one line, or cells set in the middle of their row."""

    lines: list[VisualLine]
    at: int

    @property
    def pieces(self) -> list[Piece]:
        return [piece for line in self.lines for piece in line.pieces]

    @property
    def apart(self) -> list[Piece]:
        return [piece for line in self.lines for piece in line.apart]


def run_end(rows: list[VisualLine], start: int) -> int:
    """The end of a run of lines in columns that starts here; `start` itself when there is none."""
    band = _band(rows, start)
    above: list[Band] = []
    if len(band.pieces) < 2:
        above, band = _set_in_the_middle(rows, start)
        if not above:
            return start
    starts = [piece.x for each in [*above, band] for piece in each.apart]
    first_size = band.lines[0].size
    wide = [band.at + len(band.lines) - 1]
    at = wide[0] + 1
    under = band
    while at < len(rows):
        band = _band(rows, at)
        pieces = band.apart if above else band.pieces
        fits = [any(abs(piece.x - x) < SAME_PLACE for x in starts) for piece in pieces]
        if len(pieces) >= 2 and sum(fits) >= 2:
            starts.extend(piece.x for piece, fit in zip(pieces, fits, strict=True) if not fit)
            wide.append(at + len(band.lines) - 1)
        elif not (
            len(pieces) == 1
            and abs(band.lines[0].size - first_size) < 3
            and _goes_on(pieces[0], under.lines[-1].y - band.lines[0].y, starts)
        ):
            break
        elif above and _beside_others(rows, at, min(starts)):
            wide.append(at + 1)
        under = band
        at += len(band.lines)
    if len(wide) < 2:
        return start
    last = at if above else wide[-1] + 1
    while last < at and rows[last - 1].y - rows[last].y < 1.7 * max(rows[last].size, 6):
        last += 1
    while above and last > start and not _middled(rows[start:last], _labels(rows[start:last], min(starts))):
        last -= 1
    return last


def _beside_others(rows: list[VisualLine], at: int, first_column: float) -> bool:
    """Whether this line holds a number or a time alone, between two lines of the cell beside it."""
    if at + 1 >= len(rows) or at == 0:
        return False
    before, label, after = rows[at - 1], rows[at], rows[at + 1]
    x = before.apart[0].x
    return (
        abs(label.apart[0].x - first_column) < 2
        and x > first_column + SAME_PLACE
        and abs(after.apart[0].x - x) < 2
        and len(label.text) < 14
        and before.y - after.y < 5 * label.size
    )


def _labels(rows: list[VisualLine], first_column: float) -> list[bool]:
    return [any(abs(piece.x - first_column) < SAME_PLACE for piece in row.apart) for row in rows]


def _band(rows: list[VisualLine], at: int) -> Band:
    lines = [rows[at]]
    for row in rows[at + 1 : at + 8]:
        over = lines[-1]
        beside = over.y - row.y < _BESIDE * min(over.size, row.size) and abs(over.size - row.size) < 2
        if not beside or any(
            piece.x < other.end + 2 and other.x < piece.end + 2
            for piece in row.pieces
            for other in over.pieces
        ):
            break
        lines.append(row)
    return Band(lines, at)


def _set_in_the_middle(rows: list[VisualLine], start: int) -> tuple[list[Band], Band]:
    """Lines of a cell that stand above the first line which has words in an earlier column."""
    above = [_band(rows, start)]
    x = above[0].pieces[0].x
    if start and any(abs(piece.x - x) < 2 for piece in rows[start - 1].apart):
        next_drop = rows[start].y - rows[start + 1].y if start + 1 < len(rows) else 0.0
        if rows[start - 1].y - rows[start].y < 1.3 * next_drop:
            return [], above[0]
    for at in range(start + 1, min(start + 6, len(rows))):
        if rows[at - 1].y - rows[at].y > 2.6 * max(rows[at].size, 6):
            break
        band = _band(rows, at)
        places = [piece.x for piece in band.apart]
        if min(places) < x - SAME_PLACE and (
            any(abs(place - x) < 2 for place in places) or _beside_others(rows, at, places[0])
        ):
            return above, band
        if len(places) > 1 or abs(places[0] - x) > 2:
            break
        above.append(band)
    return [], above[0]


def _goes_on(piece: Piece, drop: float, starts: list[float]) -> bool:
    """A line of its own that goes on in one of the columns."""
    column = next((x for x in starts if abs(piece.x - x) < SAME_PLACE), None)
    after = [x for x in starts if column is not None and x > column + SAME_PLACE]
    return column is not None and (not after or piece.end < min(after)) and drop < 60


def table_rows(rows: list[VisualLine], first_column: float) -> list[list[VisualLine]]:
    """The lines of a run, table row by table row."""
    ruled = [at for at, row in enumerate(rows) if at and row.ruled]
    if len(ruled) >= 2:
        return [rows[a:b] for a, b in pairwise([0, *ruled, len(rows)])]
    labels = _labels(rows, first_column)
    if not labels[0] or _looks_middled(rows, labels):
        return _middled(rows, labels) or _topped(rows, labels)
    return _topped(rows, labels)


def _looks_middled(rows: list[VisualLine], labels: list[bool]) -> bool:
    """Lines stand beside each other, or further from what is above than from the first cell below."""
    widest = 0.0
    for over, row, label in zip(rows, rows[1:], labels[1:], strict=False):
        drop = over.y - row.y
        if drop < _BESIDE * row.size or (label and widest > 1.3 * drop):
            return True
        widest = 0.0 if label else max(widest, drop)
    return False


def _middled(rows: list[VisualLine], labels: list[bool]) -> list[list[VisualLine]]:
    """Rows whose first cell is set in the middle: each reaches as far below it as above it. Empty: it does not."""
    ends: list[int | None] = [None] * len(rows) + [len(rows)]
    least = 0.6 * max((over.y - row.y for over, row in pairwise(rows)), default=0.0)
    for start in range(len(rows) - 1, -1, -1):
        ends[start] = _middle_end(rows, labels, start, ends, least)
    if ends[0] is None:
        return []
    made = []
    start = 0
    while start < len(rows):
        end = ends[start]
        assert end is not None
        made.append(rows[start:end])
        start = end
    return made


def _middle_end(
    rows: list[VisualLine], labels: list[bool], start: int, ends: list[int | None], least: float
) -> int | None:
    """Where the row that starts here ends, so that the lines below can be rows too."""
    own: list[float] = []
    for at in range(start, len(rows)):
        if labels[at]:
            if own and starts_anew(rows[at].text):
                return None
            own.append(rows[at].y)
        if len(own) > _MOST_LINES_OF_A_LABEL:
            return None
        if not own or ends[at + 1] is None:
            continue
        room = 0.45 * rows[at].size
        centre = (own[0] + own[-1]) / 2
        if abs((rows[start].y + rows[at].y) / 2 - centre) > room:
            continue
        cut = at + 1 == len(rows) or rows[at].y - rows[at + 1].y >= max(least, _BESIDE * rows[at].size)
        if cut and _near(own, rows[at].size):
            return at + 1
    return None


def starts_anew(text: str) -> bool:
    """Whether the line starts with a number or a bullet."""
    if text[:1] in BULLETS or re.match(r"[-–—o]\s", text):
        return True
    first = re.match(r"\d{1,2}[.)](?=[A-Z])|\S*", text)
    label = first[0] if first else ""
    return read_label(label) is not None and not re.fullmatch(r"\d{1,4}|[a-zA-Z]\.?", label)


def _near(heights: list[float], size: float) -> bool:
    return all(high - low < 1.7 * size for high, low in pairwise(heights))


def _topped(rows: list[VisualLine], labels: list[bool]) -> list[list[VisualLine]]:
    """Rows whose first cell starts at the top; one that wraps goes on, where rows are set apart."""
    drops = [over.y - row.y for over, row in pairwise(rows)]
    within = [drop for drop, label in zip(drops, labels[1:], strict=True) if not label]
    between = [
        drop
        for drop, label, row in zip(drops, labels[1:], rows[1:], strict=True)
        if label and len(row.apart) > 1
    ]
    line = min(within, default=1.15 * rows[0].size)
    apart = min(between, default=line)
    usual = sorted(between)[len(between) // 2] if between else line
    made = [[rows[0]]]
    for drop, label, row in zip(drops, labels[1:], rows[1:], strict=True):
        wraps = (len(row.apart) == 1 and apart > 1.15 * line and drop < (line + apart) / 2) or (
            usual > 1.4 * line and drop < 1.15 * line
        )
        if (label and (not wraps or starts_anew(row.text))) or drop > 1.9 * max(row.size, 6):
            made.append([])
        made[-1].append(row)
    return made
