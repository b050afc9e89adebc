"""Plain text into paragraphs: which line goes on from the one above, and which starts something new."""

from __future__ import annotations

import re

from coprod_desktop.documents.blocks import Block, Cell, Para, Row, Table
from coprod_desktop.documents.item_numbers import split_number
from coprod_desktop.documents.shown_numbers import BULLET

_BULLET = re.compile(r"^([•‣◦▪▫●○■□◆➢➤✓·*\-–—o])[ \t]+(?=\S)")
_STARTS_ANEW = re.compile(
    r"^(?:[•‣◦▪●○■*·\-–—]\s|(?:item|agenda item)\s+\d|\d{1,2}[:.]\d{2}\b|\d{1,3}\s+[A-Z]"
    r"|\d{1,2}(?-i:[A-Z][a-z]{2})|[A-Z][\w ]{0,25}:(?:\s|$))",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[-=_*~#+\s]{3,}$")
_COLUMNS = re.compile(r"\t+| {3,}")
MAX_LINES = 200_000


def clean(text: str) -> str:
    """Without control characters (terminal codes, nulls) and marks that turn the reading direction."""
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\x0b", "\n")
        .replace("\x0c", "\n")
        .replace("\xa0", " ")
    )
    return re.sub(
        "[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]",
        "",
        text,
    )


def to_blocks(text: str) -> list[Block]:
    """Lines that were broken only to fit the page are joined again; lines set in columns become a table."""
    lines = [line.expandtabs(8) if line.startswith("\t") else line for line in clean(text).split("\n")][
        :MAX_LINES
    ]
    wide = max((len(line.rstrip()) for line in lines[:2000]), default=0)
    blocks: list[Block] = []
    gap = False
    at = 0
    while at < len(lines):
        rows = _column_rows(lines, at)
        if rows:
            blocks.append(
                Table([Row([Cell([Para(cell)] if cell else []) for cell in row]) for row in rows[0]])
            )
            at, gap = rows[1], False
            continue
        line = lines[at].rstrip()
        at += 1
        if not line.strip() or _RULE.match(line):
            gap = True
            underline = _RULE.match(line) and line.strip() and line.strip()[0] in "=-_~"
            if (
                underline
                and blocks
                and isinstance(blocks[-1], Para)
                and lines[at - 2].strip()
                and len(line.strip()) > 2
            ):
                blocks[-1].level = blocks[-1].level or (1 if line.strip()[0] == "=" else 2)
            continue
        before = blocks[-1] if blocks else None
        if not gap and isinstance(before, Para) and _goes_on(lines[at - 2].rstrip(), line, wide):
            before.text += " " + line.strip()
            continue
        blocks.append(_paragraph(line, gap))
        gap = False
    return blocks


def _paragraph(line: str, gap: bool) -> Para:
    depth = min((len(line) - len(line.lstrip())) // 2, 20)
    text = line.strip()
    bullet = _BULLET.match(text)
    if bullet and (bullet[1] != "o" or depth > 0):
        return Para(text[bullet.end() :], number=BULLET, depth=depth, gap=gap)
    return Para(text, depth=depth, gap=gap)


def _starts_anew(line: str) -> bool:
    number, _rest = split_number(line)
    return _STARTS_ANEW.match(line) is not None or (number is not None and number.scheme != "bare")


def _goes_on(above: str, line: str, wide: int) -> bool:
    """Whether a line only carries on the one above, which was full."""
    start = line.strip()
    if not above.strip() or _starts_anew(start) or _RULE.match(above):
        return False
    if re.search(
        r"\b(?:the|of|and|for|to|a|an|in|on|at|with|by|from|or|its|their|this|that)$", above, re.IGNORECASE
    ):
        return True
    if len(above) >= 55 and _BULLET.match(above.strip()):
        return True
    full = len(above) >= 55 and len(above) + len(start.split(" ", 1)[0]) + 1 > min(wide, 110) * 0.8
    if full:
        return True
    inside = len(line) - len(line.lstrip()) > len(above) - len(above.lstrip())
    hanging = _starts_anew(above.strip()) and inside
    return start[0].islower() and (hanging or len(above) >= 40)


def _column_rows(lines: list[str], at: int) -> tuple[list[list[str]], int] | None:
    """Rows of a table drawn with tabs, with pipes, or with runs of spaces, from this line on; and the line after it."""
    if lines[at].count("|") >= 2 or "\t" in lines[at].strip():
        return _drawn_rows(lines, at, "|" if lines[at].count("|") >= 2 else "\t")
    return None


def _drawn_rows(lines: list[str], at: int, mark: str) -> tuple[list[list[str]], int] | None:
    rows: list[list[str]] = []
    end = at
    while end < len(lines):
        line = lines[end].strip()
        if mark == "|" and re.fullmatch(r"[|\s:+=-]+", line) and rows:
            end += 1
            continue
        if mark not in line:
            break
        cells = [
            cell.strip()
            for cell in (line.strip("|") if mark == "|" else re.sub(r"\t+", "\t", line)).split(mark)
        ]
        rows.append(cells)
        end += 1
    if len(rows) < 2 or (mark == "\t" and max(len(row) for row in rows) < 3):
        return None
    return rows, end
