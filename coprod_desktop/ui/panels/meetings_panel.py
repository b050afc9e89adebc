"""All meetings: open one, or put it in the bin."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import button, label_for
from coprod_desktop.ui.flow_layout import FlowLayout
from coprod_desktop.ui.going_there import go_to_meeting
from coprod_desktop.ui.panels.list_panel import ListPanel
from coprod_desktop.ui.rows import Row, RowList


class MeetingsPanel(ListPanel):
    name = "meetings"
    title = _("Meetings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, RowList(_("Meetings")))
        self.column.addWidget(label_for(self.rows, _("Meetings. Enter opens one.")))
        self.add_list(self.rows, lines=6)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for words, do in (
            (_("Open this meeting"), self._open),
            (_("Put this meeting in the bin"), self._bin),
        ):
            made = button(words)
            made.clicked.connect(do)
            row.addWidget(made)
        self.column.addWidget(buttons)
        self.rows.opened.connect(lambda _key: self._open())
        self.on_key(Qt.Key.Key_Delete, self.rows, self._bin)

    def refresh(self) -> None:
        session = self.desk.session
        still_open = Counter(meeting.id for _action, meeting in session.actions(open_only=True))
        items = session.item_counts()
        open_now = session.meeting.id if session.meeting else None
        rows = []
        for meeting in session.meetings():
            words = line(meeting, items.get(meeting.id, 0), still_open[meeting.id])
            if meeting.id == open_now:
                words = _("{meeting} Open now.").format(meeting=words)
            rows.append(Row(meeting.id, words, strong=meeting.id == open_now))
        self.show_rows(
            rows, _("No meetings yet. Press Ctrl+O to open an agenda, or Ctrl+N to start without one.")
        )

    def _open(self) -> None:
        meeting_id = self.rows.key()
        if meeting_id is None:
            self.desk.tell(_("There is no meeting to open yet."))
        elif go_to_meeting(self.desk, meeting_id):
            self.desk.show("meeting")

    def _bin(self) -> None:
        meeting_id = self.rows.key()
        if meeting_id is None:
            self.desk.tell(_("There is no meeting to put in the bin."))
        else:
            self.desk.tried(lambda: self.desk.session.bin_meeting(meeting_id))


def line(meeting: Meeting, items: int, still_open: int) -> str:
    """ "Transport group. 3 March 2026. Town Hall. 8 items. 2 actions not done." """
    parts = [ended(meeting.title)]
    if meeting.held_on is not None:
        parts.append(ended(in_words(meeting.held_on)))
    if meeting.place:
        parts.append(ended(meeting.place))
    parts.append(ngettext("{count} item.", "{count} items.", items).format(count=items))
    if still_open:
        parts.append(
            ngettext("{count} action not done.", "{count} actions not done.", still_open).format(
                count=still_open
            )
        )
    return " ".join(parts)
