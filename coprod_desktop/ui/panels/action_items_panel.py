"""Actions of all meetings: who will do what, by when, done or not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.choice import Choice
from coprod_desktop.ui.commands import BY_NAME
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import button, label_for
from coprod_desktop.ui.flow_layout import FlowLayout
from coprod_desktop.ui.going_there import go_to_record
from coprod_desktop.ui.panels.list_panel import ListPanel
from coprod_desktop.ui.rows import Row, RowList

SHOWN = {"open": _("Not done"), "done": _("Done"), "all": _("All")}
NONE = {
    "open": _("Nothing is left to do. Choose All to see every action."),
    "done": _("Nothing is marked as done yet. To mark an action, choose it and press Ctrl+Space."),
    "all": _("No actions yet. In a meeting, press Ctrl+Shift+A."),
}
BUTTONS = ("mark_done", "change_record", "bin_record")


class ActionItemsPanel(ListPanel):
    name = "actions"
    title = _("Actions")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, RowList(_("Actions")))
        self._actions: dict[str, tuple[ActionItem, Meeting]] = {}
        self._choice = Choice(_("Show"), SHOWN, "open")
        self._choice.changed.connect(self._choose)
        self.column.addWidget(self._choice)
        self.column.addWidget(label_for(self.rows, _("Actions. Enter goes to the meeting.")))
        self.add_list(self.rows, lines=6)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for name in BUTTONS:
            made = button(BY_NAME[name].words)
            made.clicked.connect(lambda _checked=False, name=name: desk.run(name))
            row.addWidget(made)
        self.column.addWidget(buttons)
        self.rows.opened.connect(self._open)
        self.on_key(Qt.Key.Key_Delete, self.rows, lambda: desk.run("bin_record"))

    def parts(self) -> list[QWidget]:
        return [self._choice.button(self._choice.value()), self.rows]

    def chosen_record(self) -> ActionItem | None:
        """What "Change what is chosen", "Mark action as done" and "Put in the bin" work on."""
        found = self._actions.get(self.rows.key())
        return found[0] if found else None

    def refresh(self) -> None:
        every = self.desk.session.actions()
        shown = self._choice.value()
        self._actions = {
            action.id: (action, meeting)
            for action, meeting in every
            if shown == "all" or action.done == (shown == "done")
        }
        rows = [Row(action.id, line(action, meeting)) for action, meeting in self._actions.values()]
        self.show_rows(rows, NONE[shown] if every else NONE["all"])

    def _choose(self) -> None:
        self.refresh()
        count = len(self._actions)
        self.desk.tell(ngettext("{count} action.", "{count} actions.", count).format(count=count))

    def _open(self, action_id: str) -> None:
        go_to_record(self.desk, self._actions[action_id][0])


def line(action: ActionItem, meeting: Meeting) -> str:
    """All of it in one line: "Send the map. Jo, by 14 March. Not done. From: Transport group, 3 March 2026." """
    parts = [ended(action.what)]
    by_when = action.by_when
    if action.by_date is not None and not by_when.casefold().startswith(("by ", "before ", "on ")):
        by_when = _("by {date}").format(date=by_when)
    if who_and_when := ", ".join(part for part in (action.who, by_when) if part):
        parts.append(ended(who_and_when[0].upper() + who_and_when[1:]))
    parts.append(_("Done.") if action.done else _("Not done."))
    if meeting.held_on is not None:
        day = in_words(meeting.held_on)
        parts.append(_("From: {meeting}, {day}.").format(meeting=meeting.title, day=day))
    else:
        parts.append(_("From: {meeting}.").format(meeting=meeting.title))
    return " ".join(parts)
