"""Words in, date out. Today is Wednesday 11 March 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.dates import in_words, read_date

TODAY = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("14 March", date(2026, 3, 14)),
        ("14th of March", date(2026, 3, 14)),
        ("by 14 march", date(2026, 3, 14)),
        ("March 14", date(2026, 3, 14)),
        ("Saturday 14 March", date(2026, 3, 14)),
        ("Sat. 14 Mar.", date(2026, 3, 14)),
        ("the 14th March 2027", date(2027, 3, 14)),
        ("14/3", date(2026, 3, 14)),
        ("14/03/26", date(2026, 3, 14)),
        ("14.3.2026", date(2026, 3, 14)),
        ("2026-03-14", date(2026, 3, 14)),
        ("3/4", date(2026, 4, 3)),
        ("11 March", date(2026, 3, 11)),
        ("10 March", date(2026, 3, 10)),
        ("1 February", date(2027, 2, 1)),
        ("5 Jan", date(2027, 1, 5)),
        ("1 Sept", date(2026, 9, 1)),
        ("today", date(2026, 3, 11)),
        ("tomorrow", date(2026, 3, 12)),
        ("Friday", date(2026, 3, 13)),
        ("this Friday", date(2026, 3, 13)),
        ("on Friday.", date(2026, 3, 13)),
        ("Wednesday", date(2026, 3, 18)),
        ("next Monday", date(2026, 3, 16)),
        ("next Wednesday", date(2026, 3, 18)),
        ("in two weeks", date(2026, 3, 25)),
        ("in 2 weeks", date(2026, 3, 25)),
        ("in a week", date(2026, 3, 18)),
        ("in 10 days' time", date(2026, 3, 21)),
    ],
)
def test_reads_what_is_clear(words: str, found: date | None) -> None:
    assert read_date(words, TODAY) == found


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "in several weeks",
        "before the next meeting",
        "next Friday",
        "the end of March",
        "March",
        "14",
        "31 February",
        "30/2",
        "3/14",
        "Friday 14 March",
        "14 or 15 March",
        "14 Marchember",
        "2026-13-01",
        "0 March",
    ],
)
def test_leaves_unread_what_is_not_clear(words: str) -> None:
    assert read_date(words, TODAY) is None


def test_next_friday_is_clear_on_a_friday() -> None:
    assert read_date("next Friday", date(2026, 3, 13)) == date(2026, 3, 20)


def test_29_february_waits_for_a_year_that_has_one() -> None:
    assert read_date("29 February", date(2027, 6, 1)) == date(2028, 2, 29)
    assert read_date("29 February", TODAY) is None


@given(st.text())
def test_any_text_is_a_date_or_none(words: str) -> None:
    assert read_date(words, TODAY) is None or isinstance(read_date(words, TODAY), date)


@given(st.dates(date(1000, 1, 1)))
def test_a_date_in_words_is_read_as_the_same_date(day: date) -> None:
    assert read_date(in_words(day), TODAY) == day
    assert read_date(day.isoformat(), TODAY) == day


def test_words_leave_out_this_year() -> None:
    assert in_words(date(2026, 3, 14), TODAY) == "14 March"
    assert in_words(date(2027, 3, 14), TODAY) == "14 March 2027"
