"""What a written document says, before it is any kind of file: headings, paragraphs, lists, tables.

Each file type has one writer for this (`write_docx`, `write_html`, `write_text`), so all say the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    """1 for the document itself, then 2, 3, 4: never a level left out."""
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list. Each entry is one or more paragraphs; the first carries the bullet."""

    entries: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """The first cell of each row names the row; every row has as many cells as there are headers."""

    name: str
    headers: Sequence[str]
    rows: Sequence[Sequence[str]]


Block = Heading | Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True)
class Outline:
    title: str
    """For the file's own details and the window's title bar; the heading of level 1 is among the blocks."""
    language: str
    """Of the sentences that are ours: "en-GB"."""
    blocks: Sequence[Block]


def lines(text: str) -> list[str]:
    """The paragraphs of a text, without empty ones and without characters that no file type can hold.

    XML refuses control characters, and UTF-8 half a surrogate pair; both come in with pasted text.
    Nothing that can be seen or spoken is lost.
    """
    text = _CONTROLS.sub("", _LINE_BREAKS.sub("\n", text))
    text = _LONE_SURROGATES.sub("\ufffd", text)
    return [line for line in text.split("\n") if line.strip()]


def one_line(text: str) -> str:
    """The same for a place that holds one line only: a heading, a cell, a name."""
    return " ".join(line.strip() for line in lines(text))
