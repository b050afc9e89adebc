"""How verbs write: results to standard output, everything else to standard error, one sentence after another."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from typing import Any

from coprod_desktop.problems import Problem


def as_json(row: Mapping[str, Any]) -> None:
    """One object, one line, written at once: the program that reads it may be waiting."""
    print(json.dumps(row, ensure_ascii=False), flush=True)


def or_null(text: str) -> str | None:
    """An empty text is what nobody has said, which JSON lines show as null."""
    return text or None


def told(problem: Problem) -> None:
    sys.stdout.flush()
    print(problem.what_happened, problem.what_you_can_do, sep="\n", file=sys.stderr)


class Progress:
    """Says what takes long, but only to a person at a terminal, and not so often that it becomes noise."""

    _SECONDS_BETWEEN = 5.0

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, sentence: str) -> None:
        if sys.stderr.isatty() and time.monotonic() - self._last >= self._SECONDS_BETWEEN:
            self._last = time.monotonic()
            print(sentence, file=sys.stderr)
