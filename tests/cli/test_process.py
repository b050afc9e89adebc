"""`python -m coprod_desktop` as a program of its own. Each start costs time, so there are few."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def start(home: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "coprod_desktop", *words],
        cwd=ROOT,
        env={**os.environ, "COPROD_HOME": str(home), "PYTHONIOENCODING": "ascii"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_line_is_answered_at_once_and_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows sends Ctrl+C to a whole console")
    with start(tmp_path, "flags", "-", "--jsonl") as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write('{"id": "é", "text": ""}\n'.encode())
        process.stdin.flush()
        assert process.stdout.readline().decode() == '{"id": "é", "spans": []}\n'
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", b"")
        assert process.returncode == 130


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    with start(tmp_path, "flags", "-", "--jsonl") as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b'{"id": 1, "text": ""}\n')
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() == 130


def test_a_child_is_started_before_anything_else(tmp_path: Path) -> None:
    with start(tmp_path, "--child", "documents") as process:
        out, _ = process.communicate(b'{"name": "a.txt"}\nSome words of a paper, and nothing else at all.\n')
        assert b'"draft"' in out.splitlines()[-1]
        assert process.returncode == 0
    assert not list(tmp_path.iterdir())
