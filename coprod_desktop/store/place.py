"""Where a person was in each meeting. Kept often and cheaply; not part of what can be undone."""

from __future__ import annotations

from datetime import datetime

from coprod_desktop.domain.meeting import Place
from coprod_desktop.store.database import Store
from coprod_desktop.store.tables import moment_from, moment_text


def keep(store: Store, place: Place, now: datetime, item_since: datetime | None) -> None:
    """Survives the death of Coprod at once, a power cut a moment later: it does not wait for the disk.

    `item_since` is when the meeting moved on to the item. Raises Problem.
    """
    since = None if item_since is None else moment_text(item_since)
    store.rows("PRAGMA synchronous=NORMAL")
    try:
        with store.transaction():
            store.database.table("places").upsert(
                {
                    "meeting_id": place.meeting_id,
                    "item_id": place.item_id,
                    "part": place.part,
                    "caret": place.caret,
                    "item_since": since,
                    "kept_at": moment_text(now),
                },
                pk="meeting_id",
            )
    finally:
        store.rows("PRAGMA synchronous=FULL")


def of_meeting(store: Store, meeting_id: str) -> tuple[Place, datetime | None] | None:
    """The place, and when the meeting moved on to its item."""
    return _first(store, "WHERE meeting_id = ?", (meeting_id,))


def last(store: Store) -> tuple[Place, datetime | None] | None:
    """The place kept last, in any meeting that is not in the bin."""
    return _first(
        store,
        "WHERE meeting_id IN (SELECT id FROM meetings WHERE binned_at IS NULL) ORDER BY kept_at DESC LIMIT 1",
    )


def _first(store: Store, rest: str, values: tuple[str, ...] = ()) -> tuple[Place, datetime | None] | None:
    rows = store.rows(f"SELECT meeting_id, item_id, part, caret, item_since FROM places {rest}", values)
    if not rows:
        return None
    *place, since = rows[0]
    return Place(*place), None if since is None else moment_from(since)
