"""Text size, colours and the settings dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.appearance import USUAL_POINTS
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.listen import Listen
from coprod_desktop.ui.panels.panel import Readable
from coprod_desktop.ui.themes import THEME_WORDS


class Looks:
    """Handles bigger, smaller, usual_size, next_theme and settings."""

    def __init__(self, window: QWidget, desk: Desk, listen: Listen) -> None:
        self._window, self._desk, self._listen = window, desk, listen

    def bigger(self) -> None:
        self._tell_size(self._desk.appearance.step_size(1))

    def smaller(self) -> None:
        self._tell_size(self._desk.appearance.step_size(-1))

    def usual_size(self) -> None:
        self._desk.appearance.change(text_points=USUAL_POINTS)
        self._tell_size(USUAL_POINTS)

    def next_theme(self) -> None:
        self._desk.tell(_("Colours: {name}.").format(name=THEME_WORDS[self._desk.appearance.next_theme()]))

    def settings(self) -> None:
        from coprod_desktop.ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window, self._desk, lambda words: self._listen.read(Readable(words)))
        self._listen.ask_voices(dialog.show_voices)
        dialog.exec()
        self._listen.forget_voices()

    def _tell_size(self, points: int) -> None:
        self._desk.tell(_("Text size {points} point.").format(points=points))
