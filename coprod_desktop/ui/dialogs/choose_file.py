"""Finding a document with keys and ears: one list of folders and documents, one field to narrow it down.

Used where the system brings no file dialog of its own (Linux): Qt's is a tree, a combo box and buttons with pictures,
which screen readers do not tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.as_fits import give_keys
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import LineField, labelled, words_label
from coprod_desktop.ui.rows import Row, RowList

LONGEST = 2000
"""Entries of one folder that are listed; the field finds the others."""


class ChooseFile(Dialog):
    """`path()` is the document a person chose. `endings` is in lower case, with the dot; empty: folders only."""

    def __init__(self, parent: QWidget, title: str, folder: Path, endings: Sequence[str]) -> None:
        super().__init__(parent, title)
        self._endings = tuple(endings)
        self._folder = folder if folder.is_dir() else Path.home()
        self._path: Path | None = None
        self._where = words_label()
        self._name = LineField()
        self._list = RowList(_("Folders and documents"), _("Nothing here that we can open."))
        labelled(self.body, _("Name, part of a name, or a whole path"), self._name)
        self.body.addWidget(self._where)
        self.body.addWidget(self._list, 1)
        self._list.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)
        words = _("Open") if endings else _("Use this folder")
        self.add_button(words, first=True).clicked.connect(self._choose)
        self.add_close(_("Not now"))
        self._name.textChanged.connect(lambda _text: self._show())
        self._list.opened.connect(self._open)
        self._show()
        self._name.setFocus()

    def path(self) -> Path | None:
        return self._path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the field to the list, Backspace in the list to the folder above."""
        if event.key() == Qt.Key.Key_Down and self._name.hasFocus():
            give_keys(self._list)
        elif event.key() == Qt.Key.Key_Backspace and self._list.hasFocus():
            self._go_to(self._folder.parent)
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        typed = self._name.text().strip()
        given = Path(typed).expanduser() if typed else None
        if given is not None and (given.is_absolute() or (self._folder / given).exists()):
            self._open(given if given.is_absolute() else self._folder / given)
        elif not self._endings:
            self._path = self._folder
            self.accept()
        elif self._list.key() is not None:
            self._open(self._list.key())

    def _open(self, path: Path) -> None:
        if path.is_dir():
            self._go_to(path)
        elif self._endings:
            self._path = path  # where it cannot be opened, reading it says why
            self.accept()

    def _go_to(self, folder: Path) -> None:
        self._folder = folder
        self._name.setText("")
        self._show()
        give_keys(self._list)

    def _show(self) -> None:
        self._where.setText(_("In: {folder}").format(folder=self._folder))
        wanted = self._name.text().strip().casefold()
        rows = [Row(self._folder.parent, _("Folder above: {name}").format(name=self._folder.parent))]
        found = [path for path in self._entries() if wanted in path.name.casefold()]
        for path in found[:LONGEST]:
            text = _("Folder: {name}").format(name=path.name) if path.is_dir() else path.name
            rows.append(Row(path, text))
        self._list.show_rows(rows)
        self._list.choose_number(1 if found else 0)
        documents = sum(not path.is_dir() for path in found)
        words = ngettext("{count} document", "{count} documents", documents).format(count=documents)
        self._list.setAccessibleName(
            _("Folder {name}, {documents}").format(name=self._folder.name, documents=words)
        )

    def _entries(self) -> list[Path]:
        try:
            paths = [path for path in self._folder.iterdir() if not path.name.startswith(".")]
            return sorted(
                (path for path in paths if path.is_dir() or path.suffix.casefold() in self._endings),
                key=lambda path: (not path.is_dir(), path.name.casefold()),
            )
        except OSError:
            return []
