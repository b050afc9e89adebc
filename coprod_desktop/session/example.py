"""The example meeting to practise with, read from resources/example."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from typing import Any

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Ask, Heading, Paper
from coprod_desktop.domain.dates import read_date
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.history import Thing
from coprod_desktop.domain.meeting import Meeting, new_id
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.resources import folder

ITEM_NOW = 2
"""The item the practice opens at: its time has begun, and people have already said something."""


def things(now: datetime) -> list[Thing]:
    """The meeting first, then everything in it. It is held today and began half an hour ago."""
    example = folder() / "example"
    told = tomllib.loads((example / "meeting.toml").read_text(encoding="utf-8"))
    meeting = Meeting(
        new_id(), told["title"], now.date(), told["place"], told["heading"].strip(), created_at=now
    )
    made: list[Thing] = [meeting]
    start = _half_an_hour_ago(now)
    for position, item in enumerate(told["items"]):
        made += _item(item, meeting, position, start, now)
        start += timedelta(minutes=item["minutes"])
    text = (example / "paper.txt").read_text(encoding="utf-8")
    made.append(_paper(text, meeting, now))
    return made


def _half_an_hour_ago(now: datetime) -> datetime:
    """On a round five minutes; never before midnight, since an agenda's times are those of one day."""
    ago = now - timedelta(minutes=30 + now.minute % 5)
    return ago if ago.date() == now.date() else now


def _item(
    told: dict[str, Any], meeting: Meeting, position: int, start: datetime, now: datetime
) -> list[Thing]:
    item = AgendaItem(
        new_id(),
        meeting.id,
        position,
        told["title"],
        start=time(start.hour, start.minute),
        minutes=told["minutes"],
        lead=told.get("lead", ""),
        ask=Ask(told["ask"]) if "ask" in told else None,
        text=told["text"].strip(),
    )
    made: list[Thing] = [item]
    where = (meeting.id, item.id)
    if "notes" in told:
        made.append(Notes(new_id(), *where, told["notes"].strip(), changed_at=now))
    for point in told.get("points", []):
        made.append(Point(new_id(), *where, point["words"], point["said_by"], created_at=now))
    for words in told.get("decisions", []):
        made.append(Decision(new_id(), *where, words, created_at=now))
    for action in told.get("actions", []):
        by_when = action.get("by_when", "")
        by_date = read_date(by_when, now.date())
        made.append(
            ActionItem(
                new_id(), *where, action["what"], action.get("who", ""), by_when, by_date, created_at=now
            )
        )
    for question in told.get("questions", []):
        made.append(Question(new_id(), *where, question["words"], question["asked_by"], created_at=now))
    return made


def _paper(text: str, meeting: Meeting, now: datetime) -> Paper:
    """The first line is the title; a line after an empty one that does not end a sentence is a heading."""
    title, _blank, body = text.partition("\n\n")
    headings: list[Heading] = []
    offset, empty = 0, True
    for line in body.splitlines(keepends=True):
        words = line.strip()
        if words and empty and words[-1] not in ".:?!":
            headings.append(Heading(words, 1, offset))
        empty = not words
        offset += len(line)
    return Paper(new_id(), meeting.id, title, body, tuple(headings), created_at=now)
