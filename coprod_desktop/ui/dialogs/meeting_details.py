"""What a meeting is called, when and where it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.dates import in_words, read_date
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.i18n import _
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import LineField, labelled, words_label


class MeetingDetails(Dialog):
    def __init__(self, parent: QWidget, title: str, keep: str, meeting: Meeting | None = None) -> None:
        super().__init__(parent, title)
        held_on = meeting.held_on if meeting else date.today()
        self._title = LineField(meeting.title if meeting else "")
        self._when = LineField(in_words(held_on) if held_on else "")
        self._place = LineField(meeting.place if meeting else "")
        self._unclear = words_label(_("We could not read the date. Write it like 14 March 2026."))
        self._unclear.hide()
        labelled(self.body, _("What the meeting is called"), self._title)
        labelled(self.body, _("Date"), self._when)
        self.body.addWidget(self._unclear)
        labelled(self.body, _("Place"), self._place)
        self.add_button(keep, first=True).clicked.connect(self._keep)
        self.add_close(_("Not now"))
        self._title.setFocus()

    def title(self) -> str:
        return self._title.text().strip()

    def values(self) -> dict[str, Any]:
        values: dict[str, Any] = {"held_on": self._date(), "place": self._place.text().strip()}
        if self.title():
            values["title"] = self.title()
        return values

    def _date(self) -> date | None:
        return read_date(self._when.text(), date.today()) if self._when.text().strip() else None

    def _keep(self) -> None:
        if self._when.text().strip() and self._date() is None:
            self._unclear.show()
            self._when.setAccessibleDescription(self._unclear.text())
            self._when.setFocus()
        else:
            self.accept()
