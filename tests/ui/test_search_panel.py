"""Search as one types, and going to what was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.agenda import AgendaDraft, DraftItem, PaperDraft
from coprod_desktop.ui.panels.search_panel import SearchPanel

FIELD = "Search for. Escape clears it."


@pytest.fixture
def panel(desk, session, shown):
    items = (DraftItem("Welcome"), DraftItem("Buses", text="Why the bus is late."))
    session.adopt_agenda(AgendaDraft("Transport group", items))
    session.add_paper(PaperDraft("Timetable", "When the tram goes."))
    session.go_to(session.items[1].id)
    session.write_notes(session.item.id, "The driver said:\nthe Bridge is shut.")
    session.add_point("I wait in the rain", "Jo")
    session.add_question("Who pays for shelters?")
    session.start_meeting("Forum")
    session.add_decision("Buy a kettle")
    panel = SearchPanel(desk)
    shown(panel)
    return panel


@pytest.fixture
def type_(panel, named, qtbot):
    def type_and_wait(words):
        named(panel, FIELD).setText(words)
        qtbot.waitUntil(lambda: panel._searched == words.strip())

    return type_and_wait


def test_it_searches_as_one_types_and_tells_once_how_many(panel, named, lines, qtbot, heard):
    qtbot.waitUntil(lambda: heard.said("Now item 2"))
    qtbot.keyClicks(named(panel, FIELD), "rai", delay=1)
    qtbot.waitUntil(lambda: heard.said("1 found."))
    assert heard.told[1:] == ["1 found."]
    assert lines(panel.rows) == ["Point: I wait in the rain Jo. In: Buses, Transport group."]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("bus", "Agenda item: Buses. Why the bus is late. In: Transport group."),
        ("tram", "Paper: Timetable When the tram goes. In: Transport group."),
        ("transport", "Meeting: Transport group."),
        ("kettle", "Decision: Buy a kettle. In: Forum."),
    ],
)
def test_what_was_found_and_where(panel, type_, lines, words, line):
    type_(words)
    assert line in lines(panel.rows)


def test_enter_goes_to_the_results_and_on_to_the_place_in_the_notes(
    panel, type_, named, session, qtbot, heard
):
    type_("bridge")
    qtbot.keyClick(named(panel, FIELD), Qt.Key.Key_Return)
    assert panel.rows.hasFocus()
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert heard.shown == ["meeting"]
    place = session.place()
    assert (session.meeting.title, session.item.title, place.part) == ("Transport group", "Buses", "notes")
    assert session.notes(session.item.id)[place.caret :].startswith("Bridge")


def test_to_a_record(panel, type_, session, qtbot):
    type_("shelters")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    place = session.place()
    assert (place.part, session.records(session.item.id)[place.caret].words) == (
        "records",
        "Who pays for shelters?",
    )


def test_to_a_record_of_the_meeting_as_a_whole(panel, type_, session, qtbot):
    type_("kettle")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert (session.meeting.title, session.item, session.place().part) == ("Forum", None, "records")


def test_to_a_paper(panel, type_, session, qtbot, heard):
    type_("tram")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert (session.meeting.title, heard.shown) == ("Transport group", ["papers"])


def test_enter_before_the_pause_searches_at_once(panel, named, qtbot, lines):
    field = named(panel, FIELD)
    qtbot.keyClicks(field, "kettle")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.rows.hasFocus()
    assert lines(panel.rows) == ["Decision: Buy a kettle. In: Forum."]


def test_nothing_found(panel, type_, lines, qtbot, heard):
    type_("zebra")
    assert lines(panel.rows) == ["Nothing found. Try the first letters of a word, or another word."]
    qtbot.waitUntil(lambda: heard.said("0 found."))
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert heard.shown == []


@pytest.mark.parametrize("words", ['"', "a OR", "*", "NEAR(", "\\", "💐"])
def test_any_text_can_be_sought(panel, type_, words):
    type_(words)


def test_coming_back_the_words_and_what_was_found_are_still_there(panel, type_, named, lines):
    type_("rain")
    panel.arrive()
    assert named(panel, FIELD).hasFocus()
    assert len(lines(panel.rows)) == 1
    assert panel.rows.key() is not None


def test_escape_clears(panel, type_, named, qtbot, lines):
    type_("rain")
    qtbot.keyClick(named(panel, FIELD), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: lines(panel.rows)[0].startswith("Type a word above."))
