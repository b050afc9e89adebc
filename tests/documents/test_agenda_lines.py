"""Numbers, times, asks and leads in single lines."""

from __future__ import annotations

from datetime import time

import pytest

from coprod_desktop.documents.asks import ask_of, read_ask
from coprod_desktop.documents.blocks import Para
from coprod_desktop.documents.clock_times import When, in_order, read_when
from coprod_desktop.documents.entries import take_apart
from coprod_desktop.documents.item_numbers import split_number
from coprod_desktop.documents.lines import flatten
from coprod_desktop.documents.meeting_facts import first_date
from coprod_desktop.documents.people import People
from coprod_desktop.domain.agenda import Ask


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("1. Apologies", "1", "Apologies"),
        ("1) Apologies", "1", "Apologies"),
        ("12 Minutes of the last meeting", "12", "Minutes of the last meeting"),
        ("2 DECLARATIONS OF INTEREST", "2", "DECLARATIONS OF INTEREST"),
        ("4.1 Finance", "4.1", "Finance"),
        ("4.1. Finance", "4.1", "Finance"),
        ("(a) To approve the minutes", "(a)", "To approve the minutes"),
        ("a) To approve the minutes", "a", "To approve the minutes"),
        ("19.09.01 APOLOGIES", "19.09.01", "APOLOGIES"),
        ("23/045 Planning", "23/045", "Planning"),
        ("FC/12 Grants", "FC/12", "Grants"),
        ("Item 3: Budget", "3", "Budget"),
        ("AGENDA ITEM 4 – Budget", "4", "Budget"),
        ("IV. Election of officers", "IV", "Election of officers"),
        ("(ii) Bus shelter", "(ii)", "Bus shelter"),
        ("(3) Bus shelter", "(3)", "Bus shelter"),
        ("5b Bus shelter", "5b", "Bus shelter"),
    ],
)
def test_a_number_is_taken_off_the_front(line: str, number: str, rest: str) -> None:
    found, left = split_number(line)
    assert found is not None
    assert (found.shown, left) == (number, rest)


@pytest.mark.parametrize(
    "line",
    [
        "3 March 2024",
        "15 minutes for questions",
        "2nd reading of the bill",
        "6 members were present",
        "12/03/2024 Minutes",
        "e.g. a ramp",
        "Welcome",
        "In 2024 we met twice",
        "7.30pm Welcome",
    ],
)
def test_what_only_looks_like_a_number_stays(line: str) -> None:
    assert split_number(line) == (None, line)


@pytest.mark.parametrize(
    ("said", "start", "minutes"),
    [
        ("10.05", time(10, 5), None),
        ("10:05 - 10:20", time(10, 5), 15),
        ("about 11am", time(11), None),
        ("12noon", time(12), None),
        ("2.00 - 4.00pm", time(14), 120),
        ("1430 hrs", time(14, 30), None),
        ("7.30 p.m.", time(19, 30), None),
        ("(15 minutes)", None, 15),
        ("5 mins", None, 5),
        ("1 hour", None, 60),
        ("1½ hours", None, 90),
        ("1 hr 20 mins", None, 80),
        ("half an hour", None, 30),
        ("15:30 – 15:40 (5 mins)", time(15, 30), 5),
    ],
)
def test_times_and_lengths(said: str, start: time | None, minutes: int | None) -> None:
    when = read_when(said)
    assert when is not None
    assert (when.start, when.minutes) == (start, minutes)


@pytest.mark.parametrize("said", ["Paper 10", "Room 4.10b", "23%", "£1.5m", "26 people"])
def test_other_numbers_are_no_times(said: str) -> None:
    assert read_when(said) is None


def test_the_half_of_the_day_follows_from_the_order() -> None:
    said = ["10.30", "11.45", "12.30", "1.15", "2.00"]
    starts = in_order([(when, at) for at, each in enumerate(said) if (when := read_when(each))], None)
    assert [starts[at].hour for at in range(5)] == [10, 11, 12, 13, 14]


