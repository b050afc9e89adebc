"""Reading one text aloud: which sentence is next, and where to go on after a pause or a step back."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any, Protocol

from coprod_desktop.speech.sentences import can_be_said, sentences
from coprod_desktop.speech.spoken import Spoken, spoken

BACK_TO_THIS_ONE = 2.0
"""Seconds. Later than this into a sentence `back` goes to its start, as music players do; sooner, to the one before."""

_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"^[^\w£$€&@#+]+|[^\w£$€%+]+$")


class Mouth(Protocol):
    """What says one sentence. It answers by calling `began`, `word` and `ended` with the same name."""

    def say(self, text: str, name: str) -> None: ...
    def be_silent(self) -> None: ...


class Reading:
    """One thread. `tell(kind, start, end)` is told what happens, with places in the whole text.

    A pause stops the voice; going on begins again at the word that was being heard, which works with every voice.
    """

    def __init__(
        self,
        mouth: Mouth,
        tell: Callable[[str, int, int], Any],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._mouth = mouth
        self._tell = tell
        self._now = now
        self._text = ""
        self._sentences: list[tuple[int, int]] = []
        self._at = 0
        self._number = 0
        self._spoken = Spoken("", ())
        self._place = 0
        """Where in the text the word being heard begins: there a pause goes on again."""
        self._last_word = -1
        self._begun_at: float | None = None
        self._told_start = False
        self._told_sentence = -1
        self.active = False
        """Being read, paused or not."""
        self.paused = False

    @property
    def name(self) -> str:
        """What `Mouth.say` was last called with. What comes with another name comes too late, and is not heard."""
        return str(self._number)

    @property
    def place(self) -> tuple[int, int]:
        """Changes whenever the voice goes on."""
        return self._number, self._place

    @property
    def letters(self) -> int:
        """How many characters the voice was last given."""
        return len(self._spoken.text)

    def read(self, text: str) -> None:
        """Read this in place of what is being read."""
        self._mouth.be_silent()
        self._text, self._sentences, self._at = text, sentences(text), 0
        self._told_start, self._told_sentence = False, -1
        self.active, self.paused = True, False
        self._say_sentence()

    def stop(self) -> None:
        was_active, self.active, self.paused = self.active, False, False
        self._sentences, self._at = [], 0
        self._hush()
        if was_active:
            self._tell("stopped", 0, 0)

    def pause(self) -> None:
        if self.active and not self.paused:
            self.paused = True
            self._hush()
            self._tell("paused", self._place, self._place)

    def resume(self) -> None:
        if self.active and self.paused:
            self.paused = False
            self._tell("resumed", self._place, self._place)
            if not self._say_from(self._place):
                self._at += 1
                self._say_sentence()

    def back(self) -> None:
        """To the start of this sentence, or of the one before if this one has only begun. Ends a pause.

        After the end of the text it reads the last sentence again.
        """
        begun = self._begun_at
        late = begun is not None and self._now() - begun > BACK_TO_THIS_ONE
        self._go_to(self._at if late and self._at < len(self._sentences) else max(0, self._at - 1))

    def forward(self) -> None:
        """To the next sentence; after the last one the reading is finished. Ends a pause."""
        if self.active:
            self._go_to(self._at + 1)

    def began(self, name: str) -> None:
        if name != self.name or not self.active or self.paused:
            return
        if self._begun_at is None:
            self._begun_at = self._now()
        if not self._told_start:
            self._told_start = True
            self._tell("started", 0, len(self._text))
        if self._told_sentence != self._at:
            self._told_sentence = self._at
            self._tell("sentence", *self._sentences[self._at])

    def word(self, name: str, spoken_place: int) -> None:
        """The word at this place of the text that the mouth was given is now heard."""
        if (
            name != self.name
            or not self.active
            or self.paused
            or not 0 <= spoken_place < len(self._spoken.where)
        ):
            return
        start, end = self._word_at(self._spoken.where[spoken_place])
        if start > self._last_word:
            self._place = self._last_word = start
            self._tell("word", start, end)

    def ended(self, name: str) -> None:
        if name == self.name and self.active and not self.paused:
            self._at += 1
            self._say_sentence()

    def _go_to(self, sentence: int) -> None:
        if not self._sentences:
            return
        self._hush()
        if self.paused:
            self.paused = False
            self._tell("resumed", self._place, self._place)
        if not self.active:
            self.active, self._told_start = True, False
        self._at, self._told_sentence = sentence, -1
        self._say_sentence()

    def _say_sentence(self) -> None:
        self._begun_at = None
        while self._at < len(self._sentences):
            if self._say_from(self._sentences[self._at][0]):
                return
            self._at += 1
        self.active = False
        self._hush()
        self._tell("finished", 0, 0)

    def _say_from(self, place: int) -> bool:
        """Begin to say this sentence from a place in it on. False if nothing there can be said."""
        said = spoken(self._text[place : self._sentences[self._at][1]])
        self._spoken = Spoken(said.text, tuple(place + n for n in said.where))
        self._place, self._last_word = place, -1
        self._number += 1
        if can_be_said(said.text):
            self._mouth.say(said.text, self.name)
            return True
        return False

    def _hush(self) -> None:
        self._number += 1
        self._mouth.be_silent()

    def _word_at(self, place: int) -> tuple[int, int]:
        """The written word round this place, without the brackets and stops at its edges."""
        start, end = self._sentences[self._at]
        for found in _WORD.finditer(self._text, start, end):
            if found.end() > place:
                bare = _EDGES.sub("", found.group())
                first = found.start() + (found.group().index(bare) if bare else 0)
                return first, first + len(bare or found.group())
        return place, end
