"""Short forms as speech recognisers write them: "r a s", "ras", "R.A.S.", "are ay ess", "dolls" for DoLS."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from coprod_desktop.language.lists import common_words, first_names, word_set

_NAMES = {
    "a": "ay eh a",
    "b": "bee be b",
    "c": "see sea cee c",
    "d": "dee d",
    "e": "ee e",
    "f": "eff ef f",
    "g": "gee jee g",
    "h": "aitch haitch h",
    "i": "eye aye i",
    "j": "jay j",
    "k": "kay k",
    "l": "el ell l",
    "m": "em m",
    "n": "en n",
    "o": "oh owe o",
    "p": "pee pea p",
    "q": "queue cue kew q",
    "r": "are ar r",
    "s": "ess es s",
    "t": "tee tea t",
    "u": "you yoo u",
    "v": "vee v",
    "w": "doubleyou w",
    "x": "ex x",
    "y": "why wye y",
    "z": "zed zee z",
}
_LETTER_OF = {name: letter for letter, names in _NAMES.items() for name in names.split()}
# Letter names that people also say as ordinary words: alone they prove nothing ("you see", "are you").
_ORDINARY = word_set("a be see sea i you are why oh tea owe")
_BEFORE_NOUN = word_set(
    "the a an my your his her our their this that every each no any some on for of about new another"
)
_WORD = re.compile(r"[A-Za-z]+")
_DOUBLE_YOU = re.compile(r"\bdouble[ -]you\b", re.IGNORECASE)
_BETWEEN = frozenset((" ", ".", "-", ". ", " - "))


@dataclass(frozen=True, slots=True)
class Heard:
    start: int
    end: int
    short: str


def _sound(word: str) -> str:
    """A rough key of how a word sounds: doubled letters once, z as s, c and q as k."""
    key = (
        word.lower()
        .replace("ck", "k")
        .replace("z", "s")
        .replace("c", "k")
        .replace("q", "k")
        .replace("ph", "f")
    )
    return re.sub(r"(.)\1+", r"\1", key)


class Ear:
    """Knows some short forms and finds them in recognised speech."""

    def __init__(self, shorts: Collection[str]) -> None:
        self._letters: dict[str, str] = {}
        self._sounds: dict[str, str] = {}
        for short in shorts:
            letters = "".join(c for c in short.lower().replace("&", "and") if c.isalpha())
            if len(letters) < 2 or any(c.isdigit() for c in short):
                continue
            self._letters.setdefault(letters, short)
            if len(letters) > 2 and re.search("[aeiou]", letters) and re.search("[^aeiou]", letters):
                self._sounds.setdefault(_sound(letters), short)
        self._longest = max(map(len, self._letters), default=0)

    def hear(self, text: str, fits: Callable[[str], bool]) -> Iterator[Heard]:
        """`fits` says whether the words around suit a short form, for one that sounds like an ordinary word."""
        flat = _DOUBLE_YOU.sub(lambda match: "doubleyou".ljust(len(match.group()), "."), text)
        words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(flat)]
        at = 0
        while at < len(words):
            found = self._spelled(flat, words, at) or self._named(flat, words, at)
            if found is None:
                short = self._said(words, at, fits)
                found = (short, 1) if short else None
            if found is None:
                at += 1
                continue
            short, count = found
            end = words[at + count - 1][2]
            if words[at + count - 1][0] == "doubleyou":
                end = words[at + count - 1][1] + len("double you")
            if count > 1 and text[end : end + 1] == "." and text[words[at][2]] == ".":
                end += 1
            yield Heard(words[at][1], end, short)
            at += count

    def _spelled(self, text: str, words: list[tuple[str, int, int]], at: int) -> tuple[str, int] | None:
        """ "r a s", "R.A.S.", "D OLS": letters one by one, or a short form cut in two."""
        letters, best = "", None
        for count in range(1, self._longest + 1):
            if at + count > len(words):
                break
            word, start, _end = words[at + count - 1]
            if not (len(word) == 1 or (word.isupper() and len(word) < 5)):
                break
            if count > 1 and text[words[at + count - 2][2] : start] not in _BETWEEN:
                break
            letters += word.lower()
            if letters in self._letters and count > 1 and (count > 2 or not set(letters) <= set("aiou")):
                best = (self._letters[letters], count)
        return best

    def _named(self, text: str, words: list[tuple[str, int, int]], at: int) -> tuple[str, int] | None:
        """ "are ay ess": the names of the letters."""
        letters, odd, best = "", 0, None
        for count in range(1, self._longest + 1):
            if at + count > len(words):
                break
            word, start, _end = words[at + count - 1]
            name = word.lower()
            letter = _LETTER_OF.get(name)
            if letter is None or (count > 1 and text[words[at + count - 2][2] : start].strip(" -.")):
                break
            letters += letter
            odd += name not in _ORDINARY and len(name) > 1
            if count > 1 and letters in self._letters and (odd > 1 or (odd and count > 2)):
                best = (self._letters[letters], count)
        return best

    def _said(self, words: list[tuple[str, int, int]], at: int, fits: Callable[[str], bool]) -> str | None:
        """ "ras", "Ras", and words that sound like a short form: "dolls"."""
        word = words[at][0]
        lower = word.lower()
        ordinary = lower in common_words()
        after_article = at > 0 and words[at - 1][0].lower() in _BEFORE_NOUN
        for plain in (lower, lower[:-1] if lower.endswith("s") else lower):
            short = self._letters.get(plain)
            if short is None:
                continue
            if len(plain) == 2:
                return short if not re.search("[aeiou]", plain) and not ordinary else None
            if not ordinary and lower not in first_names():
                return short
            return short if fits(short) else None
        if len(lower) < 3:
            return None
        short = self._sounds.get(_sound(lower))
        if short is None:
            return None
        if ordinary or lower in first_names():
            return short if fits(short) else None
        return short if after_article else None
