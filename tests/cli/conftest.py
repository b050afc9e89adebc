"""`coprod`, run in this very process, with a data folder of its own."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.cli.run import main
from coprod_desktop.session import Session
from coprod_desktop.store.database import Store


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The data folder; what a verb changes in logging is put back."""
    folder = tmp_path / "home"
    monkeypatch.setenv("COPROD_HOME", str(folder))
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield folder
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


class Window:
    """In place of the window: remembers which files it was opened with."""

    def __init__(self) -> None:
        self.files: list[list[Path]] = []

    def __call__(self, files: list[Path]) -> int:
        self.files.append(files)
        return 0


@pytest.fixture
def opened() -> Window:
    return Window()


@pytest.fixture
def coprod(
    home: Path, opened: Window, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    def run(*words: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = main([str(word) for word in words], opened)
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def buses(home: Path) -> None:
    """Two meetings; the first, "Buses for all", with something of everything under its second item."""
    session = Session(Store.open(home))
    session.start_meeting("Buses for all")
    session.add_item("Welcome")
    session.go_to(session.add_item("Ramps").id)
    session.add_point("The DFG form\nis 12 pages.", "Mary")
    session.add_action("Ask the bus company", "Tom", "14 May 2031")
    session.mark_done(session.add_action("Book the room"), True)
    session.add_decision("We buy two ramps.")
    session.start_meeting("Trains for all")
    session.close()
