"""Adding or changing a point, a decision, an action or a question: words first, Enter keeps it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.i18n import _
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import LineField, labelled


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of one kind of record. The first field must be filled; the others may stay empty."""

    add: str
    change: str
    keep: str
    fields: Mapping[str, str]
    """Name of the record's field -> what the person reads."""


SHAPES: dict[type, Shape] = {
    Point: Shape(
        _("Add a point"), _("Change this point"), _("Keep this point"),
        {"words": _("What was said, in their own words"), "said_by": _("Who said it")},
    ),
    Decision: Shape(
        _("Add a decision"), _("Change this decision"), _("Keep this decision"),
        {"words": _("What was decided")},
    ),
    ActionItem: Shape(
        _("Add an action"), _("Change this action"), _("Keep this action"),
        {"what": _("What will be done"), "who": _("Who will do it"), "by_when": _("By when")},
    ),
    Question: Shape(
        _("Add a question"), _("Change this question"), _("Keep this question"),
        {"words": _("The question"), "asked_by": _("Who asks")},
    ),
}  # fmt: skip
NAMES = {"said_by", "who", "asked_by"}


class RecordDialog(Dialog):
    """`values()` holds what was written. Enter in any field keeps it."""

    def __init__(
        self, parent: QWidget, kind: type, values: Mapping[str, str], names: Sequence[str], changing: bool
    ) -> None:
        shape = SHAPES[kind]
        super().__init__(parent, shape.change if changing else shape.add)
        self._fields: dict[str, LineField] = {}
        for field, words in shape.fields.items():
            line = LineField(values.get(field, ""))
            if field in NAMES:
                completer = QCompleter(list(names), line)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
                line.setCompleter(completer)
            labelled(self.body, words, line)
            self._fields[field] = line
        self._first = next(iter(self._fields.values()))
        self.add_button(shape.keep, first=True).clicked.connect(self._keep)
        self.add_close(_("Not now"))
        self._first.setFocus()

    def values(self) -> dict[str, str]:
        return {field: line.text().strip() for field, line in self._fields.items()}

    def _keep(self) -> None:
        if self._first.text().strip():
            self.accept()
        else:
            self._first.setFocus()
