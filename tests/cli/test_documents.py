"""agenda, import, export: documents in, minutes and agendas out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

AGENDA = """# Buses for all

14 March 2026

1. Welcome 10.05 (5 minutes)
2. Ramps and the money for them
3. Any other business
"""
PAPER = (
    "The ramps report\n\nRamps are good. This is a report about the Quiet Bus Fund (QBF). It has no items.\n"
)
ROW = ["number", "title", "start", "minutes", "lead", "ask", "text"]


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.md"
    path.write_text(AGENDA, encoding="utf-8")
    return path


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


def test_an_agenda_as_one_object_for_each_item(coprod, agenda: Path) -> None:
    ran = coprod("agenda", agenda, "--json")
    assert ran.code == 0
    assert [list(row) for row in ran.rows] == [ROW] * 3
    assert [(row["number"], row["title"]) for row in ran.rows] == [
        ("1", "Welcome"),
        ("2", "Ramps and the money for them"),
        ("3", "Any other business"),
    ]
    assert [(row["start"], row["minutes"]) for row in ran.rows] == [("10:05", 5), (None, None), (None, None)]
    assert {row["lead"] for row in ran.rows} == {None}


def test_an_agenda_as_text(coprod, agenda: Path) -> None:
    lines = coprod("agenda", agenda).out.splitlines()
    assert lines[0] == "Buses for all"
    assert "1 Welcome, 10:05 (5 minutes)" in lines
    assert "3 Any other business" in lines


def test_what_is_no_agenda_is_a_paper(coprod, paper: Path) -> None:
    (row,) = coprod("agenda", paper, "--json").rows
    assert row == {"paper": True, "title": "The ramps report"}
    assert "The ramps report" in coprod("agenda", paper).out


def test_a_file_that_is_not_there(coprod, tmp_path: Path) -> None:
    ran = coprod("agenda", tmp_path / "nothing.docx", "--json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 2)


def test_an_agenda_becomes_a_meeting_and_its_papers_belong_to_it(coprod, agenda: Path, paper: Path) -> None:
    ran = coprod("import", paper, agenda)
    assert ran.code == 0
    assert "Stored an agenda with 3 items" in ran.out
    assert "Stored a paper: The ramps report" in ran.out
    (meeting,) = coprod("meetings", "--json").rows
    assert (meeting["title"], meeting["held_on"], meeting["source"]) == (
        "Buses for all",
        "2026-03-14",
        "agenda.md",
    )
    found = [row for row in coprod("search", "quiet", "--json").rows if row["kind"] == "paper"]
    assert [row["meeting_id"] for row in found] == [meeting["id"]]


def test_a_paper_goes_to_the_meeting_named_or_else_to_the_last_one(coprod, buses, paper: Path) -> None:
    for to, title in (([], "Trains for all"), (["--meeting", "buses"], "Buses for all")):
        assert title in coprod("import", paper, *to).out


def test_a_paper_without_any_meeting_gets_one(coprod, paper: Path) -> None:
    assert coprod("import", paper).code == 0
    assert [row["title"] for row in coprod("meetings", "--json").rows] == ["The ramps report"]


def test_one_file_that_cannot_be_read_does_not_keep_the_others_out(
    coprod, agenda: Path, tmp_path: Path
) -> None:
    ran = coprod("import", tmp_path / "nothing.md", agenda)
    assert ran.code == 2
    assert "nothing.md: " in ran.err
    assert len(coprod("meetings").out.splitlines()) == 1


def test_minutes_out_with_what_the_papers_explain(coprod, agenda: Path, paper: Path, tmp_path: Path) -> None:
    agenda.write_text(AGENDA.replace("money", "QBF money"), encoding="utf-8")
    coprod("import", agenda, paper)
    path = tmp_path / "minutes.docx"
    assert coprod("export", "last", "--to", path).code == 0
    texts = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert "Draft minutes: Buses for all" in texts
    assert "2 Ramps and the QBF (Quiet Bus Fund) money for them" in texts


@pytest.mark.parametrize("ending", [".docx", ".html", ".md", ".txt"])
def test_an_agenda_we_wrote_reads_again_as_the_same_agenda(
    coprod, agenda: Path, tmp_path: Path, ending: str
) -> None:
    coprod("import", agenda)
    path = tmp_path / f"again{ending}"
    coprod("export", "Buses for all", "--agenda", "--to", path)
    facts = ROW[:4]
    assert [[row[fact] for fact in facts] for row in coprod("agenda", path, "--json").rows] == [
        [row[fact] for fact in facts] for row in coprod("agenda", agenda, "--json").rows
    ]


def test_a_meeting_is_found_by_its_code_its_title_and_words_of_it(coprod, buses, tmp_path: Path) -> None:
    code = json.loads(coprod("meetings", "--json").out.splitlines()[1])["id"]
    for number, asked in enumerate((code, code[:8], code[:8].upper(), "buses for all", "Buses", "all bus")):
        path = tmp_path / f"{number}.txt"
        assert coprod("export", asked, "--to", path).code == 0
        assert "Draft minutes: Buses for all" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("asked", "why"), [("all", "More than one"), ("planes", "No meeting"), ("", "No meeting")]
)
def test_no_meeting_or_several_are_told_with_the_choices(
    coprod, buses, tmp_path: Path, asked: str, why: str
) -> None:
    ran = coprod("export", asked, "--to", tmp_path / "x.txt")
    assert ran.code == 2
    assert ran.err.startswith(why)
    assert "  Buses for all" in ran.err
    assert "  Trains for all" in ran.err


def test_without_any_meeting_export_says_what_to_do(coprod, tmp_path: Path) -> None:
    ran = coprod("export", "last", "--to", tmp_path / "x.txt")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "No meeting is stored yet.")


def test_minutes_somebody_may_have_changed_are_not_written_over(coprod, buses, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("with our changes")
    ran = coprod("export", "last", "--to", path)
    assert (ran.code, path.read_text()) == (2, "with our changes")
    assert coprod("export", "last", "--to", path, "--replace").code == 0
    assert path.read_text(encoding="utf-8").startswith("Draft minutes")


def test_export_does_not_change_where_one_goes_on(coprod, buses, tmp_path: Path) -> None:
    coprod("export", "Buses", "--to", tmp_path / "x.txt")
    coprod("export", "last", "--to", tmp_path / "y.txt")
    assert "Trains" in (tmp_path / "y.txt").read_text(encoding="utf-8")
