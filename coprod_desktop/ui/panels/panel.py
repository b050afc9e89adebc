"""What every panel can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coprod_desktop.problems import Problem
from coprod_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from coprod_desktop.ui.marked_text import MarkedText


@dataclass(frozen=True, slots=True)
class Readable:
    """Something that can be read aloud: the words, and where they stand if they can be marked there."""

    words: str
    place: MarkedText | None = None
    offset: int = 0
    """Characters of `place` before `words` begins."""


class Panel(QWidget):
    """One page of the window. `name` is its key in the window, `title` is shown and spoken."""

    name = ""
    title = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def arrive(self) -> None:
        """The panel is shown: bring it up to date and give the keys to the part one starts in."""

    def leave(self) -> None:
        """Another panel will be shown, or the app closes: keep what is not kept yet."""

    def not_kept(self) -> Problem | None:
        """Why something that was typed here is not in the database; None when all is."""
        return None

    def parts(self) -> list[QWidget]:
        """The places F6 goes round, in the order they stand on the screen."""
        return []

    def readable(self) -> Readable | None:
        """What F5 reads aloud, by where the keys are."""
        return None

    def marked(self) -> MarkedText | None:
        """The text whose marked words F3 walks, by where the keys are."""
        return None

    def word(self) -> str:
        """The word that F4 and "Add or correct a meaning" are about where there is no marked text."""
        return ""
