"""The meeting in progress: every change to it is one method here. Plain Python; knows no screen."""

from __future__ import annotations

import logging

from coprod_desktop.problems import Problem
from coprod_desktop.session.agenda import Agenda
from coprod_desktop.session.finding import Finding
from coprod_desktop.session.meetings import Meetings
from coprod_desktop.session.news import News
from coprod_desktop.session.undoing import Undoing
from coprod_desktop.session.words import WordsKnown
from coprod_desktop.session.writing import ALL, Writing

__all__ = ["ALL", "News", "Session"]

log = logging.getLogger(__name__)


class Session(Meetings, Agenda, Writing, Undoing, Finding, WordsKnown):
    """What a person can do, by parts: each base class is one part, in the file of its name.

    All on one thread, the screen's. A method that changes something has it on the disk when it returns, or
    raises Problem with nothing changed.
    """

    def close(self) -> None:
        """Leave everything: today's copy is made if it is not there yet, and the store is let go of. Never raises.

        A store that turns out to be damaged here is told of when it is next opened.
        """
        self.leave_practice()
        try:
            self.keep_copy()
        except Problem as problem:
            log.warning("Today's copy was not made: %s", problem.what_happened)
        self.store.close()
