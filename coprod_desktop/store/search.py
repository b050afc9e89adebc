"""Finding words in everything written, whatever a person types into the search field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.store.database import Store
from coprod_desktop.store.tables import KINDS, TABLES

MOST_FOUND = 50
BEFORE, AFTER = 40, 120
"""Characters of a snippet before and after the beginning of what was found."""
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


@dataclass(frozen=True, slots=True)
class _Searched:
    kind: str
    columns: tuple[str, ...]
    """As indexed, in this order."""
    weights: str
    """How much a word counts in each column."""
    item: str
    """SQL for the id of the item it belongs to."""


_SEARCHED = (
    _Searched("meeting", ("title", "place", "heading"), "8, 4, 1", "NULL"),
    _Searched("item", ("title", "lead", "text"), "8, 4, 1", "t.id"),
    _Searched("paper", ("title", "text"), "8, 1", "t.item_id"),
    _Searched("notes", ("text",), "1", "t.item_id"),
    _Searched("point", ("words", "said_by"), "2, 2", "t.item_id"),
    _Searched("decision", ("words",), "2", "t.item_id"),
    _Searched("action", ("what", "who", "by_when"), "2, 2, 2", "t.item_id"),
    _Searched("question", ("words", "asked_by"), "2, 2", "t.item_id"),
)


def search(store: Store, words: str, most: int = MOST_FOUND) -> list[Found]:
    """What holds all of these words, best match first; the last word may be only begun. Takes any text."""
    wanted = _wanted(words)
    if not wanted:
        return []
    found: list[tuple[float, int, _Searched]] = []
    for searched in _SEARCHED:
        rows = store.rows(_best(searched), (to_query(wanted), f"bm25({searched.weights})", most))
        found += [(rank, seq, searched) for rank, seq in rows]
    found.sort(key=lambda one: one[0])
    return [_found(store, searched, seq, wanted) for _rank, seq, searched in found[:most]]


def to_query(wanted: Sequence[str]) -> str:
    """Each word in quotes, so that nothing in it is read as search language.

    SQLite cuts a quoted word up by the same rules as the text it is sought in, so "co-production" finds
    "co production".
    """
    return " ".join('"' + word.replace('"', '""') + '"' for word in wanted) + "*"


def _wanted(words: str) -> list[str]:
    text = unicodedata.normalize("NFC", words)
    # Control characters end or upset a query; lone surrogates cannot be sent at all.
    text = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", text)
    return [word for word in text.split() if any(c.isalnum() for c in word)][:_MOST_WORDS]


def _best(searched: _Searched) -> str:
    """Ranks and rows only: SQLite would make a snippet for every match before it knows which are the best."""
    table = TABLES[KINDS[searched.kind]]
    return f"""SELECT f.rank, t.seq FROM {table}_fts AS f JOIN {table} AS t ON t.seq = f.rowid {_where(searched)}
        AND {table}_fts MATCH ? AND f.rank MATCH ? ORDER BY f.rank LIMIT ?"""


def _where(searched: _Searched) -> str:
    meeting = "t.id" if searched.kind == "meeting" else "t.meeting_id"
    return f"""JOIN meetings AS m ON m.id = {meeting} LEFT JOIN agenda_items AS i ON i.id = {searched.item}
        WHERE t.binned_at IS NULL AND m.binned_at IS NULL AND i.binned_at IS NULL"""


def _found(store: Store, searched: _Searched, seq: int, wanted: list[str]) -> Found:
    columns = ", ".join(f"t.{column}" for column in searched.columns)
    table = TABLES[KINDS[searched.kind]]
    sql = f"""SELECT t.id, m.id, i.id, coalesce(i.title, m.title), m.title, {columns}
        FROM {table} AS t {_where(searched)} AND t.seq = ?"""
    id, meeting_id, item_id, title, meeting_title, *texts = store.rows(sql, (seq,))[0]
    text = snippet("\n".join(part for part in texts if part), wanted)
    return Found(searched.kind, id, meeting_id, item_id, title, text, meeting_title)


def snippet(text: str, wanted: Sequence[str]) -> str:
    """The words around the first that was wanted, on one line, with "…" where the text goes on."""
    parts = [re.escape(part) for word in wanted for part in re.findall(r"\w+", _folded(word))]
    first = re.search(rf"(?<!\w)(?:{'|'.join(parts)})", _folded(text))
    at = first.start() if first else 0
    begin = 0 if at <= BEFORE else _word_start(text, at - 2 * BEFORE, at - BEFORE)
    end = len(text) if at + AFTER >= len(text) else _word_start(text, at + AFTER // 2, at + AFTER)
    words = " ".join(text[begin:end].split())
    return ("… " if begin else "") + words + (" …" if end < len(text) else "")


def _word_start(text: str, low: int, high: int) -> int:
    """The last beginning of a word between two places, or the second place where there is none."""
    for at in range(high, max(low, 0), -1):
        if text[at - 1].isspace():
            return at
    return high


def _folded(text: str) -> str:
    """Small letters without accents, character for character, so that places stay the same."""
    return text.translate({ord(c): _plain(c) for c in set(text)})


def _plain(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()[0]
