"""Nothing leaves the laptop: the guard sees each attempt, and the command line makes none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import no_network

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the guard is the Linux kernel's")

AGENDA = """# Better buses group

1. Welcome and apologies (10.00)
2. The new bus route (10.10, Ama to lead)
3. Any other business (10.50)
"""


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def test_an_attempt_is_refused_and_told(tmp_path: Path) -> None:
    report = tmp_path / "report"
    program = "import socket\ntry: socket.socket(); print('open')\nexcept PermissionError: print('refused')"
    done = subprocess.run(no_network.guard(python(program), report), stdout=subprocess.PIPE, text=True)
    assert done.stdout == "refused\n"
    assert [attempt.split()[0] for attempt in no_network.attempts(report)] == ["AF_INET"]


def test_a_program_that_it_starts_is_watched_too(tmp_path: Path) -> None:
    report = tmp_path / "report"
    inner = "import socket; socket.socket(socket.AF_INET6)"
    program = f"import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', {inner!r}]))"
    done = subprocess.run(no_network.guard(python(program), report), stderr=subprocess.DEVNULL)
    assert done.returncode == 1
    (attempt,) = no_network.attempts(report)
    assert attempt.startswith("AF_INET6 ")
    assert "AF_INET6" in attempt.removeprefix("AF_INET6 ")  # the words of the inner program


def test_programs_on_this_computer_may_talk(tmp_path: Path) -> None:
    report = tmp_path / "report"
    program = (
        f"import socket, sys; place = {str(tmp_path / 'socket')!r}\n"
        "here = socket.socket(socket.AF_UNIX); here.bind(place); here.listen()\n"
        "there = socket.socket(socket.AF_UNIX); there.connect(place); there.send(b'!')\n"
        "assert here.accept()[0].recv(1) == b'!'; sys.exit(7)"
    )
    done = subprocess.run(no_network.guard(python(program), report))
    assert done.returncode == 7
    assert no_network.attempts(report) == []


def test_a_program_without_its_guard_is_no_proof(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="without its guard"):
        no_network.attempts(tmp_path / "report")


VERBS = [
    ["agenda", "agenda.md", "--json"],
    ["flags", "agenda.md"],
    ["import", "agenda.md"],
    ["meetings"],
    ["actions"],
    ["points"],
    ["search", "bus"],
    ["export", "last", "--to", "minutes.docx"],
    ["check"],
    ["backup", "copy.sqlite"],
    ["restore", "copy.sqlite"],
    ["say", "The next bus", "-o", "said.wav"],
]


def test_no_verb_opens_a_connection(tmp_path: Path) -> None:
    (tmp_path / "agenda.md").write_text(AGENDA, encoding="utf-8")
    environment = {
        **os.environ,
        "COPROD_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    for verb in VERBS:
        report = tmp_path / f"{verb[0]}.report"
        command = no_network.guard([sys.executable, "-m", "coprod_desktop", *verb], report)
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, (verb, done.stderr)
        assert no_network.attempts(report) == [], verb
