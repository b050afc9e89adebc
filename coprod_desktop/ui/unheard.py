"""Changing a text without a screen reader taking it for the place a person is at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


@contextmanager
def unheard(text: QWidget) -> Iterator[None]:
    """While the keys are elsewhere, screen readers hear nothing of what is done to this text.

    Orca takes a caret that moves in a text for the place of the person, and then stays silent when the keys really
    come there.
    """
    quiet = QAccessible.isActive() and not text.hasFocus()
    if quiet:
        QAccessible.setActive(False)
    try:
        yield
    finally:
        if quiet:
            QAccessible.setActive(True)
