"""What a meeting will talk about, in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class Ask(StrEnum):
    """What is asked of the people at the table. None (no Ask) when the document does not say."""

    TELL = "tell"
    DISCUSS = "discuss"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    id: str
    meeting_id: str
    position: int
    title: str
    number: str = ""
    """As the document writes it ("4.1", "(a)"); empty when it gives none."""
    start: time | None = None
    minutes: int | None = None
    lead: str = ""
    ask: Ask | None = None
    text: str = ""
    """What stands under the title, paragraphs parted by one newline."""
    binned_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An agenda item as read from a document, before the person has accepted it."""

    title: str
    number: str = ""
    start: time | None = None
    minutes: int | None = None
    lead: str = ""
    ask: Ask | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class AgendaDraft:
    """What a document says about a meeting. Every word of the document is in here somewhere."""

    title: str
    items: tuple[DraftItem, ...]
    held_on: date | None = None
    start: time | None = None
    place: str = ""
    before: str = ""
    """Text before the first item: invitation, who is coming, how to join."""
    after: str = ""
    """Text after the last item that belongs to no item."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a paper, so that a person can jump to it."""

    text: str
    level: int
    offset: int
    """Characters from the start of the paper's text."""


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """A document that is no agenda: a report, a form, minutes to read."""

    title: str
    text: str
    headings: tuple[Heading, ...] = field(default=())
    source: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to read that belongs to a meeting, or to one item of it."""

    id: str
    meeting_id: str
    title: str
    text: str
    headings: tuple[Heading, ...] = field(default=())
    source: str = ""
    item_id: str | None = None
    created_at: datetime | None = None
    binned_at: datetime | None = None
