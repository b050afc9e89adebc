"""Starting, opening, changing and leaving meetings; agendas and papers that come in as drafts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from coprod_desktop.domain.agenda import AgendaDraft, AgendaItem, Paper, PaperDraft
from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.history import Change
from coprod_desktop.domain.meeting import Meeting, new_id
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _
from coprod_desktop.session.core import only
from coprod_desktop.session.practice import Practice
from coprod_desktop.store import meetings, place

CHANGEABLE = ("title", "held_on", "place", "heading", "source", "ended_at")


class Meetings(Practice):
    def meetings(self) -> list[Meeting]:
        """Newest first, without the bin."""
        return meetings.meetings(self.store)

    def start_meeting(self, title: str = "") -> Meeting:
        """A meeting today, without an agenda. A practice ends first: nothing real is written in it."""
        self.leave_practice()
        now = self._now()
        title = title.strip() or _("Meeting on {day}").format(day=in_words(now.date()))
        meeting = Meeting(new_id(), title, held_on=now.date(), created_at=now)
        self._change(_("start meeting"), [Change(None, meeting)], opens=meeting)
        return meeting

    def adopt_agenda(self, draft: AgendaDraft) -> Meeting:
        """A meeting from an agenda the person has accepted: one step to undo. A practice ends first."""
        self.leave_practice()
        now = self._now()
        day = in_words(draft.held_on or now.date())
        meeting = Meeting(
            new_id(),
            draft.title.strip() or _("Meeting on {day}").format(day=day),
            held_on=draft.held_on,
            place=draft.place,
            heading="\n".join(part for part in (draft.before, draft.after) if part.strip()),
            source=draft.source,
            created_at=now,
        )
        items: list[AgendaItem] = []
        for position, item in enumerate(draft.items):
            # The meeting's own start is the first item's, where the document gives that item none.
            start = draft.start if position == 0 and item.start is None else item.start
            items.append(
                AgendaItem(
                    new_id(),
                    meeting.id,
                    position,
                    item.title,
                    number=item.number,
                    start=start,
                    minutes=item.minutes,
                    lead=item.lead,
                    ask=item.ask,
                    text=item.text,
                )
            )
        self._change(
            _("open agenda"), [Change(None, meeting), *(Change(None, item) for item in items)], opens=meeting
        )
        return meeting

    def add_paper(self, draft: PaperDraft, item_id: str | None = None) -> Paper:
        """A document to read, for the open meeting or for one item of it."""
        meeting = self._open_meeting()
        paper = Paper(
            new_id(),
            meeting.id,
            draft.title,
            draft.text,
            draft.headings,
            draft.source,
            item_id,
            created_at=self._now(),
        )
        self._change(_("add paper"), [Change(None, paper)])
        return paper

    def papers(self) -> list[Paper]:
        """Of the open meeting, in the order they came."""
        return [] if self.meeting is None else meetings.papers(self.store, self.meeting.id)

    def bin_paper(self, id: str) -> None:
        paper = self.store.thing(Paper, id)
        self._change(_("put paper in the bin"), [self._to_bin(paper)])
        self.news.told(_("In the bin: {words}").format(words=ended(paper.title)))

    def open_meeting(self, id: str) -> Meeting:
        """Open a meeting at the place where it was left. Raises KeyError when there is none, or it is binned."""
        meeting = self.store.thing(Meeting, id)
        if meeting.binned_at is not None:
            raise KeyError(id)
        self._set_meeting(meeting)
        self._tell_opened()
        return meeting

    def last_meeting(self) -> Meeting | None:
        """The meeting that `go_on` would open: the one last open, or the newest where no place was kept."""
        last = place.last(self.store)
        if last is None:
            return next(iter(self.meetings()), None)
        return self.store.thing(Meeting, last[0].meeting_id)

    def go_on(self) -> bool:
        """Open the meeting that was last open, exactly where it was left; False when there is none."""
        self.leave_practice()
        last = self.last_meeting()
        if last is None:
            return False
        self.open_meeting(last.id)
        return True

    def close_meeting(self) -> None:
        self._set_meeting(None)
        self._tell_opened()

    def change_meeting(self, **fields: Any) -> Meeting:
        """Change title, held_on, place, heading, source or ended_at of the open meeting."""
        meeting = self._open_meeting()
        changed = replace(meeting, **only(CHANGEABLE, fields))
        self._change(_("change meeting"), [Change(meeting, changed)])
        return changed

    def bin_meeting(self, id: str) -> None:
        meeting = self.store.thing(Meeting, id)
        self._change(_("put meeting in the bin"), [self._to_bin(meeting)])
        self.news.told(_("In the bin: {words}").format(words=ended(meeting.title)))

    def _tell_opened(self) -> None:
        self.news.meeting()
        self.news.agenda()
        self.news.item()
