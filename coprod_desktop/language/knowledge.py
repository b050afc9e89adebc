"""All that is known of a short form beyond the text at hand: this meeting's papers, the group's list, our lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from coprod_desktop.domain.glossary import GlossaryEntry, Meaning
from coprod_desktop.language import lists
from coprod_desktop.language.document import Document
from coprod_desktop.language.glossary import by_context, fitness, fold, together
from coprod_desktop.language.shapes import bare

PAPERS_REMEMBERED = 1000


def short_form(term: str) -> bool:
    """Whether a term of the group's list is a short form ("RAS", "DoLS", "GM ICS") rather than words ("warm words")."""
    return all(
        sum(c.isupper() for c in word) > 1 or word.isdigit() for word in re.split(r"[\s/&-]+", term) if word
    )


@lru_cache(PAPERS_REMEMBERED)
def read_paper(paper: str) -> Document:
    """A paper is the same after a name or a meaning has come; reading 900,000 letters takes 60 ms."""
    return Document(paper)


class Knowledge:
    """Papers are read when first asked for. `group_words` are the group's terms that are words, in lower case."""

    def __init__(self, group: Iterable[GlossaryEntry], papers: Iterable[str]) -> None:
        self.group_words: dict[str, list[Meaning]] = {}
        self._group: dict[str, list[Meaning]] = {}
        self._written: set[str] = set()
        for entry in group:
            term = " ".join(entry.term.split())
            if entry.binned_at is not None or not term:
                continue
            if short_form(term):
                self._written.add(term)
                senses = self._group.setdefault(bare(term), [])
            else:
                senses = self.group_words.setdefault(term.lower(), [])
            senses.append(Meaning(entry.meaning, entry.plain, "", "group"))
        self._papers = tuple(papers)
        self._told: dict[str, list[Meaning]] | None = None

    def _from_papers(self) -> dict[str, list[Meaning]]:
        if self._told is None:
            self._told = {}
            for paper in self._papers:
                read = read_paper(paper)
                self._written.update(definition.short for definition in read.definitions)
                for short, meanings in read.told.items():
                    self._told.setdefault(short, []).extend(meanings)
        return self._told

    @property
    def told(self) -> set[str]:
        """Short forms that the papers or the group explain."""
        return {*self._from_papers(), *self._group}

    @property
    def written(self) -> set[str]:
        """The same as papers and group write them, with spaces and hyphens."""
        self._from_papers()
        return self._written

    @property
    def sayable(self) -> set[str]:
        """Short forms that may be heard: the papers' and the group's, or those of our lists when there are none."""
        return self.told or set(lists.short_forms().senses)

    @staticmethod
    def listed(short: str) -> bool:
        known = lists.short_forms()
        return (
            short in known.senses or short in known.everyday or (short.isupper() and short in known.spelling)
        )

    def senses(
        self, short: str, told: Iterable[Meaning], around: frozenset[str], *, asked: bool = False
    ) -> tuple[Meaning, ...]:
        """Every sense of a bare short form, `told` (the text's own) first; `around` orders those of our lists.

        When a person `asked`, everyday senses count too, and letters need not be capitals ("dols").
        """
        known = lists.short_forms()
        key = short
        if key not in known.senses and key not in known.everyday and (asked or key.isupper()):
            key = known.spelling.get(short.upper(), short)
        shipped = known.senses.get(key, ())
        if asked:
            shipped += known.everyday.get(key, ())
        return together(
            told, self._from_papers().get(short, ()), self._group.get(short, ()), by_context(shipped, around)
        )

    @staticmethod
    def everyday(short: str, around: frozenset[str], told: Iterable[Meaning]) -> bool:
        """Whether most people know this short form in the sense that it has here."""
        known = lists.short_forms().everyday.get(short)
        if known is None:
            return False
        own = [fold(meaning.expansion) for meaning in told]
        if own:
            return any(fold(meaning.expansion) in own for meaning in known)
        others = lists.short_forms().senses.get(short, ())
        best = max((fitness(meaning, around) for meaning in others), default=0.0)
        return best <= max(fitness(meaning, around) for meaning in known) + 1.0
