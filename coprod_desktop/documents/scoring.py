"""How much a guess looks like the items of a meeting. Points for what agendas have, points off for what they have not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from coprod_desktop.documents import leads
from coprod_desktop.documents.candidates import Candidate, is_clock, says_agenda
from coprod_desktop.documents.clock_times import START_OF_LINE, END_OF_LINE, read_when
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

ENOUGH = 5.0
"""A guess with fewer points is not taken: the document is then a paper to read."""
_KINDS = {
    "table": 0.5,
    "numbered": 1.0,
    "headings": 1.0,
    "bold": 0.3,
    "timed": 0.0,
    "list": 0.0,
    "capitals": 0.0,
    "run in": -0.5,
    "colon": -1.0,
    "spaced": -2.0,
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
    head = "\n".join([name, *(text for text in top if len(text) < 160)])
    first = "\n".join([name, *top[:3]])
    named = re.search(r"\bagenda\b(?!\s*item)", head, re.IGNORECASE) is not None or any(
        says_agenda(line) for line in lines
    )
    titles = [name, *(line.shown for line in lines if not line.aside and not line.cells and line.table < 0)][
        :9
    ]
    minutes = any(MINUTES_WORD.search(text) for text in titles if len(text.split()) <= 16) or any(
        MINUTES_PART.match(line.rest) for line in lines if line.level or line.bold
    )
    return Setting(
        agenda=named,
        minutes=minutes,
        meeting=re.search(
            r"\bmeeting|summons|\bAGM\b|workshop|\bsession\b|assembly|conference", head, re.IGNORECASE
        )
        is not None,
        paper=PAPER_WORD.search(first) is not None
        and not re.search(r"\bagenda\b(?!\s*item)|\bminutes\b", first, re.IGNORECASE),
    )


def score(candidate: Candidate, lines: list[Line], where: Setting) -> float:
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
    points += _place(candidate, lines)
    points += {1: -4.0, 2: -2.0, 3: -0.5}.get(len(items), 0.0) - max(0, len(items) - 40) * 0.1
    points -= 5.0 * _share(titles, is_prose)
    points -= 6.0 * _share(titles, _is_name)
    points -= 3.0 * _share(titles, lambda title: bool(ATTENDANCE.match(title) or DETAILS.match(title)))
    points -= 3.0 * _share(titles, lambda title: re.search(r"https?://|www\.", title) is not None)
    points += 2.0 * where.agenda + 1.5 * where.minutes + 0.5 * where.meeting - 3.0 * where.paper
    return points


def title_of(line: Line) -> str:
    if line.cells or not line.bold_chars or line.bold:
        return line.rest
    lead = line.text[: line.bold_chars].strip(" :–—-")
    return lead if len(lead) > 3 and len(line.rest.split()) > 12 else line.rest


def _share(titles: list[str], test: object) -> float:
    return sum(1 for title in titles if test(title)) / len(titles) if callable(test) else 0.0


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
    if all(is_clock(number) for number in numbers):
        return 0.0
    values = [number.value for number in numbers]
    steps = sum(1 for old, new in zip(values, values[1:], strict=False) if new > old)
    rising = steps / max(1, len(values) - 1)
    begins = values[0][-1] == 1 or len(values[0]) > 1
    return 2.5 * rising - 0.5 + (0.5 if begins else -1.0)


def _times(items: list[Line]) -> float:
    starts: list[time] = []
    lengths = 0
    for line in items:
        when = line.when
        if when is None:
            found = START_OF_LINE.match(line.rest) or END_OF_LINE.search(line.rest)
            when = read_when(found["said"]) if found else None
        if when is None and line.number and is_clock(line.number):
            when = read_when(line.number.shown)
        if when and when.start:
            starts.append(when.start)
        elif when and when.minutes:
            lengths += 1
    if len(starts) + lengths < 2 or len(starts) + lengths < 0.3 * len(items):
        return 0.0
    rising = sum(
        1 for old, new in zip(starts, starts[1:], strict=False) if new >= old or new.hour + 12 > old.hour >= 9
    )
    return (1.0 if lengths >= 2 else 0.0) + (
        2.5 * rising / max(1, len(starts) - 1) if len(starts) > 1 else 0.0
    )


def _columns(candidate: Candidate) -> float:
    if not candidate.columns:
        return 0.0
    if any(columns.action_log for columns in candidate.columns):
        return -6.0
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
