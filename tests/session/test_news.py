"""Who is told what, and when."""

from __future__ import annotations

import logging

import pytest

from coprod_desktop.session import Session
from coprod_desktop.store.database import Store


def test_saved_is_told_only_after_everything_is_in_the_database(board: Session) -> None:
    seen: list[tuple[bool, list[str]]] = []

    def look() -> None:
        connection = board.store.database.conn
        words = [words for (words,) in board.store.rows("SELECT words FROM points")]
        seen.append((connection.in_transaction, words))

    board.news.saved.append(look)
    board.news.records.append(look)
    board.add_point("late")
    assert seen == [(False, ["late"]), (False, ["late"])]


def test_what_is_shown_is_already_new_when_it_is_told(board: Session) -> None:
    seen: list[str | None] = []
    board.news.item.append(lambda: seen.append(None if board.item is None else board.item.title))
    board.next_item()
    board.change_item(board.items[1].id, title="Money")
    assert seen == ["Budget", "Money"]


def test_a_listener_that_fails_breaks_nothing(board: Session, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []

    private = "".join(("what ", "somebody ", "wrote"))

    def fails() -> None:
        raise ValueError(private)

    board.news.records.append(fails)
    board.news.records.append(lambda: heard.append("records"))
    board.news.saved.append(lambda: heard.append("saved"))
    with caplog.at_level(logging.ERROR):
        point = board.add_point("late")
    assert heard == ["records", "saved"]
    assert board.records(board.items[0].id) == [point]
    assert "ValueError" in caplog.text
    assert private not in caplog.text


def test_a_listener_may_leave_while_it_is_told(board: Session) -> None:
    heard: list[str] = []

    def once() -> None:
        heard.append("once")
        board.news.records.remove(once)

    board.news.records.append(once)
    board.news.records.append(lambda: heard.append("always"))
    board.add_point("late")
    board.add_point("later")
    assert heard == ["once", "always", "always"]


def test_opening_and_looking_need_no_sqlite_utils() -> None:
    """It takes a tenth of a second to import: the window comes first."""
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        Store.open(Path(folder)).close()
        code = """if True:
            import pathlib, sys
            from coprod_desktop.session import Session
            from coprod_desktop.store.database import Store
            session = Session(Store.open(pathlib.Path(sys.argv[1])))
            session.meetings(), session.actions(), session.last_meeting(), session.undo_words
            print(sorted({"sqlite_utils", "numpy", "lxml", "PySide6"} & set(sys.modules)))
        """
        root = Path(__file__).parents[2]
        run = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, cwd=root)
    assert (run.stdout, run.stderr) == ("[]\n", "")
