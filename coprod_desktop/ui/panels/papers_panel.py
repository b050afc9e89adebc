"""Papers of the meeting, to read: large text, headings to jump to, words explained, read aloud."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.agenda import Paper
from coprod_desktop.i18n import _
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
        self._shown: str | None = None
        self._none = words_label(
            _("No papers yet. To add one, use the Meeting menu: Add a paper to this meeting.")
        )
        self._list = RowList(_("Papers"))
        self._headings = RowList(_("Headings in this paper"))
        self._text = ReadingText(_("Paper"), desk.appearance, desk.session.flags)
        column = QVBoxLayout(self)
        column.addWidget(self._none)
        for words, part, stretch in (
            (_("Papers of this meeting"), self._list, 1),
            (_("Headings in this paper"), self._headings, 1),
            (_("Paper"), self._text, 5),
        ):
            column.addWidget(label_for(part, words))
            column.addWidget(part, stretch)
        self._list.chosen.connect(self._show)
        self._list.opened.connect(lambda _key: self._text.setFocus())
        self._headings.opened.connect(self._jump)
        desk.news.glossary.connect(self._text.marked.mark_again)

    def arrive(self) -> None:
        papers = self.desk.session.papers()
        self._none.setVisible(not papers)
        for part in (self._list, self._text):
            part.setVisible(bool(papers))
        self._list.show_rows([Row(paper.id, paper.title) for paper in papers])
        self._show(self._list.key())
        if papers:
            self._text.setFocus()

    def parts(self) -> list[QWidget]:
        return [part for part in (self._list, self._headings, self._text) if part.isVisibleTo(self)]

    def marked(self) -> MarkedText | None:
        return self._text.marked

    def readable(self) -> Readable | None:
        return readable_of(self._text.marked)

    def _paper(self, paper_id: str | None) -> Paper | None:
        return next((p for p in self.desk.session.papers() if p.id == paper_id), None)

    def _show(self, paper_id: str | None) -> None:
        paper = self._paper(paper_id)
        headings = paper.headings if paper else ()
        self._headings.show_rows([Row(h.offset, h.text) for h in headings])
        for part in (self._headings,):
            part.setVisible(bool(headings))
        if paper is None or self._shown == paper.id:
            return
        self._shown = paper.id
        levels = {h.offset: h.level for h in headings}
        paragraphs, at = [], 0
        for line in paper.text.split("\n"):
            paragraphs.append((levels.get(at, 0), line))
            at += len(line) + 1
        self._text.show_text(paragraphs)

    def _jump(self, offset: int) -> None:
        self._text.marked.set_caret(offset)
        self._text.setFocus()
