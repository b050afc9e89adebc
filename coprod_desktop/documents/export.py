"""Minutes and agenda of a meeting out to a file, whose type is told by the ending of its name."""

from __future__ import annotations

import os
from collections.abc import Callable
from errno import EDQUOT, EFBIG, ENAMETOOLONG, ENOSPC
from pathlib import Path
from uuid import uuid4

from coprod_desktop.documents.agenda_out import agenda
from coprod_desktop.documents.minutes import minutes
from coprod_desktop.documents.outline import Outline
from coprod_desktop.documents.words_explained import MeaningOf
from coprod_desktop.documents.write_docx import docx
from coprod_desktop.documents.write_html import html
from coprod_desktop.documents.write_text import markdown, text
from coprod_desktop.domain.whole_meeting import WholeMeeting
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem

_SAY: dict[str, Callable[[WholeMeeting, MeaningOf], Outline]] = {"minutes": minutes, "agenda": agenda}
_WRITE: dict[str, Callable[[Outline], bytes]] = {".docx": docx, ".html": html, ".md": markdown, ".txt": text}
KINDS = tuple(_SAY)
ENDINGS = tuple(_WRITE)


def export(whole: WholeMeeting, path: Path, kind: str, meaning_of: MeaningOf) -> None:
    """Write one of KINDS to a file with one of ENDINGS; a file of that name is replaced, whole or not at all.

    `meaning_of` gives (short form, full words) for the short forms in a text, in order. Blocks for up to
    half a second or so; touches no store and no screen, so it may run on any thread. Raises Problem.
    """
    write = _WRITE.get(path.suffix.lower())
    if write is None:
        raise Problem(
            _("Coprod cannot write this type of file: {name}.").format(name=path.name),
            _("Choose a name that ends in {endings}.").format(endings=_listed(ENDINGS)),
        )
    content = write(_SAY[kind](whole, meaning_of))
    try:
        _replace(path, content)
    except OSError as error:
        raise _problem(error, path) from error


def _listed(endings: tuple[str, ...]) -> str:
    # Translators: a list of endings of file names, ".docx, .html or .txt".
    return _("{some} or {last}").format(some=", ".join(endings[:-1]), last=endings[-1])


def _replace(path: Path, content: bytes) -> None:
    """A file beside it takes its place, so that a full disk or a lost power leaves the old file as it was."""
    beside = path.with_name(f".coprod-{uuid4().hex[:12]}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _problem(error: OSError, path: Path) -> Problem:
    name, folder = path.name, str(path.parent)
    if error.errno in (ENOSPC, EDQUOT, EFBIG):
        return Problem(
            _("There is no room left for the file {name}.").format(name=name),
            _("Delete files that you do not need, or choose another folder. Your meeting is safe in Coprod."),
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Problem(
            _("There is no folder {folder}.").format(folder=folder), _("Choose a folder that is there.")
        )
    if path.is_dir():
        return Problem(
            _("{name} is a folder and not a file.").format(name=name), _("Choose another name for the file.")
        )
    if error.errno == ENAMETOOLONG:
        return Problem(_("The name of the file is too long."), _("Choose a shorter name."))
    return Problem(
        _("Coprod may not write the file {name} in the folder {folder}.").format(name=name, folder=folder),
        _("Close the file if it is open in another program. Or choose another folder, such as Documents."),
    )
