"""No words of the lists and dialogs are cut at any size, and a screen reader can tell all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from coprod_desktop.domain.agenda import AgendaDraft, DraftItem
from coprod_desktop.settings import FONTS
from coprod_desktop.ui.commands import COMMANDS
from coprod_desktop.ui.dialogs.agenda_preview import AgendaPreview
from coprod_desktop.ui.dialogs.help_dialog import HelpDialog
from coprod_desktop.ui.dialogs.messages_dialog import MessagesDialog
from coprod_desktop.ui.dialogs.palette import Palette
from coprod_desktop.ui.dialogs.settings_dialog import SettingsDialog
from coprod_desktop.ui.dialogs.take_away import Replace, TakeAway
from coprod_desktop.ui.panels.action_items_panel import ActionItemsPanel
from coprod_desktop.ui.panels.bin_panel import BinPanel
from coprod_desktop.ui.panels.meetings_panel import MeetingsPanel
from coprod_desktop.ui.panels.search_panel import SearchPanel
from coprod_desktop.ui.panels.words_panel import WordsPanel
from tests.screen_reader.inqt import faults

PANELS = (ActionItemsPanel, BinPanel, MeetingsPanel, SearchPanel, WordsPanel)
DRAFT = AgendaDraft(
    "Transport group", (DraftItem("Welcome"), DraftItem("Buses", text="Why the bus is late."))
)
SIZES = [(18, FONTS[0]), (18, FONTS[3]), (32, FONTS[0])]


def palette(window, desk):
    return Palette(window, desk, {command.name: QAction(command.words, window) for command in COMMANDS})


DIALOGS = {
    "preview": lambda window, desk: AgendaPreview(window, desk, DRAFT),
    "help": HelpDialog,
    "messages": MessagesDialog,
    "palette": palette,
    "settings": lambda window, desk: SettingsDialog(window, desk, print),
    "take away": TakeAway,
    "replace": lambda window, desk: Replace(window, Path("Transport group minutes.docx")),
}


@pytest.fixture
def full(session):
    session.adopt_agenda(DRAFT)
    session.add_action("Send the map of every stop to all who were not there", "Jo", "14 March")
    session.bin_record(session.add_point("The bus is late", "Maya"))
    session.add_meaning("LTP", "Local Transport Plan")


@pytest.mark.parametrize(("points", "font"), SIZES)
@pytest.mark.parametrize("kind", PANELS)
def test_panels(full, desk, shown, qtbot, kind, points, font):
    desk.appearance.change(text_points=points, font=font)
    panel = kind(desk)
    shown(panel)
    qtbot.wait(20)
    assert faults(panel.window(), smallest_pt=12) == []


@pytest.mark.parametrize(("points", "font"), SIZES)
@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(full, desk, window, opened, qtbot, name, points, font):
    desk.appearance.change(text_points=points, font=font)
    dialog = opened(DIALOGS[name](window, desk))
    qtbot.wait(20)
    assert faults(dialog, smallest_pt=12) == []
