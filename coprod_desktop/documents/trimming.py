"""A guess made better: what is no item goes, what belongs to it comes in."""

from __future__ import annotations

import re

from coprod_desktop.documents.guesses import Candidate
from coprod_desktop.documents.line_marks import ends_with_time, starts_with_time, title_of
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.vocabulary import (
    AFTER_ITEMS,
    AGENDA_WORD,
    APOLOGIES,
    ATTENDANCE,
    CLOSING,
    DETAILS,
    MINUTES_PART,
    MINUTES_WORD,
    has_words,
    is_prose,
    title_worth,
)

_LOOSE = ("headings", "bold", "bold words", "capitals", "run in", "colon", "spaced")
_BREAK = re.compile(
    r"^\W*(?:(?:comfort|tea|coffee|lunch|short|refreshment|screen|bio) ?)*(?:break|lunch|"
    r"refreshments|tea|coffee|biobreak)\b",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"^\W*(?:(?:held )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\d{1,2}(?:st|"
    r"nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b.*"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*)$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^\W*(?:signed|minutes? (?:taken|written|prepared) by)\b|\b(?:secretariat|secretary|clerk(?: to the \w+)?)\W*$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"^\W*(?:welcome|apologies|introductions?|minutes of the (?:last|previous)|chair(?:man|"
    r"person)?[’']?s|opening|declarations?|attendance|election)\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"^\W*(?:actions?(?: points?)?(?: \d+)?|decisions?|resolved|resolution|due|agreed|"
    r"noted|recommendations?|outcome|discussion|notes?|proposed|seconded|by whom|owner|"
    r"deadline|lead|purpose|summary|question|answer|response|\[.*\])\s*\d*\s*(?::.*|$)",
    re.IGNORECASE,
)


def trim(candidate: Candidate, lines: list[Line]) -> None:
    """Takes document titles, attendance, "Action:" and the like off a guess that went by looks alone."""
    if candidate.kind not in _LOOSE:
        return
    kept = [
        at
        for at in candidate.items
        if not _RECORD.match(title_of(lines[at])) and has_words(title_of(lines[at]))
    ]
    numbered = sum(1 for at in kept if lines[at].number)
    if kept and numbered >= max(3, 0.6 * len(kept)):
        kept = [at for at in kept if lines[at].number]
    present = [
        place
        for place, at in enumerate(kept[:6])
        if ATTENDANCE.match(title_of(lines[at])) and not lines[at].number
    ]
    kept = kept[present[-1] + 1 :] if present else kept
    while kept and _is_front(lines, kept, candidate):
        kept.pop(0)
    for place, at in enumerate(kept):
        if place >= 2 and AFTER_ITEMS.match(lines[at].rest) and not lines[at].number:
            candidate.end = min(candidate.end, at)
            kept = kept[:place]
            break
    while len(kept) > 2 and _signs(title_of(lines[kept[-1]])) and not lines[kept[-1]].number:
        candidate.end = min(candidate.end, kept.pop())
    candidate.items = kept


def _signs(title: str) -> bool:
    """Who wrote this and when, below the last item."""
    return _DATE_LINE.match(title) is not None or _SIGNED.search(title) is not None


def _is_front(lines: list[Line], kept: list[int], candidate: Candidate) -> bool:
    at = kept[0]
    line = lines[at]
    if line.number and line.number.value[-1] == 1:
        return False
    title = title_of(line)
    place = sum(1 for before in lines[:at] if not before.aside)
    if (
        ATTENDANCE.match(title)
        or DETAILS.match(title)
        or AGENDA_WORD.match(title)
        or MINUTES_PART.match(title)
        or _DATE_LINE.match(title)
    ):
        return True
    named = re.match(r"^\W*([^:]{2,30}):\s*\S", title)
    if named and (DETAILS.match(named[1]) or ATTENDANCE.match(named[1]) or APOLOGIES.match(named[1])):
        return True
    if (
        MINUTES_WORD.search(title)
        and not re.search(r"\b(?:last|previous)\b", title, re.IGNORECASE)
        and re.search(r"\bheld\b|\bmeeting (?:on|of)\b|\d{4}|^\W*(?:draft |minutes)", title, re.IGNORECASE)
        and place < 12
    ):
        return True
    if place < 3 and re.search(r"\w\W+(?:minutes|notes)\W*$", title, re.IGNORECASE):
        plain = re.search(
            r"\b(?:approv\w+|confirm\w+|agree\w*|last|previous|draft|review|sign\w*) ", title, re.IGNORECASE
        )
        return not (plain or line.number)
    if APOLOGIES.match(title) and (
        title.endswith(":") or (len(kept) > 1 and _names_follow(lines, at, kept[1]))
    ):
        return True
    between = lines[at + 1 : kept[1]] if len(kept) > 1 else []
    nothing_between = len(kept) > 1 and all(after.aside or _says_little(after) for after in between)
    words = set(re.findall(r"\w+", title.lower()))
    if (
        place < 8
        and len(words) >= 2
        and not line.number
        and any(words <= set(re.findall(r"\w+", other.text.lower())) for other in lines[:at])
    ):
        return True
    if candidate.kind == "headings" and any(
        0 < (before.level or before.rank) < (line.level or line.rank) for before in lines[:at]
    ):
        return False
    top = place < 8 and candidate.kind in ("bold", "bold words", "capitals", "headings", "spaced")
    return top and nothing_between and not line.number and not _FIRST.match(title)


