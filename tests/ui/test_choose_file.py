"""Finding a document with keys: a part of a name, a whole path, folders up and down."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.choose_file import ChooseFile
from coprod_desktop.ui.fields import LineField
from coprod_desktop.ui.rows import RowList


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Papers").mkdir()
    for name in ("agenda.docx", "Minutes.PDF", "photo.png", ".hidden.txt", "Papers/report.odt"):
        (tmp_path / name).write_text("x")
    return tmp_path


@pytest.fixture
def dialog(desk: Desk, window: QWidget, folder: Path, qtbot: QtBot) -> ChooseFile:
    made = ChooseFile(window, "Choose", folder, (".docx", ".pdf", ".odt"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def parts(dialog: ChooseFile) -> tuple[LineField, RowList]:
    return dialog.findChildren(LineField)[0], dialog.findChildren(RowList)[0]


def names(dialog: ChooseFile) -> list[str]:
    rows = parts(dialog)[1].rows
    return [str(rows.index(n).data()) for n in range(1, rows.rowCount())]


def test_folders_first_then_what_can_be_opened(dialog: ChooseFile) -> None:
    assert names(dialog) == ["Folder: Papers", "agenda.docx", "Minutes.PDF"]


def test_a_part_of_a_name_and_enter(dialog: ChooseFile, folder: Path, qtbot: QtBot) -> None:
    field, _list = parts(dialog)
    qtbot.keyClicks(field, "minu")
    assert names(dialog) == ["Minutes.PDF"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.path() == folder / "Minutes.PDF"


def test_a_whole_path_whatever_its_ending(dialog: ChooseFile, folder: Path, qtbot: QtBot) -> None:
    field, _list = parts(dialog)
    qtbot.keyClicks(field, str(folder / "photo.png"))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.path() == folder / "photo.png"  # reading it says why it cannot be opened


def test_into_a_folder_and_out_again(dialog: ChooseFile, folder: Path, qtbot: QtBot) -> None:
    field, view = parts(dialog)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert names(dialog) == ["report.odt"]
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    assert "agenda.docx" in names(dialog)


def test_a_folder_to_write_to(desk: Desk, window: QWidget, folder: Path, qtbot: QtBot) -> None:
    made = ChooseFile(window, "Choose", folder, ())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    assert names(made) == ["Folder: Papers"]
    qtbot.keyClick(parts(made)[1], Qt.Key.Key_Return)
    qtbot.keyClicks(parts(made)[0], "")
    parts(made)[0].setFocus()
    qtbot.keyClick(parts(made)[0], Qt.Key.Key_Return)
    assert made.path() == folder / "Papers"
