"""Points: what a person said that should be answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Point:
    id: str
    meeting_id: str
    item_id: str | None
    words: str
    """The person's own words. Nothing but that person's wish ever changes them."""
    said_by: str = ""
    """A name as people write it; empty means the note-taker did not say who."""
    created_at: datetime | None = None
    binned_at: datetime | None = None
