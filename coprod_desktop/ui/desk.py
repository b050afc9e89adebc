"""What every panel and dialog is handed, instead of reaching for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.session_signals import SessionSignals
from coprod_desktop.ui.threads import Threads


@dataclass(frozen=True, slots=True)
class Desk:
    session: Session
    news: SessionSignals
    appearance: Appearance
    announcer: Announcer
    threads: Threads
    show: Callable[[str], None]
    """Show a panel by its name: home, meeting, papers, words, actions, meetings, search, bin."""
    run: Callable[[str], None]
    """Run a command of the table by its name, as its key would."""
    problem: Callable[[Problem], None]
    """Tell a person in a dialog what happened and what they can do."""

    def tell(self, sentence: str) -> None:
        self.announcer.tell(sentence)

    def tried(self, change: Callable[[], object]) -> bool:
        """Make a change to the session; when the world is in the way, say so. True when it was made."""
        try:
            change()
        except Problem as problem:
            self.problem(problem)
            return False
        return True
