"""Opening documents with the real reader: what becomes of good ones, and what a person is told of bad ones."""

from __future__ import annotations

import os
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from coprod_desktop.documents import reading
from coprod_desktop.session import Session
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.agenda_preview import KEEP, READ_AS_PAPER, AgendaPreview
from coprod_desktop.ui.opening import Opening

from .conftest import Heard

OLD_WRAPPER = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
AGENDA = "# Better buses\n\n## Agenda\n\n1. Welcome (10.00)\n2. The new route (10.10, Ama to lead)\n3. Money (10.40)\n"
REPORT = "# What we found\n\nThe bus is often late, and the ramp is steep. We asked forty people.\n"


@pytest.fixture
def opening(window: QMainWindow, desk: Desk) -> Opening:
    window.show()
    return Opening(window, desk)


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    return written(tmp_path / "agenda.md", AGENDA.encode())


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return written(tmp_path / "report.md", REPORT.encode())


@pytest.fixture
def answer_preview() -> Callable[[int], None]:
    """Closes the preview of an agenda with this result, once it is there."""

    def soon(result: int) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, AgendaPreview):
            dialog.done(result)
        else:
            QTimer.singleShot(5, lambda: soon(result))

    return lambda result: QTimer.singleShot(0, lambda: soon(result))


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def word_file() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("word/document.xml", "<document>" + "<p>Welcome</p>" * 200 + "</document>")
    return made.getvalue()


def locked_zip() -> bytes:
    """Each part says of itself that a password protects it."""
    data = bytearray(word_file())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + flags] |= 1
    return bytes(data)


def pdf(password: str = "") -> bytes:
    made, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(600, 800)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(made)
    return made.getvalue()


def huge(path: Path) -> None:
    with path.open("wb") as file:
        os.truncate(file.fileno(), 300_000_000)  # takes no room on the disk


