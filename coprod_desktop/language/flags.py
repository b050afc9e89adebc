"""What in a text a newcomer may need explained, and what is known about it.

    words = Words(group=entries, papers=[paper.text], names=["Ann Baxter"])
    for flag in words.flags(paragraph): ...

Offsets are characters of the text given. Nothing here changes a word: a flag suggests, a person decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.glossary import GlossaryEntry, Meaning
from coprod_desktop.i18n import ngettext
from coprod_desktop.language import jargon, labels, phrases, readability
from coprod_desktop.language.acronyms import Sieve
from coprod_desktop.language.captions import Ear
from coprod_desktop.language.definitions import Nearby, as_written
from coprod_desktop.language.document import Document
from coprod_desktop.language.glossary import content_words, fitness, together
from coprod_desktop.language.knowledge import Knowledge
from coprod_desktop.language.lists import word_set
from coprod_desktop.language.people import initials_of
from coprod_desktop.language.shapes import Shape, bare

_WORDS_TOO = word_set("AS IS ME SO US")
"""Short forms that are also little words: in capitals alone they are more often a word said loudly."""


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
    """Acronyms: where this very mention's long form stands in the same text. Later mentions have None."""


class Words:
    """What is known about words: shipped lists, the group's own list, and what this meeting's papers define.

    Cheap to make: lists load once, when first asked; papers are read when first asked. Use from one thread.
    """

    def __init__(
        self, group: Iterable[GlossaryEntry] = (), papers: Iterable[str] = (), names: Iterable[str] = ()
    ) -> None:
        self._known = Knowledge(group, papers)
        self._names: frozenset[str] = frozenset(letters for name in names for letters in initials_of(name))
        self._ear: Ear | None = None
        own = sorted(self._known.group_words, key=len, reverse=True)
        self._group_words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, own))})(?!\w)") if own else None

    def flags(self, text: str, *, sentences: bool = False) -> list[Flag]:
        """Flags in order, none overlapping another; with `sentences`, long sentences too, which hold other flags."""
        found = list(self._acronyms(text))
        taken = bytearray(len(text))
        for flag in found:
            for start, end in ((flag.start, flag.end), flag.pair or (0, 0)):
                taken[start:end] = b"\1" * (end - start)
        lower = phrases.lowered(text)
        for flag in (*self._group_phrases(text, lower), *_phrases(text, lower)):
            if 1 not in taken[flag.start : flag.end]:
                taken[flag.start : flag.end] = b"\1" * (flag.end - flag.start)
                found.append(flag)
        if sentences:
            found += _sentences(text)
        return sorted(found, key=lambda flag: (flag.start, -flag.end))

    def caption_flags(self, text: str) -> list[Flag]:
        """Flags of recognised speech: also "r a s", "are ay ess" or "dolls" for short forms of papers or group."""
        if self._ear is None:
            self._ear = Ear(self._known.sayable)
        found = self.flags(text)
        around = content_words(text)

        def fits(short: str) -> bool:
            return any(fitness(sense, around) >= 1 for sense in self._known.senses(short, (), around))

        starts, ends = [flag.start for flag in found], [flag.end for flag in found]
        dropped: set[int] = set()
        added: list[Flag] = []
        for heard in self._ear.hear(text, fits):
            beneath = range(bisect_right(ends, heard.start), bisect_left(starts, heard.end))
            if all(heard.start <= found[at].start and found[at].end <= heard.end for at in beneath):
                dropped.update(beneath)
                senses = self._known.senses(bare(heard.short), (), around)
                piece = text[heard.start : heard.end]
                added.append(Flag(heard.start, heard.end, Kind.ACRONYM, piece, senses))
        kept = [flag for at, flag in enumerate(found) if at not in dropped]
        return sorted([*kept, *added], key=lambda flag: flag.start)

    def look_up(self, term: str, text: str = "") -> list[Meaning]:
        """Every sense of a short form or piece of system-speak: document, papers, group, lists. [] when unknown.

        `text` is what the term stands in: its own explanation comes first, and its words order the other senses.
        """
        asked = re.sub(r"['’]s$", "", " ".join(term.split()).strip(".,;:()[]\"'“”‘’"))
        short = bare(asked)
        told = Document(text).told.get(short, ()) if text else ()
        around = content_words(text)
        meanings = self._known.senses(short, told, around, asked=True)
        return list(together(meanings, self._known.group_words.get(asked.lower(), ()), _listed_phrase(asked)))

    def _acronyms(self, text: str) -> Iterator[Flag]:
        read = Document(text)
        places = {shape.start: shape for shape in read.shapes}
        odd = as_written({*(definition.short for definition in read.definitions), *self._known.written})
        if odd is not None:
            places.update((m.start(), Shape(m.start(), m.end(), bare(m.group()))) for m in odd.finditer(text))
        if not places:
            return
        told = {*read.told, *self._known.told}
        names = self._names | read.people
        sieve = Sieve(text, read.shapes, told=told, listed=self._known.listed, names=names)
        beside = {definition.start: definition.long for definition in read.definitions}
        around = content_words(text)
        explained = set(read.told)
        near: Nearby | None = None
        done = 0
        for start, shape in sorted(places.items()):
            if start < done or not (start in beside or sieve.keeps(shape)):
                continue
            own = read.told.get(shape.short, [])
            if self._known.everyday(shape.short, around, own):
                continue
            senses = self._known.senses(shape.short, own, around)
            if (
                shape.short in _WORDS_TOO
                and not own
                and not any(fitness(sense, around) > 0 for sense in senses)
            ):
                continue
            pair = beside.get(start)
            if shape.short not in explained:
                explained.add(shape.short)
                near = near or Nearby(text)
                pair = _whole_words(text, senses) or near.find(shape.short)
                if pair:
                    words = " ".join(text[slice(*pair)].split())
                    read.told[shape.short] = [Meaning(words, source="document")]
                    senses = together(read.told[shape.short], senses)
            done = shape.end
            yield Flag(start, shape.end, Kind.ACRONYM, text[start : shape.end], senses, pair=pair)

    def _group_phrases(self, text: str, lower: str) -> Iterator[Flag]:
        seen = set()
        for match in self._group_words.finditer(lower) if self._group_words else ():
            if match.group() not in seen:
                seen.add(match.group())
                meanings = tuple(self._known.group_words[match.group()])
                plain = tuple(meaning.plain or meaning.expansion for meaning in meanings)
                piece = text[match.start() : match.end()]
                yield Flag(match.start(), match.end(), Kind.JARGON, piece, meanings, plain)


