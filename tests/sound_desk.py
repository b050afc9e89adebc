"""A sound card that nobody hears, for a test or a figure, and what was played on it.

    with null_sound(folder) as sound:
        subprocess.run([...], env=os.environ | sound.env)
        sound.loud_since(start)

It is a PulseAudio of our own with one null sink; nothing of the person's own sound is touched. It needs the packages
pulseaudio, pulseaudio-utils and libasound2-plugins.
"""

from __future__ import annotations

import array
import bisect
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

RATE = 48_000
PIECE = RATE // 500
"""Samples that are judged loud or not together: 2 ms."""
LOUD = 200
"""Of 32,767. espeak-ng's voice reaches 10,000 and more; between words it is 0."""


@dataclass
class NullSound:
    """The card. `env` is what a process needs to find it, besides its own environment; `server` may be killed."""

    env: dict[str, str]
    server: subprocess.Popen[bytes]
    _samples: array.array[int] = field(default_factory=lambda: array.array("h"))
    _arrived: list[tuple[int, float]] = field(default_factory=list)
    """How many samples there were, and when, after each delivery. One long clock would go wrong: whenever a player
    drops what it had handed over, the sink plays those moments twice."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def listen(self, played: IO[bytes]) -> None:
        while part := os.read(played.fileno(), 65_536):
            with self._lock:
                self._samples.frombytes(part[: len(part) // 2 * 2])
                self._arrived.append((len(self._samples), time.monotonic()))

    def is_recording(self) -> bool:
        return bool(self._arrived)

    def loud_since(self, start: float) -> list[float]:
        """The times (of `time.monotonic`) at which the sink took something that can be heard, in order.

        Right to about 5 ms; a loudspeaker would sound that much later, or more.
        """
        with self._lock:
            arrived = self._arrived[
                bisect.bisect_left(self._arrived, start, key=lambda delivery: delivery[1]) :
            ]
            before = self._arrived[-len(arrived) - 1][0] if len(arrived) < len(self._arrived) else 0
            samples = self._samples[:]
        loud = []
        for end, at in arrived:
            for piece in range(before, end, PIECE):
                if max(samples[piece : piece + PIECE], default=0) > LOUD:
                    loud.append(at - (end - piece) / RATE)
            before = end
        return loud


def can_have_null_sound() -> bool:
    return all(map(shutil.which, ("pulseaudio", "pactl", "parec")))


@contextmanager
def null_sound(folder: Path) -> Iterator[NullSound]:
    """Files it needs go into the folder. Everything is ended and gone afterwards."""
    home = folder / "sound"
    home.mkdir(mode=0o700)
    socket = home / "socket"
    alsa = home / "alsa.conf"
    alsa.write_text("</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n")
    env = {"PULSE_SERVER": f"unix:{socket}", "ALSA_CONFIG_PATH": str(alsa)}
    own = os.environ | env | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    server = subprocess.Popen(
        [
            *("pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "-n"),
            f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
            f"--load=module-null-sink sink_name=nobody rate={RATE}",
        ],
        env=own,
        stderr=subprocess.DEVNULL,
    )
    recorder = None
    try:
        _wait_for(own, server)
        # Listening with little delay also keeps the sink awake; an idle one takes up to 2 s to begin to play.
        recorder = subprocess.Popen(
            [
                *("parec", "--raw", "--device=nobody.monitor", "--latency-msec=5"),
                *("--format=s16le", "--channels=1", f"--rate={RATE}"),
            ],
            env=own,
            stdout=subprocess.PIPE,
        )
        assert recorder.stdout
        sound = NullSound(env, server)
        listener = threading.Thread(target=sound.listen, args=(recorder.stdout,), daemon=True)
        listener.start()
        while not sound.is_recording():
            time.sleep(0.01)
        yield sound
    finally:
        for process in filter(None, (recorder, server)):
            process.kill()
            process.wait()
        if recorder and recorder.stdout:
            listener.join()
            recorder.stdout.close()


def _wait_for(env: dict[str, str], server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 10
    while subprocess.run(["pactl", "info"], env=env, capture_output=True).returncode:
        if server.poll() is not None or time.monotonic() > until:
            raise RuntimeError("pulseaudio did not start")
        time.sleep(0.02)
