"""flags: words in a text, with character offsets, for people and for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.cli.words import spans
from coprod_desktop.domain.glossary import Meaning
from coprod_desktop.language.flags import Flag, Kind

TEXT = "😀 The Wobbly Tea Fund (WTF) met. The QXZ did not.\n"


def test_for_people(coprod) -> None:
    ran = coprod("flags", "-", stdin=TEXT.encode())
    assert ran.code == 0
    assert "Line 1, “WTF”: Wobbly Tea Fund\n" in ran.out
    assert "Line 1, “QXZ”: We do not know this one. Ask?\n" in ran.out


def test_offsets_count_the_characters_of_the_text(coprod, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    rows = coprod("flags", path, "--json").rows
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)
    assert {row["text"]: row["kind"] for row in rows} == {
        "WTF": "acronym",
        "Wobbly Tea Fund": "long",
        "QXZ": "acronym",
    }
    pairs = {row["text"]: row.get("pair") for row in rows}
    assert pairs["WTF"] == pairs["Wobbly Tea Fund"]
    assert pairs["WTF"] is not None
    assert pairs["QXZ"] is None


def test_a_line_for_each_text(coprod) -> None:
    given = [{"id": "a", "text": TEXT}, {"id": 7, "text": ""}, {"id": None, "text": "\ud800 tea"}]
    lines = "\n".join(json.dumps(row) for row in given) + "\n\n"
    rows = coprod("flags", "-", "--jsonl", stdin=lines.encode()).rows
    assert [row["id"] for row in rows] == ["a", 7, None]
    assert [len(row["spans"]) for row in rows] == [3, 0, 0]
    assert rows[0]["spans"][0]["expansion"] == ["Wobbly Tea Fund"]
    assert rows[0]["spans"][0]["source"] == "document"


@pytest.mark.parametrize(
    "line", ["x", "[]", "1", '{"id": 1}', '{"text": "a"}', '{"id": 1, "text": 5}', "[" * 9000]
)
def test_a_line_that_is_no_text_is_told_by_its_number_after_the_others_are_done(coprod, line: str) -> None:
    ran = coprod("flags", "-", "--jsonl", stdin=f'{{"id": 1, "text": ""}}\n{line}\n'.encode())
    assert (ran.code, [row["id"] for row in ran.rows]) == (2, [1])
    assert ran.err.startswith("Line 2 is not")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.csv", "QXZ,Quiet Exercise Zone\n"),
        ("list.csv", "word;meaning\nQXZ;Quiet Exercise Zone\n"),
        ("list.tsv", "Meaning\tAcronym\nQuiet Exercise Zone\tQXZ\n"),
        ("list.json", '{"QXZ": "Quiet Exercise Zone"}'),
        ("list.json", '{"QXZ": ["Quiet Exercise Zone"]}'),
        ("list.json", '{"QXZ": {"meaning": "Quiet Exercise Zone"}}'),
        ("list.json", '[{"term": "QXZ", "expansion": "Quiet Exercise Zone"}]'),
    ],
)
def test_a_groups_own_list(coprod, tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    ran = coprod("flags", "-", "--glossary", path, stdin=TEXT.encode())
    assert "“QXZ”: Quiet Exercise Zone" in ran.out


@pytest.mark.parametrize("content", ["", "no list", "[1 2]", "5", '{"a" 5}', "{"])
@pytest.mark.parametrize("name", ["list.csv", "list.json"])
def test_a_file_that_is_no_list_is_told_in_words(coprod, tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content)
    ran = coprod("flags", "-", "--glossary", path)
    assert (ran.code, ran.out) == (2, "")
    assert name in ran.err


def test_a_file_that_is_not_there_or_no_text_is_told_in_words(coprod, tmp_path: Path) -> None:
    binary = tmp_path / "picture"
    binary.write_bytes(b"\x00\x01")
    for path in (tmp_path / "nothing", tmp_path, binary):
        ran = coprod("flags", path)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 2)


def test_spans_of_every_kind() -> None:
    def span(**flag: Any) -> list[dict[str, Any]]:
        return list(spans([Flag(0, 3, text="ABC", **flag)]))

    senses = (
        Meaning("A B C", source="group"),
        Meaning("", "letters"),
        Meaning("All But Cats", source="list"),
    )
    assert span(kind=Kind.ACRONYM, meanings=senses) == [
        {"start": 0, "end": 3, "kind": "acronym", "expansion": ["A B C", "All But Cats"], "source": "group"}
    ]
    assert span(kind=Kind.LABEL, plain=("people",)) == [
        {"start": 0, "end": 3, "kind": "label", "plain": ["people"]}
    ]
    assert span(kind=Kind.SENTENCE, why="Long.") == [{"start": 0, "end": 3, "kind": "sentence"}]


def test_each_pair_has_a_number_of_its_own() -> None:
    one = Flag(20, 23, Kind.ACRONYM, "ABC", pair=(0, 5))
    other = Flag(40, 42, Kind.ACRONYM, "XY", pair=(30, 38))
    assert [(span["start"], span["pair"]) for span in spans([one, other])] == [
        (20, 1),
        (0, 1),
        (40, 2),
        (30, 2),
    ]
