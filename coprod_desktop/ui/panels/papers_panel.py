"""Papers of the meeting, to read: large text, headings to jump to, words explained, read aloud."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.agenda import Paper
from coprod_desktop.i18n import _
from coprod_desktop.ui.as_fits import AsFits, give_keys
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import label_for, words_label
from coprod_desktop.ui.marked_text import MarkedText
from coprod_desktop.ui.panels.panel import Panel, Readable
from coprod_desktop.ui.reading import readable_of
from coprod_desktop.ui.reading_text import ReadingText
from coprod_desktop.ui.rows import Row, RowList


class PapersPanel(Panel):
    name = "papers"
    title = _("Papers")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._papers: list[Paper] = []
        self._shown: str | None = None
        self._none = words_label(
            _("No papers yet. To add one, use the Meeting menu: Add a paper to this meeting.")
        )
        self._list = RowList(_("Papers"))
        self._headings = RowList(_("Headings in this paper"))
        self._text = ReadingText(_("Paper"), desk.appearance, desk.session.flags)
        self._labels: dict[QWidget, QWidget] = {}
        self._lines: dict[QWidget, int] = {self._list: 2, self._headings: 3, self._text: 4}
        """How many lines of its own text a part needs at least."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        parts = AsFits()
        column.addWidget(parts, 1)
        for words, part, stretch in (
            (_("Papers of this meeting"), self._list, 1),
            (_("Headings in this paper"), self._headings, 1),
            (_("Paper"), self._text, 5),
        ):
            self._labels[part] = label_for(part, words)
            parts.addWidget(self._labels[part])
            parts.addWidget(part, stretch)
        self._list.chosen.connect(self._show)
        self._list.opened.connect(lambda _key: give_keys(self._text))
        self._headings.opened.connect(self._jump)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_if_shown)
        desk.news.meeting.connect(self._soon.start)
        desk.news.glossary.connect(self._text.marked.mark_again)
        desk.appearance.changed.connect(self._make_room)

    def arrive(self) -> None:
        self._refresh()
        if self._papers:
            give_keys(self._text)

    def parts(self) -> list[QWidget]:
        return [part for part, label in self._labels.items() if not label.isHidden()]

    def marked(self) -> MarkedText | None:
        return self._text.marked

    def readable(self) -> Readable | None:
        return readable_of(self._text.marked)

    def _refresh(self) -> None:
        """A paper that has come since last time is the one to read; of several, the one added last."""
        before = {paper.id for paper in self._papers}
        self._papers = self.desk.session.papers()
        new = [paper.id for paper in self._papers if paper.id not in before]
        self._none.setVisible(not self._papers)
        for part in (self._list, self._text):
            self._set_there(part, bool(self._papers))
        self._list.show_rows([Row(paper.id, paper.title) for paper in self._papers])
        if new:
            self._list.choose(new[-1])
        elif self._list.key() is None:
            self._list.choose_number(0)
        self._show(self._list.key())

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self._refresh()

    def _show(self, paper_id: str | None) -> None:
        if paper_id == self._shown:
            return
        self._shown = paper_id
        paper = next((paper for paper in self._papers if paper.id == paper_id), None)
        headings = paper.headings if paper else ()
        self._set_there(self._headings, bool(headings))
        self._headings.show_rows([Row(heading.offset, heading.text) for heading in headings])
        levels = {heading.offset: heading.level for heading in headings}
        paragraphs, at = [], 0
        for line in paper.text.split("\n") if paper else ():
            paragraphs.append((levels.get(at, 0), line))
            at += len(line) + 1
        self._text.show_text(paragraphs)

    def _set_there(self, part: QWidget, there: bool) -> None:
        for each in (self._labels[part], part):
            each.setVisible(there)

    def _jump(self, offset: int) -> None:
        self._text.marked.set_caret(offset)
        give_keys(self._text)

    # --- room -------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        for part, lines in self._lines.items():
            height = QFontMetrics(part.font()).lineSpacing() * lines + 40
            part.setMinimumHeight(min(height, max(120, self.height() // 3)))
