"""How soon the voice is heard, how soon it is silent, and how far its words are from the sound.

    .venv/bin/python tests/benchmarks/voice.py [RUNS]

All is measured on what a null sink took to play (see tests/sound_desk.py). It takes sound some 5 ms ahead, so a
figure can be that much too small, and what a real loudspeaker adds is not in it.
"""

from __future__ import annotations

import itertools
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from coprod_desktop.speech.voice import Voice, VoiceEvent
from tests.sound_desk import NullSound, null_sound

APART = "Arm, eye. Ear, all. In, air. Owl, aim. Own, ill."
"""Each word is one sound from its first moment to its last, with silence round it. (At 400 words a minute a comma
makes none: there only the sentences are measured.)"""
LONG = "We will know our own room now and we will all remain in the same room all morning long. " * 4


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder, null_sound(Path(folder)) as sound:
        os.environ.update(sound.env)
        print(f"{runs} runs each; seconds")
        tell("first sound after say, new process", [first_sound(sound, new=True) for _ in range(runs)])
        tell("first sound after say, later on", [first_sound(sound, new=False) for _ in range(runs)])
        for rate in (80, 170, 400):
            tell(
                f"silence after stop, {rate} words a minute",
                [silence(sound, rate, Voice.stop) for _ in range(runs)],
            )
        tell("silence after pause", [silence(sound, 170, Voice.pause) for _ in range(runs)])
        tell("silence after close", [silence(sound, 170, Voice.close) for _ in range(runs)])
        for rate in (80, 170, 400):
            tell(f"word told after it is heard, {rate} words a minute", words_late(sound, rate))
        asked = [calls() for _ in range(runs)]
        for what, figures in zip(("say", "stop", "close"), zip(*asked, strict=True), strict=True):
            tell(f"the caller waits for {what}", figures)


def tell(what: str, figures: Sequence[float]) -> None:
    low, high = min(figures), max(figures)
    print(
        f"{what}: median {statistics.median(figures):.4f}, least {low:.4f}, most {high:.4f} (n={len(figures)})"
    )


class Told:
    """The events of one voice, with the time of each."""

    def __init__(self) -> None:
        self.events: list[tuple[float, VoiceEvent]] = []
        self.voice = Voice(lambda event: self.events.append((time.monotonic(), event)))

    def wait_for(self, *kinds: str) -> None:
        while not any(event.kind in kinds for _, event in self.events):
            if any(event.problem for _, event in self.events):
                raise SystemExit(f"The voice failed: {self.events[-1]}")
            time.sleep(0.005)


def first_sound(sound: NullSound, new: bool) -> float:
    told = Told()
    if not new:
        told.voice.ask_voices()
        told.wait_for("voices")
        told.voice.say("In.")
        told.wait_for("finished")
        time.sleep(0.1)
    told.events.clear()
    start = time.monotonic()
    told.voice.say("Arm and ear.")
    told.wait_for("finished")
    told.voice.close()
    return sound.loud_since(start)[0] - start


def silence(sound: NullSound, rate: int, stop: Callable[[Voice], None]) -> float:
    """From the call, at a random moment, to the last sound; less than nothing where the voice drew breath just then."""
    told = Told()
    told.voice.set_rate(rate)
    start = time.monotonic()
    told.voice.say(LONG)
    told.wait_for("started")
    time.sleep(0.3 + random.random())
    at = time.monotonic()
    stop(told.voice)
    time.sleep(0.5)
    told.voice.close()
    return sound.loud_since(start)[-1] - at


def words_late(sound: NullSound, rate: int) -> list[float]:
    told = Told()
    told.voice.set_rate(rate)
    start = time.monotonic()
    told.voice.say(APART)
    told.wait_for("finished")
    told.voice.close()
    loud = sound.loud_since(start)
    heard = [loud[0]] + [later for one, later in itertools.pairwise(loud) if later - one > 0.05]
    words = [at for at, event in told.events if event.kind == "word"]
    return [min((at - one for at in words), key=abs) for one in heard]


def calls() -> list[float]:
    told = Told()
    waited = []
    for call in (lambda: told.voice.say(LONG * 20), told.voice.stop, told.voice.close):
        at = time.monotonic()
        call()
        waited.append(time.monotonic() - at)
        time.sleep(0.3)
    return waited


if __name__ == "__main__":
    main()
