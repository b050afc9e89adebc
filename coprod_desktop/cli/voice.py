"""The verb say: a text read aloud, or into a sound file."""

from __future__ import annotations

import queue
from collections.abc import Sequence
from pathlib import Path

from coprod_desktop import settings
from coprod_desktop.cli.given import STANDARD_INPUT, text_of
from coprod_desktop.cli.output import told
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.speech.save import save
from coprod_desktop.speech.voice import Voice, VoiceEvent


def say(what: Sequence[str], to: str | None) -> int:
    """With the speed, loudness and voice that the person chose in the window."""
    chosen = settings.load(settings.data_folder() / "settings.toml")
    text = _text(what)
    if to is None:
        _aloud(text, chosen)
        return 0
    path = Path(to)
    save(text, path, rate=chosen.voice_rate, volume=chosen.voice_volume, voice=chosen.voice)
    print(_("Written: {file}").format(file=path))
    return 0


def _text(what: Sequence[str]) -> str:
    if len(what) == 1 and (what[0] == STANDARD_INPUT or _is_file(what[0])):
        return text_of(what[0])
    return " ".join(what)


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # longer than any name of a file, or with signs that no name can have
        return False


def _aloud(text: str, chosen: settings.Settings) -> None:
    """Until the end, or Ctrl+C. Raises Problem."""
    if not text.strip():
        raise Problem(_("There is nothing here to read aloud."), _("Choose a text with words in it."))
    events: queue.SimpleQueue[VoiceEvent] = queue.SimpleQueue()
    voice = Voice(events.put)
    try:
        voice.set_rate(chosen.voice_rate)
        voice.set_volume(chosen.voice_volume)
        voice.set_voice(chosen.voice)
        voice.say(text)
        while (event := events.get()).kind not in ("finished", "stopped"):
            if event.problem and voice.speaking:
                told(event.problem)
            elif event.problem:
                raise event.problem
    finally:
        voice.close()
