"""Who leads an item: telling a name, a role or initials from other words."""

from __future__ import annotations

import re

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Cllrs|Councillor|Sir|Dame|Lord|Lady|Rev|Revd|Fr|Sister|Baroness|Ald|Alderman)\.?"
_NAME_WORD = r"(?:[A-ZÀ-Þ][a-zß-ÿ’'\-]+(?:[A-ZÀ-Þ][a-zß-ÿ]+)?|[A-Z]\.?|Mc[A-Z][a-z]+|O['’][A-Z][a-z]+|(?:de|van|von|der|le|la|bin|al)\b)"
_ROLE_WORDS = (
    r"chair(?:man|woman|person)?|co-?chairs?|vice[- ]?chair(?:man|person)?|deputy(?: chair)?|clerk|secretary|secretariat|treasurer|all|everyone|"
    r"facilitators?|group|team|officers?|president|mayor|ceo|cfo|coo|chief executive(?: officer)?|director|head|manager|lead|trustees?|"
    r"governors?|members?|practice manager|pm|gp|minute[- ]taker|note[- ]taker|host|tbc|tbd|tba|company secretary|medical director|coordinator|"
    r"co-ordinator|principal|dean|registrar|convenor|convener|speaker|presenter|both|staff|students?|committee|board|nurse|"
    r"organisers?|moderators?|sub-?group|leads?|colleagues|guest|partner|warden|vicar|captain|administrator|adviser|advisor"
)
_ROLE = re.compile(
    rf"^(?:the\s+|interim\s+|acting\s+|associate\s+|assistant\s+|deputy\s+|senior\s+|joint\s+|non-executive\s+|executive\s+|group\s+|vice\s+)*"
    rf"(?:[\w’'&-]+\s+){{0,4}}(?:{_ROLE_WORDS})(?:\s+(?:of|for)\s+[\w ,&’'-]{{2,60}})?$",
    re.IGNORECASE,
)
_INITIALS = r"[A-Z]{1,2}[a-z]?[A-Z]{1,2}[a-z]?"
_INITIALS_LIST = re.compile(rf"^{_INITIALS}(?:\s*(?:/|,|&|\+|and)\s*(?:{_INITIALS}|[Aa]ll|Chair))*$")
_PERSON = re.compile(rf"^(?:{_TITLE}\s+)*{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}}$")
_SPLIT = re.compile(r"\s*(?:,|;|/|&|\+|\n|\band\b|\bwith\b)\s*")
_NOT_NAMES = re.compile(
    r"\b(?:update|report|minutes?|meeting|agenda|item|plan|policy|review|strategy|budget|finance|services?|council|"
    r"welcome|introductions?|apologies|matters|business|date|next|planning|papers?|draft|annual|project|programme|"
    r"feedback|discussion|presentation|questions?|health|care|community|group|any|other|decision|information|"
    r"verbal|enclosed|attached|appendix|enc|section|part|street|road|hall|room|centre|house|school|church|"
    r"january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|action|actions|noted|agreed|tabled|page|version|break|lunch|close|end|start)\b",
    re.IGNORECASE,
)
END_OF_LINE = re.compile(
    r"(?:\s+[–—-]+\s*|\s*[–—]\s+|\s*\|\s*|\s{3,}|\t+|:\s+|\s+/\s+)(?P<dashed>[^–—|\t(\[\]]{2,70}(?:\([^()]{2,40}\))?)\s*$"
    r"|\s*[(\[](?P<bracketed>[^()\[\]]{1,60})[)\]]\s*$"
)
_SAID = re.compile(
    r"^(?:lead|led by|leads?|presenter|presented by|presentation by|speaker|by|owner|from|with|introduced by)\s*[:\-–]?\s+(?P<who>.{2,80})$",
    re.IGNORECASE,
)
_SAID_INSIDE = re.compile(
    r"(?:\s+[–—-]+\s*|\s*[(\[,]\s*)(?:led by|presented by|presentation by|presentation from|introduced by|lead:?)\s+(?P<who>[^()\[\]]{2,70}?(?:\([^()]{2,40}\))?)\s*[)\]]?$",
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
    parts = [part for part in _SPLIT.split(whole) if part.strip()]
    if not parts or len(parts) > 8:
        return False
    return all(
        is_initials(part) or is_role(part) or is_person(part)
        or (first_names and re.fullmatch(_NAME_WORD, part) is not None and not _NOT_NAMES.search(part))
        for part in parts
    )  # fmt: skip


def lead_at_end(title: str, known: frozenset[str]) -> tuple[str, str]:
    """(title, lead): a lead after a dash or in brackets, taken off; lead is empty when there is none to be sure of.

    `known` are initials that the document explains or uses over and over for people: only those count as initials
    here, since "(GDPR)" is no person.
    """
    inside = _SAID_INSIDE.search(title)
    if inside and looks_like_lead(_before_comma(inside["who"])):
        return title[: inside.start()].rstrip(" –—-:,"), inside["who"].strip()
    found = END_OF_LINE.search(title)
    if not found or found.start() < 3:
        return title, ""
    said = (found["dashed"] or found["bracketed"]).strip().rstrip(".")
    named = _SAID.match(said)
    who = named["who"].strip() if named else said
    initials = [part for part in _SPLIT.split(who) if part]
    if all(part in known or part.lower() == "all" for part in initials) and initials:
        return title[: found.start()].rstrip(), who
    if is_initials(who):
        return title, ""
    sure = looks_like_lead(who) and (named is not None or not _weak(who))
    return (title[: found.start()].rstrip(" :–—-"), who) if sure else (title, "")


def _before_comma(who: str) -> str:
    return who.split(",", 1)[0]


def _weak(who: str) -> bool:
    """A role word that may as well be what the item is about: "Report - Patient Group"."""
    return (
        is_role(who)
        and re.search(
            r"\b(?:group|team|board|committee|members?|officers?|staff|students?|guest|sub-?group|pm|gp|lead)\W*$",
            who,
            re.IGNORECASE,
        )
        is not None
        and not is_person(who)
    )


def initials_in(text: str) -> frozenset[str]:
    """Initials that the document itself explains: "Heather Savory (Chair) (HS)", "Jane Smith - JS"."""
    found = set()
    for line in text.split("\n"):
        for match in re.finditer(rf"[(\[–-]\s*({_INITIALS})\s*[)\]]?", line):
            before = line[: match.start()]
            capitals = [word[0] for word in re.findall(r"[A-ZÀ-Þ][\w’'-]+", before)]
            if match[1][0] in capitals and len(capitals) >= 2:
                found.add(match[1])
    return frozenset(found)
