"""Going from a list to the place in the meeting that a row stands for."""

from __future__ import annotations

import re

from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.ui.desk import Desk


def go_to_meeting(desk: Desk, meeting_id: str, item_id: str | None = None) -> bool:
    """Open the meeting, at this item or else where it was left. Shows nothing yet; False when it could not be."""
    session = desk.session

    def go() -> None:
        if session.meeting is None or session.meeting.id != meeting_id:
            session.open_meeting(meeting_id)
        if item_id is not None:
            session.go_to(item_id)

    return desk.tried(go)


def go_to_record(desk: Desk, record: Record) -> None:
    """Where a point, decision, action or question was added, with its row chosen."""
    if not go_to_meeting(desk, record.meeting_id, record.item_id):
        return
    if record.item_id is None:
        desk.tried(lambda: desk.session.go_to(None))
    rows = [other.id for other in desk.session.records(record.item_id)]
    if record.id in rows:
        desk.tried(lambda: desk.session.keep_place("records", rows.index(record.id)))
    desk.show("meeting")


def place_of(words: str, text: str) -> int:
    """Characters before the first of these words in the text; 0 where none stands there as typed."""
    places = [found.start() for word in words.split() if (found := re.search(re.escape(word), text, re.I))]
    return min(places, default=0)
