"""What one undo takes back."""

from __future__ import annotations

from datetime import datetime, timedelta

from coprod_desktop.domain.history import MOST_STEPS, Change, History, Step, backwards, forwards
from coprod_desktop.domain.notes import Notes

NINE = datetime(2026, 3, 11, 9)


def typed(text: str, before: str, seconds: float, notes: str = "n1") -> Step:
    change = Change(Notes(notes, "m", None, before), Notes(notes, "m", None, text))
    return Step("typing", (change,), NINE + timedelta(seconds=seconds), typing=notes)


def texts_undone(history: History) -> list[str]:
    found = []
    while history.to_undo is not None:
        notes = backwards(history.to_undo, NINE)[0]
        assert isinstance(notes, Notes)
        found.append(notes.text)
        history.undone()
    return found


def test_typing_without_a_pause_is_one_step() -> None:
    history = History()
    history.add(typed("a", "", 0))
    history.add(typed("ab", "a", 4))
    history.add(typed("abc", "ab", 8))
    assert texts_undone(history) == [""]


def test_a_pause_of_five_seconds_begins_a_new_step() -> None:
    history = History()
    history.add(typed("a", "", 0))
    history.add(typed("ab", "a", 5))
    assert texts_undone(history) == ["a", ""]


def test_long_typing_is_parted_after_a_minute() -> None:
    history = History()
    for second in range(121):
        history.add(typed("a" * (second + 1), "a" * second, second))
    assert texts_undone(history) == ["a" * 120, "a" * 60, ""]


def test_typing_elsewhere_is_another_step() -> None:
    history = History()
    history.add(typed("a", "", 0))
    history.add(typed("b", "", 1, notes="n2"))
    history.add(typed("ab", "a", 2))
    assert texts_undone(history) == ["a", "", ""]


def test_going_elsewhere_and_back_is_another_step() -> None:
    history = History()
    history.add(typed("a", "", 0))
    history.pause()
    history.add(typed("ab", "a", 1))
    assert texts_undone(history) == ["a", ""]


def test_typing_after_an_undo_is_another_step_and_nothing_is_left_to_redo() -> None:
    history = History()
    history.add(typed("a", "", 0))
    history.pause()
    history.add(typed("ab", "a", 1))
    history.undone()
    history.add(typed("ac", "a", 2))
    assert history.to_redo is None
    assert texts_undone(history) == ["a", ""]


def test_undoing_something_new_puts_it_in_the_bin() -> None:
    new = Notes("n1", "m", None, "words")
    step = Step("add", (Change(None, new),), NINE)
    (undone,) = backwards(step, NINE)
    assert undone.binned_at == NINE
    assert forwards(step) == [new]


def test_several_changes_are_taken_back_last_first() -> None:
    first, second, third = (Notes("n1", "m", None, text) for text in ("1", "2", "3"))
    step = Step("two at once", (Change(first, second), Change(second, third)), NINE)
    assert backwards(step, NINE) == [second, first]
    assert forwards(step) == [second, third]


def test_the_oldest_steps_are_forgotten() -> None:
    history = History()
    for number in range(MOST_STEPS + 5):
        history.add(typed("a", "", number * 10))
    assert len(texts_undone(history)) == MOST_STEPS
