"""The process that reads a document: its name and bytes come in on standard input, JSON goes out on standard output."""

from __future__ import annotations

import json
import sys
import sysconfig
import traceback
from pathlib import Path
from typing import Any

from coprod_desktop.documents import jail
from coprod_desktop.documents.drafts import draft
from coprod_desktop.documents.refusals import Refused, Why
from coprod_desktop.documents.wire import to_json

_SYSTEM = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo")
"""Libraries that lxml needs, and time zones. Nothing of the person's is in there."""


def main() -> None:
    ours = {*sys.path, sys.prefix, sys.base_prefix, *sysconfig.get_paths().values()}
    jail.enter([*(path for path in ours if path), *_SYSTEM])
    sys.setrecursionlimit(3000)
    name = str(json.loads(sys.stdin.buffer.readline())["name"])
    try:
        _say({"draft": to_json(draft(sys.stdin.buffer.read(), name, lambda: _say({"found": True})))})
    except Refused as refused:
        _say({"why": refused.why.value})
    except (MemoryError, RecursionError):
        _say({"why": Why.TOO_BIG.value})
    except Exception as error:  # a reader fell over a file that no one thought of
        _say({"why": Why.DAMAGED.value, "fault": _where(error)})


def _where(error: BaseException) -> str:
    """The kind of error and the lines of code, without any words of the document."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    return f"{type(error).__name__} at {' '.join(places[-4:])}"


def _say(answer: dict[str, Any]) -> None:
    """One line for each answer: that the file is open, then the draft or why there is none."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
