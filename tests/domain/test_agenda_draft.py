"""Putting a draft right: items in, items out, and no word lost on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain import agenda_draft as rules
from coprod_desktop.domain.agenda import AgendaDraft, Ask, DraftItem

WELCOME = DraftItem("Welcome", "1.", time(10, 0), 5, "Ann Lee", Ask.TELL, "Ann opens the meeting.")
BUDGET = DraftItem("Budget", "2.", time(10, 5), 15, "Jo Smith", Ask.DECIDE, "Paper A.\nPaper B.")
CLOSE = DraftItem("Close", "3.")
DRAFT = AgendaDraft("Forum", (WELCOME, BUDGET, CLOSE), before="Please be on time.", after="Lunch is at noon.")


def titles(draft: AgendaDraft) -> list[str]:
    return [item.title for item in draft.items]


def test_an_item_in_one_line() -> None:
    assert rules.line_of(BUDGET) == "2. Budget. Starts about 10:05. 15 minutes. Led by Jo Smith. To decide."


def test_an_item_of_which_only_the_title_is_known() -> None:
    assert rules.line_of(DraftItem("Any other business?")) == "Any other business?"


def test_join_keeps_the_first_title_and_puts_the_second_into_the_text() -> None:
    joined = rules.join(DRAFT, 0)
    assert titles(joined) == ["Welcome", "Close"]
    first = joined.items[0]
    assert (first.start, first.minutes, first.lead, first.ask) == (time(10, 0), 20, "Ann Lee", Ask.TELL)
    assert first.text.split("\n") == [
        "Ann opens the meeting.",
        "2. Budget. Starts about 10:05. Led by Jo Smith. To decide.",
        "Paper A.",
        "Paper B.",
    ]


def test_a_bare_title_takes_over_what_is_known_about_the_next() -> None:
    draft = AgendaDraft("Forum", (DraftItem("Part one", "A"), BUDGET))
    (item,) = rules.join(draft, 0).items
    assert (item.title, item.start, item.minutes, item.lead) == ("Part one", time(10, 5), 15, "Jo Smith")
    assert item.text == "2. Budget\nPaper A.\nPaper B."


def test_an_item_without_a_title_takes_the_title_of_the_next() -> None:
    draft = AgendaDraft("Forum", (DraftItem("", text="Bring a map."), DraftItem("Walk", "4.")))
    (item,) = rules.join(draft, 0).items
    assert (item.number, item.title, item.text) == ("4.", "Walk", "Bring a map.")


def test_the_last_item_has_none_to_join() -> None:
    assert rules.join(DRAFT, 2) is DRAFT


def test_split_at_the_caret() -> None:
    split = rules.split(DRAFT, 1, len("Paper A.\n"))
    assert titles(split) == ["Welcome", "Budget", "Paper B.", "Close"]
    assert (split.items[1].text, split.items[2].text) == ("Paper A.", "")


def test_split_never_cuts_a_word() -> None:
    draft = AgendaDraft("Forum", (DraftItem("Walk", text="Bring a map\nand boots"),))
    split = rules.split(draft, 0, len("Bring a m"))
    assert [(i.title, i.text) for i in split.items] == [("Walk", "Bring a"), ("map", "and boots")]


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("4. Travel", "4.", "Travel"),
        ("4.1 Travel", "4.1", "Travel"),
        ("(b) Travel", "(b)", "Travel"),
        ("10.05 Travel", "", "10.05 Travel"),
        ("12 people travel", "", "12 people travel"),
        ("Travel", "", "Travel"),
    ],
)
def test_the_number_at_the_start_of_a_new_title(line: str, number: str, title: str) -> None:
    draft = AgendaDraft("Forum", (DraftItem("Walk", text=line),))
    new = rules.split(draft, 0, 0).items[1]
    assert (new.number, new.title) == (number, title)


def test_split_where_no_words_follow_changes_nothing() -> None:
    assert rules.split(DRAFT, 1, len(BUDGET.text)) is DRAFT


def test_split_the_text_before_and_after_the_agenda() -> None:
    first = rules.split_before(DRAFT, 7)
    assert (titles(first)[0], first.before) == ("be on time.", "Please")
    last = rules.split_after(DRAFT, 0)
    assert (titles(last)[-1], last.after) == ("Lunch is at noon.", "")


def test_move() -> None:
    assert titles(rules.move(DRAFT, 2, -1)) == ["Welcome", "Close", "Budget"]
    assert rules.move(DRAFT, 0, -1) is DRAFT
    assert rules.move(DRAFT, 2, 1) is DRAFT


def test_add() -> None:
    assert titles(rules.add(DRAFT, 1)) == ["Welcome", "", "Budget", "Close"]


def test_the_words_of_a_removed_item_go_to_the_item_before() -> None:
    removed = rules.remove(DRAFT, 2)
    assert titles(removed) == ["Welcome", "Budget"]
    assert removed.items[1].text == "Paper A.\nPaper B.\n3. Close"


def test_the_words_of_the_first_item_go_to_the_text_before_the_agenda() -> None:
    removed = rules.remove(DRAFT, 0)
    assert removed.before == (
        "Please be on time.\n1. Welcome. Starts about 10:00. 5 minutes. Led by Ann Lee. To tell you something.\n"
        "Ann opens the meeting."
    )


def test_finished_gives_every_item_a_title() -> None:
    draft = AgendaDraft(
        "Forum", (DraftItem(" "), DraftItem("", text="Walk\nBring a map."), DraftItem("", lead="Jo"), CLOSE)
    )
    done = rules.finished(draft)
    assert titles(done) == ["Walk", "Item without a title", "Close"]
    assert done.items[0].text == "Bring a map."


# --- no word is ever lost -------------------------------------------------------------------------------

line = st.text(alphabet="ab 4.(é漢", max_size=12)
text = st.text(alphabet="ab 1.\n", max_size=25)
item = st.builds(
    DraftItem,
    title=line,
    number=st.sampled_from(["", "1", "4.1", "(a)"]),
    start=st.none() | st.times(),
    minutes=st.none() | st.integers(1, 200),
    lead=st.sampled_from(["", "Jo", "Ann Lee"]),
    ask=st.none() | st.sampled_from(Ask),
    text=text,
)
drafts = st.builds(
    AgendaDraft, title=line, items=st.lists(item, min_size=1, max_size=5).map(tuple), before=text, after=text
)
Rule = Callable[[AgendaDraft, int, int], AgendaDraft]
RULES: list[Rule] = [
    lambda draft, at, caret: rules.join(draft, at),
    rules.split,
    lambda draft, at, caret: rules.split_before(draft, caret),
    lambda draft, at, caret: rules.split_after(draft, caret),
    lambda draft, at, caret: rules.move(draft, at, caret % 3 - 1),
    lambda draft, at, caret: rules.add(draft, at),
    lambda draft, at, caret: rules.remove(draft, at),
    lambda draft, at, caret: rules.finished(draft),
]


def words(draft: AgendaDraft) -> Counter[str]:
    """Every word, without the punctuation around it, and how often it stands in the draft."""
    parts = [draft.title, draft.before, draft.after]
    for each in draft.items:
        parts += [each.number, each.title, each.text]
    return Counter(re.findall(r"\w+", "\n".join(parts)))


def facts(draft: AgendaDraft) -> str:
    """All that can be read of who leads, when and what is asked, as words."""
    lines = [draft.before, draft.after]
    for each in draft.items:
        lines += [rules.line_of(each), each.text]
    return "\n".join(lines)


@given(
    drafts, st.lists(st.tuples(st.sampled_from(RULES), st.integers(0, 4), st.integers(-1, 30)), max_size=8)
)
def test_no_word_is_ever_lost(draft: AgendaDraft, steps: list[tuple[Rule, int, int]]) -> None:
    for rule, place, caret in steps:
        if not draft.items:
            return
        after = rule(draft, place % len(draft.items), caret)
        assert not words(draft) - words(after)
        for each in draft.items:
            said = facts(after)
            assert each.lead in said
            assert each.start is None or f"{each.start:%H:%M}" in said
            assert each.ask is None or rules.ASK_WORDS[each.ask] in said
        draft = after
