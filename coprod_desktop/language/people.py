"""Which capital letters are people: "Ann Baxter (AB)", attendance lists, owner columns, "AB said"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from coprod_desktop.language.lists import common_words, first_names, word_set
from coprod_desktop.language.shapes import Shape

_NAME = re.compile(
    r"(?<![\w'’])([A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)?)((?:\s(?:[A-Z]\.?|[A-Z][a-z]+))?)\s"
    r"((?:(?:de|da|del|van|von|der|den|bin|al|el|le|la|ap|ab|st)\s)*)((?:O['’]|Mc|Mac|Fitz)?[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)?)"
)
_HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Rev|Revd|Sir|Dame|Lady|Lord|Baroness|Sister|Nurse|Cpt|"
    r"Captain|Sgt|Inspector|Insp)\.?\s+$"
)
_SPEAKS = re.compile(
    r"\s(?:also |then |again |kindly |briefly |further |has |had |have )?"
    r"(?:said|asked|explained|noted|reported|advised|thanked|"
    r"welcomed|suggested|confirmed|emphasi[sz]ed|stated|mentioned|queried|highlighted|introduced|updated|outlined|"
    r"apologi[sz]ed|commented|added|replied|responded|raised|felt|wondered|questioned|proposed|seconded|volunteered|"
    r"reminded|circulated|opened|closed|chaired|presented|described|informed|told|spoke|agreed|clarified|"
    r"acknowledged|offered|declared|attended|arrived|joined|left|says|asks|feels|thinks|explains|reports|"
    r"shared|gave|expressed|encouraged|pointed out|talked|chairing|feeding back|fed back|stressed|observed)\b"
)
_DOES = re.compile(
    r"\s(?:to|will|would|had|has|is|was|can|could|and [A-Z]{2,3}\b)\s?[a-z]*|\s?/\s?[A-Z]{2,3}\b|"
    r"['’]s\s(?:email|phone|update|report)"
)
_ARTICLE = re.compile(
    r"\b(?:the|an?|our|your|their|its|this|that|each|every|any|local|new)\s$", re.IGNORECASE
)
_OWNER = re.compile(
    r"(?:\b(?:action|actions|owner|lead|by|who|initials|for|attending|present|apologies|attendees|attendance|chair|"
    r"minutes|notes)\b\s*(?:for|by|on)?\s*[:\-–]?\s*|\b(?:action|actions|owner)\s+)$",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:present|in attendance|attendees|attending|apologies(?: for absence)?|those present|"
    r"members present)\b\s*[:\-–]?\s*",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?<![\w&])[A-Z]{2,3}(?:\s?(?:,|/|&|;|and)\s?(?:and\s)?[A-Z]{2,3})+(?![\w&])")
_ROLE = re.compile(r"(?:^|[;\n])\s*([A-Z]{2,3})\s(?:[-–—]|\()\s?(?=[A-Z])")
_LETTERS = re.compile(r"[A-Z]{2,3}")


def initials_of(name: str) -> set[str]:
    """ "Mary Ann de Souza" may sign as MS, MAS, MDS or MADS."""
    parts = [part for part in re.split(r"[\s\-]+", name) if part and part[0].isalpha()]
    if len(parts) < 2:
        return set()
    letters = "".join(part[0].upper() for part in parts)
    big = "".join(part[0] for part in parts if part[0].isupper())
    return {letters, big, letters[0] + letters[-1]} | (
        {letters[:1] + parts[-1][:2].upper()} if len(parts) == 2 else set()
    )


def is_person(text: str, start: int, end: int) -> bool:
    """Whether these words, each with a capital, are somebody's name rather than a body's."""
    words = text[start:end].replace("’", "'").split()
    if not 2 <= len(words) <= 4 or not all(word[0].isalpha() for word in words):
        return False
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    if _HONORIFIC.search(text[max(0, start - 14) : start]) or words[0].rstrip(".").lower() in _TITLES:
        return True
    common = common_words()
    last = words[-1].lower()
    if words[0].lower() in first_names():
        return last not in _BODIES
    return len(words) == 2 and all(word.lower() not in common and word.isalpha() for word in words)


_TITLES = word_set("mr mrs ms miss mx dr prof professor cllr councillor rev revd sir dame lady lord baroness")
_BODIES = word_set(
    "trust council board centre group forum project service services scheme act fund house college school hospital "
    "committee team network society association partnership foundation road street town city county"
)


def _closed(after: str) -> bool:
    return not after[:2].strip(" .,;/)&\n\t")


def _opens(before: str) -> bool:
    """Whether a line, a cell or a sentence starts here."""
    return before.rstrip(" ")[-1:] in ("", "\n", "\t", ".", ":", ";")


class People:
    """Says of short capital letters whether they are somebody's initials in this text."""

    def __init__(
        self,
        text: str,
        shapes: Iterable[Shape],
        known: Callable[[str], bool],
        told: Collection[str],
        names: frozenset[str],
    ) -> None:
        self._sure: set[str] = set()
        self._maybe: set[str] = set(names)
        self._perhaps: set[str] = set()  # people if anybody in this text goes by initials
        self._places: set[int] = set()
        self._known = known
        self._told = told
        short = [shape for shape in shapes if len(shape.short) in (2, 3) and shape.short.isupper()]
        if not short:
            return
        self._names(text)
        for shape in short:
            self._look_at(text, shape)
        self._roles(text)
        if self._sure or len(self._perhaps) > 1:
            self._sure |= self._perhaps
        for match in _LIST.finditer(text):
            members = _LETTERS.findall(match.group())
            strange = [member for member in members if not known(member)]
            enclosed = (
                text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
            )
            listed = _PRESENT.search(text[max(0, match.start() - 30) : match.start()])
            if listed or (2 * len(strange) > len(members) and (len(members) > 2 or enclosed)):
                self._sure.update(member for member in members if listed or not known(member))

    def _roles(self, text: str) -> None:
        """Who came, one after the other: "QB – Assistant Director; RC – Commissioning Lead"."""
        listed = [match.group(1) for match in _ROLE.finditer(text)]
        strange = [letters for letters in listed if not self._known(letters)]
        if len(listed) > 1 and strange and not any(letters in self._told for letters in listed):
            self._sure.update(listed)

    def _names(self, text: str) -> None:
        people = first_names()
        for match in _NAME.finditer(text):
            if match.group(1).lower() in people and match.group(4).lower() not in _BODIES:
                found = initials_of(match.group())
                self._maybe |= found
                after = text[match.end() : match.end() + 6]
                told = re.match(r"\s?[(\[,–-]\s?([A-Z]{2,3})\b", after)
                if told and told.group(1) in found:
                    self._sure.add(told.group(1))

    def _look_at(self, text: str, shape: Shape) -> None:
        """Weighs the words round one mention."""
        letters = shape.short
        if letters in self._sure:
            return
        known = self._known(letters)
        before, after = text[max(0, shape.start - 24) : shape.start], text[shape.end : shape.end + 28]
        acts = not _ARTICLE.search(before) and _SPEAKS.match(after) is not None
        does = _DOES.match(after) is not None
        if letters in self._maybe and (acts or does or not known):
            self._sure.add(letters)
        elif known:
            if acts and len(letters) == 2:
                # "RC said that" at the start of a sentence: a body would be "the RC"
                (self._sure if _opens(before) else self._perhaps).add(letters)
        elif acts or _HONORIFIC.search(before) or (_OWNER.search(before) and (does or _closed(after))):
            self._sure.add(letters)
        elif _opens(before) and (after.lstrip(" ")[:1] in ("", "\n", "\t") or (len(letters) == 2 and does)):
            # alone in its cell or on its line, or doing something at the start of a sentence
            (self._perhaps.add(letters) if does else self._places.add(shape.start))
        elif len(letters) == 2 and self._surname_follows(text, shape.end):
            self._places.add(shape.start)

    @staticmethod
    def _surname_follows(text: str, end: int) -> bool:
        match = re.compile(r" ([A-Z][a-z]+)").match(text, end)
        return match is not None and match.group(1).lower() not in common_words()

    def has(self, text: str, shape: Shape) -> bool:
        letters = shape.short
        if letters in self._sure or shape.start in self._places:
            return True
        if not self._sure or self._known(letters) or len(letters) not in (2, 3) or not letters.isalpha():
            return False
        # where others go by initials, so do letters that nobody knows
        return len(letters) == 2 or _DOES.match(text[shape.end : shape.end + 28]) is not None
