"""Everything we ship that others made: where it comes from, under which licence, and that it works."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from coprod_desktop.settings import FONTS

RESOURCES = Path(__file__).parents[2] / "resources"
TYPED_AND_READ = "abcxyzABCXYZ0123456789 £€ ‘’“” – — … • ½ éèêëàâçôûüöïñŵŷ"


def sources() -> list[dict[str, str]]:
    first, *rows = (RESOURCES / "SOURCES.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(first.split("\t"), row.split("\t"), strict=True)) for row in rows]


def shipped() -> set[str]:
    paths = (path for path in RESOURCES.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    names = {path.relative_to(RESOURCES).as_posix() for path in paths}
    return {name for name in names if name != "SOURCES.tsv" and not name.startswith("LICENSES/")}


def test_each_file_has_its_source_and_each_source_its_file() -> None:
    assert {row["file"] for row in sources()} == shipped()


def test_each_source_says_what_it_is_where_from_and_its_licence() -> None:
    for row in sources():
        assert set(row) == {"file", "what", "origin", "licence"}
        assert all(row.values()), row


def test_each_licence_file_that_is_named_is_there() -> None:
    named = {
        word.strip(",;.")
        for row in sources()
        for word in row["licence"].split()
        if word.startswith("LICENSES/")
    }
    there = {f"LICENSES/{path.stem}" for path in (RESOURCES / "LICENSES").iterdir()}
    assert {name.removesuffix(".txt") for name in named} == there


def test_each_font_we_offer_is_shipped_regular_and_bold(qapp: QApplication) -> None:
    found: dict[str, set[int]] = {}
    for path in (RESOURCES / "fonts").iterdir():
        raw = QRawFont(str(path), 20)
        found.setdefault(raw.familyName(), set()).add(raw.weight())
    for family in FONTS:
        assert found[family] == {QFont.Weight.Normal, QFont.Weight.Bold}, family


def test_each_font_has_the_letters_of_a_meeting(qapp: QApplication) -> None:
    for path in (RESOURCES / "fonts").iterdir():
        raw = QRawFont(str(path), 20)
        assert [letter for letter in TYPED_AND_READ if not raw.supportsCharacter(ord(letter))] == [], (
            path.name
        )


def test_qt_finds_a_font_by_the_name_in_the_settings(qapp: QApplication) -> None:
    for path in (RESOURCES / "fonts").iterdir():
        assert QFontDatabase.addApplicationFont(str(path)) != -1, path.name
    assert set(FONTS) <= set(QFontDatabase.families())
