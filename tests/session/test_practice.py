"""Practising: everything works, nothing stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.agenda import PaperDraft
from coprod_desktop.session import ALL, Session
from coprod_desktop.store.database import Store
from tests.session.conftest import AGENDA, Clock, Heard


def test_practising_leaves_no_trace(tmp_path: Path, clock: Clock) -> None:
    session = Session(Store.open(tmp_path), clock)
    session.adopt_agenda(AGENDA)
    session.next_item()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    session.practise()
    session.write_notes(None, "practice words")
    session.add_action("practice")
    session.add_paper(PaperDraft("practice", "practice"))
    session.add_meaning("PRAC", "practice")
    session.next_item()
    session.keep_place("notes", 3)
    session.undo()
    session.keep_copy()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    session.leave_practice()
    assert session.search("practice") == []
    session.close()


def test_leaving_comes_back_to_what_was_open(board: Session, heard: Heard) -> None:
    meeting, undo = board.meeting, board.undo_words
    board.next_item()
    item = board.item
    heard.since()
    board.practise()
    assert board.practising
    assert heard.since() == [
        *("meeting", "agenda", "item", "glossary", "history"),
        "This is a meeting to practise with. Nothing you do here is kept.",
    ]
    assert board.undo_words is None
    assert [other.title for other in board.meetings()] == ["Riverside bus group: example meeting"]
    board.leave_practice()
    assert not board.practising
    assert (board.meeting, board.item, board.undo_words) == (meeting, item, undo)
    board.leave_practice()
    assert board.meeting == meeting


def test_practising_twice_goes_on_with_the_same(board: Session) -> None:
    board.practise()
    board.add_action("practice")
    board.practise()
    assert board.undo_words == "Undo add action"
    board.leave_practice()
    assert not board.practising


def test_real_work_ends_the_practice(session: Session) -> None:
    session.practise()
    session.adopt_agenda(AGENDA)
    assert not session.practising
    session.practise()
    session.start_meeting("Real")
    assert not session.practising
    session.practise()
    assert session.go_on() is True
    assert not session.practising
    assert {meeting.title for meeting in session.meetings()} == {"Riverside Board", "Real"}


def test_the_example_shows_everything_there_is_to_practise(session: Session) -> None:
    session.practise()
    assert session.where_we_are() == (
        "Item 3 of 7: The new bus: what must it have? "
        "15 minutes left. Next: Direct payments for journeys, about 10:15."
    )
    whole = session.whole_meeting()
    assert {type(record).__name__ for record in session.records(ALL)} == {
        "Point",
        "Decision",
        "ActionItem",
        "Question",
    }
    assert len(whole.notes) == 2
    assert {item.ask for item in session.items} >= {"tell", "discuss", "decide"}
    (paper,) = session.papers()
    assert [paper.text[heading.offset :].startswith(heading.text) for heading in paper.headings] == [True] * 5
    assert session.names() != []
    found = {flag.text for item in session.items for flag in session.flags(item.text)}
    assert {"CQC", "ICB", "EIA"} <= found


@pytest.mark.parametrize("hour", [0, 9, 23])
def test_the_example_is_held_today_at_any_hour(session: Session, clock: Clock, hour: int) -> None:
    clock.now = clock.now.replace(hour=hour, minute=5)
    session.practise()
    assert session.meeting is not None
    assert session.meeting.held_on == clock.now.date()
    assert session.where_we_are().startswith("Item 3 of 7")
