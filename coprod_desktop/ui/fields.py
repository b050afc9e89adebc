"""Fields to type in, and the labels that name them, so that every screen reader speaks them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from coprod_desktop.ui.as_fits import AsFits

UNSEEN = "\u200b"


class LineField(QLineEdit):
    """A line of text that Orca 43 speaks when Tab arrives.

    Orca stays silent when arriving selects all or moves the caret, and Qt leaves out the last character of the line
    it gives to Orca. So nothing is selected on arriving, and while nobody types an unseen character stands at the
    end to be left out; `text()` never has it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)

    def text(self) -> str:
        return super().text().replace(UNSEEN, "")

    def setText(self, text: str | None) -> None:
        super().setText(text or "")
        self._end_with(UNSEEN)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._end_with("")
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._end_with("")
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._end_with("")
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end_with(UNSEEN)
        self.setCursorPosition(0)

    def _end_with(self, end: str) -> None:
        """Quietly: nobody who listens for changes hears of the unseen character."""
        wanted = self.text() + (end if self.text() else "")
        if wanted != super().text():
            at = self.cursorPosition()
            blocked = self.blockSignals(True)
            super().setText(wanted)
            self.setCursorPosition(min(at, len(wanted)))
            self.blockSignals(blocked)


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

    def event(self, event: QEvent) -> bool:
        """With nothing left to undo here, Ctrl+Z is the window's: it takes back the change before."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

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
