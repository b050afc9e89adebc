"""Paragraphs and tables put together again from places on a page."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.blocks import Block, Para, Table, paragraphs
from coprod_desktop.documents.from_pdf import read_pdf
from coprod_desktop.documents.refusals import Refused, Why
from tests.documents.making import as_pdf

LONG = (
    "The panel heard that the lift had been out of order for eleven weeks and that nobody had told the people on "
    "the upper floors when it would be mended. "
)


def read(layout: list[tuple[str, object]]) -> list[Block]:
    return read_pdf(as_pdf.write(layout)).blocks


def main(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Para) and not block.aside]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert main(read([("p", LONG.strip()), ("p", "Noted.")])) == [LONG.strip(), "Noted."]


def test_bold_lines_are_seen() -> None:
    blocks = [
        block
        for block in read([("b", "Lift"), ("p", "It was noted.")])
        if isinstance(block, Para) and not block.aside
    ]
    assert [block.bold for block in blocks] == [True, False]


def test_a_paragraph_goes_on_over_the_page() -> None:
    text = main(read([("p", LONG * 30)]))
    assert len(text) == 1


def test_headers_come_once_and_stand_aside() -> None:
    said = [("p", f"Point {chr(97 + at % 26) * 3} {chr(97 + at // 26) * 4} of the list") for at in range(120)]
    blocks = read([("header", "Northmoor Trust"), ("footer", "Board papers"), *said])
    asides = [block.text for block in blocks if isinstance(block, Para) and block.aside]
    assert sorted(asides) == ["Board papers", "Northmoor Trust", "Page 1"]


@pytest.mark.parametrize("kind", ["t", "t-"])
def test_a_table_is_a_table_with_lines_or_without(kind: str) -> None:
    rows = [
        ["No", "Item", "Lead"],
        ["1", "Welcome and apologies", "Chair"],
        ["2", "Lift", "Dawn Pettifer"],
        ["3", "Close", "Chair"],
    ]
    table = next(block for block in read([(kind, rows)]) if isinstance(block, Table))
    words = [
        [" ".join(para.text for para in paragraphs(cell.blocks)) for cell in row.cells] for row in table.rows
    ]
    assert words[1:] == rows[1:]


def test_a_cell_that_wraps_stays_one_cell() -> None:
    title = (
        "A title so long that it cannot stand on one line of a narrow column of the table and has to go on"
    )
    table = next(
        block
        for block in read([("t", [["1", title, "Chair"], ["2", "Lift", "Dawn"]])])
        if isinstance(block, Table)
    )
    assert [len(row.cells) for row in table.rows] == [3, 3]
    assert [para.text for para in paragraphs(table.rows[0].cells[1].blocks)] == [title]


def test_larger_letters_are_kept_as_size() -> None:
    sizes = [
        block.size
        for block in read([("h1", "Board"), ("p", "Words")])
        if isinstance(block, Para) and not block.aside
    ]
    assert sizes[0] > sizes[1]


def test_a_page_without_text_says_so() -> None:
    with pytest.raises(Refused) as refused:
        read_pdf(as_pdf.Writer([], []).bytes().replace(b"Page 1", b"      "))
    assert refused.value.why is Why.NO_TEXT


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read_pdf(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog")
    assert refused.value.why is Why.DAMAGED
