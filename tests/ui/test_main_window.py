"""The window as a whole: rooms, keys, closing and starting again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.session import Session
from coprod_desktop.settings import Settings
from coprod_desktop.store.database import Store
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.rooms import PANELS
from coprod_desktop.ui.threads import Threads
from tests.screen_reader.inqt import faults


class Started:
    """The app as `app.main` builds it, without its event loop."""

    def __init__(self, qapp: QApplication, folder: Path, qtbot: QtBot) -> None:
        qapp.setStyle("fusion")
        self.appearance = Appearance(qapp, Settings(theme="light"))
        self.session = Session(Store.open(folder))
        self.threads = Threads()
        self.window = MainWindow(self.session, self.appearance, self.threads)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def close(self) -> None:
        self.window.close()
        self.threads.close()
        self.session.close()
        self.window.deleteLater()
        self.appearance.deleteLater()


@pytest.fixture
def started(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Started]:
    made = Started(qapp, tmp_path, qtbot)
    yield made
    made.close()


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


@pytest.mark.parametrize("name", PANELS)
def test_every_room_gives_the_keys_to_something_with_a_name(
    started: Started, name: str, qtbot: QtBot
) -> None:
    started.session.practise()
    started.window.show_panel(name)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert focused.accessibleName()


@pytest.mark.parametrize("points", [18, 36, 72])
@pytest.mark.parametrize("name", [name for name in PANELS if name != "home"])
def test_nothing_is_cut_in_any_room(started: Started, name: str, points: int, qtbot: QtBot) -> None:
    started.session.practise()
    started.appearance.change(text_points=points)
    started.window.show_panel(name)
    qtbot.wait(50)
    assert faults(started.window) == []


def test_closing_and_starting_again_goes_on_at_the_caret(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    first = Started(qapp, tmp_path, qtbot)
    first.session.start_meeting("Buses")
    first.session.add_item("Ramp")
    first.session.next_item()
    first.window.show_panel("meeting")
    first.window.write_notes()
    notes = QApplication.focusWidget()
    assert isinstance(notes, QPlainTextEdit)
    qtbot.keyClicks(notes, "Steep ramp")
    press(qtbot, Qt.Key.Key_Left)
    first.close()
    again = Started(qapp, tmp_path, qtbot)
    again.window.opening.go_on()
    notes = QApplication.focusWidget()
    assert isinstance(notes, QPlainTextEdit)
    assert notes.toPlainText() == "Steep ramp"
    assert notes.textCursor().position() == len("Steep ram")
    again.close()


def test_practice_leaves_no_trace(started: Started, tmp_path: Path) -> None:
    started.window.opening.practise()
    started.session.add_decision("Try everything.")
    started.window.home()
    assert started.session.meetings() == []
    assert not started.session.practising


def test_save_says_that_all_is_saved(started: Started, qtbot: QtBot) -> None:
    with qtbot.waitSignal(started.window.announcer.told) as told:
        started.window.save()
    assert told.args == ["Everything is saved."]
