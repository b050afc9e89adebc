"""The verbs check, backup and restore: is everything whole, a copy of it, and back to a copy."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from coprod_desktop.cli.parser import WRONG
from coprod_desktop.cli.stored import must_be_new, session
from coprod_desktop.i18n import _
from coprod_desktop.settings import data_folder


def check() -> int:
    with session() as now:
        print("\n".join(now.check()))
        whole = now.store.rows("PRAGMA quick_check(1)")[0][0] == "ok"
    return 0 if whole else WRONG


def backup(path: Path, *, replace: bool) -> int:
    if path.is_dir():
        path = path / f"coprod-{datetime.now():%Y-%m-%d-%H%M%S}.db"
    must_be_new(path, replace=replace)
    with session() as now:
        now.backup_to(path)
    print(_("Everything is copied to: {file}").format(file=path))
    return 0


def restore(path: Path) -> int:
    from coprod_desktop.store.backup import restore_from

    replaced = restore_from(data_folder(), path, datetime.now())
    print(_("Everything is now as in this copy: {file}").format(file=path))
    if replaced:
        print(_("What was stored before is kept here: {file}").format(file=replaced))
    return 0
