"""Starts the process that speaks and passes lines to and fro. Knows nothing of what they mean."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import coprod_desktop


def voice_command() -> list[str]:
    """How the process is started, from a checkout, an installed package and a bundle alike."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", "voice"]
    return [sys.executable, "-m", "coprod_desktop.speech.voice_process"]


class VoiceChild:
    """One process. `on_answer` gets each answer and, last, None, on a thread of its own. Raises OSError."""

    def __init__(self, command: Sequence[str], on_answer: Callable[[dict[str, Any] | None], None]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=None if getattr(sys, "frozen", False) else Path(coprod_desktop.__file__).parent.parent,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._orders: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._on_answer = on_answer
        self._reader = threading.Thread(target=self._read, name="voice answers", daemon=True)
        self._writer = threading.Thread(target=self._write, name="voice orders", daemon=True)
        self._reader.start()
        self._writer.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, **order: Any) -> None:
        """Never blocks, also when the process does not listen. One that has gone is told by `on_answer`."""
        self._orders.put(order)

    def kill(self) -> None:
        """End it now, whatever it is doing. Its last answer, None, follows."""
        self._process.kill()

    def wait(self, seconds: float) -> None:
        """Until it has gone and its last answer was handed over, or for so long."""
        self._reader.join(seconds)

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as lines:
            for line in lines:
                if line.endswith(b"\n"):  # the last one can be cut off by its end
                    self._on_answer(json.loads(line))
        self._process.kill()  # it can close its output and live on
        self._process.wait()
        self._orders.put(None)
        self._on_answer(None)

    def _write(self) -> None:
        assert self._process.stdin
        try:
            with self._process.stdin as lines:
                while (order := self._orders.get()) is not None:
                    lines.write(json.dumps(order).encode() + b"\n")
                    lines.flush()
        except OSError:
            pass  # it has gone, and _read says so
