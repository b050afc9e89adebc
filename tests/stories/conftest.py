"""The whole app on a throw-away desktop with the real Orca, driven by keys alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.screen_reader.session import Session, start_session, until
from tests.sound_desk import NullSound, null_sound

ROOT = Path(__file__).parent.parent.parent
APP = [sys.executable, "-m", "coprod_desktop"]


@dataclass
class Person:
    """Somebody at the keys, who hears and does not see."""

    session: Session
    home: Path
    sound: NullSound
    started: int = 0
    """How much had been said when the app was last started."""

    def start(self, *arguments: str) -> None:
        self.started = self.session.mark()
        self.session.launch([*APP, *arguments], cwd=str(ROOT))

    def heard(self, pattern: str, timeout: float = 20.0) -> None:
        """These words are, or will be, spoken after the start of the app."""
        said = self.session.wait_spoken(pattern, self.started, timeout)
        assert said, f"not heard: {pattern}\nbut: {self.session.spoken_since(self.started)}"

    def keys(self, *keys: str) -> str:
        """Press keys; what was said meanwhile, as one text."""
        return " | ".join(self.session.keys(*keys))

    def type(self, words: str) -> str:
        return " | ".join(self.session.type(words, delay_ms=12))

    def hears(self, pattern: str, do: Callable[[], object], timeout: float = 15.0) -> None:
        """Do something and wait until these words are spoken."""
        mark = self.session.mark()
        do()
        heard = self.session.wait_spoken(pattern, mark, timeout)
        assert heard, f"not heard: {pattern}\nbut: {self.session.spoken_since(mark)}"

    def is_on(self, role: str, name: str = "") -> None:
        """The keys are on something of this role, whose name holds these words."""

        def there() -> bool:
            now = self.session.focused()
            return now is not None and now.role == role and name in now.name

        until(there, f"the keys on {role} {name!r}, not on {self.session.focused()!r}")

    def close(self) -> None:
        self.session.keys("ctrl+q", settle=False)
        assert self.session.app is not None
        until(
            lambda: self.session.app is not None and self.session.app.poll() is not None, "the app to close"
        )
        assert self.session.app.returncode == 0, self.session.output(sys.executable)
        self.session.app = None

    def kill(self) -> None:
        assert self.session.app is not None
        self.session.app.kill()
        self.session.app.wait()
        self.session.app = None

    def waits_for_sound(self, start: float) -> None:
        until(lambda: self.sound.loud_since(start), "sound")

    def waits_for_silence(self) -> float:
        """The moment of the last sound, once there was none for a second."""

        def quiet() -> bool:
            loud = self.sound.loud_since(time.monotonic() - 1.0)
            return not loud

        start = time.monotonic() - 2
        until(quiet, "silence")
        heard = self.sound.loud_since(start)
        return heard[-1] if heard else start


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    home = tmp_path / "home"
    home.mkdir()
    with null_sound(tmp_path) as sound:
        env = {**sound.env, "COPROD_HOME": str(home), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
        with start_session(env=env) as session:
            yield Person(session, home, sound)


@pytest.fixture
def person_at(tmp_path: Path) -> Iterator[Callable[[int, str], Person]]:
    """A person with their own text size (in points) and colours."""
    home = tmp_path / "home"
    home.mkdir()
    env = {"COPROD_HOME": str(home), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with null_sound(tmp_path) as sound, start_session(env={**sound.env, **env}) as session:

        def at(points: int, theme: str) -> Person:
            (home / "settings.toml").write_text(f'text_points = {points}\ntheme = "{theme}"\n')
            return Person(session, home, sound)

        yield at
