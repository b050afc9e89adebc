"""One kind of person: nothing in the database sorts people."""

from __future__ import annotations

from dataclasses import fields

import pytest

from coprod_desktop.domain.people import Person
from coprod_desktop.store.database import Store

SORTING = (
    *(
        "kind",
        "type",
        "role",
        "group",
        "category",
        "status",
        "class",
        "level",
        "rank",
        "score",
        "grade",
        "weight",
    ),
    *(
        "professional",
        "lived",
        "experience",
        "staff",
        "member",
        "user",
        "service",
        "carer",
        "patient",
        "client",
    ),
    *(
        "disab",
        "impair",
        "diagnos",
        "expert",
        "citizen",
        "public",
        "organisation",
        "employer",
        "job",
        "gender",
        "age",
    ),
)
NAMING = ("who", "lead", "said_by", "asked_by", "name", "say_as", "introduction")
"""The columns that hold a person's name or words about themselves; each is free text."""


@pytest.fixture
def columns() -> dict[str, dict[str, str]]:
    """Each table's columns with their types, the search index left out: it holds copies of them."""
    store = Store.in_memory()
    tables = [
        name
        for (name,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if "_fts" not in name
    ]
    found = {table: {row[1]: row[2] for row in store.rows(f"PRAGMA table_info({table})")} for table in tables}
    store.close()
    return found


def sorts(column: str) -> bool:
    return any(part.startswith(word) for part in column.lower().split("_") for word in SORTING)


def test_no_column_anywhere_sorts_people(columns: dict[str, dict[str, str]]) -> None:
    assert "people" in columns
    assert [(table, column) for table in columns for column in columns[table] if sorts(column)] == []


def test_people_have_just_these_columns(columns: dict[str, dict[str, str]]) -> None:
    """A new column here is a decision about people: change this test only with that in mind."""
    assert set(columns["people"]) == {
        "seq",
        "id",
        "name",
        "say_as",
        "introduction",
        "created_at",
        "binned_at",
    }
    assert {field.name for field in fields(Person)} == set(columns["people"]) - {"seq"}


def test_names_are_free_text_that_nothing_checks(columns: dict[str, dict[str, str]]) -> None:
    named = [
        (table, column, columns[table][column])
        for table in columns
        for column in columns[table]
        if column in NAMING
    ]
    assert len(named) >= 7
    assert {kind for _table, _column, kind in named} == {"TEXT"}
    store = Store.in_memory()
    schema = " ".join(sql for (sql,) in store.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    store.close()
    assert "CHECK" not in schema.upper()


@pytest.mark.parametrize(
    "column", ["person_kind", "role", "lived_experience", "is_staff", "group_id", "said_by_role"]
)
def test_the_guard_would_see_such_a_column(column: str) -> None:
    assert sorts(column)
