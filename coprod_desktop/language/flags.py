"""What in a text a newcomer may need explained, and what is known about it.

    words = Words(group=entries, papers=[paper.text], names=["Ann Baxter"])
    for flag in words.flags(paragraph): ...

Offsets are characters of the text given. Nothing here changes a word: a flag suggests, a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.glossary import GlossaryEntry, Meaning
from coprod_desktop.i18n import ngettext
from coprod_desktop.language import jargon, labels, lists, phrases, readability
from coprod_desktop.language.acronyms import Sieve
from coprod_desktop.language.definitions import Definition, as_written, definitions, nearby
from coprod_desktop.language.glossary import by_context, content_words, fitness, fold, together
from coprod_desktop.language.people import initials_of, is_person
from coprod_desktop.language.shapes import Shape, bare, shapes


class Kind(StrEnum):
    ACRONYM = "acronym"
    JARGON = "jargon"
    LABEL = "label"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Flag:
    """One marked place.

    For a scorer's line: `kind` is the kind, `expansion` is each meaning's `expansion` in order, `plain` is `plain`,
    `source` is the first meaning's `source`. Where `pair` is given, the long form is a span of its own (kind "long")
    that shares a pair number with this one.
    """

    start: int
    end: int
    kind: Kind
    text: str
    meanings: tuple[Meaning, ...] = ()
    """Acronyms: every sense, likeliest first. Empty: we do not know this one."""
    plain: tuple[str, ...] = ()
    """Jargon: plainer words in the same form. Labels: other words."""
    why: str = ""
    """Labels and long sentences: one sentence. Jargon: a word of advice, often empty."""
    pair: tuple[int, int] | None = None
    """Acronyms: where this very mention's long form stands beside it in the same text. Later mentions have None."""


class _Read:
    """What one text says of its own short forms."""

    def __init__(self, text: str) -> None:
        self.shapes = shapes(text)
        self.definitions: list[Definition] = []
        self.people: set[str] = set()
        for definition in definitions(text, self.shapes):
            letters = definition.short
            if letters.isupper() and len(letters) < 5 and is_person(text, *definition.long):
                self.people.add(letters)
            else:
                self.definitions.append(definition)
        self.told: dict[str, list[Meaning]] = {}
        for definition in self.definitions:
            meanings = self.told.setdefault(bare(definition.short), [])
            if all(fold(definition.words) != fold(meaning.expansion) for meaning in meanings):
                meanings.append(Meaning(definition.words, source="document"))


