"""Help: how to get about, then every command with its keys and what it does."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.as_fits import give_keys
from coprod_desktop.ui.commands import COMMANDS, MENU_WORDS, Command, Menu
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.reading_text import ReadingText
from coprod_desktop.ui.rows import Row, RowList

ABOUT = (
    _("Tab goes to the next thing you can use. Shift+Tab goes back."),
    _("F6 goes to the next part of the window. Arrow keys go through a list or a text."),
    _("Enter opens what is chosen in a list. Escape closes a dialog, and nothing is lost."),
    _("F10 opens the menus. Ctrl+K lists everything you can do: type a few letters of it."),
    _("F5 reads aloud what you are in. The same key stops."),
    _("F3 goes to the next marked word. F4 says what a word means."),
    _("Ctrl and plus makes all text larger. Ctrl and minus makes it smaller."),
    _("Everything is saved as you type. Ctrl+Z takes back the last change."),
)


class HelpDialog(Dialog):
    """One text to read, and a list of its parts to jump with."""

    characters = 100

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, _("Help and keys"))
        self._text = ReadingText(_("Help"), desk.appearance, lambda _text: [])
        paragraphs = help_paragraphs()
        self._text.show_text(paragraphs)
        parts, at = [], 0
        for level, words in paragraphs:
            if level:
                parts.append(Row(at, words))
            at += len(words) + 1
        self._parts = RowList(_("Parts of this help"))
        self._parts.show_rows(parts)
        self._parts.opened.connect(self._jump)
        self._parts.open_with_one_click()
        self.add_list(_("Help"), self._text, lines=14, share=3)
        self.add_list(_("Parts. Enter goes there."), self._parts, lines=4)
        self.add_close(_("Close"))
        self._text.setFocus()

    def _jump(self, at: int) -> None:
        give_keys(self._text)
        self._text.marked.set_caret(
            at
        )  # after the keys have come: Orca stays silent when it hears of the caret first


def help_paragraphs() -> list[tuple[int, str]]:
    """(level, text): level 0 is running text, 1 and up are headings."""
    paragraphs = [(1, _("How to get about")), *((0, words) for words in ABOUT)]
    for menu in Menu:
        paragraphs.append((1, _("{menu} menu").format(menu=MENU_WORDS[menu])))
        paragraphs += [(0, _entry(command)) for command in COMMANDS if command.menu == menu]
    return paragraphs


def _entry(command: Command) -> str:
    keys = _(" or ").join(key_words(key) for key in command.keys)
    # Translators: a command, its keys and what it does.
    entry = _("{words}: {keys}. {does}") if keys else _("{words}. {does}")
    return entry.format(words=command.words, keys=keys, does=command.does)


def key_words(key: str) -> str:
    """A key as this computer's keyboard has it, "Ctrl+K"; on a Mac with its own signs."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
