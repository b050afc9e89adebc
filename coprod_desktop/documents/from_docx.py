"""DOCX: Word's XML read as it stands. Deleted text stays out, inserted text is in, lists get their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from coprod_desktop.documents.blocks import Block, Cell, Document, Para, Row, Table, paragraphs
from coprod_desktop.documents.bold_marks import bold_of
from coprod_desktop.documents.docx_numbering import Numbering
from coprod_desktop.documents.docx_styles import Look, Style, Styles, W, look, number, val
from coprod_desktop.documents.refusals import Refused, Why
from coprod_desktop.documents.shown_numbers import BULLET
from coprod_desktop.documents.xml_parts import elements_at, root
from coprod_desktop.documents.zipped import Package

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_LEFT_OUT = {
    f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "rt")
}
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_MAX_NESTED = 30


def read_docx(data: bytes) -> Document:
    """Raises Refused."""
    package = Package(data)
    main = _main_part(package)
    if main not in package:
        raise Refused(Why.OTHER_KIND)
    return _Reader(package, main).document()


def _main_part(package: Package) -> str:
    tree = root(package.read("_rels/.rels"))
    for link in tree if tree is not None else ():
        if link.get("Type", "").endswith("/officeDocument"):
            return link.get("Target", "").lstrip("/")
    return "word/document.xml"


class _Reader:
    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        folder, _slash, name = main.rpartition("/")
        links = root(package.read(f"{folder}/_rels/{name}.rels"))
        self._parts: dict[str, list[tuple[str, str]]] = {}
        for link in links if links is not None else ():
            if link.get("TargetMode") != "External":
                target = link.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
                kind = link.get("Type", "").rpartition("/")[2]
                self._parts.setdefault(kind, []).append((link.get("Id", ""), path))
        self._styles = Styles(self._first("styles"))
        self._numbering = Numbering(self._first("numbering"))
        self._notes: list[Block] = []
        self._note_texts: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote"):
            notes = self._first(f"{kind}s")
            for note in notes if notes is not None else ():
                if note.get(f"{W}type", "normal") == "normal":
                    self._note_texts[kind, note.get(f"{W}id", "")] = note
        self._boxes: list[Element] = []
        self._nested = 0

    def _first(self, kind: str) -> Element | None:
        paths = [path for _id, path in self._parts.get(kind, [])]
        return root(self._package.read(paths[0])) if paths else None

    def document(self) -> Document:
        heads, feet = self._around("header"), self._around("footer")
        blocks: list[Block] = []
        for element in elements_at(self._package.read(self._main), 2):
            blocks.extend(self._block(element))
        return Document(heads + blocks + self._notes + feet)

    def _around(self, kind: str) -> list[Block]:
        """Each different header or footer once."""
        found: list[Block] = []
        seen: set[str] = set()
        for _id, path in self._parts.get(kind, [])[:20]:
            tree = root(self._package.read(path))
            for para in self._flat(tree) if tree is not None else ():
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
        if tag == f"{W}p":
            yield from self._paragraph(element)
        elif tag == f"{W}tbl":
            yield self._table(element)
        elif tag == f"{_MC}AlternateContent":
            chosen = element.find(f"{_MC}Choice")
            for child in chosen if chosen is not None else ():
                yield from self._block(child)
        elif tag not in _LEFT_OUT:
            for child in element:
                yield from self._block(child)

    def _table(self, element: Element) -> Table:
        self._nested += 1
        if self._nested > _MAX_NESTED:
            raise Refused(Why.TOO_BIG)
        table = Table()
        for raw_row in self._children(element, "tr"):
            properties = raw_row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                continue
            row = Row(header=properties is not None and properties.find(f"{W}tblHeader") is not None)
            for raw_cell in self._children(raw_row, "tc"):
                span = number(val(raw_cell.find(f"{W}tcPr"), "gridSpan"), 1)
                cell = Cell(span=max(1, min(span, 60)))
                for child in raw_cell:
                    cell.blocks.extend(self._block(child))
                row.cells.append(cell)
            table.rows.append(row)
        self._nested -= 1
        return table

    def _children(self, element: Element, name: str) -> Iterator[Element]:
        """Rows or cells, also those wrapped in content controls or change marks."""
        for child in element:
            if child.tag == f"{W}{name}":
                yield child
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}moveTo"):
                yield from self._children(child, name)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        properties = element.find(f"{W}pPr")
        style_id = val(properties, "pStyle") or self._styles.default
        style = self._styles.get(style_id)
        pieces: list[tuple[str, Look]] = []
        boxes_before, self._boxes = self._boxes, []
        for child in element:
            self._run(child, style.look or Look(), pieces)
        boxes, self._boxes = self._boxes, boxes_before
        para = _from_pieces(pieces)
        self._dress(para, properties, style_id, style)
        # Word shows the number of an empty list paragraph; in tables that is how a column of numbers is made.
        if para.text or (self._nested and para.number not in ("", BULLET)):
            yield para
        for box in boxes:
            for child in box:
                yield from self._block(child)

    def _dress(self, para: Para, properties: Element | None, style_id: str, style: Style) -> None:
        para.level = style.level
        outline = val(properties, "outlineLvl")
        if outline is not None and number(outline, 9) < 9:
            para.level = number(outline) + 1
        para.aside = style.name.startswith("toc ")
        indent = properties.find(f"{W}ind") if properties is not None else None
        left = indent.get(f"{W}left") or indent.get(f"{W}start") if indent is not None else None
        para.depth = max(0, min(number(left) // 360, 20))
        numbering = properties.find(f"{W}numPr") if properties is not None else None
        own_id = val(numbering, "numId")
        from_style = self._numbering.of_style(style_id)
        num_id = own_id or style.num_id or (from_style[0] if from_style else None)
        if num_id and num_id != "0":
            of_style = from_style[1] if from_style and not own_id else style.num_level
            level = number(val(numbering, "ilvl"), of_style)
            para.number = self._numbering.show(num_id, level)
            para.depth = level
        elif "bullet" in style.name and own_id != "0":
            para.number = BULLET

    def _run(self, element: Element, around: Look, pieces: list[tuple[str, Look]]) -> None:
        tag = element.tag
        if tag in _LEFT_OUT:
            return
        if tag in (f"{W}t", _MATHS):
            pieces.append((element.text or "", around))
        elif tag == f"{W}sym":
            pieces.append((_symbol(element), around))
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            self._note(element)
        elif tag == f"{W}txbxContent":
            self._boxes.append(element)
        elif tag == f"{_MC}AlternateContent":
            chosen = element.find(f"{_MC}Choice")
            for child in chosen if chosen is not None else element:
                self._run(child, around, pieces)
        elif tag.startswith(W) and tag[len(W) :] in _MARKS:
            pieces.append((_MARKS[tag[len(W) :]], around))
        else:
            properties = element.find(f"{W}rPr") if tag == f"{W}r" else None
            here = around
            if properties is not None:
                of_style = (
                    self._styles.get(val(properties, "rStyle") or "").look
                    if val(properties, "rStyle")
                    else None
                )
                here = look(properties).over((of_style or Look()).over(around))
            if not here.hidden:
                for child in element:
                    self._run(child, here, pieces)

    def _note(self, element: Element) -> None:
        kind = "footnote" if element.tag.endswith("footnoteReference") else "endnote"
        note = self._note_texts.pop((kind, element.get(f"{W}id", "")), None)
        if note is not None:
            self._notes.extend(self._flat(note))


def _symbol(element: Element) -> str:
    """Symbol fonts put their signs at F020 and up; all that lists use of them are bullets and ticks."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return BULLET if 0xF000 <= code <= 0xF0FF else chr(code) if 32 <= code < 0xD800 else ""


def _from_pieces(pieces: list[tuple[str, Look]]) -> Para:
    text = "".join(words for words, _style in pieces)
    marks = "".join(("b" if style.bold else " ") * len(words) for words, style in pieces)
    sizes: Counter[float] = Counter()
    for words, style in pieces:
        sizes[style.size or 0.0] += len(words.strip())
    if pieces and all(style.caps for words, style in pieces if words.strip()):
        text = text.upper() if len(text.upper()) == len(text) else text
    lost = len(text) - len(text.lstrip())
    text = text.strip()
    bold, bold_chars = bold_of(text, marks[lost : lost + len(text)])
    size = max(sizes, key=lambda each: sizes[each]) if sizes else 0.0
    return Para(text, bold=bold, bold_chars=bold_chars, size=size)
