"""Changing the agenda of the meeting: adding, changing, moving and binning items."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.item_dialog import ItemDialog


class AgendaChanges:
    """Handles add_item, change_item, item_up, item_down and bin_item."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window, self._desk = window, desk

    def add_item(self) -> None:
        dialog = ItemDialog(self._window, _("Add an agenda item"), _("Add this item"))
        if not dialog.exec():
            return
        session = self._desk.session
        values = dialog.values()
        after = session.item.id if session.item else None

        def add() -> None:
            session.add_item(after=after, **values)

        if self._desk.tried(add):
            self._desk.tell(_("Added to the agenda: {title}.").format(title=values["title"]))

    def change_item(self) -> None:
        item = self._desk.session.item
        if item is None:
            return
        dialog = ItemDialog(self._window, _("Change this item"), _("Keep"), item)
        if dialog.exec():
            self._desk.tried(lambda: self._desk.session.change_item(item.id, **dialog.values()))

    def item_up(self) -> None:
        self._move(-1, _("Moved up."), _("This is the first item."))

    def item_down(self) -> None:
        self._move(1, _("Moved down."), _("This is the last item."))

    def bin_item(self) -> None:
        item = self._desk.session.item
        if item is not None and self._desk.tried(lambda: self._desk.session.bin_item(item.id)):
            self._desk.tell(_("In the bin: {title}.").format(title=item.title))

    def _move(self, steps: int, moved: str, at_end: str) -> None:
        session = self._desk.session
        item = session.item
        if item is None:
            return
        place = [each.id for each in session.items].index(item.id) + steps
        if not 0 <= place < len(session.items):
            self._desk.tell(at_end)
        elif self._desk.tried(lambda: session.move_item(item.id, steps)):
            self._desk.tell(moved)