def test_an_evening_meeting_stays_in_the_evening() -> None:
    starts = in_order([(When(time(7, 30)), 0), (When(time(8, 15)), 1)], time(19, 30))
    assert starts == {0: time(19, 30), 1: time(20, 15)}


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("For decision", Ask.DECIDE),
        ("To note", Ask.TELL),
        ("Information", Ask.TELL),
        ("For discussion and decision", Ask.DECIDE),
        ("discuss", Ask.DISCUSS),
        ("verbal update", Ask.TELL),
        ("Assurance", Ask.TELL),
        ("Ramp", None),
    ],
)
def test_what_is_asked(said: str, ask: Ask | None) -> None:
    assert read_ask(said) is ask


@pytest.mark.parametrize(
    ("title", "text", "ask"),
    [
        ("To approve the minutes", "", Ask.DECIDE),
        ("Policies for approval", "", Ask.DECIDE),
        ("Ramp", "The Board is asked to note the report.", Ask.TELL),
        ("Ramp", "Purpose: for discussion", Ask.DISCUSS),
        ("Ramp", "For further information please ring Lorna.", None),
        ("Approval rates for home care", "They fell in May.", None),
    ],
)
def test_what_is_asked_in_a_title_or_under_it(title: str, text: str, ask: Ask | None) -> None:
    assert ask_of(title, text) is ask


def entry(
    text: str, bold_chars: int = 0, people: People | None = None
) -> tuple[str, str, int | None, str, Ask | None]:
    lines, _grids = flatten([Para(text, bold_chars=bold_chars)])
    made = take_apart(lines[0], people or People())
    start = f"{made.when.start:%H:%M}" if made.when and made.when.start else ""
    return made.title, start, made.when.minutes if made.when else None, made.lead, made.ask


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Welcome – Chair", ("Welcome", "", None, "Chair", None)),
        ("Welcome (Cllr Eve Marsden)", ("Welcome", "", None, "Cllr Eve Marsden", None)),
        ("Budget – Jane Smith – for decision – 20 mins", ("Budget", "", 20, "Jane Smith", Ask.DECIDE)),
        ("10.05\tBudget\tTreasurer", ("Budget", "10:05", None, "Treasurer", None)),
        ("Lunch ........ 12.30", ("Lunch", "12:30", None, "", None)),
        ("Testing (25 min, Dana)", ("Testing", "", 25, "Dana", None)),
        ("Budget (attached)", ("Budget", "", None, "", None)),
        ("Carers: update (Pages 3 - 10)", ("Carers: update", "", None, "", None)),
        ("Parks – Green Spaces", ("Parks – Green Spaces", "", None, "", None)),
        ("Data protection (GDPR)", ("Data protection (GDPR)", "", None, "", None)),
        ("Repairs: why wait? (Dev Anand)", ("Repairs: why wait?", "", None, "Dev Anand", None)),
        ("Strategy: High Level Requirements", ("Strategy: High Level Requirements", "", None, "", None)),
        (":coffee: Break", ("Break", "", None, "", None)),
    ],
)
def test_a_line_taken_apart(text: str, expected: tuple[str, str, int | None, str, Ask | None]) -> None:
    known = People(names=frozenset({"dev", "anand"}))
    assert entry(text, people=known) == expected


def test_initials_are_a_lead_only_when_the_document_explains_them() -> None:
    assert entry("Ramp (HS)")[3] == ""
    assert entry("Ramp (HS)", people=People(initials=frozenset({"HS"})))[3] == "HS"


def test_a_bold_start_is_the_title_of_a_long_line() -> None:
    title = entry("Apologies: Received from Peter and Sue, who are both unwell.", bold_chars=10)[0]
    assert title == "Apologies"


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("Tuesday 12th March 2024", "2024-03-12"),
        ("March 12, 2024", "2024-03-12"),
        ("12/03/2024", "2024-03-12"),
        ("27.03.12", "2012-03-27"),
        ("8 August ‘23", "2023-08-08"),
        ("2024-03-12", "2024-03-12"),
    ],
)
def test_dates(said: str, iso: str) -> None:
    found = first_date(said)
    assert found is not None
    assert found.isoformat() == iso


def test_an_impossible_date_is_none() -> None:
    assert first_date("31/02/2024") is None
