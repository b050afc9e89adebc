"""The table of commands: every one has a handler, its own key, and its letter in the menu."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coprod_desktop.session import Session
from coprod_desktop.settings import Settings
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.commands import BY_NAME, COMMANDS, Needs
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.menus import with_letter
from coprod_desktop.ui.threads import Threads


@pytest.fixture
def main_window(qapp: QApplication, session: Session, qtbot: QtBot) -> Iterator[MainWindow]:
    qapp.setStyle("fusion")
    appearance = Appearance(qapp, Settings(theme="light"))
    threads = Threads()
    made = MainWindow(session, appearance, threads)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()
    threads.close()
    appearance.deleteLater()


def test_every_command_is_in_a_menu_with_its_keys(main_window: MainWindow) -> None:
    actions = main_window.menus.actions
    assert set(actions) == set(BY_NAME)
    for command in COMMANDS:
        keys = [
            key.toString(QKeySequence.SequenceFormat.PortableText)
            for key in actions[command.name].shortcuts()
        ]
        assert keys == list(command.keys), command.name


def test_no_key_stands_for_two_commands() -> None:
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys  # Qt knows every one of them


def test_no_single_letter_is_a_key() -> None:
    """A letter alone would be pressed by dictation software and by people whose hands shake (WCAG 2.1.4)."""
    assert [key for command in COMMANDS for key in command.keys if len(key) == 1] == []


def test_names_are_not_those_of_the_window() -> None:
    """A handler on the window must not hide what Qt itself calls there."""
    own = [command.name for command in COMMANDS if command.name in vars(MainWindow)]
    assert own
    assert [name for name in own if hasattr(QMainWindow, name)] == []


def test_each_menu_entry_has_its_own_letter(main_window: MainWindow) -> None:
    for menu in main_window.menus.shown:
        letters = [a.text()[a.text().index("&") + 1].casefold() for a in menu.actions() if "&" in a.text()]
        assert len(letters) == len(set(letters)), menu.title()


def test_letters() -> None:
    taken: set[str] = set()
    assert with_letter("Next item", taken) == "&Next item"
    assert with_letter("New item", taken) == "New &item"
    assert with_letter("Ni", taken) == "Ni"  # no letter is left: none is better than one that is taken


def test_what_needs_a_meeting_waits_for_one(main_window: MainWindow, session: Session) -> None:
    actions = main_window.menus.actions
    needing = [command.name for command in COMMANDS if command.needs is not Needs.NOTHING]
    assert needing
    assert not any(actions[name].isEnabled() for name in needing)
    session.practise()
    assert all(actions[name].isEnabled() for name in needing)


def test_undo_says_what_it_takes_back(main_window: MainWindow, session: Session) -> None:
    session.start_meeting("Buses")
    session.add_decision("Two buses an hour.")
    text = main_window.menus.actions["undo"].text().replace("&", "")
    assert text == session.undo_words
    assert "decision" in text
