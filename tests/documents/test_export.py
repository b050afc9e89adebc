"""Minutes and agenda: a meeting in, files out, read back with other people's readers."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from lxml import html

from coprod_desktop.documents.export import ENDINGS, KINDS, export
from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Ask, Paper
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.domain.whole_meeting import WholeMeeting
from coprod_desktop.problems import Problem

MARYS_WORDS = 'I waited 40 minutes & the driver said "no".\nThe DFG form is <b>12</b> pages. *Twelve*!'

WHOLE = WholeMeeting(
    Meeting("m", "Buses for all", date(2026, 3, 14), "The Old Library", "Join by phone: 01234 567890."),
    items=[
        AgendaItem("a", "m", 1, "Welcome", "1", time(10, 5), 5, "Asha", Ask.TELL, "How to say our names."),
        AgendaItem("b", "m", 2, "Ramps and the ICB", "2", None, 70, "", Ask.DECIDE, "The ICB has money."),
    ],
    notes=[
        Notes("n", "m", "b", "We looked at a map.\n\nIt is old."),
        Notes("n2", "m", None, "Tea was late."),
    ],
    records=[
        Point("p", "m", "b", MARYS_WORDS, "Mary O'Neill"),
        Point("p2", "m", "b", "The step is too high."),
        Decision("d", "m", "b", "We will buy two ramps."),
        ActionItem("x", "m", "b", "Ask the bus company", "Tom", "before May"),
        ActionItem("x2", "m", "gone", "Book the room", done_at=datetime(2026, 3, 15)),
        Question("q", "m", "a", "Who pays for taxis?", "Asha"),
    ],
    papers=[Paper("s", "m", "The ramps report", "All of it")],
)
KNOWN = {"ICB": "Integrated Care Board", "DFG": "Disabled Facilities Grant"}


def meaning_of(text: str) -> Sequence[tuple[str, str]]:
    return [(word, KNOWN[word]) for word in text.replace(",", " ").split() if word in KNOWN]


def written(tmp_path: Path, name: str, kind: str = "minutes", whole: WholeMeeting = WHOLE) -> Path:
    path = tmp_path / name
    export(whole, path, kind, meaning_of)
    return path


def test_minutes_as_text_read_in_order_from_the_short_form_to_the_rest_of_the_agenda(tmp_path: Path) -> None:
    text = written(tmp_path, "minutes.txt").read_text(encoding="utf-8")
    in_order = [
        "Draft minutes: Buses for all",
        "Not checked by the group yet.",
        "Date: 14 March 2026.",
        "Place: The Old Library.",
        "People made 2 points. They are not answered yet.",
        "There is 1 decision.",
        "There are 2 actions.",
        "1 action is done.",
        "There is 1 question.",
        "What we decided",
        "- We will buy two ramps.",
        "What: Ask the bus company\nWho: Tom\nBy when: before May\nDone or not: Not done yet",
        "What: Book the room\nWho: Nobody named yet\nBy when: No date yet\nDone or not: Done",
        "1 Welcome",
        "The meeting was asked to hear this.",
        "- Asha asked:\n  “Who pays for taxis?”",
        "2 Ramps and the ICB (Integrated Care Board)",
        "The meeting was asked to decide.",
        "- Mary O'Neill said:\n  “I waited 40 minutes",
        "  Not answered yet.\n- Somebody said:\n  “The step is too high.”\n  Not answered yet.",
        "Notes\n\nWe looked at a map.\n\nIt is old.",
        "The meeting as a whole",
        "- Book the room",
        "Tea was late.",
        "More from the agenda\n\nJoin by phone: 01234 567890.",
        "Words explained\n\n- DFG: Disabled Facilities Grant",
    ]
    at = 0
    for part in in_order:
        assert part in text[at:], part
        at = text.index(part, at) + len(part)


def test_own_words_stay_as_they_are_and_what_they_leave_open_is_explained_at_the_end(tmp_path: Path) -> None:
    text = written(tmp_path, "minutes.txt").read_text(encoding="utf-8")
    for line in MARYS_WORDS.split("\n"):
        assert line in text
    assert text.count("Disabled Facilities Grant") == 1
    assert text.count("Integrated Care Board") == 1


def test_agenda_as_text_has_the_items_at_a_glance_then_what_stands_under_each(tmp_path: Path) -> None:
    text = written(tmp_path, "agenda.txt", "agenda").read_text(encoding="utf-8")
    glance, items = text.split("What we will talk about")
    assert (
        "- 1 Welcome, 10:05 (5 minutes)\n- 2 Ramps and the ICB (Integrated Care Board) (1 hour and 10"
        in glance
    )
    assert "1 Welcome, 10:05 (5 minutes)\n\nWho leads: Asha.\n\nThe meeting is asked to hear this.\n" in items
    assert "2 Ramps and the ICB (1 hour and 10 minutes)\n\nThe meeting is asked to decide.\n" in items
    assert "The ICB has money." in items
    assert "Papers to read\n\n- The ramps report" in items
    assert items.count("Who leads") == 1


def test_docx_has_headings_a_list_and_a_table_whose_heading_row_is_marked(tmp_path: Path) -> None:
    document = Document(str(written(tmp_path, "minutes.docx")))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles["Draft minutes: Buses for all"] == "Heading 1"
    assert styles["Short summary"] == "Heading 2"
    assert styles["1 Welcome"] == "Heading 3"
    assert styles["Points"] == "Heading 4"
    assert styles["Mary O'Neill said:"] == "List Bullet"
    assert document.styles["List Bullet"].element.xpath("w:pPr/w:numPr/w:numId")
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["What", "Who", "By when", "Done or not"]
    assert [len(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows] == [1, 0, 0]
    assert document.core_properties.title == "Draft minutes: Buses for all"
    assert document.core_properties.language == "en-GB"


def test_docx_is_large_left_aligned_without_serifs_and_without_italics(tmp_path: Path) -> None:
    document = Document(str(written(tmp_path, "minutes.docx")))
    normal = document.styles["Normal"]
    assert (normal.font.size.pt, normal.font.name, normal.paragraph_format.alignment) == (18, "Arial", 0)
    assert min(document.styles[f"Heading {level}"].font.size.pt for level in (1, 2, 3, 4)) == 18
    xml = document.styles.element.xml + document.element.xml
    for mark in ("<w:i/>", "<w:i ", "<w:iCs", 'w:jc w:val="center"', 'w:jc w:val="both"', "Theme="):
        assert mark not in xml
    assert 'w:lang w:val="en-GB"' in xml


def test_html_is_one_file_with_language_landmarks_and_table_headings(tmp_path: Path) -> None:
    path = written(tmp_path, "minutes.html")
    page = html.fromstring(path.read_bytes())
    assert page.get("lang") == "en-GB"
    assert page.findtext("head/title") == "Draft minutes: Buses for all"
    assert len(page.findall("body/header/h1")) == 1
    assert len(page.findall("body/main")) == 1
    links = {link.get("href").removeprefix("#") for link in page.iter("a")}
    assert links == {heading.get("id") for heading in page.iter("h2")}
    assert [cell.get("scope") for cell in page.iter("th")] == ["col"] * 4 + ["row"] * 2
    levels = [int(element.tag[1]) for element in page.iter("h1", "h2", "h3", "h4")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not list(page.iter("script", "link", "img", "i", "em"))
    assert "The DFG form is <b>12</b> pages. *Twelve*!”" in page.text_content()
    assert "18pt" in page.findtext("head/style")


def test_an_empty_meeting_still_gives_whole_files(tmp_path: Path) -> None:
    empty = WholeMeeting(Meeting("m", ""), [], [], [])
    for kind in KINDS:
        for ending in ENDINGS:
            assert written(tmp_path, kind + ending, kind, empty).stat().st_size > 100
    text = (tmp_path / "minutes.txt").read_text(encoding="utf-8")
    assert "Date: not written down.\n\nPlace: not written down." in text
    assert "No decisions are written down." in text


@pytest.mark.parametrize("ending", ENDINGS)
def test_signs_that_no_file_type_can_hold_do_not_break_the_file(tmp_path: Path, ending: str) -> None:
    odd = "a\x00b\x0bc\ud800d\ufffee\x85f"
    whole = WholeMeeting(
        Meeting("m", odd, place=odd, heading=odd),
        [AgendaItem("a", "m", 1, odd, odd, lead=odd, text=odd)],
        [Notes("n", "m", "a", odd)],
        [Point("p", "m", "a", odd, odd), Decision("d", "m", "a", "\x01"), ActionItem("x", "m", "a", odd)],
    )
    for kind in KINDS:
        path = written(tmp_path, kind + ending, kind, whole)
        if ending == ".docx":
            assert any("ab c�de f" in paragraph.text for paragraph in Document(str(path)).paragraphs)
        else:
            assert "ab c�de f" in path.read_text(encoding="utf-8")


def test_another_ending_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        written(tmp_path, "minutes.xyz")
    assert "minutes.xyz" in told.value.what_happened
    assert ".docx, .html, .md or .txt" in told.value.what_you_can_do


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="There is no folder"):
        written(tmp_path / "not here", "minutes.txt")


def test_a_folder_of_that_name_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").mkdir()
    with pytest.raises(Problem, match="is a folder"):
        written(tmp_path, "minutes.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.txt"]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "no room left"), (errno.EROFS, "may not write"), (errno.EACCES, "may not")],
)
def test_what_the_disk_refuses_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "minutes.docx"
    path.write_text("the old one")

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Problem, match=words):
        export(WHOLE, path, "minutes", meaning_of)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("minutes.docx", "the old one")]