class Words:
    """What is known about words: shipped lists, the group's own list, and what this meeting's papers define.

    Cheap to make: lists load once, when first asked; papers are read when first asked. Use from one thread.
    """

    def __init__(
        self, group: Iterable[GlossaryEntry] = (), papers: Iterable[str] = (), names: Iterable[str] = ()
    ) -> None:
        self._group: dict[str, list[Meaning]] = {}
        for entry in group:
            if entry.binned_at is None:
                self._group.setdefault(_key(entry.term), []).append(
                    Meaning(entry.meaning, entry.plain, "", "group")
                )
        self._papers = tuple(papers)
        self._told: dict[str, list[Meaning]] | None = None
        self._names: frozenset[str] = frozenset(letters for name in names for letters in initials_of(name))

    def flags(self, text: str, *, sentences: bool = False) -> list[Flag]:
        """Flags in order, none overlapping another; with `sentences`, long sentences too, which hold other flags."""
        short = self._acronyms(text)
        found = sorted([*short, *self._phrases(text, short)], key=lambda flag: flag.start)
        if sentences:
            found = sorted([*found, *_sentences(text)], key=lambda flag: (flag.start, -flag.end))
        return found

    def look_up(self, term: str, text: str = "") -> list[Meaning]:
        """Every sense of a short form or piece of system-speak: document, papers, group, lists. [] when unknown.

        `text` is what the term stands in: its own explanation comes first, and its words order the other senses.
        """
        asked = term.strip().strip(".,;:()[]\"'“”‘’")
        asked = re.sub(r"['’]s$", "", asked)
        read = _Read(text) if text else None
        told = read.told.get(bare(asked), ()) if read else ()
        around = content_words(text)
        meanings = self._senses(bare(asked), told, around, everyday=True)
        if not meanings and bare(asked) != asked:
            meanings = self._senses(asked, (), around, everyday=True)
        return list(together(meanings, _listed_phrase(asked)))

    # acronyms

    def _acronyms(self, text: str) -> list[Flag]:
        read = _Read(text)
        if not read.shapes and not read.definitions:
            return []
        papers = self._from_papers()
        told = {*read.told, *papers, *self._group}
        lists_of = lists.short_forms()

        def listed(short: str) -> bool:
            return (
                short in lists_of.senses
                or short in lists_of.everyday
                or (short.isupper() and short in lists_of.spelling)
            )

        sieve = Sieve(text, read.shapes, told=told, listed=listed, names=self._names | read.people)
        around: frozenset[str] | None = None
        beside = {definition.start: definition for definition in read.definitions}
        places = {shape.start: shape for shape in read.shapes}
        for shape in self._odd(text, read):
            places[shape.start] = shape
        found: list[Flag] = []
        explained = set(read.told)
        for start in sorted(places):
            shape = places[start]
            if found and start < found[-1].end:
                continue
            own = beside.get(start)
            if own is None and not sieve.keeps(shape):
                continue
            if around is None:
                around = content_words(text)
            senses = self._senses(shape.short, read.told.get(shape.short, ()), around, everyday=False)
            if not senses and shape.short in read.told:
                senses = tuple(read.told[shape.short])
            if self._everyday(shape.short, around, read):
                continue
            pair = own.long if own else None
            if shape.short not in explained:
                pair = self._nearby(text, shape, senses)
                explained.add(shape.short)
                if pair:
                    words = " ".join(text[slice(*pair)].split())
                    senses = together([Meaning(words, source="document")], senses)
            found.append(Flag(start, shape.end, Kind.ACRONYM, text[start : shape.end], senses, pair=pair))
        return found

    def _odd(self, text: str, read: _Read) -> list[Shape]:
        """Mentions of explained short forms that do not look like short forms."""
        pattern = as_written(
            {*read.told, *(d.short for d in read.definitions), *self._group, *self._from_papers()}
        )
        if pattern is None:
            return []
        return [Shape(match.start(), match.end(), match.group()) for match in pattern.finditer(text)]

    @staticmethod
    def _nearby(text: str, shape: Shape, senses: tuple[Meaning, ...]) -> tuple[int, int] | None:
        """The long form when it stands somewhere in the text though nothing joins the two."""
        lower = phrases.lowered(text)
        for meaning in senses:
            if " " in meaning.expansion:
                at = lower.find(meaning.expansion.lower())
                if at >= 0:
                    return at, at + len(meaning.expansion)
        return nearby(text, shape.short)

    def _everyday(self, short: str, around: frozenset[str], read: _Read) -> bool:
        """Whether most people know this short form in the sense it has here."""
        lists_of = lists.short_forms()
        known = lists_of.everyday.get(short)
        if known is None:
            return False
        if short in read.told:
            return any(
                fold(meaning.expansion) == fold(k.expansion) for k in known for meaning in read.told[short]
            )
        others = lists_of.senses.get(short, ())
        best = max((fitness(meaning, around) for meaning in others), default=0.0)
        return best <= max(fitness(meaning, around) for meaning in known) + 1.0

    def _senses(
        self, short: str, told: Iterable[Meaning], around: frozenset[str], *, everyday: bool
    ) -> tuple[Meaning, ...]:
        lists_of = lists.short_forms()
        key = short
        if key not in lists_of.senses and key not in lists_of.everyday:
            key = lists_of.spelling.get(short.upper(), short)
        shipped = lists_of.senses.get(key, ()) + (lists_of.everyday.get(key, ()) if everyday or told else ())
        return together(
            told,
            self._from_papers().get(short, ()),
            self._group.get(_key(short), ()),
            by_context(shipped, around),
        )

    def _from_papers(self) -> dict[str, list[Meaning]]:
        if self._told is None:
            self._told = {}
            for paper in self._papers:
                for short, meanings in _Read(paper).told.items():
                    self._told.setdefault(short, []).extend(meanings)
        return self._told

    # phrases

    @staticmethod
    def _phrases(text: str, taken: list[Flag]) -> list[Flag]:
        lower = phrases.lowered(text)
        words = phrases.tokens(lower)
        closed = sorted(
            [(flag.start, flag.end) for flag in taken] + [flag.pair for flag in taken if flag.pair]
        )
        found: list[Flag] = []
        seen: set[str] = set()
        for match in phrases.find(lower, words):
            term = match.entry.term
            if not term.flagged or (term.words in seen and not match.entry.label):
                continue
            if any(a < match.end and match.start < b for a, b in closed) or jargon.shouted(text, match):
                continue
            if term.before == "end" and not labels.stands_alone(text, words, match):
                continue
            piece = text[match.start : match.end]
            if match.entry.label:
                if labels.own_words(text, match) or labels.named_body(text, match):
                    continue
                kind = Kind.LABEL
            else:
                if jargon.in_title(text, words, match):
                    continue
                kind = Kind.JARGON
            seen.add(term.words)
            plain = jargon.plain_words(words, match)
            found.append(Flag(match.start, match.end, kind, piece, plain=plain, why=term.note))
        return found


def _key(term: str) -> str:
    """Short forms by their letters, phrases in lower case."""
    kept = term.strip()
    return bare(kept) if any(c.isupper() for c in kept[1:]) or " " not in kept else kept.lower()


def _listed_phrase(term: str) -> list[Meaning]:
    lower = phrases.lowered(term)
    words = phrases.tokens(lower)
    whole = [
        match for match in phrases.find(lower, words) if match.first == 0 and match.last == len(words) - 1
    ]
    return [
        Meaning(plain="; ".join(match.entry.term.plain) or match.entry.term.note, source="list")
        for match in whole
    ]


def _sentences(text: str) -> list[Flag]:
    return [
        Flag(
            start,
            end,
            Kind.SENTENCE,
            text[start:end],
            why=ngettext(
                "This sentence has {count} word. Two short ones may be easier to follow.",
                "This sentence has {count} words. Two short ones may be easier to follow.",
                count,
            ).format(count=count),
        )
        for start, end, count in readability.long_sentences(text)
    ]
