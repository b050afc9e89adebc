"""Who leads an item: telling a name, a role or initials from other words."""

from __future__ import annotations

import re

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Cllrs|Councillor|Sir|Dame|Lord|Lady|Rev|"
    r"Revd|Fr|Father|Canon|Inspector|Insp|Sergeant|Sgt|PC|PCSO|Superintendent|Supt|Captain|"
    r"Major|Colonel|Nurse|Sister|Baroness|Ald|Alderman)\.?"
)
_NAME_WORD = (
    r"(?:[A-ZÀ-Þ][a-zß-ÿ’'\-]+(?:[A-ZÀ-Þ][a-zß-ÿ]+)?|[A-Z]\.?|Mc[A-Z][a-z]+|O['’][A-Z][a-z]+|"
    r"(?:de|van|von|der|le|la|bin|al)\b)"
)
_ROLE_WORDS = (
    r"chair(?:man|woman|person)?|co-?chairs?|vice[- ]?chair(?:man|person)?|deputy(?: chair)?|"
    r"clerk|secretary|secretariat|treasurer|all|everyone|"
    r"facilitators?|group|team|officers?|president|mayor|ceo|cfo|coo|chief executive(?: "
    r"officer)?|director|head|manager|lead|trustees?|"
    r"governors?|members?|practice manager|pm|gp|minute[- ]taker|note[- ]taker|host|tbc|"
    r"tbd|tba|company secretary|medical director|coordinator|"
    r"co-ordinator|principal|dean|registrar|convenor|convener|speaker|presenter|both|staff|"
    r"students?|committee|board|nurse|"
    r"organisers?|moderators?|sub-?group|leads?|colleagues|guest|partner|warden|vicar|"
    r"captain|administrator|adviser|advisor"
)
_ROLE = re.compile(
    rf"^(?:the\s+|interim\s+|acting\s+|associate\s+|assistant\s+|deputy\s+|senior\s+|joint\s+|"
    rf"non-executive\s+|executive\s+|group\s+|vice\s+)*"
    rf"(?:[\w’'&-]+\s+){{0,4}}(?:{_ROLE_WORDS})(?:\s+(?:of|for)\s+[\w ,&’'-]{{2,60}})?$",
    re.IGNORECASE,
)
INITIALS = r"[A-Z]{1,2}[a-z]?[A-Z]{1,2}[a-z]?"
_INITIALS_LIST = re.compile(rf"^{INITIALS}(?:\s*(?:/|,|&|\+|and)\s*(?:{INITIALS}|[Aa]ll|Chair))*$")
_PERSON = re.compile(rf"^(?:{_TITLE}\s+)*{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}}$")
SPLIT = re.compile(r"\s*(?:,|;|/|&|\+|\n|\band\b|\bwith\b)\s*")
_NOT_NAMES = re.compile(
    r"\b(?:update|report|minutes?|meeting|agenda|item|plan|policy|review|strategy|budget|"
    r"finance|services?|council|"
    r"welcome|introductions?|apologies|matters|business|date|next|planning|papers?|draft|"
    r"annual|project|programme|"
    r"feedback|discussion|presentation|questions?|health|care|community|group|any|other|decision|information|"
    r"verbal|enclosed|attached|appendix|enc|section|part|street|road|hall|room|centre|house|school|church|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|action|actions|noted|agreed|tabled|page|version|"
    r"break|lunch|close|end|start|word|excel|pdf|powerpoint|slides?|docx?|zip|video|audio)\b",
    re.IGNORECASE,
)


def is_initials(said: str) -> bool:
    return _INITIALS_LIST.match(said.strip()) is not None


def is_person(said: str) -> bool:
    """A name as people write it: "Jane Smith", "Dr O'Hara", "Cllr Jones (chair)"."""
    said = re.sub(r"\s*\([^()]{1,60}\)", "", said.strip())
    if not said or len(said) > 60 or _NOT_NAMES.search(said):
        return False
    words = said.split()
    return _PERSON.match(said) is not None and (len(words) >= 2 or bool(re.match(_TITLE, said)))


def is_role(said: str) -> bool:
    said = re.sub(r"\s*\([^()]{1,40}\)", "", said.strip()).strip(" .:")
    return 0 < len(said) <= 80 and len(said.split()) <= 8 and _ROLE.match(said) is not None


def looks_like_lead(said: str, first_names: bool = False) -> bool:
    """Whether these words could be who leads. In a column of leads a first name alone will do (`first_names`)."""
    said = said.strip().strip("*").strip()
    if not said or len(said) > 120:
        return False
    whole = re.sub(r"\s*\([^()]{1,60}\)", "", said).strip()
    if is_initials(whole) or is_role(whole) or is_person(whole):
        return True
    parts = [part for part in SPLIT.split(whole) if part.strip()]
    if not parts or len(parts) > 8:
        return False
    return all(
        is_initials(part) or is_role(part) or is_person(part)
        or (first_names and re.fullmatch(_NAME_WORD, part) is not None and not _NOT_NAMES.search(part))
        for part in parts
    )  # fmt: skip


def is_weak_role(said: str) -> bool:
    """A role that may as well be what the item is about: "Report - Patient Group"."""
    ends = (
        r"\b(?:group|team|board|committee|members?|officers?|staff|students?|guest|sub-?group|"
        r"pm|gp|lead|director|head|manager|nurse)\W*$"
    )
    return is_role(said) and re.search(ends, said, re.IGNORECASE) is not None and not is_person(said)


def bears_a_title(said: str) -> bool:
    return re.match(rf"^{_TITLE}\s+[A-Z]", said.strip()) is not None
