"""Writing under the agenda: notes, points, decisions, actions, questions."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import Any, TypeVar

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.dates import read_date
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.history import Change
from coprod_desktop.domain.meeting import new_id
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.domain.sentences import ended
from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.session.core import Core, only
from coprod_desktop.store import meetings
from coprod_desktop.store.bin import words_of
from coprod_desktop.store.records import records

R = TypeVar("R", bound=Record)


class All(Enum):
    """Said in place of an item's id: every item, and the meeting as a whole."""

    ALL = "all"


ALL = All.ALL

CHANGEABLE: dict[type[Any], tuple[str, ...]] = {
    Point: ("words", "said_by", "item_id"),
    Decision: ("words", "item_id"),
    ActionItem: ("what", "who", "by_when", "item_id"),
    Question: ("words", "asked_by", "item_id"),
}


class Writing(Core):
    def notes(self, item_id: str | None) -> str:
        """The notes under an item; None for those of the meeting as a whole. Empty when there are none."""
        if self.meeting is None:
            return ""
        found = meetings.notes_of(self.store, self.meeting.id, item_id)
        return "" if found is None or found.binned_at is not None else found.text

    def write_notes(self, item_id: str | None, text: str) -> None:
        """The whole text as it now is. Typing without a pause of five seconds becomes one step to undo."""
        meeting, now = self._open_meeting(), self._now()
        before = meetings.notes_of(self.store, meeting.id, item_id)
        if before is None:
            before = Notes(new_id(), meeting.id, item_id, "", changed_at=now)
        if text == before.text:
            return
        after = replace(before, text=text, changed_at=now)
        self._change(_("typing in the notes"), [Change(before, after)], typing=before.id)

    def add_point(self, words: str, said_by: str = "") -> Point:
        """Under the current item, in the person's own words."""
        id, meeting_id, item_id = self._new()
        point = Point(id, meeting_id, item_id, _some(words), said_by.strip(), created_at=self._now())
        self._change(_("add point"), [Change(None, point)])
        return point

    def add_decision(self, words: str) -> Decision:
        id, meeting_id, item_id = self._new()
        decision = Decision(id, meeting_id, item_id, _some(words), created_at=self._now())
        self._change(_("add decision"), [Change(None, decision)])
        return decision

    def add_action(self, what: str, who: str = "", by_when: str = "") -> ActionItem:
        """`by_when` as the person writes it; where it is a date, the action also knows that date."""
        id, meeting_id, item_id = self._new()
        now, by_when = self._now(), by_when.strip()
        by_date = read_date(by_when, now.date())
        action = ActionItem(
            id, meeting_id, item_id, _some(what), who.strip(), by_when, by_date, created_at=now
        )
        self._change(_("add action"), [Change(None, action)])
        return action

    def add_question(self, words: str, asked_by: str = "") -> Question:
        id, meeting_id, item_id = self._new()
        question = Question(id, meeting_id, item_id, _some(words), asked_by.strip(), created_at=self._now())
        self._change(_("add question"), [Change(None, question)])
        return question

    def records(self, item_id: str | All | None) -> list[Record]:
        """What is noted under an item, under none (None), or everywhere (ALL), in the order it was made."""
        if self.meeting is None:
            return []
        if isinstance(item_id, All):
            return records(self.store, self.meeting.id)
        return records(self.store, self.meeting.id, item_id, every=False)

    def change_record(self, record: R, **fields: Any) -> R:
        """Change the words, who, by when, or the item it is under (item_id)."""
        fields = only(CHANGEABLE[type(record)], fields)
        before = self.store.thing(type(record), record.id)
        if isinstance(before, ActionItem) and "by_when" in fields:
            fields["by_date"] = read_date(fields["by_when"], self._now().date())
        after = replace(before, **fields)
        _some(words_of(after))
        words = {
            Point: _("change point"),
            Decision: _("change decision"),
            ActionItem: _("change action"),
            Question: _("change question"),
        }
        self._change(words[type(record)], [Change(before, after)])
        return after

    def bin_record(self, record: Record) -> None:
        words = {
            Point: _("put point in the bin"),
            Decision: _("put decision in the bin"),
            ActionItem: _("put action in the bin"),
            Question: _("put question in the bin"),
        }
        now = self.store.thing(type(record), record.id)
        self._change(words[type(record)], [self._to_bin(now)])
        self.news.told(_("In the bin: {words}").format(words=ended(words_of(now))))

    def mark_done(self, action: ActionItem, done: bool) -> ActionItem:
        before = self.store.thing(ActionItem, action.id)
        if before.done == done:
            return before
        after = replace(before, done_at=self._now() if done else None)
        words = _("mark action as done") if done else _("mark action as not done")
        self._change(words, [Change(before, after)])
        return after

    def _new(self) -> tuple[str, str, str | None]:
        return new_id(), self._open_meeting().id, self._item_id()


def _some(words: str) -> str:
    if not words.strip():
        raise Problem(_("There are no words yet."), _("Type some words, then try again."))
    return words.strip()
