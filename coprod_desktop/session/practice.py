"""Practising with the example meeting: everything works, and nothing is kept."""

from __future__ import annotations

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.history import History
from coprod_desktop.domain.meeting import Meeting, Place
from coprod_desktop.i18n import _
from coprod_desktop.session.core import Core
from coprod_desktop.store import place
from coprod_desktop.store.database import Store


class Practice(Core):
    _real: tuple[Store, History, str | None] | None = None

    def practise(self) -> None:
        """Open the example meeting in a store in memory. What was open comes back with `leave_practice`."""
        from coprod_desktop.session.example import ITEM_NOW, things

        if self.practising:
            return
        store = Store.in_memory()
        example = things(self._now())
        store.write(example)
        meeting, items = example[0], [thing for thing in example if isinstance(thing, AgendaItem)]
        place.keep(store, Place(meeting.id, items[ITEM_NOW].id), self._now(), None)
        self._real = (self.store, self._history, None if self.meeting is None else self.meeting.id)
        self.store, self._history, self.practising = store, History(), True
        self._to(meeting.id)
        self.news.told(_("This is a meeting to practise with. Nothing you do here is kept."))

    def leave_practice(self) -> None:
        """Back to what was open before. Does nothing when nobody is practising."""
        if self._real is None:
            return
        self.store.close()
        self.store, self._history, meeting_id = self._real
        self._real, self.practising = None, False
        self._to(meeting_id)

    def _to(self, meeting_id: str | None) -> None:
        self._set_meeting(None if meeting_id is None else self.store.thing(Meeting, meeting_id))
        news = self.news
        for listeners in (news.meeting, news.agenda, news.item, news.glossary, news.history):
            listeners()
