"""A query in, what it finds out. No query ever fails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Paper
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.history import Thing
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.store.database import Store
from coprod_desktop.store.search import search, snippet

NOW = datetime(2026, 3, 11, tzinfo=UTC)
THINGS: list[Thing] = [
    Meeting("m1", "Riverside Board", place="Hall", heading="Come by the side door"),
    AgendaItem("i1", "m1", 0, "Budget for the bus", lead="Tom", text="Two thousand pounds are left."),
    Paper("p1", "m1", "What riders want", "A ramp that is not steep.", item_id="i1"),
    Notes("n1", "m1", "i1", "We met at the café. Co-production takes time; people's time."),
    Notes("n2", "m1", None, "Joyce rang twice."),
    Point("o1", "m1", "i1", "Nobody tells me that it is late.", "Kofi"),
    Decision("d1", "m1", "i1", "We buy a bell."),
    ActionItem("a1", "m1", None, "Write to the council", "Amina", "before Easter"),
    Question("q1", "m1", "i1", "Who drives on Sunday?", "Zoë"),
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    store = Store.in_memory()
    store.write(THINGS)
    yield store
    store.close()


def ids(store: Store, words: str) -> set[str]:
    return {found.id for found in search(store, words)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("riverside", {"m1"}),
        ("HALL", {"m1"}),
        ("door", {"m1"}),
        ("bus", {"i1"}),
        ("pounds thousand", {"i1"}),
        ("steep", {"p1"}),
        ("cafe", {"n1"}),
        ("CAFÉ", {"n1"}),
        ("cafe\u0301", {"n1"}),
        ("co-production", {"n1"}),
        ("co production", {"n1"}),
        ("people's", {"n1"}),
        ("people’s", {"n1"}),
        ("joyce", {"n2"}),
        ("late", {"o1"}),
        ("kofi", {"o1"}),
        ("bell", {"d1"}),
        ("council amina", {"a1"}),
        ("easter", {"a1"}),
        ("zoe", {"q1"}),
        ("sund", {"q1"}),
        ("who dri", {"q1"}),
        ("wh", {"q1", "p1"}),
        ("dri who", set()),
        ("who bell", set()),
        ("nothing like it", set()),
        ("", set()),
        ("   ", set()),
        ('"*"', set()),
        ("AND OR NOT", set()),
        ('bell"', {"d1"}),
        ("bell*", {"d1"}),
        ("bell AND", set()),
        ("text:bell", set()),
        ("(bell)", {"d1"}),
        ("bell 🔔", {"d1"}),
        ("🔔", set()),
    ],
)
def test_finds(store: Store, words: str, found: set[str]) -> None:
    assert ids(store, words) == found


@given(st.text())
@example('"')
@example('""*"')
@example("\x00a")
@example("a\x00")
@example("\ud800 bell")
@example("NEAR(bell, 2)")
@example("^bell")
@example("bell " * 10_000)
@example("b" * 100_000)
@example("{text} : bell")
@example("a-b+c:d")
@example("¼ ² ٣ 〇 ꠰")
def test_no_query_fails(store: Store, words: str) -> None:
    search(store, words)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_a_plain_word_is_found_with_whatever_stands_round_it(words: str) -> None:
    store = Store.in_memory()
    store.write([Meeting("m", "Board"), Notes("n", "m", None, f"{words} Lampost {words}")])
    found = ids(store, "lampost")
    store.close()
    assert found == {"n"}


def test_says_where_it_was_found(store: Store) -> None:
    (found,) = search(store, "late")
    assert (found.kind, found.meeting_id, found.item_id) == ("point", "m1", "i1")
    assert (found.title, found.meeting_title) == ("Budget for the bus", "Riverside Board")
    (found,) = search(store, "joyce")
    assert (found.kind, found.item_id, found.title) == ("notes", None, "Riverside Board")
    (found,) = search(store, "bus")
    assert (found.kind, found.id, found.item_id) == ("item", "i1", "i1")
    (found,) = search(store, "riverside")
    assert (found.kind, found.id, found.meeting_id, found.item_id) == ("meeting", "m1", "m1", None)


def test_a_title_comes_before_a_mention_in_long_text() -> None:
    store = Store.in_memory()
    store.write([Meeting("m", "Board")])
    store.write([Notes("n", "m", None, "the ramp " + "and other things " * 30)])
    store.write([AgendaItem("i", "m", 0, "Ramp", text="and other things " * 30)])
    assert [found.id for found in search(store, "ramp")] == ["i", "n"]
    store.close()


def test_what_is_binned_is_not_found() -> None:
    for binned in ("m1", "i1", "p1", "n1", "n2", "o1", "d1", "a1", "q1"):
        store = Store.in_memory()
        store.write(THINGS)
        thing = next(thing for thing in THINGS if thing.id == binned)
        from dataclasses import replace

        store.write([replace(thing, binned_at=NOW)])
        under = {
            one.id
            for one in THINGS
            if binned in (getattr(one, "item_id", None), getattr(one, "meeting_id", None))
        }
        left = {thing.id for thing in THINGS} - {binned} - under
        words = ("riverside", "bus", "steep", "cafe", "joyce", "late", "bell", "council", "zoe")
        assert {id for word in words for id in ids(store, word)} == left
        store.close()


def test_words_changed_are_found_as_they_are_now() -> None:
    store = Store.in_memory()
    store.write([Meeting("m", "Board"), Notes("n", "m", None, "the ramp")])
    store.write([Notes("n", "m", None, "the kerb")])
    assert ids(store, "ramp") == set()
    assert ids(store, "kerb") == {"n"}
    store.close()


@pytest.mark.parametrize(
    ("text", "wanted", "said"),
    [
        ("the bell rang", ["bell"], "the bell rang"),
        ("the BELL rang", ["bell"], "the BELL rang"),
        ("a robust bus", ["bus"], "a robust bus"),
        ("one\ntwo\n\nthree", ["two"], "one two three"),
        ("x " * 100 + "Zoë rang " + "y " * 100, ["zoe"], None),
        ("x" * 500 + " Zoë rang " + "y" * 500, ["zoe"], None),
        ("nothing here", ["co-op"], "nothing here"),
    ],
)
def test_snippet(text: str, wanted: list[str], said: str | None) -> None:
    found = snippet(text, wanted)
    if said is None:
        assert "Zoë rang" in found
        assert found.startswith("… ")
        assert found.endswith(" …")
        assert len(found) < 220
    else:
        assert found == said


@given(st.text(), st.text())
def test_a_snippet_is_never_long_and_never_fails(text: str, word: str) -> None:
    assert len(snippet(text, word.split())) < 260
