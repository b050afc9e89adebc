"""Copies: one a day, on request, and the way back."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.problems import Problem
from coprod_desktop.store import backup, meetings
from coprod_desktop.store.database import FILE_NAME, Store

DAY = date(2026, 3, 11)
NOON = datetime(2026, 3, 11, 12)


def titles(folder: Path) -> set[str]:
    store = Store.open(folder)
    try:
        return {meeting.title for meeting in meetings.meetings(store)}
    finally:
        store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    store = Store.open(folder)
    store.write([Meeting("m1", "Board"), Notes("n1", "m1", None, "the ramp")])
    store.close()
    return folder


def test_a_copy_holds_everything_and_can_be_gone_back_to(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "copy.db"
    store = Store.open(folder)
    backup.backup_to(store, copy)
    store.write([Meeting("m2", "Later")])
    store.close()
    replaced = backup.restore_from(folder, copy, NOON)
    assert titles(folder) == {"Board"}
    assert replaced is not None
    backup.restore_from(folder, replaced, NOON + timedelta(seconds=1))
    assert titles(folder) == {"Board", "Later"}


def test_a_copy_is_one_file(folder: Path, tmp_path: Path) -> None:
    store = Store.open(folder)
    backup.backup_to(store, tmp_path / "copy.db")
    store.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "data"]


def test_a_copy_never_takes_the_place_of_the_store_itself(folder: Path) -> None:
    store = Store.open(folder)
    with pytest.raises(Problem, match="another name"):
        backup.backup_to(store, folder / FILE_NAME)
    store.close()
    assert titles(folder) == {"Board"}


def test_copying_while_open_keeps_the_lock(folder: Path, tmp_path: Path) -> None:
    """On POSIX closing any second handle on the file would let go of SQLite's own lock."""
    store = Store.open(folder)
    backup.keep_daily_copy(store, DAY)
    backup.backup_to(store, tmp_path / "copy.db")
    code = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT count(*) FROM meetings')"
    run = subprocess.run(
        [sys.executable, "-c", code, str(folder / FILE_NAME)], capture_output=True, text=True
    )
    store.close()
    assert "locked" in run.stderr


def test_one_copy_a_day_and_the_last_seven(folder: Path) -> None:
    for number in range(10):
        store = Store.open(folder)
        store.write([Meeting("m1", f"Board {number}")])
        backup.keep_daily_copy(store, DAY + timedelta(days=number))
        store.write([Meeting("m1", "changed after the copy")])
        backup.keep_daily_copy(store, DAY + timedelta(days=number))
        store.close()
    kept = backup.copies(folder)
    assert [copy.made_on for copy in kept] == [DAY + timedelta(days=number) for number in range(9, 2, -1)]
    backup.restore_from(folder, kept[0].path, NOON)
    assert titles(folder) == {"Board 9"}


def test_no_copy_of_a_store_in_memory() -> None:
    store = Store.in_memory()
    backup.keep_daily_copy(store, DAY)
    assert store.path is None
    store.close()


def test_a_damaged_store_is_not_copied_over_good_copies(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(folder)
    monkeypatch.setattr(store, "is_whole", lambda: False)
    with pytest.raises(Problem, match="damaged"):
        backup.keep_daily_copy(store, DAY)
    store.close()
    assert backup.copies(folder) == []


def test_not_while_coprod_is_open(folder: Path, tmp_path: Path) -> None:
    store = Store.open(folder)
    backup.backup_to(store, tmp_path / "copy.db")
    with pytest.raises(Problem, match="already open"):
        backup.restore_from(folder, tmp_path / "copy.db", NOON)
    store.close()


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE meetings (words)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"?" * 5000, None])
def test_only_a_whole_coprod_store_is_taken(folder: Path, tmp_path: Path, content: bytes | None) -> None:
    wrong = tmp_path / "wrong.db"
    if content is None:
        other_database(wrong)
    else:
        wrong.write_bytes(content)
    with pytest.raises(Problem, match="does not hold Coprod meetings"):
        backup.restore_from(folder, wrong, NOON)
    assert titles(folder) == {"Board"}


