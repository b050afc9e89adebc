"""Decisions: what the meeting agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Decision:
    id: str
    meeting_id: str
    item_id: str | None
    words: str
    created_at: datetime | None = None
    binned_at: datetime | None = None
