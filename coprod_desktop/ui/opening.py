"""Documents in and out of the window: opening an agenda or a paper, starting, going on, taking away.

The dialogs are imported when they are first opened: the start must not wait for them.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.domain.agenda import AgendaDraft, PaperDraft
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import words_label

ENDINGS = (".docx", ".odt", ".pdf", ".html", ".htm", ".md", ".txt", ".ics", ".eml", ".doc")
"""What the file list shows. An old .doc is among them, since a person will look for it: opening it says what to do."""
WAIT_MS = 400
"""How long a document may take before we show that we are at it."""


class _Reading(Dialog):
    """Says what is going on, with a way to stop it."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, _("Opening {name}").format(name=name))
        self.body.addWidget(words_label(_("We are reading the document. It can take up to ten seconds.")))
        self.add_close(_("Stop"))


class Opening:
    """Handles open_document, add_paper, start_meeting, go_on, practise, rename_meeting and take_away."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window, self._desk = window, desk
        self._folder = documents if (documents := Path.home() / "Documents").is_dir() else Path.home()

    def open_document(self) -> None:
        self._choose(into_meeting=False)

    def add_paper(self) -> None:
        self._choose(into_meeting=True)

    def start_meeting(self) -> None:
        from coprod_desktop.ui.dialogs.meeting_details import MeetingDetails

        details = MeetingDetails(self._window, _("Start a meeting"), _("Start"))
        if details.exec() and self._desk.tried(
            lambda: self._desk.session.start_meeting(details.title() or _("Meeting without a title"))
        ):
            self._desk.tried(lambda: self._desk.session.change_meeting(**details.values()))
            self._desk.show("meeting")

    def rename_meeting(self) -> None:
        meeting = self._desk.session.meeting
        if meeting is None:
            return
        from coprod_desktop.ui.dialogs.meeting_details import MeetingDetails

        details = MeetingDetails(self._window, _("Title, date and place"), _("Keep"), meeting)
        if details.exec():
            self._desk.tried(lambda: self._desk.session.change_meeting(**details.values()))

    def go_on(self) -> None:
        gone_on = False

        def go() -> None:
            nonlocal gone_on
            gone_on = self._desk.session.go_on()

        if self._desk.tried(go):
            if gone_on:
                self._desk.show("meeting")
            else:
                self._desk.tell(_("There is no meeting yet. Open an agenda, or start a meeting without one."))

    def practise(self) -> None:
        if self._desk.tried(self._desk.session.practise):
            self._desk.show("meeting")

    def take_away(self) -> None:
        from coprod_desktop.ui.dialogs.take_away import TakeAway

        TakeAway(self._window, self._desk).exec()

    # --- reading ----------------------------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path], into_meeting: bool = False) -> None:
        """One after the other, each with its own preview."""
        if paths:
            self._read(paths[0], list(paths[1:]), into_meeting)

    def _choose(self, into_meeting: bool) -> None:
        title = _("Choose an agenda or a paper")
        if sys.platform.startswith("linux"):
            from coprod_desktop.ui.dialogs.choose_file import ChooseFile

            dialog = ChooseFile(self._window, title, self._folder, ENDINGS)
            chosen = dialog.path() if dialog.exec() else None
        else:
            kinds = _("Documents ({endings})").format(endings=" ".join(f"*{ending}" for ending in ENDINGS))
            name, _kind = QFileDialog.getOpenFileName(self._window, title, str(self._folder), kinds)
            chosen = Path(name) if name else None
        if chosen is not None:
            self._folder = chosen.parent
            self.open_paths([chosen], into_meeting)

    def _read(self, path: Path, others: list[Path], into_meeting: bool) -> None:
        stop = threading.Event()
        waiting = _Reading(self._window, path.name)
        waiting.rejected.connect(stop.set)
        timer = QTimer(waiting, singleShot=True, interval=WAIT_MS)
        timer.timeout.connect(waiting.open)

        def over() -> None:
            if not stop.is_set():  # a person who pressed Stop has already closed it, and its timer with it
                timer.stop()
                waiting.done(1)

        def work() -> AgendaDraft | PaperDraft:
            from coprod_desktop.documents.reading import read

            return read(path, stopped=stop.is_set)

        def then(draft: AgendaDraft | PaperDraft) -> None:
            over()
            if stop.is_set():
                self._desk.tell(_("Stopped. Nothing was changed."))
            else:
                self._take(draft, into_meeting)
                self.open_paths(others, into_meeting)

        def failed(error: Exception) -> None:
            over()
            if stop.is_set():
                self._desk.tell(_("Stopped. Nothing was changed."))
            elif isinstance(error, Problem):
                self._desk.problem(error)
                self.open_paths(others, into_meeting)
            else:
                raise error

        self._desk.threads.run(work, then, failed)
        timer.start()

    def _take(self, draft: AgendaDraft | PaperDraft, into_meeting: bool) -> None:
        if isinstance(draft, AgendaDraft) and not into_meeting:
            from coprod_desktop.ui.dialogs.agenda_preview import AgendaPreview

            preview = AgendaPreview(self._window, self._desk, draft)
            if not preview.exec():
                self._desk.tell(_("Nothing was kept."))
                return
            if preview.as_paper():
                draft = as_paper(preview.draft())
            else:
                kept = preview.draft()
                if self._desk.tried(lambda: self._desk.session.adopt_agenda(kept)):
                    self._desk.show("meeting")
                return
        paper = as_paper(draft) if isinstance(draft, AgendaDraft) else draft
        session = self._desk.session

        def keep() -> None:
            if session.meeting is None:
                session.start_meeting(paper.title)
            session.add_paper(paper)

        if self._desk.tried(keep):
            self._desk.tell(_("Kept as a paper: {title}.").format(title=paper.title))
            self._desk.show("papers")


def as_paper(draft: AgendaDraft) -> PaperDraft:
    """An agenda as a text to read, with every word it had."""
    from coprod_desktop.domain.agenda_draft import line_of

    parts = [draft.before]
    for item in draft.items:
        parts += [line_of(item), item.text]
    parts.append(draft.after)
    return PaperDraft(title=draft.title, text="\n".join(part for part in parts if part), source=draft.source)
