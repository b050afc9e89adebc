"""A text read aloud into a WAV file."""

from __future__ import annotations

import os
import queue
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from coprod_desktop.speech.sentences import sentences
from coprod_desktop.speech.voice_child import VoiceChild, voice_command
from coprod_desktop.speech.voice_problems import voice_problem

_START_SECONDS = 20.0
_CHARACTERS_A_SECOND = 50
"""The slowest we bear: half again as fast as a person would hear it at 400 words a minute."""


def save(
    text: str,
    path: Path,
    *,
    rate: int = 170,
    volume: int = 100,
    voice: str = "",
    command: Sequence[str] | None = None,
) -> None:
    """Write the text's sound to a WAV file, or to nothing at all: a file that was there stays whole until then.

    Blocks: about a second for an hour of speech on Linux, longer elsewhere. Needs no loudspeaker. Raises Problem.
    """
    if not sentences(text):
        raise voice_problem("nothing_to_say")
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise voice_problem("not_saved")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    try:
        child = VoiceChild(command or voice_command(), answers.put)
    except OSError as problem:
        raise voice_problem("not_started") from problem
    try:
        child.send(do="set", rate=rate, volume=volume, voice=voice)
        child.send(do="save", text=text, path=str(part))
        _wait_until_saved(answers, time.monotonic() + _START_SECONDS + len(text) / _CHARACTERS_A_SECOND)
        part.replace(path)
    except OSError as problem:
        raise voice_problem("not_saved") from problem
    finally:
        child.kill()
        child.wait(1)
        part.unlink(missing_ok=True)


def _wait_until_saved(answers: queue.SimpleQueue[dict[str, Any] | None], until: float) -> None:
    while True:
        try:
            answer = answers.get(timeout=max(0, until - time.monotonic()))
        except queue.Empty:
            raise voice_problem("voice_stuck") from None
        if answer is None:
            raise voice_problem("voice_died")
        match answer["event"]:
            case "saved":
                return
            case "problem" if answer["why"] != "voice_gone":
                raise voice_problem(answer["why"])
            case "broken":
                raise voice_problem("voice_died")
