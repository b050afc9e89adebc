"""A desk with nothing pretended below it: the real session on a store in memory, real fonts, colours and messages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.settings import Settings
from coprod_desktop.store.database import Store
from coprod_desktop.ui.announce import Announcer, Toast
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.panels.panel import Panel
from coprod_desktop.ui.rows import RowList
from coprod_desktop.ui.session_signals import SessionSignals
from coprod_desktop.ui.threads import Threads

NOW = datetime(2026, 3, 3, 10, 0).astimezone()


def pytest_itemcollected(item: pytest.Item) -> None:
    """The offscreen platform complains of every dialog that no window manager could keep to its least size."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@dataclass
class Heard:
    """What the window was asked to do, and what the person was told."""

    shown: list[str] = field(default_factory=list)
    ran: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def said(self, words: str) -> bool:
        """Messages that come close together are told as one."""
        return any(words in sentence for sentence in self.told)


@pytest.fixture
def session() -> Iterator[Session]:
    """It is ten in the morning of 3 March 2026, and the clock goes on by a second whenever somebody looks at it."""
    seconds = count()
    made = Session(Store.in_memory(), now=lambda: NOW + timedelta(seconds=next(seconds)))
    yield made
    made.leave_practice()
    made.store.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.resize(1180, 860)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(qapp: QApplication, window: QMainWindow, session: Session, heard: Heard) -> Iterator[Desk]:
    qapp.setStyle("fusion")
    toast = Toast(window)
    announcer = Announcer(toast, window)
    threads = Threads()
    news = SessionSignals(session, window)
    made = Desk(
        session=session,
        news=news,
        appearance=Appearance(qapp, Settings(theme="light")),
        announcer=announcer,
        threads=threads,
        show=heard.shown.append,
        run=heard.ran.append,
        problem=heard.problems.append,
    )
    announcer.told.connect(heard.told.append)
    news.told.connect(announcer.tell)
    yield made
    threads.close()
    made.appearance.deleteLater()


@pytest.fixture
def shown(window: QMainWindow, qtbot: QtBot) -> Callable[[Panel], None]:
    """Shows a panel in the window and arrives there, as the main window does."""

    def show(panel: Panel) -> None:
        window.setCentralWidget(panel)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        panel.arrive()

    return show


@pytest.fixture
def press(qtbot: QtBot) -> Callable[[QWidget, str], None]:
    """Presses the one button with these words, as a click or the space bar would."""

    def click(inside: QWidget, words: str) -> None:
        (found,) = (b for b in inside.findChildren(QAbstractButton) if b.text().replace("&", "") == words)
        found.click()

    return click


@pytest.fixture
def lines() -> Callable[[RowList], list[str]]:
    """The rows of a list as they are spoken."""

    def spoken(view: RowList) -> list[str]:
        role = Qt.ItemDataRole.AccessibleTextRole
        return [view.rows.index(number).data(role) for number in range(view.rows.rowCount())]

    return spoken


@pytest.fixture
def named() -> Callable[[QWidget, str], Any]:
    """The one thing with this accessible name."""

    def find(inside: QWidget, name: str) -> Any:
        (found,) = (w for w in inside.findChildren(QWidget) if w.accessibleName() == name)
        return found

    return find


@pytest.fixture
def opened(window: QMainWindow, qtbot: QtBot) -> Callable[[Dialog], Dialog]:
    """Opens a dialog over the window, without waiting for it to close as `exec` would."""
    window.show()

    def show(dialog: Dialog) -> Dialog:
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        return dialog

    return show


@pytest.fixture
def answer(qtbot: QtBot) -> Callable[[Callable[[QDialog], object]], None]:
    """Answers the next dialog that opens from inside a dialog, once it is there."""

    def soon(act: Callable[[QDialog], object]) -> None:
        before = QApplication.activeModalWidget()

        def look() -> None:
            now = QApplication.activeModalWidget()
            if isinstance(now, QDialog) and now is not before:
                act(now)
            else:
                QTimer.singleShot(5, look)

        QTimer.singleShot(0, look)

    return soon
