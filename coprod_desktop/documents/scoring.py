"""How much a guess looks like the items of a meeting: points for what agendas have, points off for what they lack."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from coprod_desktop.documents import leads
from coprod_desktop.documents.clock_times import END_OF_LINE, START_OF_LINE, read_when
from coprod_desktop.documents.guesses import Candidate
from coprod_desktop.documents.line_marks import LONG, says_agenda, title_of
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.vocabulary import (
    APOLOGIES,
    ATTENDANCE,
    CLOSING,
    DETAILS,
    MIDDLE,
    MINUTES_PART,
    MINUTES_WORD,
    OPENING,
    PAPER_WORD,
    REPORT_PARTS,
    is_prose,
    title_worth,
)

ENOUGH = 3.5
"""A guess with fewer points is not taken: the document is then a paper to read."""
_KINDS = {
    "table": 0.5,
    "numbered": 0.7,
    "headings": 0.7,
    "bold": 0.3,
    "bold words": 0.0,
    "timed": 0.0,
    "list": 0.0,
    "capitals": 0.0,
    "run in": -0.5,
    "colon": -0.3,
    "spaced": -3.5,
    "bullets": -2.5,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the document as a whole says it is."""

    agenda: bool
    minutes: bool
    meeting: bool
    paper: bool


def setting(lines: list[Line], name: str) -> Setting:
    top = [line.shown for line in lines if not line.aside][:14]
    first = "\n".join([name, *top[:3]])
    short = [line for line in lines if not line.aside and len(line.shown.split()) <= 10][:14]
    named = any(
        re.search(r"\bagenda\b(?!\s*item)", text, re.IGNORECASE)
        for text in [name, *(line.shown for line in short)]
    )
    named = named or any(says_agenda(line) for line in lines)
    titles = [name, *(line.shown for line in lines if not line.aside and not line.cells and line.table < 0)][
        :9
    ]
    minutes = any(MINUTES_WORD.search(text) for text in titles if len(text.split()) <= 16) or any(
        MINUTES_PART.match(line.rest) for line in lines if line.level or line.bold
    )
    talk = r"\bmeeting|summons|\bAGM\b|workshop|\bsession\b|assembly|conference"
    return Setting(
        agenda=named,
        minutes=minutes,
        meeting=any(re.search(talk, text, re.IGNORECASE) for text in [name, *top] if len(text.split()) <= 16),
        paper=PAPER_WORD.search(first) is not None
        and not re.search(r"\bagenda\b(?!\s*item)|\bminutes\b", first, re.IGNORECASE),
    )


def score(
    candidate: Candidate, lines: list[Line], where: Setting, logs: frozenset[int] = frozenset()
) -> float:
    """`logs` are the tables that list actions, risks and the like."""
    items = [lines[at] for at in candidate.items]
    if not items:
        return -99.0
    titles = [title_of(line) for line in items]
    points = _KINDS[candidate.kind]
    points += _words(titles)
    points += 3.0 * (sum(title_worth(title) for title in titles) / len(titles)) - 1.5
    points += _numbers(items)
    points += _times(items)
    points += _columns(candidate)
    points -= 6.0 * (sum(1 for line in items if line.table in logs) / len(items))
    points += _place(candidate, lines)
    points += {1: -4.0, 2: -2.0, 3: -0.5}.get(len(items), 0.0) - max(0, len(items) - 40) * 0.1
    points -= 5.0 * _share(titles, is_prose)
    points -= 6.0 * _share(titles, _is_name)
    points -= 3.0 * _share(titles, lambda title: bool(ATTENDANCE.match(title) or DETAILS.match(title)))
    points -= 3.0 * _share(titles, lambda title: re.search(r"https?://|www\.", title) is not None)
    points += 2.5 * where.agenda + 2.5 * where.minutes + 0.5 * where.meeting - 3.0 * where.paper
    return points


def _share(titles: list[str], test: Callable[[str], object]) -> float:
    return sum(1 for title in titles if test(title)) / len(titles)


def _words(titles: list[str]) -> float:
    short = [title if len(title) < 160 else "" for title in titles]
    openings = sum(1 for title in short[:5] if OPENING.search(title))
    closings = sum(1 for title in short[-5:] if CLOSING.search(title))
    middles = sum(1 for title in short if MIDDLE.search(title))
    reports = sum(1 for title in short if REPORT_PARTS.match(title))
    points = 1.5 * min(openings, 3) + 1.5 * min(closings, 2) + 0.5 * min(middles, 4)
    if not openings and not closings:
        points -= 1.0
    return points - min(6.0, 8.0 * reports / len(titles)) * (0.4 if openings and closings else 1.0)


def _numbers(items: list[Line]) -> float:
    numbers = [line.number for line in items if line.number]
    if len(numbers) < 0.6 * len(items):
        return 0.0
    values = [number.value for number in numbers]
    steps = sum(1 for old, new in pairwise(values) if new > old)
    rising = steps / max(1, len(values) - 1)
    begins = values[0][-1] == 1 or len(values[0]) > 1
    return 1.5 * rising - 0.5 + (0.5 if begins else -0.5)


def _times(items: list[Line]) -> float:
    starts: list[time] = []
    lengths = 0
    for line in items:
        when = line.when
        if when is None:
            found = START_OF_LINE.match(line.rest) or END_OF_LINE.search(line.rest[:LONG])
            when = read_when(found["said"]) if found else None
        if when and when.start:
            starts.append(when.start)
        elif when and when.minutes:
            lengths += 1
    if len(starts) + lengths < 2 or len(starts) + lengths < 0.3 * len(items):
        return 0.0
    rising = sum(1 for old, new in pairwise(starts) if new >= old or new.hour + 12 > old.hour >= 9)
    points = 1.0 if lengths >= 2 else 0.0
    if len(starts) > 1:
        points += 2.5 * rising / (len(starts) - 1)
        points += 1.5 if len(starts) >= 4 and rising == len(starts) - 1 else 0.0
    return points


def _columns(candidate: Candidate) -> float:
    if not candidate.columns:
        return 0.0
    headed = next((columns for columns in candidate.columns if columns.headed), None)
    roles = set(headed.roles if headed else candidate.columns[0].roles)
    points = sum(0.7 for role in ("time", "lead", "number", "ask", "length", "paper") if role in roles)
    return points + 0.8 if headed and "title" in roles else points * 0.7


def _place(candidate: Candidate, lines: list[Line]) -> float:
    """Right under the word Agenda, or early in the document."""
    first = candidate.items[0]
    before = [line for line in lines[max(0, first - 4) : first] if not line.aside]
    points = 3.0 if any(says_agenda(line) for line in before) else 1.0 if candidate.under_agenda else 0.0
    if any(APOLOGIES.match(line.rest) or ATTENDANCE.match(line.rest) for line in before[-1:]) and not points:
        points -= 1.0
    return points


def _is_name(title: str) -> bool:
    plain = re.sub(r"\s*[(\[–—,-].*$", "", title)
    return leads.is_person(plain) and not (
        OPENING.search(title) or CLOSING.search(title) or MIDDLE.search(title)
    )
