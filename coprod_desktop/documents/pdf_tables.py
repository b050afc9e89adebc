"""Tables on a PDF page, found by the lines that are drawn round their cells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.documents.blocks import Block, Cell, Row, Table
from coprod_desktop.documents.pdf_flow import flow, merged
from coprod_desktop.documents.pdf_lines import VisualLine, rows_of
from coprod_desktop.documents.pdf_page import Page, Rule, Span


def blocks_of(page: Page) -> list[Block]:
    """Paragraphs and tables from the top down."""
    spans = [span for span in page.spans if span.upright]
    found: list[tuple[float, list[Block]]] = []
    taken: set[int] = set()
    for grid in _grids(page.rules):
        table, inside = grid.table([span for span in spans if id(span) not in taken])
        if table.rows:
            taken |= inside
            found.append((grid.top, [table]))
    loose = rows_of([span for span in spans if id(span) not in taken])
    _mark_ruled(loose, page.rules)
    start = 0
    edges = sorted((top for top, _blocks in found), reverse=True)
    for edge in [*edges, float("-inf")]:
        part = []
        while start < len(loose) and loose[start].y > edge:
            part.append(loose[start])
            start += 1
        if part:
            found.append((part[0].y + 0.01, flow(part)))
    return [block for _top, blocks in sorted(found, key=lambda one: -one[0]) for block in blocks]


def _mark_ruled(rows: list[VisualLine], rules: list[Rule]) -> None:
    heights = sorted((rule.y0 for rule in rules if rule.level and rule.x1 - rule.x0 > 100), reverse=True)
    at = 0
    for over, row in pairwise(rows):
        while at < len(heights) and heights[at] > over.y:
            at += 1
        row.ruled = at < len(heights) and heights[at] > row.y + 0.6 * row.size


@dataclass(slots=True)
class _Grid:
    columns: list[float]
    lines: list[float]
    """Heights of the level lines, from the top."""
    uprights: list[Rule]

    @property
    def top(self) -> float:
        return self.lines[0]

    def table(self, spans: list[Span]) -> tuple[Table, set[int]]:
        """The table, and which spans stand in it."""
        table = Table()
        taken: set[int] = set()
        for high, low in pairwise(self.lines):
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
            for left, right in pairwise(walls):
                own = [
                    span
                    for span in inside
                    if left - 3 <= span.x + min(2.0, (span.end - span.x) / 2) < right - 3
                ]
                taken.update(id(span) for span in own)
                wide = sum(1 for x in self.columns if left - 1 < x < right - 1)
                row.cells.append(Cell(flow(rows_of(own), right - 6) if own else [], max(1, wide)))
            table.rows.append(row)
        return table, taken


def _grids(rules: list[Rule]) -> list[_Grid]:
    """Tables: groups of level and upright lines that touch, with at least two columns or three rows."""
    uprights = [rule for rule in rules if not rule.level and rule.y1 - rule.y0 > 5]
    levels = [rule for rule in rules if rule.level and rule.x1 - rule.x0 > 5]
    grids = []
    for left, right, bottom, top in _areas(uprights + levels):
        columns = merged(
            [
                rule.x0
                for rule in uprights
                if left - 2 <= rule.x0 <= right + 2 and rule.y0 >= bottom - 2 and rule.y1 <= top + 2
            ]
        )
        lines = merged(
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
