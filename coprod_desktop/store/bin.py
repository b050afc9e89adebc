"""The bin: what was put there, and what comes back with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Paper
from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.domain.history import Change, Thing
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.people import Person
from coprod_desktop.store.database import Store
from coprod_desktop.store.tables import KINDS


@dataclass(frozen=True, slots=True)
class Binned:
    kind: str
    """meeting, item, paper, point, decision, action, question, person or meaning."""
    id: str
    words: str
    binned_at: datetime
    meeting_title: str = ""


def words_of(thing: Thing) -> str:
    """The words by which a person knows this thing."""
    match thing:
        case Meeting() | AgendaItem() | Paper():
            return thing.title
        case Notes():
            return thing.text
        case ActionItem():
            return thing.what
        case GlossaryEntry():
            return thing.term
        case Person():
            return thing.name
    return thing.words


def binned(store: Store) -> list[Binned]:
    """What was put in the bin, last first. What only hangs under a binned item or meeting is not listed."""
    titles = dict(store.rows("SELECT id, title FROM meetings"))
    found: list[Binned] = []
    for kind, cls in KINDS.items():
        for thing in store.things(cls, "WHERE t.binned_at IS NOT NULL"):
            assert thing.binned_at is not None
            title = titles.get(getattr(thing, "meeting_id", ""), "")
            found.append(Binned(kind, thing.id, words_of(thing), thing.binned_at, title))
    return sorted(found, key=lambda one: one.binned_at, reverse=True)


def changes_to_restore(store: Store, kind: str, id: str) -> list[Change]:
    """What must change for this thing to be seen again: itself, and the item and meeting it hangs under.

    Raises KeyError when there is no such thing.
    """
    thing = store.thing(KINDS[kind], id)
    chain: list[Thing] = [thing]
    item_id = getattr(thing, "item_id", None)
    if item_id is not None:
        chain.append(store.thing(AgendaItem, item_id))
    meeting_id = getattr(thing, "meeting_id", None)
    if meeting_id is not None:
        chain.append(store.thing(Meeting, meeting_id))
    return [Change(one, replace(one, binned_at=None)) for one in chain if one.binned_at is not None]
