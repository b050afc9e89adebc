"""Points, decisions, actions and questions, without what is in the bin or hangs under something that is."""

from __future__ import annotations

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.store.database import Store
from coprod_desktop.store.tables import TABLES

RECORDS: tuple[type[Point], type[Decision], type[ActionItem], type[Question]] = (
    Point,
    Decision,
    ActionItem,
    Question,
)

IN_USE = """t.binned_at IS NULL
    AND t.meeting_id IN (SELECT id FROM meetings WHERE binned_at IS NULL)
    AND (t.item_id IS NULL OR t.item_id IN (SELECT id FROM agenda_items WHERE binned_at IS NULL))"""
"""SQL: the thing `t` is not in the bin, and neither is its item or its meeting."""


def records(store: Store, meeting_id: str, item_id: str | None = None, every: bool = True) -> list[Record]:
    """What was noted in a meeting, in the order it was made; `every` false: only what is under `item_id`."""
    under, values = ("", (meeting_id,)) if every else ("AND t.item_id IS ?", (meeting_id, item_id))
    found: list[Record] = []
    for cls in RECORDS:
        found += store.things(cls, f"WHERE t.meeting_id = ? {under} AND {IN_USE} ORDER BY t.seq", values)
    # Stable: things made in the same moment stay in the order of RECORDS.
    return sorted(found, key=lambda record: record.created_at.timestamp() if record.created_at else 0.0)


def actions(store: Store, open_only: bool = False) -> list[tuple[ActionItem, Meeting]]:
    """Of every meeting: what is still to do first, what is to be done soonest first."""
    still = "AND t.done_at IS NULL" if open_only else ""
    order = "ORDER BY t.done_at IS NOT NULL, t.by_date IS NULL, t.by_date, t.created_at DESC"
    meetings = _meetings(store, ActionItem)
    found = store.things(ActionItem, f"WHERE {IN_USE} {still} {order}")
    return [(action, meetings[action.meeting_id]) for action in found]


def points(store: Store) -> list[tuple[Point, Meeting]]:
    """Of every meeting, the last made first."""
    meetings = _meetings(store, Point)
    found = store.things(Point, f"WHERE {IN_USE} ORDER BY t.created_at DESC, t.seq DESC")
    return [(point, meetings[point.meeting_id]) for point in found]


def _meetings(store: Store, cls: type[Record]) -> dict[str, Meeting]:
    wanted = f"WHERE t.binned_at IS NULL AND t.id IN (SELECT meeting_id FROM {TABLES[cls]})"
    return {meeting.id: meeting for meeting in store.things(Meeting, wanted)}


def names(store: Store) -> list[str]:
    """People named so far, the one named last first; each once, however it was capitalised."""
    found = store.rows(
        f"""SELECT name, max(at) FROM (
            SELECT t.said_by AS name, t.created_at AS at FROM points AS t WHERE {IN_USE}
            UNION ALL SELECT t.who, t.created_at FROM action_items AS t WHERE {IN_USE}
            UNION ALL SELECT t.asked_by, t.created_at FROM questions AS t WHERE {IN_USE}
            UNION ALL SELECT i.lead, m.created_at FROM agenda_items AS i
                JOIN meetings AS m ON m.id = i.meeting_id WHERE i.binned_at IS NULL AND m.binned_at IS NULL
            UNION ALL SELECT name, created_at FROM people WHERE binned_at IS NULL
        ) WHERE name != '' GROUP BY name ORDER BY 2 DESC"""
    )
    once: dict[str, str] = {}
    for name, _at in found:
        once.setdefault(name.casefold(), name)
    return list(once.values())
