"""Places on a PDF page into visual lines, and those into paragraphs and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coprod_desktop.documents.blocks import Block, Cell, Para, Row, Table
from coprod_desktop.documents.item_numbers import read_label
from coprod_desktop.documents.pdf_page import Page, Rule, Span
from coprod_desktop.documents.shown_numbers import BULLET

_BULLETS = "•‣◦▪▫●○■□◆➢➤✓·\uf0b7\uf0a7\uf0d8\uf0fc\uf076¾§"
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
class Row_:
    """One visual line of the page, from the left."""

    y: float
    size: float
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


def rows_of(spans: list[Span]) -> list[Row_]:
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


def _row(spans: list[Span]) -> Row_:
    spans = sorted(spans, key=lambda span: span.x)
    made = Row_(spans[0].y, max(span.size for span in spans))
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
    return _numbered(made)


def _piece(spans: list[Span]) -> Piece:
    text, bold_chars, all_bold, leading = "", 0, True, True
    end = spans[0].x
    for span in spans:
        words = span.text.translate(_JOINED)
        if (
            text
            and not text.endswith(" ")
            and not words.startswith(" ")
            and span.x - end > 0.17 * max(span.size, 4)
        ):
            text += " "
        text += words
        if words.strip():
            all_bold, leading = all_bold and span.bold, leading and span.bold
        if leading:
            bold_chars = len(text)
        end = max(end, span.end)
    lost = len(text) - len(text.lstrip())
    shown = re.sub(r"\s+", " ", text).strip()
    return Piece(spans[0].x, end, shown, all_bold, max(0, min(bold_chars - lost, len(shown))))


def _numbered(row: Row_) -> Row_:
    """A number or a bullet set apart from its words is no column of its own."""
    if len(row.pieces) > 1:
        first, second = row.pieces[0], row.pieces[1]
        if (
            (read_label(first.text) or first.text in _BULLETS)
            and second.x - first.end < 90
            and len(first.text) < 12
        ):
            gap = " "
            second.text = first.text + gap + second.text
            second.bold_chars = (
                second.bold_chars + len(first.text) + 1 if first.bold or second.bold_chars else 0
            )
            second.x = first.x
            row.pieces = row.pieces[1:]
    return row


def blocks_of(page: Page, rows: list[Row_]) -> list[Block]:
    """Paragraphs and tables from the top down. `rows` are the page's lines without those taken out before."""
    grids = _grids(page.rules)
    found: list[tuple[float, list[Block]]] = []
    loose: list[Row_] = []
    for row in rows:
        if not any(grid.holds(row) for grid in grids):
            loose.append(row)
    for grid in grids:
        table = grid.table([span for span in page.spans if span.upright and grid.has(span)])
        if table.rows:
            found.append((grid.top, [table]))
    start = 0
    edges = sorted((top for top, _blocks in found), reverse=True)
    for edge in [*edges, float("-inf")]:
        part = []
        while start < len(loose) and loose[start].y > edge:
            part.append(loose[start])
            start += 1
        if part:
            found.append((part[0].y + 0.01, _flow(part)))
    return [block for _top, blocks in sorted(found, key=lambda one: -one[0]) for block in blocks]


# ---- tables with drawn lines ----------------------------------------------------------------------


@dataclass(slots=True)
class _Grid:
    columns: list[float]
    lines: list[float]
    """Heights of the level lines, from the top."""
    uprights: list[Rule]

    @property
    def top(self) -> float:
        return self.lines[0]

    def has(self, span: Span) -> bool:
        middle = (span.x + span.end) / 2
        return (
            self.columns[0] - 3 <= middle <= self.columns[-1] + 3
            and self.lines[-1] - 2 <= span.y + 0.3 * span.size <= self.lines[0] + 2
        )

    def holds(self, row: Row_) -> bool:
        inside = self.lines[-1] - 2 <= row.y + 0.3 * row.size <= self.lines[0] + 2
        return inside and all(
            self.columns[0] - 6 <= piece.x and piece.end <= self.columns[-1] + 40 for piece in row.pieces
        )

    def table(self, spans: list[Span]) -> Table:
        table = Table()
        for high, low in zip(self.lines, self.lines[1:], strict=False):
            inside = [
                span
                for span in spans
                if low - 2 < span.y + 0.3 * span.size <= high + (2 if high == self.top else -1.9)
            ]
            if not any(span.text.strip() for span in inside):
                continue
            middle = (high + low) / 2
            edges = [
                x
                for x in self.columns[1:-1]
                if any(
                    abs(rule.x0 - x) < 4 and rule.y0 - 2 <= middle <= rule.y1 + 2 for rule in self.uprights
                )
            ]
            walls = [self.columns[0], *edges, self.columns[-1]]
            row = Row()
            for left, right in zip(walls, walls[1:], strict=False):
                own = [
                    span
                    for span in inside
                    if left - 3 <= span.x + min(2.0, (span.end - span.x) / 2) < right - 3
                    or (right == walls[-1] and span.x >= right - 3)
                ]
                wide = sum(1 for x in self.columns if left - 1 < x < right - 1)
                row.cells.append(Cell(_flow(rows_of(own)) if own else [], max(1, wide)))
            table.rows.append(row)
        return table


