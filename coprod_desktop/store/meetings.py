"""Meetings and what hangs under them, without what is in the bin."""

from __future__ import annotations

from coprod_desktop.domain.agenda import AgendaItem, Paper
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.whole_meeting import WholeMeeting
from coprod_desktop.store.database import Store
from coprod_desktop.store.records import IN_USE, records


def meetings(store: Store) -> list[Meeting]:
    """Newest first, by the day they were held or else the day they were begun."""
    return store.things(
        Meeting,
        """WHERE t.binned_at IS NULL
            ORDER BY coalesce(t.held_on, substr(t.created_at, 1, 10)) DESC, t.created_at DESC""",
    )


def items(store: Store, meeting_id: str) -> list[AgendaItem]:
    """In the agenda's order."""
    rest = "WHERE t.meeting_id = ? AND t.binned_at IS NULL ORDER BY t.position, t.seq"
    return store.things(AgendaItem, rest, (meeting_id,))


def item_counts(store: Store) -> dict[str, int]:
    """How many agenda items each meeting has that has any; one query, for a list of all meetings."""
    return dict(
        store.rows(
            "SELECT meeting_id, count(*) FROM agenda_items WHERE binned_at IS NULL GROUP BY meeting_id"
        )
    )


def papers(store: Store, meeting_id: str) -> list[Paper]:
    return store.things(
        Paper, f"WHERE t.meeting_id = ? AND {IN_USE} ORDER BY t.created_at, t.seq", (meeting_id,)
    )


def notes_of(store: Store, meeting_id: str, item_id: str | None) -> Notes | None:
    """There is never more than one; it may be in the bin."""
    found = store.things(Notes, "WHERE t.meeting_id = ? AND t.item_id IS ?", (meeting_id, item_id))
    return found[0] if found else None


def whole_meeting(store: Store, meeting_id: str) -> WholeMeeting:
    """Raises KeyError when there is no such meeting."""
    return WholeMeeting(
        meeting=store.thing(Meeting, meeting_id),
        items=items(store, meeting_id),
        notes=store.things(Notes, f"WHERE t.meeting_id = ? AND t.text != '' AND {IN_USE}", (meeting_id,)),
        records=records(store, meeting_id),
        papers=papers(store, meeting_id),
    )
