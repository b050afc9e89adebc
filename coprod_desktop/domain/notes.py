"""Notes: the text a person keeps under an agenda item while the meeting goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Notes:
    """One text for each item; `item_id` is None for notes of the meeting as a whole."""

    id: str
    meeting_id: str
    item_id: str | None
    text: str
    changed_at: datetime | None = None
    binned_at: datetime | None = None
