"""The process that speaks. Orders come in on standard input, what is heard goes out on standard output.

Both are one JSON object a line. An order names what to do: say (number, text), stop, pause, resume, back, forward,
set (rate, volume, voice), voices, save (text, path). An answer names what happened: ready, alive, voices, saved,
problem (why), or an event of a reading with the number of its text. "alive" comes once a second while a text is read
and the voice goes on; a parent that misses it ends this process. When the parent goes, so does this.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import queue
import signal
import sys
import threading
import time
import traceback
from typing import IO, Any, NoReturn

from coprod_desktop.speech.engine import Engine, VoiceFailed
from coprod_desktop.speech.reading import Reading
from coprod_desktop.speech.sentences import sentences
from coprod_desktop.speech.spoken import spoken

TURN = 0.01
"""Seconds between looks at what has been heard, while something is said."""
LINGER = 1.0
"""Seconds for which we go on looking after that: Windows tells late that it has fallen silent."""
ALIVE_EVERY = 1.0


class VoiceProcess:
    """Carries out orders until one of them fails in a way that only a new process mends."""

    def __init__(self, orders: queue.SimpleQueue[dict[str, Any]], answers: IO[str]) -> None:
        self._orders = orders
        self._answers = answers
        self._number = 0
        self._look_until = 0.0
        self._alive_at = 0.0
        self._went_on: tuple[object, float] = (None, 0.0)

    def run(self) -> None:
        """Never returns. Raises VoiceFailed."""
        self._engine = Engine()
        self._reading = reading = Reading(self._engine, self._tell)
        self._engine.began, self._engine.word, self._engine.ended = reading.began, reading.word, reading.ended
        self._answer("ready")
        while True:
            looking = time.monotonic() < self._look_until
            try:
                self._carry_out(self._orders.get(timeout=TURN if looking else None))
                while True:
                    self._carry_out(self._orders.get_nowait())
            except queue.Empty:
                pass
            self._engine.turn()
            if self._reading.active and not self._reading.paused:
                self._look_until = time.monotonic() + LINGER
                self._say_alive()

    def _carry_out(self, order: dict[str, Any]) -> None:
        match order["do"]:
            case "say":
                self._number = order["n"]
                self._reading.read(order["text"])
            case "set":
                self._set(order)
            case "voices":
                self._answer("voices", voices=self._engine.voices())
            case "save":
                self._save(order["text"], order["path"])
            case "stop" | "pause" | "resume" | "back" | "forward" as step:
                getattr(self._reading, step)()
        self._look_until = time.monotonic() + LINGER

    def _set(self, order: dict[str, Any]) -> None:
        engine = self._engine
        engine.rate = order.get("rate", engine.rate)
        engine.volume = order.get("volume", engine.volume)
        if "voice" in order:
            known = engine.has_voice(order["voice"])
            engine.voice = order["voice"] if known else ""
            if not known:
                self._answer("problem", why="voice_gone")

    def _save(self, text: str, path: str) -> None:
        # A blank line is what makes the pause between two sentences.
        said = "\n\n".join(spoken(text[start:end]).text for start, end in sentences(text))
        try:
            self._engine.save(said, path)
        except OSError as problem:
            full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
            self._answer("problem", why="disk_full" if full else "not_saved")
        else:
            self._answer("saved")

    def _say_alive(self) -> None:
        """Only while the voice goes on: three times as long as a sentence takes, and 5 s, is too long for one."""
        now = time.monotonic()
        place = self._reading.place
        if place != self._went_on[0]:
            self._went_on = place, now
        patience = 5 + 3 * self._reading.letters * 12 / self._engine.rate
        if now - self._alive_at >= ALIVE_EVERY and now - self._went_on[1] < patience:
            self._alive_at = now
            self._answer("alive")

    def _tell(self, kind: str, start: int, end: int) -> None:
        self._answer(kind, n=self._number, start=start, end=end)

    def _answer(self, event: str, **what: Any) -> None:
        self._answers.write(json.dumps({"event": event, **what}) + "\n")
        self._answers.flush()


def main() -> NoReturn:
    """Ends by leaving at once: taking leave of a sound device that has gone can take for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, and when that goes, so do we
    answers = _only_for_answers()
    orders: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders,), daemon=True).start()
    last: dict[str, str] = {}
    try:
        VoiceProcess(orders, answers).run()
    except VoiceFailed as failure:
        last = {"event": "problem", "why": failure.why}
    except Exception:
        last = {"event": "broken", "trace": traceback.format_exc()}
    with contextlib.suppress(OSError):
        answers.write(json.dumps(last) + "\n")
        answers.flush()
    os._exit(1)


def _only_for_answers() -> IO[str]:
    """Standard output for us alone: pyttsx3 and sound libraries print there too, and that goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return answers


def _listen(orders: queue.SimpleQueue[dict[str, Any]]) -> None:
    with os.fdopen(0, "rb") as lines:
        for line in lines:
            orders.put(json.loads(line))
    os._exit(0)


if __name__ == "__main__":
    main()
