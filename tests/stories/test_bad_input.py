"""What the world can do to the running app: it is told in spoken words, and the app goes on."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from coprod_desktop.session import Session
from coprod_desktop.store.database import FILE_NAME, Store
from tests.screen_reader.session import until

from .conftest import APP, ROOT, Person

pytestmark = pytest.mark.story
OLD_WORD_FILE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def locked_pdf() -> bytes:
    made, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(600, 800)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(made)
    return made.getvalue()


def ends_with(person: Person, code: int) -> None:
    app = person.session.app
    assert app is not None
    until(lambda: app.poll() is not None, "the app to end")
    assert app.returncode == code
    person.session.app = None


def voice_processes(person: Person) -> list[int]:
    """Those that the running app has started."""
    assert person.session.app is not None
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            if (
                parent == person.session.app.pid
                and b"speech.voice_process" in (place / "cmdline").read_bytes()
            ):
                found.append(int(place.name))
    return found


def test_files_that_cannot_be_read_and_a_second_start(person: Person, tmp_path: Path) -> None:
    (tmp_path / "minutes.doc").write_bytes(OLD_WORD_FILE)
    (tmp_path / "locked.pdf").write_bytes(locked_pdf())
    person.start("open", str(tmp_path / "minutes.doc"))
    person.heard("old Word format.*Save it as .docx")
    person.hears("What would you like to do", lambda: person.keys("Escape"))

    person.hears("Choose an agenda or a paper dialog", lambda: person.keys("ctrl+o"))
    person.type(str(tmp_path / "locked.pdf"))
    person.hears("A password protects it.*without a password", lambda: person.keys("Return"))
    person.keys("Escape")

    second = None

    def start_again() -> None:
        nonlocal second
        second = person.session.run(APP, cwd=str(ROOT))

    person.hears("already open.*Use the window that is open", start_again, timeout=30)
    assert second is not None
    person.keys("Escape")
    assert second.wait(15) == 2
    person.hears("Start a meeting", lambda: person.keys("Down"))
    person.close()


def test_the_voice_dies_and_the_sound_goes(person: Person) -> None:
    person.start()
    person.keys("Down", "Down")
    person.hears("Practice", lambda: person.keys("Return"))
    person.keys("ctrl+Next")
    start = time.monotonic()
    person.keys("F5")
    person.waits_for_sound(start)
    (voice,) = voice_processes(person)
    person.hears("voice stopped working.*Start reading again", lambda: os.kill(voice, signal.SIGKILL))
    person.keys("Escape")
    start = time.monotonic()
    person.keys("F5")
    person.waits_for_sound(start)
    person.keys("F5")
    person.waits_for_silence()

    person.sound.server.kill()
    person.hears("[Ss]tart reading again", lambda: person.keys("F5"), timeout=30)  # whatever state it was in
    person.keys("Escape")
    person.hears("could not find anything to play sound on.*Connect headphones", lambda: person.keys("F5"))
    person.keys("Escape")
    person.hears("Add a point dialog", lambda: person.keys("ctrl+shift+p"))
    person.keys("Escape")
    person.close()


@pytest.fixture
def small_disk(person: Person) -> Iterator[Path]:
    """The data folder is a disk of 4 MB."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(person.home)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this user may not make a small disk")
    yield person.home
    person.session.stop()
    subprocess.run(["umount", str(person.home)], check=True)


def test_a_full_disk_costs_nothing_that_was_typed(person: Person, small_disk: Path) -> None:
    session = Session(Store.open(small_disk))
    session.start_meeting("Buses")
    session.keep_place("notes", 0)
    session.close()
    person.start()
    person.keys("Home")
    person.hears("Meeting - Buses - Coprod", lambda: person.keys("Return"))
    person.is_on("text", "Notes")
    person.type("Before. ")
    time.sleep(1)
    filler = small_disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb") as file:
        while True:
            file.write(bytes(4096))
            file.flush()
    person.hears(
        "no room left on the disk.*What you typed is still here", lambda: person.type("The ramp is steep. ")
    )
    person.keys("Escape")
    person.is_on("text", "Notes")
    filler.unlink()
    person.type("We agreed.")
    person.hears("Everything is saved", lambda: person.keys("ctrl+s"))
    person.close()
    session = Session(Store.open(small_disk))
    assert session.go_on()
    assert session.notes(None) == "Before. The ramp is steep. We agreed."
    session.close()


def test_data_that_this_coprod_cannot_read(person: Person) -> None:
    session = Session(Store.open(person.home))
    session.start_meeting("Buses")
    session.close()
    data = person.home / FILE_NAME
    good = data.read_bytes()

    newer = sqlite3.connect(data)
    newer.execute("PRAGMA user_version=999")
    newer.close()
    changed = data.read_bytes()
    person.start()
    person.heard("newer Coprod has changed.*Open it with the newer Coprod")
    person.session.keys("Escape", settle=False)
    ends_with(person, 2)
    assert data.read_bytes() == changed

    damaged = good[:4096] + b"?" * (len(good) - 4096)
    data.write_bytes(damaged)
    person.start()
    person.heard("damaged.*Go back to a copy")
    person.session.keys("Escape", settle=False)
    ends_with(person, 2)
    assert data.read_bytes() == damaged
