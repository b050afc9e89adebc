"""Guesses at which lines are the items of the meeting, each made in its own way. `scoring` chooses between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from coprod_desktop.documents import clock_times
from coprod_desktop.documents.agenda_tables import Columns
from coprod_desktop.documents.item_numbers import ItemNumber
from coprod_desktop.documents.lines import Grid, Line
from coprod_desktop.documents.vocabulary import (
    AGENDA_LEADS_IN,
    AGENDA_WORD,
    MINUTES_PART,
    is_prose,
    title_worth,
)


@dataclass(slots=True)
class Candidate:
    kind: str
    items: list[int]
    """Places in the list of lines."""
    end: int
    """The place after the last line that can belong to an item."""
    under_agenda: bool = False
    columns: list[Columns] = field(default_factory=list)


def all_candidates(lines: list[Line], grids: list[Grid], columns: dict[int, Columns]) -> Iterator[Candidate]:
    yield from _numbered(lines)
    yield from _headings(lines)
    yield from _alike(lines, "bold", lambda line: line.bold and _short(line) and not line.bullet)
    yield from _alike(lines, "capitals", lambda line: line.caps and _short(line) and not line.bullet)
    yield from _alike(lines, "run in", _starts_bold)
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
    yield from _lists(lines)


def _short(line: Line) -> bool:
    return (
        not line.cells
        and not line.aside
        and 0 < len(line.rest.split()) <= 25
        and not is_prose(line.rest)
        and re.search(r"[^\W\d]{2}", line.rest) is not None
    )


def _starts_bold(line: Line) -> bool:
    lead = line.text[: line.bold_chars].strip()
    return (
        not line.bold
        and not line.cells
        and not line.aside
        and 3 < len(lead) <= 100
        and re.search(r"[A-Za-z]{3}", lead) is not None
    )


# ---- numbers ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Chain:
    scheme: str
    look: tuple[object, ...]
    items: list[int]
    last: tuple[int, ...]


def _look(line: Line) -> tuple[object, ...]:
    return (
        bool(line.label),
        line.depth,
        line.bold or bool(line.bold_chars),
        line.level,
        line.table >= 0,
        line.caps,
    )


def _numbered(lines: list[Line]) -> Iterator[Candidate]:
    done: list[_Chain] = []
    open_chains: dict[str, list[_Chain]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.number is None or line.aside:
            continue
        number = line.number
        readings = [(number.scheme, number.value)] + ([number.other] if number.other else [])
        _place(at, line, readings, open_chains, done)
    for chains in open_chains.values():
        done.extend(chains)
    for chain in done:
        if len(chain.items) >= 2:
            yield Candidate("numbered", chain.items, len(lines))


def _place(
    at: int,
    line: Line,
    readings: list[tuple[str, tuple[int, ...]]],
    open_chains: dict[str, list[_Chain]],
    done: list[_Chain],
) -> None:
    """Put a numbered line on the chain it counts on from, the innermost first; or start a new chain."""
    look = _look(line)
    for same_look in (True, False):
        for scheme, value in readings:
            stack = open_chains[scheme]
            for place in range(len(stack) - 1, -1, -1):
                chain = stack[place]
                if (chain.look == look) is same_look and _follows(chain.last, value, loose=False):
                    done.extend(stack[place + 1 :])
                    del stack[place + 1 :]
                    chain.items.append(at)
                    chain.last = value
                    return
    for scheme, value in readings:
        stack = open_chains[scheme]
        for place in range(len(stack) - 1, -1, -1):
            chain = stack[place]
            if chain.look == look and _follows(chain.last, value, loose=True):
                done.extend(stack[place + 1 :])
                del stack[place + 1 :]
                chain.items.append(at)
                chain.last = value
                return
    scheme, value = next((reading for reading in readings if reading[1][-1] == 1), readings[0])
    open_chains[scheme].append(_Chain(scheme, look, [at], value))


def _follows(last: tuple[int, ...], value: tuple[int, ...], loose: bool) -> bool:
    if len(last) != len(value):
        return False
    if len(value) == 1:
        return value[0] == last[0] + 1 or (loose and last[0] <= value[0] <= last[0] + 3)
    if value <= last:
        return loose and value == last
    at = next(place for place, (old, new) in enumerate(zip(last, value, strict=True)) if old != new)
    step = value[at] - last[at]
    return step <= (4 if loose else 2) or at == len(value) - 1 and step <= 6 and loose


# ---- headings and other looks -------------------------------------------------------------------


def _headings(lines: list[Line]) -> Iterator[Candidate]:
    levels = sorted({line.level for line in lines if line.level and not line.aside})
    for level in levels:
        found = [
            at
            for at, line in enumerate(lines)
            if line.level == level and not line.aside and not line.cells and line.rest
        ]
        if len(found) >= 2:
            yield Candidate("headings", found, len(lines))
    for at, line in enumerate(lines):
        if (
            not line.level
            or line.aside
            or not (AGENDA_WORD.match(line.rest) or MINUTES_PART.match(line.rest))
        ):
            continue
        end = next(
            (
                after
                for after in range(at + 1, len(lines))
                if 0 < lines[after].level <= line.level and not lines[after].aside
            ),
            len(lines),
        )
        inside = [after for after in range(at + 1, end) if lines[after].level and not lines[after].aside]
        if inside:
            top = min(lines[after].level for after in inside)
            found = [after for after in inside if lines[after].level == top]
            if len(found) >= 2:
                yield Candidate("headings", found, end, under_agenda=True)


def _alike(lines: list[Line], kind: str, fits: Callable[[Line], bool]) -> Iterator[Candidate]:
    found = [at for at, line in enumerate(lines) if not line.aside and not line.header and fits(line)]
    if len(found) < 2:
        return
    yield Candidate(kind, found, len(lines))
    by_look: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at in found:
        line = lines[at]
        by_look[(line.size, line.caps, line.level, line.table >= 0, bool(line.number))].append(at)
    if len(by_look) > 1:
        for alike in by_look.values():
            if len(alike) >= 2:
                yield Candidate(kind, alike, len(lines))


# ---- times --------------------------------------------------------------------------------------


def starts_with_time(line: Line) -> bool:
    found = clock_times.START_OF_LINE.match(line.rest)
    return found is not None and found.end() < len(line.rest)


def ends_with_time(line: Line) -> bool:
    found = clock_times.END_OF_LINE.search(line.rest)
    return found is not None and found.start() >= 3 and len(line.rest.split()) <= 25


def _timed(lines: list[Line]) -> Iterator[Candidate]:
    first = [
        at
        for at, line in enumerate(lines)
        if not line.aside
        and not line.header
        and (line.when or not line.cells and (starts_with_time(line) or _dotted_time(line)))
    ]
    last = [at for at, line in enumerate(lines) if not line.aside and not line.cells and ends_with_time(line)]
    for found in (first, last, sorted({*first, *last})):
        if len(found) >= 2:
            yield Candidate("timed", found, len(lines))


def _dotted_time(line: Line) -> bool:
    """ "10.05 Welcome": what was read as a number may be a time."""
    return line.number is not None and is_clock(line.number) and not line.label


def is_clock(number: ItemNumber) -> bool:
    return (
        number.scheme == "dotted2"
        and re.fullmatch(r"(?:0?[6-9]|1\d|2[0-3]|[1-5])\.[0-5][05]", number.shown) is not None
    )


# ---- tables -------------------------------------------------------------------------------------


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
    return [at for at in keep if re.search(r"[^\W\d]{2}", lines[at].rest)]


# ---- lists --------------------------------------------------------------------------------------


def says_agenda(line: Line) -> bool:
    return not line.cells and (
        AGENDA_WORD.match(line.rest) is not None or AGENDA_LEADS_IN.search(line.rest) is not None
    )


def _lists(lines: list[Line]) -> Iterator[Candidate]:
    for at, line in enumerate(lines):
        if line.aside or not says_agenda(line):
            continue
        bullets = _bullets_from(lines, at + 1)
        if len(bullets) >= 2:
            yield Candidate("list", bullets, _list_end(lines, bullets[-1]), under_agenda=True)
        plain = list(_plain_from(lines, at + 1))
        if len(plain) >= 2:
            yield Candidate("list", plain, plain[-1] + 1, under_agenda=True)
    at = 0
    while at < len(lines):
        bullets = _bullets_from(lines, at) if lines[at].bullet else []
        if len(bullets) >= 3:
            yield Candidate("bullets", bullets, _list_end(lines, bullets[-1]))
        at = (bullets[-1] if bullets else at) + 1


def _bullets_from(lines: list[Line], start: int) -> list[int]:
    """The outer bullets of the first list that starts within three lines."""
    first = next(
        (at for at in range(start, min(start + 4, len(lines))) if lines[at].bullet and not lines[at].aside),
        None,
    )
    if first is None:
        return []
    depth = lines[first].depth
    found = []
    for at in range(first, len(lines)):
        line = lines[at]
        if line.bullet and line.depth <= depth:
            found.append(at)
        elif not line.bullet and (
            line.level
            or line.bold
            or line.cells
            or line.depth <= depth
            and (len(line.text.split()) > 30 or line.gap and not line.number)
        ):
            break
    return found


def _list_end(lines: list[Line], last: int) -> int:
    """After the last bullet's own deeper lines."""
    end = last + 1
    while (
        end < len(lines)
        and not lines[end].level
        and not lines[end].cells
        and lines[end].depth > lines[last].depth
    ):
        end += 1
    return end


def _plain_from(lines: list[Line], start: int) -> Iterator[int]:
    """Short lines of one look, one under the other, from here to the first that is none."""
    look: tuple[object, ...] | None = None
    misses = 0
    for at in range(start, len(lines)):
        line = lines[at]
        if line.aside:
            continue
        if line.cells or (line.level and look is not None and not look[1]):
            return
        mine = (line.bold, bool(line.level), line.bullet)
        if look is None:
            look = mine
        if not line.bullet and (
            mine != look and line.bold or is_prose(line.rest) and title_worth(line.rest) < 0.2
        ):
            misses += 1
            if misses > 1 or mine[0]:
                return
            continue
        if mine == look:
            yield at
