"""Files that cannot be read, and the process that reads them: each ends with a sentence, none is left behind."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest

from coprod_desktop.documents import child_process, jail, reading
from coprod_desktop.documents.reading import Stopped, read
from coprod_desktop.documents.refusal_words import problem
from coprod_desktop.documents.refusals import Why
from coprod_desktop.domain.agenda import AgendaDraft
from coprod_desktop.problems import Problem
from tests.documents.making import as_docx, as_odt, as_pdf

AGENDA: list[tuple[str, object]] = [
    ("h1", "Panel"),
    ("b", "Agenda"),
    ("n", "Welcome"),
    ("n", "Ramp"),
    ("n", "Any other business"),
]
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def what_happened(path: Path) -> str:
    with pytest.raises(Problem) as told:
        read(path)
    return told.value.what_happened


def write(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def zipped(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return made.getvalue()


def test_an_agenda_is_read_through_the_child(tmp_path: Path) -> None:
    told: list[str] = []
    made = read(write(tmp_path, "agenda.docx", as_docx.write(AGENDA)), progress=told.append)
    assert isinstance(made, AgendaDraft)
    assert [item.title for item in made.items] == ["Welcome", "Ramp", "Any other business"]
    assert made.source == "agenda.docx"
    assert told[0] == "Opening the file."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("agenda.txt", as_docx.write(AGENDA)),
        ("agenda.pdf", as_odt.write(AGENDA)),
        ("agenda.docx", as_pdf.write(AGENDA)),
        ("agenda", as_docx.write(AGENDA)),
    ],
)
def test_a_wrong_ending_does_not_matter(tmp_path: Path, name: str, data: bytes) -> None:
    assert isinstance(read(write(tmp_path, name, data)), AgendaDraft)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.docx", b"", Why.EMPTY),
        ("blank.txt", b" \n\n ", Why.EMPTY),
        ("old.doc", OLE + "WordDocument".encode("utf-16-le") + bytes(600), Why.OLD_WORD),
        ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600), Why.LOCKED),
        ("cut.docx", as_docx.write(AGENDA)[:700], Why.DAMAGED),
        ("sheet.xlsx", zipped(xl__workbook_xml="<x/>"), Why.OTHER_KIND),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(300), Why.SCANNED),
        ("note.rtf", b"{\\rtf1 Agenda}", Why.OTHER_KIND),
        ("doctype.docx", zipped(word__document_xml="<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), Why.DAMAGED),
        ("no_words.odt", as_odt.package(""), Why.NO_TEXT),
        ("nonsense.bin", bytes(range(256)) * 20, None),
    ],
)
def test_what_cannot_be_read_is_told_in_words(
    tmp_path: Path, name: str, data: bytes, why: Why | None
) -> None:
    path = write(tmp_path, name, data)
    if why is None:
        read(path)  # odd, but there are letters in it: a paper
    else:
        assert what_happened(path) == problem(why).what_happened


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    assert what_happened(tmp_path) == problem(Why.FOLDER).what_happened
    assert what_happened(tmp_path / "gone.docx") == problem(Why.MISSING).what_happened


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="this person may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write(tmp_path, "private.txt", b"Agenda")
    path.chmod(0)
    assert what_happened(path) == problem(Why.NOT_ALLOWED).what_happened


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_document(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert what_happened(pipe) == problem(Why.OTHER_KIND).what_happened


def test_too_big_a_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    assert what_happened(write(tmp_path, "big.txt", b"A long agenda")) == problem(Why.TOO_BIG).what_happened


def test_a_zip_that_grows_is_refused(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>" + "A" * 70_000_000 + "</w:t></w:r></w:p>"
    assert (
        what_happened(write(tmp_path, "bomb.docx", as_docx.package(body)))
        == problem(Why.TOO_BIG).what_happened
    )


def test_deep_xml_is_refused(tmp_path: Path) -> None:
    body = "<w:ins>" * 3000 + as_docx.paragraph("bottom") + "</w:ins>" * 3000
    assert (
        what_happened(write(tmp_path, "deep.docx", as_docx.package(body)))
        == problem(Why.TOO_BIG).what_happened
    )


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_has_short_sentences(why: Why) -> None:
    told = problem(why)
    for sentence in f"{told.what_happened} {told.what_you_can_do}".split(". "):
        assert 3 <= len(sentence.split()) <= 15


def sleeper(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(child_process, "command", lambda: [sys.executable, "-c", code])


def test_stopping_ends_the_child_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sleeper(monkeypatch, "import time; time.sleep(60)")
    started: list[subprocess.Popen[bytes]] = []

    class Seen(subprocess.Popen[bytes]):
        def __init__(self, *args: object, **more: object) -> None:
            super().__init__(*args, **more)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Seen)
    asked = threading.Event()
    threading.Timer(0.2, asked.set).start()
    with pytest.raises(Stopped):
        read(write(tmp_path, "agenda.txt", b"Agenda"), stopped=asked.is_set)
    assert [child.returncode for child in started] == [-9 if os.name == "posix" else 1]


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sleeper(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(reading, "SECONDS", 0.2)
    assert what_happened(write(tmp_path, "agenda.txt", b"Agenda")) == problem(Why.TOO_LONG).what_happened


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is watched from outside on Linux")
def test_a_child_that_takes_too_much_memory_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sleeper(monkeypatch, "import time; x = bytearray(80_000_000); time.sleep(60)")
    monkeypatch.setattr(reading, "MEMORY", 60_000_000)
    assert what_happened(write(tmp_path, "agenda.txt", b"Agenda")) == problem(Why.TOO_BIG).what_happened


@pytest.mark.parametrize("answer", ["", "nonsense", '{"other": 1}', "[1, 2]"])
def test_a_child_that_says_nothing_useful(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    sleeper(monkeypatch, f"print({answer!r})")
    assert what_happened(write(tmp_path, "agenda.txt", b"Agenda")) == problem(Why.DAMAGED).what_happened


def test_a_fault_of_ours_is_logged_without_the_documents_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sleeper(monkeypatch, """print('{"why": "damaged", "fault": "KeyError at from_docx.py:12"}')""")
    with caplog.at_level(logging.ERROR):
        what_happened(write(tmp_path, "agenda.txt", b"Secret words"))
    assert "from_docx.py:12" in caplog.text
    assert "Secret" not in caplog.text


JAILED = """
import os, socket, subprocess, sys
from coprod_desktop.documents import jail
print("taken", *jail.enter([sys.prefix, sys.base_prefix]))
for name, act in {
    "read": lambda: open(sys.argv[1]).read(),
    "write": lambda: open(sys.argv[1] + ".new", "w").write("x"),
    "connect": lambda: socket.socket(),
    "start": lambda: subprocess.run(["true"]),
    "kill": lambda: os.kill(os.getppid(), 0),
}.items():
    try:
        act()
        print(name, "done")
    except OSError:
        print(name, "refused")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the jail is Linux's")
