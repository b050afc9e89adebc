"""meetings, actions, points, search: what is stored."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coprod_desktop.store.database import Store

EVERY_VERB_THAT_NEEDS_THE_STORE = [
    ["meetings"],
    ["actions"],
    ["points"],
    ["search", "ramps"],
    ["check"],
    ["backup", "copy.db"],
    ["restore", "copy.db"],
    ["export", "last", "--to", "minutes.txt"],
    ["import", "agenda.md"],
]


def test_meetings(coprod, buses) -> None:
    ran = coprod("meetings")
    assert ran.code == 0
    assert [re.sub(r"^[0-9a-f]{8}  |, \d+ \w+ \d{4}$", "", line) for line in ran.out.splitlines()] == [
        "Trains for all",
        "Buses for all",
    ]
    row = coprod("meetings", "--json").rows[1]
    assert (row["title"], row["place"], row["source"], len(row["id"])) == ("Buses for all", None, None, 32)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["held_on"])


def test_actions(coprod, buses) -> None:
    ran = coprod("actions")
    assert "Ask the bus company\n  Who: Tom\n  By when: 14 May 2031\n  Not done yet\n" in ran.out
    assert "Book the room\n  Who: Nobody named yet\n  By when: No date yet\n  Done\n" in ran.out
    open_ones = coprod("actions", "--open", "--json").rows
    assert [(row["what"], row["who"], row["by_date"], row["done"]) for row in open_ones] == [
        ("Ask the bus company", "Tom", "2031-05-14", False)
    ]
    assert [row["who"] for row in coprod("actions", "--json").rows] == ["Tom", None]


def test_points_keep_the_words(coprod, buses) -> None:
    assert coprod("points").out.startswith(
        "Mary said:\n  The DFG form\n  is 12 pages.\n  Not answered yet.\n"
    )
    (row,) = coprod("points", "--json").rows
    assert (row["words"], row["said_by"], row["answer"]) == ("The DFG form\nis 12 pages.", "Mary", None)


def test_search(coprod, buses) -> None:
    found = coprod("search", "two", "ramp")
    assert found.out == "Decision, Ramps, Buses for all\n  We buy two ramps.\n"
    (row,) = coprod("search", "two", "ramp", "--json").rows
    assert (row["kind"], row["title"], row["meeting"]) == ("decision", "Ramps", "Buses for all")


@pytest.mark.parametrize("verb", [["meetings"], ["actions"], ["points"], ["search", "x"]])
def test_nothing_found_is_said_in_words_and_in_no_rows(coprod, verb) -> None:
    assert coprod(*verb).out.count("\n") == 1
    ran = coprod(*verb, "--json")
    assert (ran.code, ran.out) == (0, "")


@pytest.mark.parametrize("verb", EVERY_VERB_THAT_NEEDS_THE_STORE, ids=" ".join)
def test_while_coprod_is_open_a_verb_says_so_and_harms_nothing(
    coprod, buses, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    coprod("backup", "copy.db")
    Path("agenda.md").write_text("# Agenda\n\n1. Welcome\n2. Ramps\n", encoding="utf-8")
    if verb[0] == "backup":
        Path("copy.db").unlink()
    store = Store.open(home)
    try:
        before = sorted(path.name for path in tmp_path.iterdir())
        ran = coprod(*verb)
        assert (ran.code, ran.out) == (2, "")
        assert "Coprod is already open" in ran.err
        assert sorted(path.name for path in tmp_path.iterdir()) == before
        assert len(store.rows("SELECT id FROM meetings")) == 2
    finally:
        store.close()
