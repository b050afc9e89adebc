"""What a person wrote reads in Markdown as they wrote it, whatever signs are in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from coprod_desktop.documents.outline import Bullets, Heading, Outline, Paragraph, Table, one_line
from coprod_desktop.documents.write_text import markdown

SIGNS = st.text(st.sampled_from(list("ab1 \\`*_{}[]()#+-.!<>&;|~=:\"'/x@")), max_size=12)
TEXTS = (SIGNS | st.text(max_size=12)).map(one_line).filter(bool)


def shown(text: str) -> str:
    return " ".join(text.split())


def check(text: str) -> None:
    blocks = [
        Heading(3, text),
        Paragraph(text),
        Bullets([[text, text], [text]]),
        Table("t", [text, "b"], [[text, "c"]]),
    ]
    source = markdown(Outline("", "en", blocks)).decode()
    page = html.fromstring(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source))
    # A list of loose entries: paragraphs in it; no other element may have come out of the text.
    assert [shown(each.text_content()) for each in page.iter("h3", "p", "th", "td")] == [
        *[shown(text)] * 6,
        "b",
        shown(text),
        "c",
    ]
    assert {each.tag for each in page.iter()} == {
        "div",
        "h3",
        "p",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }


@given(TEXTS)
def test_any_text_reads_as_it_was_written(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        *("1. First", "10) ten", "- no", "+", "# one", "trailing #", "---", "===", "> said"),
        *(
            "snake_case _and_ *this*",
            "~~no~~",
            "``",
            "[x](y)",
            "![x](y)",
            "&amp; <b>",
            "a | b",
            "C:\\*.txt",
            "a\\",
        ),
    ],
)
def test_signs_that_mean_something_in_markdown_read_as_they_were_written(text: str) -> None:
    check(text)


def test_ordinary_words_are_left_alone() -> None:
    text = "It's 5 - 6 minutes (or so), e.g. £4.50 & snake_case: #1 at 10.05!"
    assert markdown(Outline("", "en", [Paragraph(text)])).decode() == text + "\n\n"