BAD: dict[str, tuple[str, Callable[[Path], object], str, str]] = {
    "an old Word file": (
        "minutes.doc",
        lambda p: p.write_bytes(OLD_WRAPPER),
        "old Word format",
        "Save it as .docx",
    ),
    "a Word file with a password": (
        "minutes.docx",
        lambda p: p.write_bytes(OLD_WRAPPER + "EncryptedPackage".encode("utf-16-le")),
        "password",
        "without a password",
    ),
    "a zip with a password": ("a.docx", lambda p: p.write_bytes(locked_zip()), "password", "without a password"),
    "a PDF with a password": ("a.pdf", lambda p: p.write_bytes(pdf("secret")), "password", "without a password"),
    "an empty file": ("a.docx", lambda p: p.write_bytes(b""), "nothing in this file", "choose another"),
    "a damaged Word file": ("a.docx", lambda p: p.write_bytes(word_file()[:700]), "damaged", "Ask for the file again"),
    "a PDF without text": ("a.pdf", lambda p: p.write_bytes(pdf()), "no text", "Ask for the file"),
    "a picture": ("a.pdf", lambda p: p.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(900)), "no text", "Ask for the file"),
    "a huge file": ("a.pdf", huge, "too much in it", "Ask for the agenda as a file of its own"),
    "a folder": ("papers.docx", lambda p: p.mkdir(), "a folder", "choose one file"),
    "a missing file": ("gone.docx", lambda p: None, "not there any more", "another folder"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_told_in_words(
    kind: str, opening: Opening, heard: Heard, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    name, make, happened, can_do = BAD[kind]
    make(tmp_path / name)
    opening.open_paths([tmp_path / name])
    qtbot.waitUntil(lambda: bool(heard.problems), timeout=15_000)
    (problem,) = heard.problems
    assert happened in problem.what_happened
    assert can_do in problem.what_you_can_do
    assert session.meetings() == []
    assert QApplication.activeModalWidget() is None


def test_after_a_bad_file_the_next_is_opened(
    opening: Opening, heard: Heard, session: Session, agenda: Path, tmp_path: Path, qtbot: QtBot,
    answer_preview: Callable[[int], None],
) -> None:  # fmt: skip
    answer_preview(KEEP)
    opening.open_paths([written(tmp_path / "minutes.doc", OLD_WRAPPER), agenda])
    qtbot.waitUntil(lambda: bool(session.items), timeout=15_000)
    assert len(heard.problems) == 1
    assert [item.title for item in session.items] == ["Welcome", "The new route", "Money"]
    assert heard.shown == ["meeting"]


def test_an_agenda_that_is_not_kept(
    opening: Opening, heard: Heard, session: Session, agenda: Path, qtbot: QtBot,
    answer_preview: Callable[[int], None],
) -> None:  # fmt: skip
    answer_preview(0)
    opening.open_paths([agenda])
    qtbot.waitUntil(lambda: heard.said("Nothing was kept."), timeout=15_000)
    assert session.meetings() == []


def test_an_agenda_kept_as_a_paper_loses_no_word(
    opening: Opening, heard: Heard, session: Session, agenda: Path, qtbot: QtBot,
    answer_preview: Callable[[int], None],
) -> None:  # fmt: skip
    answer_preview(READ_AS_PAPER)
    opening.open_paths([agenda])
    qtbot.waitUntil(lambda: heard.shown == ["papers"], timeout=15_000)
    (paper,) = session.papers()
    assert all(words in paper.text for words in ("Welcome", "The new route", "Money"))
    assert session.items == []


def test_a_report_becomes_a_paper_of_a_meeting_of_its_own(
    opening: Opening, heard: Heard, session: Session, report: Path, qtbot: QtBot
) -> None:
    opening.open_paths([report])
    qtbot.waitUntil(lambda: heard.said("Kept as a paper: What we found."), timeout=15_000)
    assert heard.shown == ["papers"]
    assert session.meeting is not None
    assert session.meeting.title == "What we found"
    assert "The bus is often late" in session.papers()[0].text


def test_an_agenda_added_to_the_meeting_is_a_paper_of_it(
    opening: Opening, heard: Heard, session: Session, agenda: Path, qtbot: QtBot
) -> None:
    meeting = session.start_meeting("Board")
    opening.open_paths([agenda], into_meeting=True)
    qtbot.waitUntil(lambda: heard.shown == ["papers"], timeout=15_000)
    assert session.meeting == meeting
    assert "The new route" in session.papers()[0].text


def test_reading_that_takes_long_can_be_stopped(
    opening: Opening, heard: Heard, session: Session, agenda: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    answer: Callable[[Callable[[QDialog], object]], None],
) -> None:  # fmt: skip
    def slow(_path: Path, *, stopped: Callable[[], bool]) -> None:
        while not stopped():
            time.sleep(0.01)
        raise reading.Stopped

    monkeypatch.setattr(reading, "read", slow)
    names: list[str] = []
    answer(lambda dialog: (names.append(dialog.windowTitle()), dialog.reject()))
    opening.open_paths([agenda])
    qtbot.waitUntil(lambda: heard.said("Stopped. Nothing was changed."), timeout=3_000)
    assert names == ["Opening agenda.md"]
    assert heard.problems == []
    assert session.meetings() == []


def test_our_own_mistake_is_not_hidden(
    opening: Opening, heard: Heard, agenda: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_path: Path, **_more: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "read", broken)
    with qtbot.captureExceptions() as caught:
        opening.open_paths([agenda])
        qtbot.waitUntil(lambda: bool(caught), timeout=15_000)
    assert caught[0][0] is ZeroDivisionError
    assert QApplication.activeModalWidget() is None


def test_going_on_without_a_meeting(opening: Opening, heard: Heard, qtbot: QtBot) -> None:
    opening.go_on()
    qtbot.waitUntil(lambda: heard.said("There is no meeting yet."))
    assert heard.shown == []
