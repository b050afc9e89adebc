"""The store: one SQLite file, one connection, one writer, everything in it before "Saved" is shown.

sqlite_utils takes a tenth of a second to import, so opening a store that is up to date and reading from it do
without; `get_ready` imports it, on any thread, when the window is there and nothing else is to be done.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.history import Thing
from coprod_desktop.problems import Problem
from coprod_desktop.store.lock import FolderLock
from coprod_desktop.store.tables import APPLICATION_ID, COLUMNS, TABLES, VERSION, T, from_row, to_row
from coprod_desktop.store.troubles import damaged, in_words, newer

if TYPE_CHECKING:
    from sqlite_utils import Database

FILE_NAME = "coprod.db"
SECONDS_TO_WAIT = 0.2
"""How long SQLite waits for another Coprod; the folder's own lock answers at once."""
SIZE_CHECKED_AT_START = 16 << 20
"""Bytes: a bigger store is looked over only before its daily copy. Looking over this much takes about 15 ms."""


class Store:
    """All on one thread. Make it with `Store.open` or `Store.in_memory`."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, lock: FolderLock | None) -> None:
        self._connection = connection
        self._lock = lock
        self.path = path
        """The database file; None for a store in memory."""

    @classmethod
    def open(cls, folder: Path) -> Store:
        """The store in this folder, made or brought up to date if need be.

        Raises Problem when another Coprod has it open, when a newer one has changed it, when it is damaged,
        when the disk is full or when it may not be written.
        """
        with in_words():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FolderLock(folder)
        try:
            with in_words():
                path = folder / FILE_NAME
                for_this_person_only(path)
                store = cls(sqlite3.connect(path, timeout=SECONDS_TO_WAIT), path, lock)
        except BaseException:
            lock.release()
            raise
        try:
            with in_words():
                store._set_up()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def in_memory(cls) -> Store:
        """A store that leaves nothing behind."""
        store = cls(sqlite3.connect(":memory:"), None, None)
        store._set_up()
        return store

    def close(self) -> None:
        """Let go of the file and of the folder. Never raises; closing twice is fine."""
        try:
            self._connection.close()
        except sqlite3.Error:
            pass
        if self._lock is not None:
            self._lock.release()

    def get_ready(self) -> None:
        """Load what the first change needs, on any thread; without it the first change is slower."""
        import sqlite_utils  # noqa: F401

    @cached_property
    def database(self) -> Database:
        """The same connection, as sqlite-utils sees it. All writing goes through it."""
        from sqlite_utils import Database

        return Database(self._connection, execute_plugins=False)

    def write(self, things: Iterable[Thing]) -> None:
        """Store these things as they are now, new or known, all or none. On the disk when this returns.

        Raises Problem when the disk does not take them; nothing has changed then, and it can be tried again.
        """
        with self.transaction():
            for kind, alike in groupby(things, type):
                self.database.table(TABLES[kind]).upsert_all(map(to_row, alike), pk="id")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept, or none of it."""
        with in_words(), self.database.atomic():
            yield

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Raises Problem when the file cannot be read."""
        with in_words():
            return self._connection.execute(sql, values).fetchall()

    def things(self, cls: type[T], rest: str = "", values: Sequence[Any] = ()) -> list[T]:
        """Things of one class; `rest` is what follows the table's name in SQL, the table being called `t`."""
        wanted = ", ".join(f"t.{name}" for name in COLUMNS[cls])
        return [
            from_row(cls, row) for row in self.rows(f"SELECT {wanted} FROM {TABLES[cls]} AS t {rest}", values)
        ]

    def thing(self, cls: type[T], id: str) -> T:
        """Raises KeyError when there is no such thing."""
        found = self.things(cls, "WHERE t.id = ?", (id,))
        if not found:
            raise KeyError(id)
        return found[0]

    def copy_to(self, path: Path) -> None:
        """Copy the whole store, page by page, to a file that then takes its place whole. Raises Problem.

        Never copy the file itself while it is open: on Linux and macOS closing that second handle would let
        go of SQLite's lock.
        """
        beside = path.with_name(path.name + ".new")
        with in_words():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            beside.unlink(missing_ok=True)
            for_this_person_only(beside)
            try:
                target = sqlite3.connect(beside)
                try:
                    self._connection.backup(target)
                    # A copy is one file: no -wal beside it that could be left behind when it is moved.
                    target.execute("PRAGMA journal_mode=DELETE")
                finally:
                    target.close()
                beside.replace(path)
                settle(path.parent)
            finally:
                beside.unlink(missing_ok=True)

    def is_whole(self, thorough: bool = False) -> bool:
        """Whether SQLite can make sense of every page; thorough also compares each index with its table."""
        try:
            return bool(self.rows(f"PRAGMA {'integrity' if thorough else 'quick'}_check(1)") == [("ok",)])
        except Problem:
            return False

    @property
    def version(self) -> int:
        """How many migrations the file has had."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def _set_up(self) -> None:
        # Exclusive before anything else, so that WAL needs no shared memory beside the file.
        self._connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        version = self.version
        if version > VERSION:
            raise newer()
        empty = not self.rows("SELECT 1 FROM sqlite_schema LIMIT 1")
        if not empty and self.rows("PRAGMA application_id")[0][0] != APPLICATION_ID:
            raise damaged()
        # Only now that the file is ours to change.
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        if version < VERSION:
            self._migrate(version)
        elif (
            self.path is not None
            and self.path.stat().st_size <= SIZE_CHECKED_AT_START
            and not self.is_whole()
        ):
            raise damaged()

    def _migrate(self, version: int) -> None:
        from coprod_desktop.store.migrations import migrations

        if version and self.path is not None:
            self.copy_to(self.path.parent / "copies" / f"before-version-{VERSION}.db")
        # All of them or none: a Coprod that is killed in between finds the old store again, untouched.
        with self.transaction():
            migrations.apply(self.database)


def settle(folder: Path) -> None:
    """Wait until the names in this folder are on the disk, so that a power cut brings no old file back."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def for_this_person_only(path: Path) -> None:
    """Make the file if it is not there, and let nobody else read it. SQLite gives the same rights to its log."""
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if os.name == "posix" and os.fstat(descriptor).st_mode & 0o077:
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)
