"""Looking across all meetings, and looking after the store."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.whole_meeting import WholeMeeting
from coprod_desktop.session.core import Core
from coprod_desktop.store import backup, meetings, records
from coprod_desktop.store.search import Found, search


class Finding(Core):
    def actions(self, open_only: bool = False) -> list[tuple[ActionItem, Meeting]]:
        """Of every meeting: what is still to do first, soonest first."""
        return records.actions(self.store, open_only)

    def points(self) -> list[tuple[Point, Meeting]]:
        """Of every meeting, the last made first."""
        return records.points(self.store)

    def search(self, words: str) -> list[Found]:
        """What holds all these words, best match first. Takes any text; the last word may be only begun."""
        return search(self.store, words)

    def item_counts(self) -> dict[str, int]:
        """How many agenda items each meeting has, by its id; no entry where there are none."""
        return meetings.item_counts(self.store)

    def names(self) -> list[str]:
        """People named so far, the one named last first."""
        return records.names(self.store)

    def whole_meeting(self, meeting_id: str | None = None) -> WholeMeeting:
        """Everything of a meeting, by default the open one, without the bin."""
        return meetings.whole_meeting(self.store, meeting_id or self._open_meeting().id)

    def backup_to(self, path: Path) -> None:
        """A whole copy of the store in one file. Raises Problem."""
        backup.backup_to(self.store, path)

    def keep_copy(self) -> None:
        """Today's copy, if it is not there yet; for a quiet moment, since it may take a tenth of a second.

        Raises Problem, above all when the store turns out to be damaged.
        """
        backup.keep_daily_copy(self.store, self._now().date())

    def check(self) -> list[str]:
        """What was looked at and what was found, in sentences."""
        return backup.check(self.store)
