"""What every part of the session stands on: the store, the open meeting, and the one way to change it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from coprod_desktop.domain.agenda import AgendaItem, Paper
from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.domain.history import Change, History, Step, Thing
from coprod_desktop.domain.meeting import Meeting, Place
from coprod_desktop.domain.notes import Notes
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.session.news import News
from coprod_desktop.store import meetings, place
from coprod_desktop.store.database import Store
from coprod_desktop.store.records import RECORDS

log = logging.getLogger(__name__)


class Core:
    """State, and how it changes. All on one thread."""

    def __init__(self, store: Store, now: Callable[[], datetime] = datetime.now) -> None:
        self.store = store
        self.news = News()
        self.meeting: Meeting | None = None
        self.items: list[AgendaItem] = []
        self.item: AgendaItem | None = None
        self.practising = False
        self._clock = now
        self._history = History()
        self._place: Place | None = None
        self._item_since: datetime | None = None
        self._words_stale = True
        """Whether a meaning, a paper, the agenda or a name has changed since words were last looked at."""

    def _now(self) -> datetime:
        return self._clock().astimezone()

    def _open_meeting(self) -> Meeting:
        if self.meeting is None:
            raise Problem(_("No meeting is open."), _("Open a meeting or start one first."))
        return self.meeting

    def _change(
        self, words: str, changes: Iterable[Change], *, typing: str = "", opens: Meeting | None = None
    ) -> None:
        """Store changes as one step to undo, then tell. Raises Problem, and then nothing has changed.

        `opens` is a meeting just made, to be the open one.
        """
        made = tuple(change for change in changes if change.before != change.after)
        if not made:
            return
        self.store.write(change.after for change in made)
        self._history.add(Step(words, made, self._now(), typing))
        if opens is not None:
            self._set_meeting(opens)
        self._show([change.after for change in made], opened=opens is not None)

    def _show(self, things: list[Thing], opened: bool = False) -> None:
        """Bring what the session shows up to what the store now holds, and tell who listens."""
        touched = {type(thing) for thing in things} | ({Meeting, AgendaItem} if opened else set())
        was = self.item
        if touched & {Meeting, AgendaItem}:
            self._read_meeting_again()
        if touched - {Notes}:
            self._words_stale = True
        news = self.news
        for listeners, classes in (
            (news.meeting, {Meeting, Paper}),
            (news.agenda, {AgendaItem}),
            (news.records, set(RECORDS)),
            (news.notes, {Notes}),
            (news.glossary, {GlossaryEntry, Paper}),
        ):
            if touched & classes:
                listeners()
        if opened or self.item != was:
            news.item()
        news.history()
        news.saved()

    def _read_meeting_again(self) -> None:
        """After a change to the open meeting or its agenda. A meeting now in the bin is no longer open."""
        if self.meeting is None:
            return
        meeting = self.store.thing(Meeting, self.meeting.id)
        if meeting.binned_at is not None:
            self._set_meeting(None)
            return
        self.meeting = meeting
        before = self.items
        self.items = meetings.items(self.store, meeting.id)
        if self.item is not None:
            self._set_item(_nearest(self.item, before, self.items))

    def _set_meeting(self, meeting: Meeting | None) -> None:
        """Show this meeting, where it was left. Tells nobody."""
        self.meeting = meeting
        self.items = [] if meeting is None else meetings.items(self.store, meeting.id)
        self.item, self._place, self._item_since, self._words_stale = None, None, None, True
        self._history.pause()
        if meeting is None:
            return
        kept = place.of_meeting(self.store, meeting.id)
        if kept is not None:
            self._place, self._item_since = kept
            self.item = self._item_with(kept[0].item_id)
        elif self.items:
            self.item = self.items[0]
        if self._place is None or self._place.item_id != self._item_id():
            self._place = Place(meeting.id, self._item_id())
        self._keep(self._place)

    def _set_item(self, item: AgendaItem | None) -> None:
        """Make this the current item. Tells nobody."""
        if item is None or self.item is None or item.id != self.item.id:
            self._history.pause()
            self._item_since = None
        self.item = item
        if self.meeting is not None and (self._place is None or self._place.item_id != self._item_id()):
            part = "item" if self._place is None else self._place.part
            self._keep(Place(self.meeting.id, self._item_id(), part))

    def _item_id(self) -> str | None:
        return None if self.item is None else self.item.id

    def _item_with(self, id: str | None) -> AgendaItem | None:
        return next((item for item in self.items if item.id == id), None)

    def _keep(self, where: Place) -> None:
        """Keep the place. A disk that does not take it must not stop anybody from moving about."""
        self._place = where
        try:
            place.keep(self.store, where, self._now(), self._item_since)
        except Problem as problem:
            log.warning("The place was not kept: %s", problem.what_happened)

    def _to_bin(self, thing: Thing) -> Change:
        return Change(thing, replace(thing, binned_at=self._now()))


def only(names: Sequence[str], fields: dict[str, Any]) -> dict[str, Any]:
    """These fields, if each is one of these names. Raises TypeError, as for a wrong argument, which it is."""
    wrong = fields.keys() - set(names)
    if wrong:
        raise TypeError(f"cannot change {', '.join(sorted(wrong))}")
    return fields


def _nearest(item: AgendaItem, before: list[AgendaItem], now: list[AgendaItem]) -> AgendaItem | None:
    """The same item; when it has gone, the one that came after it, or else the one before."""
    left = {other.id: other for other in now}
    ids = [other.id for other in before]
    at = ids.index(item.id) if item.id in ids else 0
    return next((left[id] for id in [*ids[at:], *reversed(ids[:at])] if id in left), None)
