"""Action items: who will do what, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ActionItem:
    id: str
    meeting_id: str
    item_id: str | None
    what: str
    who: str = ""
    by_when: str = ""
    """As the person wrote it: "14 March", "before the next meeting"."""
    by_date: date | None = None
    """The date in `by_when`, where it is one."""
    done_at: datetime | None = None
    created_at: datetime | None = None
    binned_at: datetime | None = None

    @property
    def done(self) -> bool:
        return self.done_at is not None
