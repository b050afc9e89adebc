"""Minutes and agenda into a file."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from coprod_desktop.domain.agenda import AgendaDraft, DraftItem
from coprod_desktop.ui.dialogs import take_away
from coprod_desktop.ui.dialogs.take_away import TakeAway


@pytest.fixture
def dialog(desk, session, window, opened, tmp_path, monkeypatch):
    item = DraftItem("Buses", text="The Local Transport Plan (LTP) is new.")
    session.adopt_agenda(AgendaDraft("Transport: group", (item,), held_on=date(2026, 3, 14)))
    session.go_to(session.items[0].id)
    session.add_action("Send the map", "Jo")
    session.add_decision("We answer the LTP")
    monkeypatch.setattr(take_away, "documents_folder", lambda: tmp_path)
    return opened(TakeAway(window, desk))


def test_the_name_follows_the_choices(dialog, press, tmp_path):
    assert dialog.path() == tmp_path / "Transport group 2026-03-14 minutes.docx"
    press(dialog, "Agenda")
    press(dialog, "Web page")
    assert dialog.path() == tmp_path / "Transport group 2026-03-14 agenda.html"


def test_a_name_the_person_wrote_stays(dialog, named, press, qtbot, tmp_path):
    name = named(dialog, "Name of the file")
    qtbot.keyClick(name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(name, "For Ann")
    press(dialog, "Plain text")
    press(dialog, "Agenda")
    assert dialog.path() == tmp_path / "For Ann.txt"


@pytest.mark.parametrize("words", ["Word document", "Web page", "Markdown text", "Plain text"])
def test_it_is_written_and_the_dialog_closes(dialog, press, qtbot, heard, words):
    press(dialog, words)
    path = dialog.path()
    press(dialog, "Write the file")
    qtbot.waitUntil(lambda: heard.said(f"Written to {path}"))
    assert path.stat().st_size > 0
    assert not isValid(dialog)


def test_what_is_written(dialog, press, qtbot, heard):
    press(dialog, "Plain text")
    path = dialog.path()
    press(dialog, "Write the file")
    qtbot.waitUntil(path.exists)
    written = path.read_text(encoding="utf-8")
    assert "Send the map" in written
    assert "Local Transport Plan" in written


def test_a_file_of_that_name_is_only_replaced_when_the_person_says_so(dialog, press, qtbot, answer, heard):
    path = dialog.path()
    path.write_text("mine")
    answer(lambda ask: press(ask, "Choose another name"))
    press(dialog, "Write the file")
    assert path.read_text() == "mine"
    assert dialog.isVisible()
    answer(lambda ask: press(ask, "Replace the file"))
    press(dialog, "Write the file")
    qtbot.waitUntil(lambda: heard.said("Written to"))
    assert path.read_bytes() != b"mine"


def test_another_folder(dialog, press, qtbot, answer, heard, tmp_path, monkeypatch):
    other = tmp_path / "Ours"
    other.mkdir()
    if sys.platform.startswith("linux"):
        answer(lambda choose: (choose._go_to(other), press(choose, "Use this folder")))
    else:
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(other))
    press(dialog, "Choose another folder")
    qtbot.waitUntil(lambda: heard.said(f"It goes into the folder {other}"))
    assert dialog.path().parent == other


def test_a_folder_that_has_gone(dialog, press, qtbot, heard, tmp_path):
    dialog._folder = tmp_path / "gone"
    press(dialog, "Write the file")
    qtbot.waitUntil(lambda: len(heard.problems) == 1)
    assert str(tmp_path / "gone") in heard.problems[0].what_happened
    assert dialog.isVisible()


def test_a_name_is_needed(dialog, named, press, qtbot, heard):
    named(dialog, "Name of the file").setText(" . ")
    press(dialog, "Write the file")
    qtbot.waitUntil(lambda: heard.said("Write a name for the file first."))
    assert named(dialog, "Name of the file").hasFocus()
