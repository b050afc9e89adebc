"""The blocks as one list of lines, with what is needed to tell which of them are agenda items."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coprod_desktop.documents.blocks import Block, Cell, Para, Row, Table, paragraphs
from coprod_desktop.documents.clock_times import When
from coprod_desktop.documents.item_numbers import ItemNumber, read_label, split_number
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
    table: int = -1
    """Which table it stands in, counted from 0; -1 for none."""
    row: int = -1
    cells: list[list[str]] = field(default_factory=list)
    """For a row: each cell's lines."""
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
    for block in blocks:
        if isinstance(block, Para):
            lines.extend(_of_paragraph(block))
        else:
            _of_table(block, lines, grids)
    return lines, grids


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
        if typed and typed.value[-1:] == shown.value[-1:]:
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
            for line in lines[start:]:
                line.section = line.section or not line.cells
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
    first_bold = False
    for cell in row.cells:
        shown = []
        for para in paragraphs(cell.blocks):
            for line in _of_paragraph(para):
                shown.append(line.shown)
        cells.append(shown)
        cells.extend([] for _ in range(cell.span - 1))
    filled = [paragraphs(cell.blocks)[0] for cell in row.cells if paragraphs(cell.blocks)]
    first_bold = any(para.bold for para in filled)
    text = "; ".join(" ".join(cell) for cell in cells if cell)
    return Line(text, rest=text, bold=first_bold, table=grid.number, row=at, cells=cells, header=row.header)
