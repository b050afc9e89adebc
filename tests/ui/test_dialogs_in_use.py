"""Commands that ask first: what is typed into the dialog is what the session keeps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import Ask
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.session import ALL, Session
from coprod_desktop.ui.agenda_changes import AgendaChanges
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.dialogs.item_dialog import read_clock
from coprod_desktop.ui.writing import Writing

from .conftest import Heard


@pytest.fixture
def fills(qtbot: QtBot) -> Callable[..., None]:
    """Fills the next dialog by the names of its fields, then presses Enter or, with `leave`, Escape."""

    def soon(leave: bool = False, **fields: str) -> None:
        def fill() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, Dialog)
            named = {f.accessibleName(): f for f in dialog.findChildren(QLineEdit)}
            for name, words in fields.items():
                field = next(f for label, f in named.items() if label.startswith(name.replace("_", " ")))
                qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                qtbot.keyClicks(field, words)
            qtbot.keyClick(dialog, Qt.Key.Key_Escape if leave else Qt.Key.Key_Return)

        QTimer.singleShot(0, fill)

    return soon


@pytest.fixture
def chosen() -> list[Record]:
    return []


@pytest.fixture
def writing(desk: Desk, session: Session, chosen: list[Record], fills: Callable[..., None]) -> Writing:
    session.start_meeting("Buses")
    window = desk.announcer.parent()
    return Writing(window, desk, lambda: chosen[0] if chosen else None)  # type: ignore[arg-type]


def test_an_action(writing: Writing, session: Session, fills: Callable[..., None]) -> None:
    fills(What="Send the map", Who="Jo", By="14 March")
    writing.add_action()
    (action,) = session.records(ALL)
    assert isinstance(action, ActionItem)
    assert (action.what, action.who, action.by_when) == ("Send the map", "Jo", "14 March")


def test_what_was_not_kept_waits(
    writing: Writing, session: Session, heard: Heard, fills: Callable[..., None]
) -> None:
    fills(leave=True, What_was_said="The ramp is steep")
    writing.add_point()
    assert session.records(ALL) == []
    fills(Who_said="Kofi")
    writing.add_point()
    (point,) = session.records(ALL)
    assert isinstance(point, Point)
    assert (point.words, point.said_by) == ("The ramp is steep", "Kofi")


def test_changing_and_undoing(
    writing: Writing, session: Session, chosen: list[Record], fills: Callable[..., None]
) -> None:
    chosen.append(session.add_decision("Two buses"))
    fills(What_was_decided="Three buses")
    writing.change_record()
    assert [r.words for r in session.records(ALL) if not isinstance(r, ActionItem)] == ["Three buses"]
    writing.undo()
    assert [r.words for r in session.records(ALL) if not isinstance(r, ActionItem)] == ["Two buses"]


def test_done_and_not_done(writing: Writing, session: Session, chosen: list[Record]) -> None:
    chosen.append(session.add_action("Send the map"))
    writing.mark_done()
    ((action, _meeting),) = session.actions()
    assert action.done
    chosen[0] = action
    writing.mark_done()
    assert not session.actions()[0][0].done


def test_the_bin_is_told_once(
    writing: Writing, session: Session, chosen: list[Record], heard: Heard, qtbot: QtBot
) -> None:
    chosen.append(session.add_decision("Two buses"))
    writing.bin_record()
    qtbot.waitUntil(lambda: heard.said("In the bin"))
    assert sum(told.count("In the bin") for told in heard.told) == 1
    assert session.records(ALL) == []


def test_a_new_agenda_item(desk: Desk, session: Session, fills: Callable[..., None]) -> None:
    session.start_meeting("Buses")
    changes = AgendaChanges(desk.announcer.parent(), desk)  # type: ignore[arg-type]
    fills(Title="Ramp", Number="1", Starts="10.30", How="15", Who="Jo")
    changes.add_item()
    (item,) = session.items
    assert (item.title, item.number, item.start, item.minutes, item.lead) == (
        "Ramp",
        "1",
        time(10, 30),
        15,
        "Jo",
    )
    assert session.item == item
    fills(Title="Money")
    changes.add_item()
    assert [item.title for item in session.items] == ["Ramp", "Money"]
    changes.item_down()
    assert [item.title for item in session.items] == ["Money", "Ramp"]
    changes.bin_item()
    assert [item.title for item in session.items] == ["Money"]


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("10:30", time(10, 30)), ("10.30", time(10, 30)), ("1030", time(10, 30)), ("9am", time(9)),
        ("2.15 pm", time(14, 15)), ("12 pm", time(12)), ("12am", time(0)), ("25:00", None), ("soon", None), ("", None),
        ("10:75", None),
    ],
)  # fmt: skip
def test_clock(words: str, clock: time | None) -> None:
    assert read_clock(words) == clock


def test_asks_are_all_offered() -> None:
    from coprod_desktop.ui.dialogs.item_dialog import ASKS

    assert {ask for ask, _words in ASKS} == {None, *Ask}
