"""Long forms that the text itself gives."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.language.flags import Flag, Kind, Words


def pairs(text: str) -> list[tuple[str, str]]:
    return [(flag.text, text[slice(*flag.pair)]) for flag in Words().flags(text) if flag.pair]


@pytest.mark.parametrize(
    ("text", "short", "words"),
    [
        ("The Warm Homes Panel (WHP) met.", "WHP", "Warm Homes Panel"),
        ("The WHP (Warm Homes Panel) met.", "WHP", "Warm Homes Panel"),
        ("WHP – Warm Homes Panel", "WHP", "Warm Homes Panel"),
        ("WHP: Warm Homes Panel", "WHP", "Warm Homes Panel"),
        ("WHP\tWarm Homes Panel", "WHP", "Warm Homes Panel"),
        ("WHP stands for Warm Homes Panel.", "WHP", "Warm Homes Panel"),
        ("The Warm Homes Panel, known as the WHP, met.", "WHP", "Warm Homes Panel"),
        ("The Warm Homes Panel is often referred to as the WHP.", "WHP", "Warm Homes Panel"),
        ("The warm homes panel [WHP] met.", "WHP", "warm homes panel"),
        ("Local warm homes panels (WHPs) met.", "WHPs", "warm homes panels"),
        ("The Panel for Warm Homes (PfWH) met.", "PfWH", "Panel for Warm Homes"),
        ("An equality test (EqT) was done.", "EqT", "equality test"),
        ("The multidisciplinary team (MDT) met.", "MDT", "multidisciplinary team"),
        ("The Health & Warmth Board (H&WB) met.", "H&WB", "Health & Warmth Board"),
        ("The 2013 Warm Homes Review 2013 (WHR) said", "WHR", "Warm Homes Review"),
        ("Their Warm Homes Plan’s (WHP’s) aims", "WHP", "Warm Homes Plan"),
        ("The Upper Valley Warm Homes Panel (UV WHP) met.", "UV WHP", "Upper Valley Warm Homes Panel"),
        ("The Warm Homes Panel sat all day. In the end WHP agreed.", "WHP", "Warm Homes Panel"),
    ],
)
def test_the_long_form_is_found(text: str, short: str, words: str) -> None:
    assert pairs(text) == [(short, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The committee (WHP) met.",
        "People came from all over Surrey (WHP and others).",
        "We have heard enough. Panel (WHP) work goes on.",
    ],
)
def test_other_words_in_front_of_a_bracket_are_no_long_form(text: str) -> None:
    assert pairs(text) == []


def acronym(words: Words, text: str) -> Flag:
    return next(flag for flag in words.flags(text) if flag.kind == Kind.ACRONYM)


def test_the_text_comes_before_papers_group_and_lists() -> None:
    group = [GlossaryEntry("1", "PB", "Panel of Builders")]
    words = Words(group=group, papers=["The Park Board (PB) meets in May."])
    flag = acronym(words, "The Police Band (PB) plays.")
    meanings = [(meaning.expansion, meaning.source) for meaning in flag.meanings]
    assert meanings[:3] == [
        ("Police Band", "document"),
        ("Park Board", "document"),
        ("Panel of Builders", "group"),
    ]
    assert ("Personal Budget", "list") in meanings


def test_a_later_mention_has_the_meaning_but_no_pair() -> None:
    first, later = Words().flags("The Warm Homes Panel (WHP) met. The WHP agreed.")
    assert first.pair is not None
    assert later.pair is None
    assert later.meanings == first.meanings


def test_our_plain_words_stand_with_the_document_s_own_long_form() -> None:
    flag = acronym(Words(), "The Resource Allocation System (RAS) is new.")
    assert [(meaning.source, meaning.sector) for meaning in flag.meanings] == [("document", "social care")]
    assert flag.meanings[0].plain


def test_an_unknown_short_form_has_no_meaning() -> None:
    assert acronym(Words(), "Ask the QZR.").meanings == ()


def test_words_around_order_the_senses_and_none_is_lost() -> None:
    benefits = acronym(Words(), "My claim and my benefit payment: can I ask the tribunal to look at the MR?")
    assert benefits.meanings[0].expansion == "Mandatory Reconsideration"
    deaf = Words().look_up("DPO", "The DPO is an organisation run by disabled people.")
    data = Words().look_up("DPO", "The DPO protects personal data and information.")
    assert {meaning.expansion for meaning in deaf} == {meaning.expansion for meaning in data}
    assert deaf[0].expansion == "Disabled People's Organisation"
    assert data[0].expansion == "Data Protection Officer"


def test_a_binned_entry_of_the_group_is_not_used() -> None:
    from datetime import datetime

    entry = GlossaryEntry("1", "QZR", "Quiet Zone Room", binned_at=datetime(2026, 1, 1))
    assert acronym(Words(group=[entry]), "The QZR is open.").meanings == ()


def test_a_group_s_word_is_marked_once_in_any_case() -> None:
    words = Words(group=[GlossaryEntry("1", "Warm words", "kind talk that changes nothing")])
    flags = words.flags("Warm words again. We do not need warm words.")
    assert [(flag.text, flag.kind, flag.plain) for flag in flags] == [
        ("Warm words", Kind.JARGON, ("kind talk that changes nothing",))
    ]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("nhs", "National Health Service"),
        ("dols", "Deprivation of Liberty Safeguards"),
        ("CQC's", "Care Quality Commission"),
        ("(EHCPs)", "Education, Health and Care Plan"),
    ],
)
def test_looking_up_is_forgiving(asked: str, words: str) -> None:
    assert words in [meaning.expansion for meaning in Words().look_up(asked)]


def test_looking_up_explains_words_of_the_craft_and_says_nothing_when_unknown() -> None:
    assert Words().look_up("quorum")[0].plain
    assert Words().look_up("pooled budgets")[0].plain
    assert Words().look_up("QZR") == []
    assert Words().look_up("teapot") == []
