"""A guess at which lines are the items of the meeting."""

from __future__ import annotations

from dataclasses import dataclass, field

from coprod_desktop.documents.agenda_tables import Columns


@dataclass(slots=True)
class Candidate:
    kind: str
    items: list[int]
    """Places in the list of lines."""
    end: int
    """The place after the last line that can belong to an item."""
    under_agenda: bool = False
    columns: list[Columns] = field(default_factory=list)
