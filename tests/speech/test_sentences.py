"""Text in, sentences out. Each example is the sentences that should be found, joined as people write them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.speech.sentences import LONGEST, can_be_said, sentences


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["We met on Monday.", "Nobody minuted it!", "Why not?"],
        ["Cllr. Jones and Mr. Smith met Dr. Patel.", "They agreed."],
        ["It starts at 10.05 and costs £3.50.", "Bring a pen."],
        ["Some things, e.g. ramps, i.e. slopes, are missing.", "Add them."],
        ["It ended at 4 p.m. on the 3rd.", "We left at 5 p.m.", "It rained."],
        ["1. Welcome", "2. Minutes of the last meeting"],
        ["(a) The ramp (see p. 4) is broken.", "Fix it."],
        ['She said "no."', "He said “yes!”", "Then it was over."],
        ["“Is it?” she asked.", "Wait… really?", "Yes…", "Good."],
        ["He said no.", "Item No. 5 is next."],
        ["She met J. Smith.", "All went well."],
        ["Look at www.example.org/a.b?c=1.", "Thank you."],
        ["Café — naïve.", "😀 Great!", "½ price"],
        ["we met.", "it was fine."],
    ],
)
def test_sentences_beside_each_other(expected: list[str]) -> None:
    joiner = "\n" if expected[0].startswith("1.") else " "
    assert found(joiner.join(expected)) == expected


def test_the_end_of_a_line_ends_a_sentence() -> None:
    assert found("Agenda\nWelcome\r\n\r\n  Apologies\u2028Minutes") == [
        "Agenda",
        "Welcome",
        "Apologies",
        "Minutes",
    ]


def test_bullets_begin_a_sentence_and_are_not_part_of_it() -> None:
    assert found("• ramps • lifts\n- signs\n* light\n– a well-kept – and wide – path") == [
        *("ramps", "lifts", "signs", "light"),
        "a well-kept – and wide – path",
    ]


@pytest.mark.parametrize("text", ["", "  \n\t\n", "-----\n_____\n…", "•", "\ufeff", "?!"])
def test_nothing_to_say_gives_no_sentence(text: str) -> None:
    assert sentences(text) == []


def test_a_very_long_sentence_is_parted_between_words() -> None:
    text = "we talked about the ramp and the lift, " * 40
    parts = found(text)
    assert len(parts) > 3
    assert max(map(len, parts)) <= LONGEST
    assert " ".join(parts) == text.strip()


def test_a_long_word_is_parted_too() -> None:
    assert [len(part) for part in found("x" * (LONGEST + 20))] == [LONGEST, 20]


@given(st.text(alphabet=st.sampled_from('aB1.,!?…•-–"”’)( \n\t😀é。'), max_size=80))
def test_what_can_be_said_is_in_exactly_one_sentence(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(end <= later for (_, end), (later, _) in itertools.pairwise(spans))
    inside = {n for start, end in spans for n in range(start, end)}
    assert [n for n, c in enumerate(text) if can_be_said(c) and n not in inside] == []
    assert not any(text[start].isspace() or text[end - 1].isspace() for start, end in spans)
