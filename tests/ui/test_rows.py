"""Rows that come and go one by one leave the others, and the place one is at, alone."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from coprod_desktop.ui.rows import Row, RowList


@pytest.fixture
def view(qtbot):
    view = RowList("Letters")
    qtbot.addWidget(view)
    view.tester = QAbstractItemModelTester(view.rows)
    return view


@pytest.fixture
def resets(view):
    seen = []
    view.rows.modelReset.connect(lambda: seen.append(True))
    return seen


def rows(letters, upper=""):
    return [Row(letter, letter.upper() if letter in upper else letter) for letter in letters]


def texts(view):
    return "".join(view.rows.index(number).data() for number in range(view.rows.rowCount()))


@pytest.mark.parametrize(
    ("before", "after", "upper", "kept"),
    [
        ("abcd", "abcd", "bd", True),
        ("abcd", "acd", "", True),
        ("abcd", "abc", "a", True),
        ("abcd", "bcd", "d", True),
        ("abcd", "ad", "", True),
        ("abcd", "abxcd", "x", True),
        ("abcd", "abcdxy", "", True),
        ("abcd", "xabcd", "", True),
        ("abcd", "abdc", "", False),
        ("abcd", "wxyz", "", False),
        ("abcd", "acx", "", False),
        ("abcd", "", "", False),
        ("", "abcd", "", False),
    ],
)
def test_what_is_shown(view, resets, before, after, upper, kept):
    view.show_rows(rows(before))
    resets.clear()
    view.show_rows(rows(after, upper))
    assert texts(view) == "".join(letter.upper() if letter in upper else letter for letter in after)
    assert (not resets) is kept


@pytest.mark.parametrize(
    ("after", "current"),
    [("abcd", "c"), ("acd", "c"), ("xabcd", "c"), ("abd", "d"), ("ab", "b"), ("dcba", "c")],
)
def test_the_place_is_kept_or_the_nearest(view, after, current):
    view.show_rows(rows("abcd"))
    view.choose("c")
    view.show_rows(rows(after))
    assert view.key() == current
