"""One agenda line taken apart: title, time, length, lead, what is asked, and every word that is left over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coprod_desktop.documents import asks, clock_times, leads
from coprod_desktop.documents.clock_times import When, read_when
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.people import People
from coprod_desktop.documents.vocabulary import has_words, is_prose
from coprod_desktop.domain.agenda import Ask

_PAPER_WORDS = (
    r"(?:(?:see\s+)?(?:enc(?:losure)?s?|papers?|appendi(?:x|ces)|annex|attachments?|attached|"
    r"enclosed|pages?|pp?\.|doc(?:ument)?|report)\b\.?\s*(?:no\.?\s*)?[:#]?"
    r"\s*(?:[A-Z]{0,4}\d*[A-Za-z]?(?:\s?[./-]\s?\w{1,5})*)(?:\s*(?:to|–|-|&|and|,)\s*\w{1,4})*"
    r"|(?:(?:copy|paper|papers|report|copies)\s+)?(?:attached|enclosed|to follow|tabled|"
    r"circulated(?: separately)?)|(?:pdf icon )?PDF \d+(?:\.\d+)? ?[KM]B)"
)
_PAPER = re.compile(_PAPER_WORDS, re.IGNORECASE)
_PAPER_AT_END = re.compile(
    rf"(?:\s*[–—,;]+\s*|\s+-+\s*|\s*\t\s*|\s{{2,}}|\s*(?=[(\[])|\s+(?=(?:paper|enc(?:losure)?|"
    rf"appendix|annex)s?\.?\s+[A-Z]{{0,5}}[/-]?\d|PDF \d|pdf icon PDF))"
    rf"[(\[]?\s*(?P<said>{_PAPER_WORDS})\s*[)\]]?[.\s]*$",
    re.IGNORECASE,
)
_ATTENDING = re.compile(
    r"^(?P<title>(?:present|in attendance|attendance|attendees|apologies(?: for absence| received)?|absent))"
    r"\s*:\s*(?P<text>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TIME = re.compile(rf"(?:{clock_times.SPAN}|{clock_times.LENGTH})", re.IGNORECASE)
_PICTURE = re.compile(r"^(?::[a-z0-9_+-]{2,40}:\s*|\[[ xX]?\]\s+|[☐☑☒□]\s*)+")
_BRACKETED = re.compile(r"\s*[(\[](?P<said>[^()\[\]]{1,100})[)\]]\s*$")
_DASHED = re.compile(
    r"(?:\s+[–—-]+\s*|\s*[–—]\s+|\s*\|\s*|\s{3,}|\t+|:\s+|\s+/\s+)(?P<said>[^–—|\t:]{2,90})\s*$"
)
_LED_BY = re.compile(
    r"(?:\s+[–—-]+\s*|\s*[(\[,:]\s*|\s{3,}|\t+)(?:led by|presented by|(?:presentation|"
    r"report|update|paper|item|talk) (?:by|from)|introduced by|lead(?:er)?:|presenter:|"
    r"speaker:|by|from|with)\s+(?P<said>[^()\[\]]{2,80}?(?:\([^()]{2,40}\))?)\s*[)\]]?$",
    re.IGNORECASE,
)
_DOTS = re.compile(r"\s*(?:\.{3,}|…+|_{3,})\s*(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?)?\s*$")
_RUN_IN = re.compile(r"^(?P<title>[^:.?!–—]{3,90}?)\s*(?:[:.]|\s[–—-])\s+(?P<text>\S.*)$", re.DOTALL)


LONG = 400
"""Characters. A longer line is no title, and searching it from every place would take long."""


@dataclass(slots=True)
class Entry:
    title: str
    when: When | None = None
    lead: str = ""
    ask: Ask | None = None
    kept: list[str] = field(default_factory=list)
    """Words of the line that no field says in full; they become the first words of the item's text."""


def take_apart(line: Line, people: People) -> Entry:
    entry = Entry(_tidy(line.rest), line.when, line.lead, line.ask, list(line.extra))
    _pictures_first(entry)
    _time_first(entry)
    if len(entry.title) < LONG:
        _bracket_last(entry, people)
        _time_last(entry, people)
    _run_in(line, entry)
    for _round in range(6 if len(entry.title) < LONG else 0):
        if not any(
            take(entry, people) for take in (_bracket_last, _time_last, _ask_last, _paper_last, _lead_last)
        ):
            break
    entry.title = entry.title.lstrip(" \t–—;,|").rstrip(" \t–—:;,|-") or _tidy(line.rest)
    return entry


