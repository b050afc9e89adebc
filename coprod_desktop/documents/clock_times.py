"""Times and lengths in agenda lines: "10.05", "10:05 - 10:20", "about 11am", "12 noon", "(15 minutes)", "1 hour"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

_ROUGH = (
    r"(?:(?:about|approx(?:imately)?\.?|around|circa|c\.|ca\.?|from|at|starts?(?:\s+at)?|time|"
    r"by|~|no later than)\s*:?\s*)"
)
_HALF = r"(?:a\.?\s?m\.?|p\.?\s?m\.?)(?![a-z])"
_ONE = (
    rf"(?:(?:[01]?\d|2[0-4])\s?[:.h]\s?[0-5]\d(?:\s?{_HALF}|\s?(?:hrs?|hours|h)\b)?(?![a-z\d%]|[.:]\d)"
    rf"|(?:1[0-2]|0?[1-9])\s?{_HALF}"
    r"|12\s?-?noon\b|noon\b|midday\b|12\s?midnight\b"
    r"|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs?|hours|h)\b)"
)
_TO = r"\s?(?:-|–|—|−|to|until|till|/)\s?"
SPAN = rf"{_ROUGH}?{_ONE}(?:{_TO}(?:{_ONE}|[0-5]?\d\b))?(?:\s?(?:GMT|BST|UTC|CET|CEST)\b)?"
LENGTH = (
    r"(?:(?:about|approx\.?|approximately|up to|max\.?|maximum|duration:?|time:?)\s)?"
    r"(?:(?<![\d.,£$€])\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?[\s-]?(?:minutes?|mins?\.?|min\b|m\b|['’′](?!\w))"
    r"|\d(?:[.,]\d{1,2}|\s?½|½|\s?1/2)?[\s-]?(?:hours?|hrs?\.?)(?:\s?(?:and\s)?\d{1,2}\s?(?:minutes?|"
    r"mins?\.?|m\b)?)?"
    r"|½\s?(?:hour|hr)|half an hour|an hour|one hour|two hours)(?!\w)"
)
_SPAN = re.compile(SPAN, re.IGNORECASE)
_LENGTH = re.compile(LENGTH, re.IGNORECASE)
_EITHER = rf"(?:{SPAN}|{LENGTH})"
_OPEN, _SHUT = r"[(\[{<]?\s*", r"\s*[)\]}>]?"
START_OF_LINE = re.compile(
    rf"^{_OPEN}(?P<said>{SPAN}(?:\s*[(,;]\s*{LENGTH}\s*\)?)?){_SHUT}\s*(?:[:;,|–—-]+(?=\s|"
    rf"\w)|\.(?=\s)|(?=\s|$|[A-Z]))\s*",
    re.IGNORECASE,
)
LENGTH_FIRST = re.compile(rf"^{_OPEN}(?P<said>{LENGTH}){_SHUT}\s*(?:[:|–—-]+|(?=\s|$))\s*", re.IGNORECASE)
END_OF_LINE = re.compile(
    rf"(?:\s*(?:[,;:|–—-]+|\.{{2,}}|…)\s*|\s+|(?=[(\[]))[(\[]?\s*(?P<said>{_EITHER}(?:[\s,;:(–-]+{_EITHER})?){_SHUT}[.\s]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    start: time | None = None
    end: time | None = None
    minutes: int | None = None
    half_said: bool = False
    """The document says am, pm or noon, or writes 24 hours, so there is nothing to guess."""
    exact: bool = True
    """Start and minutes say all that the words said."""


def read_when(said: str) -> When | None:
    """What a time column or a time at the end of a line says; None when it says no time."""
    span = _SPAN.search(said)
    length = _LENGTH.search(said)
    if length and span and span.start() <= length.start() < span.end():
        length = _LENGTH.search(said, span.end())
    if not span and not length:
        return None
    start = end = None
    half = False
    if span:
        points = list(re.finditer(_ONE, span[0], re.IGNORECASE))
        start, half = _clock(points[0][0])
        if len(points) > 1:
            end, end_half = _clock(points[1][0])
            start, half = _share_half(points[0][0], points[1][0], start, half, end_half)
    minutes = _length(length[0]) if length else None
    left = said
    for found in (length, span):
        if found:
            left = left.replace(found[0], " ", 1)
    exact = (
        not re.search(r"\w", left)
        and end is None
        and (not span or not re.match(_ROUGH, span[0], re.IGNORECASE))
    )
    exact = exact and (not span or re.fullmatch(r"\d{1,2}[:.]\d\d", span[0].strip()) is not None)
    exact = exact and (
        not length
        or re.fullmatch(r"\d{1,3}[\s-]?(?:minutes?|mins?\.?)", length[0].strip(), re.IGNORECASE) is not None
    )
    if minutes is None and start and end:
        minutes = (end.hour * 60 + end.minute - start.hour * 60 - start.minute) % 720 or None
    return When(start, end, minutes, half, exact)


def _clock(said: str) -> tuple[time | None, bool]:
    said = said.lower().strip()
    if "noon" in said or "midday" in said:
        return time(12), True
    if "midnight" in said:
        return time(0), True
    digits = re.findall(r"\d+", said)
    if len(digits) == 1 and len(digits[0]) == 4:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]) % 24, int(digits[1]) if len(digits) > 1 else 0
    half = re.search(r"([ap])\.?\s?m", said)
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half[1] == "p" else 0)
        return time(hour, minute), True
    return time(hour, minute), hour > 12 or hour == 0 or digits[0].startswith("0") or "h" in said


def _share_half(
    first: str, second: str, start: time | None, half: bool, end_half: bool
) -> tuple[time | None, bool]:
    """ "2.00 - 4.00pm": the first time has the second's half of the day, if that keeps it before."""
    end, _ = _clock(second)
    if half or not end_half or start is None or end is None or "m" not in second.lower():
        return start, half
    later = time((start.hour + 12) % 24, start.minute)
    if start.hour < 12 and later <= end:
        return later, True
    return start, start <= end


def _length(said: str) -> int | None:
    said = said.lower()
    if "half an hour" in said or (re.search(r"(?<!\d)\s*½", said) and not re.search(r"\d\s?½", said)):
        return 30
    for words, minutes in (("an hour", 60), ("one hour", 60), ("two hours", 120)):
        if words in said:
            return minutes
    numbers = re.findall(r"\d+(?:[.,]\d+)?", said)
    if not numbers:
        return None
    if re.search(r"h(?:ou)?rs?|hour", said):
        whole = float(numbers[0].replace(",", "."))
        if "½" in said or "1/2" in said:
            return int(whole * 60) + 30
        more = int(numbers[1]) if len(numbers) > 1 and "." not in numbers[1] else 0
        return int(whole * 60) + more
    return int(float(numbers[-1].replace(",", "."))) or None


def in_order(starts: list[tuple[When, int]], meeting_starts: time | None) -> dict[int, time]:
    """Starts by key, with the half of the day worked out where the document left it to the reader.

    A meeting goes forwards; one that is said to start in the evening does not have items in the morning; and an item
    at "2.00" is in the afternoon.
    """
    settled: dict[int, time] = {}
    latest = meeting_starts
    for when, key in starts:
        if when.start is None:
            continue
        start = when.start
        if not when.half_said and start.hour < 12:
            later = time(start.hour + 12, start.minute)
            if start.hour < 7 or (latest is not None and start < latest and later >= latest):
                start = later
        settled[key] = start
        latest = max(latest, start) if latest else start
    return settled