def test_the_child_can_do_no_harm(tmp_path: Path) -> None:
    canary = write(tmp_path, "canary.txt", b"secret")
    said = subprocess.run(
        [sys.executable, "-P", "-c", JAILED, str(canary)],
        capture_output=True,
        text=True,
        env=child_process.environment(),
        check=True,
    ).stdout
    taken = said.split("\n", 1)[0].split()
    assert {"RLIMIT_CPU", "RLIMIT_AS", "RLIMIT_FSIZE"} <= set(taken)
    if "landlock" in taken:
        assert "read refused" in said
        assert "write refused" in said
    if "seccomp" in taken:
        assert "connect refused" in said
        assert "start refused" in said
        assert "kill refused" in said
    assert not (tmp_path / "canary.txt.new").exists() or "landlock" not in taken


def test_looking_at_the_reader_costs_next_to_nothing() -> None:
    slow = ("lxml", "pypdf", "icalendar", "subprocess", "json")
    code = f"import sys, coprod_desktop.documents.reading; print([name for name in {slow} if name in sys.modules])"
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=child_process.environment(),
        check=True,
    )
    assert said.stdout.strip() == "[]"


def test_the_limits_are_the_ones_we_promise() -> None:
    assert (reading.SECONDS, reading.MEMORY, jail.MEMORY, jail.SECONDS) == (10.0, 600 << 20, 600 << 20, 10)


def test_reading_returns_within_its_time(tmp_path: Path) -> None:
    started = time.monotonic()
    read(write(tmp_path, "agenda.md", b"# Agenda\n\n1. Welcome\n2. Ramp\n3. Any other business\n"))
    assert time.monotonic() - started < reading.SECONDS + 5
