"""Opening: one Coprod at a time, older and newer files, damaged ones, folders that cannot be written."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.problems import Problem
from coprod_desktop.store import backup, meetings
from coprod_desktop.store.database import FILE_NAME, Store
from coprod_desktop.store.migrations import migrations
from coprod_desktop.store.tables import VERSION

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files are told differently here")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def make_store(folder: Path) -> None:
    store = Store.open(folder)
    store.write([Meeting("m1", "Board")])
    store.close()


def titles(folder: Path) -> list[str]:
    store = Store.open(folder)
    try:
        return [meeting.title for meeting in meetings.meetings(store)]
    finally:
        store.close()


def test_what_was_written_is_there_again(folder: Path) -> None:
    make_store(folder)
    assert titles(folder) == ["Board"]


def test_safe_settings_are_on(folder: Path) -> None:
    store = Store.open(folder)
    store.write([Meeting("m1", "Board")])
    found = {
        name: store.rows(f"PRAGMA {name}")[0][0]
        for name in ("locking_mode", "journal_mode", "synchronous", "foreign_keys")
    }
    store.close()
    assert found == {"locking_mode": "exclusive", "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@posix
def test_nobody_else_can_read_it(folder: Path) -> None:
    store = Store.open(folder)
    store.write([Meeting("m1", "Board")])
    store.copy_to(folder / "copies" / "one.db")
    rights = {path.relative_to(folder).as_posix(): path.stat().st_mode & 0o777 for path in folder.rglob("*")}
    store.close()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert rights.pop("copies") == 0o700
    assert {FILE_NAME, f"{FILE_NAME}-wal", "copies/one.db"} <= rights.keys()
    assert set(rights.values()) == {0o600}


@posix
def test_a_file_others_could_read_is_closed_to_them(folder: Path) -> None:
    make_store(folder)
    (folder / FILE_NAME).chmod(0o644)
    Store.open(folder).close()
    assert (folder / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_a_second_coprod_is_told_so_and_harms_nothing(folder: Path) -> None:
    store = Store.open(folder)
    store.write([Meeting("m1", "Board")])
    with pytest.raises(Problem, match="already open"):
        Store.open(folder)
    store.write([Meeting("m2", "Later")])
    store.close()
    assert set(titles(folder)) == {"Board", "Later"}


def test_a_second_process_is_told_so(folder: Path) -> None:
    store = Store.open(folder)
    code = "import pathlib, sys; from coprod_desktop.store.database import Store; Store.open(pathlib.Path(sys.argv[1]))"
    run = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True)
    store.close()
    assert "already open" in run.stderr


def test_the_lock_of_sqlite_alone_is_enough(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a network folder that knows no other locks."""
    monkeypatch.setattr("coprod_desktop.store.lock._take", lambda descriptor: None)
    store = Store.open(folder)
    code = (
        "import pathlib, sys; from coprod_desktop.store import database, lock; lock._take = lambda d: None;"
        "database.Store.open(pathlib.Path(sys.argv[1]))"
    )
    run = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True)
    store.close()
    assert "already open" in run.stderr


def test_closed_means_free(folder: Path) -> None:
    store = Store.open(folder)
    store.close()
    store.close()
    Store.open(folder).close()


def test_a_failed_opening_leaves_no_lock_behind(folder: Path) -> None:
    make_store(folder)
    good = (folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).write_bytes(b"not a database" * 1000)
    with pytest.raises(Problem):
        Store.open(folder)
    (folder / FILE_NAME).write_bytes(good)
    assert titles(folder) == ["Board"]


def test_a_newer_file_is_refused_and_untouched(folder: Path) -> None:
    make_store(folder)
    with sqlite3.connect(folder / FILE_NAME) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(Problem, match="newer Coprod"):
        Store.open(folder)
    assert (folder / FILE_NAME).read_bytes() == before


