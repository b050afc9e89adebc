"""The real window, started as `app.main` starts it, with somebody at the keys inside its own event loop.

    def at_the_keys(window):
        yield from keys("Ctrl+2", "Down")    press, and wait each time until the window has nothing more to do
        yield from words("We agreed")        letter by letter, as one types
        yield lambda: window.resize(...)     do this, and wait in the same way
        yield 0.3                            wait so many seconds

    run(folder, at_the_keys)

What a key opens may have an event loop of its own, as dialogs have, so each step is called by the loop that runs just
then and not by the generator. When the generator ends, the process ends at once, as if it were killed. A mistake in
a step ends it too, with code 1: the window would catch it and put up a dialog.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop import app
from coprod_desktop.ui.main_window import MainWindow

Steps = Iterator[Callable[[], object] | float]

LOOK_MS = 20
QUIET = 0.2
"""Seconds in which the window uses less than a tenth of a processor: it has nothing more to do."""
PATIENCE = 30.0
TYPING = 0.03
"""Seconds between two letters: a very fast typist."""


def run(folder: Path, at_the_keys: Callable[[MainWindow], Steps], files: tuple[Path, ...] = ()) -> int:
    """Keeps its data in the folder. Does not come back where the steps come to their end."""
    os.environ["COPROD_HOME"] = str(folder)
    qInstallMessageHandler(_qt_says)

    class Driven(MainWindow):
        def __init__(self, *parts: object) -> None:
            super().__init__(*parts)  # type: ignore[arg-type]
            _Driver(self, at_the_keys(self))

    app.MainWindow = Driven  # type: ignore[misc]
    return app.main(files)


def press(chord: str) -> None:
    """One key with what is held down beside it, "Ctrl+Shift+A", in what has the keys now."""
    key = QKeySequence(chord)[0]
    QTest.keyClick(focus(), key.key(), key.keyboardModifiers())


def keys(*chords: str, times: int = 1) -> Steps:
    """One after the other, each when the window is done with the one before."""
    for chord in chords * times:
        yield lambda chord=chord: press(chord)  # type: ignore[misc]


def words(text: str, pause: float = TYPING) -> Steps:
    """Letter by letter, with so many seconds after each."""
    for letter in text:
        yield from soon(lambda letter=letter: type_letter(letter), pause)  # type: ignore[misc]


def soon(step: Callable[[], object], pause: float = TYPING) -> Steps:
    """Do this and wait so many seconds, whatever the window does."""
    QTimer.singleShot(0, QApplication.instance(), lambda: _do(step))  # type: ignore[arg-type]
    yield pause


def type_letter(letter: str) -> None:
    if letter == "\n":
        QTest.keyClick(focus(), Qt.Key.Key_Return)
    else:
        QTest.keyClicks(focus(), letter)


def focus() -> QWidget:
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None, "nothing has the keys"
    return found


def _qt_says(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """The platform without a screen complains of every dialog that no window manager could keep to its least size."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


def _do(step: Callable[[], object]) -> None:
    try:
        step()
    except Exception:
        traceback.print_exc()
        os._exit(1)


class _Driver(QObject):
    def __init__(self, window: MainWindow, steps: Steps) -> None:
        super().__init__(window)
        self._window, self._steps = window, steps
        self._looked, self._used, self._until = 0.0, 0.0, 0.0
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        if QApplication.activeWindow() is None:
            # Without a window manager nobody gives the keys back when a dialog closes.
            (QApplication.activeModalWidget() or self._window).activateWindow()
            QTimer.singleShot(LOOK_MS, self, self._next)
            return
        step = next(self._steps, None)
        if step is None:
            sys.stdout.flush()
            os._exit(0)
        if callable(step):
            QTimer.singleShot(0, self, lambda: _do(step))
            QTimer.singleShot(0, self, self._begin_to_wait)
        else:
            QTimer.singleShot(round(step * 1000), self, self._next)

    def _begin_to_wait(self) -> None:
        self._looked, self._used = time.monotonic(), time.thread_time()
        self._until = self._looked + PATIENCE
        self._wait()

    def _wait(self) -> None:
        """Until this thread rests; other programs on the computer do not count."""
        now, used = time.monotonic(), time.thread_time()
        if now - self._looked >= QUIET:
            if used - self._used < (now - self._looked) / 10:
                self._next()
                return
            if now > self._until:
                print(f"the window did not come to rest within {PATIENCE:.0f} s", flush=True)
                self._next()
                return
            self._looked, self._used = now, used
        QTimer.singleShot(LOOK_MS, self, self._wait)
