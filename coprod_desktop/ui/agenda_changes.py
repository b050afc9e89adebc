"""Changing the agenda of the meeting: adding, changing, moving and binning items."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.desk import Desk


class AgendaChanges:
    """Handles add_item, change_item, item_up, item_down and bin_item."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window, self._desk = window, desk

    def add_item(self) -> None:
        from coprod_desktop.ui.dialogs.item_dialog import ItemDialog

        dialog = ItemDialog(self._window, _("Add an agenda item"), _("Add this item"))
        if not dialog.exec():
            return
        session = self._desk.session
        values = dialog.values()
        after = session.item.id if session.item else None

        def add() -> None:
            item = session.add_item(after=after, **values)
            if session.item is None:
                session.go_to(item.id)  # the first item of a meeting that began without an agenda

        if self._desk.tried(add):
            self._desk.tell(_("Added to the agenda: {title}.").format(title=values["title"]))

    def change_item(self) -> None:
        from coprod_desktop.ui.dialogs.item_dialog import ItemDialog

        item = self._desk.session.item
        if item is None:
            return
        dialog = ItemDialog(self._window, _("Change this item"), _("Keep"), item)
        if dialog.exec():
            self._desk.tried(lambda: self._desk.session.change_item(item.id, **dialog.values()))

    def item_up(self) -> None:
        self._move(-1, _("This is the first item."))

    def item_down(self) -> None:
        self._move(1, _("This is the last item."))

    def bin_item(self) -> None:
        item = self._desk.session.item
        if item is not None:
            self._desk.tried(lambda: self._desk.session.bin_item(item.id))

    def _move(self, steps: int, at_end: str) -> None:
        item = self._desk.session.item
        if item is None:
            return

        def move() -> None:
            if not self._desk.session.move_item(item.id, steps):
                self._desk.tell(at_end)

        self._desk.tried(move)
