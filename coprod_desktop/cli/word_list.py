"""A group's own word list from a file: a .csv table, or a .json file."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coprod_desktop.cli.given import bytes_of, decoded
from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.domain.meeting import new_id
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem

_NAMES = {
    "term": ("term", "word", "acronym", "short form", "short"),
    "meaning": ("meaning", "expansion", "means", "long form", "long", "full words"),
    "plain": ("plain", "plain words", "explanation"),
}
"""What people call the columns of such lists."""


def entries(path: Path) -> list[GlossaryEntry]:
    """Raises Problem when the file cannot be read or no list is in it."""
    text = decoded(bytes_of(path), path.name)
    try:
        rows = _from_json(text) if path.suffix.lower() == ".json" else _from_table(text)
        found = [
            GlossaryEntry(new_id(), term, meaning, plain) for term, meaning, plain in rows if term and meaning
        ]
    except (ValueError, TypeError, AttributeError, RecursionError, csv.Error):
        found = []
    if not found:
        raise Problem(
            _("Coprod found no list of words in {name}.").format(name=path.name),
            _('Give a table of word and meaning, or lines such as {"word": "meaning"} in a .json file.'),
        )
    return found


Row = tuple[str, str, str]


def _from_json(text: str) -> Iterator[Row]:
    """{"RAS": "…"}, {"RAS": ["…", "…"]}, {"RAS": {"meaning": "…"}} or [{"term": "RAS", "meaning": "…"}]."""
    content = json.loads(text)
    if isinstance(content, list):
        content = [(None, row) for row in content]
    else:
        content = content.items()
    for term, given in content:
        for meaning in given if isinstance(given, list) else [given]:
            if isinstance(meaning, str):
                yield str(term), meaning.strip(), ""
            else:
                yield _named({"term": term} | meaning if term else meaning)


def _from_table(text: str) -> Iterator[Row]:
    first_line = text.split("\n", 1)[0]
    parted_by = max("\t,;", key=first_line.count)
    rows = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines(), delimiter=parted_by)]
    headers = [cell.lower() for cell in rows[0]] if rows else []
    if any(header in _NAMES["term"] for header in headers):
        for row in rows[1:]:
            yield _named(dict(zip(headers, row, strict=False)))
    else:
        for row in rows:
            term, meaning, plain = [*row, "", "", ""][:3]
            yield term, meaning, plain


def _named(row: dict[str, Any]) -> Row:
    def cell(column: str) -> str:
        return next((str(row[name]).strip() for name in _NAMES[column] if row.get(name)), "")

    return cell("term"), cell("meaning"), cell("plain")