def test_a_copy_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "none.db", tmp_path):
        with pytest.raises(Problem, match="no such file"):
            backup.restore_from(folder, path, NOON)
    assert titles(folder) == {"Board"}


def test_a_damaged_copy_is_refused(folder: Path, tmp_path: Path) -> None:
    store = Store.open(folder)
    store.write([Meeting(f"m{n}", "Board", heading="words " * 500) for n in range(50)])
    backup.backup_to(store, tmp_path / "copy.db")
    store.close()
    content = bytearray((tmp_path / "copy.db").read_bytes())
    half = len(content) // 8192 * 4096
    content[half : half + 40960] = bytes(40960)
    (tmp_path / "copy.db").write_bytes(content)
    with pytest.raises(Problem, match="damaged"):
        backup.restore_from(folder, tmp_path / "copy.db", NOON)
    assert len(titles(folder)) == 1


def test_into_an_empty_folder(folder: Path, tmp_path: Path) -> None:
    store = Store.open(folder)
    backup.backup_to(store, tmp_path / "copy.db")
    store.close()
    assert backup.restore_from(tmp_path / "new", tmp_path / "copy.db", NOON) is None
    assert titles(tmp_path / "new") == {"Board"}


@pytest.mark.skipif(os.name != "posix", reason="a kill is another thing here")
def test_the_log_of_a_killed_coprod_goes_with_the_store_it_belongs_to(folder: Path, tmp_path: Path) -> None:
    store = Store.open(folder)
    backup.backup_to(store, tmp_path / "copy.db")
    store.close()
    code = """if True:
        import os, pathlib, signal, sys
        from coprod_desktop.domain.meeting import Meeting
        from coprod_desktop.store.database import Store
        Store.open(pathlib.Path(sys.argv[1])).write([Meeting("m2", "Only in the log")])
        os.kill(os.getpid(), signal.SIGKILL)
    """
    run = subprocess.run([sys.executable, "-c", code, str(folder)])
    assert run.returncode == -signal.SIGKILL
    assert (folder / f"{FILE_NAME}-wal").stat().st_size > 0
    replaced = backup.restore_from(folder, tmp_path / "copy.db", NOON)
    assert titles(folder) == {"Board"}
    assert replaced is not None
    backup.restore_from(folder, replaced, NOON + timedelta(seconds=1))
    assert titles(folder) == {"Board", "Only in the log"}


def test_check_says_what_it_found(folder: Path) -> None:
    store = Store.open(folder)
    found = backup.check(store)
    store.close()
    assert found == [
        "The file is whole.",
        "Everything belongs to a meeting that is there.",
        "Search finds everything.",
        "1 meeting.",
        "Notes in 1 place.",
        "0 points.",
        "0 decisions.",
        "0 actions.",
        "0 questions.",
        "There are 0 daily copies.",
    ]


def test_check_mends_a_search_index_that_came_apart(folder: Path) -> None:
    store = Store.open(folder)
    store.database.execute("INSERT INTO notes_fts (notes_fts) VALUES ('delete-all')")
    first, second = backup.check(store)[2], backup.check(store)[2]
    store.close()
    assert (first, second) == ("Search was mended.", "Search finds everything.")


def test_check_tells_of_damage(folder: Path) -> None:
    store = Store.open(folder)
    store.write([Meeting(f"m{n}", "Board", heading="words " * 500) for n in range(50)])
    store.close()
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    half = len(content) // 8192 * 4096
    content[half : half + 40960] = bytes(40960)
    path.write_bytes(content)
    store = Store(sqlite3.connect(path), path, None)
    found = backup.check(store)
    store.close()
    assert found == ["The file is damaged. Go back to a copy; the damaged file is kept too."]


def test_check_tells_of_things_without_a_meeting(folder: Path) -> None:
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute("DELETE FROM meetings")
    connection.commit()
    connection.close()
    store = Store.open(folder)
    found = backup.check(store)
    store.close()
    assert found[1] == "Some things belong to a meeting that is not there. Go back to a copy."
