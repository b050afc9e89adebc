"""The shape of the database: functions that are only ever added to, each applied once and never edited.

Every table has `seq`, a whole number that never changes: the search index points at it, and SQLite may
renumber rows that have no such column of their own. Things are known by `id`. Moments are text in UTC, dates
and clock times are text as ISO 8601 writes them.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from coprod_desktop.store.tables import APPLICATION_ID

migrations = Migrations("coprod")

_IN_A_MEETING = """
    meeting_id TEXT NOT NULL REFERENCES meetings(id),
    item_id TEXT REFERENCES agenda_items(id)"""
_COMMON = "seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE"


@migrations()
def m001_meetings(db: Database) -> None:
    """Everything a meeting has, and the words and people that outlast it."""
    for statement in (
        f"""CREATE TABLE meetings ({_COMMON}, title TEXT NOT NULL, held_on TEXT, place TEXT NOT NULL,
            heading TEXT NOT NULL, source TEXT NOT NULL, created_at TEXT, ended_at TEXT,
            binned_at TEXT) STRICT""",
        f"""CREATE TABLE agenda_items ({_COMMON}, meeting_id TEXT NOT NULL REFERENCES meetings(id),
            position INTEGER NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL, start TEXT, minutes INTEGER,
            lead TEXT NOT NULL, ask TEXT, text TEXT NOT NULL, binned_at TEXT) STRICT""",
        f"""CREATE TABLE papers ({_COMMON}, {_IN_A_MEETING}, title TEXT NOT NULL, text TEXT NOT NULL,
            headings TEXT NOT NULL, source TEXT NOT NULL, created_at TEXT, binned_at TEXT) STRICT""",
        f"""CREATE TABLE notes ({_COMMON}, {_IN_A_MEETING}, text TEXT NOT NULL, changed_at TEXT,
            binned_at TEXT) STRICT""",
        f"""CREATE TABLE points ({_COMMON}, {_IN_A_MEETING}, words TEXT NOT NULL, said_by TEXT NOT NULL,
            created_at TEXT, binned_at TEXT) STRICT""",
        f"""CREATE TABLE decisions ({_COMMON}, {_IN_A_MEETING}, words TEXT NOT NULL, created_at TEXT,
            binned_at TEXT) STRICT""",
        f"""CREATE TABLE action_items ({_COMMON}, {_IN_A_MEETING}, what TEXT NOT NULL, who TEXT NOT NULL,
            by_when TEXT NOT NULL, by_date TEXT, done_at TEXT, created_at TEXT, binned_at TEXT) STRICT""",
        f"""CREATE TABLE questions ({_COMMON}, {_IN_A_MEETING}, words TEXT NOT NULL, asked_by TEXT NOT NULL,
            created_at TEXT, binned_at TEXT) STRICT""",
        f"""CREATE TABLE people ({_COMMON}, name TEXT NOT NULL, say_as TEXT NOT NULL,
            introduction TEXT NOT NULL, created_at TEXT, binned_at TEXT) STRICT""",
        f"""CREATE TABLE glossary_entries ({_COMMON}, term TEXT NOT NULL, meaning TEXT NOT NULL,
            plain TEXT NOT NULL, created_at TEXT, binned_at TEXT) STRICT""",
        """CREATE TABLE places (meeting_id TEXT PRIMARY KEY REFERENCES meetings(id),
            item_id TEXT REFERENCES agenda_items(id), part TEXT NOT NULL, caret INTEGER NOT NULL,
            item_since TEXT, kept_at TEXT NOT NULL) STRICT""",
        "CREATE UNIQUE INDEX notes_of_item ON notes (meeting_id, coalesce(item_id, ''))",
        *(
            f"CREATE INDEX {table}_of_meeting ON {table} (meeting_id, item_id)"
            for table in ("papers", "points", "decisions", "action_items", "questions")
        ),
        "CREATE INDEX agenda_items_of_meeting ON agenda_items (meeting_id, position)",
        f"PRAGMA application_id = {APPLICATION_ID}",
        "PRAGMA user_version = 1",
    ):
        db.execute(statement)


@migrations()
def m002_search(db: Database) -> None:
    """An index of words over everything written, kept by SQLite itself; accents do not matter in it.

    Made by hand, since sqlite-utils' own enable_fts knows no `prefix`: without it a word of which only one or two
    letters are there yet takes ten times as long to find.
    """
    for table, columns in (
        ("meetings", ("title", "place", "heading")),
        ("agenda_items", ("title", "lead", "text")),
        ("papers", ("title", "text")),
        ("notes", ("text",)),
        ("points", ("words", "said_by")),
        ("decisions", ("words",)),
        ("action_items", ("what", "who", "by_when")),
        ("questions", ("words", "asked_by")),
    ):
        names = ", ".join(columns)
        new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("new", "old"))
        changed = " OR ".join(f"new.{column} IS NOT old.{column}" for column in columns)
        add = f"INSERT INTO {table}_fts (rowid, {names}) VALUES (new.seq, {new});"
        remove = f"INSERT INTO {table}_fts ({table}_fts, rowid, {names}) VALUES ('delete', old.seq, {old});"
        for statement in (
            f"""CREATE VIRTUAL TABLE {table}_fts USING fts5({names}, content='{table}', content_rowid='seq',
                tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
            f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')",
            f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {add} END",
            f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN {remove} END",
            f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} WHEN {changed} BEGIN {remove} {add} END",
        ):
            db.execute(statement)
    db.execute("PRAGMA user_version = 2")
