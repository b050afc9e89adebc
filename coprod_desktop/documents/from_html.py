"""HTML, and the HTML that Markdown turns into: read with lxml, without following any link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from coprod_desktop.documents.blocks import Block, Cell, Document, Para, Row, Table, paragraphs
from coprod_desktop.documents.bold_marks import bold_of
from coprod_desktop.documents.plain_lines import clean
from coprod_desktop.documents.refusals import Refused, Why
from coprod_desktop.documents.shown_numbers import BULLET, in_format

_SILENT = {
    "script",
    "style",
    "head",
    "template",
    "noscript",
    "svg",
    "math",
    "object",
    "iframe",
    "select",
    "button",
}
_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "blockquote", "pre", "ul", "ol",
    "dl", "dt", "dd", "li", "table", "form", "fieldset", "figure", "figcaption", "address", "details", "summary",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "center", "body", "html", "tr", "td", "th", "tbody", "thead", "caption",
}  # fmt: skip
_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_TAB = "\u2003"
"""Stands for a tab until white space has been put right."""
_MAX_DEPTH = 120
_MAX_ELEMENTS = 400_000
_MAX_CHARACTERS = 15_000_000


def read_html(data: bytes | str) -> Document:
    """Raises Refused."""
    from lxml import etree, html

    from coprod_desktop.documents.from_text import decode

    text = data if isinstance(data, str) else _decoded(data, decode)
    text = re.sub(r"(?:(?:\xa0|&nbsp;|&#160;) ?){3,}", _TAB, text)
    text = clean(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    if not text.strip():
        return Document()
    if len(text) > _MAX_CHARACTERS or re.search(r"<[^<>]{20000}", text):
        raise Refused(Why.TOO_BIG)
    try:
        parser = html.HTMLParser(
            encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
        )
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Refused(Why.DAMAGED) from error
    for count, _element in enumerate(tree.iter()):
        if count > _MAX_ELEMENTS:
            raise Refused(Why.TOO_BIG)
    title = tree.findtext(".//head/title") or ""
    blocks = list(_Walker().blocks(tree, 0))
    return Document(blocks, title=" ".join(title.split()))


def _decoded(data: bytes, decode: Any) -> str:
    named = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{3,30})", data[:4000], re.IGNORECASE)
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = named[1].decode("ascii").lower()
        if re.fullmatch(r"utf-?8|iso-?8859-?\d{1,2}|windows-125\d|cp125\d|us-ascii|latin-?1|macintosh", name):
            try:
                return data.decode({"iso-8859-1": "cp1252", "latin1": "cp1252"}.get(name, name))
            except (UnicodeDecodeError, LookupError):
                pass
    return str(decode(data))


class _Walker:
    """Turns elements into blocks. Loose text between blocks becomes a paragraph of its own."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool]] = []

    def blocks(self, element: Any, depth: int) -> Iterator[Block]:
        yield from self._inside(element, False, 0, depth)
        yield from self._flush()

    def _flush(self, **dress: Any) -> Iterator[Para]:
        pieces, self._pieces = self._pieces, []
        for para in _paragraph(pieces):
            for name, value in dress.items():
                setattr(para, name, value)
            yield para
            dress.pop("number", None)

    def _inside(self, element: Any, bold: bool, list_depth: int, depth: int) -> Iterator[Block]:
        if depth > _MAX_DEPTH:
            self._pieces.append(("".join(element.itertext()), bold))
            return
        if element.text:
            self._pieces.append((element.text, bold))
        for child in element:
            yield from self._child(child, bold, list_depth, depth)
            if child.tail:
                self._pieces.append((child.tail, bold))

    def _child(self, child: Any, bold: bool, list_depth: int, depth: int) -> Iterator[Block]:
        tag = child.tag if isinstance(child.tag, str) else ""
        if not tag or tag in _SILENT or _hidden(child):
            return
        if tag == "br":
            self._pieces.append(("\n", bold))
        elif "mso-tab-count" in child.get("style", ""):
            self._pieces.append((_TAB, bold))
        elif tag == "img":
            self._pieces.append((f" {child.get('alt', '')} ", bold))
        elif tag == "input":
            return
        elif tag == "table":
            yield from self._flush()
            yield self._table(child, depth)
        elif tag in ("ul", "ol"):
            yield from self._flush(depth=list_depth)
            yield from self._list(child, bold, list_depth, depth)
        elif tag in _BLOCKS:
            yield from self._flush()
            heading = re.fullmatch(r"h([1-6])", tag)
            here = bold or tag in ("th", "dt", "summary") or _bold_by_style(child)
            made = list(self._inside(child, here, list_depth, depth + 1))
            made += self._flush()
            for block in made:
                if heading and isinstance(block, Para):
                    block.level = int(heading[1])
            yield from made
        else:
            here = bold or tag in ("b", "strong") or _bold_by_style(child)
            yield from self._inside(child, here, list_depth, depth + 1)

    def _list(self, element: Any, bold: bool, list_depth: int, depth: int) -> Iterator[Block]:
        kind = _KINDS.get(element.get("type", "1"), "decimal")
        count = _whole(element.get("start"), 1) - 1
        for item in element:
            if item.tag != "li":
                yield from self._child(item, bold, list_depth + 1, depth + 1)
                continue
            count = _whole(item.get("value"), count + 1)
            shown = BULLET if element.tag == "ul" else f"{in_format(count, kind)}."
            first = True
            made: list[Block] = list(self._inside(item, bold, list_depth + 1, depth + 1))
            made += self._flush()
            for block in made:
                if isinstance(block, Para) and first:
                    first = False
                    if not block.number:
                        block.number, block.depth = shown, list_depth
                elif isinstance(block, Para) and not block.number:
                    block.depth = max(block.depth, list_depth + 1)
                yield block

    def _table(self, element: Any, depth: int) -> Table:
        table = Table()
        for raw in element.iter("tr"):
            if next((up for up in raw.iterancestors("table")), element) is not element:
                continue
            cells = [cell for cell in raw if cell.tag in ("td", "th")]
            row = Row(header=bool(cells) and all(cell.tag == "th" for cell in cells))
            for cell in cells:
                blocks = list(_Walker().blocks(cell, depth + 1))
                if cell.tag == "th":
                    for para in paragraphs(blocks):
                        para.bold = True
                row.cells.append(Cell(blocks, max(1, min(_whole(cell.get("colspan"), 1), 60))))
            table.rows.append(row)
        return table


