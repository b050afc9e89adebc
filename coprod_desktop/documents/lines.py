"""The blocks as one list of lines, with what is needed to tell which of them are agenda items."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from coprod_desktop.documents.blocks import Block, Cell, Para, Row, Table, paragraphs
from coprod_desktop.documents.clock_times import START_OF_LINE, When
from coprod_desktop.documents.item_numbers import ItemNumber, is_clock, read_label, split_number
from coprod_desktop.documents.lone_lines import join_lone_numbers
from coprod_desktop.documents.shown_numbers import BULLET
from coprod_desktop.domain.agenda import Ask


@dataclass(slots=True)
class Line:
    """A paragraph, or a row of a table that has more than one filled cell."""

    text: str
    """Without the number a program shows before it."""
    label: str = ""
    """That number or bullet."""
    number: ItemNumber | None = None
    rest: str = ""
    """The text after the number, whoever shows it."""
    level: int = 0
    bold: bool = False
    bold_chars: int = 0
    depth: int = 0
    aside: bool = False
    gap: bool = False
    size: float = 0.0
    rank: int = 0
    """Like `level`, for a line that only its larger letters show to be a heading."""
    table: int = -1
    """Which table it stands in, counted from 0; -1 for none."""
    row: int = -1
    cells: list[list[str]] = field(default_factory=list)
    """For a row: each cell's lines."""
    cell_bold: list[int] = field(default_factory=list)
    """For a row: how many characters at the start of each cell are bold."""
    title_bold: int = 0
    """For a row: how many characters at the start of `rest` are bold."""
    header: bool = False
    """A row that names the columns."""
    section: bool = False
    """A row of a wider table with one filled cell."""
    when: When | None = None
    lead: str = ""
    ask: Ask | None = None
    extra: list[str] = field(default_factory=list)
    """Words of the row that are no part of the title."""

    @property
    def bullet(self) -> bool:
        return self.label == BULLET

    @property
    def rest_bold(self) -> int:
        """How many characters at the start of `rest` are bold."""
        if self.cells:
            return self.title_bold
        before = len(self.text) - len(self.rest) if self.text.endswith(self.rest) else 0
        return max(0, self.bold_chars - before)

    @property
    def caps(self) -> bool:
        letters = [letter for letter in self.rest if letter.isalpha()]
        return len(letters) > 3 and all(letter.isupper() for letter in letters)

    @property
    def shown(self) -> str:
        """As a person sees it."""
        if self.cells:
            return "; ".join(" ".join(cell) for cell in self.cells if cell)
        return f"{self.label} {self.text}".strip()


@dataclass(slots=True)
class Grid:
    """One table: its rows' places in the list of lines."""

    number: int
    columns: int
    rows: list[int] = field(default_factory=list)


def flatten(blocks: list[Block]) -> tuple[list[Line], list[Grid]]:
    lines: list[Line] = []
    grids: list[Grid] = []
    for block in join_lone_numbers(blocks):
        if isinstance(block, Para):
            lines.extend(_of_paragraph(block))
        else:
            _of_table(block, lines, grids)
    _settle_clocks(lines)
    _rank_by_size(lines)
    return lines, grids


def _rank_by_size(lines: list[Line]) -> None:
    """Headings made with larger letters instead of styles."""
    if any(line.level for line in lines):
        return
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    body = max(letters, key=lambda size: letters[size], default=0.0)
    large = [
        line
        for line in lines
        if body
        and line.size >= body * 1.08
        and not line.cells
        and not line.aside
        and len(line.text.split()) <= 20
    ]
    sizes = sorted({line.size for line in large}, reverse=True)[:6]
    for line in large:
        if line.size in sizes:
            line.rank = sizes.index(line.size) + 1


def _settle_clocks(lines: list[Line]) -> None:
    """ "10.05 Welcome", "10.15 Budget": times, not numbers, when every such number could be a time of day."""
    found = [
        line
        for line in lines
        if line.number and line.number.scheme == "dotted2" and not line.label and not line.cells
    ]
    spans = [
        line
        for line in found
        if (first := START_OF_LINE.match(line.text)) and re.search(r"[-–—−]|\bto\b|[ap]\.?m", first["said"])
    ]
    all_clocks = bool(found) and all(line.number and is_clock(line.number) for line in found)
    for line in found if all_clocks else spans:
        line.number, line.rest = None, line.text


