"""The app's own sentences pass the app's own checker: no short forms, no system-speak, no labels, short sentences."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import coprod_desktop
from coprod_desktop.language.flags import Words
from coprod_desktop.language.readability import count_words, sentences

MOST_WORDS = 20

# Words that the checker knows but the app must say, each with its reason.
ALLOWED = {
    "any other business": "a heading that people look for in an agenda",
    "matters arising": "a heading that people look for in an agenda",
    "minutes": "the name of the record that the app makes",
    "apologies": "what people send when they cannot come",
    "co-production": "what the app is for",
    "pdf": "the ending of a file's name",
    "txt": "the ending of a file's name",
    "html": "the ending of a file's name",
    "csv": "the ending of a file's name",
    "wav": "the ending of a file's name",
}
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_FILE_NAMES = re.compile(r"\*?\.\w{2,5}\b|\b[A-Z]+\b(?=\.\w{2,4}\b)")


def own_sentences() -> Iterator[tuple[str, str]]:
    """Where each string inside `_()` or `ngettext()` stands, and what it says."""
    top = Path(coprod_desktop.__file__).parent
    for path in sorted(top.rglob("*.py")):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except SyntaxError as error:
            yield f"{path.relative_to(top)}:{error.lineno}", "this file cannot be read"
            continue
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id in ("_", "ngettext"):
                for given in node.args[:2]:
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        yield f"{path.relative_to(top)}:{given.lineno}", given.value


def findings() -> Iterator[str]:
    words = Words()
    for where, said in own_sentences():
        text = _FILE_NAMES.sub("file", _PLACEHOLDER.sub("this", said)).replace("&", "")
        for flag in words.flags(text):
            if flag.text.lower() not in ALLOWED:
                yield f"{where}: {flag.kind} {flag.text!r} in {said!r}"
        for start, end in sentences(text):
            count = count_words(text[start:end])
            if count > MOST_WORDS:
                yield f"{where}: {count} words in {text[start:end]!r}"


def test_the_app_has_own_sentences() -> None:
    assert sum(1 for _found in own_sentences()) > 0


def test_the_app_s_own_text_passes_its_own_checker() -> None:
    found = sorted(set(findings()))
    assert not found, "\n" + "\n".join(found)
