"""Why a file cannot be read. What a person hears about it stands in `refusal_words`."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    MISSING = "missing"
    FOLDER = "folder"
    NOT_ALLOWED = "not allowed"
    EMPTY = "empty"
    TOO_BIG = "too big"
    OLD_WORD = "old word"
    LOCKED = "locked"
    DAMAGED = "damaged"
    SCANNED = "scanned"
    NO_TEXT = "no text"
    OTHER_KIND = "other kind"
    TOO_LONG = "too long"
    CHANGED = "changed"


class Refused(Exception):
    """Raised inside the reading process; its reason crosses to the app as one word."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why