def older_store(folder: Path) -> None:
    """A store as the first version left it: without the search index."""
    folder.mkdir(mode=0o700)
    connection = sqlite3.connect(folder / FILE_NAME)
    from sqlite_utils import Database

    database = Database(connection, execute_plugins=False)
    migrations.apply(database, stop_before="m002_search")
    database.execute(
        "INSERT INTO meetings (id, title, place, heading, source) VALUES ('m1', 'Board', '', '', '')"
    )
    database.execute(
        """INSERT INTO agenda_items (id, meeting_id, position, title, number, lead, text)
        VALUES ('i1', 'm1', 0, 'Budget', '', '', '')"""
    )
    database.execute(
        "INSERT INTO notes (id, meeting_id, item_id, text) VALUES ('n1', 'm1', 'i1', 'the ramp')"
    )
    database.close()


def test_an_older_file_is_copied_then_brought_up_to_date(folder: Path) -> None:
    older_store(folder)
    store = Store.open(folder)
    found = store.rows("SELECT count(*) FROM notes_fts WHERE notes_fts MATCH 'ramp'")
    version = store.version
    store.close()
    assert (version, found) == (VERSION, [(1,)])
    copy = sqlite3.connect(folder / "copies" / f"before-version-{VERSION}.db")
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    assert copy.execute("SELECT text FROM notes").fetchall() == [("the ramp",)]
    copy.close()


def test_an_upgrade_that_fails_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older_store(folder)
    last = migrations._migrations[-1]
    m002 = last.fn

    def fails(db: object) -> None:
        m002(db)
        raise sqlite3.OperationalError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr(last, "fn", fails)
        with pytest.raises(sqlite3.OperationalError):
            Store.open(folder)
    connection = sqlite3.connect(folder / FILE_NAME)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    assert titles(folder) == ["Board"]


def test_each_migration_leaves_its_number() -> None:
    from sqlite_utils import Database

    database = Database(memory=True, execute_plugins=False)
    names = [migration.name for migration in migrations.pending(database)]
    found = []
    for following in [*names[1:], None]:
        migrations.apply(database, stop_before=following)
        found.append(database.execute("PRAGMA user_version").fetchone()[0])
    database.close()
    assert found == [int(name[1:4]) for name in names] == list(range(1, VERSION + 1))


@pytest.mark.parametrize("damage", ["zeros", "noise", "header", "short", "other"])
def test_a_damaged_file_is_told_of_and_a_copy_can_be_gone_back_to(folder: Path, damage: str) -> None:
    store = Store.open(folder)
    store.write([Meeting(f"m{n}", f"Board {n}", heading="words " * 200) for n in range(60)])
    from datetime import date, datetime

    backup.keep_daily_copy(store, date(2026, 3, 11))
    store.close()
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    half = len(content) // 8192 * 4096
    if damage == "zeros":
        content[half : half + 40960] = bytes(40960)
    elif damage == "noise":
        content[half : half + 40960] = bytes(range(256)) * 160
    elif damage == "header":
        content[:100] = b"?" * 100
    elif damage == "short":
        del content[half:]
    else:
        path.unlink()
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE somebody_elses (words)")
        connection.close()
        content = bytearray(path.read_bytes())
    path.write_bytes(content)
    with pytest.raises(Problem, match="copy"):
        Store.open(folder)
    assert path.read_bytes() == content
    (copy,) = backup.copies(folder)
    replaced = backup.restore_from(folder, copy.path, datetime(2026, 3, 12, 9))
    assert replaced is not None
    assert replaced.read_bytes() == content
    assert len(titles(folder)) == 60


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    for folder in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(Problem, match="may not write"):
            Store.open(folder)


@pytest.fixture
def not_the_root_user() -> Iterator[None]:
    """Nobody's rights count for the root user, so that these tests give up being it."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@posix
@pytest.mark.usefixtures("not_the_root_user")
def test_a_folder_that_may_not_be_written() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_store(folder)
        (folder / FILE_NAME).chmod(0o400)
        (folder / "coprod.lock").unlink()
        folder.chmod(0o500)
        try:
            with pytest.raises(Problem, match="may not write"):
                Store.open(folder)
        finally:
            folder.chmod(0o700)
