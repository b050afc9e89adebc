"""Fields to type in, and the labels that name them, so that every screen reader speaks them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from coprod_desktop.ui.as_fits import AsFits


class LineField(QLineEdit):
    """A line of text. Arriving by Tab does not select all: Orca 43 stays silent when it does."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))
        self.setCursorPosition(len(self.text()))


class TextField(QPlainTextEdit):
    """Several lines of text. Tab leaves it; Ctrl+Enter is left to the window."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def show_lines(self, lines: int) -> None:
        """Make room for at least this many lines of its own font."""
        height = QFontMetrics(self.font()).lineSpacing() * lines
        self.setMinimumHeight(height + 2 * round(self.document().documentMargin()) + 24)


def label_for(widget: QWidget, words: str) -> QLabel:
    """A label that names a field. The buddy comes before the text, or Qt sends the raw "&" to screen readers."""
    label = QLabel()
    label.setWordWrap(True)
    label.setBuddy(widget)
    label.setText(words)
    widget.setAccessibleName(words.replace("&", ""))
    return label


def labelled(layout: QVBoxLayout | AsFits, words: str, widget: QWidget) -> None:
    """A label above its field: at 400 % there is no room beside it."""
    layout.addWidget(label_for(widget, words))
    layout.addWidget(widget)


def words_label(words: str = "") -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def button(words: str) -> QPushButton:
    made = QPushButton(words)
    made.setAutoDefault(False)
    return made
