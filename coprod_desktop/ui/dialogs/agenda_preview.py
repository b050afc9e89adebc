"""What was found in a document, to be put right before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from coprod_desktop.domain import agenda_draft as rules
from coprod_desktop.domain.agenda import AgendaDraft, AgendaItem
from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.as_fits import give_keys
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.dialogs.item_dialog import ItemDialog
from coprod_desktop.ui.dialogs.meeting_details import MeetingDetails
from coprod_desktop.ui.draft_words import line, spoken
from coprod_desktop.ui.fields import TextField, button, words_label
from coprod_desktop.ui.flow_layout import FlowLayout
from coprod_desktop.ui.menus import with_letter
from coprod_desktop.ui.rows import Row, RowList

KEEP, READ_AS_PAPER = 1, 2
"""What `exec` gives, besides 0 for "Not now"."""
LETTERS = "kn"
"""Alt and these letters press the two buttons at the foot."""


class AgendaPreview(Dialog):
    """Nothing is kept by this dialog: when `exec` is not 0, `draft` is what the person wants."""

    characters = 100

    def __init__(self, parent: QWidget, desk: Desk, draft: AgendaDraft) -> None:
        super().__init__(parent, _("Check the agenda"))
        self._desk = desk
        self._draft = draft
        self._steps: list[tuple[str, AgendaDraft, int]] = []
        """What was done, and the draft and the row before it: the last one is undone first."""
        self._typing: tuple[str, int] | None = None
        self._letters = set(LETTERS)
        self._facts, self._found = words_label(), words_label()
        self._list = RowList(_("Agenda items"))
        self._text = TextField(_("Text of this item"))
        self._before = TextField(_("Text before the agenda"))
        self._after = TextField(_("Text after the agenda"))
        self._last_text: TextField = self._text
        self._lay_out()
        self._list.chosen.connect(lambda _key: self._show_item())
        self._list.opened.connect(lambda _key: self._change_item())
        for field, name in ((self._text, "text"), (self._before, "before"), (self._after, "after")):
            field.textChanged.connect(lambda field=field, name=name: self._typed(field, name))
            field.installEventFilter(self)
        for key, do in (
            ("Del", self._remove),
            ("Ctrl+Shift+PgUp", self._up),
            ("Ctrl+Shift+PgDown", self._down),
        ):
            self._key(key, do, self._list)
        self._key("Ctrl+Return", lambda: self.done(KEEP), self)
        self._key("Ctrl+Z", self._undo, self)
        self._show(0)
        give_keys(self._list)

    def draft(self) -> AgendaDraft:
        """As the person left it. Every item has a title."""
        return rules.finished(self._draft)

    def as_paper(self) -> bool:
        """The person said that it is no agenda."""
        return self.result() == READ_AS_PAPER

    # --- layout -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(self._facts)
        self._row((_("Title, date and place"), self._change_details))
        self.body.addWidget(self._found)
        self.add_list(_("Agenda items. Enter changes one."), self._list, lines=6, share=3)
        self._row((_("Change"), self._change_item), (_("Move up"), self._up), (_("Move down"), self._down))
        self._row(
            (_("Add after it"), self._add), (_("Join with the next"), self._join), (_("Remove"), self._remove)
        )
        self.add_list(_("Text of this item"), self._text, lines=4)
        self._before_label = self.add_list(_("Text before the agenda"), self._before, lines=4)
        self._after_label = self.add_list(_("Text after the agenda"), self._after, lines=4)
        *_others, self._undo_button = self._row(
            (_("Split the text here"), self._split),
            (_("It is a paper"), lambda: self.done(READ_AS_PAPER)),
            (_("Undo"), self._undo),
        )
        keep = self.add_button(_("&Keep this agenda"))
        keep.clicked.connect(lambda: self.done(KEEP))
        not_now = self.add_close(_("&Not now"))
        for made in (keep, not_now):
            made.ensurePolished()
        widest = max(made.sizeHint().width() for made in (keep, not_now))
        for made in (keep, not_now):
            made.setMinimumWidth(widest)

    def _row(self, *buttons: tuple[str, Callable[[], object]]) -> list[QPushButton]:
        row = QWidget()
        flow = FlowLayout(row)
        made = []
        for words, do in buttons:
            made.append(button(with_letter(words, self._letters)))
            made[-1].clicked.connect(do)
            flow.addWidget(made[-1])
        self.body.addWidget(row)
        return made

    @staticmethod
    def _key(key: str, do: Callable[[], object], where: QWidget) -> None:
        made = QShortcut(QKeySequence(key), where)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(do)

    # --- showing ----------------------------------------------------------------------------------------

    def _at(self) -> int:
        return self._list.currentIndex().row() if self._draft.items else -1

    def _show(self, at: int) -> None:
        """Show the draft, with this row chosen."""
        rows = [Row(number, line(item), spoken(item)) for number, item in enumerate(self._draft.items)]
        self._list.show_rows(rows or [Row(None, _("No items are left. Add one, or read it as a paper."))])
        self._list.choose_number(max(0, min(at, len(rows) - 1)))
        self._facts.setText(self._title_date_and_place())
        count = len(rows)
        self._found.setText(
            ngettext("We found {count} item.", "We found {count} items.", count).format(count=count)
            + " "
            + _("Ctrl+Enter keeps them.")
        )
        for label, field, text in (
            (self._before_label, self._before, self._draft.before),
            (self._after_label, self._after, self._draft.after),
        ):
            _put(field, text)
            for each in (label, field):
                each.setVisible(bool(text.strip()) or field.hasFocus())
        self._undo_button.setEnabled(bool(self._steps))
        self._show_item()

    def _show_item(self) -> None:
        at = self._at()
        _put(self._text, self._draft.items[at].text if at >= 0 else "")
        self._text.setEnabled(at >= 0)

    def _title_date_and_place(self) -> str:
        draft = self._draft
        facts = [ended(draft.title.strip() or _("No title was found"))]
        facts.append(ended(in_words(draft.held_on)) if draft.held_on else _("No date was found."))
        if draft.place.strip():
            facts.append(ended(draft.place))
        return " ".join(facts)

    # --- changing ---------------------------------------------------------------------------------------

    def _do(self, words: str, draft: AgendaDraft, at: int, tell: str = "") -> bool:
        """One step that can be undone. False when the draft is the same as before."""
        if draft is self._draft or draft == self._draft:
            return False
        self._steps.append((words, self._draft, self._at()))
        self._typing = None
        self._draft = draft
        self._show(at)
        if tell:
            self._desk.tell(tell)
        return True

    def _typed(self, field: TextField, name: str) -> None:
        """Text goes into the draft with every key; what is typed in one place is one step."""
        at = self._at()
        text = field.toPlainText()
        if field is self._text:
            after = rules.change(self._draft, at, text=text)
        else:
            after = (
                replace(self._draft, before=text)
                if field is self._before
                else replace(self._draft, after=text)
            )
        if self._typing != (name, at):
            self._steps.append((_("typing"), self._draft, at))
            self._typing = (name, at)
            self._undo_button.setEnabled(True)
        self._draft = after
        if field is self._text:
            self._list.show_rows([Row(n, line(item), spoken(item)) for n, item in enumerate(after.items)])

    def _undo(self) -> None:
        while self._steps and self._steps[-1][1] == self._draft:
            self._steps.pop()  # a text field has taken it back itself
        if not self._steps:
            self._desk.tell(_("There is nothing to undo."))
            return
        words, self._draft, at = self._steps.pop()
        self._typing = None
        self._show(at)
        self._desk.tell(_("Undone: {what}.").format(what=words))

    def _change_item(self) -> None:
        at = self._at()
        if at < 0:
            return
        item = self._draft.items[at]
        fields = {
            name: getattr(item, name)
            for name in ("title", "number", "start", "minutes", "lead", "ask", "text")
        }
        dialog = ItemDialog(self, _("Change this item"), _("Keep"), AgendaItem("", "", at, **fields))
        if dialog.exec():
            self._do(_("change item"), rules.change(self._draft, at, **dialog.values()), at)
        give_keys(self._list)

    def _change_details(self) -> None:
        draft = self._draft
        meeting = Meeting("", draft.title, draft.held_on, draft.place)
        dialog = MeetingDetails(self, _("Title, date and place"), _("Keep"), meeting)
        if dialog.exec():
            changed = replace(draft, **dialog.values())
            if self._do(_("change title, date and place"), changed, self._at()):
                self._desk.tell(self._title_date_and_place())

    def _add(self) -> None:
        dialog = ItemDialog(self, _("Add an agenda item"), _("Add this item"))
        if dialog.exec():
            at = self._at() + 1
            added = rules.change(rules.add(self._draft, at), at, **dialog.values())
            self._do(_("add item"), added, at)
        give_keys(self._list)

    def _join(self) -> None:
        at = self._at()
        joined = rules.join(self._draft, at)
        if self._do(_("join with the next"), joined, at):
            self._desk.tell(_("Joined: {item}").format(item=spoken(self._draft.items[at])))
        else:
            self._desk.tell(_("There is no item after this one."))

    def _split(self) -> None:
        """At the caret of the text the person was in last."""
        field, at = self._last_text, self._at()
        caret = len(
            field.toPlainText().encode("utf-16-le")[: field.textCursor().position() * 2].decode("utf-16-le")
        )
        if field is self._before:
            split, at = rules.split_before(self._draft, caret), 0
        elif field is self._after:
            split, at = rules.split_after(self._draft, caret), len(self._draft.items)
        elif at >= 0:
            split, at = rules.split(self._draft, at, caret), at + 1
        else:
            split = self._draft
        if self._do(_("split"), split, at):
            self._desk.tell(_("New item: {item}").format(item=spoken(self._draft.items[at])))
            give_keys(self._list)
        else:
            self._desk.tell(_("Go to the text first, to the word that begins the new item."))

    def _up(self) -> None:
        self._move(-1, _("This is the first item."))

    def _down(self) -> None:
        self._move(1, _("This is the last item."))

    def _move(self, steps: int, at_end: str) -> None:
        at = self._at()
        moved = rules.move(self._draft, at, steps) if at >= 0 else self._draft
        place = at + steps + 1
        told = _("Now item {place} of {count}.").format(place=place, count=len(moved.items))
        if not self._do(_("move"), moved, at + steps, told):
            self._desk.tell(at_end)

    def _remove(self) -> None:
        at = self._at()
        if at < 0:
            return
        if at == 0:
            told = _("Removed. Its words are now in the text before the agenda.")
        else:
            before = self._draft.items[at - 1]
            told = _("Removed. Its words are now in the text of: {title}").format(title=ended(before.title))
        self._do(_("remove"), rules.remove(self._draft, at), max(0, at - 1), told)

    # --- keys -------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QPlainTextEdit) and event.type() == QEvent.Type.FocusIn:
            assert isinstance(watched, TextField)
            self._last_text = watched
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone must not keep an agenda that nobody has looked at."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(
            self.focusWidget(), QPushButton
        ):
            event.ignore()
            return
        super().keyPressEvent(event)


def _put(field: TextField, text: str) -> None:
    """Show a text. Where it stands there already nothing moves."""
    if field.toPlainText() != text:
        with QSignalBlocker(field):
            field.setPlainText(text)