def _grids(rules: list[Rule]) -> list[_Grid]:
    """Tables: groups of level and upright lines that touch, with at least two columns or three rows."""
    uprights = [rule for rule in rules if not rule.level and rule.y1 - rule.y0 > 5]
    levels = [rule for rule in rules if rule.level and rule.x1 - rule.x0 > 5]
    grids = []
    for left, right, bottom, top in _areas(uprights + levels):
        columns = _merge(
            [
                rule.x0
                for rule in uprights
                if left - 2 <= rule.x0 <= right + 2 and rule.y0 >= bottom - 2 and rule.y1 <= top + 2
            ]
        )
        lines = _merge(
            [
                rule.y0
                for rule in levels
                if bottom - 2 <= rule.y0 <= top + 2 and rule.x0 >= left - 2 and rule.x1 <= right + 2
            ]
        )[::-1]
        if len(columns) >= 3 and len(lines) >= 2:
            own = [rule for rule in uprights if left - 2 <= rule.x0 <= right + 2]
            grids.append(_Grid(columns, lines, own))
    return grids


def _areas(rules: list[Rule]) -> list[tuple[float, float, float, float]]:
    """Boxes round groups of rules that touch each other: left, right, bottom, top."""
    boxes: list[list[float]] = []
    for rule in sorted(rules, key=lambda rule: (-rule.y1, rule.x0))[:4000]:
        box = [rule.x0 - 2.5, rule.x1 + 2.5, rule.y0 - 2.5, rule.y1 + 2.5]
        apart = []
        for other in boxes:
            if box[0] <= other[1] and other[0] <= box[1] and box[2] <= other[3] and other[2] <= box[3]:
                box = [
                    min(box[0], other[0]),
                    max(box[1], other[1]),
                    min(box[2], other[2]),
                    max(box[3], other[3]),
                ]
            else:
                apart.append(other)
        boxes = [*apart, box]
    return [(box[0] + 2.5, box[1] - 2.5, box[2] + 2.5, box[3] - 2.5) for box in boxes]


def _merge(places: list[float]) -> list[float]:
    merged: list[float] = []
    for place in sorted(places):
        if not merged or place - merged[-1] > 4:
            merged.append(place)
    return merged


# ---- paragraphs and tables without lines ------------------------------------------------------------


def _flow(rows: list[Row_]) -> list[Block]:
    """Lines of one part of the page into paragraphs; runs of lines in columns into tables."""
    if not rows:
        return []
    left = min(row.pieces[0].x for row in rows)
    right = max(row.pieces[-1].end for row in rows)
    blocks: list[Block] = []
    at = 0
    while at < len(rows):
        end = _columns_end(rows, at)
        if end > at:
            blocks.append(_column_table(rows[at:end]))
            at = end
            continue
        end = at + 1
        while end < len(rows) and _columns_end(rows, end) == end and _joins(rows, at, end, right):
            end += 1
        blocks.append(_paragraph(rows[at:end], left, _gap(rows, at)))
        at = end
    return blocks


def _gap(rows: list[Row_], at: int) -> bool:
    return at == 0 or rows[at - 1].y - rows[at].y > 1.7 * max(rows[at].size, 6)


