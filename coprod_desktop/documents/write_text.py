"""Writes an outline as plain text and as Markdown. A paragraph is one line: the reader's window wraps it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coprod_desktop.documents.outline import Block, Bullets, Heading, Outline, Paragraph, Table
from coprod_desktop.i18n import _


def text(outline: Outline) -> bytes:
    """Without underlines or boxes made of signs, which a screen reader would say one by one."""
    return "\n".join(line for block in outline.blocks for line in _plain(block)).lstrip("\n").encode() + b"\n"


def markdown(outline: Outline) -> bytes:
    """What people wrote is escaped, so that it reads in any Markdown window exactly as they wrote it."""
    return "\n".join(line for block in outline.blocks for line in _marked(block)).encode() + b"\n"


def _plain(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from ("", "", block.text) if block.level < 4 else ("", block.text)
        case Paragraph():
            yield from ("", block.text)
        case Bullets():
            yield ""
            for first, *others in block.entries:
                yield f"- {first}"
                yield from (f"  {other}" for other in others)
        case Table():
            for row in block.rows:
                yield ""
                for header, cell in zip(block.headers, row, strict=True):
                    # Translators: a table's heading and one cell below it, as a line of plain text.
                    yield _("{header}: {cell}").format(header=header, cell=cell)


def _marked(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from (f"{'#' * block.level} {_inline(block.text)}", "")
        case Paragraph():
            yield from (_escaped(block.text), "")
        case Bullets():
            for first, *others in block.entries:
                yield f"- {_escaped(first)}"
                for other in others:
                    yield from ("", f"  {_escaped(other)}")
            yield ""
        case Table():
            yield _row(block.headers)
            yield _row(["---"] * len(block.headers), escape=False)
            yield from (_row(row) for row in block.rows)
            yield ""


def _row(cells: Iterable[str], *, escape: bool = True) -> str:
    return "| " + " | ".join(_inline(cell).replace("|", r"\|") if escape else cell for cell in cells) + " |"


# Signs that mean something in Markdown where they stand, and only there, so that most text stays as it was.
_SIGNS = re.compile(
    r"""
    \\(?=[!-/:-@\[-`{-~])           # a backslash before a sign
  | [*`\[~]
  | (?<![^\W_])_ | _(?![^\W_])      # an underline at the edge of a word
  | <(?=[A-Za-z/!?])
  | &(?=\#|[A-Za-z0-9]+;)
  | (?<!\S)\#(?=\#*\s*$)            # signs that would close a heading
    """,
    re.VERBOSE,
)
_STARTS = re.compile(r"(?=>|[-+](?:\s|$)|-[-\s]*$|\#{1,6}(?:\s|$)|=+\s*$)")
_NUMBER = re.compile(r"([0-9]{1,9})(?=[.)](?:\s|$))")


def _inline(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _escaped(text: str) -> str:
    """For the start of a line, where a sign or a number would begin a list, a heading or a quotation."""
    text = _inline(text.strip())
    if _STARTS.match(text):
        return "\\" + text
    return _NUMBER.sub(r"\1\\", text, count=1) if _NUMBER.match(text) else text
