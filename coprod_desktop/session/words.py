"""What words mean, from the meeting's own papers, the group's own list and the lists we ship."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from coprod_desktop.domain.glossary import GlossaryEntry, Meaning
from coprod_desktop.domain.history import Change
from coprod_desktop.domain.meeting import new_id
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _
from coprod_desktop.session.core import Core
from coprod_desktop.store import meetings, records

if TYPE_CHECKING:
    from coprod_desktop.language.flags import Flag, Words

PARAGRAPHS_REMEMBERED = 4000


class WordsKnown(Core):
    _words: Words | None = None
    _known: tuple[object, ...] = ()
    _flags: Callable[[str], list[Flag]] | None = None

    def flags(self, text: str) -> list[Flag]:
        """What in this paragraph may need explaining. Do not change the list: it is remembered."""
        words = self._words_now()
        if self._flags is None:
            self._flags = lru_cache(PARAGRAPHS_REMEMBERED)(words.flags)
        return self._flags(text)

    def look_up(self, term: str, text: str = "") -> list[Meaning]:
        """Every meaning known, the document's own first; empty when we do not know this one."""
        return self._words_now().look_up(term, text)

    def glossary(self) -> list[GlossaryEntry]:
        """The group's own list, in the order of the alphabet."""
        return self.store.things(
            GlossaryEntry, "WHERE t.binned_at IS NULL ORDER BY t.term COLLATE NOCASE, t.seq"
        )

    def add_meaning(self, term: str, meaning: str, plain: str = "") -> GlossaryEntry:
        entry = GlossaryEntry(new_id(), term.strip(), meaning.strip(), plain.strip(), created_at=self._now())
        self._change(_("add meaning"), [Change(None, entry)])
        return entry

    def bin_meaning(self, id: str) -> None:
        entry = self.store.thing(GlossaryEntry, id)
        self._change(_("put meaning in the bin"), [self._to_bin(entry)])
        self.news.told(_("In the bin: {words}").format(words=ended(entry.term)))

    def _words_now(self) -> Words:
        """Made anew only when a meaning, a paper, the agenda or a name is not what it was."""
        if self._words is not None and not self._words_stale:
            return self._words
        from coprod_desktop.language.flags import Words

        group, papers, names = self.glossary(), self._papers_text(), records.names(self.store)
        known = (tuple(group), tuple(papers), frozenset(names))
        if self._words is None or known != self._known:
            self._words, self._known, self._flags = Words(group, papers, names), known, None
        self._words_stale = False
        return self._words

    def _papers_text(self) -> list[str]:
        if self.meeting is None:
            return []
        texts = [self.meeting.heading]
        texts += [f"{item.title}\n{item.text}" for item in self.items]
        texts += [paper.text for paper in meetings.papers(self.store, self.meeting.id)]
        return [text for text in texts if text.strip()]
