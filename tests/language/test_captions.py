"""Short forms as speech recognisers write them."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.language.flags import Kind, Words

GROUP = [
    GlossaryEntry("1", "RAS", "Resource Allocation System"),
    GlossaryEntry("2", "DoLS", "Deprivation of Liberty Safeguards"),
    GlossaryEntry("3", "DWP", "Department for Work and Pensions"),
    GlossaryEntry("4", "UC", "Universal Credit"),
    GlossaryEntry("5", "SALT", "Speech and Language Therapy"),
    GlossaryEntry("6", "SEND", "Special Educational Needs and Disabilities"),
]


def heard(text: str) -> list[tuple[str, str]]:
    flags = Words(group=GROUP).caption_flags(text)
    return [(flag.text, flag.meanings[0].expansion) for flag in flags if flag.kind == Kind.ACRONYM]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("what does the ras say", "ras"),
        ("What does the Ras say?", "Ras"),
        ("what does the r a s say", "r a s"),
        ("What does the R.A.S. say?", "R.A.S."),
        ("What does the R-A-S say?", "R-A-S"),
        ("what does the R AS say", "R AS"),
        ("what does the are ay ess say", "are ay ess"),
        ("what does the rass say", "rass"),
    ],
)
def test_every_way_of_writing_is_found(text: str, piece: str) -> None:
    assert heard(text) == [(piece, "Resource Allocation System")]


def test_double_you_is_one_letter() -> None:
    assert heard("i rang the dee double you pee again") == [
        ("dee double you pee", "Department for Work and Pensions")
    ]


def test_a_sound_alike_needs_words_around_that_fit() -> None:
    assert heard("she waits for a dolls assessment in the care home") == [
        ("dolls", "Deprivation of Liberty Safeguards")
    ]
    assert heard("the dolls are on the shelf") == []


@pytest.mark.parametrize(
    "text", ["pass the salt please", "you see it is easy", "send it to me", "are you see ing this", "a b c"]
)
def test_plain_talk_is_left_alone(text: str) -> None:
    assert heard(text) == []