def _pictures_first(entry: Entry) -> None:
    """ ":coffee: Break" has a picture in front, written as its name."""
    found = _PICTURE.match(entry.title)
    if found and found.end() < len(entry.title):
        entry.kept.append(found[0].strip())
        entry.title = entry.title[found.end() :]


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
    before = max(0, line.rest.find(text[:20]))
    bold = min(line.rest_bold - before, len(text))
    if 3 <= bold < len(text) and len(text[:bold].split()) <= 16 and re.search(r"\w", text[bold:]):
        title, rest = text[:bold].strip(), text[bold:].strip()
        apart = len(rest.split()) > 5 or rest[0] in ":–—-" or title.endswith(":") or is_prose(rest)
        if has_words(title) and apart:
            entry.title = title.rstrip(":–—- ")
            entry.kept.insert(0, rest.lstrip(":–—- "))
            return
    who = _ATTENDING.match(text)
    if who:
        entry.title = who["title"]
        entry.kept.insert(0, who["text"])
        return
    if line.cells:
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


def _time_last(entry: Entry, _people: People) -> bool:
    found = clock_times.END_OF_LINE.search(entry.title)
    if not found or found.start() < 3 or (found[0].count(")") > found[0].count("(")):
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


def _ask_last(entry: Entry, _people: People) -> bool:
    found = asks.END_OF_LINE.search(entry.title)
    if not found or found.start() < 3 or entry.ask is not None:
        return False
    said = found["said"] or found["bracketed"]
    entry.ask = asks.read_ask(said)
    entry.kept.append(said.strip())
    entry.title = entry.title[: found.start()].rstrip()
    return True


def _paper_last(entry: Entry, _people: People) -> bool:
    found = _PAPER_AT_END.search(entry.title)
    if not found or found.start() < 3:
        return False
    entry.kept.append(found["said"].strip())
    entry.title = entry.title[: found.start()].rstrip()
    return True


def _lead_last(entry: Entry, people: People) -> bool:
    if entry.lead:
        return False
    for pattern in (_LED_BY, _BRACKETED, _DASHED):
        found = pattern.search(entry.title)
        if not found or found.start() < 3:
            continue
        who = found["said"].strip().rstrip(".")
        sure = leads.looks_like_lead(who.split(",", 1)[0]) if pattern is _LED_BY else people.is_lead(who)
        if sure:
            entry.lead = who
            if pattern is _LED_BY:
                entry.kept.append(found[0].strip(" –—-:,()[]"))
            entry.title = entry.title[: found.start()].rstrip(" :–—-,")
            return True
    return False


def _bracket_last(entry: Entry, people: People) -> bool:
    """ "(5 min, Kit)", "[decision; JS]": several things in one pair of brackets."""
    found = _BRACKETED.search(entry.title)
    if not found or found.start() < 3:
        return False
    parts = [part.strip() for part in re.split(r"[,;|]|\s[–—-]\s", found["said"]) if part.strip()]
    if len(parts) < 2 or not all(_is_detail(part, people) for part in parts):
        return False
    inside = Entry("", entry.when, entry.lead, entry.ask, entry.kept)
    who = []
    for part in parts:
        if _TIME.fullmatch(part):
            _keep_time(inside, part)
        elif asks.COLUMN.match(part) and inside.ask is None:
            inside.ask = asks.read_ask(part)
            inside.kept.append(part)
        elif _PAPER.fullmatch(part):
            inside.kept.append(part)
        else:
            who.append(part)
    entry.when, entry.ask = inside.when, inside.ask
    if who and entry.lead:
        entry.kept.extend(who)
    entry.lead = entry.lead or ", ".join(who)
    entry.title = entry.title[: found.start()].rstrip()
    return True


def _is_detail(part: str, people: People) -> bool:
    return bool(
        _TIME.fullmatch(part) or asks.COLUMN.match(part) or _PAPER.fullmatch(part)
    ) or leads.looks_like_lead(part, first_names=True)
