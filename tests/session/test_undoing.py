"""Undo, redo and the bin, across items and meetings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.agenda import PaperDraft
from coprod_desktop.domain.whole_meeting import WholeMeeting
from coprod_desktop.problems import Problem
from coprod_desktop.session import ALL, Session
from coprod_desktop.store.database import Store
from tests.session.conftest import AGENDA, Clock, Heard


def test_nothing_to_undo(session: Session) -> None:
    assert (session.undo_words, session.redo_words, session.undo(), session.redo()) == (
        None,
        None,
        None,
        None,
    )


def test_words_of_undo_and_redo(board: Session, heard: Heard) -> None:
    board.add_action("Call")
    assert (board.undo_words, board.redo_words) == ("Undo add action", None)
    heard.since()
    assert board.undo() == "Undone: add action."
    assert heard.since() == ["records", "history", "saved", "Undone: add action."]
    assert (board.undo_words, board.redo_words) == ("Undo open agenda", "Redo add action")
    assert board.redo() == "Done again: add action."
    assert (board.undo_words, board.redo_words) == ("Undo add action", None)


def test_a_new_change_closes_the_way_to_redo(board: Session) -> None:
    board.add_action("Call")
    board.undo()
    board.add_point("late")
    assert (board.redo_words, board.redo()) == (None, None)


def test_words_undone_can_still_be_found_in_the_bin(board: Session) -> None:
    board.add_point("a long thought")
    board.undo()
    board.add_point("another")
    assert [one.words for one in board.binned()] == ["a long thought"]


def test_undo_goes_to_the_item_of_what_it_undoes(board: Session, heard: Heard) -> None:
    board.write_notes(board.items[0].id, "words")
    board.next_item()
    heard.since()
    board.undo()
    assert board.item == board.items[0]
    assert heard.since() == ["notes", "history", "saved", "item", "Undone: typing in the notes."]


def test_undo_goes_to_the_meeting_of_what_it_undoes(board: Session, heard: Heard) -> None:
    first = board.meeting
    board.add_action("Call")
    board.start_meeting("Other")
    board.undo()
    assert board.meeting is None
    heard.since()
    board.undo()
    assert board.meeting == first
    assert heard.since()[:6] == ["records", "history", "saved", "meeting", "agenda", "item"]
    assert board.records(ALL) == []


def test_a_thing_comes_back_with_the_item_and_the_meeting_it_is_under(board: Session) -> None:
    assert board.meeting is not None
    item, meeting = board.items[0].id, board.meeting
    point = board.add_point("late")
    board.bin_record(point)
    board.bin_item(item)
    board.bin_meeting(meeting.id)
    board.restore("point", point.id)
    assert [one for one, _meeting in board.points()] == [point]
    board.open_meeting(meeting.id)
    assert board.items[0].id == item
    board.undo()
    assert board.points() == []


def test_the_last_thing_binned_is_listed_first(board: Session, clock: Clock) -> None:
    board.bin_record(board.add_point("first"))
    clock.pass_seconds(1)
    board.bin_record(board.add_decision("second"))
    assert [one.words for one in board.binned()] == ["second", "first"]


def test_a_failed_undo_can_be_tried_again(board: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    board.add_action("Call")

    def refuses(things: object) -> None:
        raise Problem("The disk is full.", "Make room.")

    with monkeypatch.context() as patched:
        patched.setattr(board.store, "write", refuses)
        with pytest.raises(Problem):
            board.undo()
    assert board.undo_words == "Undo add action"
    board.undo()
    assert board.records(ALL) == []


def whole(session: Session) -> WholeMeeting | None:
    return None if session.meeting is None else session.whole_meeting()


STEPS: list[Callable[[Session], object]] = [
    lambda s: s.next_item(),
    lambda s: s.previous_item(),
    lambda s: s.go_to(None),
    lambda s: s.write_notes(s.item.id if s.item else None, s.notes(s.item.id if s.item else None) + "word "),
    lambda s: s.add_point("point", "Joyce"),
    lambda s: s.add_action("action", "Tom", "Friday"),
    lambda s: [s.mark_done(action, not action.done) for action, _meeting in s.actions()[:1]],
    lambda s: [s.change_record(record, item_id=None) for record in s.records(ALL)[:1]],
    lambda s: [s.bin_record(record) for record in s.records(ALL)[-1:]],
    lambda s: [s.restore(one.kind, one.id) for one in s.binned()[:1]],
    lambda s: s.add_item("item", after=s.items[0].id if s.items else None),
    lambda s: [s.bin_item(item.id) for item in s.items[:1]],
    lambda s: [s.move_item(item.id, 1) for item in s.items[:1]],
    lambda s: [s.change_item(item.id, title=item.title + "!") for item in s.items[:1]],
    lambda s: s.add_paper(PaperDraft("paper", "text")),
    lambda s: s.change_meeting(title="title"),
    lambda s: s.add_meaning("ICB", "Integrated Care Board"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(range(len(STEPS))), max_size=25))
def test_undoing_everything_and_doing_it_again_comes_back_to_the_same(steps: list[int]) -> None:
    clock = Clock()
    session = Session(Store.in_memory(), clock)
    session.adopt_agenda(AGENDA)
    looks = [whole(session)]
    for step in steps:
        clock.pass_seconds(10)
        depth = session.undo_words
        before = len(session._history._done)
        STEPS[step](session)
        if len(session._history._done) > before or session.undo_words != depth:
            looks.append(whole(session))
    for look in reversed(looks):
        assert whole(session) == look
        session.undo()
    assert session.undo_words is None
    assert session.meetings() == []
    for look in looks:
        session.redo()
        assert whole(session) == look
    assert session.redo_words is None
    session.close()
