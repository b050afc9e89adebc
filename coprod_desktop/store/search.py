"""Finding words in everything written, whatever a person types into the search field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from coprod_desktop.store.database import Store
from coprod_desktop.store.tables import KINDS, TABLES

MOST_FOUND = 100
_MOST_WORDS = 24
"""SQLite refuses expressions that nest too deep; nobody searches for so many words."""


@dataclass(frozen=True, slots=True)
class Found:
    kind: str
    """meeting, item, paper, notes, point, decision, action or question."""
    id: str
    meeting_id: str
    item_id: str | None
    title: str
    """Where it is: the agenda item's title, or the meeting's own."""
    snippet: str
    """The words around what was found."""
    meeting_title: str = ""


# What each table is searched by: the kind, the weight of each indexed column, and the item a row belongs to.
_SEARCHED = (
    ("meeting", "8, 4, 1", None),
    ("item", "8, 4, 1", "t.id"),
    ("paper", "8, 1", "t.item_id"),
    ("notes", "1", "t.item_id"),
    ("point", "2, 2", "t.item_id"),
    ("decision", "2", "t.item_id"),
    ("action", "2, 2, 2", "t.item_id"),
    ("question", "2, 2", "t.item_id"),
)


def search(store: Store, words: str, most: int = MOST_FOUND) -> list[Found]:
    """What holds all of these words, best match first; the last word may be only begun. Takes any text."""
    query = to_query(words)
    if not query:
        return []
    found: list[tuple[float, Found]] = []
    for kind, weights, item in _SEARCHED:
        for rank, *rest in store.rows(_sql(kind, weights, item), (query, f"bm25({weights})", most)):
            found.append((rank, Found(kind, *rest)))
    found.sort(key=lambda pair: pair[0])
    return [one for _rank, one in found[:most]]


def to_query(words: str) -> str:
    """Each word in quotes, so that nothing in it is read as search language; empty when no word is left.

    SQLite cuts a quoted word up by the same rules as the text it is sought in, so "co-production" finds
    "co production".
    """
    text = unicodedata.normalize("NFC", words)
    # Control characters end or upset a query; lone surrogates cannot be sent at all.
    text = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", text)
    wanted = [word for word in text.split() if any(c.isalnum() for c in word)][:_MOST_WORDS]
    if not wanted:
        return ""
    return " ".join('"' + word.replace('"', '""') + '"' for word in wanted) + "*"


def _sql(kind: str, weights: str, item: str | None) -> str:
    table = TABLES[KINDS[kind]]
    index = f"{table}_fts"
    if item is None:
        joins, title, wanted = "", "t.title", "t.id, t.id, NULL"
        in_use = "t.binned_at IS NULL"
        meeting_title = "t.title"
    else:
        joins = f"""JOIN meetings AS m ON m.id = t.meeting_id
            LEFT JOIN agenda_items AS i ON i.id = {item}"""
        title, wanted = "coalesce(i.title, m.title)", f"t.id, t.meeting_id, {item}"
        in_use = "t.binned_at IS NULL AND m.binned_at IS NULL AND i.binned_at IS NULL"
        meeting_title = "m.title"
    return f"""SELECT f.rank, {wanted}, {title}, snippet({index}, -1, '', '', '…', 16), {meeting_title}
        FROM {index} AS f JOIN {table} AS t ON t.seq = f.rowid {joins}
        WHERE {index} MATCH ? AND f.rank MATCH ? AND {in_use} ORDER BY f.rank LIMIT ?"""
