"""Telling the person that something happened, on the screen and through the screen reader, once.

A message stands at the foot of the window until the next one and is kept in a list (Ctrl+Shift+E), so nobody has to
be quick. Screen readers hear of it in one of two ways, never both: Orca from version 45, NVDA and VoiceOver take
announcements; older Orca speaks a widget with the role "notification" when it appears
(measured in shared/screen-reader/NOTES.md).
"""

from __future__ import annotations

import sys
from collections import deque

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

MERGE_MS = 120
"""Messages that come this close together are told as one, in order."""

LARGE = 0.12
"""A message that takes more of the window's height than this gives its room back, after ..."""
REST_MS, WORD_MS = 4000, 600
"""... this long, and this long for each word."""


class Toast(QLabel):
    """The line at the foot of the window. Its accessible role is "notification"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("toast")
        self.setMargin(8)
        self.hide()


class _ToastAccessible(QAccessibleWidget):
    def __init__(self, toast: Toast) -> None:
        super().__init__(toast, QAccessible.Role.Notification)

    def text(self, which: QAccessible.Text) -> str:
        widget = self.widget()
        if which == QAccessible.Text.Name and isinstance(widget, QLabel):
            return widget.text()
        return super().text(which)


_kept: list[QAccessibleInterface] = []


def _factory(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, Toast):
        made = _ToastAccessible(thing)
        _kept.append(made)  # Qt does not own what Python made; a collected interface crashes
        return made
    return None


class Announcer(QObject):
    """`tell(sentence)` from anywhere on the screen's thread."""

    told = Signal(str)

    def __init__(self, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        QAccessible.installFactory(_factory)
        self._toast, self._window = toast, window
        self._waiting: list[str] = []
        self.so_far: deque[str] = deque(maxlen=200)
        self._timer = QTimer(self, singleShot=True, interval=MERGE_MS)
        self._timer.timeout.connect(self._say)
        self._listens: bool | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._make_room)

    def tell(self, sentence: str) -> None:
        if sentence and sentence not in self._waiting:
            self._waiting.append(sentence)
            self._timer.start()

    def show_quietly(self, sentence: str) -> None:
        """On the screen and in the list, but not spoken: for what the screen reader says by itself."""
        self.so_far.append(sentence)
        if not self._waiting:
            self._toast.setText(sentence)

    def _make_room(self) -> None:
        """At large text a message takes the place of what one reads. It stays in the list of messages."""
        if self._toast.height() > self._window.height() * LARGE:
            self._toast.hide()

    def _say(self) -> None:
        text = " ".join(self._waiting)
        self._waiting.clear()
        self.so_far.append(text)
        self.told.emit(text)
        self._rest.start(REST_MS + WORD_MS * len(text.split()))
        if QAccessible.isActive() and self._takes_announcements():
            self._toast.setText(text)
            self._toast.show()
            event = QAccessibleAnnouncementEvent(self._window, text)
            QAccessible.updateAccessibility(event)
            return
        self._toast.hide()  # showing is what is spoken, so it has to be hidden first
        self._toast.setText(text)
        self._toast.show()

    def _takes_announcements(self) -> bool:
        if self._listens is None:
            self._listens = not sys.platform.startswith("linux") or _orca_listens()
        return self._listens


def _orca_listens() -> bool:
    """Whether a screen reader asked for announcement events. Asks the accessibility bus; blocks a few ms, once."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    def call(bus: QDBusConnection, service: str, path: str, interface: str, method: str) -> list[object]:
        message = QDBusMessage.createMethodCall(service, path, interface, method)
        return list(bus.call(message, timeout=500).arguments())

    address = call(
        QDBusConnection.sessionBus(), "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"
    )
    if not address:
        return False
    bus = QDBusConnection.connectToBus(str(address[0]), "coprod-a11y")
    registry = "org.a11y.atspi.Registry"
    events = call(bus, registry, "/org/a11y/atspi/registry", registry, "GetRegisteredEvents")
    return "announcement" in str(events).casefold()
