"""What one line says about itself: that an agenda follows, a time, the title it starts with."""

from __future__ import annotations

from coprod_desktop.documents.clock_times import END_OF_LINE, START_OF_LINE
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.vocabulary import AGENDA_LEADS_IN, AGENDA_WORD

LONG = 300
"""Characters: a line longer than this says nothing about itself."""


def says_agenda(line: Line) -> bool:
    return (
        not line.cells
        and len(line.rest) < LONG
        and (AGENDA_WORD.match(line.rest) is not None or AGENDA_LEADS_IN.search(line.rest) is not None)
    )


def starts_with_time(line: Line) -> bool:
    found = START_OF_LINE.match(line.rest)
    return found is not None and found.end() < len(line.rest)


def ends_with_time(line: Line) -> bool:
    found = END_OF_LINE.search(line.rest) if len(line.rest) < LONG else None
    return found is not None and found.start() >= 3 and len(line.rest.split()) <= 25


def title_of(line: Line) -> str:
    if not line.rest_bold or line.bold:
        return line.rest
    lead = line.rest[: line.rest_bold].strip(" :–—-")
    return lead if len(lead) > 3 and len(line.rest.split()) > 8 else line.rest
