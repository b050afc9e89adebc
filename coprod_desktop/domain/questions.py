"""Questions that somebody should answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    meeting_id: str
    item_id: str | None
    words: str
    asked_by: str = ""
    created_at: datetime | None = None
    binned_at: datetime | None = None
