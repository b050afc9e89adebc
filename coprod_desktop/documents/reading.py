"""A file on this computer becomes an agenda or a paper. The file is read in a process of its own, under limits."""

from __future__ import annotations

import logging
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from coprod_desktop.documents.refusals import Why
from coprod_desktop.domain.agenda import AgendaDraft, PaperDraft

MAX_BYTES = 60_000_000
SECONDS = 10.0
MEMORY = 600 << 20
"""Bytes in use, watched from outside."""
_LOOK_EVERY = 0.02


class Stopped(Exception):
    """The person stopped the reading."""


def read(
    path: Path,
    *,
    stopped: Callable[[], bool] = lambda: False,
    progress: Callable[[str], None] = lambda _words: None,
) -> AgendaDraft | PaperDraft:
    """Blocks up to 10 s, so call it off the screen's thread. `stopped` is asked some 50 times a second; `progress`
    gets a sentence for each stage. Raises Problem, or Stopped within a moment of `stopped` saying yes."""
    from coprod_desktop.i18n import _

    progress(_("Opening the file."))
    data = _bytes(path, stopped)
    progress(_("Reading the file."))
    answer = _ask_child(path.name, data, stopped, lambda: progress(_("Looking for the agenda items.")))
    if "draft" in answer:
        from coprod_desktop.documents.wire import from_json

        return from_json(answer["draft"], path.name)
    if "fault" in answer:
        logging.getLogger(__name__).error("Reading a document failed: %s", answer["fault"])
    raise _problem(Why(answer["why"]))


def _problem(why: Why) -> Exception:
    from coprod_desktop.documents.refusal_words import problem

    return problem(why)


def _bytes(path: Path, stopped: Callable[[], bool]) -> bytes:
    """The whole file. Only ordinary files: a pipe or a device could go on for ever."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise _problem(Why.FOLDER)
        if not stat.S_ISREG(about.st_mode):
            raise _problem(Why.OTHER_KIND)
        if about.st_size == 0:
            raise _problem(Why.EMPTY)
        if about.st_size > MAX_BYTES:
            raise _problem(Why.TOO_BIG)
        pieces = []
        left = MAX_BYTES
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                left -= len(piece)
                if left < 0:
                    raise _problem(Why.CHANGED)
                if stopped():
                    raise Stopped
                pieces.append(piece)
    except PermissionError as error:
        raise _problem(Why.NOT_ALLOWED) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _problem(Why.MISSING) from error
    except (OSError, ValueError) as error:  # a name no system takes, a drive pulled out
        raise _problem(Why.MISSING if isinstance(error, ValueError) else Why.NOT_ALLOWED) from error
    return b"".join(pieces)


def _ask_child(
    name: str, data: bytes, stopped: Callable[[], bool], read_now: Callable[[], None]
) -> dict[str, Any]:
    """The child's last answer. Whatever happens, the child is gone when this returns."""
    from coprod_desktop.documents.child_process import Child

    with Child(name, data) as child:
        end = time.monotonic() + SECONDS
        told = False
        while child.running():
            if stopped():
                raise Stopped
            if time.monotonic() > end:
                return {"why": Why.TOO_LONG.value}
            if child.memory() > MEMORY:
                return {"why": Why.TOO_BIG.value}
            if not told and child.has_read():
                told = True
                read_now()
            time.sleep(_LOOK_EVERY)
        answer = child.last_answer()
    if answer is None:
        # Killed by its own limits, or by the file: a reader in C may fall over without a word.
        return {"why": Why.TOO_BIG.value if child.out_of_limits() else Why.DAMAGED.value}
    return answer
