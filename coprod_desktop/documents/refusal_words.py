"""What a person hears when a file cannot be read."""

from __future__ import annotations

from coprod_desktop.documents.refusals import Why
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem


def problem(why: Why) -> Problem:
    """The sentences for a reason, translated now."""
    could_not = _("We could not open this file.")
    save_again = _("Open it in the program that made it. Save it as .docx and try again.")
    said = {
        Why.MISSING: (
            _("The file is not there any more."),
            _("Look for it in another folder and try again."),
        ),
        Why.FOLDER: (_("This is a folder, not a file."), _("Open the folder and choose one file in it.")),
        Why.NOT_ALLOWED: (
            _("This computer does not let you open this file."),
            _("Copy it to a folder of your own and try again."),
        ),
        Why.EMPTY: (_("There is nothing in this file."), _("Ask for the file again, or choose another one.")),
        Why.TOO_BIG: (
            f"{could_not} {_('There is too much in it.')}",
            _("Ask for the agenda as a file of its own and try again."),
        ),
        Why.OLD_WORD: (
            f"{could_not} {_('It is an old Word format.')}",
            _("Save it as .docx and try again."),
        ),
        Why.LOCKED: (
            f"{could_not} {_('A password protects it.')}",
            _("Ask for a copy without a password and try again."),
        ),
        Why.DAMAGED: (
            f"{could_not} {_('Part of it is damaged or missing.')}",
            _("Ask for the file again and try once more."),
        ),
        Why.SCANNED: (
            _("This file holds pictures of pages, and no text."),
            _("Ask for the file it was made from, such as a Word file."),
        ),
        Why.NO_TEXT: (
            _("We found no text in this file."),
            _("Ask for the file again, or choose another one."),
        ),
        Why.OTHER_KIND: (
            f"{could_not} {_('We do not know its format.')}",
            save_again,
        ),
        Why.TOO_LONG: (
            _("Reading this file took too long, so we stopped."),
            save_again,
        ),
        Why.CHANGED: (
            _("This file changed while we read it."),
            _("Close it in other programs and try again."),
        ),
    }
    return Problem(*said[why])
