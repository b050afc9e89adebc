"""What the README says is so: its keys, its verbs, its pictures, and the files and packages it names."""

from __future__ import annotations

import argparse
import re
import tomllib
from pathlib import Path

from coprod_desktop.cli.parser import build
from coprod_desktop.settings import FONTS
from coprod_desktop.store.tables import VERSION
from coprod_desktop.ui.commands import COMMANDS, MENU_WORDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PICTURES = ROOT / "packaging" / "pictures"
MOST_BYTES = 120_000
OTHER_KEYS = {"Tab", "Shift+Tab", "Enter", "Escape"}
"""Keys of every list, field and dialog, which are no commands of ours."""


def section(title: str) -> str:
    """What stands under a heading of the second level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, f"README has no section {title!r}"
    return found[1]


def key_table() -> str:
    lines = ["| Menu | What you can do | Keys |", "|---|---|---|"]
    for command in COMMANDS:
        keys = " or ".join(f"`{key}`" for key in command.keys)
        lines.append(f"| {MENU_WORDS[command.menu]} | {command.words} | {keys or 'in the menu'} |")
    return "\n".join(lines)


def test_the_table_of_keys_is_that_of_the_code() -> None:
    table = "\n".join(line for line in section("All keys").splitlines() if line.startswith("|"))
    assert table == key_table(), f"In README.md, the table under All keys should be:\n\n{key_table()}"


def test_keys_in_the_text_are_keys_of_commands() -> None:
    known = OTHER_KEYS | {key for command in COMMANDS for key in command.keys}
    named = re.findall(r"`((?:Ctrl\+|Shift\+|Alt\+)\S+|F\d+|Tab|Enter|Escape)`", README)
    assert named
    assert set(named) - known == set()


def test_every_verb_is_told_with_an_example() -> None:
    parser = build()
    (verbs,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    told = re.findall(
        r"^\| `(\w+)` \|.*\| `coprod (\w+)[^`]*` \|$", section("The command line"), re.MULTILINE
    )
    assert [verb for verb, _example in told] == [example for _verb, example in told]
    assert {verb for verb, _example in told} == set(verbs.choices)


def test_each_example_of_a_verb_is_one_it_understands() -> None:
    examples = re.findall(r"\| `coprod ([^`]*)` \|$", section("The command line"), re.MULTILINE)
    for example in examples:
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', example)]
        assert build().parse_args(words).verb == words[0]


def test_each_picture_is_there_and_told_in_words() -> None:
    shown = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", README)
    assert {ROOT / path for _words, path in shown} == set(PICTURES.glob("*.png"))
    for words, path in shown:
        assert len(words.split()) >= 5, path
        assert (ROOT / path).stat().st_size < MOST_BYTES, path


def test_each_room_and_file_of_the_picture_is_there() -> None:
    """The picture of folders sets what is inside a folder in by two spaces more."""
    (tree,) = re.findall(r"```\n(coprod_desktop/\n.*?)```", section("The rooms"), re.DOTALL)
    folders: list[str] = []
    named = set()
    for line in tree.splitlines():
        found = re.match(r"( *)([\w.]+/?)(?:  |$)", line)
        assert found, line
        depth = len(found[1]) // 2
        folders[depth:] = [found[2]]
        path = "".join(folders)
        assert (ROOT / path).exists(), path
        named.add(path)
    rooms = {
        f"coprod_desktop/{path.parent.name}/" for path in (ROOT / "coprod_desktop").glob("*/__init__.py")
    }
    assert rooms - named == set()


def test_each_file_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:[\w.]+/)+[\w.]*)`", README))
    assert named
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_each_benchmark_is_told() -> None:
    programs = {
        f"tests/benchmarks/{path.name}"
        for path in (ROOT / "tests" / "benchmarks").glob("*.py")
        if "__main__" in path.read_text(encoding="utf-8")
    }
    told = re.findall(r"^\| `\.venv/bin/python (\S+)[^`]*` \|", section("Tests"), re.MULTILINE)
    assert set(told) == programs


def test_the_next_migration_has_the_next_number() -> None:
    assert f"`m{VERSION + 1:03}_" in section("How to add something")
    assert f"`VERSION = {VERSION + 1}`" in section("How to add something")


def test_each_package_and_font_is_named_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    packages = [re.split(r"[^\w.-]", requirement)[0] for requirement in project["dependencies"]]
    licences = section("Licences")
    rows = dict(re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|", licences, re.MULTILINE))
    assert [name for name in packages if not rows.get(name)] == []
    assert [font for font in FONTS if not rows.get(font)] == []
