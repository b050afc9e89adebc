"""Actions of all meetings, and going to where they were added."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.agenda import AgendaDraft, DraftItem
from coprod_desktop.ui.panels.action_items_panel import ActionItemsPanel


@pytest.fixture
def empty(desk, shown):
    panel = ActionItemsPanel(desk)
    shown(panel)
    return panel


@pytest.fixture
def panel(desk, session, shown):
    session.adopt_agenda(AgendaDraft("Transport group", (DraftItem("Welcome"), DraftItem("Buses"))))
    session.go_to(session.items[1].id)
    session.add_point("The bus is late")
    session.add_action("Send the map to everyone", "Jo", "14 March")
    session.add_action("Ask the driver", by_when="before the next meeting")
    session.mark_done(session.add_action("Book the hall", "Ann"), True)
    session.start_meeting("Town forum")
    session.add_action("Thank the cooks")
    panel = ActionItemsPanel(desk)
    shown(panel)
    return panel


def test_the_list_has_the_keys_and_shows_what_is_not_done(panel, lines):
    assert panel.rows.hasFocus()
    assert lines(panel.rows) == [
        "Send the map to everyone. Jo, by 14 March. Not done. From: Transport group.",
        "Thank the cooks. Not done. From: Town forum, 3 March 2026.",
        "Ask the driver. Before the next meeting. Not done. From: Transport group.",
    ]


def test_done_and_all(panel, press, lines, qtbot, heard):
    press(panel, "Done")
    assert lines(panel.rows) == ["Book the hall. Ann. Done. From: Transport group."]
    qtbot.waitUntil(lambda: heard.said("1 action."))
    press(panel, "All")
    assert len(lines(panel.rows)) == 4


def test_enter_goes_to_the_meeting_the_item_and_the_row(panel, session, qtbot, heard):
    qtbot.keyClick(panel.rows, Qt.Key.Key_Down)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Down)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert heard.shown == ["meeting"]
    assert (session.meeting.title, session.item.title) == ("Transport group", "Buses")
    place = session.place()
    record = session.records(session.item.id)[place.caret]
    assert (place.part, record.what) == ("records", "Ask the driver")


def test_enter_on_an_action_of_no_item(panel, session, qtbot):
    qtbot.keyClick(panel.rows, Qt.Key.Key_Down)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert (session.meeting.title, session.item) == ("Town forum", None)


def test_what_is_chosen_for_the_commands(panel, session, qtbot, lines, heard, press):
    assert panel.chosen_record().what == "Send the map to everyone"
    for words in (
        "Mark action as done or not done",
        "Change what is chosen",
        "Put what is chosen in the bin",
    ):
        press(panel, words)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Delete)
    assert heard.ran == ["mark_done", "change_record", "bin_record", "bin_record"]


def test_a_change_shows_at_once_and_keeps_the_place(panel, session, qtbot, lines):
    session.mark_done(panel.chosen_record(), True)
    qtbot.waitUntil(lambda: len(lines(panel.rows)) == 2)
    assert panel.chosen_record().what == "Thank the cooks"


def test_a_hidden_panel_reads_nothing(panel, session, qtbot, lines):
    panel.hide()
    session.mark_done(panel.chosen_record(), True)
    qtbot.wait(20)
    assert len(lines(panel.rows)) == 3
    panel.show()
    panel.arrive()
    assert len(lines(panel.rows)) == 2


def test_without_actions_the_list_says_what_to_do_next(empty, lines, session, press, qtbot):
    assert lines(empty.rows) == ["No actions yet. In a meeting, press Ctrl+Shift+A."]
    assert empty.chosen_record() is None
    qtbot.keyClick(empty.rows, Qt.Key.Key_Return)
    session.start_meeting()
    session.add_action("Send the map")
    press(empty, "Done")
    assert lines(empty.rows)[0].startswith("Nothing is marked as done yet.")
