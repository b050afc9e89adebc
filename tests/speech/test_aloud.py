"""The real voice: espeak-ng in its own process, heard at a sound card that nobody hears."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.speech.voice import Voice, VoiceEvent
from tests.sound_desk import NullSound

LONG_ENOUGH = 30
LONG = "We will know our own room now and we will all remain in the same room all morning long. " * 5


class Told:
    def __init__(self) -> None:
        self.queue: queue.SimpleQueue[VoiceEvent] = queue.SimpleQueue()
        self.voice = Voice(self.queue.put)

    def until(self, *kinds: str) -> list[VoiceEvent]:
        told = []
        while not told or told[-1].kind not in kinds:
            told.append(self.queue.get(timeout=LONG_ENOUGH))
            assert "problem" in kinds or told[-1].problem is None, told[-1].problem
        return told

    def read(self, text: str) -> dict[str, list[str]]:
        """Read all of it; the words and sentences told."""
        self.voice.say(text)
        told = self.until("finished")
        return {
            kind: [text[event.start : event.end] for event in told if event.kind == kind]
            for kind in ("sentence", "word")
        }


@pytest.fixture
def told() -> Iterator[Told]:
    told = Told()
    told.voice.set_rate(400)
    yield told
    told.voice.close()


@pytest.mark.usefixtures("sound")
def test_sentences_and_words_are_told_as_they_are_written(told: Told) -> None:
    assert told.read("“Café” 😀 it’s.\n• End of the day at 10.35, & Cllr. Lee’s PAs!") == {
        "sentence": ["“Café” 😀 it’s.", "End of the day at 10.35, & Cllr. Lee’s PAs!"],
        "word": ["Café", "😀", "it’s", "End", "of", "the", "day", "at", "10.35", "&", "Cllr", "Lee’s", "PAs"],
    }


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize("text", ["", "\n \n", "-----\n☐"])
def test_nothing_to_say_is_finished_without_a_sound(told: Told, text: str) -> None:
    told.voice.say(text)
    assert [event.kind for event in told.until("finished")] == ["finished"]


def test_it_can_be_heard_and_a_second_text_too(told: Told, sound: NullSound) -> None:
    for _ in range(3):
        start = time.monotonic()
        told.read("Now.")
        assert sound.loud_since(start)


def test_at_no_volume_words_are_told_and_nothing_is_heard(told: Told, sound: NullSound) -> None:
    told.voice.set_volume(0)
    start = time.monotonic()
    assert told.read("In the room.")["word"] == ["In", "the", "room"]
    assert sound.loud_since(start) == []


def test_after_stop_it_is_silent(told: Told, sound: NullSound) -> None:
    told.voice.set_rate(170)
    told.voice.say(LONG)
    told.until("word")
    told.voice.stop()
    told.until("stopped")
    time.sleep(0.1)
    silent = time.monotonic()
    time.sleep(0.3)
    assert sound.loud_since(silent) == []


def test_pause_back_and_forward(told: Told, sound: NullSound) -> None:
    text = "Our room. Your room. All rooms."
    told.voice.say(text)
    told.until("word")
    told.voice.forward()
    sentence = told.until("sentence")[-1]
    assert text[sentence.start : sentence.end] == "Your room."
    told.voice.pause()
    told.until("paused")
    time.sleep(0.1)
    silent = time.monotonic()
    time.sleep(0.2)
    assert sound.loud_since(silent) == []
    told.voice.back()
    sentence = told.until("sentence")[-1]
    assert text[sentence.start : sentence.end] == "Our room."
    told.until("finished")
    assert not told.voice.speaking


def test_a_new_rate_holds_from_the_next_sentence(told: Told, sound: NullSound) -> None:
    start = time.monotonic()
    told.voice.say("Our room. Our room.")
    told.until("word")
    told.voice.set_rate(80)
    told.until("finished")
    loud = sound.loud_since(start)
    silence = max(range(1, len(loud)), key=lambda n: loud[n] - loud[n - 1])
    fast, slow = loud[silence - 1] - loud[0], loud[-1] - loud[silence]
    assert slow > 2 * fast


@pytest.mark.usefixtures("sound")
def test_its_death_is_told_and_the_next_text_is_read(told: Told) -> None:
    told.voice.say(LONG)
    told.until("word")
    assert told.voice._child
    os.kill(told.voice._child.pid, 9)
    assert told.until("problem")[-1].kind == "problem"
    assert told.read("Here we are.")["word"] == ["Here", "we", "are"]


APP = """
import sys, time
from coprod_desktop.speech.voice import Voice
voice = Voice(lambda event: print(event.kind, voice._child.pid, flush=True))
voice.say(sys.argv[1])
time.sleep(3600)
"""


@pytest.mark.usefixtures("sound")
def test_it_goes_when_the_app_is_killed() -> None:
    app = subprocess.Popen([sys.executable, "-c", APP, LONG], stdout=subprocess.PIPE, text=True)
    assert app.stdout
    with app, app.stdout:
        process = int(app.stdout.readline().split()[1])
        assert Path(f"/proc/{process}").exists()
        app.kill()
    until = time.monotonic() + LONG_ENOUGH
    while _runs(process):
        assert time.monotonic() < until
        time.sleep(0.01)


def _runs(process: int) -> bool:
    """Whether it does anything; where nobody collects orphans, a dead one stays listed."""
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


@pytest.mark.usefixtures("no_sound")
def test_nothing_to_play_sound_on_is_told(told: Told) -> None:
    told.voice.say("In the room.")
    [event] = told.until("problem")
    assert event.problem
    assert event.problem.what_happened == "We could not find anything to play sound on."


@pytest.mark.usefixtures("no_sound")
def test_voices_need_no_sound_and_british_english_comes_first(told: Told) -> None:
    told.voice.ask_voices()
    [event] = told.until("voices")
    languages = [voice.language for voice in event.voices]
    assert languages[0] == "en-gb"
    english = [language.startswith("en") for language in languages]
    assert english == sorted(english, reverse=True)
    assert all(voice.name and voice.id for voice in event.voices)


@pytest.mark.usefixtures("sound")
def test_every_english_voice_can_be_chosen(told: Told) -> None:
    told.voice.ask_voices()
    [event] = told.until("voices")
    for voice in [voice for voice in event.voices if voice.language.startswith("en")]:
        told.voice.set_voice(voice.id)
        assert told.read("Now.")["word"] == ["Now"]


@pytest.mark.usefixtures("sound")
def test_a_voice_that_is_not_there_is_told_and_another_reads(told: Told) -> None:
    told.voice.set_voice("nobody")
    told.voice.say("Now.")
    [event] = told.until("problem")
    assert event.problem
    assert "another" in event.problem.what_happened
    assert told.until("finished")[0].kind == "started"
