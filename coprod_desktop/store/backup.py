"""Copies of the store: made each day, made on request, gone back to, and looked over."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.notes import Notes
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.problems import Problem
from coprod_desktop.store.database import FILE_NAME, Store, for_this_person_only, settle
from coprod_desktop.store.lock import FolderLock
from coprod_desktop.store.tables import APPLICATION_ID, TABLES, VERSION
from coprod_desktop.store.troubles import damaged, damaged_copy, in_words, newer, not_ours

COPIES_KEPT = 7
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Copy:
    path: Path
    made_on: date


def backup_to(store: Store, path: Path) -> None:
    """A whole copy in one file. Raises Problem; what stood at `path` is then untouched."""
    if path.exists() and store.path is not None and path.samefile(store.path):
        raise Problem(
            _("This is the file that Coprod is using now."), _("Choose another name or folder for the copy.")
        )
    store.copy_to(path)


def keep_daily_copy(store: Store, today: date) -> None:
    """One copy a day, the last seven kept.

    Raises Problem when the store is damaged, which is then not copied over a good one, or when there is no room.
    """
    if store.path is None:
        return
    path = store.path.parent / "copies" / f"{today.isoformat()}.db"
    if path.exists():
        return
    if not store.is_whole():
        raise damaged()
    store.copy_to(path)
    with in_words():
        for old in copies(store.path.parent)[COPIES_KEPT:]:
            old.path.unlink(missing_ok=True)


def copies(folder: Path) -> list[Copy]:
    """The daily copies in this data folder, newest first."""
    found = []
    for path in (folder / "copies").glob("????-??-??.db"):
        try:
            found.append(Copy(path, date.fromisoformat(path.stem)))
        except ValueError:
            continue
    return sorted(found, key=lambda copy: copy.made_on, reverse=True)


def restore_from(folder: Path, path: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the store, which must be closed. Gives back where the replaced store now is.

    Raises Problem when Coprod is open or `path` is no whole Coprod store; nothing has changed then. A Coprod that is
    killed in here leaves either the old store or the copy in its place, never none.
    """
    if not path.is_file():
        raise Problem(_("There is no such file."), _("Choose a copy that Coprod made."))
    with in_words():
        (folder / "copies").mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FolderLock(folder)
    target, beside = folder / FILE_NAME, folder / "copies" / "to-restore.db"
    try:
        with in_words():
            _copy_with_log(path, beside)
            _must_be_whole(beside)
            replaced = None
            if target.exists():
                replaced = folder / "copies" / f"replaced-{now:%Y-%m-%d-%H%M%S}.db"
                _bring_in_log(target)
                _copy_with_log(target, replaced)
                settle(replaced.parent)
                # The log of the old store would be read into the next one.
                _log_of(target).unlink(missing_ok=True)
            beside.replace(target)
            settle(folder)
        return replaced
    finally:
        for left in (beside, _log_of(beside)):
            left.unlink(missing_ok=True)
        lock.release()


def _copy_with_log(source: Path, target: Path) -> None:
    """A closed database, byte for byte, with the log that a killed Coprod left beside it."""
    for one, other in ((source, target), (_log_of(source), _log_of(target))):
        other.unlink(missing_ok=True)
        if one.exists():
            for_this_person_only(other)
            shutil.copyfile(one, other)
            with other.open("rb+") as file:
                os.fsync(file.fileno())


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _bring_in_log(path: Path) -> None:
    """Opening and closing brings what the log holds into the file; a damaged file may refuse, and keeps its log."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.DatabaseError as error:
        log.warning("The log of the replaced store could not be brought in: %s", error)
    finally:
        connection.close()


def _must_be_whole(path: Path) -> None:
    """Raises Problem unless this file is a Coprod store that this Coprod can read all of. Leaves no log beside it."""
    connection = sqlite3.connect(path)
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise not_ours()
        if connection.execute("PRAGMA user_version").fetchone()[0] > VERSION:
            raise newer()
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise damaged_copy()
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    except sqlite3.DatabaseError as error:
        raise (
            not_ours() if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB" else damaged_copy()
        ) from error
    finally:
        connection.close()


def check(store: Store) -> list[str]:
    """Look the whole store over; sentences that say what was found. Takes a second for each 100 MB or so."""
    if not store.is_whole(thorough=True):
        return [_("The file is damaged. Go back to a copy; the damaged file is kept too.")]
    sentences = [_("The file is whole."), _joined(store), _findable(store), *_counts(store)]
    if store.path is not None:
        found = copies(store.path.parent)
        sentences.append(
            ngettext("There is {count} daily copy.", "There are {count} daily copies.", len(found)).format(
                count=len(found)
            )
        )
    return sentences


def _joined(store: Store) -> str:
    if not store.rows("PRAGMA foreign_key_check"):
        return _("Everything belongs to a meeting that is there.")
    return _("Some things belong to a meeting that is not there. Go back to a copy.")


def _findable(store: Store) -> str:
    """An index that has come apart from what is written is made again from it at once."""
    mended = False
    for (index,) in store.rows("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"):
        try:
            with store.transaction():
                store.database.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except Problem:
            with store.transaction():
                store.database.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
            mended = True
    return _("Search was mended.") if mended else _("Search finds everything.")


def _counts(store: Store) -> list[str]:
    sentences = []
    for cls in (Meeting, Notes, Point, Decision, ActionItem, Question):
        count = store.rows(f"SELECT count(*) FROM {TABLES[cls]} WHERE binned_at IS NULL")[0][0]
        sentences.append(_count(cls, count).format(count=count))
    return sentences


def _count(cls: type[object], count: int) -> str:
    if cls is Meeting:
        return ngettext("{count} meeting.", "{count} meetings.", count)
    if cls is Notes:
        return ngettext("Notes in {count} place.", "Notes in {count} places.", count)
    if cls is Point:
        return ngettext("{count} point.", "{count} points.", count)
    if cls is Decision:
        return ngettext("{count} decision.", "{count} decisions.", count)
    if cls is ActionItem:
        return ngettext("{count} action.", "{count} actions.", count)
    return ngettext("{count} question.", "{count} questions.", count)
