"""Search: any word in everything that is kept, and going to where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.kind_words import KIND_WORDS
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.store.search import MOST_FOUND, Found
from coprod_desktop.ui.as_fits import give_keys
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.fields import LineField, label_for, labelled
from coprod_desktop.ui.going_there import go_to_meeting, place_of
from coprod_desktop.ui.panels.list_panel import ListPanel
from coprod_desktop.ui.panels.panel import Readable
from coprod_desktop.ui.rows import Row, RowList

PAUSE_MS = 200
"""How long one stops typing before the search starts."""


class SearchPanel(ListPanel):
    name = "search"
    title = _("Search")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, RowList(_("Found")))
        self._field = LineField()
        self._found: dict[tuple[str, str], Found] = {}
        self._searched = ""
        labelled(self.column, _("Search for. Escape clears it."), self._field)
        self.column.addWidget(label_for(self.rows, _("Found. Enter goes there.")))
        self.add_list(self.rows, lines=6)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.on_key(Qt.Key.Key_Escape, self._field, self._clear)
        self._field.textChanged.connect(lambda _text: self._pause.start())
        self._field.returnPressed.connect(self._to_results)
        self.rows.opened.connect(self._go)

    def arrive(self) -> None:
        self.refresh()
        give_keys(self._field)

    def parts(self) -> list[QWidget]:
        return [self._field, self.rows]

    def readable(self) -> Readable | None:
        return super().readable() if self._found else None

    def refresh(self) -> None:
        words = self._field.text().strip()
        self._found = {(one.kind, one.id): one for one in self.desk.session.search(words)}
        rows = [Row(key, line(one), spoken(one)) for key, one in self._found.items()]
        self.show_rows(rows, self._nothing(words))

    def _clear(self) -> None:
        self._field.setText("")
        self.desk.tell(_("Cleared."))

    def _nothing(self, words: str) -> str:
        if not words:
            return _("Type a word above. You can search agendas, papers, notes and all that was added.")
        return _("Nothing found. Try the first letters of a word, or another word.")

    def _search(self) -> None:
        self._pause.stop()
        words = self._field.text().strip()
        if words == self._searched:
            return
        self._searched = words
        self.refresh()
        if self._found:
            self.rows.choose_number(0)
        if words:
            self.desk.tell(self._count())

    def _count(self) -> str:
        count = len(self._found)
        if count >= MOST_FOUND:
            return _("{count} found, and more. Another word finds fewer.").format(count=count)
        return ngettext("{count} found.", "{count} found.", count).format(count=count)

    def _to_results(self) -> None:
        self._search()
        give_keys(self.rows)

    def _go(self, key: tuple[str, str]) -> None:
        found, session = self._found[key], self.desk.session
        if not go_to_meeting(self.desk, found.meeting_id, found.item_id):
            return
        if found.kind == "paper":
            self.desk.show("papers")
            return
        if found.kind != "meeting":
            if found.item_id is None:
                self.desk.tried(lambda: session.go_to(None))
            part, place = self._place(found)
            self.desk.tried(lambda: session.keep_place(part, place))
        self.desk.show("meeting")

    def _place(self, found: Found) -> tuple[str, int]:
        """The part of the meeting's panel and the place in it: the word in a text, the row in a list."""
        session = self.desk.session
        if found.kind == "notes":
            return "notes", place_of(self._searched, session.notes(found.item_id))
        if found.kind == "item":
            return "item", 0
        rows = [record.id for record in session.records(found.item_id)]
        return "records", rows.index(found.id) if found.id in rows else 0


def line(found: Found) -> str:
    """What it is and the words around what was found; on the next line where it is."""
    snippet, title = found.snippet, " ".join(found.title.split())
    whole = found.kind in ("item", "meeting") and snippet.startswith(title)
    if whole:
        snippet = f"{ended(title)} {snippet[len(title) :].strip()}".strip()
    # Translators: a kind of thing and the words around what was found, "Notes: …brings the map…".
    what = _("{kind}: {words}").format(kind=KIND_WORDS[found.kind], words=snippet)
    if not what.endswith("…"):
        what = ended(what)
    if found.kind == "meeting" and whole:
        return what
    if whole or found.title == found.meeting_title:
        where = _("In: {meeting}.").format(meeting=found.meeting_title)
    else:
        # Translators: an agenda item, and the meeting it is in.
        where = _("In: {title}, {meeting}.").format(title=found.title, meeting=found.meeting_title)
    return f"{what}\n{where}"


def spoken(found: Found) -> str:
    return line(found).replace("\n", " ")
