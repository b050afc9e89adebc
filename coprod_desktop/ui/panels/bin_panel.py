"""The bin: what was put there, and bringing it back."""

from __future__ import annotations

from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.kind_words import KIND_WORDS
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _
from coprod_desktop.store.bin import Binned
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import button, label_for
from coprod_desktop.ui.panels.list_panel import ListPanel
from coprod_desktop.ui.rows import Row, RowList


class BinPanel(ListPanel):
    name = "bin"
    title = _("Bin")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, RowList(_("Bin")))
        self.column.addWidget(label_for(self.rows, _("In the bin. Enter brings back what is chosen.")))
        self.add_list(self.rows, lines=6)
        bring_back = button(_("Bring back"))
        bring_back.clicked.connect(self._bring_back)
        self.column.addWidget(bring_back)
        self.rows.opened.connect(lambda _key: self._bring_back())

    def refresh(self) -> None:
        rows = [Row((one.kind, one.id), line(one)) for one in self.desk.session.binned()]
        self.show_rows(
            rows, _("The bin is empty. What you put in the bin waits here, so you can bring it back.")
        )

    def _bring_back(self) -> None:
        chosen = self.rows.key()
        if chosen is None:
            self.desk.tell(_("There is nothing to bring back."))
        else:
            self.desk.tried(lambda: self.desk.session.restore(*chosen))


def line(one: Binned) -> str:
    # Translators: a kind of thing and its words, "Action: Send the map.".
    parts = [ended(_("{kind}: {words}").format(kind=KIND_WORDS[one.kind], words=" ".join(one.words.split())))]
    if one.meeting_title:
        parts.append(_("From: {meeting}.").format(meeting=one.meeting_title))
    when = one.binned_at.astimezone()
    parts.append(_("In the bin since {day}, {time}.").format(day=in_words(when.date()), time=f"{when:%H:%M}"))
    return " ".join(parts)
