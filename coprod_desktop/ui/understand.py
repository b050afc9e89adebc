"""Words explained: going from one marked word to the next, what a word means, writing a meaning down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.glossary import Meaning
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.listen import Listen
from coprod_desktop.ui.panels.panel import Readable

if TYPE_CHECKING:
    from coprod_desktop.language.flags import Flag
    from coprod_desktop.ui.marked_text import MarkedText

WHAT = {"acronym": _("short form"), "jargon": _("system-speak"), "label": _("label")}
"""By language.flags.Kind, which is not imported: it would make the start slower."""


class Understand:
    """Handles the commands next_mark, previous_mark, meaning and add_meaning."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        listen: Listen,
        marked: Callable[[], MarkedText | None],
        word: Callable[[], str],
    ) -> None:
        """`word` is asked where there is no marked text."""
        self._window, self._desk, self._listen, self._marked = window, desk, listen, marked
        self._chosen_word = word

    def next_mark(self) -> None:
        self._step(forward=True)

    def previous_mark(self) -> None:
        self._step(forward=False)

    def meaning(self) -> None:
        word, flag = self._word()
        if not word:
            self.add_meaning()
            return
        from coprod_desktop.ui.dialogs.meaning_dialog import MeaningDialog

        meanings = self._meanings(word, flag)
        said = meaning_words(word, flag, meanings)
        dialog = MeaningDialog(self._window, word, said, known=bool(meanings or (flag and flag.plain)))
        dialog.read_aloud.connect(lambda: self._listen.read(Readable(" ".join(said))))
        dialog.exec()
        self._listen.stop()
        if dialog.wants == "add":
            self._add(word)
        elif dialog.wants == "ask":
            self._ask(word)

    def add_meaning(self) -> None:
        self._add(self._word()[0])

    def _step(self, forward: bool) -> None:
        text = self._marked()
        flag = text.step_mark(forward) if text is not None else None
        if flag is None:
            self._desk.tell(_("No more marked words this way.") if text else _("There is no text here."))
            return
        self._desk.tell(_first_words(flag, self._meanings(flag.text, flag)))

    def _word(self) -> tuple[str, Flag | None]:
        text = self._marked()
        return (
            (text.word_at_caret(), text.flag_at_caret()) if text is not None else (self._chosen_word(), None)
        )

    def _meanings(self, word: str, flag: Flag | None) -> list[Meaning]:
        return list(flag.meanings) if flag and flag.meanings else self._desk.session.look_up(word)

    def _add(self, word: str) -> None:
        from coprod_desktop.ui.dialogs.meaning_dialog import AddMeaning

        dialog = AddMeaning(self._window, word)
        if dialog.exec() and self._desk.tried(
            lambda: self._desk.session.add_meaning(dialog.term(), dialog.meaning(), dialog.plain())
        ):
            self._desk.tell(_("Kept. {word} is now in your group's words.").format(word=dialog.term()))

    def _ask(self, word: str) -> None:
        question = _("What does {word} mean?").format(word=word)
        if self._desk.tried(lambda: self._desk.session.add_question(question)):
            self._desk.tell(_("Added to the questions of this item: {question}").format(question=question))


def _first_words(flag: Flag, meanings: list[Meaning]) -> str:
    """What is said on arriving at a marked word: the word, what it is, the first meaning, how many more."""
    parts = [_("{word}, {what}.").format(word=flag.text, what=WHAT.get(flag.kind, ""))]
    if meanings:
        first = meanings[0]
        parts.append(ended(first.expansion or first.plain))
        if len(meanings) > 1:
            parts.append(_("It can mean other things too. F4 shows all."))
    elif flag.plain:
        parts.append(_("In other words: {plain}.").format(plain=", ".join(flag.plain)))
    else:
        parts.append(_("We do not know this one. F4 to ask or explain."))
    return " ".join(parts)


def meaning_words(word: str, flag: Flag | None, meanings: list[Meaning]) -> list[str]:
    """Everything we know of a word, a paragraph each."""
    said = []
    for meaning in meanings:
        lines = [ended(part[0].upper() + part[1:]) for part in (meaning.expansion, meaning.plain) if part]
        if meaning.sector:
            lines.append(_("Used in: {sector}.").format(sector=meaning.sector))
        lines.append(SOURCES.get(meaning.source, ""))
        said.append(" ".join(line for line in lines if line))
    if flag is not None and flag.plain:
        said.append(_("In other words: {plain}.").format(plain=", ".join(flag.plain)))
    if flag is not None and flag.why:
        said.append(ended(flag.why))
    return said or [_("We do not know this one. Ask?")]


SOURCES = {
    "document": _("This document says so."),
    "group": _("Your group says so."),
    "list": _("From the word list that comes with Coprod."),
}
