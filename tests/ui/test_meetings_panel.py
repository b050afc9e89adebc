"""All meetings: opening one, putting one in the bin."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.agenda import AgendaDraft, DraftItem
from coprod_desktop.ui.panels.meetings_panel import MeetingsPanel


@pytest.fixture
def empty(desk, shown):
    panel = MeetingsPanel(desk)
    shown(panel)
    return panel


@pytest.fixture
def panel(desk, session, shown):
    items = (DraftItem("Welcome"), DraftItem("Buses"))
    session.adopt_agenda(AgendaDraft("Transport group", items, held_on=date(2026, 3, 1), place="Town Hall"))
    session.add_action("Send the map")
    session.mark_done(session.add_action("Book the hall"), True)
    session.start_meeting("Forum")
    panel = MeetingsPanel(desk)
    shown(panel)
    return panel


def test_each_meeting_in_a_line(panel, lines):
    assert lines(panel.rows) == [
        "Forum. 3 March 2026. 0 items. Open now.",
        "Transport group. 1 March 2026. Town Hall. 2 items. 1 action not done.",
    ]


@pytest.mark.parametrize("way", ["button", "enter"])
def test_open(panel, session, press, qtbot, heard, way):
    panel.rows.choose_number(1)
    if way == "button":
        press(panel, "Open this meeting")
    else:
        qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert (session.meeting.title, heard.shown) == ("Transport group", ["meeting"])


@pytest.mark.parametrize("way", ["button", "delete"])
def test_put_in_the_bin(panel, session, press, qtbot, heard, lines, way):
    panel.rows.choose_number(1)
    if way == "button":
        press(panel, "Put this meeting in the bin")
    else:
        qtbot.keyClick(panel.rows, Qt.Key.Key_Delete)
    assert [meeting.title for meeting in session.meetings()] == ["Forum"]
    qtbot.waitUntil(lambda: len(lines(panel.rows)) == 1)
    qtbot.waitUntil(lambda: heard.said("In the bin: Transport group."))


def test_without_meetings_the_list_says_what_to_do_next(empty, lines, press, qtbot, heard):
    assert lines(empty.rows) == [
        "No meetings yet. Press Ctrl+O to open an agenda, or Ctrl+N to start without one."
    ]
    press(empty, "Open this meeting")
    press(empty, "Put this meeting in the bin")
    qtbot.waitUntil(lambda: heard.said("There is no meeting to open yet."))
    assert heard.shown == []
