"""Which capital letters are short forms, and which only look like them."""

from __future__ import annotations

import pytest

from coprod_desktop.language.flags import Kind, Words


def found(text: str, words: Words | None = None) -> list[str]:
    return [flag.text for flag in (words or Words()).flags(text) if flag.kind == Kind.ACRONYM]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CQC wrote to the DoLS team and to TfL.", ["CQC", "DoLS", "TfL"]),
        ("Two CCGs and the PCN's manager came.", ["CCGs", "PCN"]),
        ("Ask for an E.H.C.P. before June.", ["E.H.C.P."]),
        ("The A&E figures and the T&F group", ["A&E", "T&F"]),
        ("She left A & E at four.", ["A & E"]),
        ("Your PIP and your ESA are not the same.", ["PIP", "ESA"]),
        ("SEND children waited a year.", ["SEND"]),
        ("Nobody knew what QZR stands for.", ["QZR"]),
        ("Talk to the LA about D2A.", ["LA", "D2A"]),
    ],
)
def test_short_forms_are_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "MINUTES OF THE MEETING HELD ON MONDAY",
        "RESOLVED that the plan be agreed.",
        "See Part II and Annex IV.",
        "Send it to 4 High Street, LS1 4AP or E1.",
        "Report CSD19129 and paper HWB/23/14",
        "The file is 114 KB and uses 3 kW.",
        "Trudy McLEAY and Ken McCann met at CityCare.",
        "Our YouTube page and the BBC told the UK and NHS story. See the PDF.",
        "Write to ABC@example.org or see www.QZR.org.uk/QZR.",
        "The meeting starts at 10 AM and ends at 1 PM.",
        "We must NOT be late, and this is IMPORTANT.",
    ],
)
def test_what_only_looks_like_a_short_form_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Baxter (AB) and Joe Marsh (JM) came. AB will ask. JM agreed with AB.",
        "Present: AB, CD, EF. Apologies: GH.",
        "QB welcomed everyone. The minutes were agreed. RC asked about buses.",
        "Action: QX to write to the landlord.",
        "The practice manager met the group (BQ, AH).",
        "Jo Teal (JTe) and Ann Greer (AGr) came. JTe thanked AGr.",
        "QB – Assistant Director; RC – Housing Lead; QB left at ten.",
        "Mr JP Adeyemi and Dr QT Olsen spoke.",
    ],
)
def test_initials_of_people_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_initials_of_people_we_know_are_left_alone() -> None:
    text = "PB to send the letter."
    assert found(text) == ["PB"]
    assert found(text, Words(names=["Paula Brown"])) == []


def test_a_short_form_in_a_shouted_heading_is_still_found() -> None:
    assert found("UPDATE ON THE CQC VISIT") == ["CQC"]


def test_an_everyday_form_is_marked_where_it_means_something_else() -> None:
    assert found("DNA carries what we inherit.") == []
    assert found("The clinic had 12 DNAs: patients did not attend the appointment.") == ["DNAs"]


def test_every_mention_is_found_with_its_place() -> None:
    text = "The RAS is old. Nobody likes the RAS."
    assert [(flag.start, flag.end) for flag in Words().flags(text)] == [(4, 7), (33, 36)]
