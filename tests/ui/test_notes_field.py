"""Notes are in the database without a save button, under the item they were typed under, and come back after undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.notes_field import NotesField

from .conftest import Heard


@pytest.fixture
def items(session: Session) -> list[str]:
    session.start_meeting("Buses")
    return [session.add_item("Ramp").id, session.add_item("Money").id]


@pytest.fixture
def notes(desk: Desk, qtbot: QtBot, items: list[str]) -> NotesField:
    made = NotesField("Notes", desk)
    qtbot.addWidget(made)
    desk.news.notes.connect(made.show_kept)
    made.show_item(items[0])
    made.show()
    return made


def test_typing_is_kept_after_a_pause(
    notes: NotesField, session: Session, desk: Desk, qtbot: QtBot, items: list[str]
) -> None:
    with qtbot.waitSignal(desk.news.saved):
        qtbot.keyClicks(notes, "The ramp is steep")
    assert session.notes(items[0]) == "The ramp is steep"


def test_another_item_first_keeps_what_was_typed(
    notes: NotesField, session: Session, qtbot: QtBot, items: list[str]
) -> None:
    qtbot.keyClicks(notes, "Steep")
    notes.show_item(items[1])
    assert notes.toPlainText() == ""
    qtbot.keyClicks(notes, "2,400 pounds")
    notes.show_item(items[0])
    assert notes.toPlainText() == "Steep"
    assert [session.notes(item) for item in items] == ["Steep", "2,400 pounds"]


def test_undo_shows_what_stood_before(
    notes: NotesField, session: Session, qtbot: QtBot, items: list[str]
) -> None:
    qtbot.keyClicks(notes, "Steep")
    notes.keep()
    session.undo()
    assert notes.toPlainText() == ""
    session.redo()
    assert notes.toPlainText() == "Steep"


@pytest.fixture
def full_disk(session: Session, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on nothing can be written; what it gives makes room again."""

    def full(_things: object) -> None:
        raise Problem("The disk is full.", "Make room.")

    monkeypatch.setattr(session.store, "write", full)
    return lambda: monkeypatch.undo()


def test_a_full_disk_loses_nothing_and_is_told_once(
    notes: NotesField, session: Session, heard: Heard, qtbot: QtBot, items: list[str], full_disk: Callable[[], None]
) -> None:  # fmt: skip
    for word in ("Steep ", "and long"):
        qtbot.keyClicks(notes, word)
        assert not notes.keep()
    assert [problem.what_happened for problem in heard.problems] == ["The disk is full."]
    assert notes.not_kept() == heard.problems[0]
    assert notes.toPlainText() == "Steep and long"
    full_disk()
    assert notes.keep()
    assert notes.not_kept() is None
    assert session.notes(items[0]) == "Steep and long"
    qtbot.waitUntil(lambda: heard.said("Your notes are saved now."))


def test_what_a_full_disk_did_not_take_stands_under_its_item_again(
    notes: NotesField, session: Session, heard: Heard, qtbot: QtBot, items: list[str], full_disk: Callable[[], None]
) -> None:  # fmt: skip
    qtbot.keyClicks(notes, "Steep")
    notes.show_item(items[1])
    assert notes.toPlainText() == ""
    assert notes.not_kept() is not None
    notes.show_item(items[0])
    assert notes.toPlainText() == "Steep"
    notes.show_item(items[1])
    full_disk()
    qtbot.keyClicks(notes, "Money")
    assert notes.keep()
    assert [session.notes(item) for item in items] == ["Steep", "Money"]
    assert notes.not_kept() is None
    assert len(heard.problems) == 1
