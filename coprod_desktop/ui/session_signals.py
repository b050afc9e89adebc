"""The session's news as typed Qt signals, so that panels need no list of callbacks to leave again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from coprod_desktop.session import Session


class SessionSignals(QObject):
    meeting = Signal()
    agenda = Signal()
    item = Signal()
    records = Signal()
    notes = Signal()
    history = Signal()
    glossary = Signal()
    saved = Signal()
    told = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        news = session.news
        news.meeting.append(self.meeting.emit)
        news.agenda.append(self.agenda.emit)
        news.item.append(self.item.emit)
        news.records.append(self.records.emit)
        news.notes.append(self.notes.emit)
        news.history.append(self.history.emit)
        news.glossary.append(self.glossary.emit)
        news.saved.append(self.saved.emit)
        news.told.append(self.told.emit)
