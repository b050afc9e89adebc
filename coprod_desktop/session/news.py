"""What the session tells: one list of callbacks for each kind of news."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")
log = logging.getLogger(__name__)


class Listeners(list[Callable[P, object]], Generic[P]):
    """Callbacks, called in the order they were added. One that fails is logged; the others still run."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        for listener in tuple(self):
            try:
                listener(*args, **kwargs)
            except Exception as error:
                # Only where it failed: what the error says might hold what a person wrote.
                where = "".join(traceback.format_tb(error.__traceback__))
                log.error("A listener failed with %s\n%s", type(error).__name__, where)


class News:
    """Everything is stored, and the session already shows it, when any of these is called."""

    def __init__(self) -> None:
        self.meeting: Listeners[[]] = Listeners()
        """Another meeting is open, or none, or this one or its papers changed."""
        self.agenda: Listeners[[]] = Listeners()
        """Items came, went, moved or changed."""
        self.item: Listeners[[]] = Listeners()
        """Another item is the current one, or it changed: its text, notes and records are to be read anew."""
        self.records: Listeners[[]] = Listeners()
        self.notes: Listeners[[]] = Listeners()
        """The text of some notes changed, also when the listener itself has just written it."""
        self.history: Listeners[[]] = Listeners()
        """What can be undone or done again changed."""
        self.glossary: Listeners[[]] = Listeners()
        """What is known about words changed: marks in the text are to be made anew."""
        self.told: Listeners[[str]] = Listeners()
        """A short sentence for the screen reader about a change the person may not have seen."""
        self.saved: Listeners[[]] = Listeners()
        """A change is on the disk."""
