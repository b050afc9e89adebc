"""What every kind of file becomes first: one stream of paragraphs and tables, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time


@dataclass(slots=True)
class Para:
    """One paragraph. Line breaks inside it are newlines, tabs are tabs."""

    text: str
    level: int = 0
    """Level of a heading, 1 the highest; 0 for no heading."""
    bold: bool = False
    """Every letter is bold."""
    bold_chars: int = 0
    """How many characters at the start are bold."""
    number: str = ""
    """The number or bullet that a program shows before the text and that is not typed in it ("4.1", "(a)", "•")."""
    depth: int = 0
    """How far it is set in, in steps; for a list, how deep."""
    aside: bool = False
    """Page header or footer, note at the foot, what a picture shows, table of contents: text beside the main text."""
    size: float = 0.0
    """Size of the letters in points; 0 when not known."""
    gap: bool = False
    """More space than usual stands above it."""


@dataclass(slots=True)
class Cell:
    blocks: list[Block] = field(default_factory=list)
    span: int = 1
    """How many columns it covers."""


@dataclass(slots=True)
class Row:
    cells: list[Cell] = field(default_factory=list)
    header: bool = False
    """The file says that this row names the columns."""


@dataclass(slots=True)
class Table:
    rows: list[Row] = field(default_factory=list)


Block = Para | Table


@dataclass(slots=True)
class Document:
    """A file's blocks, and what the file says about the meeting outside its text (calendar, letter head)."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    held_on: date | None = None
    start: time | None = None
    place: str = ""
    attached: list[tuple[str, bytes]] = field(default_factory=list)
    """Files that came with a letter: name and bytes."""


def paragraphs(blocks: list[Block]) -> list[Para]:
    """Every paragraph, those in tables too, in reading order."""
    found: list[Para] = []
    for block in blocks:
        if isinstance(block, Para):
            found.append(block)
        else:
            for row in block.rows:
                for cell in row.cells:
                    found.extend(paragraphs(cell.blocks))
    return found
