"""Which thing is kept in which table, and how its fields look there. Knows no connection."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Ask, Heading, Paper
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.domain.history import Thing
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question

APPLICATION_ID = 0x436F7072
"""Written into the file's own header ("Copr"), so that a Coprod store is told from any other SQLite file."""
VERSION = 2
"""How many migrations this Coprod knows; the file's header says how many it has had."""

T = TypeVar("T", bound=Thing)

TABLES: dict[type[Any], str] = {
    Meeting: "meetings",
    AgendaItem: "agenda_items",
    Paper: "papers",
    Notes: "notes",
    Point: "points",
    Decision: "decisions",
    ActionItem: "action_items",
    Question: "questions",
    Person: "people",
    GlossaryEntry: "glossary_entries",
}
COLUMNS: dict[type[Any], tuple[str, ...]] = {
    cls: tuple(field.name for field in fields(cls)) for cls in TABLES
}
KINDS: dict[str, type[Thing]] = {
    "meeting": Meeting,
    "item": AgendaItem,
    "paper": Paper,
    "notes": Notes,
    "point": Point,
    "decision": Decision,
    "action": ActionItem,
    "question": Question,
    "person": Person,
    "meaning": GlossaryEntry,
}
"""The word by which Found and Binned say what sort of thing they are."""


def kind_of(thing: Thing) -> str:
    return next(kind for kind, cls in KINDS.items() if cls is type(thing))


def to_row(thing: Thing) -> dict[str, Any]:
    return {name: _stored(getattr(thing, name)) for name in COLUMNS[type(thing)]}


def from_row(cls: type[T], values: Sequence[Any]) -> T:
    """The thing made from values in the order of `COLUMNS[cls]`."""
    pairs = zip(COLUMNS[cls], values, strict=True)
    return cls(**{name: _READ[name](v) if v is not None and name in _READ else v for name, v in pairs})


def moment_text(moment: datetime) -> str:
    """UTC with microseconds, so that the text sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_from(text: str) -> datetime:
    """The moment on this computer's own clock and in its own zone."""
    return datetime.fromisoformat(text).astimezone()


def _stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps([[h.text, h.level, h.offset] for h in value], ensure_ascii=False)
    return str(value) if isinstance(value, str) else value


def _headings(text: str) -> tuple[Heading, ...]:
    return tuple(Heading(*parts) for parts in json.loads(text))


_READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("created_at", "changed_at", "ended_at", "done_at", "binned_at"), moment_from),
    **dict.fromkeys(("held_on", "by_date"), date.fromisoformat),
    "start": time.fromisoformat,
    "ask": Ask,
    "headings": _headings,
}
