"""Agenda and minutes in one file: what stands under the same titles further down belongs to the items."""

from __future__ import annotations

import re

from coprod_desktop.documents.lines import Line

_ENOUGH = 0.6
"""Share of the items that must come again, in order."""
_SMALL = frozenset(["a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "with", "s"])


def find_minutes(titles: list[str], lines: list[Line], start: int) -> dict[int, tuple[int, int]]:
    """For each item that comes again at or after line `start`: its lines there, without the title's own."""
    found: dict[int, int] = {}
    at = start
    heads = [place for place in range(start, len(lines)) if _is_head(lines[place])]
    for item, title in enumerate(titles):
        place = next((head for head in heads if head >= at and _alike(title, lines[head].rest)), None)
        if place is not None:
            found[item] = place
            at = place + 1
    if len(found) < max(2, _ENOUGH * len(titles)):
        return {}
    ends = [*sorted(found.values())[1:], len(lines)]
    return {item: (place + 1, end) for (item, place), end in zip(found.items(), ends, strict=True)}


def _is_head(line: Line) -> bool:
    marked = line.level or line.rank or line.bold or line.caps or line.number or line.text.endswith(":")
    return (
        bool(marked)
        and not line.aside
        and not line.cells
        and not line.bullet
        and len(line.rest.split()) <= 20
    )


def _alike(one: str, other: str) -> bool:
    """The shorter title's words stand in the longer one."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    shared = len(first & second)
    return shared == len(first) == len(second) or (
        shared >= 2 and shared >= 0.6 * min(len(first), len(second))
    )


def _words(title: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[^\W_]+", title.lower())} - _SMALL
