"""ICS: an invitation's title, time, place and description. The description may itself hold an agenda."""

from __future__ import annotations

import re
from datetime import date, datetime, tzinfo
from typing import Any

from coprod_desktop.documents.blocks import Block, Document, Para
from coprod_desktop.documents.from_html import read_html
from coprod_desktop.documents.from_text import decode
from coprod_desktop.documents.plain_lines import clean, to_blocks
from coprod_desktop.documents.refusals import Refused, Why

MAX_EVENTS = 20
MAX_LINE = 200_000
_EVENT = re.compile(
    r"^BEGIN:VEVENT[ \t]*$.*?(?:^END:VEVENT[ \t]*$|\Z)", re.MULTILINE | re.DOTALL | re.IGNORECASE
)
_INNER = re.compile(
    r"^BEGIN:(?!VEVENT)(\w+)[ \t]*$.*?(?:^END:\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL | re.IGNORECASE
)


def read_calendar(data: bytes) -> Document:
    """The first event gives the meeting its facts; further ones are kept as text. Raises Refused."""
    text = clean(decode(data))
    unfolded = text.replace("\n ", "").replace("\n\t", "")
    lines = unfolded.split("\n")
    short = "\n".join(line for line in lines if len(line) <= MAX_LINE)
    events: list[Any] = []
    for found in _EVENT.finditer(short):
        if len(events) >= MAX_EVENTS:
            raise Refused(Why.TOO_BIG)
        inside = _INNER.sub("", found[0])
        event = _event(inside)
        if event is not None:
            events.append(event)
    if not events:
        raise Refused(Why.DAMAGED)
    document = Document()
    for event in events:
        document.blocks.extend(_blocks(event))
    first = events[0]
    document.title = _words(first, "SUMMARY")
    document.place = " ".join(_words(first, "LOCATION").split())
    begins = _begins(first, _home_zone(unfolded))
    if isinstance(begins, datetime):
        document.held_on, document.start = begins.date(), begins.time().replace(tzinfo=None, second=0)
    elif begins is not None:
        document.held_on = begins
    return document


def _event(said: str) -> Any:
    """One event without its alarms; lines that make no sense are left out, as programs do."""
    import icalendar

    kept = ["BEGIN:VEVENT"]
    for line in said.split("\n"):
        if re.match(r"[A-Za-z][\w-]*(?:;[^:]{0,2000})?:", line) and not re.match(
            r"(?:BEGIN|END|RRULE|EXDATE|RDATE|X-)", line, re.IGNORECASE
        ):
            kept.append(line.strip("\r"))
    kept.append("END:VEVENT")
    for lines in (kept, [line for line in kept if not line.upper().startswith("DT")]):
        try:
            return icalendar.Event.from_ical("\r\n".join(lines) + "\r\n")
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
            continue  # an impossible date: the rest may still be read
    return None


def _words(event: Any, name: str) -> str:
    said = event.get(name)
    if said is None:
        return ""
    each = said if isinstance(said, list) else [said]
    return "\n".join(str(one) for one in each)


def _blocks(event: Any) -> list[Block]:
    blocks: list[Block] = []
    if _words(event, "SUMMARY").strip():
        blocks.append(Para(" ".join(_words(event, "SUMMARY").split()), level=1))
    for name in ("LOCATION", "ORGANIZER", "ATTENDEE", "CONTACT", "COMMENT", "URL"):
        for one in _each(event, name):
            if one.strip():
                blocks.append(Para(one.strip(), aside=True))
    described = _words(event, "DESCRIPTION")
    if re.search(r"<(?:br|p|div|ul|ol|li|b|html)\b[^>]{0,300}>", described, re.IGNORECASE):
        blocks.extend(read_html(described.replace("\n", "<br>")).blocks)
    else:
        blocks.extend(to_blocks(described))
    return blocks


def _each(event: Any, name: str) -> list[str]:
    said = event.get(name)
    if said is None:
        return []
    found = []
    for one in (said if isinstance(said, list) else [said])[:500]:
        address = re.sub(r"^mailto:", "", str(one), flags=re.IGNORECASE)
        called = str(getattr(one, "params", {}).get("CN", ""))
        found.append(f"{called} {address}".strip() if called and called != address else address)
    return found


def _home_zone(text: str) -> tzinfo | None:
    """The zone the calendar is kept in: a time given in universal time is shown there."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    named = re.search(r"^X-WR-TIMEZONE:([\w/+-]{1,60})$", text, re.MULTILINE) or re.search(
        r"^TZID:([\w/+-]{1,60})$", text, re.MULTILINE
    )
    try:
        return ZoneInfo(named[1]) if named else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _begins(event: Any, zone: tzinfo | None) -> date | datetime | None:
    try:
        said = getattr(event.get("DTSTART"), "dt", None)
    except ValueError:  # no such date
        return None
    if isinstance(said, datetime):
        universal = said.utcoffset() is not None and said.tzname() == "UTC"
        return said.astimezone(zone) if universal and zone is not None else said
    return said if isinstance(said, date) else None
