"""The checks of our own code, as tests, so that one command tells everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYTHON = [sys.executable, "-m"]
CHECKS = {
    "ruff check": [*PYTHON, "ruff", "check"],
    "ruff format": [*PYTHON, "ruff", "format", "--check"],
    "mypy": [*PYTHON, "mypy"],
    "mypy, outside the app": [*PYTHON, "mypy", "packaging/go.py", "tests/no_network.py"],
    "rooms look downwards": [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"],
}


@pytest.mark.parametrize("name", CHECKS)
def test_tool_has_nothing_to_say(name: str) -> None:
    done = subprocess.run(CHECKS[name], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
