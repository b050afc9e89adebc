"""What a voice tells while it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from coprod_desktop.problems import Problem

Kind = Literal["started", "sentence", "word", "paused", "resumed", "finished", "stopped", "voices", "problem"]


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    id: str
    name: str
    language: str
    """Such as "en-gb"; empty where the system does not say."""


@dataclass(frozen=True, slots=True)
class VoiceEvent:
    """What happened. `start` and `end` count characters of the text given to `say` (an emoji is one, unlike in Qt).

    A reading tells "started" when its first sound is heard, then each "sentence" and "word" as they are heard, and
    ends with one of "finished", "stopped" or "problem". One that is replaced by a new `say` just ends. "paused" and
    "resumed" carry the place where it goes on.
    After a "problem" with the chosen voice alone the reading goes on: `Voice.speaking` says so.
    """

    kind: Kind
    start: int = 0
    end: int = 0
    voices: tuple[VoiceInfo, ...] = ()
    problem: Problem | None = None