def _says_little(line: Line) -> bool:
    """A date, a place, a name: no sentence that could stand under an item."""
    return len(line.shown.split()) <= 8 and not (
        line.text.endswith((".", "?", "!")) and len(line.text.split()) > 3
    )


def _names_follow(lines: list[Line], at: int, end: int) -> bool:
    between = [line for line in lines[at + 1 : end] if line.text]
    return bool(between) and all(not is_prose(line.text) and len(line.text.split()) <= 9 for line in between)


def add_sub_items(candidate: Candidate, lines: list[Line], minutes: bool) -> None:
    """ "4.1" under "4", "(a)" under "3": in, when most of them are set out as entries with titles."""
    if candidate.kind == "table":
        return
    chosen = set(candidate.items)
    for fits in (_dotted_under, _lettered_under):
        if fits is _lettered_under and minutes:
            continue
        found: list[int] = []
        parent: Line | None = None
        for at in range(candidate.items[0], candidate.end):
            line = lines[at]
            if at in chosen:
                parent = line
            elif parent is not None and line.number and not line.aside and fits(parent, line):
                found.append(at)
        good = [at for at in found if _is_entry(lines[at])]
        if found and len(good) >= 0.6 * len(found):
            candidate.items = sorted({*candidate.items, *good})


def add_parents(candidate: Candidate, lines: list[Line]) -> None:
    """The numbered heads of parts that stand right over the items: "1 Opening" over "1.1 Welcome"."""
    chosen = set(candidate.items)
    found = []
    for at in candidate.items:
        over = at - 1
        if over < 0 or over in chosen or lines[over].aside or lines[over].cells or not lines[over].number:
            continue
        if _is_over(lines[over], lines[at]) and _is_entry(lines[over]):
            found.append(over)
    if len(found) >= 2:
        candidate.items = sorted({*candidate.items, *found})


def _is_over(parent: Line, line: Line) -> bool:
    if parent.number is None or line.number is None or len(parent.number.value) != 1:
        return False
    if len(line.number.value) > 1:
        return line.number.value[0] == parent.number.value[0]
    return parent.depth < line.depth and line.number.value == (1,)


def _dotted_under(parent: Line, line: Line) -> bool:
    if line.number is None:
        return False
    value = line.number.value
    if (
        parent.number is None
        or len(value) < 2
        or not line.number.scheme.startswith(("dotted", "item", "dotletter"))
    ):
        return False
    return value[0] == parent.number.value[0] and (
        len(parent.number.value) == 1 or line.number.scheme.startswith("dotted")
    )


def _lettered_under(parent: Line, line: Line) -> bool:
    return (
        line.number is not None
        and line.number.scheme.startswith(("letter", "roman", "dotletter"))
        and line.number.scheme != (parent.number.scheme if parent.number else "")
    )


def _is_entry(line: Line) -> bool:
    words = len(line.rest.split())
    return (
        words <= 14
        and title_worth(line.rest) >= 0.7
        and not line.rest.rstrip().endswith((".", ";"))
        and not re.search(r"\d{2}/\d{3,}|\b[A-Z]{2}\d{2}/", line.rest)
    )


def add_unnumbered(candidate: Candidate, lines: list[Line]) -> None:
    """A break, or a last "Any other business", that stands between or right after the others without a number."""
    if candidate.kind != "numbered" or len(candidate.items) < 3:
        return
    chosen = set(candidate.items)
    timed = sum(
        1
        for at in candidate.items
        if starts_with_time(lines[at]) or ends_with_time(lines[at]) or lines[at].when
    )
    added = []
    for at in range(candidate.items[0], min(candidate.end, candidate.items[-1] + 6)):
        line = lines[at]
        if (
            at in chosen
            or line.aside
            or line.number
            or line.bullet
            or line.depth > lines[candidate.items[0]].depth
            or is_prose(line.rest)
        ):
            continue
        has_time = bool(line.when) or starts_with_time(line) or ends_with_time(line)
        if (timed >= 2 and has_time and _BREAK.search(re.sub(r"^[\W\d.:apm]+", "", line.rest))) or (
            at > candidate.items[-1]
            and len(line.rest.split()) <= 8
            and CLOSING.match(line.rest.strip())
            and (line.bold or line.level)
            == (lines[candidate.items[-1]].bold or lines[candidate.items[-1]].level)
        ):
            added.append(at)
    candidate.items = sorted({*candidate.items, *added})


def find_end(candidate: Candidate, lines: list[Line], minutes: bool) -> None:
    """Where the last item's own text ends."""
    last = candidate.items[-1]
    if candidate.kind == "table":
        candidate.end = max(candidate.end, last + 1)
        return
    item = lines[last]
    end = last + 1
    while end < candidate.end:
        line = lines[end]
        if line.aside:
            end += 1
            continue
        if AFTER_ITEMS.match(line.rest) and (line.bold or line.level or line.caps or line.text.endswith(":")):
            break
        if line.level and (not item.level or line.level <= item.level):
            break
        if (
            not minutes
            and ((line.bold and not line.bullet and not line.section) or (line.caps and not item.caps))
            and len(line.rest.split()) < 15
        ):
            break
        if item.table >= 0 and line.table != item.table and not minutes:
            break
        if (
            not minutes
            and candidate.kind in ("list", "bullets", "timed")
            and line.depth <= item.depth
            and not line.bullet
            and end > last + 1
        ):
            break
        end += 1
    candidate.end = end
