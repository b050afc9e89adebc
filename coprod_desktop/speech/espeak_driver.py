"""A driver for pyttsx3 that speaks with espeak-ng, tells each word as it is heard, and stops at once.

The one that comes with pyttsx3 2.99 plays through another program: words are told before any sound, and neither
stop nor a second sentence can be relied on. Register this module, then ask for it by name:

    sys.modules["pyttsx3.drivers.coprod"] = espeak_driver
    engine = pyttsx3.init("coprod")

espeak-ng makes the sound of a whole sentence in a few milliseconds, within `say` (its synchronous mode), and
`sound_out` plays it. Importing this raises RuntimeError where espeak-ng is not installed.
"""

from __future__ import annotations

import ctypes
import wave
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pyttsx3.drivers import _espeak
from pyttsx3.voice import Voice

from coprod_desktop.speech.sound_out import SoundOut
from coprod_desktop.speech.word_times import WordTime, word_times

_DO_NOT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT: without it a missing data folder ends our process
_WANTED = "en-gb"


def buildDriver(proxy: Any) -> EspeakDriver:
    return EspeakDriver(proxy)


@cache
def _samples_a_second() -> int:
    """Starts espeak-ng, which can be done once in a process. Raises RuntimeError."""
    rate: int = _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0, None, _DO_NOT_EXIT)
    if rate <= 0:
        raise RuntimeError("espeak-ng found none of its voices")
    return rate


class EspeakDriver:
    """What pyttsx3 expects of a driver whose loop is ours: `engine.startLoop(False)`, then `engine.iterate()` every
    few milliseconds, all on one thread."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._rate = _samples_a_second()
        self._out = SoundOut(self._rate)
        self._text = ""
        self._length = 0
        self._words: deque[WordTime] = deque()
        self._busy = False
        self._begun = False
        ids = [v.id for v in sorted(self._voices(), key=lambda v: _WANTED not in v.languages)]
        if not ids:
            raise RuntimeError("espeak-ng has no voice")
        self.setProperty("voice", ids[0])

    def destroy(self) -> None:
        self._out.silence()

    def say(self, text: str) -> None:
        """Begin to say the text. Raises SoundLost, which pyttsx3 hands on as its "error" event."""
        self._proxy.setBusy(True)
        sound = bytearray()
        events = _synthesise(text, sound.extend)
        self._text, self._length = text, len(sound) // 2
        self._words = deque(word_times(text, events, self._length))
        self._out.play(bytes(sound))
        self._busy, self._begun = True, False

    def stop(self) -> None:
        self._out.silence()
        if self._busy:
            self._finish(completed=False)

    def save_to_file(self, text: str, filename: str) -> None:
        """Write a WAV file. Blocks for about a thousandth of the time it takes to hear it. Raises OSError."""
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._rate)
            _synthesise(text, file.writeframesraw)

    def iterate(self) -> Iterator[None]:
        self._proxy.setBusy(False)
        while True:
            self._tell()
            yield

    def getProperty(self, name: str) -> Any:
        match name:
            case "voices":
                return self._voices()
            case "voice":
                return self._voice
            case "rate":
                return _espeak.GetParameter(_espeak.RATE)
            case "volume":
                return _espeak.GetParameter(_espeak.VOLUME) / 100
        raise KeyError(name)

    def setProperty(self, name: str, value: Any) -> None:
        """Holds from the next `say`. A voice that is not there raises ValueError and leaves the one before."""
        match name:
            case "voice":
                if _espeak.SetVoiceByName(str(value).encode()) != _espeak.EE_OK:
                    raise ValueError(value)
                self._voice = str(value)
            case "rate":
                _espeak.SetParameter(_espeak.RATE, int(value), 0)
            case "volume":
                _espeak.SetParameter(_espeak.VOLUME, round(100 * float(value)), 0)
            case _:
                raise KeyError(name)

    def _tell(self) -> None:
        """Tell pyttsx3 what has been heard since the last time."""
        if not self._busy:
            return
        heard = self._out.heard()
        if heard and not self._begun:
            self._begun = True
            self._proxy.notify("started-utterance")
        while heard and self._words and self._words[0].sample <= heard:
            word = self._words.popleft()
            written = self._text[word.start : word.end]
            self._proxy.notify("started-word", name=written, location=word.start, length=len(written))
        if heard >= self._length:
            self._finish(completed=True)

    def _finish(self, completed: bool) -> None:
        self._busy = False
        self._words.clear()
        self._proxy.notify("finished-utterance", completed=completed)
        self._proxy.setBusy(False)

    @staticmethod
    def _voices() -> list[Any]:
        """espeak-ng's own ids. A voice's first language comes after one byte that ranks it."""
        return [
            Voice(
                v.identifier.decode(errors="replace"),
                v.name.decode(errors="replace"),
                [v.languages[1:].decode(errors="replace")] if v.languages else [],
            )
            for v in _espeak.ListVoices(None)
        ]


def _synthesise(text: str, take: Callable[[bytes], object]) -> list[tuple[int, int]]:
    """Hand the text's sound to `take`, part by part, and give back (sample, place in text) for each word told."""
    told: list[tuple[int, int]] = []
    failed: list[BaseException] = []

    def on_sound(samples: Any, count: int, events: Any) -> int:
        n = 0
        while events[n].type != _espeak.EVENT_LIST_TERMINATED:
            if events[n].type == _espeak.EVENT_WORD and events[n].length > 0:
                told.append((events[n].sample, events[n].text_position - 1))
            n += 1
        try:
            if count > 0:
                take(ctypes.string_at(samples, 2 * count))
        except BaseException as problem:  # C is calling us: nothing can pass through it
            failed.append(problem)
            return 1
        return 0

    _espeak.SetSynthCallback(on_sound)
    _espeak.Synth(
        text.replace("\0", " ").encode(errors="replace"), flags=_espeak.ENDPAUSE | _espeak.CHARS_UTF8
    )
    if failed:
        raise failed[0]
    return told
