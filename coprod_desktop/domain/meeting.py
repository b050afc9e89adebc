"""A meeting, and the place a person was at in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4


def new_id() -> str:
    """An id for a new row. Random, so that rows made on two laptops can one day be put together."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Meeting:
    id: str
    title: str
    held_on: date | None = None
    place: str = ""
    heading: str = ""
    """Text of the agenda that belongs to no item (who is invited, how to join): kept, never dropped."""
    source: str = ""
    """Name of the file the agenda came from, without its folder; empty when started without one."""
    created_at: datetime | None = None
    ended_at: datetime | None = None
    binned_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person was, so that they can go on exactly there."""

    meeting_id: str
    item_id: str | None = None
    part: str = "item"
    """Which part had the keys: agenda, item, notes, records."""
    caret: int = 0
    """Characters from the start of the text of that part, or the row of a list."""