def _joins(rows: list[Row_], start: int, at: int, right: float) -> bool:
    """Whether this line carries on the one above."""
    above, row, first = rows[at - 1], rows[at], rows[start]
    if len(row.pieces) > 1 or len(above.pieces) > 1 or _gap(rows, at):
        return False
    piece, over = row.pieces[0], above.pieces[0]
    if abs(row.size - above.size) > 1.2 or (
        piece.bold != over.bold and not (over.bold_chars and not piece.bold)
    ):
        return False
    if _starts_anew(piece.text):
        return False
    label = re.match(r"\S{1,8}\s", first.pieces[0].text)
    hanging = label is not None and _starts_anew(first.pieces[0].text)
    moved = piece.x - first.pieces[0].x
    if hanging and moved < -3:
        return False
    if not hanging and at - start > 1 and abs(piece.x - over.x) > 12:
        return False
    wide = right - over.x
    next_word = piece.text.split(" ", 1)[0]
    space = 0.5 * row.size * (len(next_word) + 1)
    full = over.end + space > right - 0.08 * max(wide, 1)
    return full or (
        piece.text[:1].islower() and not over.text.endswith((".", ":")) and over.end - over.x > 0.5 * wide
    )


def _starts_anew(text: str) -> bool:
    if text[:1] in _BULLETS or re.match(r"[-–—o]\s", text):
        return True
    first = text.split(" ", 1)[0]
    return read_label(first) is not None and not re.fullmatch(r"\d{1,4}|[a-zA-Z]\.?", first)


def _paragraph(rows: list[Row_], left: float, gap: bool) -> Para:
    text, bold_chars = "", 0
    bold = all(piece.bold for row in rows for piece in row.pieces)
    for row in rows:
        line = "\t".join(piece.text for piece in row.pieces)
        if bold_chars == len(text.rstrip()) or not text:
            first = row.pieces[0]
            bold_chars = len(text) + (1 if text else 0) + first.bold_chars if first.bold_chars else bold_chars
        text = f"{text} {line}" if text and not text.endswith("-") else text + line
    depth = max(0, min(int((rows[0].pieces[0].x - left + 4) // 18), 20))
    para = Para(
        text, bold=bold, bold_chars=min(bold_chars, len(text)), depth=depth, size=round(rows[0].size), gap=gap
    )
    mark = re.match(rf"[{re.escape(_BULLETS)}]\s*", text) or re.match(r"[-–o]\s+(?=\S)", text)
    if mark and len(text) > mark.end():
        para.text, para.number = text[mark.end() :], BULLET
        para.bold_chars = max(0, para.bold_chars - mark.end())
    return para


def _columns_end(rows: list[Row_], start: int) -> int:
    """The end of a run of lines in columns that starts here; `start` itself when there is none."""
    first = rows[start]
    if len(first.pieces) < 2:
        return start
    starts = [piece.x for piece in first.pieces]
    wide = [start]
    end = start + 1
    while end < len(rows):
        row = rows[end]
        fits = [any(abs(piece.x - x) < 9 for x in starts) for piece in row.pieces]
        if len(row.pieces) >= 2 and sum(fits) >= 2:
            starts.extend(piece.x for piece, fit in zip(row.pieces, fits, strict=True) if not fit)
            wide.append(end)
        elif not (len(row.pieces) == 1 and _in_a_cell(row, rows[end - 1], starts, first)):
            break
        end += 1
    if len(wide) < 2:
        return start
    last = wide[-1] + 1
    while last < end and rows[last - 1].y - rows[last].y < 1.7 * max(rows[last].size, 6):
        last += 1
    return last


def _in_a_cell(row: Row_, above: Row_, starts: list[float], first: Row_) -> bool:
    """A line of its own that goes on in one of the columns."""
    piece = row.pieces[0]
    column = next((x for x in starts if abs(piece.x - x) < 9), None)
    after = [x for x in starts if column is not None and x > column + 9]
    inside = not after or piece.end < min(after)
    return column is not None and inside and above.y - row.y < 60


def _column_table(rows: list[Row_]) -> Table:
    starts = _merge([piece.x for row in rows for piece in row.pieces])
    starts = [x for at, x in enumerate(starts) if at == 0 or x - starts[at - 1] > 9]
    table = Table()
    cells: list[list[Row_]] = []
    above: Row_ | None = None
    for row in rows:
        new = (
            above is None
            or any(abs(piece.x - starts[0]) < 9 for piece in row.pieces)
            or above.y - row.y > 1.9 * max(row.size, 6)
        )
        if len(row.pieces) == 1 and above is not None and not new or above is not None and not new:
            pass
        else:
            cells = [[] for _ in starts]
            table.rows.append(Row([Cell() for _ in starts]))
        for piece in row.pieces:
            column = max((at for at, x in enumerate(starts) if x <= piece.x + 9), default=0)
            cells[column].append(Row_(row.y, row.size, [piece]))
            table.rows[-1].cells[column].blocks = [_paragraph(cells[column], piece.x, False)]
        above = row
    return table
