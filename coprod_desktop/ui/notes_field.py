"""The notes of the item now: kept as one types, "Saved" only when the database has them."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent

from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import TextField
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.unheard import unheard

REST_MS = 300
"""After this long without a key, what was typed is kept."""
LONGEST_MS = 2000
"""And at the latest after this long, however fast one types."""
AGAIN_MS = 5000
"""What the disk did not take is tried again after this long."""


class NotesField(TextField):
    def __init__(self, name: str, desk: Desk) -> None:
        super().__init__(name)
        self._desk = desk
        self.setPlaceholderText(_("Write here. Everything is kept as you type."))
        self._item_id: str | None = None
        self._meeting_id: str | None = None
        self._kept = ""
        self._unkept: dict[tuple[str | None, str | None], str] = {}
        """What the disk did not take, by meeting and item: it stands here again when one comes back."""
        self._why: Problem | None = None
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
            if not self.keep():
                self._unkept[self._meeting_id, self._item_id] = self.toPlainText()
            self._meeting_id, self._item_id = meeting_id, item_id
            self._load()

    def show_kept(self) -> None:
        """Notes changed elsewhere (undo, restore): show them, unless they are what stands here."""
        kept = self._desk.session.notes(self._item_id) if self._desk.session.meeting else ""
        if kept != self._kept and not self._waiting():
            caret = self.marked.caret()
            self._load()
            self.marked.set_caret(min(caret, len(kept)))

    def keep(self) -> bool:
        """Into the database now. False when that cannot be done: then the text stays here, and is tried again.

        The person is told of it once, and once more when all is kept.
        """
        if not self._waiting():
            return True
        text = self.toPlainText()
        session = self._desk.session
        if session.meeting is None or session.meeting.id != self._meeting_id:
            return False
        self._rest.stop()
        self._longest.stop()
        before, self._kept = self._kept, text
        try:
            session.write_notes(self._item_id, text)
            self._keep_others()
        except Problem as problem:
            self._kept = before
            self._rest.start(AGAIN_MS)
            if self._why is None:
                self._why = problem
                self._desk.problem(problem)
            return False
        if self._why is not None:
            self._why = None
            self._desk.tell(_("Your notes are saved now."))
        return True

    def not_kept(self) -> Problem | None:
        """Why something that was typed is not in the database; None when all is."""
        return self._why if self._unkept or self._waiting() else None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keep()
        super().focusOutEvent(event)

    def _keep_others(self) -> None:
        """What was typed under other items of this meeting while the disk took nothing."""
        for meeting_id, item_id in [there for there in self._unkept if there[0] == self._meeting_id]:
            self._desk.session.write_notes(item_id, self._unkept[meeting_id, item_id])
            del self._unkept[meeting_id, item_id]

    def _waiting(self) -> bool:
        return self.toPlainText() != self._kept

    def _load(self) -> None:
        self._kept = self._desk.session.notes(self._item_id) if self._desk.session.meeting else ""
        self._rest.stop()
        self._longest.stop()
        with unheard(self):
            self.setPlainText(self._unkept.pop((self._meeting_id, self._item_id), self._kept))

    def _typed(self) -> None:
        if self._waiting():
            self._rest.start(REST_MS)
            if not self._longest.isActive():
                self._longest.start()
