"""What LibreOffice keeps in a file, and what of it a reader finds."""

from __future__ import annotations

from coprod_desktop.documents.blocks import Para, Table
from coprod_desktop.documents.from_odt import read_odt
from tests.documents.making import as_odt


def shown(body: str, around: dict[str, list[str]] | None = None) -> list[str]:
    blocks = read_odt(as_odt.package(body, around)).blocks
    return [f"{block.number} {block.text}".strip() for block in blocks if isinstance(block, Para)]


def item(text: str, more: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{more}</text:list-item>"


def test_a_list_counts_and_a_deeper_one_counts_under_it() -> None:
    inner = f"<text:list>{item('Accounts')}{item('Reserves')}</text:list>"
    body = f'<text:list text:style-name="L1">{item("Welcome")}{item("Finance", inner)}{item("Close")}</text:list>'
    assert shown(body) == ["1. Welcome", "2. Finance", "2.1 Accounts", "2.2 Reserves", "3. Close"]


def test_a_list_goes_on_only_when_the_file_says_so() -> None:
    one = f'<text:list text:style-name="L1">{item("Welcome")}</text:list><text:p>Some words.</text:p>'
    on = f'<text:list text:style-name="L1" text:continue-numbering="true">{item("Ramp")}</text:list>'
    anew = f'<text:list text:style-name="L1">{item("Ramp")}</text:list>'
    assert shown(one + on)[-1] == "2. Ramp"
    assert shown(one + anew)[-1] == "1. Ramp"


def test_spaces_tabs_breaks_and_links() -> None:
    body = '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/><text:a>d</text:a></text:p>'
    assert shown(body) == ["a   b\tc\nd"]


def test_a_run_of_billions_of_spaces_stays_small() -> None:
    assert len(shown('<text:p>a<text:s text:c="2000000000"/>b</text:p>')[0]) < 200


def test_deleted_text_and_comments_are_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Ramp<office:annotation><text:p>why?</text:p>"
        "</office:annotation></text:p>"
    )
    assert shown(body) == ["Ramp"]


def test_notes_and_headers_stand_aside() -> None:
    body = (
        "<text:p>Ramp<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>If funded</text:p>"
        "</text:note-body></text:note></text:p>"
    )
    blocks = read_odt(as_odt.package(body, {"header": ["OFFICIAL"]})).blocks
    assert [(block.text, block.aside) for block in blocks if isinstance(block, Para)] == [
        ("OFFICIAL", True),
        ("Ramp", False),
        ("If funded", True),
    ]


def test_bold_is_found_in_styles() -> None:
    blocks = read_odt(as_odt.write([("b", "AGENDA"), ("p", "**Lead** Jane"), ("h2", "Ramp")])).blocks
    assert [(block.bold, block.bold_chars, block.level) for block in blocks if isinstance(block, Para)] == [
        (True, 6, 0),
        (False, 4, 0),
        (False, 0, 2),
    ]


def test_a_table_of_billions_of_cells_stays_small() -> None:
    body = (
        '<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    )
    table = read_odt(as_odt.package(body)).blocks[0]
    assert isinstance(table, Table)
    assert len(table.rows) == 1
    assert len(table.rows[0].cells) <= 70


def test_a_text_box_follows_its_paragraph() -> None:
    box = "<draw:frame><draw:text-box><text:p>Quiet room</text:p></draw:text-box></draw:frame>"
    assert shown(f"<text:p>Welcome{box}</text:p>") == ["Welcome", "Quiet room"]