def _of_paragraph(para: Para) -> list[Line]:
    """A line break parts a paragraph, unless it stands in a heading."""
    if para.level and len(para.text) < 200:
        parts = [" ".join(para.text.split("\n"))]
    else:
        parts = para.text.split("\n")
    lines: list[Line] = []
    at = 0
    for part in parts:
        text = part.strip()
        bold_chars = max(0, min(para.bold_chars - at, len(text)))
        at += len(part) + 1
        if not text and not (para.number and not lines):
            continue
        line = Line(
            text,
            bold=para.bold or (bool(text) and bold_chars >= len(text)),
            bold_chars=bold_chars,
            depth=para.depth,
        )
        line.aside, line.size, line.level = para.aside, para.size, para.level
        line.gap = para.gap and not lines
        if not lines:
            line.label = para.number
        else:
            line.depth += 1 if para.number else 0
        read_number(line)
        lines.append(line)
    return lines


def read_number(line: Line) -> None:
    """Fill in `number` and `rest` from the shown number, or else from the start of the text."""
    shown = read_label(line.label) if line.label and not line.bullet else None
    typed, rest = split_number(line.text)
    if shown:
        line.number, line.rest = shown, line.text
        if typed and typed.shown == shown.shown:
            line.rest = rest
    elif line.bullet:
        line.number, line.rest = None, line.text
        if typed and typed.scheme.startswith(("item", "plain", "dotted")):
            line.number, line.rest = typed, rest
    else:
        line.number, line.rest = typed, rest
    if line.number and not line.rest and not shown:
        line.number, line.rest = None, line.text


def _of_table(table: Table, lines: list[Line], grids: list[Grid]) -> None:
    width = max((len([cell for cell in row.cells if cell.blocks]) for row in table.rows), default=0)
    columns = max((sum(cell.span for cell in row.cells) for row in table.rows), default=0)
    if width <= 1 or _is_layout(table):
        for row in table.rows:
            for cell in row.cells:
                _of_cell(cell, lines, grids, -1, -1)
        return
    grid = Grid(len(grids), columns)
    grids.append(grid)
    for at, row in enumerate(row for whole in table.rows for row in _side_by_side(whole)):
        filled = [cell for cell in row.cells if cell.blocks]
        if len(filled) == 1 and not row.header:
            start = len(lines)
            _of_cell(filled[0], lines, grids, grid.number, at)
            if len(lines) == start + 1:
                lines[start].section = not lines[start].cells
            grid.rows.extend(range(start, len(lines)))
        elif filled:
            grid.rows.append(len(lines))
            lines.append(_of_row(row, grid, at))


def _of_cell(cell: Cell, lines: list[Line], grids: list[Grid], table: int, at: int) -> None:
    for block in cell.blocks:
        if isinstance(block, Table):
            _of_table(block, lines, grids)
            continue
        for line in _of_paragraph(block):
            if line.text:
                line.table, line.row = table, at
                lines.append(line)


def _is_layout(table: Table) -> bool:
    """A table that only places things on the page: few rows, and a whole list or another table in one cell."""
    cells = [cell for row in table.rows for cell in row.cells]
    if any(isinstance(block, Table) and len(block.rows) > 1 for cell in cells for block in cell.blocks):
        return True
    if len(table.rows) > 2 or any(len(_side_by_side(row)) > 1 for row in table.rows):
        return False
    return any(len(paragraphs(cell.blocks)) >= 8 for cell in cells)


def _side_by_side(row: Row) -> list[Row]:
    """One row that holds a whole table, a paragraph for each of its rows, becomes those rows."""
    filled = [paragraphs(cell.blocks) for cell in row.cells if cell.blocks]
    if len(filled) < 2 or len({len(paras) for paras in filled}) != 1 or len(filled[0]) < 3:
        return [row]
    if not all(
        read_label((para.number + " " + para.text).strip()) or re.match(r"\d{1,2}[.:]\d\d", para.text)
        for para in filled[0]
    ):
        return [row]
    rows = []
    for at in range(len(filled[0])):
        rows.append(
            Row([Cell([paragraphs(cell.blocks)[at]] if cell.blocks else [], cell.span) for cell in row.cells])
        )
    return rows


def _of_row(row: Row, grid: Grid, at: int) -> Line:
    cells: list[list[str]] = []
    bold: list[int] = []
    for cell in row.cells:
        inside = [line for para in paragraphs(cell.blocks) for line in _of_paragraph(para)]
        cells.append([line.shown for line in inside])
        first = inside[0] if inside else Line("")
        bold.append(first.bold_chars + len(first.shown) - len(first.text) if first.bold_chars else 0)
        cells.extend([] for _ in range(cell.span - 1))
        bold.extend(0 for _ in range(cell.span - 1))
    text = "; ".join(" ".join(cell) for cell in cells if cell)
    return Line(text, rest=text, table=grid.number, row=at, cells=cells, cell_bold=bold, header=row.header)
