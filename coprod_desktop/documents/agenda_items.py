"""The chosen lines made into items, and every line between them given to one."""

from __future__ import annotations

import re
from datetime import time

from coprod_desktop.documents import asks, clock_times
from coprod_desktop.documents.below_agenda import find_minutes
from coprod_desktop.documents.entries import Entry, take_apart
from coprod_desktop.documents.guesses import Candidate
from coprod_desktop.documents.item_details import lead_under, when_under
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.people import people_in
from coprod_desktop.domain.agenda import DraftItem

_TELLS_MORE = re.compile(r"^(?:to\s\w|\()|[.;)]$", re.IGNORECASE)
"""What stands under an item and heads nothing: "To approve the accounts.", "(Jane Smith)"."""


def build_items(
    lines: list[Line], candidate: Candidate, start: time | None
) -> tuple[list[DraftItem], list[Line]]:
    """The items, and the lines after them that belong to none."""
    starts = candidate.items
    people = people_in(lines, starts)
    entries = [take_apart(lines[at], people) for at in starts]
    texts = _texts(lines, candidate)
    for entry, text in zip(entries, texts, strict=True):
        entry.lead = entry.lead or lead_under("\n".join(text))
        entry.when = entry.when or when_under("\n".join(text))
    below = find_minutes([entry.title for entry in entries], lines, candidate.end)
    rest = lines[candidate.end : min((first - 1 for first, _end in below.values()), default=len(lines))]
    times = clock_times.in_order([(entry.when, at) for at, entry in enumerate(entries) if entry.when], start)
    items = []
    for at, (entry, text) in enumerate(zip(entries, texts, strict=True)):
        first, end = below.get(at, (0, 0))
        later = [line.shown for line in lines[first - 1 : end]] if end else []
        items.append(_item(lines[starts[at]], entry, text, times.get(at), later))
    return items, rest


def _item(line: Line, entry: Entry, text: list[str], start: time | None, later: list[str]) -> DraftItem:
    return DraftItem(
        title=entry.title,
        number="" if line.number is None else line.number.shown,
        start=start,
        minutes=entry.when.minutes if entry.when else None,
        lead=entry.lead,
        ask=entry.ask or asks.ask_of(entry.title, "\n".join([*entry.kept, *text])),
        text="\n".join([*entry.kept, *text, *later]),
    )


def _texts(lines: list[Line], candidate: Candidate) -> list[list[str]]:
    """What stands under each item. The head of a part belongs to the item that follows it."""
    starts = candidate.items
    ends = [*starts[1:], candidate.end]
    texts = [[line.shown for line in lines[at + 1 : end]] for at, end in zip(starts, ends, strict=True)]
    moved = _section_heads(lines, candidate)
    heads = {place: texts[place - 1][len(texts[place - 1]) - count :] for place, count in moved.items()}
    return [
        [*heads.get(place, []), *text[: len(text) - moved.get(place + 1, 0)]]
        for place, text in enumerate(texts)
    ]


def _section_heads(lines: list[Line], candidate: Candidate) -> dict[int, int]:
    """For each item, how many lines just before it head a part of the agenda and so belong to what follows."""
    moved = {}
    for place, at in enumerate(candidate.items[1:], 1):
        count = 0
        while at - 1 - count > candidate.items[place - 1] and _heads_a_part(
            lines[at - 1 - count], candidate.kind
        ):
            count += 1
        if count:
            moved[place] = count
    return moved


def _heads_a_part(line: Line, kind: str) -> bool:
    between_tables = kind == "table" and line.table < 0
    return (
        not line.cells
        and not line.bullet
        and len(line.text.split()) <= 10
        and not _TELLS_MORE.search(line.text)
        and (between_tables or line.section or line.level > 0 or line.bold or line.caps)
    )
