"""All commands, found by a few letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from coprod_desktop.ui.commands import BY_NAME, COMMANDS, Needs
from coprod_desktop.ui.dialogs.palette import SYNONYMS, Palette
from coprod_desktop.ui.menus import handler_of


@pytest.fixture
def ran():
    return []


@pytest.fixture
def palette(desk, window, opened, ran):
    """Without a meeting, as the window has it: what needs one cannot be done."""
    window.setCentralWidget(QLineEdit())
    window.centralWidget().setFocus()
    actions = {}
    for command in COMMANDS:
        action = QAction(command.words, window)
        action.setEnabled(command.needs == Needs.NOTHING)
        action.triggered.connect(lambda _on=False, name=command.name: ran.append(name))
        actions[command.name] = action
    return opened(Palette(window, desk, actions))


@pytest.fixture
def field(palette, named):
    return named(palette, "What do you want to do?")


@pytest.fixture
def found(palette, named):
    return named(palette, "Commands. Enter does one.")


def names(view):
    return [view.rows.row(number).key for number in range(view.rows.rowCount())]


def test_every_command_with_its_key_and_whether_it_is_possible_now(palette, field, found, lines):
    assert field.hasFocus()
    assert names(found) == [command.name for command in COMMANDS if command.name != "palette"]
    said = lines(found)
    assert "Open an agenda or a paper: Ctrl+O" in said
    assert "Next item: Ctrl+PgDown. Not possible now: first open a meeting." in said


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sea", "search"),
        ("larger", "bigger"),
        ("export", "take_away"),
        ("glossary", "show_words"),
        ("waw", "where_we_are"),
        ("add act", "add_action"),
        ("zoom in", "bigger"),
        ("TRASH", "show_bin"),
    ],
)
def test_letters_and_other_words(palette, field, found, qtbot, typed, first):
    qtbot.keyClicks(field, typed)
    assert first in names(found)[:2]


def test_enter_does_the_first_after_closing(palette, field, qtbot, ran, window):
    qtbot.keyClicks(field, "search")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert ran == []
    window.activateWindow()
    qtbot.waitUntil(lambda: ran == ["search"])


def test_down_goes_into_the_list_and_typing_goes_on(palette, field, found, qtbot):
    qtbot.keyClicks(field, "te")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert found.hasFocus()
    qtbot.keyClicks(found, "x")
    assert field.hasFocus()
    assert field.text() == "tex"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Backspace)
    assert field.text() == "te"


def test_enter_in_the_list(palette, field, found, qtbot, ran, window):
    qtbot.keyClicks(field, "larger")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    window.activateWindow()
    qtbot.waitUntil(lambda: ran == ["bigger"])


def test_what_is_not_possible_says_why_and_stays(palette, field, qtbot, ran, heard):
    qtbot.keyClicks(field, "next item")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.waitUntil(lambda: heard.said("Not possible now: first open a meeting."))
    assert ran == []


def test_it_tells_what_enter_would_do_once_one_stops_typing(palette, field, qtbot, heard):
    qtbot.keyClicks(field, "colours")
    qtbot.waitUntil(lambda: heard.said("First: Next colours: Ctrl+Shift+T."))


def test_no_such_command(palette, field, found, lines, qtbot, heard):
    qtbot.keyClicks(field, "xqz")
    assert lines(found) == ["No command has these letters. Try another word."]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: heard.said("No command has these letters."))
    assert palette.isVisible()


def test_other_words_belong_to_commands_that_are_there():
    assert set(SYNONYMS) <= {command.name for command in COMMANDS}


def test_the_window_s_own_palette_is_not_taken_for_the_command(window):
    class Guide:
        def palette(self):
            return "the list of commands"

    assert handler_of(BY_NAME["palette"], (window, Guide()))() == "the list of commands"
