"""say: what is read aloud, and how it ends. The voice itself is tested in its own room."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.cli import voice
from coprod_desktop.problems import Problem
from coprod_desktop.speech.voice import VoiceEvent


class HearingVoice:
    """In place of the voice: remembers, and ends as told."""

    def __init__(self, on_event, ends: list[VoiceEvent], heard: list[object]) -> None:
        self._on_event, self._ends, self._heard = on_event, ends, heard
        self.speaking = False

    def set_rate(self, rate: int) -> None:
        self._heard.append(rate)

    def set_volume(self, volume: int) -> None:
        self._heard.append(volume)

    def set_voice(self, name: str) -> None:
        self._heard.append(name)

    def say(self, text: str) -> None:
        self._heard.append(text)
        for event in self._ends:
            self._on_event(event)

    def close(self) -> None:
        self._heard.append("closed")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    return _hear(monkeypatch, [VoiceEvent("started"), VoiceEvent("finished")])


def _hear(monkeypatch: pytest.MonkeyPatch, ends: list[VoiceEvent]) -> list[object]:
    heard: list[object] = []
    monkeypatch.setattr(voice, "Voice", lambda on_event: HearingVoice(on_event, ends, heard))
    return heard


def test_words_are_said_with_the_persons_own_speed_loudness_and_voice(coprod, home: Path, heard) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(
        'voice_rate = 90\nvoice_volume = 50\nvoice = "kit"\n', encoding="utf-8"
    )
    assert coprod("say", "Hello", "there").code == 0
    assert heard == [90, 50, "kit", "Hello there", "closed"]


def test_a_file_and_what_another_program_writes_are_said(coprod, tmp_path: Path, heard) -> None:
    path = tmp_path / "words.txt"
    path.write_text("From a file.", encoding="utf-8")
    coprod("say", path)
    coprod("say", "-", stdin=b"From a program.")
    assert heard[3] == "From a file."
    assert heard[8] == "From a program."


def test_a_very_long_text_is_no_name_of_a_file(coprod, heard) -> None:
    text = "word " * 2000
    assert coprod("say", text).code == 0
    assert text in heard


def test_a_voice_that_fails_is_told_in_words(coprod, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = _hear(monkeypatch, [VoiceEvent("problem", problem=Problem("No voice.", "Install one."))])
    ran = coprod("say", "Hello")
    assert (ran.code, ran.err) == (2, "No voice.\nInstall one.\n")
    assert heard[-1] == "closed"


def test_nothing_to_say_is_told_in_words(coprod, heard) -> None:
    ran = coprod("say", "-", stdin=b" \n")
    assert (ran.code, ran.err.count("\n"), heard) == (2, 2, [])


def test_to_a_sound_file(coprod, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[object] = []
    monkeypatch.setattr(voice, "save", lambda text, path, **how: saved.append((text, path, how["rate"])))
    ran = coprod("say", "Hello", "-o", tmp_path / "a.wav")
    assert ran.out == f"Written: {tmp_path / 'a.wav'}\n"
    assert saved == [("Hello", tmp_path / "a.wav", 170)]
