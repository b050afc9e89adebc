"""Menus, keys and the command list, all made from the table in commands.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from coprod_desktop.i18n import _
from coprod_desktop.ui.commands import COMMANDS, MENU_WORDS, Command, Menu


def handler_of(command: Command, handlers: Sequence[object]) -> Callable[[], object]:
    """The method named like the command on the first object that has one. A command without one is our fault.

    What Qt itself calls by such a name is none: every window has a `palette`.
    """
    for handler in handlers:
        ours = (cls for cls in type(handler).__mro__ if not cls.__module__.startswith("PySide6"))
        if any(command.name in vars(cls) for cls in ours):
            return getattr(handler, command.name)  # type: ignore[no-any-return]
    raise LookupError(f"no handler for the command {command.name}")


class Menus(QObject):
    """All QActions of the window, by command name."""

    def __init__(self, window: QMainWindow, handlers: Sequence[object]) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._compact: bool | None = None
        menus: dict[Menu, QMenu] = {}
        bar_letters: set[str] = set()
        letters: dict[Menu, set[str]] = {menu: set() for menu in Menu}
        groups: dict[Menu, int] = {}
        for name in Menu:
            menus[name] = QMenu(with_letter(MENU_WORDS[name], bar_letters), window)
        for command in COMMANDS:
            menu = menus[command.menu]
            if groups.setdefault(command.menu, command.group) != command.group:
                menu.addSeparator()
                groups[command.menu] = command.group
            action = QAction(with_letter(command.words, letters[command.menu]), window)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.setStatusTip("")
            run = handler_of(command, handlers)
            action.triggered.connect(lambda _checked=False, run=run: run())
            menu.addAction(action)
            window.addAction(action)
            self.actions[command.name] = action
        self.shown = list(menus.values())
        self._all = QMenu(with_letter(_("Menu"), set()), window)
        self.fit()

    def fit(self) -> None:
        """Six menus side by side, or one that holds them where the text is too large for that."""
        bar = self._window.menuBar()
        metrics = bar.fontMetrics()
        em = metrics.height()
        wanted = sum(metrics.horizontalAdvance(menu.title().replace("&", "")) + em + 8 for menu in self.shown)
        compact = wanted > self._window.width()
        if compact == self._compact:
            return
        self._compact = compact
        bar.clear()
        self._all.clear()
        for menu in self.shown:
            (self._all if compact else bar).addMenu(menu)
        if compact:
            bar.addMenu(self._all)

    def can(self, name: str, possible: bool, words: str | None = None) -> None:
        """Say whether a command can do anything now, and in which words."""
        action = self.actions[name]
        action.setEnabled(possible)
        if words is not None:
            letter = action.text()
            taken = {letter[letter.index("&") + 1].casefold()} if "&" in letter else set()
            others = self._letters_beside(action) - taken
            action.setText(with_letter(words, others))

    def _letters_beside(self, action: QAction) -> set[str]:
        """The letters the other entries of this action's menu use."""
        menu = next(menu for menu in self.shown if action in menu.actions())
        texts = [other.text() for other in menu.actions()]
        return {text[text.index("&") + 1].casefold() for text in texts if "&" in text}


def with_letter(words: str, taken: set[str]) -> str:
    """Put "&" before a letter no other entry of the menu uses; entries beyond the alphabet get none."""
    for number, letter in enumerate(words):
        at_start = number == 0 or words[number - 1] == " "
        if at_start and letter.isalpha() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            return f"{words[:number]}&{words[number:]}"
    for number, letter in enumerate(words):
        if letter.isalpha() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            return f"{words[:number]}&{words[number:]}"
    return words
