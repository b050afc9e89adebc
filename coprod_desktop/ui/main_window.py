"""The window: menus above, one panel, the line for messages below. Joins commands to what does them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.ui.agenda_changes import AgendaChanges
from coprod_desktop.ui.announce import Announcer, Toast
from coprod_desktop.ui.appearance import Appearance
from coprod_desktop.ui.as_fits import give_keys
from coprod_desktop.ui.commands import COMMANDS, Needs
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.problem_dialog import ProblemDialog
from coprod_desktop.ui.guide import Guide
from coprod_desktop.ui.listen import Listen
from coprod_desktop.ui.looks import Looks
from coprod_desktop.ui.menus import Menus
from coprod_desktop.ui.opening import Opening
from coprod_desktop.ui.panels.home_panel import HomePanel
from coprod_desktop.ui.panels.panel import Panel
from coprod_desktop.ui.rooms import PANELS
from coprod_desktop.ui.session_signals import SessionSignals
from coprod_desktop.ui.threads import Threads
from coprod_desktop.ui.understand import Understand
from coprod_desktop.ui.writing import Writing

if TYPE_CHECKING:
    from coprod_desktop.ui.marked_text import MarkedText


class MainWindow(QMainWindow):
    def __init__(self, session: Session, appearance: Appearance, threads: Threads) -> None:
        super().__init__()
        self._session = session
        self._toast = Toast(self)
        self.announcer = Announcer(self._toast, self)
        self.desk = Desk(
            session=session,
            news=SessionSignals(session, self),
            appearance=appearance,
            announcer=self.announcer,
            threads=threads,
            show=self.show_panel,
            run=self.run_command,
            problem=self.show_problem,
        )
        self._problem_shown = False
        self._told_at_close = False
        self._panels: dict[str, Panel] = {}
        self._panel: Panel | None = None
        self._lay_out()
        self.listen = Listen(self.desk, self)
        self.opening = Opening(self, self.desk)
        self._writing = Writing(self, self.desk, self._chosen_record)
        guide = Guide(self, self.desk)
        handlers: Sequence[object] = (
            self,
            guide,
            self._writing,
            self.opening,
            self.listen,
            Understand(self, self.desk, self.listen, self._marked, self._chosen_word),
            AgendaChanges(self, self.desk),
            Looks(self, self.desk, self.listen),
        )
        self.menus = Menus(self, handlers)
        guide.actions = self.menus.actions
        news = self.desk.news
        for signal in (news.meeting, news.agenda, news.item, news.history):
            signal.connect(self._what_can_be_done)
        appearance.changed.connect(self.menus.fit)
        news.told.connect(self.announcer.tell)
        news.saved.connect(self._show_saved)
        self.setAcceptDrops(True)
        self.resize(1180, 860)
        self._what_can_be_done()
        self.show_panel(HomePanel.name)

    # --- panels -----------------------------------------------------------------------------------------

    def show_panel(self, name: str) -> None:
        if self._panel is not None:
            self._panel.leave()
            self._panel.hide()
        self._panel = self._get(name)
        self._panel.show()
        self._title()
        self._panel.arrive()
        if not isinstance(self._panel, HomePanel):
            self.announcer.show_quietly(self._panel.title)

    def _get(self, name: str) -> Panel:
        """A panel is made when it is first shown: what is not needed to start must not make the start slow."""
        if name not in self._panels:
            made = PANELS[name]()(self.desk)
            self._panels[name] = made
            self._middle.insertWidget(0, made, 1)  # above the messages
        return self._panels[name]

    def home(self) -> None:
        self.show_panel("home")

    def show_meeting(self) -> None:
        self.show_panel("meeting")

    def read_papers(self) -> None:
        self.show_panel("papers")

    def show_words(self) -> None:
        self.show_panel("words")

    def show_actions(self) -> None:
        self.show_panel("actions")

    def show_meetings(self) -> None:
        self.show_panel("meetings")

    def search(self) -> None:
        self.show_panel("search")

    def show_bin(self) -> None:
        self.show_panel("bin")

    def next_part(self) -> None:
        self._step_part(1)

    def previous_part(self) -> None:
        self._step_part(-1)

    def _step_part(self, step: int) -> None:
        parts = self._panel.parts() if self._panel else []
        if parts:
            here = next((n for n, part in enumerate(parts) if part.hasFocus()), -1 if step > 0 else 0)
            give_keys(parts[(here + step) % len(parts)])

    # --- commands of the meeting panel, wherever one is -------------------------------------------------

    def next_item(self) -> None:
        self._in_meeting("next_item")

    def previous_item(self) -> None:
        self._in_meeting("previous_item")

    def go_to_item(self) -> None:
        self._in_meeting("go_to_item", show=True)

    def where_we_are(self) -> None:
        self._in_meeting("where_we_are")

    def write_notes(self) -> None:
        self._in_meeting("write_notes", show=True)

    def records(self) -> None:
        self._in_meeting("records", show=True)

    def _in_meeting(self, name: str, show: bool = False) -> None:
        if show and (self._panel is None or self._panel.name != "meeting"):
            self.show_panel("meeting")
        getattr(self._get("meeting"), name)()

    # --- commands of the app ----------------------------------------------------------------------------

    def read_aloud(self) -> None:
        self.listen.read(self._panel.readable() if self._panel else None)

    def save(self) -> None:
        if self._panel is not None:
            self._panel.leave()
        if (problem := self._not_kept()) is not None:
            self.show_problem(problem)
        else:
            self.desk.tell(_("Everything is saved."))

    def quit(self) -> None:
        self.close()

    def run_command(self, name: str) -> None:
        """As its key would: nothing happens where the command can do nothing now."""
        self.menus.actions[name].trigger()

    # --- messages ---------------------------------------------------------------------------------------

    def show_problem(self, problem: Problem) -> None:
        """One at a time: a second problem while the first is on the screen goes to the messages."""
        if self._problem_shown:
            self.announcer.show_quietly(str(problem))
            return
        self._problem_shown = True
        try:
            ProblemDialog(self, problem).exec()
        finally:
            self._problem_shown = False

    def _not_kept(self) -> Problem | None:
        return next((p for panel in self._panels.values() if (p := panel.not_kept()) is not None), None)

    def _show_saved(self) -> None:
        self._told_at_close = False
        self._saved.setText(_("Saved"))

    # --- what can be done now ---------------------------------------------------------------------------

    def _what_can_be_done(self) -> None:
        session = self._session
        there = {
            Needs.NOTHING: True,
            Needs.MEETING: session.meeting is not None,
            Needs.ITEM: session.item is not None,
        }
        for command in COMMANDS:
            self.menus.can(command.name, there[command.needs])
        self.menus.can("undo", True, session.undo_words or _("Undo"))
        self.menus.can("redo", True, session.redo_words or _("Redo"))
        self._title()

    def _title(self) -> None:
        meeting = self._session.meeting
        here = self._panel is not None and self._panel.name in ("meeting", "papers")
        parts = [
            self._panel.title if self._panel else "",
            meeting.title if meeting and here else "",
            "Coprod",
        ]
        if self._session.practising:
            parts.insert(0, _("Practice"))
        self.setWindowTitle(" - ".join(part for part in parts if part))

    def _chosen_record(self) -> Record | None:
        chosen = getattr(self._panel, "chosen_record", None)
        return chosen() if chosen is not None else None

    def _chosen_word(self) -> str:
        return self._panel.word() if self._panel else ""

    def _marked(self) -> MarkedText | None:
        return self._panel.marked() if self._panel else None

    def _lay_out(self) -> None:
        whole = QWidget()
        self._middle = QVBoxLayout(whole)
        self._saved = QLabel()
        self._middle.addWidget(self._toast)
        self._middle.addWidget(self._saved)
        self.setCentralWidget(whole)

    # --- Qt's own ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.menus.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.opening.open_paths(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._panel is not None:
            self._panel.leave()
        if (problem := self._not_kept()) is not None and not self._told_at_close:
            self._told_at_close = True
            event.ignore()
            again = _("To close without saving it, close once more.")
            self.show_problem(Problem(problem.what_happened, f"{problem.what_you_can_do} {again}"))
            return
        self.listen.close()
        super().closeEvent(event)
