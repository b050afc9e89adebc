"""PySide6 6.12.0 on Linux gives away a reference to None whenever a Qt function returns nothing.

On Python 3.11 the interpreter then aborts after some thousand calls, in the middle of a meeting. From Python 3.12 on
None is never counted, and there is nothing to lose.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget

CALLS = 500


class Bell(QObject):
    rings = Signal(int)


def test_none_keeps_its_references(qapp: QApplication) -> None:
    widget, label, text, timer, bell = QWidget(), QLabel(), QTextEdit(), QTimer(), Bell()
    bell.rings.connect(lambda count: None)
    calls = {
        "a method": widget.update,
        "a method with a word": lambda: label.setText("words"),
        "a method of a passing object": lambda: text.textCursor().insertText("w"),
        "a static method": QApplication.processEvents,
        "a signal": lambda: bell.rings.emit(1),
        "a method with a number": lambda: timer.setInterval(5),
        "an answer that is None": widget.parent,
    }
    lost = {}
    for name, call in calls.items():
        call()  # the first call may set something up that holds None for good
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        lost[name] = before - sys.getrefcount(None)
    assert {name: count for name, count in lost.items() if count > CALLS / 10} == {}
