"""What short forms look like: finds each piece of text that could be one, without judging it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?<![\w&@#])
    (?: (?:[A-Z]\.[ ]?){2,}(?:[A-Z](?![\w.]))?           # R.A.S.  R. A. S
      | [A-Z](?:\ &\ [A-Z])+(?![\w&])                   # A & E
      | (?=[a-z0-9]*[A-Z][a-z0-9]*&?[a-z0-9]*[A-Z])[A-Za-z0-9]+(?:&[A-Za-z0-9]+)*   # RAS  DoLS  H&SC  CCGs
    )(?![\w&@])""",
    re.VERBOSE,
)
_ADDRESS = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|\S+\.(?:docx?|pdf|xlsx?|pptx?|html?|org|com|net|co\.uk|gov\.uk|nhs\.uk)\b\S*"
)

_HAS_ADDRESS = re.compile(r"@|://|www\.|\w\.(?:docx?|pdf|xlsx?|pptx?|html?|org|com|net|co|gov|nhs)\b")


@dataclass(frozen=True, slots=True)
class Shape:
    start: int
    end: int
    """With a plural s, without a possessive one."""
    short: str
    """As lists have it: no dots or spaces, no plural s."""


def bare(short: str) -> str:
    """Without dots, spaces and plural s: "R.A.S." and "RASs" are both "RAS"."""
    kept = short.replace(".", "").replace(" ", "")
    if len(kept) > 2 and kept[-1] == "s" and (kept[-2].isupper() or kept[-2].isdigit()):
        kept = kept[:-1]
    return kept


def shapes(text: str) -> list[Shape]:
    closed = [match.span() for match in _ADDRESS.finditer(text)] if _HAS_ADDRESS.search(text) else []
    found = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if closed and any(a <= start < b for a, b in closed):
            continue
        piece = match.group()
        if piece.endswith(" "):
            end -= 1
            piece = piece[:-1]
        # "the RAS." keeps no full stop; "the R.A.S." does, since it may belong to the letters
        found.append(Shape(start, end, bare(piece)))
    return found
