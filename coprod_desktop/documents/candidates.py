"""Guesses at which lines are the items of the meeting, each made in its own way. `scoring` chooses between them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from coprod_desktop.documents.agenda_tables import Columns
from coprod_desktop.documents.guesses import Candidate
from coprod_desktop.documents.line_marks import ends_with_time, starts_with_time
from coprod_desktop.documents.lines import Grid, Line
from coprod_desktop.documents.listed_items import listed
from coprod_desktop.documents.numbered_items import numbered
from coprod_desktop.documents.vocabulary import AGENDA_WORD, MINUTES_PART, has_words, is_prose


def all_candidates(lines: list[Line], grids: list[Grid], columns: dict[int, Columns]) -> Iterator[Candidate]:
    yield from numbered(lines)
    yield from _headings(lines)
    yield from _alike(lines, "bold", lambda line: line.bold and _short(line) and not line.bullet)
    yield from _alike(lines, "capitals", lambda line: line.caps and _short(line) and not line.bullet)
    yield from _alike(lines, "run in", _starts_bold)
    yield from _alike(
        lines,
        "bold words",
        lambda line: (
            (line.bold and _short(line) and not line.bullet) or (_starts_bold(line) and ":" in line.rest)
        ),
    )
    yield from _alike(
        lines, "colon", lambda line: line.text.endswith(":") and _short(line) and not line.bullet
    )
    yield from _alike(
        lines,
        "spaced",
        lambda line: (
            line.gap and _short(line) and not line.bullet and not line.text.endswith((".", ",", ";"))
        ),
    )
    yield from _timed(lines)
    yield from _tables(lines, grids, columns)
    yield from listed(lines)


def _short(line: Line) -> bool:
    return (
        not line.cells
        and not line.aside
        and 0 < len(line.rest.split()) <= 25
        and not is_prose(line.rest)
        and has_words(line.rest)
    )


def _starts_bold(line: Line) -> bool:
    lead = line.text[: line.bold_chars].strip()
    return (
        not line.bold
        and not line.cells
        and not line.aside
        and 2 < len(lead) <= 100
        and re.search(r"[A-Za-z]{3}", lead) is not None
    )


def _headings(lines: list[Line]) -> Iterator[Candidate]:
    def level(at: int) -> int:
        return 0 if lines[at].aside or lines[at].cells else lines[at].level or lines[at].rank

    for each in sorted({level(at) for at in range(len(lines))} - {0}):
        found = [at for at in range(len(lines)) if level(at) == each and lines[at].rest]
        if len(found) >= 2:
            yield Candidate("headings", found, len(lines))
    every = [at for at in range(len(lines)) if level(at) > 1 and lines[at].rest]
    if every and level(every[0]) > min(level(at) for at in every):
        yield Candidate("headings", every, len(lines))  # levels used without order
    for at, line in enumerate(lines):
        if not level(at) or not (AGENDA_WORD.match(line.rest) or MINUTES_PART.match(line.rest)):
            continue
        end = next(
            (after for after in range(at + 1, len(lines)) if 0 < level(after) <= level(at)), len(lines)
        )
        inside = [after for after in range(at + 1, end) if level(after)]
        top = min((level(after) for after in inside), default=0)
        found = [after for after in inside if level(after) == top]
        if len(found) >= 2:
            yield Candidate("headings", found, end, under_agenda=True)


def _alike(lines: list[Line], kind: str, fits: Callable[[Line], bool]) -> Iterator[Candidate]:
    found = [at for at, line in enumerate(lines) if not line.aside and not line.header and fits(line)]
    if len(found) < 2:
        return
    ranks = Counter(lines[at].level or lines[at].rank for at in found)
    if sum(1 for rank, count in ranks.items() if rank and count >= 2) <= 1:
        yield Candidate(kind, found, len(lines))
    by_look: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at in found:
        line = lines[at]
        by_look[(line.size, line.caps, line.level, line.table >= 0, bool(line.number))].append(at)
    if len(by_look) > 1:
        for alike in by_look.values():
            if len(alike) >= 2:
                yield Candidate(kind, alike, len(lines))


def _timed(lines: list[Line]) -> Iterator[Candidate]:
    first = [
        at
        for at, line in enumerate(lines)
        if not line.aside and not line.header and (line.when or (not line.cells and starts_with_time(line)))
    ]
    last = [at for at, line in enumerate(lines) if not line.aside and not line.cells and ends_with_time(line)]
    for found in (first, last, sorted({*first, *last})):
        depths = [lines[at].depth for at in found if lines[at].bullet]
        if len(depths) > 0.6 * len(found):
            found = [at for at in found if not lines[at].bullet or lines[at].depth == min(depths)]
        if len(found) >= 2:
            yield Candidate("timed", found, len(lines))


def _tables(lines: list[Line], grids: list[Grid], columns: dict[int, Columns]) -> Iterator[Candidate]:
    runs: list[list[Grid]] = []
    for grid in grids:
        if not _items_of(grid, lines, columns):
            continue
        goes_on = runs and (
            columns[runs[-1][-1].number] is columns[grid.number]
            or _same(columns[runs[-1][-1].number], columns[grid.number])
        )
        if goes_on:
            runs[-1].append(grid)
        else:
            runs.append([grid])
    for run in runs:
        for part in [run] if len(run) == 1 else [run, *([grid] for grid in run)]:
            items = [at for grid in part for at in _items_of(grid, lines, columns)]
            end = max(max(grid.rows) for grid in part) + 1
            yield Candidate("table", items, end, columns=[columns[grid.number] for grid in part])


def _same(one: Columns, other: Columns) -> bool:
    shared = [pair for pair in zip(one.roles, other.roles, strict=False) if pair[0] and pair[1]]
    return (
        len(one.roles) == len(other.roles)
        and not other.headed
        and bool(shared)
        and all(a == b for a, b in shared)
    )


def _items_of(grid: Grid, lines: list[Line], columns: dict[int, Columns]) -> list[int]:
    rows = [at for at in grid.rows if lines[at].cells and not lines[at].header and lines[at].rest]
    numbered = [at for at in rows if lines[at].number]
    timed = [at for at in rows if lines[at].when]
    if len(numbered) >= 0.6 * len(rows):
        keep = [at for at in rows if lines[at].number or lines[at].when]
    elif len(timed) >= 0.6 * len(rows):
        keep = [at for at in rows if lines[at].when]
    else:
        keep = rows
    return [at for at in keep if has_words(lines[at].rest)]