def _whole_words(text: str, senses: tuple[Meaning, ...]) -> tuple[int, int] | None:
    """A listed long form when it stands somewhere in the text though nothing joins it to the short one."""
    lower = phrases.lowered(text)
    for meaning in senses:
        if " " in meaning.expansion:
            at = lower.find(meaning.expansion.lower())
            if at >= 0:
                return at, at + len(meaning.expansion)
    return None


def _phrases(text: str, lower: str) -> Iterator[Flag]:
    """System-speak, the first mention of each, and labels, every mention."""
    words = phrases.tokens(lower)
    seen: set[str] = set()
    for match in phrases.find(lower, words):
        term, label = match.entry.term, match.entry.label
        if not term.flagged or (term.words in seen and not label) or jargon.shouted(text, match):
            continue
        if label:
            if labels.spared(text, words, match):
                continue
        elif jargon.spared(text, words, match):
            continue
        seen.add(term.words)
        kind = Kind.LABEL if label else Kind.JARGON
        plain = jargon.plain_words(words, match)
        yield Flag(match.start, match.end, kind, text[match.start : match.end], plain=plain, why=term.note)


def _listed_phrase(term: str) -> list[Meaning]:
    lower = phrases.lowered(term)
    words = phrases.tokens(lower)
    whole = [
        match for match in phrases.find(lower, words) if match.first == 0 and match.last == len(words) - 1
    ]
    return [Meaning(plain="; ".join(match.entry.term.plain), source="list") for match in whole]


def _sentences(text: str) -> Iterator[Flag]:
    for start, end, count in readability.long_sentences(text):
        why = ngettext(
            "This sentence has {count} word. Two short ones may be easier to follow.",
            "This sentence has {count} words. Two short ones may be easier to follow.",
            count,
        ).format(count=count)
        yield Flag(start, end, Kind.SENTENCE, text[start:end], why=why)
