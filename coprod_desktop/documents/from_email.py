"""EML: a letter's words, its subject, and what is attached to it. Standard library only."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from coprod_desktop.documents.blocks import Block, Document, Para
from coprod_desktop.documents.from_html import read_html
from coprod_desktop.documents.from_text import decode
from coprod_desktop.documents.plain_lines import to_blocks
from coprod_desktop.documents.refusals import Refused, Why

MAX_PARTS = 200
MAX_HEADER = 100_000
_SHOWN = ("From", "To", "Cc", "Date")
_CHARSETS = re.compile(
    r"^(?:utf-?8|us-ascii|ascii|iso-?8859-?\d{1,2}|windows-125\d|cp125\d|utf-?16(?:le|be)?|koi8-r|macintosh)$",
    re.IGNORECASE,
)


def read_email(data: bytes) -> Document:
    """Raises Refused."""
    head, _gap, _body = data.replace(b"\r\n", b"\n").partition(b"\n\n")
    if (
        len(head) > MAX_HEADER
        or data.lower().count(b"content-type:") > MAX_PARTS
        or data.count(b"\n--") > 20 * MAX_PARTS
    ):
        raise Refused(Why.TOO_BIG)
    try:
        letter = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
        return _document(letter)
    except (
        MessageError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        AssertionError,
    ) as error:
        raise Refused(Why.DAMAGED) from error


def _document(letter: EmailMessage) -> Document:
    document = Document(title=_header(letter, "Subject"))
    for shown in _SHOWN:
        if _header(letter, shown):
            document.blocks.append(Para(_header(letter, shown), aside=True))
    if document.title:
        document.blocks.append(Para(document.title, level=1))
    texts: list[Block] = []
    webs: list[Block] = []
    for count, part in enumerate(letter.walk()):
        if count > MAX_PARTS:
            raise Refused(Why.TOO_BIG)
        if part.is_multipart() or not isinstance(part, EmailMessage):
            continue
        name = part.get_filename()
        kind = part.get_content_type()
        if name or part.get_content_disposition() == "attachment":
            document.attached.append((name or "attachment", _bytes(part)))
        elif kind == "text/calendar":
            _invitation(document, _bytes(part))
        elif kind == "text/html":
            webs.extend(read_html(_text(part)).blocks)
        elif kind.startswith("text/"):
            texts.extend(to_blocks(_text(part)))
    document.blocks.extend(webs if _letters(webs) > 0.6 * _letters(texts) else texts)
    document.blocks.extend(Para(called, aside=True) for called, _data in document.attached)
    return document


def _header(letter: EmailMessage, name: str) -> str:
    value = letter.get(name)
    return " ".join(str(value).split())[:5000] if value is not None else ""


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: EmailMessage) -> str:
    """Only well-known character sets are believed; the others name codecs that are no text at all."""
    charset = str(part.get_content_charset() or "")
    data = _bytes(part)
    if _CHARSETS.match(charset) and charset not in ("us-ascii", "ascii"):
        return data.decode(charset, "replace")
    return decode(data)


def _letters(blocks: list[Block]) -> int:
    from coprod_desktop.documents.blocks import paragraphs

    return sum(len(para.text) for para in paragraphs(blocks))


def _invitation(document: Document, data: bytes) -> None:
    from coprod_desktop.documents.from_calendar import read_calendar

    try:
        invitation = read_calendar(data)
    except Refused:
        return
    document.held_on, document.start, document.place = invitation.held_on, invitation.start, invitation.place
