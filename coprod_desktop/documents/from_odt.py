"""ODT: OpenDocument's XML read as it stands, with repeats and runs of spaces kept within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from coprod_desktop.documents.blocks import Block, Cell, Document, Para, Row, Table, paragraphs
from coprod_desktop.documents.bold_marks import bold_of
from coprod_desktop.documents.odt_styles import STYLE, TEXT, OdtStyle, OdtStyles, whole
from coprod_desktop.documents.refusals import Refused, Why
from coprod_desktop.documents.shown_numbers import Counter
from coprod_desktop.documents.xml_parts import elements_at, root
from coprod_desktop.documents.zipped import Package

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LEFT_OUT = {
    f"{TEXT}tracked-changes",
    f"{OFFICE}annotation",
    f"{OFFICE}forms",
    f"{TEXT}sequence-decls",
    f"{TEXT}note-citation",
    f"{TEXT}ruby-text",
}
_MAX_NESTED = 30
_MAX_BLOCKS = 200_000


def read_odt(data: bytes) -> Document:
    """Raises Refused."""
    package = Package(data)
    if "content.xml" not in package:
        raise Refused(Why.OTHER_KIND)
    if b"manifest:encryption-data" in package.read("META-INF/manifest.xml"):
        raise Refused(Why.LOCKED)
    return _Reader(package).document()


class _Reader:
    def __init__(self, package: Package) -> None:
        self._content = package.read("content.xml")
        self._sheet = root(package.read("styles.xml"))
        automatic = next(
            (part for part in elements_at(self._content, 1) if part.tag == f"{OFFICE}automatic-styles"), None
        )
        self._styles = OdtStyles(self._sheet, automatic)
        self._counters: dict[str, Counter] = {}
        self._notes: list[Block] = []
        self._boxes: list[Element] = []
        self._nested = 0
        self._made = 0

    def document(self) -> Document:
        blocks: list[Block] = []
        for element in elements_at(self._content, 3):
            blocks.extend(self._block(element))
        heads, feet = self._around("header"), self._around("footer")
        return Document(heads + blocks + self._notes + feet)

    def _around(self, kind: str) -> list[Block]:
        found: list[Block] = []
        seen: set[str] = set()
        for name in (kind, f"{kind}-first", f"{kind}-left"):
            for part in self._sheet.iter(f"{STYLE}{name}") if self._sheet is not None else ():
                for para in self._flat(part):
                    if para.text not in seen:
                        seen.add(para.text)
                        found.append(para)
        return found

    def _flat(self, parent: Element) -> list[Para]:
        made = paragraphs([block for child in parent for block in self._block(child)])
        for para in made:
            para.aside = True
        return made

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag in (f"{TEXT}p", f"{TEXT}h"):
            yield from self._paragraph(element)
        elif tag == f"{TEXT}list":
            yield from self._list(element, "", 0)
        elif tag == f"{TABLE}table":
            yield self._table(element)
        elif tag == f"{TEXT}table-of-content":
            yield from self._flat(element)
        elif tag.endswith("}frame"):
            for child in element:  # a drawing's first form is enough, the others repeat it
                yield from self._block(child)
                break
        elif tag not in _LEFT_OUT and not tag.startswith(STYLE):
            for child in element:
                yield from self._block(child)

    def _list(self, element: Element, around: str, depth: int) -> Iterator[Block]:
        style = element.get(f"{TEXT}style-name") or around
        if depth == 0:
            goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(
                f"{TEXT}continue-list"
            )
            if not goes_on or style not in self._counters:
                self._counters[style] = self._styles.counter(style)
        counter = self._counters.get(style)
        if counter is None:
            counter = self._counters[style] = self._styles.counter(style)
        for item in element:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            first = item.tag == f"{TEXT}list-item"
            if item.get(f"{TEXT}start-value"):
                counter.start_at(depth, whole(item.get(f"{TEXT}start-value"), 1))
            for child in item:
                if child.tag == f"{TEXT}list":
                    yield from self._list(child, style, min(depth + 1, 9))
                    continue
                made = list(self._block(child))
                if first and not made and self._nested and child.tag == f"{TEXT}p":
                    made = [Para("")]  # an empty list paragraph still shows its number
                for block in made:
                    if isinstance(block, Para):
                        if first:
                            block.number, first = counter.next(depth), False
                        block.depth = depth + (0 if block.number else 1)
                    yield block

    def _table(self, element: Element) -> Table:
        self._nested += 1
        if self._nested > _MAX_NESTED:
            raise Refused(Why.TOO_BIG)
        table = Table()
        for raw, header in self._rows(element, False):
            row = Row(header=header)
            for cell in raw:
                if cell.tag != f"{TABLE}table-cell":
                    continue
                blocks = [block for child in cell for block in self._block(child)]
                row.cells.append(
                    Cell(blocks, max(1, min(whole(cell.get(f"{TABLE}number-columns-spanned"), 1), 60)))
                )
                if not blocks:
                    repeated = whole(cell.get(f"{TABLE}number-columns-repeated"), 1)
                    row.cells.extend(Cell() for _ in range(max(0, min(repeated - 1, 60))))
            table.rows.append(row)
        self._nested -= 1
        return table

    def _rows(self, element: Element, header: bool) -> Iterator[tuple[Element, bool]]:
        for child in element:
            if child.tag == f"{TABLE}table-row":
                yield child, header
            elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
                yield from self._rows(child, header or child.tag.endswith("header-rows"))

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self._made += 1
        if self._made > _MAX_BLOCKS:
            raise Refused(Why.TOO_BIG)
        style = self._styles.paragraph(element.get(f"{TEXT}style-name", ""))
        pieces: list[tuple[str, OdtStyle]] = []
        boxes_before, self._boxes = self._boxes, []
        self._inside(element, style, pieces)
        boxes, self._boxes = self._boxes, boxes_before
        para = _from_pieces(pieces)
        para.size = style.size
        if para.text:
            if element.tag == f"{TEXT}h":
                para.level = max(1, min(whole(element.get(f"{TEXT}outline-level"), 1), 9))
                if self._styles.outline is not None and element.get(f"{TEXT}is-list-header") != "true":
                    para.number = self._styles.outline.next(para.level - 1)
            else:
                para.level = style.level
            yield para
        for box in boxes:
            for child in box:
                yield from self._block(child)

    def _inside(self, element: Element, style: OdtStyle, pieces: list[tuple[str, OdtStyle]]) -> None:
        if style.hidden:
            return
        if element.text:
            pieces.append((" ".join(element.text.split("\n")), style))
        for child in element:
            self._child(child, style, pieces)
            if child.tail:
                pieces.append((" ".join(child.tail.split("\n")), style))

    def _child(self, child: Element, style: OdtStyle, pieces: list[tuple[str, OdtStyle]]) -> None:
        tag = child.tag
        if tag == f"{TEXT}s":
            pieces.append((" " * max(1, min(whole(child.get(f"{TEXT}c"), 1), 100)), style))
        elif tag == f"{TEXT}tab":
            pieces.append(("\t", style))
        elif tag == f"{TEXT}line-break":
            pieces.append(("\n", style))
        elif tag == f"{TEXT}note":
            body = child.find(f"{TEXT}note-body")
            if body is not None:
                self._notes.extend(self._flat(body))
        elif tag.endswith("}frame"):
            box = child.find("{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}text-box")
            if box is not None:
                self._boxes.append(box)
        elif tag not in _LEFT_OUT:
            here = style
            if tag == f"{TEXT}span":
                here = self._styles.span(child.get(f"{TEXT}style-name", ""), style)
            self._inside(child, here, pieces)


def _from_pieces(pieces: list[tuple[str, OdtStyle]]) -> Para:
    text = marks = ""
    for words, style in pieces:
        shown = words.upper() if style.caps else words
        text += shown
        marks += ("b" if style.bold else " ") * len(shown)
    lost = len(text) - len(text.lstrip())
    text = text.strip()
    bold, bold_chars = bold_of(text, marks[lost : lost + len(text)])
    return Para(text, bold=bold, bold_chars=bold_chars)
