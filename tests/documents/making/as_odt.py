# ruff: noqa: E501
"""Writes a layout (see `layouts.py`) as an OpenDocument text, in raw XML, the way LibreOffice lays things out."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

_SPACES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "text", "table", "style", "manifest", "drawing")
}
_SPACES["fo"] = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_SPACES["draw"] = _SPACES.pop("drawing")
NAMES = " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items())


def _numbers(level: int, form: str, after: str, shown: int = 1, before: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" style:num-prefix="{before}" '
        f'style:num-suffix="{after}" text:display-levels="{shown}"/>'
    )


_STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="PB" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
    f'<text:list-style style:name="L1">{_numbers(1, "1", ".")}{_numbers(2, "1", "", 2)}{_numbers(3, "a", ")", 1, "(")}</text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="o"/></text:list-style>'
    f'<text:list-style style:name="L3">{_numbers(1, "I", ".")}</text:list-style>'
    f'<text:list-style style:name="L4">{_numbers(1, "a", ")", 1, "(")}</text:list-style>'
    "</office:automatic-styles>"
)
_LISTS = {
    "n": ("L1", 1),
    "nb": ("L1", 1),
    "n2": ("L1", 2),
    "n3": ("L1", 3),
    "*": ("L2", 1),
    "**": ("L2", 2),
    "rn": ("L3", 1),
    "an": ("L4", 1),
}


def inline(text: str) -> str:
    made = ""
    for at, part in enumerate(re.split(r"\*\*", text)):
        shown = escape(part).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
        shown = re.sub(r"  +", lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', shown)
        made += f'<text:span text:style-name="B">{shown}</text:span>' if at % 2 and shown else shown
    return made


def _paragraph(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inline(text)}</text:p>'


def _item(kind: str, text: str, goes_on: bool) -> str:
    style, level = _LISTS[kind]
    inner = _paragraph(text, "PB" if kind == "nb" else "")
    made = f"<text:list-item>{inner}</text:list-item>"
    for _up in range(level - 1):
        made = f"<text:list-item><text:list>{made}</text:list></text:list-item>"
    more = ' text:continue-numbering="true"' if goes_on else ""
    return f'<text:list text:style-name="{style}"{more}>{made}</text:list>'


def _table(rows: list[list[str]]) -> str:
    wide = max(len(row) for row in rows)
    made = ""
    for row in rows:
        cells = ""
        for cell in row:
            inner = "".join(
                _item("n", part[1:], True) if part.startswith("#") else _paragraph(part)
                for part in cell.split("¶")
            )
            span = f' table:number-columns-spanned="{wide}"' if len(row) == 1 else ""
            cells += f"<table:table-cell{span}>{inner}</table:table-cell>"
        made += f"<table:table-row>{cells}</table:table-row>"
    return f"<table:table>{made}</table:table>"


def write(layout: list[tuple[str, object]]) -> bytes:
    body = ""
    started: set[str] = set()
    for kind, said in layout:
        if kind in ("t", "t-"):
            assert isinstance(said, list)
            body += _table(said)
        elif kind in ("h1", "h2", "h3"):
            body += f'<text:h text:outline-level="{kind[1]}">{inline(str(said))}</text:h>'
        elif kind == "b":
            body += _paragraph(str(said), "PB")
        elif kind in _LISTS:
            style = _LISTS[kind][0]
            body += _item(kind, str(said), style in started)
            started.add(style)
        elif kind not in ("header", "footer"):
            body += _paragraph(str(said))
    around = {name: [str(said) for kind, said in layout if kind == name] for name in ("header", "footer")}
    return package(body, around)


def package(body: str, around: dict[str, list[str]] | None = None) -> bytes:
    pages = "".join(
        f"<style:{name}>{''.join(_paragraph(text) for text in texts)}</style:{name}>"
        for name, texts in (around or {}).items()
        if texts
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        file.writestr("META-INF/manifest.xml", f'<?xml version="1.0"?><manifest:manifest {NAMES}/>')
        file.writestr(
            "styles.xml",
            f'<?xml version="1.0"?><office:document-styles {NAMES}><office:master-styles><style:master-page>{pages}'
            "</style:master-page></office:master-styles></office:document-styles>",
        )
        file.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {NAMES}>{_STYLES}<office:body><office:text>{body}</office:text>'
            "</office:body></office:document-content>",
        )
    return made.getvalue()
