"""All commands: type a few letters of what you want to do, Enter does it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.commands import BY_NAME, COMMANDS, Command, Needs
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.dialogs.help_dialog import key_words
from coprod_desktop.ui.fields import LineField, labelled
from coprod_desktop.ui.rows import Row, RowList

TELL_MS = 600
"""How long one stops typing before it is told what Enter would do."""
# Translators: other words by which a person may look for a command, each a list with spaces between.
SYNONYMS = {
    "open_document": _("load file import docx pdf"),
    "start_meeting": _("new begin"),
    "go_on": _("continue resume last"),
    "practise": _("try demo learn example tutorial"),
    "rename_meeting": _("rename edit"),
    "take_away": _("export print share send word file save as"),
    "quit": _("exit leave quit"),
    "next_item": _("forward on"),
    "previous_item": _("back"),
    "go_to_item": _("jump agenda list"),
    "where_we_are": _("time left now next"),
    "change_item": _("edit rename"),
    "bin_item": _("delete remove"),
    "write_notes": _("type text"),
    "add_point": _("say said speak comment"),
    "add_decision": _("agree agreed decide"),
    "add_action": _("task job to do who when"),
    "add_question": _("ask"),
    "change_record": _("edit"),
    "mark_done": _("tick finish complete"),
    "bin_record": _("delete remove"),
    "undo": _("take back"),
    "redo": _("again repeat"),
    "read_aloud": _("speak listen voice say stop"),
    "pause": _("stop wait continue"),
    "faster": _("speed rate"),
    "slower": _("speed rate"),
    "meaning": _("explain define acronym"),
    "add_meaning": _("explain define acronym"),
    "show_words": _("glossary acronyms jargon dictionary"),
    "show_actions": _("tasks to do list"),
    "show_meetings": _("open old past"),
    "search": _("find look for"),
    "show_bin": _("deleted restore rubbish trash"),
    "bigger": _("zoom in size font"),
    "smaller": _("zoom out size font"),
    "usual_size": _("zoom reset normal font"),
    "next_theme": _("dark light contrast theme cream"),
    "settings": _("options preferences font voice colours"),
    "help": _("keys shortcuts manual"),
    "messages": _("history said announcements"),
    "about": _("version"),
}
WHY_NOT = {
    Needs.NOTHING: _("Not possible now."),
    Needs.MEETING: _("Not possible now: first open a meeting."),
    Needs.ITEM: _("Not possible now: first go to an agenda item."),
}


class Palette(Dialog):
    """`actions` are the window's own, by command name: they know what is possible now and in which words."""

    def __init__(self, parent: QWidget, desk: Desk, actions: Mapping[str, QAction]) -> None:
        super().__init__(parent, _("All commands"))
        self._window, self._desk, self._actions = parent, desk, actions
        self._field = LineField()
        self._list = RowList(_("Commands"))
        labelled(self.body, _("What do you want to do?"), self._field)
        self.add_list(_("Commands. Enter does one."), self._list, lines=10)
        self.add_close(_("Close"))
        self._pause = QTimer(self, singleShot=True, interval=TELL_MS)
        self._pause.timeout.connect(self._tell)
        self._field.textChanged.connect(self._filter)
        self._list.opened.connect(self._run)
        self._list.open_with_one_click()
        self._field.installEventFilter(self)
        self._list.installEventFilter(self)
        self._filter()
        self._pause.stop()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list, typing goes on in the field, wherever the keys are."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self._field:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.key())
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
                self._pause.stop()
                self._list.setFocus()
                return True
        elif watched is self._list and _types(event):
            self._field.setFocus()
            self._field.end(False)
            QApplication.sendEvent(self._field, event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self) -> None:
        typed = self._field.text().casefold().split()
        fits = [
            (fit, number) for number, c in enumerate(COMMANDS) if (fit := self._fit(c, typed)) is not None
        ]
        rows = [self._row(COMMANDS[number]) for _fit, number in sorted(fits)]
        self._list.show_rows(rows or [Row(None, _("No command has these letters. Try another word."))])
        self._list.choose_number(0)
        self._pause.start()

    def _row(self, command: Command) -> Row:
        action = self._actions[command.name]
        parts = [action.text().replace("&", "")]
        if command.keys:
            # Translators: a command and its key.
            parts = [_("{command}: {key}").format(command=parts[0], key=key_words(command.keys[0]))]
        if not action.isEnabled():
            parts.append(WHY_NOT[command.needs])
        return Row(command.name, "\n".join(parts), ". ".join(parts))

    def _fit(self, command: Command, typed: list[str]) -> int | None:
        """How well a command fits, 0 best; None where a typed word is nowhere in it."""
        if command.name == "palette":
            return None
        words = self._actions[command.name].text().replace("&", "").casefold().split()
        if len(typed) == 1 and len(typed[0]) > 1 and "".join(word[0] for word in words).startswith(typed[0]):
            return 0
        places = (
            " ".join(words),
            SYNONYMS.get(command.name, "").casefold(),
            command.does.casefold(),
        )
        total = 0
        for part in typed:
            fits = [
                number * 2 + (0 if f" {part}" in f" {place}" else 1)
                for number, place in enumerate(places)
                if part in place
            ]
            if not fits:
                return None
            total += fits[0]
        return total

    def _tell(self) -> None:
        name = self._list.key()
        if name is None:
            self._desk.tell(_("No command has these letters."))
            return
        count = self._list.rows.rowCount()
        found = ngettext("{count} found.", "{count} found.", count).format(count=count)
        self._desk.tell(_("{found} First: {command}.").format(found=found, command=self._list.spoken()))

    def _run(self, name: str | None) -> None:
        if name is None:
            self._desk.tell(_("No command has these letters."))
        elif not self._actions[name].isEnabled():
            self._desk.tell(WHY_NOT[BY_NAME[name].needs])
        else:
            self.accept()
            run_when_back(self._window, self._actions[name])


LONGEST_WAIT = 25
"""Looks, 20 ms each."""


def run_when_back(window: QWidget, action: QAction) -> None:
    """Do it when the window has the keys again, because commands work on what has the keys."""
    timer = QTimer(window, interval=20)
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        back = window.isActiveWindow() and QApplication.focusWidget() is not None
        if back or looks >= LONGEST_WAIT:
            timer.stop()
            timer.deleteLater()
            action.trigger()

    timer.timeout.connect(look)
    timer.start()


def _types(event: QKeyEvent) -> bool:
    """Whether this key writes or deletes a letter."""
    if event.key() == Qt.Key.Key_Backspace:
        return True
    control = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and event.text().isprintable() and not control
