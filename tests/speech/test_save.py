from __future__ import annotations

import array
import sys
import wave
from pathlib import Path

import pytest

from coprod_desktop.problems import Problem
from coprod_desktop.speech.save import save

PRETEND = Path(__file__).with_name("pretend_voice.py")


def seconds(path: Path) -> float:
    with wave.open(str(path)) as file:
        assert file.getnchannels() == 1
        assert max(array.array("h", file.readframes(file.getnframes()))) > 1000
        return file.getnframes() / file.getframerate()


@pytest.mark.usefixtures("no_sound")
def test_a_text_is_saved_without_a_loudspeaker(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    slow, fast = folder / "slow é.wav", folder / "fast.wav"
    save("Welcome.\nMinutes of the last meeting.", slow, rate=80, volume=100, voice="")
    save("Welcome.\nMinutes of the last meeting.", fast, rate=400, volume=100, voice="gmw/en-GB-x-rp")
    assert seconds(slow) > 2 * seconds(fast) > 1
    assert sorted(file.name for file in folder.iterdir()) == ["fast.wav", "slow é.wav"]


def test_a_blank_text_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="nothing here to read"):
        save("\n–\n", tmp_path / "a.wav")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("manner", "what_happened"),
    [
        ("fails disk_full", "no room left"),
        ("fails not_saved", "could not be saved in that place"),
        ("fails no_voice", "no voice on this computer"),
        ("nonsense-option", "voice stopped working"),
    ],
)
def test_what_goes_wrong_leaves_the_old_file_whole(tmp_path: Path, manner: str, what_happened: str) -> None:
    path = tmp_path / "a.wav"
    path.write_text("old")
    program = [sys.executable, str(PRETEND), *manner.split()]
    if manner == "nonsense-option":
        program = [sys.executable, "--nonsense-option"]
    with pytest.raises(Problem, match=what_happened):
        save("A text.", path, command=program)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_it_takes_the_place_of_the_old_file_where_a_link_points(tmp_path: Path) -> None:
    path, link = tmp_path / "a.wav", tmp_path / "link.wav"
    path.write_text("old")
    link.symlink_to(path)
    save("A text.", link, command=[sys.executable, str(PRETEND)])
    assert path.read_text() == "A text."
    assert link.is_symlink()


@pytest.mark.parametrize("place", ["missing/a.wav", "."])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(Problem, match="could not be saved in that place"):
        save("A text.", tmp_path / place)


def test_a_device_is_never_replaced() -> None:
    with pytest.raises(Problem, match="could not be saved in that place"):
        save("A text.", Path("/dev/null"))
    assert Path("/dev/null").is_char_device()
