"""Drafts as JSON, to cross from the reading process to the app. The app takes nothing it gets on trust."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from coprod_desktop.domain.agenda import AgendaDraft, Ask, DraftItem, Heading, PaperDraft


def to_json(draft: AgendaDraft | PaperDraft) -> dict[str, Any]:
    if isinstance(draft, PaperDraft):
        headings = [[heading.text, heading.level, heading.offset] for heading in draft.headings]
        return {"paper": True, "title": draft.title, "text": draft.text, "headings": headings}
    return {
        "paper": False,
        "title": draft.title,
        "held_on": draft.held_on.isoformat() if draft.held_on else None,
        "start": draft.start.isoformat() if draft.start else None,
        "place": draft.place,
        "before": draft.before,
        "after": draft.after,
        "items": [
            {
                "title": item.title,
                "number": item.number,
                "start": item.start.isoformat() if item.start else None,
                "minutes": item.minutes,
                "lead": item.lead,
                "ask": item.ask.value if item.ask else None,
                "text": item.text,
            }
            for item in draft.items
        ],
    }


def from_json(said: dict[str, Any], source: str) -> AgendaDraft | PaperDraft:
    """Raises KeyError, TypeError or ValueError for anything but what `to_json` makes."""
    if said["paper"]:
        headings = tuple(
            Heading(str(text), int(level), int(offset)) for text, level, offset in said["headings"]
        )
        return PaperDraft(str(said["title"]), str(said["text"]), headings, source)
    return AgendaDraft(
        title=str(said["title"]),
        items=tuple(_item(item) for item in said["items"]),
        held_on=date.fromisoformat(said["held_on"]) if said["held_on"] else None,
        start=time.fromisoformat(said["start"]) if said["start"] else None,
        place=str(said["place"]),
        before=str(said["before"]),
        after=str(said["after"]),
        source=source,
    )


def _item(said: dict[str, Any]) -> DraftItem:
    return DraftItem(
        title=str(said["title"]),
        number=str(said["number"]),
        start=time.fromisoformat(said["start"]) if said["start"] else None,
        minutes=int(said["minutes"]) if said["minutes"] is not None else None,
        lead=str(said["lead"]),
        ask=Ask(said["ask"]) if said["ask"] else None,
        text=str(said["text"]),
    )
