"""The bin, and bringing back what is in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.agenda import AgendaDraft, DraftItem
from coprod_desktop.ui.panels.bin_panel import BinPanel


@pytest.fixture
def panel(desk, session, shown):
    session.adopt_agenda(AgendaDraft("Transport group", (DraftItem("Welcome"),)))
    session.bin_record(session.add_action("Send the map", "Jo"))
    session.bin_meaning(session.add_meaning("LTP", "Local Transport Plan").id)
    panel = BinPanel(desk)
    shown(panel)
    return panel


def test_what_is_in_the_bin(panel, lines):
    assert sorted(lines(panel.rows)) == [
        "Action: Send the map. From: Transport group. In the bin since 3 March 2026, 10:00.",
        "Word: LTP. In the bin since 3 March 2026, 10:00.",
    ]


@pytest.mark.parametrize("way", ["button", "enter"])
def test_bring_back(panel, session, press, qtbot, heard, lines, way):
    keys = [panel.rows.rows.row(number).key for number in range(2)]
    panel.rows.choose(next(key for key in keys if key[0] == "action"))
    if way == "button":
        press(panel, "Bring back")
    else:
        qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert [action.what for action, _meeting in session.actions()] == ["Send the map"]
    qtbot.waitUntil(lambda: heard.said("Back from the bin: Send the map."))
    qtbot.waitUntil(lambda: len(lines(panel.rows)) == 1)


def test_the_last_one_leaves_a_sentence(panel, press, qtbot, lines, heard):
    press(panel, "Bring back")
    qtbot.waitUntil(lambda: len(lines(panel.rows)) == 1)
    press(panel, "Bring back")
    qtbot.waitUntil(lambda: lines(panel.rows)[0].startswith("The bin is empty."))
    press(panel, "Bring back")
    qtbot.waitUntil(lambda: heard.said("There is nothing to bring back."))
