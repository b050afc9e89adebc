"""The voice that reads aloud, for the app: nothing here blocks, whatever happens to the process that speaks."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from coprod_desktop.speech.voice_child import VoiceChild, voice_command
from coprod_desktop.speech.voice_events import VoiceEvent, VoiceInfo
from coprod_desktop.speech.voice_problems import voice_problem

PATIENCE = 5.0
"""Seconds without a sign of life, while it reads, after which the process is taken for stuck."""
START_PATIENCE = 20.0
"""Seconds for the same while it starts."""
STOP_PATIENCE = 0.5
"""Seconds in which a stop has to be answered. Then the process is ended, which is silent too."""

__all__ = ["Voice", "VoiceEvent", "VoiceInfo"]

_log = logging.getLogger(__name__)


class Voice:
    """Reads aloud in a process of its own, which starts at the first `say` and is replaced when it dies.

    Any thread may call; every method returns at once. `on_event` is called on the voice's own thread.
    `back` goes to the start of the sentence being heard, or of the one before if this one has only just begun (2 s).
    `back` and `forward` end a pause; after the end `back` reads the last sentence again. Rate, volume and voice hold
    from the next sentence.
    """

    def __init__(
        self, on_event: Callable[[VoiceEvent], None], *, command: Sequence[str] | None = None
    ) -> None:
        """`command` starts the process that speaks; tests give their own."""
        self._on_event = on_event
        self._command = command or voice_command()
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._lock = threading.Lock()
        """Guards these four, which the caller changes and our thread corrects. `_number` counts the texts."""
        self._number = 0
        self._speaking = False
        self._paused = False
        self._can_go_back = False
        # What follows is our own thread's alone.
        self._child: VoiceChild | None = None
        self._child_number = 0
        """What an earlier process still says is told apart by this."""
        self._ready = False
        self._settings: dict[str, Any] = {}
        self._reading = 0
        """The number of the text being read; 0 when none is."""
        self._stopping = False
        self._resting = False
        """Paused, as far as the process was told."""
        self._asked_voices = False
        self._silent_since = 0.0

    @property
    def speaking(self) -> bool:
        """Whether a text is being read, paused or not: at once after `say` and `stop`, before any sound or silence."""
        return self._speaking

    @property
    def paused(self) -> bool:
        return self._paused

    def say(self, text: str) -> None:
        """Read this aloud in place of what is being read."""
        with self._lock:
            self._number += 1
            self._speaking, self._paused, self._can_go_back = not self._closed, False, False
            number = self._number
        self._soon(lambda: self._say(number, text))

    def stop(self) -> None:
        with self._lock:
            self._speaking = self._paused = self._can_go_back = False
        self._soon(self._stop)

    def pause(self) -> None:
        """Does nothing when nothing is being read. Going on begins with the word that was being heard."""
        with self._lock:
            self._paused = self._speaking
        self._soon(lambda: self._step("pause"))

    def resume(self) -> None:
        self._unpause()
        self._soon(lambda: self._step("resume"))

    def back(self) -> None:
        self._unpause()
        with self._lock:
            again = self._can_go_back
            if again:
                self._speaking, self._can_go_back = True, False
            number = self._number
        self._soon(lambda: self._back(number if again else 0))

    def forward(self) -> None:
        self._unpause()
        self._soon(lambda: self._step("forward"))

    def set_rate(self, words_a_minute: int) -> None:
        """80 to 400; what is outside is brought back into that."""
        self._soon(lambda: self._set(rate=max(80, min(400, words_a_minute))))

    def set_volume(self, percent: int) -> None:
        self._soon(lambda: self._set(volume=max(0, min(100, percent))))

    def set_voice(self, voice: str) -> None:
        """The id of one of the voices; empty for the system's own choice."""
        self._soon(lambda: self._set(voice=voice))

    def ask_voices(self) -> None:
        """Starts the process if need be. They come as a "voices" event: English ones first, British before others."""
        self._soon(self._ask_voices)

    def close(self) -> None:
        """Silence, and no process left behind. Takes a few milliseconds; after it nothing is said any more."""
        with self._lock:
            self._closed = True
            self._speaking = self._paused = self._can_go_back = False
        self._inbox.put(None)
        if self._thread and self._thread is not threading.current_thread():
            self._thread.join(1)

    def _unpause(self) -> None:
        with self._lock:
            self._paused = False

    def _soon(self, work: Callable[[], None]) -> None:
        """Do this on our own thread, which starts with the first thing to do."""
        with self._lock:
            if self._closed:
                return
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="voice", daemon=True)
                self._thread.start()
        self._inbox.put(work)

    # Everything below runs on our own thread.

    def _run(self) -> None:
        while True:
            try:
                work = self._inbox.get(timeout=self._patience_left())
            except queue.Empty:
                self._give_up_waiting()
                continue
            if work is None:
                break
            work()
        if self._child:
            self._child.kill()
            self._child.wait(1)

    def _patience_left(self) -> float | None:
        """Seconds in which something has to be heard from the process; None when there is nothing to wait for."""
        if not self._child or not (
            self._stopping or self._asked_voices or (self._reading and not self._resting)
        ):
            return None
        patience = START_PATIENCE if not self._ready else STOP_PATIENCE if self._stopping else PATIENCE
        return max(0.0, self._silent_since + patience - time.monotonic())

    def _give_up_waiting(self) -> None:
        _log.warning("the voice did not answer and was ended")
        self._drop_child()
        self._failed("voice_stuck")

    def _say(self, number: int, text: str) -> None:
        self._reading, self._stopping, self._resting = number, False, False
        if self._have_child():
            self._send(do="say", n=number, text=text)

    def _stop(self) -> None:
        if self._reading:
            self._stopping = True
            self._send(do="stop")

    def _back(self, number_again: int) -> None:
        if number_again and self._child:
            self._reading = number_again
        elif number_again:  # the process that knew the text has gone
            self._reading = number_again
            self._failed("voice_died")
        self._step("back")

    def _step(self, do: str) -> None:
        self._resting = do == "pause"
        self._send(do=do)

    def _set(self, **setting: Any) -> None:
        self._settings |= setting
        if self._child:
            self._child.send(do="set", **setting)

    def _ask_voices(self) -> None:
        self._asked_voices = True
        if self._have_child():
            self._send(do="voices")

    def _have_child(self) -> bool:
        """Start the process if there is none. False, and told, if the system would not start it."""
        if self._child is None:
            child_number = self._child_number = self._child_number + 1

            def on_answer(answer: dict[str, Any] | None) -> None:
                self._inbox.put(lambda: self._hear(child_number, answer))

            try:
                self._child = VoiceChild(self._command, on_answer)
            except OSError as problem:
                _log.warning("the voice could not be started: %s", problem)
                self._failed("not_started")
                return False
            self._ready = False
            if self._settings:
                self._child.send(do="set", **self._settings)
        return True

    def _send(self, **order: Any) -> None:
        if self._child:
            self._silent_since = time.monotonic()
            self._child.send(**order)

    def _drop_child(self) -> None:
        """End the process; what it still says is not listened to."""
        if self._child:
            self._child.kill()
            self._child = None
            self._child_number += 1

    def _hear(self, child_number: int, answer: dict[str, Any] | None) -> None:
        if child_number != self._child_number:
            return
        self._silent_since = time.monotonic()
        answer = answer or {"event": "gone"}
        match event := answer["event"]:
            case "ready":
                self._ready = True
            case "voices":
                self._asked_voices = False
                self._tell(VoiceEvent("voices", voices=tuple(VoiceInfo(**v) for v in answer["voices"])))
            case "problem" if answer["why"] == "voice_gone":
                self._settings["voice"] = ""
                self._tell(VoiceEvent("problem", problem=voice_problem("voice_gone")))
            case "problem" | "broken" | "gone":
                # A problem is the world's and the person is told of it; the other two can be our own fault.
                _log.log(
                    logging.INFO if event == "problem" else logging.WARNING, "the voice ended: %s", answer
                )
                self._drop_child()
                self._failed(answer.get("why", "voice_died"))
            case "finished" | "stopped":
                if self._end(answer["n"], can_go_back=event == "finished"):
                    self._tell(VoiceEvent(event))
            case "started" | "sentence" | "word" | "paused" | "resumed":
                if answer["n"] == self._number and self._speaking:
                    self._tell(VoiceEvent(event, answer["start"], answer["end"]))

    def _failed(self, why: str) -> None:
        """The process is gone. Tell it if something was wanted of it; a stop has what it wanted."""
        asked_voices, self._asked_voices = self._asked_voices, False
        stopping = self._stopping
        ended = self._end(self._reading) if self._reading else False
        if ended and stopping:
            self._tell(VoiceEvent("stopped"))
        elif ended or asked_voices:
            self._tell(VoiceEvent("problem", problem=voice_problem(why)))

    def _end(self, number: int, can_go_back: bool = False) -> bool:
        """The reading of this text is over. False if another text has taken its place meanwhile."""
        if number == self._reading:
            self._reading, self._stopping = 0, False
        with self._lock:
            latest = number == self._number
            if latest:
                self._can_go_back = can_go_back and self._speaking
                self._speaking = self._paused = False
        return latest

    def _tell(self, event: VoiceEvent) -> None:
        try:
            self._on_event(event)
        except Exception:
            _log.exception("a listener to the voice failed")
