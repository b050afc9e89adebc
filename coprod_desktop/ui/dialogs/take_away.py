"""Take away: the minutes or the agenda in a file that can be sent or printed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.ui.choice import Choice
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.choose_file import ChooseFile
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import LineField, button, labelled, words_label

KINDS = {"minutes": _("Minutes"), "agenda": _("Agenda")}
TYPES = {
    ".docx": _("Word document"),
    ".html": _("Web page"),
    ".md": _("Markdown text"),
    ".txt": _("Plain text"),
}


class TakeAway(Dialog):
    def __init__(self, parent: QWidget, desk: Desk) -> None:
        """A meeting must be open."""
        super().__init__(parent, _("Take away minutes or agenda"))
        self._window, self._desk = parent, desk
        assert desk.session.meeting is not None
        self._meeting = desk.session.meeting
        self._folder = documents_folder()
        self._kind = Choice(_("What"), KINDS, "minutes")
        self._type = Choice(_("Type of file"), TYPES, ".docx")
        self._name = LineField(file_name(self._meeting, "minutes", ".docx"))
        self._own_name = self._busy = False
        self._where = words_label()
        place = button(_("Choose another folder"))
        write = self.add_button(_("Write the file"), first=True)
        self.add_close(_("Not now"))
        self.body.addWidget(self._kind)
        self.body.addWidget(self._type)
        labelled(self.body, _("Name of the file"), self._name)
        self.body.addWidget(self._where)
        self.body.addWidget(place)
        for choice in (self._kind, self._type):
            choice.changed.connect(lambda _value: self._name_again())
        self._name.textEdited.connect(lambda _text: self._named())
        write.clicked.connect(self._go)
        place.clicked.connect(self._choose_folder)
        self._show_folder()
        self._kind.button("minutes").setFocus()

    def path(self) -> Path:
        """The file as it will be written: no sign in its name that some computer refuses, and the chosen ending."""
        name, ending = _clean(self._name.text()), self._type.value()
        return self._folder / (name if name.lower().endswith(ending) else name + ending)

    def _named(self) -> None:
        self._own_name = True

    def _name_again(self) -> None:
        """Follow the choices; a name the person wrote keeps its words and only gets the other ending."""
        ending = self._type.value()
        if not self._own_name:
            self._name.setText(file_name(self._meeting, self._kind.value(), ending))
            return
        stem = re.sub(rf"({'|'.join(map(re.escape, TYPES))})$", "", self._name.text(), flags=re.IGNORECASE)
        self._name.setText(stem + ending)

    def _choose_folder(self) -> None:
        title = _("Choose a folder")
        chosen: Path | None = None
        if sys.platform.startswith("linux"):
            dialog = ChooseFile(self, title, self._folder, ())
            if dialog.exec():
                chosen = dialog.path()
        elif name := QFileDialog.getExistingDirectory(self, title, str(self._folder)):
            chosen = Path(name)
        if chosen is not None:
            self._folder = chosen
            self._show_folder()
            self._desk.tell(self._where.text())

    def _show_folder(self) -> None:
        self._where.setText(_("It goes into the folder {folder}").format(folder=self._folder))

    def _go(self) -> None:
        if self._busy:
            return
        if not _clean(self._name.text()):
            self._desk.tell(_("Write a name for the file first."))
            self._name.setFocus()
            return
        path = self.path()
        if path.exists() and not Replace(self, path).exec():
            self._name.setFocus()
            return
        self._write_to(path)

    def _write_to(self, path: Path) -> None:
        session, kind = self._desk.session, self._kind.value()
        whole, group, names = session.whole_meeting(), session.glossary(), session.names()
        self._busy = (
            True  # the button is not greyed out: the keys would leave it, and a screen reader tell where to
        )

        def work() -> Path:
            from coprod_desktop.documents.export import export
            from coprod_desktop.documents.words_explained import meanings_from
            from coprod_desktop.language.flags import Words

            texts = [whole.meeting.heading, *(f"{i.title}\n{i.text}" for i in whole.items)]
            texts += [paper.text for paper in whole.papers]
            words = Words(group, texts, names)  # its own, because the session's belong to the screen's thread
            export(whole, path, kind, meanings_from(words.flags))
            return path

        self._desk.threads.run(work, self._written, self._failed)

    def _written(self, path: Path) -> None:
        self._desk.tell(_("Written to {path}").format(path=path))
        if isValid(self):
            self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, Problem):
            raise error
        self._desk.problem(error)


class Replace(Dialog):
    """Asks before a file is replaced. Neither answer is easier to press than the other."""

    def __init__(self, parent: QWidget, path: Path) -> None:
        super().__init__(parent, _("There is a file of this name"))
        self.body.addWidget(words_label(_("There is already a file {name}.").format(name=path.name)))
        self.body.addWidget(words_label(_("If you replace it, what it holds now is gone.")))
        keep = self.add_close(_("Choose another name"))
        replace = self.add_button(_("Replace the file"))
        replace.clicked.connect(self.accept)
        keep.setFocus()


def file_name(meeting: Meeting, kind: str, ending: str) -> str:
    """ "Transport group 2026-03-14 minutes.docx": files of one group stand together, in the order of time."""
    day = meeting.held_on.isoformat() if meeting.held_on else ""
    parts = (_clean(meeting.title)[:80].strip(), day, KINDS[kind].lower())
    return " ".join(part for part in parts if part) + ending


def documents_folder() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def _clean(name: str) -> str:
    """Without what Windows, macOS or Linux refuse in the name of a file."""
    return " ".join(re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*]', " ", name).split()).strip(" .")
