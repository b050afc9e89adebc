# ruff: noqa: E501
"""Writes a layout (see `layouts.py`) as a Word file, in raw XML, the way Word itself lays things out."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
_STYLES = (
    f'<?xml version="1.0"?><w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:rPr><w:b/></w:rPr></w:style>'
        for n in (1, 2, 3)
    )
    + '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style></w:styles>'
)


def _level(n: int, kind: str, text: str) -> str:
    return f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'


_LISTS = {
    "1": _level(0, "decimal", "%1.") + _level(1, "decimal", "%1.%2") + _level(2, "lowerLetter", "(%3)"),
    "2": _level(0, "bullet", "\uf0b7") + _level(1, "bullet", "o"),
    "3": _level(0, "upperRoman", "%1.") + _level(1, "lowerLetter", "%2)"),
    "4": _level(0, "lowerLetter", "(%1)"),
}
_NUMBERING = (
    f'<?xml version="1.0"?><w:numbering xmlns:w="{W}">'
    + "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>' for key, levels in _LISTS.items()
    )
    + "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in _LISTS)
    + "</w:numbering>"
)


def runs(text: str) -> str:
    """Text with **bold** stretches, tabs and line breaks as runs."""
    made = ""
    for at, part in enumerate(re.split(r"\*\*", text)):
        bold = "<w:rPr><w:b/></w:rPr>" if at % 2 else ""
        for piece in re.split(r"(\t|\n)", part):
            if piece == "\t":
                made += f"<w:r>{bold}<w:tab/></w:r>"
            elif piece == "\n":
                made += f"<w:r>{bold}<w:br/></w:r>"
            elif piece:
                made += f'<w:r>{bold}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
    return made


def paragraph(text: str, style: str = "", num: str = "", level: int = 0) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs(text)}</w:p>"


def _cell(text: str, wide: int = 1) -> str:
    span = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
    paras = "".join(
        paragraph(part[1:], num="1") if part.startswith("#") else paragraph(part) for part in text.split("¶")
    )
    return f"<w:tc><w:tcPr>{span}</w:tcPr>{paras}</w:tc>"


def _table(rows: list[list[str]]) -> str:
    wide = max(len(row) for row in rows)
    made = ""
    for row in rows:
        cells = [_cell(row[0], wide)] if len(row) == 1 else [_cell(cell) for cell in row]
        made += f"<w:tr>{''.join(cells)}</w:tr>"
    return f"<w:tbl><w:tblPr/>{made}</w:tbl>"


def _block(kind: str, said: object) -> str:
    if kind == "t" or kind == "t-":
        assert isinstance(said, list)
        return _table(said)
    text = str(said)
    if kind in ("h1", "h2", "h3"):
        return paragraph(text, f"Heading{kind[1]}")
    if kind == "b":
        return paragraph(f"**{text}**")
    if kind in ("n", "n2", "n3"):
        return paragraph(text, "ListParagraph", "1", {"n": 0, "n2": 1, "n3": 2}[kind])
    if kind == "nb":
        return paragraph(f"**{text}**", "ListParagraph", "1")
    if kind in ("*", "**"):
        return paragraph(text, "ListParagraph", "2", len(kind) - 1)
    if kind == "rn":
        return paragraph(text, "ListParagraph", "3")
    if kind == "an":
        return paragraph(text, "ListParagraph", "4")
    return paragraph(text)


def write(layout: list[tuple[str, object]]) -> bytes:
    head = [str(said) for kind, said in layout if kind == "header"]
    foot = [str(said) for kind, said in layout if kind == "footer"]
    body = "".join(_block(kind, said) for kind, said in layout if kind not in ("header", "footer"))
    return package(body, head, foot)


def package(
    body: str,
    head: list[str] | None = None,
    foot: list[str] | None = None,
    extra: dict[str, str] | None = None,
) -> bytes:
    links = [("styles", "styles.xml"), ("numbering", "numbering.xml")]
    parts = {"word/styles.xml": _STYLES, "word/numbering.xml": _NUMBERING, **(extra or {})}
    for name, texts in (("header", head), ("footer", foot)):
        if texts:
            parts[f"word/{name}1.xml"] = (
                f'<?xml version="1.0"?><w:{name[0:3] if name == "header" else "ftr"} xmlns:w="{W}">'.replace(
                    "hea", "hdr"
                )
                + "".join(paragraph(text) for text in texts)
                + ("</w:hdr>" if name == "header" else "</w:ftr>")
            )
            links.append((name, f"{name}1.xml"))
    links += [
        (name.removesuffix(".xml").removeprefix("word/"), name.removeprefix("word/"))
        for name in (extra or {})
    ]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        main = f'<Relationship Id="r1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
        file.writestr("_rels/.rels", _RELS.format(main))
        shown = "".join(
            f'<Relationship Id="r{at}" Type="{_REL}/{kind}" Target="{target}"/>'
            for at, (kind, target) in enumerate(links)
        )
        file.writestr("word/_rels/document.xml.rels", _RELS.format(shown))
        file.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        )
        for name, text in parts.items():
            file.writestr(name, text)
    return made.getvalue()
