"""Plain text, Markdown and web pages."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.blocks import Block, Para, Table, paragraphs
from coprod_desktop.documents.from_html import read_html
from coprod_desktop.documents.from_markdown import read_markdown
from coprod_desktop.documents.from_text import decode, read_text


def shown(blocks: list[Block]) -> list[str]:
    return [f"{block.number} {block.text}".strip() for block in blocks if isinstance(block, Para)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert decode("Budget – Zoë, £40".encode(encoding)) == "Budget – Zoë, £40"


def test_lines_broken_to_fit_the_page_are_joined() -> None:
    text = (
        "The meeting heard that people who do not use computers feel pushed to\n"
        "the back of the queue.\n"
        "1. Next thing\n"
    )
    blocks = read_text(text.encode()).blocks
    assert shown(blocks)[-1] == "1. Next thing"
    assert len(blocks) == 2


def test_control_characters_and_turned_text_are_taken_out() -> None:
    assert shown(read_text("Ra\x00mp \x1b[31m\u202eon\u202c".encode()).blocks) == ["Ramp [31mon"]


def test_tabbed_lines_become_a_table() -> None:
    blocks = read_text(b"No\tItem\tWho\n1\tWelcome\tChair\n2\tRamp\tDawn\n").blocks
    assert isinstance(blocks[0], Table)
    assert len(blocks[0].rows) == 3


def test_underlined_lines_are_headings() -> None:
    blocks = read_text(b"Notes\n=====\n\nRats\n----\nThe council knows.\n").blocks
    assert [(block.text, block.level) for block in blocks if isinstance(block, Para)] == [
        ("Notes", 1),
        ("Rats", 2),
        ("The council knows.", 0),
    ]


def test_scripts_styles_and_hidden_parts_of_a_page_are_silent() -> None:
    page = b"<style>p{}</style><script>x()</script><p hidden>no</p><p style='display:none'>no</p><p>Ramp</p>"
    assert shown(read_html(page).blocks) == ["Ramp"]


def test_ordered_lists_show_their_numbers() -> None:
    page = b"<ol start=4><li>Ramp</li><li value=9>Lift<ul><li>Dates</li></ul></li></ol><ol type=a><li>x</li></ol>"
    assert shown(read_html(page).blocks) == ["4. Ramp", "9. Lift", "• Dates", "a. x"]


def test_a_page_says_its_own_character_set() -> None:
    page = "<meta charset=windows-1252><p>Zoë – £5</p>".encode("cp1252")
    assert shown(read_html(page).blocks) == ["Zoë – £5"]


def test_two_line_breaks_part_a_paragraph() -> None:
    assert shown(read_html(b"<p>One<br>two<br><br>three</p>").blocks) == ["One\ntwo", "three"]


def test_a_table_in_a_table_stays_inside() -> None:
    page = b"<table><tr><td>1<td>Ramp<table><tr><td>a<td>b</table></table>"
    table = read_html(page).blocks[0]
    assert isinstance(table, Table)
    assert len(table.rows) == 1
    assert [para.text for para in paragraphs([table])] == ["1", "Ramp", "a", "b"]


def test_markdown_keeps_front_matter_and_html_inside() -> None:
    front = b"---\ntitle: Board minutes\n---\n\n"
    text = front + b"# Notes\n\n<p><strong>Ramp</strong></p>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    document = read_markdown(text)
    assert document.title == "Board minutes"
    assert shown(document.blocks) == ["title: Board minutes", "Notes", "Ramp"]
    assert isinstance(document.blocks[-1], Table)


def test_markdown_keeps_words_in_angle_brackets() -> None:
    assert shown(read_markdown(b"Join: <Add Zoom Link>").blocks) == ["Join: <Add Zoom Link>"]


def test_markdown_that_nobody_wrote_is_read_as_plain_text() -> None:
    assert len(shown(read_markdown(b">" * 50_000 + b" x").blocks)) == 1
