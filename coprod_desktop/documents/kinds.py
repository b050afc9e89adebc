"""What kind of file the bytes are, whatever the file is called, and the reader for that kind."""

from __future__ import annotations

import re

from coprod_desktop.documents.blocks import Document
from coprod_desktop.documents.from_text import decode
from coprod_desktop.documents.refusals import Refused, Why
from coprod_desktop.documents.zipped import Package

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_NAMED = {
    "md": "markdown",
    "markdown": "markdown",
    "htm": "html",
    "html": "html",
    "xhtml": "html",
    "ics": "calendar",
    "eml": "email",
    "txt": "text",
    "text": "text",
}


def kind_of(data: bytes, ending: str) -> str:
    """Raises Refused for what no reader takes. `ending` has no dot."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Refused(Why.EMPTY)
    start = data[:2048]
    if start.startswith(_OLE):
        raise Refused(_inside_ole(data, ending))
    if b"%PDF-" in data[:8192] and (start.lstrip().startswith(b"%PDF-") or ending == "pdf"):
        return "pdf"
    if start.startswith(b"PK"):
        return _inside_zip(data)
    if start.startswith(b"{\\rtf") or start.startswith(_PICTURES) or ending in ("rtf",):
        raise Refused(Why.SCANNED if start.startswith(_PICTURES) else Why.OTHER_KIND)
    if ending in ("docx", "odt", "pdf"):
        raise Refused(Why.DAMAGED)
    text = decode(data[:20_000])
    if _is_binary(text):
        raise Refused(Why.OTHER_KIND)
    if re.match(r"\s*BEGIN:V(?:CALENDAR|EVENT)\b", text, re.IGNORECASE):
        return "calendar"
    if ending in _NAMED:
        return _NAMED[ending]
    if re.match(r"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)", text, re.IGNORECASE):
        return "html"
    if re.match(r"(?:[A-Za-z][\w-]*: .*\r?\n(?:[ \t].*\r?\n)*){2,}", text) and re.search(
        r"^(?:Subject|MIME-Version): ", text, re.MULTILINE
    ):
        return "email"
    return "text"


def _is_binary(text: str) -> bool:
    odd = sum(1 for letter in text if letter < " " and letter not in "\t\n\r\x0b\x0c\x1b")
    return odd > 0.15 * len(text)


def _inside_ole(data: bytes, ending: str) -> Why:
    """The same wrapper holds old Word files and protected new ones."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Why.LOCKED
    if "WordDocument".encode("utf-16-le") in data:
        return Why.OLD_WORD
    return {"doc": Why.OLD_WORD, "dot": Why.OLD_WORD, "docx": Why.LOCKED}.get(ending, Why.OTHER_KIND)


def _inside_zip(data: bytes) -> str:
    package = Package(data)
    names = package.names()
    if "content.xml" in package:
        return "odt"
    if any(name.startswith("word/") for name in names):
        return "docx"
    raise Refused(Why.OTHER_KIND)


def read_as(data: bytes, kind: str) -> Document:
    """Raises Refused. Each reader is imported only when its kind is asked for."""
    if kind == "docx":
        from coprod_desktop.documents.from_docx import read_docx as read
    elif kind == "odt":
        from coprod_desktop.documents.from_odt import read_odt as read
    elif kind == "html":
        from coprod_desktop.documents.from_html import read_html as read
    elif kind == "markdown":
        from coprod_desktop.documents.from_markdown import read_markdown as read
    elif kind == "calendar":
        from coprod_desktop.documents.from_calendar import read_calendar as read
    elif kind == "email":
        from coprod_desktop.documents.from_email import read_email as read
    elif kind == "pdf":
        from coprod_desktop.documents.from_pdf import read_pdf as read
    else:
        from coprod_desktop.documents.from_text import read_text as read
    return read(data)
