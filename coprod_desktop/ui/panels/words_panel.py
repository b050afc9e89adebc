"""Words: what a word means, and the words the group has explained."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.glossary import GlossaryEntry
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _
from coprod_desktop.language.flags import Flag
from coprod_desktop.ui.as_fits import give_keys
from coprod_desktop.ui.commands import BY_NAME
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import LineField, button, label_for, labelled
from coprod_desktop.ui.flow_layout import FlowLayout
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.panels.list_panel import ListPanel
from coprod_desktop.ui.panels.panel import Readable
from coprod_desktop.ui.reading import readable_of
from coprod_desktop.ui.reading_text import ReadingText
from coprod_desktop.ui.rows import Row, RowList
from coprod_desktop.ui.understand import meaning_words

PAUSE_MS = 200
"""How long one stops typing before the word is looked up."""


class WordsPanel(ListPanel):
    name = "words"
    title = _("Words")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, RowList(_("Words your group has explained")))
        self._entries: dict[str, GlossaryEntry] = {}
        self._word = ""
        self._field = LineField()
        self._meaning = ReadingText(_("What it means"), desk.appearance, self._flags)
        self._ask = button(_("Ask: add it to the questions"))
        labelled(self.column, _("Find a word. Escape clears it."), self._field)
        self._meaning_label = label_for(self._meaning, _("What it means"))
        self.column.addWidget(self._meaning_label)
        self.add_list(self._meaning, lines=3)
        self.column.addWidget(label_for(self.rows, _("Words your group has explained")))
        self.add_list(self.rows, lines=4, share=2)
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.addWidget(self._ask)
        add = button(BY_NAME["add_meaning"].words)
        to_bin = button(_("Put this word in the bin"))
        row.addWidget(add)
        row.addWidget(to_bin)
        self.column.addWidget(buttons)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        self.on_key(Qt.Key.Key_Escape, self._field, self._clear)
        self._field.textChanged.connect(lambda _text: self._pause.start())
        self._field.returnPressed.connect(self._to_meaning)
        self._ask.clicked.connect(self._add_question)
        add.clicked.connect(lambda: desk.run("add_meaning"))
        to_bin.clicked.connect(self._bin)
        self.rows.chosen.connect(self._chose)
        self.rows.opened.connect(lambda _key: give_keys(self._meaning))
        self.rows.installEventFilter(self)
        self.on_key(Qt.Key.Key_Delete, self.rows, self._bin)

    def arrive(self) -> None:
        self.refresh()
        give_keys(self._field)

    def parts(self) -> list[QWidget]:
        return [self._field, self._meaning, self.rows]

    def marked(self) -> MarkedText | None:
        return self._meaning.marked if self._meaning.hasFocus() else None

    def readable(self) -> Readable | None:
        return super().readable() if self.rows.hasFocus() else readable_of(self._meaning.marked)

    def word(self) -> str:
        """What was typed, or what is chosen in the list."""
        if self._pause.isActive():
            self._look_up()
        return self._word

    def refresh(self) -> None:
        entries = self.desk.session.glossary()
        sought = self._field.text().strip().casefold()
        self._entries = {
            entry.id: entry
            for entry in entries
            if sought in entry.term.casefold() or sought in entry.meaning.casefold()
        }
        if not entries:
            none = _("Your group has not explained a word yet. Press Ctrl+Shift+M to add one.")
        else:
            none = _("Your group has not explained this word.")
        self.show_rows([Row(entry.id, line(entry)) for entry in self._entries.values()], none)
        self._show_meaning(self._word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.rows and event.type() == QEvent.Type.FocusIn:
            self._chose(self.rows.key())
        return super().eventFilter(watched, event)

    def _flags(self, text: str) -> list[Flag]:
        """Nothing is marked in our own words: loading the word lists would make arriving here slow."""
        return self.desk.session.flags(text) if self._word else []

    def _clear(self) -> None:
        self._field.setText("")
        self.desk.tell(_("Cleared."))

    def _look_up(self) -> None:
        self._pause.stop()
        self._word = " ".join(self._field.text().split())
        self.refresh()

    def _to_meaning(self) -> None:
        self._look_up()
        give_keys(self._meaning)

    def _chose(self, entry_id: str | None) -> None:
        """The list says what the word means while one walks it; typing does not move it."""
        entry = self._entries.get(entry_id or "")
        if entry is not None and self.rows.hasFocus():
            self._word = entry.term
            self._show_meaning(self._word)

    def _show_meaning(self, word: str) -> None:
        meanings = self.desk.session.look_up(word) if word else []
        self._ask.setVisible(bool(word) and not meanings and self.desk.session.meeting is not None)
        if word:
            paragraphs = meaning_words(word, None, meanings)
        else:
            paragraphs = [_("Type a word or a short form above, or choose one in the list below.")]
        named = _("What {word} means").format(word=word) if word else _("What it means")
        if self._meaning_label.text() != named or self._meaning.toPlainText() != "\n".join(paragraphs):
            self._meaning_label.setText(named)
            self._meaning.setAccessibleName(named)
            self._meaning.show_text([(0, each) for each in paragraphs])

    def _add_question(self) -> None:
        question = _("What does {word} mean?").format(word=self._word)
        if self.desk.tried(lambda: self.desk.session.add_question(question)):
            self.desk.tell(_("Added to the questions of this item: {question}").format(question=question))

    def _bin(self) -> None:
        entry = self._entries.get(self.rows.key() or "")
        if entry is None:
            self.desk.tell(_("First choose a word in the list."))
        else:
            self.desk.tried(lambda: self.desk.session.bin_meaning(entry.id))


def line(entry: GlossaryEntry) -> str:
    # Translators: a word and what it means.
    words = ended(_("{term}: {meaning}").format(term=entry.term, meaning=entry.meaning))
    return f"{words} {ended(entry.plain)}" if entry.plain else words
