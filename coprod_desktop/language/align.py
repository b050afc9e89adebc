"""Fits the letters of a short form to the words it may stand for.

The idea is older than this file (Schwartz and Hearst, 2003, match letters from the right); this one prefers whole
initial letters, lets small words be passed over freely, and says how well the words fit, so that a caller can be
strict where the text gives few signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coprod_desktop.language.lists import word_set

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")

SMALL = word_set("a an and & the of for in on to with by at from or as its their our per into under between")

_INNER_NEXT = 0.3  # a letter right after the one before it in the same word: EqIA, Equality
_INNER = 0.6  # a letter further inside the same word: MDT, multidisciplinary
_NO_FIRST = 0.8  # a letter inside a word whose first letter stands for nothing: TEV, etch potyvirus
_SKIP_SMALL = 0.02
_SKIP_PART = 0.3  # a later part of a hyphened word, or a number: co-production, 2013
_SKIP_WORD = 1.3


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    end: int
    part: bool
    """Joined to the word before it by a hyphen or slash."""


@dataclass(frozen=True, slots=True)
class Fit:
    start: int
    end: int
    cost: float
    """0 when each letter begins a word and no word but small ones is passed over."""
    words: int


def words_of(text: str, start: int, end: int) -> list[Word]:
    found = []
    for match in WORD.finditer(text, start, end):
        at = match.start()
        found.append(Word(match.group().lower(), at, match.end(), at > start and text[at - 1] in "-/‑"))
    return found


def letters_of(short: str) -> str:
    """The letters to be explained: no dots, no plural s, "&" as the a of "and"."""
    kept = short.replace("&", "a")
    if len(kept) > 2 and kept[-1] == "s" and kept[-2].isupper():
        kept = kept[:-1]
    return "".join(c for c in kept.lower() if c.isalnum())


def _skip(word: Word) -> float:
    if word.text in SMALL:
        return _SKIP_SMALL
    if word.part or word.text.isdigit():
        return _SKIP_PART
    return _SKIP_WORD


def _inside(word: str, letters: str) -> float | None:
    """Cost of finding `letters` in order inside `word`, whose first letter is already used."""
    cost, at = 0.0, 1
    for letter in letters:
        found = word.find(letter, at)
        if found < 0:
            return None
        cost += _INNER_NEXT if found == at else _INNER
        at = found + 1
    return cost


def fit(letters: str, words: list[Word], *, from_start: bool = False) -> Fit | None:
    """The cheapest way to read `letters` out of `words`, or None.

    Without `from_start` the words stand before the short form, so the last of them should be used and the first may
    be left out at no cost. With it they stand after, so the first must be used and the last may be left out freely.
    """
    if not letters or not words:
        return None
    count = len(words)
    skips = [_skip(word) for word in words]
    # best[i][w]: (cost, first word) of reading the first i letters with the i-th letter read in word w
    best: list[dict[int, tuple[float, int]]] = [{} for _ in range(len(letters) + 1)]
    for upto in range(1, len(letters) + 1):
        row = best[upto]
        for begin in range(upto):
            head, inner = letters[begin], letters[begin + 1 : upto]
            before = best[begin]
            if begin and not before:
                continue
            for place in range(count):
                word = words[place].text
                if word[0] == head or (word == "&" and head == "a"):
                    extra = _inside(word, inner) if inner else 0.0
                elif begin and head in word and word not in SMALL:
                    extra = _inside(word, head + inner)
                    extra = None if extra is None else extra + _NO_FIRST - _INNER
                else:
                    continue
                if extra is None:
                    continue
                if begin == 0:
                    if from_start and place:
                        continue
                    known: tuple[float, int] | None = (extra, place)
                else:
                    known = None
                    passed = 0.0
                    for earlier in range(place - 1, -1, -1):
                        if earlier in before:
                            cost, first = before[earlier]
                            if known is None or cost + passed + extra < known[0]:
                                known = (cost + passed + extra, first)
                        passed += skips[earlier]
                        if passed > 3:
                            break
                if known is not None and (place not in row or known[0] < row[place][0]):
                    row[place] = known
    choice: tuple[float, int, int] | None = None
    for place, (cost, first) in best[-1].items():
        total = cost if from_start else cost + sum(skips[place + 1 :])
        # of two equal fits the shorter one is right more often
        if choice is None or (total, place - first) < (choice[0], choice[2] - choice[1]):
            choice = (total, first, place)
    if choice is None:
        return None
    total, first, place = choice
    end = words[place].end
    last = words[place].text
    if last.endswith(("'s", "’s")):
        end -= 2
    return Fit(words[first].start, end, total, place - first + 1)
