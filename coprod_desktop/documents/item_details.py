"""Details that stand on lines of their own under an item: "Lead: Jane Smith", "Time: 10.05, 10 minutes"."""

from __future__ import annotations

import re

from coprod_desktop.documents import leads
from coprod_desktop.documents.clock_times import LENGTH, SPAN, When, read_when

_LEAD = re.compile(
    r"^\W*(?:lead(?:er|s)?|led by|presented by|presenter|presenting|introduced by|speaker|owner|facilitator|who)"
    r"\s*[:–—-]\s*(?P<said>[^.;\n]{2,90})",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"^\W*(?:time|timing|start|duration|length|when|time allowed)\s*[:–—-]\s*(?P<said>.{1,60})$",
    re.IGNORECASE,
)
_ONLY_TIME = re.compile(rf"^\W*(?:{SPAN}|{LENGTH})(?:\W+(?:{SPAN}|{LENGTH}))?\W*$", re.IGNORECASE)
_BRACKETED = re.compile(r"^\([^()\d]{3,80}\)$")
_LOOK = 3
"""Lines under the title that are looked at: details stand at the top."""


def lead_under(text: str) -> str:
    for line in text.split("\n")[:_LOOK]:
        found = _LEAD.match(line) if len(line) < 200 else None
        if found and leads.looks_like_lead(found["said"].split(",", 1)[0], first_names=True):
            return found["said"].strip()
    return _in_brackets([line.strip() for line in text.split("\n") if line.strip()])


def _in_brackets(lines: list[str]) -> str:
    """Names alone on the first or the last line: "(Nick Bagshaw, Steve Peters)"."""
    alone = [line for line in lines if _BRACKETED.match(line)]
    if len(alone) != 1 or alone[0] not in (lines[0], lines[-1]):
        return ""
    said = alone[0].strip("() ")
    return said if all(leads.is_person(name) for name in leads.SPLIT.split(said) if name) else ""


def when_under(text: str) -> When | None:
    for line in text.split("\n")[:_LOOK]:
        if len(line) > 200:
            continue
        found = _TIMED.match(line)
        said = found["said"] if found else line if _ONLY_TIME.match(line) else ""
        if not found and (lead := _LEAD.match(line)):
            said = line[lead.end() :].strip(" .;,")
            said = said if _ONLY_TIME.match(said) else ""
        when = read_when(said) if said else None
        if when is not None:
            return when
    return None
