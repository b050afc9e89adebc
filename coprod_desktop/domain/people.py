"""People. One kind: nothing here sorts them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    say_as: str = ""
    """How to say the name, in the person's own spelling."""
    introduction: str = ""
    """How they want to be introduced, in their own words."""
    created_at: datetime | None = None
    binned_at: datetime | None = None
