"""What a word means, and writing a meaning down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTextEdit, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import LineField, labelled


class MeaningDialog(Dialog):
    """Every meaning we know. `wants` tells what the person chose to do next."""

    read_aloud = Signal()

    def __init__(self, parent: QWidget, word: str, paragraphs: Sequence[str], known: bool) -> None:
        super().__init__(parent, _("What {word} means").format(word=word))
        self.wants: Literal["", "add", "ask"] = ""
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._text.setPlainText("\n".join(paragraphs))
        lines = max(3, min(8, 2 * len(paragraphs)))
        self._text.setMinimumHeight(QFontMetrics(self._text.font()).lineSpacing() * lines + 40)
        labelled(self.body, word, self._text)
        if not known:
            self._choice(_("Ask: add it to the questions"), "ask")
        self.add_button(_("Read aloud")).clicked.connect(self.read_aloud)
        self._choice(_("Add or correct a meaning"), "add")
        self.add_close(_("Close"))
        self._text.setFocus()

    def _choice(self, words: str, wants: Literal["add", "ask"]) -> None:
        def choose() -> None:
            self.wants = wants
            self.accept()

        self.add_button(words).clicked.connect(choose)


class AddMeaning(Dialog):
    """Two steps: what it means, Enter."""

    def __init__(self, parent: QWidget, word: str) -> None:
        super().__init__(parent, _("Add or correct a meaning"))
        self._term, self._meaning, self._plain = LineField(word), LineField(), LineField()
        labelled(self.body, _("Word or short form"), self._term)
        labelled(self.body, _("What it means in your group"), self._meaning)
        labelled(self.body, _("In plain words, if you like"), self._plain)
        self.add_button(_("Keep this meaning"), first=True).clicked.connect(self._keep)
        self.add_close(_("Not now"))
        (self._meaning if word else self._term).setFocus()

    def term(self) -> str:
        return self._term.text().strip()

    def meaning(self) -> str:
        return self._meaning.text().strip()

    def plain(self) -> str:
        return self._plain.text().strip()

    def _keep(self) -> None:
        if not self.term():
            self._term.setFocus()
        elif not self.meaning():
            self._meaning.setFocus()
        else:
            self.accept()
