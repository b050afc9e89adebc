"""Finds the listed phrases of phrases.tsv and labels.tsv in a text, in every form, in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from coprod_desktop.language import inflections
from coprod_desktop.language.lists import Term, labels, phrases

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_JOINED = frozenset((" ", "-", "‑", "\n", "  ", " -", "- ", "’ ", "' "))

Token = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    term: Term
    form: str
    label: bool


@dataclass(frozen=True, slots=True)
class Found:
    first: int
    """Number of its first token."""
    last: int
    start: int
    end: int
    entry: Entry


_Tree = dict[str, list[tuple[tuple[str, ...], Entry]]]


def _add(tree: _Tree, terms: Iterable[Term], label: bool) -> None:
    for term in terms:
        for spelled, name in inflections.forms(term.words, term.form):
            entry = Entry(term, name, label)
            for variant in (spelled, inflections.spelled_with_z(spelled)):
                if variant:
                    first, *rest = variant.replace("-", " ").split(" ")
                    tree.setdefault(first, []).append((tuple(rest), entry))


@cache
def tree() -> _Tree:
    """Listed phrases by their first word, longest first; of equal spellings the label, then the first listed."""
    grown: _Tree = {}
    _add(grown, labels(), True)
    _add(grown, phrases(), False)
    for entries in grown.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return grown


def lowered(text: str) -> str:
    """In lower case with every character at its old place ("İ" would become two)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def tokens(lower: str) -> list[Token]:
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(lower)]


def find(lower: str, words: list[Token]) -> list[Found]:
    """Longest first from the left, not overlapping."""
    known = tree()
    found: list[Found] = []
    at, count = 0, len(words)
    while at < count:
        word, start, end = words[at]
        entries = known.get(word)
        if entries is None:
            if word[-2:-1] in "'’" and word[-1:] == "s" and word[:-2] in known:
                entries, end = known[word[:-2]], end - 2
                entries = [entry for entry in entries if not entry[0]]
            else:
                at += 1
                continue
        for rest, entry in entries:
            last = at + len(rest)
            if last >= count:
                continue
            place = at
            for piece in rest:
                following = words[place + 1]
                same = following[0] == piece or (
                    following[0][:-2] == piece and following[0][-2:] in ("'s", "’s")
                )
                if not same or lower[words[place][2] : following[1]] not in _JOINED:
                    break
                place += 1
            else:
                close = words[last][2] if rest else end
                if rest and words[last][0] != rest[-1]:
                    close -= 2
                found.append(Found(at, last, start, close, entry))
                at = last
                break
        at += 1
    return found
