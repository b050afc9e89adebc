"""Bytes in, draft out: the whole way, in the reading process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.documents.blocks import Document, paragraphs
from coprod_desktop.documents.kinds import kind_of, read_as
from coprod_desktop.documents.recognise import recognise
from coprod_desktop.documents.refusals import Refused, Why
from coprod_desktop.domain.agenda import AgendaDraft, PaperDraft

MAX_LETTERS = 3_000_000
"""Some 1,000 pages: more than anybody brings to a meeting, and more than can be searched in time."""


def ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def draft(data: bytes, name: str, has_read: Callable[[], None] = lambda: None) -> AgendaDraft | PaperDraft:
    """`has_read` is called once the file is open and its items are to be found. Raises Refused."""
    kind = kind_of(data, ending(name))
    document = read_as(data, kind)
    has_read()
    letters = sum(len(para.text) for para in paragraphs(document.blocks))
    if letters > MAX_LETTERS:
        raise Refused(Why.TOO_BIG)
    if not letters and not document.held_on:
        raise Refused(Why.NO_TEXT)
    made = recognise(document, name)
    if isinstance(made, AgendaDraft):
        return made
    if kind == "email":
        return _attached(document, made, name)
    if kind == "calendar" and (document.title or document.start):
        return _invitation(document, made)
    return made


def _invitation(document: Document, made: PaperDraft) -> AgendaDraft:
    """An invitation without an agenda still says what, when and where."""
    return AgendaDraft(
        document.title or made.title,
        (),
        document.held_on,
        document.start,
        document.place,
        before=made.text,
        source=made.source,
    )


def _attached(document: Document, letter: PaperDraft, name: str) -> AgendaDraft | PaperDraft:
    """A letter that only sends the agenda: the agenda is the one attached file that can be read."""
    found = []
    for called, data in document.attached:
        try:
            inner = read_as(data, kind_of(data, ending(called)))
        except Refused:
            continue
        if inner.blocks and not inner.attached:
            found.append(recognise(inner, called))
    if len(found) != 1:
        return letter
    inside = found[0]
    if isinstance(inside, PaperDraft):
        return replace(letter, text=f"{letter.text}\n{inside.text}")
    before = "\n".join(part for part in (letter.text, inside.before) if part)
    return replace(
        inside,
        held_on=inside.held_on or document.held_on,
        start=inside.start or document.start,
        place=inside.place or document.place,
        before=before,
        source=name,
    )
