"""What SQLite and the file system report, turned into what a person can do about it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.store.lock import already_open


def disk_full() -> Problem:
    return Problem(
        _("There is no room left on the disk, so this was not saved."),
        _("Delete some files or empty the computer's bin, then try again. What you typed is still here."),
    )


def disk_failed() -> Problem:
    return Problem(
        _("The disk did not take this, so it was not saved."),
        _("Check that the disk is still connected, then try again. What you typed is still here."),
    )


def read_only() -> Problem:
    return Problem(
        _("Coprod may not write in the folder where it keeps your meetings."),
        _("Ask the person who looks after this computer to let you write there. Then open Coprod again."),
    )


def damaged() -> Problem:
    return Problem(
        _("The file with your meetings is damaged, and Coprod cannot read all of it."),
        _("Go back to a copy: Coprod keeps one for each day you used it. The damaged file is kept too."),
    )


def damaged_copy() -> Problem:
    return Problem(
        _("This copy is damaged, and Coprod cannot read all of it."),
        _("Choose another copy. Nothing has been changed."),
    )


def newer() -> Problem:
    return Problem(
        _("A newer Coprod has changed the file with your meetings, and this one cannot read it."),
        _("Open it with the newer Coprod. Nothing has been changed."),
    )


def not_ours() -> Problem:
    return Problem(
        _("This file does not hold Coprod meetings."),
        _("Choose a copy that Coprod made. Nothing has been changed."),
    )


def as_problem(error: BaseException) -> Problem | None:
    """What this error means to a person; None when it is our own mistake."""
    if isinstance(error, PermissionError | FileExistsError | NotADirectoryError):
        return read_only()
    if isinstance(error, OSError):
        return (
            disk_full()
            if error.errno in _FULL
            else read_only()
            if error.errno in _READ_ONLY
            else disk_failed()
        )
    name = getattr(error, "sqlite_errorname", None) or ""
    for start, problem in _BY_NAME:
        if name.startswith(start):
            return problem()
    # Python's own complaints about a damaged file carry no name from SQLite.
    return damaged() if isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error) else None


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY = (errno.EROFS,)
_BY_NAME = (
    ("SQLITE_FULL", disk_full),
    ("SQLITE_IOERR", disk_failed),
    ("SQLITE_READONLY", read_only),
    ("SQLITE_CANTOPEN", read_only),
    ("SQLITE_PERM", read_only),
    ("SQLITE_BUSY", already_open),
    ("SQLITE_LOCKED", already_open),
    ("SQLITE_CORRUPT", damaged),
    ("SQLITE_NOTADB", damaged),
)


@contextmanager
def in_words() -> Iterator[None]:
    """Turns what the world did into a Problem; lets our own mistakes through as they are."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        problem = as_problem(error)
        if problem is None:
            raise
        raise problem from error
