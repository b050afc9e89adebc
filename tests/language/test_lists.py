"""The shipped lists: whole, readable, and plain in their own plain words."""

from __future__ import annotations

import re

import pytest

from coprod_desktop.language import inflections, lists
from coprod_desktop.language.flags import Kind, Words
from coprod_desktop.resources import folder

TABLES = {
    "acronyms.tsv": ["short", "words", "sector", "plain", "everyday", "source", "licence"],
    "phrases.tsv": ["words", "form", "plain", "note", "flagged", "before", "source", "licence"],
    "labels.tsv": ["words", "form", "plain", "why", "flagged", "before", "source", "licence"],
}


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (folder() / "words" / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", TABLES)
def test_every_line_has_every_column_and_says_where_it_comes_from(name: str) -> None:
    head, *body = rows(name)
    assert head == TABLES[name]
    for row in body:
        assert len(row) == len(head), row
        assert all(cell == cell.strip() for cell in row), row
        assert row[-1], row
        assert row[-2], row


def test_no_line_stands_twice() -> None:
    short = [(row[0], row[1]) for row in rows("acronyms.tsv")]
    assert len(short) == len(set(short))
    for name in ("phrases.tsv", "labels.tsv"):
        terms = [(row[0], row[1]) for row in rows(name)]
        assert len(terms) == len(set(terms))


def test_the_lists_are_as_long_as_we_say() -> None:
    assert len(lists.short_forms().senses) >= 400
    assert sum(term.flagged for term in lists.phrases()) >= 400
    assert len(lists.labels()) >= 60


def test_plain_meanings_have_no_short_forms_and_are_short() -> None:
    for short, _words, _sector, plain, *_rest in rows("acronyms.tsv")[1:]:
        assert plain, short
        assert not re.search(r"\b[A-Z]{2,}\b", plain), (short, plain)
        assert len(plain.split()) <= 25, (short, plain)


def test_every_label_has_a_reason_in_one_sentence_and_other_words() -> None:
    for term in lists.labels():
        assert term.note, term.words
        assert term.note[0].isupper(), term.words
        assert term.note.endswith("."), term.words
        assert term.plain, term.words


def test_our_own_reasons_and_words_carry_no_labels_or_short_forms() -> None:
    words = Words()
    for term in lists.labels():
        for text in (term.note, *term.plain):
            bad = [flag.text for flag in words.flags(text) if flag.kind in (Kind.ACRONYM, Kind.LABEL)]
            assert not bad, (term.words, text, bad)


def test_people_s_own_words_are_in_no_list() -> None:
    listed = {term.words for term in (*lists.labels(), *lists.phrases())}
    assert not listed & {
        "disabled",
        "disabled people",
        "disabled person",
        "autistic people",
        "deaf people",
        "autistic",
    }
    for term in lists.labels():
        assert "people with disabilities" not in term.plain


@pytest.mark.parametrize(
    ("plain", "form", "name", "expected"),
    [
        ("start", "v", "ed", "started"),
        ("begin", "v", "en", "begun"),
        ("make sure", "v", "ing", "making sure"),
        ("carry out", "v", "s", "carries out"),
        ("shared pot of money", "n", "s", "shared pots of money"),
        ("person who helps", "n", "s", "people who help"),
        ("organisation that plans and pays", "n", "s", "organisations that plan and pay"),
        ("what works best", "n", "s", "what works best"),
        ("about", "x", "", "about"),
    ],
)
def test_plain_words_bend(plain: str, form: str, name: str, expected: str) -> None:
    assert inflections.plain_in_form(plain, form, name) == expected
