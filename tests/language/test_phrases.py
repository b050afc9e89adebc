"""System-speak and labels: what is marked, what is left alone, and the words offered instead."""

from __future__ import annotations

from itertools import pairwise

import pytest

from coprod_desktop.language.flags import Flag, Kind, Words


def marked(text: str, kind: Kind) -> list[Flag]:
    return [flag for flag in Words().flags(text) if flag.kind == kind]


@pytest.mark.parametrize(
    ("text", "phrase", "plain"),
    [
        ("Work commenced in May.", "commenced", "started"),
        ("Work has been commenced.", "commenced", "started"),
        ("They are commencing work.", "commencing", "starting"),
        ("Two pooled budgets exist.", "pooled budgets", "shared pots of money"),
        ("The money is ring-fenced.", "ring-fenced", "kept for one use only"),
        ("The money is ring fenced.", "ring fenced", "kept for one use only"),
        ("We must prioritize benches.", "prioritize", "put first"),
        ("A letter pursuant to section 9", "pursuant to", "under"),
    ],
)
def test_system_speak_gets_plain_words_that_fit(text: str, phrase: str, plain: str) -> None:
    flag = marked(text, Kind.JARGON)[0]
    assert flag.text == phrase
    assert plain in flag.plain


@pytest.mark.parametrize(
    "text",
    [
        "Ms Lal, Director of Transformation, spoke.",
        "The Head of Commissioning spoke.",
        "The Health and Wellbeing Board and the Care Act are names.",
        "COMMISSIONING AND GOVERNANCE",
        "The European Commission met.",
        "Tea is at eleven and the lift works.",
    ],
)
def test_titles_shouts_and_plain_words_are_left_alone(text: str) -> None:
    assert marked(text, Kind.JARGON) == []


def test_only_the_first_mention_is_marked() -> None:
    assert len(marked("Governance is hard. Good people find governance hard.", Kind.JARGON)) == 1


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The service users were not asked.", "service users"),
        ("These groups are hard-to-reach.", "hard-to-reach"),
        ("Help for the elderly and others", "the elderly"),
        ("Help for the disabled.", "the disabled"),
        ("People with disabilities were not asked.", "People with disabilities"),
        ("He is confined to a wheelchair.", "confined to a wheelchair"),
        ("She suffers from asthma.", "suffers from"),
        ("Service Users’ views", "Service Users"),
    ],
)
def test_labels_are_marked_with_a_reason_and_other_words(text: str, label: str) -> None:
    flag = marked(text, Kind.LABEL)[0]
    assert flag.text == label
    assert flag.why.endswith(".")
    assert flag.plain


@pytest.mark.parametrize(
    "text",
    [
        "I am disabled and my sister is autistic.",
        "Disabled people, Deaf people and autistic people run it.",
        "The disabled man next door, and the disabled toilet",
        "I am a service user and proud of it.",
        "As a service user, I think the form is too long.",
        "Speaking as a service user myself, I disagree.",
        "We are experts by experience.",
        "I suffer from migraine.",
        "The Service User Forum meets on Friday.",
        "People with a learning disability lead the group.",
    ],
)
def test_identity_and_a_person_s_own_words_are_never_marked(text: str) -> None:
    assert marked(text, Kind.LABEL) == []


def test_flags_are_in_order_and_do_not_overlap() -> None:
    text = "The CQC told service users about pooled budgets, pursuant to the MCA (Mental Capacity Act)."
    flags = Words().flags(text)
    assert [text[flag.start : flag.end] for flag in flags] == [flag.text for flag in flags]
    assert all(a.end <= b.start for a, b in pairwise(flags))
    assert {flag.kind for flag in flags} == {Kind.ACRONYM, Kind.JARGON, Kind.LABEL}


def test_offsets_hold_where_lower_case_is_longer() -> None:
    text = "İzmir İstanbul: governance"
    flag = marked(text, Kind.JARGON)[0]
    assert text[flag.start : flag.end] == "governance"


def test_long_sentences_are_advice_on_request() -> None:
    long = "We " + "talk and " * 13 + "talk."
    text = f"Short one. {long} Another short one."
    assert Words().flags(text) == []
    (flag,) = Words().flags(text, sentences=True)
    assert (flag.kind, flag.text) == (Kind.SENTENCE, long)
    assert "28" in flag.why


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "A", "(", "()", "A.B.", "&", "…" * 50, "’s", "\x00\x01", "🙂 CQC 🙂"]
)
def test_odd_texts_do_no_harm(text: str) -> None:
    words = Words()
    for flag in words.flags(text, sentences=True):
        assert text[flag.start : flag.end] == flag.text
    words.caption_flags(text)
    words.look_up(text, text)
