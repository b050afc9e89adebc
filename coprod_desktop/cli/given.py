"""The text a person gives to a verb: in a file, in a document, or from another program."""

from __future__ import annotations

import sys
from pathlib import Path

from coprod_desktop.cli.output import Progress
from coprod_desktop.domain.agenda import AgendaDraft, PaperDraft
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem

STANDARD_INPUT = "-"
_DOCUMENTS = (".docx", ".odt", ".pdf", ".html", ".htm", ".ics", ".eml", ".doc", ".rtf")
"""Everything else is text as it stands, so that offsets count the characters of the file itself."""


def text_of(name: str) -> str:
    """Raises Problem when there is no such text or it cannot be read."""
    if name == STANDARD_INPUT:
        return decoded(sys.stdin.buffer.read(), _("what the other program writes"))
    path = Path(name)
    if path.suffix.lower() in _DOCUMENTS:
        from coprod_desktop.documents.reading import read

        return _whole_text(read(path, progress=Progress()))
    return decoded(bytes_of(path), path.name)


def bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Problem(
            _("There is no file {name}.").format(name=path),
            _("Look at its name and its folder, and try again."),
        ) from error
    except IsADirectoryError as error:
        raise Problem(_("{name} is a folder.").format(name=path), _("Give one file in it.")) from error
    except OSError as error:
        raise Problem(
            _("Coprod cannot read the file {name}.").format(name=path),
            _("Look whether you can open it in another program."),
        ) from error


def decoded(content: bytes, name: str) -> str:
    """UTF-8, or else the older alphabet of Windows, in which many texts still come."""
    if b"\0" in content:
        raise Problem(
            _("This is not text: {name}.").format(name=name), _("Give a text, or a document such as .docx.")
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _whole_text(draft: AgendaDraft | PaperDraft) -> str:
    if isinstance(draft, PaperDraft):
        return draft.text
    items = [part for item in draft.items for part in (item.title, item.text)]
    return "\n".join(part for part in (draft.title, draft.before, *items, draft.after) if part)
