"""Things come back from the store as they went in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Ask, Heading, Paper
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.domain.history import Thing
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.store.database import Store
from coprod_desktop.store.tables import TABLES, VERSION, moment_text

THEN = datetime(2026, 7, 11, 10, 5, 0, 123456, tzinfo=timezone(timedelta(hours=1)))

THINGS: list[Thing] = [
    Meeting(
        "m", "Board – café 🚌", date(2026, 7, 11), "Hall", "Welcome\nall", "agenda.odt", THEN, THEN, THEN
    ),
    AgendaItem(
        "i",
        "m",
        3,
        "Budget",
        "4.1",
        time(10, 5),
        20,
        "Tom",
        Ask.DECIDE,
        "text\x00with\u2028odd characters",
        THEN,
    ),
    Paper(
        "p",
        "m",
        "Report",
        "text",
        (Heading('A "heading"', 2, 0), Heading("B", 3, 9)),
        "r.pdf",
        "i",
        THEN,
        THEN,
    ),
    Notes("n", "m", None, "", THEN, None),
    Point("o", "m", "i", "words", "Joyce", THEN, None),
    Decision("d", "m", "i", "words", THEN, None),
    ActionItem("a", "m", None, "what", "who", "14 March", date(2026, 3, 14), THEN, THEN, None),
    Question("q", "m", "i", "words?", "Kofi", THEN, None),
    Person("r", "Zoë", "Zoh-ee", "I like the bus", THEN, None),
    GlossaryEntry("g", "ICB", "Integrated Care Board", "pays for health care", THEN, None),
]


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.in_memory()
    yield store
    store.close()


def test_everything_comes_back_as_it_was(store: Store) -> None:
    store.write(THINGS)
    assert [store.thing(type(thing), thing.id) for thing in THINGS] == THINGS
    assert {type(thing) for thing in THINGS} == set(TABLES)


def test_writing_again_changes_and_adds_nothing(store: Store) -> None:
    store.write(THINGS)
    store.write([Meeting("m", "Another title")])
    assert store.things(Meeting) == [Meeting("m", "Another title")]


def test_all_or_nothing(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.write([Meeting("m", "Board"), Notes("n", "no such meeting", None, "words")])
    assert store.things(Meeting) == []


def test_an_item_has_one_text_of_notes(store: Store) -> None:
    store.write([Meeting("m", "Board"), Notes("n", "m", None, "words")])
    with pytest.raises(Exception, match="UNIQUE"):
        store.write([Notes("n2", "m", None, "other words")])


def test_moments_sort_as_text_across_the_change_of_the_clocks() -> None:
    summer = datetime(2026, 10, 25, 1, 59, tzinfo=timezone(timedelta(hours=1)))
    winter = datetime(2026, 10, 25, 1, 1, tzinfo=UTC)
    assert summer < winter
    assert moment_text(summer) < moment_text(winter) < moment_text(winter + timedelta(microseconds=1))


def test_a_new_store_has_had_every_migration(store: Store) -> None:
    assert store.version == VERSION
