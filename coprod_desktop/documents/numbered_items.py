"""Guesses that go by numbers: lines that count on from each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.documents.guesses import Candidate
from coprod_desktop.documents.lines import Line


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


def numbered(lines: list[Line]) -> Iterator[Candidate]:
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
    yield from _started_again(lines, done)


def _started_again(lines: list[Line], chains: list[_Chain]) -> Iterator[Candidate]:
    """A list that each paragraph between its items starts again: 1, 2, 1, 1, 2. What counts is its look."""
    by_look: dict[tuple[object, ...], list[_Chain]] = defaultdict(list)
    for chain in chains:
        if chain.scheme == "plain":
            by_look[chain.look].append(chain)
    for alike in by_look.values():
        items = sorted(at for chain in alike for at in chain.items)
        starts = sum(1 for at in items if (number := lines[at].number) and number.value == (1,))
        whole = max(len(chain.items) for chain in alike) >= 0.6 * len(items)
        if starts >= 2 and len(items) >= 3 and not whole:
            yield Candidate("numbered", items, len(lines))


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
    return step <= (4 if loose else 2) or (at == len(value) - 1 and step <= 6 and loose)
