"""Everything kept of one meeting, in one value: what minutes, agenda and search results are made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Paper
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question

Record = Point | Decision | ActionItem | Question
"""What a person adds under an agenda item, besides the notes."""


@dataclass(frozen=True, slots=True)
class WholeMeeting:
    """Nothing in it is binned. `records` are in the order they were made."""

    meeting: Meeting
    items: Sequence[AgendaItem]
    notes: Sequence[Notes]
    records: Sequence[Record]
    papers: Sequence[Paper] = ()