def _hidden(element: Any) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _bold_by_style(element: Any) -> bool:
    found = re.search(r"font-weight:\s*(bold|[6-9]00)", element.get("style", "")[:500])
    return found is not None


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else default


def _paragraph(pieces: list[tuple[str, bool]]) -> Iterator[Para]:
    """One paragraph; two line breaks in a row part it."""
    text = marks = ""
    for words, bold in pieces:
        shown = words if words == "\n" else re.sub(r"[ \t\n]+", " ", words)
        text += shown
        marks += ("b" if bold else " ") * len(shown)
    breaks = [(found.start(), found.end()) for found in re.finditer(r"\n ?\n\s*", text)]
    starts = [0, *(end for _start, end in breaks)]
    ends = [*(start for start, _end in breaks), len(text)]
    for start, end in zip(starts, ends, strict=True):
        shown, look = _tidied(text[start:end], marks[start:end])
        if shown:
            bold, bold_chars = bold_of(shown, look)
            yield Para(shown, bold=bold, bold_chars=bold_chars)


def _tidied(text: str, marks: str) -> tuple[str, str]:
    """White space put right, and the marks with it."""
    kept = ""
    look = ""
    for found in re.finditer(rf" *\n *| *{_TAB}[ {_TAB}]*| +|[^ \n{_TAB}]+", text):
        word = found[0]
        shown = word if not word.isspace() else "\n" if "\n" in word else "\t" if _TAB in word else " "
        kept += shown
        look += marks[found.start() : found.end()] if not word.isspace() else marks[found.start()]
    lost = len(kept) - len(kept.lstrip())
    kept = kept.strip()
    return kept, look[lost : lost + len(kept)]
