"""Finding one's way: the command list, help, the messages so far, about."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from coprod_desktop import __version__
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.settings import data_folder
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.problem_dialog import ProblemDialog


class Guide:
    """Handles palette, help, messages and about. Its dialogs are imported when first opened."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window, self._desk = window, desk
        self.actions: Mapping[str, QAction] = {}
        """The window's actions, given once the menus are made."""

    def palette(self) -> None:
        from coprod_desktop.ui.dialogs.palette import Palette

        Palette(self._window, self._desk, self.actions).exec()

    def help(self) -> None:
        from coprod_desktop.ui.dialogs.help_dialog import HelpDialog

        HelpDialog(self._window, self._desk).exec()

    def messages(self) -> None:
        from coprod_desktop.ui.dialogs.messages_dialog import MessagesDialog

        MessagesDialog(self._window, self._desk).exec()

    def about(self) -> None:
        version = _("This is Coprod, version {version}.").format(version=__version__)
        kept = _("Everything you write is kept on this computer, in {folder}").format(folder=data_folder())
        ProblemDialog(self._window, Problem(version, kept), _("About Coprod")).exec()
