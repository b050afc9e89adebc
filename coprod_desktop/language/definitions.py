"""Long forms that the text itself gives: "Long Form (LF)", "LF (Long Form)", "LF – long form", "known as the LF"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.language.align import SMALL, Fit, Word, fit, letters_of, words_of
from coprod_desktop.language.lists import common_words, first_names, word_set
from coprod_desktop.language.shapes import Shape, bare


@dataclass(frozen=True, slots=True)
class Definition:
    short: str
    start: int
    end: int
    """Where the short form stands that this long form explains."""
    long: tuple[int, int]
    words: str
    sure: bool
    """Joined by brackets or by words that say so, rather than only found nearby."""


_NO_END = SMALL | word_set("is are was were be been that which this it not we they he she you has have had")
_QUOTES = "\"'“”‘’`*_"
_SAID = (
    r"(?:(?:is|are|was|were|be|been|also|commonly|often|sometimes|usually|otherwise|now|formerly|hereafter|hereinafter|"
    r"henceforth|collectively|better|widely|generally|simply)\s+)*"
    r"(?:known\s+(?:simply\s+)?as|referred\s+to\s+as|called|termed|abbreviated\s+(?:to|as)|shortened\s+to|hereafter|"
    r"hereinafter|henceforth|aka|a\.k\.a\.|or|abbreviation:?|acronym:?|in\s+short:?|for\s+short:?)"
)
_LEFT = re.compile(
    rf"(?P<bracket>[(\[]\s*(?:{_SAID}[,:]?\s+)?(?:the\s+)?)$"
    r"|(?P<later>[(\[][^()\[\]]{2,30}[;,]\s+)$"
    rf"|(?P<said>[\s,;]+(?:which\s+)?{_SAID}\s+(?:the\s+|an?\s+)?)$"
    r"|(?P<mark>\s*(?:\s[-–—]\s|:\s|\s=\s|=|\t+|\s\|\s|\s{3,}|,\s))$",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\s*(?P<bracket>(?:[a-z]+\s+)?[(\[]\s*(?:(?:i\.e\.,?|short\s+for|stands\s+for|meaning|or|the|a|an|=)\s+)*)"
    r"|(?P<said>\s*,?\s+(?:stands?\s+for|is\s+short\s+for|are\s+short\s+for|means?|refers?\s+to|"
    r"is\s+an\s+abbreviation\s+(?:of|for)|is\s+an\s+acronym\s+(?:of|for)|is|are|or|i\.e\.|that\s+is)\s*,?\s+"
    r"(?:(?:the|a|an)\s+)?)"
    r"|(?P<mark>(?:\s[-–—]+\s|\s?:\s+|\s=\s|=|\t+|\s\|\s|\s{2,}|,\s)(?:(?:the|a|an)\s+)?)",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(r"(?<!\S)\d[\d,'’]*-$")
_STOP_BEFORE = re.compile(r"[.;:!?\n\t|\]\[]")
_STOP_AFTER = re.compile(r"[.;:!?\n\t|)\]\[]")
_LOWER_IN_BRACKETS = re.compile(r"[(\[]([A-Za-z0-9][A-Za-z0-9]{1,6}|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)[)\],;]")
_TWO_PARTS = re.compile(r"[(\[]([A-Z][A-Z&]+ [A-Z][A-Za-z&]+)[)\]]")

# How badly words may fit, by how clearly the text joins them to the short form.
_BRACKET, _SAY, _MARK, _COMMA = 0.55, 0.3, 0.2, 0.05
_RATES = {"bracket": _BRACKET, "later": _SAY, "said": _SAY, "mark": _MARK}
_ONCE = 0.4  # brackets may ask a little more


def _allowed(letters: str, per_letter: float) -> float:
    return per_letter * max(1, len(letters) - 1) + (_ONCE if per_letter == _BRACKET else 0)


def _back(text: str, letters: str, upto: int, most: float) -> Fit | None:
    """The words before `upto` that `letters` stand for."""
    reach = max(0, upto - 24 * max(3, len(letters)))
    stop = reach
    for match in _STOP_BEFORE.finditer(text, reach, upto):
        if not (match.group() == "." and text[match.end() : match.end() + 1].isalnum()):
            stop = match.end()
    words = words_of(text, stop, upto)
    if reach and stop == reach and words:
        words = words[1:]  # perhaps cut in the middle
    words = words[-(2 * len(letters) + 5) :]
    found = fit(letters, words)
    if found is None or found.cost > most:
        bare_letters = letters.rstrip("0123456789")
        if bare_letters == letters or len(bare_letters) < 2:
            return None
        found = fit(bare_letters, words)
        if found is None or found.cost > most / 2:
            return None
    return _with_number(text, found)


def _with_number(text: str, found: Fit) -> Fit:
    """With a number joined to the front: "24-hour help"."""
    joined = _NUMBER_BEFORE.search(text, max(0, found.start - 12), found.start)
    return Fit(joined.start(), found.end, found.cost, found.words) if joined else found


def _ahead(text: str, letters: str, begin: int, most: float, end: int | None = None) -> Fit | None:
    """The words from `begin` on that `letters` stand for."""
    reach = min(len(text), begin + 24 * max(3, len(letters))) if end is None else end
    stop = reach
    for match in _STOP_AFTER.finditer(text, begin, reach):
        after = text[match.end() : match.end() + 1]
        if not (match.group() == "." and after.isalnum()):
            stop = match.start()
            break
    words = words_of(text, begin, stop)[: 2 * len(letters) + 5]
    found = fit(letters, words, from_start=True)
    return found if found and found.cost <= most else None


def _good(text: str, found: Fit | None, letters: str) -> bool:
    """No "is a" for IA, and no word that explains itself."""
    if found is None or (found.words == 1 and (found.cost == 0 or len(letters) > 5)):
        return False
    words = [word.text for word in words_of(text, found.start, found.end)]
    ends_idly = words[-1] in _NO_END and not text[found.end - 1].isupper()  # "botulinum toxin A" does not
    return words[0] not in _NO_END and not ends_idly and "".join(words) != letters


def _whole(text: str, found: Fit) -> str:
    return " ".join(text[found.start : found.end].split())


def _closing(text: str, begin: int) -> int | None:
    """Where the bracket opened before `begin` closes, if it does so soon."""
    depth = 1
    for at in range(begin, min(len(text), begin + 160)):
        if text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth -= 1
            if depth == 0:
                return at
    return None


def _one(text: str, shape: Shape) -> tuple[Fit, bool] | None:
    """The long form beside one short form, if there is one."""
    letters = letters_of(shape.short)
    if len(letters) < 2:
        return None
    start, end = shape.start, shape.end
    while start and text[start - 1] in _QUOTES:
        start -= 1
    while end < len(text) and text[end] in _QUOTES:
        end += 1
    offers: list[tuple[float, Fit, bool]] = []
    head = text[max(0, start - 60) : start]
    left = _LEFT.search(head)
    if left:
        kind = left.lastgroup
        after = text[end : end + 1]
        if kind != "mark" or not after or after in ".,;)\n\t|":
            rate = _RATES[kind or "mark"]
            if kind == "mark" and left.group().strip() == ",":
                rate = _COMMA
            upto = start - len(head) + left.start()
            found = _back(text, letters, upto, _allowed(letters, rate))
            if found and _good(text, found, letters) and (kind == "bracket" or found.words > 1):
                offers.append((found.cost + (0 if kind == "bracket" else 0.1), found, kind != "mark"))
    right = _RIGHT.match(text, end)
    if right and not (offers and offers[0][0] < 0.1):
        kind = right.lastgroup
        rate = _RATES[kind or "mark"]
        if kind == "mark" and right.group().strip() in (",", ""):
            rate = _COMMA
        begin = right.end()
        close = _closing(text, begin) if kind == "bracket" else None
        if kind != "bracket" or close is not None:
            found = _ahead(text, letters, begin, _allowed(letters, rate), close)
            if found and _good(text, found, letters) and found.words > 1:
                offers.append((found.cost + (0.05 if kind == "bracket" else 0.15), found, kind != "mark"))
    if not offers:
        return None
    _cost, found, sure = min(offers, key=lambda offer: offer[0])
    return found, sure


def definitions(text: str, candidates: Iterable[Shape]) -> list[Definition]:
    """Every long form that stands beside its short form, in the order of the short forms."""
    found: list[Definition] = []
    for shape in candidates:
        beside = _one(text, shape)
        if beside:
            words, sure = beside
            found.append(
                Definition(
                    shape.short, shape.start, shape.end, (words.start, words.end), _whole(text, words), sure
                )
            )
    if "(" in text or "[" in text:
        odd = list(_odd(text))
        found = [d for d in found if not any(o.start <= d.start and d.end < o.end for o in odd)]
        taken = {definition.start for definition in found}
        found += [definition for definition in odd if definition.start not in taken]
        found.sort(key=lambda definition: definition.start)
    return found


def _odd(text: str) -> Iterator[Definition]:
    """Short forms whose look alone says nothing: "(bp)", "(TGF-beta)", "(GM ICS)". Only with a close fit."""
    for match in _LOWER_IN_BRACKETS.finditer(text):
        short = match.group(1)
        letters = letters_of(short)
        if letters in SMALL or (sum(c.isupper() for c in short) > 1 and "-" not in short) or short.isdigit():
            continue
        if short.islower() and letters in common_words():
            continue
        most = 0.1 if short.islower() else _allowed(letters, _BRACKET)
        close = _back(text, letters, match.start(), most)
        if close is None and len(letters) > 2 and letters.endswith("s"):
            close = _back(text, letters[:-1], match.start(), most)  # "monoclonal antibodies (mAbs)"
        if (
            close
            and _good(text, close, letters)
            and (len(letters) > 2 or close.cost < 0.01 or not short.islower())
        ):
            yield Definition(
                short, match.start(1), match.end(1), (close.start, close.end), _whole(text, close), True
            )
    for match in _TWO_PARTS.finditer(text):
        short = match.group(1)
        first, second = short.split(" ")
        close = _back(text, letters_of(first) + letters_of(second), match.start(), 0.6)
        if close and close.words > 2:
            yield Definition(
                short, match.start(1), match.end(1), (close.start, close.end), _whole(text, close), True
            )


class Nearby:
    """Finds words anywhere in a text, each beginning with a capital, whose first letters are a short form."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = [
            w for w in words_of(text, 0, len(text)) if w.text not in SMALL or text[w.start].isupper()
        ]
        self._initials = "".join(word.text[0] for word in self._words)

    def find(self, short: str) -> tuple[int, int] | None:
        letters = letters_of(short)
        at = self._initials.find(letters) if len(letters) > 2 else -1
        while at >= 0:
            run = self._words[at : at + len(letters)]
            if self._is_name(run):
                return run[0].start, run[-1].end
            at = self._initials.find(letters, at + 1)
        return None

    def _is_name(self, run: list[Word]) -> bool:
        text = self._text
        if not all(text[word.start].isupper() for word in run) or run[0].text in first_names():
            return False
        if any(text[word.start : word.end].isupper() and len(word.text) > 1 for word in run):
            return False
        return not any(set(text[a.end : b.start]) & set(".;:!?\n()") for a, b in pairwise(run))


def as_written(shorts: Iterable[str]) -> re.Pattern[str] | None:
    """Finds later mentions of short forms whose look alone says nothing."""
    odd = sorted(
        {short for short in shorts if short != bare(short) or short.islower() or "-" in short}, key=len
    )
    if not odd:
        return None
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, reversed(odd))) + r")(?![\w-])")
