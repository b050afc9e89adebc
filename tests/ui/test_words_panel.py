"""What a word means, and the group's own words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.agenda import AgendaDraft, DraftItem
from coprod_desktop.ui.panels.words_panel import WordsPanel

FIELD = "Find a word. Escape clears it."


@pytest.fixture
def panel(desk, session, shown):
    item = DraftItem("Buses", text="The Local Transport Plan (LTP) is new.")
    session.adopt_agenda(AgendaDraft("Transport group", (item,)))
    session.add_meaning("LTP", "Long Term Plan", "What we want to do in ten years")
    session.add_meaning("Stakeholder", "Anyone who cares")
    panel = WordsPanel(desk)
    shown(panel)
    return panel


@pytest.fixture
def look_up(panel, named, qtbot):
    def type_and_wait(word):
        field = named(panel, FIELD)
        field.setText("")
        qtbot.keyClicks(field, word)
        qtbot.waitUntil(lambda: panel._word == word)
        return named(panel, f"What {word} means").toPlainText()

    return type_and_wait


def test_the_words_of_the_group(panel, lines, named):
    assert named(panel, FIELD).hasFocus()
    assert lines(panel.rows) == [
        "LTP: Long Term Plan. What we want to do in ten years.",
        "Stakeholder: Anyone who cares.",
    ]


def test_every_meaning_of_what_is_typed_and_who_says_so(look_up):
    meaning = look_up("LTP")
    first, second, *_others = meaning.split("\n")
    assert first.startswith("Local Transport Plan.")
    assert first.endswith("This document says so.")
    assert second.startswith("Long Term Plan. What we want to do in ten years.")
    assert second.endswith("Your group says so.")


def test_typing_shortens_the_list(panel, look_up, lines):
    look_up("stake")
    assert lines(panel.rows) == ["Stakeholder: Anyone who cares."]
    look_up("cares")
    assert lines(panel.rows) == ["Stakeholder: Anyone who cares."]


def test_an_unknown_word_can_be_asked_about(panel, look_up, session, press, lines):
    assert look_up("XQZP") == "We do not know this one. Ask?"
    assert lines(panel.rows) == ["Your group has not explained this word."]
    press(panel, "Ask: add it to the questions")
    assert [question.words for question in session.records(session.item.id)] == ["What does XQZP mean?"]


def test_without_a_meeting_there_is_nobody_to_ask(panel, look_up, session, named):
    session.close_meeting()
    look_up("XQZP")
    assert not panel._ask.isVisible()


def test_enter_goes_to_the_meaning(panel, look_up, named, qtbot):
    look_up("LTP")
    qtbot.keyClick(named(panel, FIELD), Qt.Key.Key_Return)
    assert named(panel, "What LTP means").hasFocus()
    assert panel.marked() is not None


def test_walking_the_list_shows_the_meaning_of_each(panel, look_up, named, qtbot):
    panel.rows.setFocus()
    qtbot.keyClick(panel.rows, Qt.Key.Key_Down)
    assert panel.word() == "Stakeholder"
    assert "Anyone who cares." in named(panel, "What Stakeholder means").toPlainText()


def test_add_a_meaning_of_what_was_typed(panel, look_up, press, heard):
    look_up("LTP")
    press(panel, "Add or correct a meaning")
    assert (heard.ran, panel.word()) == (["add_meaning"], "LTP")


def test_the_word_is_known_as_soon_as_it_is_typed(panel, named, qtbot):
    qtbot.keyClicks(named(panel, FIELD), "XQZP")
    assert panel.word() == "XQZP"


def test_put_a_word_in_the_bin(panel, press, session, lines, qtbot, heard):
    press(panel, "Put this word in the bin")
    qtbot.waitUntil(lambda: heard.said("First choose a word in the list."))
    panel.rows.setFocus()
    press(panel, "Put this word in the bin")
    assert [entry.term for entry in session.glossary()] == ["Stakeholder"]
    qtbot.waitUntil(lambda: len(lines(panel.rows)) == 1)


def test_a_group_without_words(desk, shown, lines):
    panel = WordsPanel(desk)
    shown(panel)
    assert lines(panel.rows) == ["Your group has not explained a word yet. Press Ctrl+Shift+M to add one."]
