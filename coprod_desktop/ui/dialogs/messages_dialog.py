"""Messages so far: what was said to the person since the app was opened, so that nobody has to be quick."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.rows import Row, RowList


class MessagesDialog(Dialog):
    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, _("Messages so far"))
        messages = RowList(_("Messages"))
        rows = [Row(number, words) for number, words in enumerate(reversed(desk.announcer.so_far))]
        messages.show_rows(rows or [Row(None, _("Nothing was said yet."))])
        self.add_list(_("The newest comes first."), messages, lines=8)
        self.add_close(_("Close"))
        messages.setFocus()
