"""What went wrong on our side goes to small files in the data folder, and never with a person's words in it."""

from __future__ import annotations

import logging
import traceback
from copy import copy
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from coprod_desktop.settings import data_folder

_BYTES = 200_000
_OLDER_KEPT = 3
_ONLY_CODE = (ImportError, AttributeError, NameError)
"""Errors whose messages name parts of programs, and nothing a person wrote."""


def start(name: str) -> None:
    """From now on, warnings and worse go to `logs/{name}.log`. Where that cannot be written, nowhere. Raises nothing.

    The window and the command line have a file each, because two processes cannot turn over the same one.
    """
    handler: logging.Handler
    try:
        folder = data_folder() / "logs"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"{name}.log"
        handler = RotatingFileHandler(
            path, maxBytes=_BYTES, backupCount=_OLDER_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_WithoutWords("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.raiseExceptions = False


class _WithoutWords(logging.Formatter):
    """Says of an error only its kind and where it was: its message often quotes what a person wrote."""

    def format(self, record: logging.LogRecord) -> str:
        # Another formatter may have left the whole text in the record for the next one to take.
        record = copy(record)
        record.exc_text = None
        return super().format(record)

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        lines = []
        error = ei[1]
        while error is not None:
            said = f": {error}" if isinstance(error, _ONLY_CODE) else ""
            lines.append(type(error).__qualname__ + said)
            for frame in traceback.extract_tb(error.__traceback__):
                # The folders above may hold the name of the person whose computer it is.
                place = "/".join(Path(frame.filename).parts[-3:])
                lines.append(f"  {place}:{frame.lineno} {frame.name}")
            error = error.__cause__ or error.__context__
        return "\n".join(lines)
