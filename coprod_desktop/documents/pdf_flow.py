"""Visual lines of a PDF put together into paragraphs, and lines set in columns into tables."""

from __future__ import annotations

import re

from coprod_desktop.documents.blocks import Block, Cell, Para, Row, Table
from coprod_desktop.documents.item_numbers import read_label
from coprod_desktop.documents.pdf_lines import BULLETS, VisualLine
from coprod_desktop.documents.shown_numbers import BULLET


def flow(rows: list[VisualLine], edge: float = 0.0) -> list[Block]:
    """Lines of one part of the page into paragraphs; runs of lines in columns into tables. `edge` is where lines
    have to end, if that is known; else the longest one shows it."""
    if not rows:
        return []
    left = min(row.pieces[0].x for row in rows)
    right = edge or max(row.pieces[-1].end for row in rows)
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


def _gap(rows: list[VisualLine], at: int) -> bool:
    return at == 0 or rows[at - 1].y - rows[at].y > 1.7 * max(rows[at].size, 6)


def _joins(rows: list[VisualLine], start: int, at: int, right: float) -> bool:
    """Whether this line carries on the one above."""
    above, row, first = rows[at - 1], rows[at], rows[start]
    if len(row.pieces) > 1 or len(above.pieces) > 1 or _gap(rows, at):
        return False
    piece, over = row.pieces[0], above.pieces[0]
    if abs(row.size - above.size) > 1.2 or (piece.bold and not over.bold) or (over.bold and not piece.bold):
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
    if text[:1] in BULLETS or re.match(r"[-–—o]\s", text):
        return True
    first = text.split(" ", 1)[0]
    return read_label(first) is not None and not re.fullmatch(r"\d{1,4}|[a-zA-Z]\.?", first)


def _paragraph(rows: list[VisualLine], left: float, gap: bool) -> Para:
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
    mark = re.match(rf"[{re.escape(BULLETS)}]\s*", text) or re.match(r"[-–o]\s+(?=\S)", text)
    if mark and len(text) > mark.end():
        para.text, para.number = text[mark.end() :], BULLET
        para.bold_chars = max(0, para.bold_chars - mark.end())
    return para


def _columns_end(rows: list[VisualLine], start: int) -> int:
    """The end of a run of lines in columns that starts here; `start` itself when there is none."""
    first = rows[start]
    if len(first.pieces) < 2:
        return start
    starts = [piece.x for piece in first.apart]
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


def _in_a_cell(row: VisualLine, above: VisualLine, starts: list[float], first: VisualLine) -> bool:
    """A line of its own that goes on in one of the columns."""
    piece = row.pieces[0]
    column = next((x for x in starts if abs(piece.x - x) < 9), None)
    after = [x for x in starts if column is not None and x > column + 9]
    inside = not after or piece.end < min(after)
    return column is not None and inside and above.y - row.y < 60


def _column_table(rows: list[VisualLine]) -> Table:
    starts = merged([piece.x for row in rows for piece in row.apart])
    starts = [x for at, x in enumerate(starts) if at == 0 or x - starts[at - 1] > 9]
    right = max(piece.end for row in rows for piece in row.apart)
    table = Table()
    cells: list[list[VisualLine]] = []
    above: VisualLine | None = None
    for row in rows:
        new = (
            above is None
            or any(abs(piece.x - starts[0]) < 9 for piece in row.apart)
            or above.y - row.y > 1.9 * max(row.size, 6)
        )
        if new:
            cells = [[] for _ in starts]
            table.rows.append(Row([Cell() for _ in starts]))
        for piece in row.apart:
            column = max((at for at, x in enumerate(starts) if x <= piece.x + 9), default=0)
            cells[column].append(VisualLine(row.y, row.size, [piece], [piece]))
            edge = starts[column + 1] - 6 if column + 1 < len(starts) else right
            table.rows[-1].cells[column].blocks = flow(cells[column], edge)
        above = row
    return table


def merged(places: list[float]) -> list[float]:
    """Places less than 4 points apart are one place."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 4:
            found.append(place)
    return found
