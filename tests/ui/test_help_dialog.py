"""Help names every command."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.ui.commands import COMMANDS
from coprod_desktop.ui.dialogs.help_dialog import HelpDialog


@pytest.fixture
def dialog(desk, window, opened):
    return opened(HelpDialog(window, desk))


def test_every_command_stands_there_with_its_keys_and_what_it_does(dialog, named):
    text = named(dialog, "Help")
    assert text.hasFocus()
    said = text.toPlainText()
    for command in COMMANDS:
        assert f"{command.words}: {' or '.join(command.keys)}. {command.does}" in said or (
            not command.keys and f"{command.words}. {command.does}" in said
        )


def test_it_begins_with_how_to_get_about(dialog, named):
    assert named(dialog, "Help").toPlainText().startswith("How to get about\nTab goes to")


def test_jump_to_a_menu(dialog, named, qtbot):
    parts, text = named(dialog, "Parts. Enter goes there."), named(dialog, "Help")
    parts.choose_number(parts.rows.rowCount() - 1)
    qtbot.keyClick(parts, Qt.Key.Key_Return)
    assert text.hasFocus()
    assert text.textCursor().block().text() == "Help menu"
