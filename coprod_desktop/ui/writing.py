"""Adding and changing points, decisions, actions and questions; undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.i18n import _
from coprod_desktop.ui.desk import Desk


class Writing:
    """Handles add_point, add_decision, add_action, add_question, change_record, mark_done, bin_record, undo, redo."""

    def __init__(self, window: QWidget, desk: Desk, chosen: Callable[[], Record | None]) -> None:
        self._window, self._desk, self._chosen = window, desk, chosen
        self._left: dict[type, dict[str, str]] = {}
        """What was typed and not kept ("Not now"): it stands there again next time."""

    def add_point(self) -> None:
        self._add(Point, lambda v: self._desk.session.add_point(v["words"], v["said_by"]))

    def add_decision(self) -> None:
        self._add(Decision, lambda v: self._desk.session.add_decision(v["words"]))

    def add_action(self) -> None:
        self._add(ActionItem, lambda v: self._desk.session.add_action(v["what"], v["who"], v["by_when"]))

    def add_question(self) -> None:
        self._add(Question, lambda v: self._desk.session.add_question(v["words"], v["asked_by"]))

    def change_record(self) -> None:
        from coprod_desktop.ui.dialogs.record_dialog import SHAPES

        record = self._chosen()
        if record is None:
            self._desk.tell(_("First choose a point, decision, action or question in a list."))
            return
        now = {
            name: str(value or "")
            for name, value in asdict(record).items()
            if name in SHAPES[type(record)].fields
        }
        values = self._ask(type(record), now, changing=True)
        if values is not None and values != now:
            self._desk.tried(lambda: self._desk.session.change_record(record, **values))

    def mark_done(self) -> None:
        record = self._chosen()
        if not isinstance(record, ActionItem):
            self._desk.tell(_("First choose an action in a list."))
            return
        if self._desk.tried(lambda: self._desk.session.mark_done(record, not record.done)):
            self._desk.tell(_("Not done.") if record.done else _("Done."))

    def bin_record(self) -> None:
        record = self._chosen()
        if record is None:
            self._desk.tell(_("First choose a point, decision, action or question in a list."))
        else:
            self._desk.tried(lambda: self._desk.session.bin_record(record))

    def undo(self) -> None:
        field = QApplication.focusWidget()
        if (
            isinstance(field, QPlainTextEdit)
            and not field.isReadOnly()
            and field.document().isUndoAvailable()
        ):
            field.undo()
        else:
            self._step(self._desk.session.undo, _("There is nothing to undo."))

    def redo(self) -> None:
        field = QApplication.focusWidget()
        if (
            isinstance(field, QPlainTextEdit)
            and not field.isReadOnly()
            and field.document().isRedoAvailable()
        ):
            field.redo()
        else:
            self._step(self._desk.session.redo, _("There is nothing to do again."))

    def _step(self, step: Callable[[], str | None], nothing: str) -> None:
        def make() -> None:
            if step() is None:
                self._desk.tell(nothing)

        self._desk.tried(make)

    def _add(self, kind: type, keep: Callable[[dict[str, str]], object]) -> None:
        values = self._ask(kind, self._left.get(kind, {}), changing=False)
        if values is not None and self._desk.tried(lambda: keep(values)):
            self._left.pop(kind, None)
            self._desk.tell(_("Kept."))

    def _ask(self, kind: type, values: dict[str, str], changing: bool) -> dict[str, str] | None:
        from coprod_desktop.ui.dialogs.record_dialog import RecordDialog

        dialog = RecordDialog(self._window, kind, values, self._desk.session.names(), changing)
        if dialog.exec():
            return dialog.values()
        if not changing and any(dialog.values().values()):
            self._left[kind] = dialog.values()
            self._desk.tell(_("Your words wait here until you come back."))
        return None
