"""Taking back, doing again, and bringing back from the bin."""

from __future__ import annotations

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.history import Step, Thing, backwards, forwards
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _
from coprod_desktop.session.core import Core
from coprod_desktop.store import bin
from coprod_desktop.store.bin import Binned
from coprod_desktop.store.tables import KINDS


class Undoing(Core):
    """History goes across meetings: what is undone is shown, so the session goes to where it was."""

    @property
    def undo_words(self) -> str | None:
        """The words of the menu, "Undo add action"; None when there is nothing to undo."""
        step = self._history.to_undo
        # Translators: {what} is for example "add action".
        return None if step is None else _("Undo {what}").format(what=step.words)

    @property
    def redo_words(self) -> str | None:
        step = self._history.to_redo
        # Translators: do something again that was undone; {what} is for example "add action".
        return None if step is None else _("Redo {what}").format(what=step.words)

    def undo(self) -> str | None:
        """Take the last step back. The sentence it returns has been told already. Raises Problem."""
        step = self._history.to_undo
        if step is None:
            return None
        return self._move(step, backwards(step, self._now()), back=True)

    def redo(self) -> str | None:
        """Do again what was last undone. The sentence it returns has been told already. Raises Problem."""
        step = self._history.to_redo
        if step is None:
            return None
        return self._move(step, forwards(step), back=False)

    def _move(self, step: Step, things: list[Thing], back: bool) -> str:
        self.store.write(things)
        if back:
            self._history.undone()
            sentence = _("Undone: {what}.").format(what=step.words)
        else:
            self._history.redone()
            sentence = _("Done again: {what}.").format(what=step.words)
        self._show(things)
        if self._item_id() not in {change.after.id for change in step.changes}:
            self._go_where(step.changes[-1].after)
        self.news.told(sentence)
        return sentence

    def binned(self) -> list[Binned]:
        """What was put in the bin, last first."""
        return bin.binned(self.store)

    def restore(self, kind: str, id: str) -> None:
        """Bring something back from the bin, with the item and the meeting it is under."""
        self._change(_("bring back from the bin"), bin.changes_to_restore(self.store, kind, id))
        thing = self.store.thing(KINDS[kind], id)
        self.news.told(_("Back from the bin: {words}").format(words=ended(bin.words_of(thing))))

    def _go_where(self, thing: Thing) -> None:
        """To the meeting and the item where this thing is, unless we are there or they are in the bin."""
        meeting_id = thing.id if isinstance(thing, Meeting) else getattr(thing, "meeting_id", None)
        if meeting_id is None:
            return
        meeting = self.store.thing(Meeting, meeting_id)
        if meeting.binned_at is not None:
            return
        if self.meeting is None or self.meeting.id != meeting_id:
            self._set_meeting(meeting)
            self.news.meeting()
            self.news.agenda()
            self.news.item()
        if isinstance(thing, Meeting):
            return
        item = self._item_with(thing.id if isinstance(thing, AgendaItem) else getattr(thing, "item_id", None))
        if item is not None and item != self.item:
            self._set_item(item)
            self.news.item()
