"""The app's side of the voice, with a pretend process that dies, hangs or fails on request.

Nothing here is timed: a test waits for what should come, and the waiting has an end only so that it cannot hang.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coprod_desktop.speech import voice as voice_module
from coprod_desktop.speech.voice import Voice, VoiceEvent, VoiceInfo

PRETEND = Path(__file__).with_name("pretend_voice.py")
LONG_ENOUGH = 20


class Told:
    """A voice, and what it told in order."""

    def __init__(self, manner: str) -> None:
        self.events: queue.SimpleQueue[VoiceEvent] = queue.SimpleQueue()
        self.voice = Voice(self.events.put, command=[sys.executable, str(PRETEND), *manner.split()])

    def until(self, kind: str) -> list[str]:
        """Wait for this kind; everything told up to it, as words."""
        told = []
        while True:
            event = self.events.get(timeout=LONG_ENOUGH)
            told.append(event.problem.what_happened if event.problem else event.kind)
            if event.kind == kind:
                return told

    def process(self) -> int:
        assert self.voice._child
        return self.voice._child.pid


@pytest.fixture
def new_voice() -> Iterator[Callable[..., Told]]:
    made: list[Told] = []

    def new(manner: str = "talks") -> Told:
        made.append(Told(manner))
        return made[-1]

    yield new
    for told in made:
        told.voice.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_module, "PATIENCE", 0.2)


def test_a_text_is_read_to_its_end(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    assert not told.voice.speaking
    told.voice.say("short")
    assert told.voice.speaking
    assert told.until("finished") == ["started", "sentence", "finished"]
    assert not told.voice.speaking


def test_stop_is_answered_once_and_nothing_comes_after(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.say("a long text")
    told.until("sentence")
    told.voice.stop()
    assert not told.voice.speaking
    assert told.until("stopped") == ["stopped"]
    told.voice.stop()
    told.voice.ask_voices()
    assert told.until("voices") == ["voices"]


def test_a_new_text_takes_the_place_of_the_old(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.say("a long text")
    told.voice.say("short")
    assert told.until("finished")[-3:] == ["started", "sentence", "finished"]


def test_pause_and_going_on(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.pause()
    assert not told.voice.paused
    told.voice.say("a long text")
    told.until("sentence")
    told.voice.pause()
    assert told.voice.paused
    assert told.voice.speaking
    assert told.until("paused") == ["paused"]
    told.voice.resume()
    assert not told.voice.paused
    assert told.until("resumed") == ["resumed"]


def test_a_pause_may_last(new_voice: Callable[..., Told], monkeypatch: pytest.MonkeyPatch) -> None:
    told = new_voice()
    told.voice.say("a long text")
    told.until("sentence")
    told.voice.pause()
    told.until("paused")
    with monkeypatch.context() as impatient:
        impatient.setattr(voice_module, "PATIENCE", 0.01)
        told.voice.set_rate(200)
        assert told.until("word") == ["word"]
        time.sleep(0.1)
    told.voice.resume()
    assert told.until("resumed") == ["resumed"]


def test_going_back_after_the_end_reads_again(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.say("short")
    told.until("finished")
    told.voice.back()
    assert told.voice.speaking
    assert told.until("started") == ["started"]
    told.voice.stop()
    told.until("stopped")
    told.voice.back()
    assert not told.voice.speaking


def test_its_death_is_told_and_the_next_text_has_a_new_process(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.say("die")
    assert told.until("problem") == ["started", "sentence", "The voice stopped working."]
    assert not told.voice.speaking
    told.voice.say("short")
    assert told.until("finished") == ["started", "sentence", "finished"]


def test_its_death_in_silence_is_not_told(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.say("short")
    told.until("finished")
    first = told.process()
    os.kill(first, 9)
    gone(first)
    while told.voice._child:
        time.sleep(0.01)
    told.voice.say("short")
    assert told.until("finished") == ["started", "sentence", "finished"]
    assert told.process() != first


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("manner", ["hangs", "deaf"])
def test_one_that_hangs_is_ended(new_voice: Callable[..., Told], manner: str) -> None:
    told = new_voice(manner)
    told.voice.say("a long text")
    assert told.until("problem")[-1] == "The voice got stuck, so we closed it."
    assert not told.voice.speaking
    assert told.voice._child is None


@pytest.mark.usefixtures("impatient")
def test_one_that_hangs_while_it_starts_is_ended(
    new_voice: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_module, "START_PATIENCE", 0.2)
    told = new_voice("hangs at start")
    told.voice.say("a long text")
    assert told.until("problem") == ["The voice got stuck, so we closed it."]


def test_a_stop_that_is_not_answered_ends_it_and_is_no_problem(
    new_voice: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_module, "STOP_PATIENCE", 0.1)
    told = new_voice("mute at stop")
    told.voice.say("a long text")
    told.until("sentence")
    process = told.process()
    told.voice.stop()
    assert told.until("stopped") == ["stopped"]
    gone(process)


@pytest.mark.usefixtures("impatient")
def test_a_deaf_process_cannot_hold_up_a_text_that_is_too_long_for_its_pipe(
    new_voice: Callable[..., Told],
) -> None:
    told = new_voice("deaf")
    told.voice.say("a long text " * 100_000)
    told.until("problem")
    told.voice.say("another")
    told.until("problem")


@pytest.mark.parametrize(
    ("why", "what_happened"),
    [
        ("no_voice", "There is no voice on this computer."),
        ("no_sound", "We could not find anything to play sound on."),
        ("no_sound_part", "The part that plays sound is not installed."),
        ("sound_lost", "The sound stopped, because we could not reach the loudspeaker any more."),
    ],
)
def test_what_is_missing_is_told_in_words(
    new_voice: Callable[..., Told], why: str, what_happened: str
) -> None:
    told = new_voice(f"fails {why}")
    told.voice.say("a text")
    event = told.events.get(timeout=LONG_ENOUGH)
    assert event.problem
    assert event.problem.what_happened == what_happened
    assert event.problem.what_you_can_do.endswith(".")
    assert not told.voice.speaking


def test_a_program_that_is_not_there_is_told(new_voice: Callable[..., Told], tmp_path: Path) -> None:
    told = Told("talks")
    told.voice._command = [str(tmp_path / "nothing")]
    told.voice.say("a text")
    assert told.until("problem") == ["The voice could not be started."]
    told.voice.close()


def test_a_chosen_voice_that_has_gone_is_told_and_the_text_is_read(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.set_voice("gone")
    told.voice.say("a long text")
    assert told.until("sentence") == [
        "The voice you chose is not on this computer any more. We use another one.",
        "started",
        "sentence",
    ]
    assert told.voice.speaking


@pytest.mark.parametrize(("asked", "given"), [(20, 80), (250, 250), (9000, 400)])
def test_the_rate_stays_in_its_range(new_voice: Callable[..., Told], asked: int, given: int) -> None:
    told = new_voice()
    told.voice.say("a long text")
    told.until("sentence")
    told.voice.set_rate(asked)
    assert told.events.get(timeout=LONG_ENOUGH) == VoiceEvent("word", 0, given)


def test_a_new_process_knows_what_was_set_before(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.set_voice("gone")
    told.voice.ask_voices()
    assert told.until("voices")[0].startswith("The voice you chose")


def test_the_voices_there_are(new_voice: Callable[..., Told]) -> None:
    told = new_voice()
    told.voice.ask_voices()
    event = told.events.get(timeout=LONG_ENOUGH)
    assert event.voices == (VoiceInfo("gmw/en", "English", "en-gb"),)


def test_a_listener_that_fails_does_not_silence_the_voice(caplog: pytest.LogCaptureFixture) -> None:
    finished = threading.Event()

    def listen(event: VoiceEvent) -> None:
        if event.kind == "finished":
            finished.set()
        raise ValueError("ours")

    voice = Voice(listen, command=[sys.executable, str(PRETEND)])
    voice.say("short")
    assert finished.wait(LONG_ENOUGH)
    voice.close()
    assert "a listener to the voice failed" in caplog.text


@pytest.mark.parametrize("manner", ["talks", "hangs", "deaf"])
def test_close_leaves_no_process_and_no_thread(new_voice: Callable[..., Told], manner: str) -> None:
    told = new_voice(manner)
    told.voice.ask_voices()
    told.voice.say("a long text")
    while told.voice._child is None:
        time.sleep(0.01)
    process = told.process()
    told.voice.close()
    gone(process)
    assert told.voice._thread
    assert not told.voice._thread.is_alive()
    told.voice.say("too late")
    assert not told.voice.speaking


def gone(process: int) -> None:
    """Wait until there is no such process, not even a dead one that nobody has asked about."""
    until = time.monotonic() + LONG_ENOUGH
    while Path(f"/proc/{process}").exists():
        assert time.monotonic() < until
        time.sleep(0.01)
