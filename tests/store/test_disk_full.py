"""A disk that takes no more: a Problem, nothing lost, and it can be tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.store.database import Store

resource = pytest.importorskip("resource", reason="no such limit on this system")

Limit = Callable[[int | None], None]


@pytest.fixture
def limit_files() -> Iterator[Limit]:
    """Lets no file grow past this many bytes, as if the disk were full from there on."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (soft if size is None else size, hard))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def sizes(folder: Path) -> list[int]:
    return [path.stat().st_size for path in folder.iterdir() if path.is_file()]


def test_writing_on_a_full_disk(tmp_path: Path, limit_files: Limit) -> None:
    session = Session(Store.open(tmp_path))
    meeting = session.start_meeting("Board")
    session.write_notes(None, "before")
    session.add_action("Call the bus company")
    saved: list[str] = []
    session.news.saved.append(lambda: saved.append("saved"))
    undo = session.undo_words

    limit_files(max(sizes(tmp_path)))
    with pytest.raises(Problem, match="not saved"):
        session.write_notes(None, "after " * 50_000)
    with pytest.raises(Problem):
        session.change_meeting(title="Board " * 50_000)
    assert session.meeting == meeting
    assert session.notes(None) == "before"
    assert (saved, session.undo_words) == ([], undo)

    limit_files(None)
    session.write_notes(None, "after " * 50_000)
    session.add_decision("We meet again")
    assert saved == ["saved", "saved"]
    session.close()

    session = Session(Store.open(tmp_path))
    assert session.go_on()
    assert session.notes(None) == "after " * 50_000
    assert len(session.whole_meeting().records) == 2
    assert session.check()[:3] == [
        "The file is whole.",
        "Everything belongs to a meeting that is there.",
        "Search finds everything.",
    ]
    session.close()


def test_undo_on_a_full_disk(tmp_path: Path, limit_files: Limit) -> None:
    session = Session(Store.open(tmp_path))
    session.start_meeting("Board")
    session.write_notes(None, "long " * 50_000)
    session.write_notes(None, "")
    limit_files(max(sizes(tmp_path)))
    with pytest.raises(Problem):
        session.undo()
    assert session.undo_words == "Undo typing in the notes"
    assert session.redo_words is None
    limit_files(None)
    session.undo()
    assert session.redo_words == "Redo typing in the notes"
    session.close()


def test_moving_about_needs_no_room(tmp_path: Path, limit_files: Limit) -> None:
    session = Session(Store.open(tmp_path))
    session.start_meeting("Board")
    first, second = session.add_item("Welcome"), session.add_item("Budget")
    limit_files(0)
    session.go_to(second.id)
    session.keep_place("notes", 3)
    session.go_to(first.id)
    limit_files(None)
    assert session.item == first
    session.close()


def test_opening_and_copying_on_a_full_disk(tmp_path: Path, limit_files: Limit) -> None:
    limit_files(4096)
    with pytest.raises(Problem, match="disk"):
        Store.open(tmp_path / "data")
    limit_files(None)
    session = Session(Store.open(tmp_path / "data"))
    session.start_meeting("Board")
    session.backup_to(tmp_path / "copy.db")
    good = (tmp_path / "copy.db").read_bytes()
    limit_files(4096)
    with pytest.raises(Problem):
        session.backup_to(tmp_path / "copy.db")
    limit_files(None)
    assert (tmp_path / "copy.db").read_bytes() == good
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.db"]
    session.close()
