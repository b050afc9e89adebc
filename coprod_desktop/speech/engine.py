"""pyttsx3 as one calm thing: say a sentence, be silent, and hear back what is being said.

On Linux our own driver speaks (see espeak_driver). On Windows and macOS the drivers that come with pyttsx3 speak and
tell their own words; those two have been written from pyttsx3's source and have not been run on such a machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

_OURS = sys.platform.startswith("linux")


class VoiceFailed(Exception):
    """The voice cannot speak. `why` is the name of the problem that the person is told about."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Engine:
    """Everything on one thread, the process's main one: the voices of Windows and macOS insist on it.

    `began(name)`, `word(name, place)` and `ended(name)` are called within `turn`, never within `say`.
    """

    def __init__(self) -> None:
        """Raises VoiceFailed where no voice is installed."""
        import pyttsx3

        try:
            if _OURS:
                from coprod_desktop.speech import espeak_driver

                sys.modules["pyttsx3.drivers.coprod"] = espeak_driver
            self._engine = pyttsx3.init("coprod" if _OURS else None)
            self._own_voice = self._engine.getProperty("voice")
            if not self.voices():
                raise VoiceFailed("no_voice")
        except Exception as problem:  # each driver fails in its own way: no library, no data, no service
            raise VoiceFailed("no_voice") from problem
        self.began: Callable[[str], None] = lambda name: None
        self.word: Callable[[str, int], None] = lambda name, place: None
        self.ended: Callable[[str], None] = lambda name: None
        self.rate = 170
        """Words a minute. This and the next two hold from the next `say`."""
        self.volume = 100
        """Per cent."""
        self.voice = ""
        """A voice's id; empty for the system's own choice."""
        self._text = ""
        self._being_said = ""
        self._heard: deque[Callable[[], None]] = deque()
        self._failed: Exception | None = None
        self._engine.connect("started-utterance", self._on_began)
        self._engine.connect("started-word", self._on_word)
        self._engine.connect("finished-utterance", self._on_ended)
        self._engine.connect("error", self._on_error)
        self._engine.startLoop(False)
        self._pump = _pump_of_macos() if sys.platform == "darwin" else None
        self.turn()

    def say(self, text: str, name: str) -> None:
        """Say this after what is being said. What goes wrong comes out of the next `turn`."""
        self._engine.setProperty("rate", self.rate)
        self._engine.setProperty("volume", self.volume / 100)
        wanted = self.voice or self._own_voice
        if wanted != self._engine.getProperty("voice"):
            self._engine.setProperty("voice", wanted)
        self._text = text
        self._engine.say(text, name)

    def be_silent(self) -> None:
        self._engine.stop()

    def has_voice(self, voice: str) -> bool:
        return not voice or any(voice == found["id"] for found in self.voices())

    def voices(self) -> list[dict[str, str]]:
        """Id, name and language (such as "en-gb") of each; English ones first, British before the others."""
        found = [
            {"id": str(voice.id), "name": str(voice.name or voice.id), "language": _language(voice)}
            for voice in self._engine.getProperty("voices")
        ]
        return sorted(found, key=_english_first)

    def save(self, text: str, path: str) -> None:
        """Write the text's sound to a WAV file. Blocks. Raises VoiceFailed, or OSError where the disk refuses."""
        self._engine.setProperty("rate", self.rate)
        self._engine.setProperty("volume", self.volume / 100)
        self._engine.setProperty("voice", self.voice or self._own_voice)
        self._engine.save_to_file(text, path, "save")
        self.turn()
        if sys.platform == "darwin":
            while self._engine.isBusy():
                self.turn()
            _to_wav_on_macos(path)

    def turn(self) -> None:
        """Let the voice go on, then pass on what was heard since the last turn. Raises VoiceFailed, or OSError."""
        try:
            if not self._failed:
                self._engine.iterate()
        except Exception as problem:  # whatever it was, this engine is of no use any more
            self._failed = problem
        if self._pump:
            self._pump()
        while self._heard:
            self._heard.popleft()()
        if isinstance(self._failed, OSError):
            raise self._failed
        if self._failed:
            raise VoiceFailed(getattr(self._failed, "why", "voice_died")) from self._failed

    # pyttsx3 calls these and drops whatever they raise, so they only take note.

    def _on_began(self, name: str) -> None:
        self._being_said = name
        self._heard.append(lambda: self.began(name))

    def _on_word(self, name: str, location: int, length: int) -> None:
        # Windows' driver tells the start of its stream as a "word" too: a real one is spelt as in our text.
        if name == self._text[location : location + length]:
            said, place = self._being_said, location if _OURS else _in_characters(self._text, location)
            self._heard.append(lambda: self.word(said, place))

    def _on_ended(self, name: str, completed: bool) -> None:
        self._heard.append(lambda: self.ended(name))

    def _on_error(self, name: str, exception: Exception) -> None:
        self._failed = exception


def _language(voice: Any) -> str:
    language = voice.languages[0] if voice.languages else ""
    plain = language.decode(errors="replace") if isinstance(language, bytes) else str(language or "")
    return plain.strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09").replace("_", "-").lower()


def _english_first(voice: dict[str, str]) -> tuple[int, str]:
    language = voice["language"]
    if language.startswith("en-gb"):
        return (0 if language == "en-gb" else 1), voice["name"]
    return (2 if language.startswith("en") else 3), voice["name"]


def _in_characters(text: str, units: int) -> int:
    """Windows and macOS count an emoji as two."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def _pump_of_macos() -> Callable[[], None]:
    """pyttsx3 leaves it to us to run the loop in which macOS tells what was said."""
    from Foundation import NSDate, NSRunLoop  # type: ignore[import-not-found]

    return lambda: NSRunLoop.currentRunLoop().runUntilDate_(NSDate.dateWithTimeIntervalSinceNow_(0.005))


def _to_wav_on_macos(path: str) -> None:
    """macOS has written AIFF; the program that makes WAV of it comes with the system."""
    made = f"{path}.aiff"
    os.replace(path, made)
    try:
        subprocess.run(
            ["afconvert", "-f", "WAVE", "-d", "LEI16", made, path], check=True, capture_output=True
        )
    except subprocess.CalledProcessError as problem:
        raise VoiceFailed("not_saved") from problem
    finally:
        Path(made).unlink(missing_ok=True)
