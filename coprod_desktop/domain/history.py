"""What was changed, so that it can be undone: a list of steps, each described in words a person would use.

Nothing is ever deleted. Undoing an addition puts the new thing in the bin, so that words once typed can still
be found there after the chance to redo has gone. History lives as long as the app is open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coprod_desktop.domain.agenda import AgendaItem, Paper
from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.whole_meeting import Record

Thing = Meeting | AgendaItem | Paper | Notes | Record | GlossaryEntry | Person
"""Whatever is kept, one at a time."""

PAUSE = timedelta(seconds=5)
"""Typing that goes on within this time of the last change belongs to the same step."""
LONGEST = timedelta(seconds=60)
"""Typing without a pause still begins a new step after this time: one undo never takes back too much."""
MOST_STEPS = 300
"""A step of typing holds the whole text twice, so that they are not kept without end."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing as it was and as it is now; `before` is None when the thing is new."""

    before: Thing | None
    after: Thing


@dataclass(frozen=True, slots=True)
class Step:
    """Changes that belong together and are undone together."""

    words: str
    """What was done, as it stands after "Undo": "add action"."""
    changes: tuple[Change, ...]
    at: datetime
    typing: str = ""
    """The id of the text being typed into; empty for anything that is not typing."""
    last_at: datetime | None = None
    """When typing last went on; None for a step that was done at once."""


def backwards(step: Step, now: datetime) -> list[Thing]:
    """The things as they must be stored to take this step back, last change first.

    What was added together with its meeting is only binned with it, so that it also comes back with it.
    """
    added = {change.after.id for change in step.changes if change.before is None}
    things: list[Thing] = []
    for change in reversed(step.changes):
        if change.before is not None:
            things.append(change.before)
        elif getattr(change.after, "meeting_id", None) not in added:
            things.append(replace(change.after, binned_at=now))
    return things


def forwards(step: Step) -> list[Thing]:
    """The things as they must be stored to do this step again."""
    return [change.after for change in step.changes]


class History:
    """Steps done and steps undone. Knows no store: the session stores, then tells the history that it did."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def to_undo(self) -> Step | None:
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Step | None:
        return self._undone[-1] if self._undone else None

    def add(self, step: Step) -> None:
        """Remember a step that has been stored. It closes the way to redo what was undone before."""
        last = self.to_undo
        if last is not None and not self._undone and _goes_on(last, step):
            self._done[-1] = _joined(last, step)
        else:
            self._done.append(step)
            del self._done[:-MOST_STEPS]
        self._undone.clear()

    def undone(self) -> None:
        """The last step has been taken back and stored."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The step last taken back has been done again and stored."""
        self._done.append(self._undone.pop())

    def pause(self) -> None:
        """Typing from here on is a new step, however soon it comes: the person went elsewhere in between."""
        if self._done:
            self._done[-1] = replace(self._done[-1], typing="")


def _goes_on(last: Step, step: Step) -> bool:
    return (
        bool(step.typing)
        and last.typing == step.typing
        and step.at - (last.last_at or last.at) < PAUSE
        and step.at - last.at < LONGEST
    )


def _joined(last: Step, step: Step) -> Step:
    first, newest = last.changes[0], step.changes[0]
    return replace(last, changes=(Change(first.before, newest.after),), last_at=step.at)
