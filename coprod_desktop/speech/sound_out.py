"""Plays sound through PortAudio, goes silent at once, and knows which sample is being heard.

PortAudio asks for sound on a thread of its own. That thread only reads `_sound`, one object that is exchanged whole,
so nothing here is locked.
"""

from __future__ import annotations

import time
from typing import Any, Literal

BUFFER_SECONDS = 0.1
"""Sound handed over ahead of time: enough for a slow laptop. Silence does not wait for it: what is in it is dropped."""
STALLED_SECONDS = 4.0
"""No sound asked for in this time means that the device is gone. A sleeping one can take 2 s to wake."""


class SoundLost(Exception):
    """Sound cannot be played. `why` is the name of the problem that the person is told about."""

    def __init__(self, why: Literal["no_sound", "no_sound_part", "sound_lost"]) -> None:
        super().__init__(why)
        self.why = why


class _Sound:
    """One sentence's samples (16 bit, one channel) and how far they have been handed over."""

    def __init__(self, samples: bytes) -> None:
        self.samples = samples
        self.at = 0
        self.handed: tuple[int, float] | None = None
        """A place in the samples, in frames, and when it is heard, by the stream's own clock."""


class SoundOut:
    """The device is looked for at the first sound, not before: lists and files of speech need none."""

    def __init__(self, samples_a_second: int) -> None:
        self._rate = samples_a_second
        self._stream: Any = None
        self._sound = _Sound(b"")
        self._asked = 0.0

    def play(self, samples: bytes) -> None:
        """Play this in place of what is playing. Returns at once. Raises SoundLost."""
        if self._stream is None:
            self._stream = self._open()
        self._sound = _Sound(samples)
        self._asked = time.monotonic()
        if not self._stream.active:
            try:
                self._stream.start()
            except Exception as problem:  # PortAudioError, in a module that may not be there
                raise SoundLost("sound_lost") from problem

    def heard(self) -> int:
        """How many frames of the sound have been heard; 0 before its beginning is. Raises SoundLost."""
        if not self._stream.active or time.monotonic() - self._asked > STALLED_SECONDS:
            raise SoundLost("sound_lost")
        handed = self._sound.handed
        if handed is None:
            return 0
        frame, at = handed
        return max(0, min(len(self._sound.samples) // 2, frame + int((self._stream.time - at) * self._rate)))

    def silence(self) -> None:
        """Be silent now, dropping what the device already holds, and leave the device to others."""
        self._sound = _Sound(b"")
        if self._stream is not None and not self._stream.stopped:
            self._stream.abort()

    def _open(self) -> Any:
        try:
            import sounddevice
        except (OSError, ImportError) as problem:
            raise SoundLost("no_sound_part") from problem
        try:
            return sounddevice.RawOutputStream(
                samplerate=self._rate, channels=1, dtype="int16", latency=BUFFER_SECONDS, callback=self._fill
            )
        except (sounddevice.PortAudioError, ValueError) as problem:
            raise SoundLost("no_sound") from problem

    def _fill(self, out: Any, frames: int, times: Any, _status: object) -> None:
        sound = self._sound
        self._asked = time.monotonic()
        if sound.at < len(sound.samples):
            ahead = times.outputBufferDacTime - times.currentTime
            now = self._stream.time
            sound.handed = sound.at // 2, now + (ahead if 0 < ahead < 5 else self._stream.latency)
        part = sound.samples[sound.at : sound.at + 2 * frames]
        sound.at += len(part)
        out[: len(part)] = part
        out[len(part) :] = bytes(2 * frames - len(part))
