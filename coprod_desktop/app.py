"""Builds everything, joins it, shuts it down. Nobody imports it but `__main__`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop import settings
from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.store.database import Store
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.dialogs.problem_dialog import ProblemDialog, our_fault
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.threads import Threads

READY_AFTER_MS = 1000
"""Long enough for the first picture, short enough to be done before anybody has written a word."""
COPY_AFTER_MS = 60_000
"""A session that is always killed would otherwise never make the day's copy."""
log = logging.getLogger(__name__)


def main(files: Sequence[Path] = ()) -> int:
    """Run the window until it is closed. Returns the exit code: 2 when the data could not be opened."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("coprod")
    app.setApplicationDisplayName("")
    app.setStyle("fusion")
    settings_file = settings.data_folder() / "settings.toml"
    appearance = Appearance(app, settings.load(settings_file))
    try:
        store = Store.open(settings.data_folder())
    except Problem as problem:
        ProblemDialog(None, problem).exec()
        return 2
    session = Session(store)
    threads = Threads()
    window = MainWindow(session, appearance, threads)
    _keep_settings(appearance, settings_file, window)
    _catch_our_faults(window)
    window.show()
    if files:
        QTimer.singleShot(0, window, lambda: window.opening.open_paths(files))
    _after_the_first_picture(window, store, session, threads)
    code = app.exec()
    threads.close()
    session.close()
    return code


def _after_the_first_picture(window: MainWindow, store: Store, session: Session, threads: Threads) -> None:
    """What a start need not wait for: the slow library that writes, and today's copy of everything."""

    def get_ready() -> None:
        from coprod_desktop.language.flags import Words

        store.get_ready()
        Words().flags("The NHS")  # the word lists are read once, by whoever comes first

    def not_ready(error: Exception) -> None:
        raise error

    QTimer.singleShot(READY_AFTER_MS, window, lambda: threads.run(get_ready, lambda _ready: None, not_ready))

    def copy() -> None:
        try:
            session.keep_copy()
        except Problem:
            log.warning("today's copy could not be made")

    QTimer.singleShot(COPY_AFTER_MS, window, copy)


def _keep_settings(appearance: Appearance, file: Path, window: MainWindow) -> None:
    """Write the settings a moment after the last change; a full disk costs the choice, never the meeting."""

    def keep() -> None:
        try:
            settings.save(appearance.settings, file)
        except OSError:
            log.warning("settings could not be written", exc_info=True)

    rest = QTimer(window, singleShot=True, interval=300)
    rest.timeout.connect(keep)
    appearance.changed.connect(rest.start)


def _catch_our_faults(window: MainWindow) -> None:
    """What nobody caught is logged with everything, and told once in one calm dialog."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Problem):
            window.show_problem(error)
            return
        log.critical("uncaught", exc_info=(kind, error, trace))
        QTimer.singleShot(0, window, lambda: window.show_problem(our_fault()))

    sys.excepthook = caught
