"""Plain text files, whatever their encoding."""

from __future__ import annotations

import codecs

from coprod_desktop.documents.blocks import Document
from coprod_desktop.documents.plain_lines import to_blocks

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """Never fails: by its mark, as UTF-8, as UTF-16 without a mark, or as Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    start = data[:4000]
    for encoding, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if len(start) > 8 and zeros.count(0) > len(zeros) * 0.4:
            return data.decode(encoding, "replace")
    return data.decode("cp1252", "replace")


def read_text(data: bytes) -> Document:
    return Document(to_blocks(decode(data)))
