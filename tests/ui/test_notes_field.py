"""Notes are in the database without a save button, under the item they were typed under, and come back after undo."""

from __future__ import annotations

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


def test_a_full_disk_loses_nothing(
    notes: NotesField,
    session: Session,
    heard: Heard,
    qtbot: QtBot,
    items: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_item: str | None, _text: str) -> None:
        raise Problem("The disk is full.", "Make room.")

    with monkeypatch.context() as patched:
        patched.setattr(session, "write_notes", full)
        qtbot.keyClicks(notes, "Steep")
        notes.keep()
    assert [problem.what_happened for problem in heard.problems] == ["The disk is full."]
    assert notes.toPlainText() == "Steep"
    notes.keep()
    assert session.notes(items[0]) == "Steep"
