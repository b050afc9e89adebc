"""Gives the full words after a short form, once, at first use, and never inside a person's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from coprod_desktop.domain.glossary import Meaning
from coprod_desktop.i18n import _
from coprod_desktop.language.flags import Flag, Kind

MeaningOf = Callable[[str], Sequence[tuple[str, str]]]
"""From a text to (short form, full words), for the short forms found in it, in order."""


class WordsExplained:
    """One for each document, asked in the order in which the document is read."""

    def __init__(self, meaning_of: MeaningOf) -> None:
        self._meaning_of = meaning_of
        self._explained: set[str] = set()
        self._waiting: dict[str, tuple[str, str]] = {}

    def explain(self, text: str) -> str:
        """The text with the full words in brackets after each short form that was not explained before."""
        places = []
        for key, (short, full) in self._new_in(text).items():
            found = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)
            if found:
                places.append((found.span(), full))
                self._explained.add(key)
        for (start, end), full in sorted(places, reverse=True):
            # Translators: a short form and the full words it stands for, "ICB (Integrated Care Board)".
            both = _("{short} ({full})").format(short=text[start:end], full=full)
            text = text[:start] + both + text[end:]
        return text

    def keep(self, own_words: str) -> str:
        """A person's own words, unchanged; what they leave unexplained is remembered for the end."""
        for key, pair in self._new_in(own_words).items():
            self._waiting.setdefault(key, pair)
        return own_words

    def still_to_explain(self) -> list[tuple[str, str]]:
        """What stands only inside people's own words, in the order in which it came."""
        return [pair for key, pair in self._waiting.items() if key not in self._explained]

    def _new_in(self, text: str) -> dict[str, tuple[str, str]]:
        new: dict[str, tuple[str, str]] = {}
        for short, full in self._meaning_of(text):
            key = _key(short)
            if full.casefold() in text.casefold():
                # The text says it itself: "the Integrated Care Board (ICB)".
                self._explained.add(key)
            elif key not in self._explained:
                new.setdefault(key, (short, full))
        return new


def meanings_from(flags: Callable[[str], Iterable[Flag]]) -> MeaningOf:
    """`meaning_of` for `export`, made from a session's or a word list's `flags`. The unknown is left out."""

    def meaning_of(text: str) -> list[tuple[str, str]]:
        found = [(flag.text, _full_words(flag.meanings)) for flag in flags(text) if flag.kind is Kind.ACRONYM]
        return [(short, full) for short, full in found if full]

    return meaning_of


def _full_words(meanings: Sequence[Meaning]) -> str:
    """What the document or the group says it means; else all that our lists say, because we do not guess."""
    expansions = [m.expansion for m in meanings if m.expansion]
    if meanings and meanings[0].source in ("document", "group"):
        expansions = expansions[:1]
    # Translators: stands between two meanings of one short form, when nobody has said which is meant.
    return _(" or ").join(dict.fromkeys(expansions))


def _key(short: str) -> str:
    """One for singular, plural and possessive: ICB, ICBs, ICB's."""
    return re.sub(r"(?<=\w)['’]?s$", "", short)
