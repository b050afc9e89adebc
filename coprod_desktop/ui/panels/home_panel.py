"""Home: what you can do next, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.i18n import _
from coprod_desktop.ui.commands import BY_NAME
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import label_for
from coprod_desktop.ui.panels.panel import Panel, Readable
from coprod_desktop.ui.rows import Row, RowList

STEPS = (
    "open_document",
    "start_meeting",
    "practise",
    "show_meetings",
    "show_actions",
    "search",
    "settings",
    "help",
)


class HomePanel(Panel):
    """A list and not buttons: it can be walked with arrows, and at 400 % it scrolls inside itself."""

    name = "home"
    title = _("Home")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._steps = RowList(_("What you can do next"))
        self._steps.open_with_one_click()
        self._steps.opened.connect(desk.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label_for(self._steps, _("What would you like to do?")))
        column.addWidget(self._steps, 1)

    def arrive(self) -> None:
        if self.desk.session.practising and self.desk.tried(self.desk.session.leave_practice):
            self.desk.tell(_("Practice is over. Nothing was kept."))
        last = self.desk.session.last_meeting()
        rows = [_row(name) for name in STEPS]
        if last is not None:
            rows.insert(0, Row("go_on", _("Go on with: {title}").format(title=_called(last))))
        self._steps.show_rows(rows)
        self._steps.choose_number(0)
        self._steps.setFocus()

    def parts(self) -> list[QWidget]:
        return [self._steps]

    def readable(self) -> Readable | None:
        return Readable(self._steps.spoken())


def _row(name: str) -> Row:
    command = BY_NAME[name]
    text = f"{command.words}\n{command.does}"
    if command.keys:
        text += " " + _("Key: {key}").format(key=command.keys[0])
    return Row(name, text, f"{command.words}. {command.does}")


def _called(meeting: Meeting) -> str:
    return f"{meeting.title}, {in_words(meeting.held_on)}" if meeting.held_on else meeting.title
