"""One agenda line taken apart: title, time, length, lead, what is asked, and every word that is left over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coprod_desktop.documents import asks, clock_times, leads
from coprod_desktop.documents.clock_times import When, read_when
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.vocabulary import is_prose
from coprod_desktop.domain.agenda import Ask

_PAPER_AT_END = re.compile(
    r"(?:\s*[–—,;-]+\s*|\s*\t\s*|\s+(?=[(\[])|(?=[(\[]))[(\[]?\s*(?P<said>(?:(?:see\s+)?(?:enc(?:losure)?s?|paper|appendix|annex|attachment|attached|enclosed|pages?|pp?\.|doc(?:ument)?)\b\.?"
    r"\s*[:#]?\s*(?:[A-Z]{0,3}\d*[A-Za-z]?(?:[./-]\w{1,4})*)(?:\s*(?:to|–|-|&|and)\s*\w{1,4})?|attached|enclosed|to follow|paper attached|papers attached|copy attached|tabled|pages? \d+(?:\s?[-–]\s?\d+)?))\s*[)\]]?[.\s]*$",
    re.IGNORECASE,
)
_DOTS = re.compile(r"\s*(?:\.{3,}|…+|_{3,})\s*(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?)?\s*$")
_RUN_IN = re.compile(r"^(?P<title>[^:.?!–—]{3,90}?)\s*(?:[:.]|\s[–—-])\s+(?P<text>\S.*)$", re.DOTALL)


@dataclass(slots=True)
class Entry:
    title: str
    when: When | None = None
    lead: str = ""
    ask: Ask | None = None
    kept: list[str] = field(default_factory=list)
    """Words of the line that no field says in full; they become the first words of the item's text."""


def take_apart(line: Line, initials: frozenset[str]) -> Entry:
    entry = Entry(_tidy(line.rest), line.when, line.lead, line.ask, list(line.extra))
    if not line.cells:
        _run_in(line, entry)
    _time_first(entry)
    for _round in range(5):
        if not (_time_last(entry) or _ask_last(entry) or _paper_last(entry) or _lead_last(entry, initials)):
            break
    entry.title = entry.title.lstrip(" \t–—;,|").rstrip(" \t–—:;,|-") or _tidy(line.rest)
    return entry


def _tidy(text: str) -> str:
    dots = _DOTS.search(text)
    if dots and dots.start() > 3:
        text = text[: dots.start()] + (" " + dots[0].strip(" ._…") if dots[0].strip(" ._…") else "")
    return re.sub(
        r"[ \t]+",
        lambda space: "\t" if "\t" in space[0] else space[0][:3] if len(space[0]) > 2 else " ",
        text,
    ).strip()


def _run_in(line: Line, entry: Entry) -> None:
    """A long line that starts with its own title: bold words, or words before a colon, a dash or a full stop."""
    text = entry.title
    number_width = len(line.text) - len(line.rest) if line.text.endswith(line.rest) else 0
    bold = line.bold_chars - number_width
    if (
        3 <= bold < len(line.rest)
        and len(line.rest[:bold].split()) <= 16
        and re.search(r"\w", line.rest[bold:])
    ):
        title, rest = line.rest[:bold].strip(), line.rest[bold:].strip()
        if (
            re.search(r"[A-Za-z]{2}", title)
            and len(title) > 3
            and (len(rest.split()) > 5 or rest[0] in ":–—-" or is_prose(rest))
        ):
            entry.title = title.rstrip(":–—- ")
            entry.kept.insert(0, rest.lstrip(":–—- "))
            return
    found = _RUN_IN.match(text)
    if not found or len(text.split()) <= 12 or len(found["title"].split()) > 9:
        return
    if len(found["text"].split()) >= 6 and not re.match(r"^(?:to|for)\b", found["title"], re.IGNORECASE):
        entry.title = found["title"].strip()
        entry.kept.insert(0, found["text"].strip())


def _time_first(entry: Entry) -> None:
    found = clock_times.START_OF_LINE.match(entry.title) or clock_times.LENGTH_FIRST.match(entry.title)
    if found and found.end() < len(entry.title) and entry.when is None:
        _keep_time(entry, found["said"])
        entry.title = entry.title[found.end() :].strip()


def _time_last(entry: Entry) -> bool:
    found = clock_times.END_OF_LINE.search(entry.title)
    if not found or found.start() < 3:
        return False
    said = found["said"]
    if (
        re.fullmatch(r"\d{1,2}\.\d\d", said.strip())
        and not re.match(r"\s*[(\[–—|,-]|\s{3}|\t|\s*\.{2}", found[0])
        and int(said.strip()[-2:]) % 5
    ):
        return False
    when = read_when(said)
    if (
        when is None
        or (entry.when and entry.when.start and when.start)
        or (entry.when and entry.when.minutes and when.start is None)
    ):
        return False
    _keep_time(entry, said)
    entry.title = entry.title[: found.start()].rstrip()
    return True


def _keep_time(entry: Entry, said: str) -> None:
    when = read_when(said)
    if when is None:
        return
    if entry.when is not None:
        old = entry.when
        when = When(
            old.start or when.start,
            old.end or when.end,
            when.minutes if when.minutes and not old.minutes else old.minutes,
            old.half_said or when.half_said,
            when.exact,
        )
    if not when.exact:
        entry.kept.append(said.strip())
    entry.when = when


def _ask_last(entry: Entry) -> bool:
    found = asks.END_OF_LINE.search(entry.title)
    if not found or found.start() < 3 or entry.ask is not None:
        return False
    said = found["said"] or found["bracketed"]
    entry.ask = asks.read_ask(said)
    entry.kept.append(said.strip())
    entry.title = entry.title[: found.start()].rstrip()
    return True


def _paper_last(entry: Entry) -> bool:
    found = _PAPER_AT_END.search(entry.title)
    if not found or found.start() < 3:
        return False
    entry.kept.append(found["said"].strip())
    entry.title = entry.title[: found.start()].rstrip()
    return True


def _lead_last(entry: Entry, initials: frozenset[str]) -> bool:
    if entry.lead:
        return False
    entry.title, entry.lead = leads.lead_at_end(entry.title, initials)
    return bool(entry.lead)
