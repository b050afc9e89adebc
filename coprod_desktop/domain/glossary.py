"""Words explained: what a short form or a piece of system-speak means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Meaning:
    """One sense of a word. Several senses of one word are several Meanings; all are shown."""

    expansion: str = ""
    """The words a short form stands for; empty for system-speak."""
    plain: str = ""
    """What it means in plain words; empty when nobody has written it yet."""
    sector: str = ""
    """Where it has this sense: health, social care, benefits, local government, education, voluntary sector, ..."""
    source: str = ""
    """Who says so: document, group, list."""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A meaning the group itself wrote down. It stands above every list we ship."""

    id: str
    term: str
    meaning: str
    """The words it stands for or what it means, as the person wrote it."""
    plain: str = ""
    created_at: datetime | None = None
    binned_at: datetime | None = None
