"""The notes of the item now: kept as one types, "Saved" only when the database has them."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent

from coprod_desktop.i18n import _
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import TextField
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.unheard import unheard

REST_MS = 300
"""After this long without a key, what was typed is kept."""
LONGEST_MS = 2000
"""And at the latest after this long, however fast one types."""


class NotesField(TextField):
    def __init__(self, name: str, desk: Desk) -> None:
        super().__init__(name)
        self._desk = desk
        self.setPlaceholderText(_("Write here. Everything is kept as you type."))
        self._item_id: str | None = None
        self._meeting_id: str | None = None
        self._kept = ""
        self.marked = MarkedText(self, desk.session.flags, desk.appearance)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._rest.timeout.connect(self.keep)
        self._longest.timeout.connect(self.keep)
        self.textChanged.connect(self._typed)

    def show_item(self, item_id: str | None) -> None:
        """Show another item's notes; what was typed under the one before is kept first."""
        meeting = self._desk.session.meeting
        meeting_id = meeting.id if meeting else None
        if (meeting_id, item_id) != (self._meeting_id, self._item_id):
            self.keep()
            self._meeting_id, self._item_id = meeting_id, item_id
            self._load()

    def show_kept(self) -> None:
        """Notes changed elsewhere (undo, restore): show them, unless they are what stands here."""
        kept = self._desk.session.notes(self._item_id) if self._desk.session.meeting else ""
        if kept != self._kept and not self._waiting():
            caret = self.marked.caret()
            self._load()
            self.marked.set_caret(min(caret, len(kept)))

    def keep(self) -> None:
        """Into the database now. When that cannot be done the text stays here, and is tried again with the next key."""
        if not self._waiting():
            return
        text = self.toPlainText()
        session = self._desk.session
        if session.meeting is None or session.meeting.id != self._meeting_id:
            return
        self._rest.stop()
        self._longest.stop()
        before, self._kept = self._kept, text
        if not self._desk.tried(lambda: session.write_notes(self._item_id, text)):
            self._kept = before

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keep()
        super().focusOutEvent(event)

    def _waiting(self) -> bool:
        return self.toPlainText() != self._kept

    def _load(self) -> None:
        self._kept = self._desk.session.notes(self._item_id) if self._desk.session.meeting else ""
        with unheard(self):
            self.setPlainText(self._kept)
        self._rest.stop()
        self._longest.stop()

    def _typed(self) -> None:
        if self._waiting():
            self._rest.start()
            if not self._longest.isActive():
                self._longest.start()
