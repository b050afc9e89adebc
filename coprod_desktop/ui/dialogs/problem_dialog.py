"""One calm dialog for what went wrong: what happened, what you can do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import words_label


class ProblemDialog(Dialog):
    """The two sentences are the dialog's description, so that a screen reader speaks them when it opens."""

    def __init__(self, parent: QWidget | None, problem: Problem, title: str | None = None) -> None:
        super().__init__(parent, title or _("Something is in the way"))
        for sentence in (problem.what_happened, problem.what_you_can_do):
            self.body.addWidget(words_label(sentence))
        close = self.add_close(_("Close"))
        close.setDefault(True)
        close.setAccessibleDescription(f"{problem.what_happened} {problem.what_you_can_do}")
        close.setFocus()


def our_fault() -> Problem:
    """What a person is told when we got something wrong; the details are in the log."""
    return Problem(
        _("Coprod made a mistake. Everything you typed is kept."),
        _("You can go on. If it happens again, close Coprod and start it again."),
    )
