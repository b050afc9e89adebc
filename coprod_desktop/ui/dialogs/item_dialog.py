"""The fields of an agenda item: title, number, about when, how long, who leads, what is asked."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from PySide6.QtWidgets import QRadioButton, QWidget

from coprod_desktop.domain.agenda import AgendaItem, Ask
from coprod_desktop.i18n import _
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import LineField, TextField, labelled, words_label
from coprod_desktop.ui.item_words import ASK_WORDS, clock

ASKS: tuple[tuple[Ask | None, str], ...] = ((None, _("Not said")), *ASK_WORDS.items())


class ItemDialog(Dialog):
    def __init__(self, parent: QWidget, title: str, keep: str, item: AgendaItem | None = None) -> None:
        super().__init__(parent, title)
        self._title = LineField(item.title if item else "")
        self._number = LineField(item.number if item else "")
        self._start = LineField(clock(item.start) if item and item.start else "")
        self._minutes = LineField(str(item.minutes) if item and item.minutes else "")
        self._lead = LineField(item.lead if item else "")
        self._text = TextField(_("Text under it"))
        self._text.setPlainText(item.text if item else "")
        self._text.show_lines(3)
        self._unclear = words_label(_("Write the time like 10:30, and the length as a number of minutes."))
        self._unclear.hide()
        labelled(self.body, _("Title"), self._title)
        labelled(self.body, _("Number, if you like"), self._number)
        self.body.addWidget(self._unclear)
        labelled(self.body, _("Starts about"), self._start)
        labelled(self.body, _("How many minutes"), self._minutes)
        labelled(self.body, _("Who leads it"), self._lead)
        self.body.addWidget(words_label(_("What is asked of people")))
        self._asks: dict[Ask | None, QRadioButton] = {}
        for ask, words in ASKS:
            self._asks[ask] = QRadioButton(words)
            self._asks[ask].setChecked(ask == (item.ask if item else None))
            self.body.addWidget(self._asks[ask])
        labelled(self.body, _("Text under it"), self._text)
        self.add_button(keep, first=True).clicked.connect(self._keep)
        self.add_close(_("Not now"))
        self._title.setFocus()

    def values(self) -> dict[str, Any]:
        minutes = self._minutes.text().strip()
        return {
            "title": self._title.text().strip(),
            "number": self._number.text().strip(),
            "start": read_clock(self._start.text()),
            "minutes": int(minutes) if minutes else None,
            "lead": self._lead.text().strip(),
            "ask": next((ask for ask, radio in self._asks.items() if radio.isChecked()), None),
            "text": self._text.toPlainText(),
        }

    def _keep(self) -> None:
        start, minutes = self._start.text().strip(), self._minutes.text().strip()
        bad = [
            field
            for field, wrong in (
                (self._title, not self._title.text().strip()),
                (self._start, bool(start) and read_clock(start) is None),
                (self._minutes, bool(minutes) and not minutes.isdecimal()),
            )
            if wrong
        ]
        if not bad:
            self.accept()
            return
        if bad[0] is not self._title:
            self._unclear.show()
            bad[0].setAccessibleDescription(self._unclear.text())
        bad[0].setFocus()


def read_clock(words: str) -> time | None:
    """10:30, 10.30, 1030, 9am, 2.15 pm. None where it is no time of day."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?", words.strip().casefold())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
