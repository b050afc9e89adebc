"""What Word keeps in a file, and what of it a reader finds."""

from __future__ import annotations

from coprod_desktop.documents.blocks import Para, Table
from coprod_desktop.documents.from_docx import read_docx
from tests.documents.making import as_docx
from tests.documents.making.as_docx import W, paragraph


def paras(body: str, **more: object) -> list[Para]:
    blocks = read_docx(as_docx.package(body, **more)).blocks  # type: ignore[arg-type]
    return [block for block in blocks if isinstance(block, Para)]


def shown(body: str) -> list[str]:
    return [f"{para.number} {para.text}".strip() for para in paras(body)]


def test_lists_show_the_numbers_that_word_shows() -> None:
    body = (
        paragraph("Welcome", num="1")
        + paragraph("Finance", num="1")
        + paragraph("Accounts", num="1", level=1)
        + paragraph("Reserves", num="1", level=1)
        + paragraph("Cash", num="1", level=2)
        + paragraph("Close", num="1")
        + paragraph("A point", num="2")
    )
    assert shown(body) == [
        "1. Welcome",
        "2. Finance",
        "2.1 Accounts",
        "2.2 Reserves",
        "(a) Cash",
        "3. Close",
        "• A point",
    ]


def test_deeper_levels_start_again_under_a_new_number() -> None:
    one, two = paragraph("x", num="1"), paragraph("y", num="1", level=1)
    assert shown(one + two + one + two) == ["1. x", "1.1 y", "2. x", "2.1 y"]


def test_deleted_text_is_out_and_inserted_text_is_in() -> None:
    body = (
        "<w:p><w:r><w:t>Bud</w:t></w:r><w:ins><w:r><w:t>get</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>dhist temple</w:delText></w:r></w:del></w:p>"
    )
    assert shown(body) == ["Budget"]


def test_links_tabs_breaks_and_hidden_words() -> None:
    body = (
        "<w:p><w:hyperlink><w:r><w:t>Join</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>here</w:t><w:br/><w:t>now</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
    )
    assert shown(body) == ["Join\there\nnow"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Quiet room upstairs')}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<w:p xmlns:mc="{mc}"><w:r><w:t>Welcome</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>'
        f"<w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert shown(body) == ["Welcome", "Quiet room upstairs"]


def test_content_controls_are_read_through() -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Welcome')}</w:sdtContent></w:sdt>"
    assert shown(body) == ["Welcome"]


def test_header_footer_and_footnotes_stand_aside() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{paragraph("If funded")}</w:footnote></w:footnotes>'
    )
    body = '<w:p><w:r><w:t>Ramp</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    found = paras(body, head=["OFFICIAL"], foot=["Page 1"], extra={"word/footnotes.xml": notes})
    assert [(para.text, para.aside) for para in found] == [
        ("OFFICIAL", True),
        ("Ramp", False),
        ("If funded", True),
        ("Page 1", True),
    ]


def test_headings_have_levels_and_bold_is_seen() -> None:
    found = paras(paragraph("Agenda", "Heading2") + paragraph("**All bold**") + paragraph("**Half** bold"))
    assert [(para.level, para.bold, para.bold_chars) for para in found] == [
        (2, True, 6),
        (0, True, 8),
        (0, False, 4),
    ]


def test_tables_keep_rows_cells_and_nested_tables() -> None:
    inner = "<w:tbl><w:tr><w:tc>" + paragraph("inner") + "</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{paragraph('1')}</w:tc><w:tc>{paragraph('Ramp')}{inner}</w:tc></w:tr></w:tbl>"
    table = read_docx(as_docx.package(body)).blocks[0]
    assert isinstance(table, Table)
    assert [len(row.cells) for row in table.rows] == [2]
    assert isinstance(table.rows[0].cells[1].blocks[1], Table)


def test_an_empty_numbered_cell_shows_its_number() -> None:
    row = f"<w:tr><w:tc>{paragraph('', num='1')}</w:tc><w:tc>{paragraph('Ramp')}</w:tc></w:tr>"
    table = read_docx(as_docx.package(f"<w:tbl>{row}{row}</w:tbl>")).blocks[0]
    assert isinstance(table, Table)
    firsts = [row.cells[0].blocks[0] for row in table.rows]
    assert [first.number for first in firsts if isinstance(first, Para)] == ["1.", "2."]
