from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sound_desk import NullSound, can_have_null_sound, null_sound


@pytest.fixture(scope="session")
def sound_card(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NullSound]:
    if not can_have_null_sound():
        pytest.skip("needs pulseaudio, pactl and parec")
    with null_sound(tmp_path_factory.mktemp("card")) as card:
        yield card


@pytest.fixture
def sound(sound_card: NullSound, monkeypatch: pytest.MonkeyPatch) -> NullSound:
    """A sound card that nobody hears, for the processes that this test starts."""
    for name, value in sound_card.env.items():
        monkeypatch.setenv(name, value)
    return sound_card


@pytest.fixture
def no_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with nothing to play sound on, whatever this one has."""
    alsa = tmp_path / "alsa.conf"
    # Cards are asked for by "hw" and a number; here they and everything else lead to a server that is not there.
    card = "{ @args [ CARD ] @args.CARD { type string } type pulse }"
    alsa.write_text(
        "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n"
        f"ctl.!hw {card}\n"
    )
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(alsa))
