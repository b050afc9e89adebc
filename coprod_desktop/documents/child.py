"""The process that reads a document: its name and bytes come in on standard input, JSON goes out on standard output."""

from __future__ import annotations

import json
import sys
import sysconfig
from typing import Any, BinaryIO

from coprod_desktop.documents import jail
from coprod_desktop.documents.kinds import kind_of, read_as
from coprod_desktop.documents.recognise import recognise
from coprod_desktop.documents.refusals import Refused, Why
from coprod_desktop.documents.wire import to_json

_SYSTEM = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo")
"""Libraries that lxml needs, and time zones. Nothing of the person's is in there."""


def main() -> None:
    ours = {*sys.path, sys.prefix, sys.base_prefix, *sysconfig.get_paths().values()}
    jail.enter([*(path for path in ours if path), *_SYSTEM])
    sys.setrecursionlimit(3000)
    name = json.loads(sys.stdin.buffer.readline())["name"]
    for answer in answers(sys.stdin.buffer, str(name)):
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def answers(stream: BinaryIO, name: str) -> Any:
    """How far the reading is, and last the draft or the reason why there is none."""
    try:
        data = stream.read()
        kind = kind_of(data, name.rpartition(".")[2].lower() if "." in name else "")
        yield {"kind": kind}
        document = read_as(data, kind)
        del data
        yield {"found": len(document.blocks)}
        yield {"draft": to_json(recognise(document, name))}
    except Refused as refused:
        yield {"why": refused.why.value}
    except (MemoryError, RecursionError):
        yield {"why": Why.TOO_BIG.value}


if __name__ == "__main__":
    main()
