"""Marked words, the caret and the voice's marks count characters, whatever stands in the text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from coprod_desktop.language.flags import Kind
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.marks import from_utf16, utf16
from coprod_desktop.ui.reading import readable_of
from coprod_desktop.ui.reading_text import ReadingText

TEXT = [(1, "Money 💷 first"), (0, "The 💬 ICB pays. The CQC looks."), (0, "Then we go home.")]


@pytest.fixture
def text(desk: Desk, qtbot: QtBot) -> ReadingText:
    made = ReadingText("Item", desk.appearance, desk.session.flags)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_text(TEXT)
    made.show()
    return made


@pytest.mark.parametrize("words", ["", "plain", "a 💷 b", "💷💷", "é’"])
def test_units_and_characters(words: str) -> None:
    for at in range(len(words) + 1):
        assert from_utf16(words, utf16(words, at)) == at
    assert utf16(words) == len(words.encode("utf-16-le")) // 2


def test_walking_the_marked_words_both_ways(text: ReadingText) -> None:
    found = []
    while (flag := text.marked.step_mark(forward=True)) is not None:
        found.append((flag.text, flag.kind))
        assert text.textCursor().selectedText() == flag.text
    assert found == [("ICB", Kind.ACRONYM), ("CQC", Kind.ACRONYM)]
    back = text.marked.step_mark(forward=False)
    assert back is not None
    assert back.text == "ICB"
    assert text.marked.step_mark(forward=False) is None


def test_the_word_at_the_caret(text: ReadingText) -> None:
    text.marked.set_caret(text.marked.plain().index("CQC") + 1)
    assert text.marked.word_at_caret() == "CQC"
    text.marked.set_caret(text.marked.plain().index("home"))
    assert text.marked.word_at_caret() == "home"
    assert text.marked.flag_at_caret() is None


def test_caret_goes_where_it_is_told(text: ReadingText) -> None:
    for words in ("first", "ICB", "home"):
        at = text.marked.plain().index(words)
        text.marked.set_caret(at)
        assert text.marked.caret() == at


def test_no_marks_when_turned_off(text: ReadingText, desk: Desk, qtbot: QtBot) -> None:
    desk.appearance.change(marked_words=False)
    qtbot.waitUntil(lambda: text.marked.step_mark(forward=True) is None)


def test_the_voice_marks_sentence_and_word(text: ReadingText) -> None:
    plain = text.marked.plain()
    start = plain.index("The CQC")
    text.marked.show_voice((start, start + 14), (start + 4, start + 7))
    shown = [mark.cursor.selectedText() for mark in text.extraSelections()]
    assert shown == ["The CQC looks.", "CQC"]
    text.marked.show_voice(None, None)
    assert text.extraSelections() == []


def test_what_is_read_aloud(text: ReadingText) -> None:
    plain = text.marked.plain()
    assert readable_of(text.marked).words == plain
    text.marked.set_caret(plain.index("looks"))
    read = readable_of(text.marked)
    assert (read.offset, read.words) == (plain.index("The CQC"), plain[plain.index("The CQC") :])
    text.moveCursor(QTextCursor.MoveOperation.End)
    assert readable_of(text.marked).words == plain
    text.marked.set_caret(plain.index("ICB"))
    text.moveCursor(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    assert readable_of(text.marked).words == "ICB"


def test_lines_are_at_most_seventy_characters(text: ReadingText, desk: Desk) -> None:
    text.resize(3000, 400)
    text.show_text([(0, "walk the dog and then go home again " * 20)])
    layout = text.document().begin().layout()
    lengths = [layout.lineAt(n).textLength() for n in range(layout.lineCount())]
    assert len(lengths) > 5
    assert max(lengths) <= 75  # narrow letters may make a line a little longer than the average one
    assert min(lengths[:-1]) >= 50
