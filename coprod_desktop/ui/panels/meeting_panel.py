"""The meeting: the agenda, the item now in large text, its notes, and what was added under it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.ui.as_fits import give_keys
from coprod_desktop.ui.commands import BY_NAME
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import button, label_for, words_label
from coprod_desktop.ui.flow_layout import FlowLayout
from coprod_desktop.ui.item_words import item_line, item_paragraphs, item_spoken
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.notes_field import NotesField
from coprod_desktop.ui.panels.panel import Panel, Readable
from coprod_desktop.ui.reading import readable_of
from coprod_desktop.ui.reading_text import ReadingText
from coprod_desktop.ui.record_words import record_line
from coprod_desktop.ui.rows import Row, RowList
from coprod_desktop.ui.two_columns import BELOW, LEFT, RIGHT, TwoColumns

BUTTONS = ("next_item", "read_aloud", "add_point", "add_decision", "add_action", "add_question")
MINUTE_MS = 30_000
"""How often "time left" is written again. It is only spoken when asked for."""


class MeetingPanel(Panel):
    name = "meeting"
    title = _("Meeting")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        session = desk.session
        self._where = words_label()
        self._agenda = RowList(_("Agenda"), _("No agenda items yet. Ctrl+Shift+I adds one."))
        self._item = ReadingText(_("The item now"), desk.appearance, session.flags)
        self._notes = NotesField(_("Notes"), desk)
        self._records = RowList(
            _("Points, decisions, actions and questions"),
            _("Nothing here yet. Ctrl+Shift and P adds a point, D a decision, A an action, Q a question."),
        )
        self._shown_item: str | None = None
        self._named_parts = {
            "agenda": self._agenda,
            "item": self._item,
            "notes": self._notes,
            "records": self._records,
        }
        self._lay_out()
        self._agenda.opened.connect(self._open_item)
        self._records.opened.connect(lambda _key: desk.run("change_record"))
        for signal in (desk.news.meeting, desk.news.agenda, desk.news.item):
            signal.connect(self._refresh)
        desk.news.records.connect(self._show_records)
        desk.news.notes.connect(self._notes.show_kept)
        desk.news.glossary.connect(self._mark_again)
        clock = QTimer(self, interval=MINUTE_MS)
        clock.timeout.connect(self._show_where)
        clock.start()

    # --- what every panel can do ------------------------------------------------------------------------

    def arrive(self) -> None:
        self._refresh()
        place = self.desk.session.place()
        part = place.part if place is not None else "agenda"
        caret = place.caret if place is not None else 0
        if part == "records":
            self._records.choose_number(caret)
        give_keys(self._named_parts.get(part, self._agenda))
        # The caret moves after the keys have come: Orca stays silent when it hears of the caret first.
        if part == "item":
            self._item.marked.set_caret(caret)
        elif part == "notes":
            self._notes.marked.set_caret(caret)

    def leave(self) -> None:
        self._notes.keep()
        self.keep_place()

    def not_kept(self) -> Problem | None:
        return self._notes.not_kept()

    def parts(self) -> list[QWidget]:
        return [self._agenda, self._item, self._notes, self._records]

    def readable(self) -> Readable | None:
        if self._notes.hasFocus():
            return readable_of(self._notes.marked)
        for view in (self._records, self._agenda):
            if view.hasFocus() and view.spoken():
                return Readable(view.spoken())
        return readable_of(self._item.marked)

    def marked(self) -> MarkedText | None:
        return self._notes.marked if self._notes.hasFocus() else self._item.marked

    # --- commands ---------------------------------------------------------------------------------------

    def next_item(self) -> None:
        self._notes.keep()
        if not self.desk.session.next_item():
            self.desk.tell(_("This is the last item."))

    def previous_item(self) -> None:
        self._notes.keep()
        if not self.desk.session.previous_item():
            self.desk.tell(_("This is the first item."))

    def go_to_item(self) -> None:
        give_keys(self._agenda)

    def where_we_are(self) -> None:
        self._show_where()
        self.desk.tell(self._where.text())

    def write_notes(self) -> None:
        give_keys(self._notes)

    def records(self) -> None:
        give_keys(self._records)

    def chosen_record(self) -> Record | None:
        key = self._records.key()
        return next((r for r in self._here() if r.id == key), None)

    def keep_place(self) -> None:
        """Cheap: one small row. Called when the keys move on, a second after the caret rests, and at the end."""
        session = self.desk.session
        if session.meeting is None:
            return
        part = next((name for name, widget in self._named_parts.items() if widget.hasFocus()), None)
        if part is None:
            return
        carets = {"item": self._item.marked.caret, "notes": self._notes.marked.caret}
        view = self._agenda if part == "agenda" else self._records
        caret = carets[part]() if part in carets else max(0, view.currentIndex().row())
        self.desk.tried(lambda: session.keep_place(part, caret))

    # --- showing ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._columns = TwoColumns()
        for where, widget, words, lines, share in (
            (LEFT, self._agenda, _("Agenda"), 3, 5),
            (RIGHT, self._item, _("The item now"), 3, 5),
            (RIGHT, self._notes, _("Notes"), 2, 3),
            (LEFT, self._records, _("Points, decisions, actions and questions"), 2, 3),
        ):
            self._columns.add(where, label_for(widget, words), widget, lines, share)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for name in BUTTONS:
            made = button(BY_NAME[name].words)
            made.clicked.connect(lambda _checked=False, name=name: self.desk.run(name))
            row.addWidget(made)
        self._columns.add(BELOW, None, buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._where)
        column.addWidget(self._columns, 1)
        self._columns.only_when_wide = self._where
        self._rest = QTimer(self, singleShot=True, interval=1000)
        self._rest.timeout.connect(self.keep_place)
        self._item.cursorPositionChanged.connect(self._rest.start)
        self._notes.cursorPositionChanged.connect(self._rest.start)
        self._agenda.chosen.connect(lambda _key: self._rest.start())
        self._records.chosen.connect(lambda _key: self._rest.start())

    def _refresh(self) -> None:
        session = self.desk.session
        now = session.item
        self._agenda.show_rows(
            [
                Row(item.id, item_line(item), item_spoken(item, item == now), strong=item == now)
                for item in session.items
            ]
        )
        if now is not None:
            if not self._agenda.hasFocus():
                self._agenda.choose(now.id)
            paragraphs = item_paragraphs(now)
        else:
            paragraphs = [(1, session.meeting.title)] if session.meeting else []
            paragraphs.append((0, self._next_step()))
        shown = "\n".join(text for _level, text in paragraphs)
        if shown != self._item.toPlainText():
            self._item.show_text(paragraphs)
        self._notes.show_item(now.id if now else None)
        self._show_records()
        self._show_where()

    def _next_step(self) -> str:
        if self.desk.session.items:
            return _(
                "Choose an item in the agenda and press Enter, or press Ctrl+Page Down for the first one."
            )
        return _("No agenda items yet. Press Ctrl+Shift+I to add one, or write notes for the whole meeting.")

    def _show_records(self) -> None:
        self._records.show_rows([Row(r.id, record_line(r)) for r in self._here()])

    def _show_where(self) -> None:
        if self.isVisible() or not self._where.text():
            self._where.setText(self.desk.session.where_we_are())

    def _here(self) -> list[Record]:
        item = self.desk.session.item
        return self.desk.session.records(item.id if item else None)

    def _open_item(self, item_id: str) -> None:
        self._notes.keep()
        if self.desk.tried(lambda: self.desk.session.go_to(item_id)):
            give_keys(self._item)

    def _mark_again(self) -> None:
        self._item.marked.mark_again()
        self._notes.marked.mark_again()
