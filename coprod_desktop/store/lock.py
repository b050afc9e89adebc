"""A lock on the data folder itself, held while Coprod is open, copies, goes back to a copy or upgrades."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import IO

from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def already_open() -> Problem:
    return Problem(
        _("Coprod is already open, and it is using your meetings."),
        _("Use the window that is open, or close it and try again."),
    )


class FolderLock:
    """Taken at once or refused at once; the system lets go of it when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Raises Problem when another Coprod holds it, OSError when the folder cannot be written."""
        descriptor = os.open(folder / "coprod.lock", os.O_RDWR | os.O_CREAT, 0o600)
        self._file: IO[bytes] = os.fdopen(descriptor, "r+b")
        try:
            _take(self._file.fileno())
        except OSError as error:
            if error.errno in _TAKEN:
                self._file.close()
                raise already_open() from None
            # Some network folders know no locks. SQLite's own lock still stands between two Coprods.

    def release(self) -> None:
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
