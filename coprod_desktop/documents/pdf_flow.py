"""Visual lines of a PDF put together into paragraphs, and lines set in columns into tables."""

from __future__ import annotations

import re
from itertools import pairwise

from coprod_desktop.documents.blocks import Block, Cell, Para, Row, Table
from coprod_desktop.documents.pdf_columns import SAME_PLACE, run_end, starts_anew, table_rows
from coprod_desktop.documents.pdf_lines import BULLETS, VisualLine, split_at_columns
from coprod_desktop.documents.shown_numbers import BULLET


def flow(rows: list[VisualLine], edge: float = 0.0) -> list[Block]:
    """Lines of one part of the page into paragraphs; runs of lines in columns into tables. `edge` is where lines
    have to end, if that is known; else the longest one shows it."""
    if not rows:
        return []
    rows = split_at_columns(rows)
    left = min(row.pieces[0].x for row in rows)
    right = edge or max(row.pieces[-1].end for row in rows)
    drops = [(over.y - row.y) / max(row.size, 6) for over, row in pairwise(rows)]
    far = 1.4 * min((drop for drop in drops if drop > 0.9), default=9.0) if edge else 9.0
    blocks: list[Block] = []
    at = 0
    while at < len(rows):
        end = run_end(rows, at)
        if end > at:
            blocks.append(_column_table(rows[at:end]))
            at = end
            continue
        end = at + 1
        while (
            end < len(rows)
            and not _far(rows, end, far)
            and run_end(rows, end) == end
            and _joins(rows, at, end, right)
        ):
            end += 1
        blocks.append(_paragraph(rows[at:end], left, _gap(rows, at)))
        at = end
    return blocks


def _far(rows: list[VisualLine], at: int, far: float) -> bool:
    """Whether this line stands clearly further from the one above than lines of one paragraph do here."""
    return rows[at - 1].y - rows[at].y > far * max(rows[at].size, 6)


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
    if starts_anew(piece.text):
        return False
    label = re.match(r"\S{1,8}\s", first.pieces[0].text)
    hanging = label is not None and starts_anew(first.pieces[0].text)
    moved = piece.x - first.pieces[0].x
    if hanging and moved < -3:
        return False
    if not hanging and at - start > 1 and abs(piece.x - over.x) > 12:
        return False
    wide = right - over.x
    next_word = piece.text.split(" ", 1)[0]
    letter = (over.end - over.x) / max(len(over.text), 1) if len(over.text) > 3 else 0.5 * row.size
    space = letter * (len(next_word) + 1)
    full = over.end + space > right - 0.08 * max(wide, 1)
    if piece.text[:1].islower() and not over.text.endswith((".", ":")):
        return full or over.end - over.x > 0.5 * wide or wide < 12 * row.size
    return full and not over.text.endswith("?")


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
        para.depth += text[0] == "o"
        para.bold_chars = max(0, para.bold_chars - mark.end())
    return para


def _column_table(rows: list[VisualLine]) -> Table:
    starts = merged([piece.x for row in rows for piece in row.apart])
    starts = [x for at, x in enumerate(starts) if at == 0 or x - starts[at - 1] > SAME_PLACE]
    right = max(piece.end for row in rows for piece in row.apart)
    table = Table()
    for lines in table_rows(rows, starts[0]):
        cells: list[list[VisualLine]] = [[] for _ in starts]
        for row in lines:
            for piece in row.apart:
                column = max((at for at, x in enumerate(starts) if x <= piece.x + SAME_PLACE), default=0)
                cells[column].append(VisualLine(row.y, row.size, [piece], [piece]))
        edges = [*(x - 6 for x in starts[1:]), right]
        table.rows.append(Row([Cell(flow(cell, edge)) for cell, edge in zip(cells, edges, strict=True)]))
    return table


def merged(places: list[float]) -> list[float]:
    """Places less than 4 points apart are one place."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 4:
            found.append(place)
    return found
