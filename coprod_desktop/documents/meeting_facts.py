"""Title, date, start and place of the meeting, from the words above the first item."""

from __future__ import annotations

import re
from datetime import date, time

from coprod_desktop.documents.clock_times import SPAN, read_when
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.vocabulary import AGENDA_WORD

_MONTHS = {
    name: at
    for at, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATES = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s?(?:of\s+)?{_MONTH}\.?,?\s+(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s?(?:of\s+)?{_MONTH}\.?,?\s+[’‘'](?P<year>\d{{2}})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})\b"),
    re.compile(r"\b(?P<day>\d{1,2})[./-](?P<number>\d{1,2})[./-](?P<year>\d{4}|\d{2})\b"),
)
_PLACE = re.compile(
    r"^\W*(?:venue|location|place|where|held at|room)\s*[:\-–?]+\s*(?P<said>\S.{2,200})$", re.IGNORECASE
)
_NOT_TITLE = re.compile(
    r"^\W*(?:draft|unclassified|official(?: sensitive)?|restricted|public|confidential|"
    r"not protectively marked|page \d.*|final|version.*|agenda item.*|paper \w+|enc\w* "
    r"\w+|https?:.*|tel.*|email.*|to:.*|from:.*)\W*$",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"^\W*(?:venue|location|place|where|when|date|time|day|present|apologies|attendees|"
    r"attendance|in attendance|chair|contact|to|from|cc|subject|dear|minutes by|note taker|"
    r"join)\b[^:]{0,20}:"
    r"|^\W*(?:dear|hi|hello)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meeting|board|committee|council|panel|group|forum|partnership|trust|network|"
    r"agm|workshop|session|assembly|society|association|team|summit|conference|minutes)\b",
    re.IGNORECASE,
)


def first_date(text: str) -> date | None:
    best: tuple[int, date] | None = None
    for pattern in _DATES:
        for found in pattern.finditer(text[:20_000]):
            parts = found.groupdict()
            month = _MONTHS[parts["month"][:3].lower()] if parts.get("month") else int(parts["number"])
            year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
            try:
                day = date(year, month, int(parts["day"]))
            except ValueError:
                continue
            if 1900 < year < 2200 and (best is None or found.start() < best[0]):
                best = found.start(), day
            break
    return best[1] if best else None


def start_time(lines: list[Line]) -> time | None:
    for line in lines[:40]:
        found = re.search(SPAN, line.shown, re.IGNORECASE) if len(line.shown) < 200 else None
        if found is None:
            continue
        before = line.shown[: found.start()]
        if re.search(r"\b(?:tel|phone|fax|deadline|by|before)\b|\d[./-]$", before, re.IGNORECASE):
            continue
        when = read_when(found[0]) if first_date(found[0]) is None else None
        if when and when.start:
            evening = not when.half_said and when.start.hour < 8
            return time(when.start.hour + 12, when.start.minute) if evening else when.start
    return None


def place(lines: list[Line]) -> str:
    for at, line in enumerate(lines[:40]):
        found = _PLACE.match(line.shown)
        if found:
            return found["said"].strip(" ;")
        if re.match(r"^\W*(?:venue|location|where)\W*$", line.shown, re.IGNORECASE) and at + 1 < len(lines):
            return lines[at + 1].shown
    return ""


def title(lines: list[Line], given: str, fallback: str) -> str:
    """The document's own heading, said in full: "AGENDA" alone is not enough of a title."""
    top = [line for line in lines[:20] if line.text and not line.aside and not _NOT_TITLE.match(line.shown)]
    top = [line for line in top if len(line.shown) <= 160]
    if not top:
        return given or fallback
    levels = sorted((line for line in top if line.level), key=lambda line: line.level)
    ranked = levels + [line for line in top[:8] if not line.level]
    spoken = [
        line
        for line in ranked
        if not AGENDA_WORD.match(line.rest) and not _is_date(line.shown) and line.table < 0
    ]
    spoken = [line for line in spoken if not _DETAIL.match(line.shown)]
    named = [line for line in spoken if _MEETING.search(line.shown)]
    if given and not levels and (_MEETING.search(given) or not named):
        return given
    best = (spoken[:1] if levels and spoken and spoken[0].level else named or spoken)[:1]
    return " ".join(best[0].shown.split()) if best else given or fallback


def _is_date(text: str) -> bool:
    """Little but a date, a time or both."""
    left = re.sub(
        rf"{SPAN}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\b(?:mon|tues|"
        rf"wednes|thurs|fri|satur|sun)day\b|\b(?:st|nd|rd|th|on|of|at|date|time|held|from|"
        rf"to)\b",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    return re.search(r"[^\W\d]{3}", left) is None
