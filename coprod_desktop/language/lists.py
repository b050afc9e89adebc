"""The word lists we ship, read once from resources/words/*.tsv when first needed.

Each file starts with a line of column names. `source` and `licence` columns are for people, not read here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from coprod_desktop.domain.glossary import Meaning
from coprod_desktop.resources import folder


def word_set(words: str) -> frozenset[str]:
    """A short list written where it is used, as words between spaces."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Term:
    """A line of phrases.tsv or labels.tsv."""

    words: str
    """In lower case, hyphens as spaces."""
    form: str
    """How it bends: v (its first word is a verb), n (its last word takes a plural), x (as it stands)."""
    plain: tuple[str, ...]
    note: str
    """For a label: why it is better left out. For system-speak: a word of advice, often empty."""
    flagged: bool
    """False for words of the craft (minutes, quorum): explained when asked, never marked."""
    before: str
    """What must follow it: "end" (no noun may follow: "the disabled" but not "the disabled man"), else empty."""


def _rows(name: str) -> Iterator[list[str]]:
    with (folder() / "words" / name).open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            yield line.rstrip("\n").split("\t")


@dataclass(frozen=True, slots=True)
class ShortForms:
    """Short forms by their letters, each with its senses in the order of the list."""

    senses: dict[str, tuple[Meaning, ...]]
    everyday: dict[str, tuple[Meaning, ...]]
    """Known to all (UK, NHS, PDF): explained when asked, not marked."""
    spelling: dict[str, str]
    """Letters in capitals ("DOLS") to the spelling of the list ("DoLS")."""


@cache
def short_forms() -> ShortForms:
    senses: dict[str, list[Meaning]] = {}
    everyday: dict[str, list[Meaning]] = {}
    for short, words, sector, plain, known, *_rest in _rows("acronyms.tsv"):
        where = everyday if known == "yes" else senses
        where.setdefault(short, []).append(Meaning(words, plain, sector, "list"))
    return ShortForms(
        {short: tuple(meanings) for short, meanings in senses.items()},
        {short: tuple(meanings) for short, meanings in everyday.items()},
        {short.upper(): short for short in (*everyday, *senses)},
    )


def _terms(name: str) -> tuple[Term, ...]:
    return tuple(
        Term(words, form, tuple(plain.split("|")) if plain else (), note, flagged != "no", before)
        for words, form, plain, note, flagged, before, *_rest in _rows(name)
    )


@cache
def phrases() -> tuple[Term, ...]:
    return _terms("phrases.tsv")


@cache
def labels() -> tuple[Term, ...]:
    return _terms("labels.tsv")


@cache
def common_words() -> frozenset[str]:
    """The 20,000 or so commonest English words, in lower case: tells a shouted word from a short form."""
    return frozenset(_lines("common.txt"))


@cache
def first_names() -> frozenset[str]:
    """First names heard in the United Kingdom, in lower case: tells a person's initials from a short form."""
    return frozenset(_lines("first_names.txt"))


def _lines(name: str) -> list[str]:
    path: Path = folder() / "words" / name
    return path.read_text(encoding="utf-8").split()
