"""Moving through the agenda and changing it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from coprod_desktop.domain import timing
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.history import Change
from coprod_desktop.domain.meeting import Place, new_id
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _
from coprod_desktop.session.core import Core, only

CHANGEABLE = ("title", "number", "start", "minutes", "lead", "ask", "text")


class Agenda(Core):
    def go_to(self, item_id: str | None) -> None:
        """Make this the current item; None is the meeting as a whole. KeyError when it has no such item."""
        item = self._item_with(item_id)
        if item is None and item_id is not None:
            raise KeyError(item_id)
        if item == self.item:
            return
        self._history.pause()
        self.item = item
        self._item_since = self._now() if item is not None else None
        part = "item" if self._place is None else self._place.part
        self._keep(Place(self._open_meeting().id, item_id, part))
        self.news.item()
        self.news.told(self._now_at())

    def next_item(self) -> bool:
        """False when there is none."""
        return self._step(1)

    def previous_item(self) -> bool:
        """False when there is none."""
        return self._step(-1)

    def _step(self, steps: int) -> bool:
        at = self._at(self.item) + steps if self.item is not None else 0 if steps > 0 else -1
        if not 0 <= at < len(self.items):
            return False
        self.go_to(self.items[at].id)
        return True

    def where_we_are(self) -> str:
        """Sentences: which item, time left, what is next."""
        return timing.where_we_are(self.meeting, self.items, self.item, self._now(), self._item_since)

    def change_item(self, item_id: str, **fields: Any) -> AgendaItem:
        """Change title, number, start, minutes, lead, ask or text."""
        item = self.store.thing(AgendaItem, item_id)
        changed = replace(item, **only(CHANGEABLE, fields))
        self._change(_("change agenda item"), [Change(item, changed)])
        return changed

    def add_item(self, title: str, after: str | None = None, **fields: Any) -> AgendaItem:
        """A new item after the item with this id, or at the end. The current item stays. `fields` as in change_item."""
        meeting = self._open_meeting()
        at = len(self.items) if after is None else self._at(self.store.thing(AgendaItem, after)) + 1
        item = AgendaItem(new_id(), meeting.id, at, title.strip(), **only(CHANGEABLE, fields))
        order = [*self.items[:at], item, *self.items[at:]]
        moved = [change for change in _in_order(order) if change.after.id != item.id]
        self._change(_("add agenda item"), [*moved, Change(None, item)])
        return item

    def bin_item(self, id: str) -> None:
        """What is written under the item goes out of sight with it, and comes back with it."""
        item = self.store.thing(AgendaItem, id)
        self._change(_("put agenda item in the bin"), [self._to_bin(item)])
        self.news.told(_("In the bin: {words}").format(words=ended(item.title)))

    def move_item(self, id: str, steps: int) -> bool:
        """Down the agenda, or up with negative steps, as far as it goes. False when it was there already."""
        at = next(place for place, item in enumerate(self.items) if item.id == id)
        to = max(0, min(len(self.items) - 1, at + steps))
        if to == at:
            return False
        order = [item for item in self.items if item.id != id]
        order.insert(to, self.items[at])
        self._change(_("move agenda item"), _in_order(order))
        self.news.told(
            _("{title} is now item {place}.").format(title=self.items[to].title.rstrip("."), place=to + 1)
        )
        return True

    def keep_place(self, part: str, caret: int) -> None:
        """Where the keys are: in agenda, item, notes or records. Cheap enough for every move of the caret."""
        if self.meeting is None:
            return
        where = Place(self.meeting.id, self._item_id(), part, caret)
        if where != self._place:
            self._keep(where)

    def place(self) -> Place | None:
        """Where the open meeting was left, or is now."""
        return self._place

    def _at(self, item: AgendaItem) -> int:
        return next(place for place, other in enumerate(self.items) if other.id == item.id)

    def _now_at(self) -> str:
        if self.item is None:
            return _("Now the meeting as a whole.")
        place = self._at(self.item) + 1
        # Translators: the meeting moved on; {place} is a number.
        sentence = _("Now item {place}: {title}.").format(place=place, title=timing.named(self.item, place))
        return timing.ended_once(sentence)


def _in_order(order: list[AgendaItem]) -> list[Change]:
    return [Change(item, replace(item, position=at)) for at, item in enumerate(order) if item.position != at]
