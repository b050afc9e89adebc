"""The frame of every dialog: a title, parts as they fit, buttons, Escape to leave."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from coprod_desktop.ui.as_fits import AsFits
from coprod_desktop.ui.fields import button, label_for
from coprod_desktop.ui.flow_layout import FlowLayout

FRAME = 60
"""Pixels for margins and the window's own frame."""


class Dialog(QDialog):
    """Put things into `self.body`, buttons through `add_button`. Enter presses the first button."""

    characters = 60
    """How wide a dialog wants to be, in characters of its text."""

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.body = AsFits(self)
        outer = QVBoxLayout(self)
        outer.addWidget(self.body, 1)
        row = QWidget()
        self._buttons = FlowLayout(row)
        outer.addWidget(row)

    def add_list(self, words: str, widget: QWidget, lines: int, share: int = 1) -> QLabel:
        """A labelled list or text with room for so many lines, or a third of the screen where they are large."""
        least = self.fontMetrics().lineSpacing() * lines
        widget.setMinimumHeight(min(least, QGuiApplication.primaryScreen().availableGeometry().height() // 3))
        label = label_for(widget, words)
        self.body.addWidget(label)
        self.body.addWidget(widget, share)
        return label

    def add_button(self, words: str, *, first: bool = False) -> QPushButton:
        made = button(words)
        made.setDefault(first)
        self._buttons.addWidget(made)
        return made

    def add_close(self, words: str) -> QPushButton:
        made = self.add_button(words)
        made.clicked.connect(self.reject)
        return made

    def done(self, result: int) -> None:
        """Closed dialogs are not kept. What was written is read right after `exec`: then Qt takes the widgets away."""
        super().done(result)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a button presses that button; Qt would press the first one, "Keep" in the place of "Not now"."""
        held = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(held, QPushButton):
            held.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As large as its contents want, never larger than the screen."""
        screen = QGuiApplication.primaryScreen().availableGeometry().size()
        line = self.fontMetrics().averageCharWidth() * self.characters
        width = min(screen.width() - FRAME, max(line, self._buttons.minimumSize().width() + FRAME))
        height = self.body.wanted_height(width - FRAME) + self._buttons.heightForWidth(width - FRAME) + FRAME
        return QSize(width, min(screen.height() - FRAME, height))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._grow)
        return super().event(event)

    def _grow(self) -> None:
        self.resize(self.sizeHint().expandedTo(self.size()))
        screen, frame = QGuiApplication.primaryScreen().availableGeometry(), self.frameGeometry()
        left = max(screen.left(), min(frame.left(), screen.right() - frame.width()))
        top = max(screen.top(), min(frame.top(), screen.bottom() - frame.height()))
        if (left, top) != (frame.left(), frame.top()):
            self.move(left, top)  # it grew out of the screen
