"""Following a meeting: the item now, moving on, and going on exactly where one was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coprod_desktop.session import Session
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.notes_field import NotesField
from coprod_desktop.ui.panels.meeting_panel import MeetingPanel
from coprod_desktop.ui.panels.panel import Panel
from coprod_desktop.ui.reading_text import ReadingText
from coprod_desktop.ui.rows import RowList

from .conftest import Heard


@pytest.fixture
def panel(desk: Desk, session: Session, shown: Callable[[Panel], None]) -> MeetingPanel:
    session.practise()
    made = MeetingPanel(desk)
    shown(made)
    return made


def parts(panel: MeetingPanel) -> tuple[RowList, ReadingText, NotesField, RowList]:
    agenda, item, notes, records = panel.parts()
    assert isinstance(agenda, RowList)
    assert isinstance(item, ReadingText)
    assert isinstance(notes, NotesField)
    assert isinstance(records, RowList)
    return agenda, item, notes, records


def test_enter_on_the_agenda_opens_the_item(panel: MeetingPanel, session: Session, qtbot: QtBot) -> None:
    agenda, item, _notes, _records = parts(panel)
    agenda.setFocus()
    qtbot.keyClick(agenda, Qt.Key.Key_Home)
    qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert session.item == session.items[0]
    assert item.hasFocus()
    assert item.toPlainText().startswith(session.items[0].title)


def test_arrows_on_the_agenda_do_not_move_the_meeting(
    panel: MeetingPanel, session: Session, qtbot: QtBot
) -> None:
    agenda, _item, _notes, _records = parts(panel)
    before = session.item
    agenda.setFocus()
    qtbot.keyClick(agenda, Qt.Key.Key_End)
    assert session.item == before


def test_moving_on_leaves_the_keys_where_they_are(
    panel: MeetingPanel, session: Session, heard: Heard, qtbot: QtBot
) -> None:
    _agenda, item, notes, _records = parts(panel)
    notes.setFocus()
    before = session.item
    panel.next_item()
    assert session.item != before
    assert session.item is not None
    assert notes.hasFocus()
    assert session.item.title in item.toPlainText()
    qtbot.waitUntil(lambda: heard.said(session.item.title))


def test_the_last_item_says_so(panel: MeetingPanel, session: Session, heard: Heard, qtbot: QtBot) -> None:
    session.go_to(session.items[-1].id)
    panel.next_item()
    qtbot.waitUntil(lambda: heard.said("last item"))


def test_a_new_point_is_in_the_list_at_once(
    panel: MeetingPanel, session: Session, lines: Callable[[RowList], list[str]]
) -> None:
    _agenda, _item, _notes, records = parts(panel)
    session.add_point("I cannot see the number of the bus.", "Ann")
    assert "Point. Ann said: I cannot see the number of the bus." in lines(records)


def test_the_caret_is_where_it_was(
    panel: MeetingPanel, desk: Desk, session: Session, shown: Callable[[Panel], None], qtbot: QtBot
) -> None:
    _agenda, _item, notes, _records = parts(panel)
    notes.setFocus()
    qtbot.keyClicks(notes, "First line")
    notes.marked.set_caret(5)
    panel.leave()
    other = MeetingPanel(desk)
    shown(other)
    again = parts(other)[2]
    assert again.hasFocus()
    assert again.marked.caret() == 5


@pytest.mark.parametrize("points", [18, 36, 72, 96])
def test_nothing_is_outside_the_window(panel: MeetingPanel, desk: Desk, points: int, qtbot: QtBot) -> None:
    desk.appearance.change(text_points=points)
    window = panel.window()
    window.resize(1180, 860)

    def all_inside() -> bool:
        for part in panel.parts():
            if part.isVisible():
                corner = part.mapTo(window, part.rect().topLeft())
                if not window.rect().contains(part.rect().translated(corner)):
                    return False
        return any(part.isVisible() for part in panel.parts())

    qtbot.waitUntil(all_inside)
