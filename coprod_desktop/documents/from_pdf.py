"""PDF: pypdf opens it; paragraphs and tables are put together again from where the words stand."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from typing import Any

from coprod_desktop.documents.blocks import Block, Document, Para
from coprod_desktop.documents.pdf_lines import VisualLine, rows_of
from coprod_desktop.documents.pdf_page import Page, PageReader
from coprod_desktop.documents.pdf_tables import blocks_of
from coprod_desktop.documents.refusals import Refused, Why

MAX_PAGES = 600


def read_pdf(data: bytes) -> Document:
    """Raises Refused."""
    from pypdf.errors import LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # its warnings quote the document
    try:
        file = _opened(data)
        if file.is_encrypted and not file.decrypt(""):
            raise Refused(Why.LOCKED)
        pages = _pages(file)
        title = str((file.metadata or {}).get("/Title") or "").strip()
    except (Refused, MemoryError, RecursionError):
        raise
    except LimitReachedError as error:
        raise Refused(Why.TOO_BIG) from error
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        OSError,
        AssertionError,
        NotImplementedError,
    ) as error:
        locked = "password" in str(error).lower() or "encrypt" in str(error).lower()
        raise Refused(Why.LOCKED if locked else Why.DAMAGED) from error
    if not any(span.text.strip() for page in pages for span in page.spans):
        raise Refused(Why.SCANNED if any(page.pictures for page in pages) else Why.NO_TEXT)
    return Document(_blocks(pages), title=title if _is_title(title) else "")


def _opened(data: bytes) -> Any:
    """A file that was cut off is given an end, so that pypdf looks for what is there."""
    from pypdf import PdfReader
    from pypdf.errors import PdfReadError

    try:
        return PdfReader(io.BytesIO(data), strict=False)
    except PdfReadError:
        return PdfReader(io.BytesIO(data + b"\nstartxref\n0\n%%EOF\n"), strict=False)


def _pages(file: Any) -> list[Page]:
    reader = PageReader(file)
    found: list[Page] = []
    for at, page in enumerate(file.pages):
        if at >= MAX_PAGES:
            raise Refused(Why.TOO_BIG)
        found.append(reader.read(page))
    return found


def _is_title(title: str) -> bool:
    """Many programs write a file name or their own name there."""
    return len(title.split()) > 1 and not re.search(
        r"\.(?:docx?|pdf|odt|rtf|indd)\b|^Microsoft Word|^untitled", title, re.IGNORECASE
    )


def _blocks(pages: list[Page]) -> list[Block]:
    all_rows = [rows_of([span for span in page.spans if span.upright]) for page in pages]
    repeated = _repeated(all_rows)
    kept: set[str] = set()
    blocks: list[Block] = []
    for page, rows in zip(pages, all_rows, strict=True):
        gone: set[int] = set()
        for at, row in enumerate(rows):
            near = 1 if row.text.isdigit() else 3
            edge = at < near or at >= len(rows) - near
            if not edge or _same(row.text) not in repeated:
                continue
            gone.update(id(span) for span in row.spans)
            if _same(row.text) not in kept:
                kept.add(_same(row.text))
                blocks.append(Para(row.text, aside=True))
        page.spans = [span for span in page.spans if id(span) not in gone]
        made = blocks_of(page)
        _join_pages(blocks, made)
        blocks.extend(made)
        turned = " ".join(span.text.strip() for span in page.spans if not span.upright and span.text.strip())
        if turned:
            blocks.append(Para(turned, aside=True))
    return blocks


def _same(text: str) -> str:
    return re.sub(r"\d+", "#", text).strip().lower()


def _repeated(pages: list[list[VisualLine]]) -> set[str]:
    """Lines at the top or bottom that come back page after page, and page numbers."""
    if len(pages) < 2:
        return {_same(rows[-1].text) for rows in pages if len(rows) > 1 and _is_page_number(rows)}
    seen: Counter[str] = Counter()
    for rows in pages:
        seen.update({_same(row.text) for row in [*rows[:3], *rows[-3:]]})
    return {text for text, count in seen.items() if count >= max(2, 0.5 * len(pages)) and len(text) < 150}


def _is_page_number(rows: list[VisualLine]) -> bool:
    """A number alone, well below the rest."""
    last, over = rows[-1], rows[-2]
    numbered = re.fullmatch(r"(?:page )?\d{1,3}(?: of \d{1,3})?", last.text, re.IGNORECASE)
    return numbered is not None and over.y - last.y > 2.5 * last.size


def _join_pages(before: list[Block], after: list[Block]) -> None:
    """A paragraph that goes on over the page is one paragraph."""
    last = next((block for block in reversed(before) if not (isinstance(block, Para) and block.aside)), None)
    first = after[0] if after else None
    if not (isinstance(last, Para) and isinstance(first, Para)):
        return
    open_ended = not last.text.endswith((".", ":", ";", "?")) and len(last.text) > 40
    if open_ended and first.text[:1].islower() and not first.number and last.bold == first.bold:
        last.text = f"{last.text} {first.text}"
        del after[0]
