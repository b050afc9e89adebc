"""The people a document names, so that "(JS)" and "– Dana" at the end of a line can be told from other short words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coprod_desktop.documents import leads
from coprod_desktop.documents.first_names import FIRST_NAMES
from coprod_desktop.documents.lines import Line

_AT_END = re.compile(r"(?:\s+[–—-]+\s+|\s*[(\[])(?P<said>[^–—()\[\]]{2,40})[)\]]?\s*$")
_EXPLAINED = re.compile(rf"[(\[–=-]\s*({leads.INITIALS})\s*[)\]]?")


@dataclass(frozen=True, slots=True)
class People:
    initials: frozenset[str] = frozenset()
    """Those that the document explains: "Heather Savory (Chair) (HS)", "KL = Katie Lowe"."""
    names: frozenset[str] = frozenset()
    """Words of people's names, small letters."""
    often: bool = False
    """Item after item ends with somebody: then a first name or initials alone are enough."""

    def is_lead(self, said: str) -> bool:
        """Whether words at the end of a title are surely who leads it."""
        said = said.strip().strip(".")
        plain = re.sub(r"\s*\([^()]{1,60}\)", "", said).strip()
        parts = [part for part in leads.SPLIT.split(plain) if part.strip()]
        return 0 < len(parts) <= 8 and len(said) <= 100 and all(self._is_one(part.strip()) for part in parts)

    def _is_one(self, said: str) -> bool:
        if said in self.initials or (self.often and leads.is_initials(said)):
            return True
        if leads.is_role(said) and not leads.is_weak_role(said):
            return True
        if leads.bears_a_title(said) and leads.is_person(said):
            return True
        words = said.lower().replace("’", "'").split()
        if not words or len(words) > 4 or not all(word[:1].isupper() for word in said.split()):
            return False
        known = words[0] in self.names or words[0] in FIRST_NAMES
        if len(words) == 1:
            return (known or self.often) and words[0] not in (
                "april",
                "may",
                "june",
                "close",
                "finish",
                "break",
                "lunch",
            )
        return known and leads.is_person(said)


def people_in(lines: list[Line], items: list[int]) -> People:
    """From attendance lists, explained initials, and from how the items end."""
    initials: set[str] = set()
    names: set[str] = set()
    for at, line in enumerate(lines):
        for text in [" ".join(cell) for cell in line.cells] or [line.text]:
            if len(text) > 300:
                continue
            initials |= _initials(text)
            name = re.split(r"[,(–—]|\s-\s|\t", text, maxsplit=1)[0].strip()
            if leads.is_person(name) and (
                name.split()[0].lower() in FIRST_NAMES or (items and at < items[0])
            ):
                names.update(word.lower() for word in name.split())
    ends = [found["said"] for at in items if (found := _AT_END.search(lines[at].rest[:300]))]
    some = [
        said
        for said in ends
        if any(leads.looks_like_lead(part, first_names=True) for part in re.split(r"[,;]", said))
    ]
    often = len(some) >= max(2, 0.4 * len(items))
    return People(frozenset(initials), frozenset(names), often)


def _initials(text: str) -> set[str]:
    found = set()
    for match in _EXPLAINED.finditer(text):
        capitals = [word[0] for word in re.findall(r"[A-ZÀ-Þ][\w’'-]+", text[: match.start()])]
        if match[1][0] in capitals and len(capitals) >= 2:
            found.add(match[1])
    for before, name in re.findall(
        rf"\b({leads.INITIALS})\s*[=:–-]\s*([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)", text
    ):
        if before[0] == name[0]:
            found.add(before)
    for name, after in re.findall(rf"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)\s{{2,}}({leads.INITIALS})\b", text):
        if after[0] == name[0]:
            found.add(after)
    return found
