"""What a person writes, and where it goes."""

from __future__ import annotations

from datetime import date

import pytest

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.problems import Problem
from coprod_desktop.session import ALL, Session
from tests.session.conftest import Clock, Heard


def test_notes_of_each_item_and_of_the_meeting(board: Session, heard: Heard) -> None:
    first, second = board.items[0].id, board.items[1].id
    board.write_notes(first, "one")
    board.write_notes(second, "two")
    board.write_notes(None, "whole")
    assert [board.notes(id) for id in (first, second, None)] == ["one", "two", "whole"]
    assert heard.since() == ["notes", "history", "saved"] * 3


def test_the_same_text_again_is_no_change(board: Session, heard: Heard) -> None:
    board.write_notes(None, "whole")
    heard.since()
    board.write_notes(None, "whole")
    board.write_notes(board.items[0].id, "")
    assert heard.since() == []


def test_typing_is_undone_by_pauses(board: Session, clock: Clock) -> None:
    for text in ("The", "The bus", "The bus is"):
        board.write_notes(None, text)
        clock.pass_seconds(1)
    clock.pass_seconds(5)
    board.write_notes(None, "The bus is late")
    assert board.undo_words == "Undo typing in the notes"
    board.undo()
    assert board.notes(None) == "The bus is"
    board.undo()
    assert board.notes(None) == ""
    assert board.undo_words == "Undo open agenda"
    board.redo()
    board.redo()
    assert board.notes(None) == "The bus is late"


def test_records_go_under_the_current_item(board: Session, heard: Heard, clock: Clock) -> None:
    board.next_item()
    heard.since()
    point = board.add_point("  Nobody tells me that it is late. ", " Joyce ")
    clock.pass_seconds(1)
    decision = board.add_decision("We buy a bell.")
    clock.pass_seconds(1)
    action = board.add_action("Write to the council", "Tom", "14 March")
    clock.pass_seconds(1)
    question = board.add_question("Who drives?", "Kofi")
    assert heard.since() == ["records", "history", "saved"] * 4
    assert (point.words, point.said_by) == ("Nobody tells me that it is late.", "Joyce")
    assert (action.by_when, action.by_date) == ("14 March", date(2026, 3, 14))
    assert {one.item_id for one in (point, decision, action, question)} == {board.items[1].id}
    assert board.records(board.items[1].id) == [point, decision, action, question]
    assert board.records(board.items[0].id) == []
    board.go_to(None)
    clock.pass_seconds(1)
    whole = board.add_decision("We meet again")
    assert board.records(None) == [whole]
    assert board.records(ALL) == [point, decision, action, question, whole]


def test_words_without_a_date_stay_as_written(board: Session) -> None:
    action = board.add_action("Call", by_when="before Easter")
    assert (action.by_when, action.by_date) == ("before Easter", None)


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_nothing_written_is_a_problem_in_words(board: Session, words: str) -> None:
    action = board.add_action("Call")
    for attempt in (
        lambda: board.add_point(words),
        lambda: board.add_decision(words),
        lambda: board.add_action(words),
        lambda: board.add_question(words),
        lambda: board.change_record(action, what=words),
    ):
        with pytest.raises(Problem, match="no words yet"):
            attempt()
    assert board.records(ALL) == [action]


def test_changing_records(board: Session) -> None:
    action = board.add_action("Call", "Tom", "14 March")
    changed = board.change_record(action, who="Priya", by_when="Friday")
    assert (changed.who, changed.by_when, changed.by_date) == ("Priya", "Friday", date(2026, 3, 13))
    assert board.records(ALL) == [changed]
    assert board.undo_words == "Undo change action"
    board.undo()
    assert board.records(ALL) == [action]
    moved = board.change_record(action, item_id=board.items[2].id)
    assert board.records(board.items[2].id) == [moved]
    with pytest.raises(TypeError):
        board.change_record(action, id="another")


def test_a_change_made_from_an_old_look_keeps_what_changed_since(board: Session) -> None:
    action = board.add_action("Call")
    board.mark_done(action, True)
    changed = board.change_record(action, who="Tom")
    assert changed.done


def test_done_and_not_done(board: Session, heard: Heard) -> None:
    action = board.add_action("Call")
    heard.since()
    done = board.mark_done(action, True)
    assert done.done
    assert heard.since() == ["records", "history", "saved"]
    board.mark_done(action, True)
    assert heard.since() == []
    assert board.undo_words == "Undo mark action as done"
    assert not board.mark_done(done, False).done
    board.undo()
    assert [one.done for one in board.records(ALL) if isinstance(one, ActionItem)] == [True]


def test_a_record_in_the_bin_comes_back(board: Session, heard: Heard) -> None:
    point = board.add_point("It is late.")
    heard.since()
    board.bin_record(point)
    assert heard.since() == ["records", "history", "saved", "In the bin: It is late."]
    assert board.records(ALL) == []
    (binned,) = board.binned()
    assert (binned.kind, binned.words, binned.meeting_title) == ("point", "It is late.", "Riverside Board")
    board.restore(binned.kind, binned.id)
    assert board.records(ALL) == [point]
    assert heard.since() == ["records", "history", "saved", "Back from the bin: It is late."]


def test_actions_of_all_meetings_soonest_first(board: Session, clock: Clock) -> None:
    board.add_action("someday")
    board.add_action("in April", by_when="2 April")
    finished = board.add_action("finished", by_when="12 March")
    board.mark_done(finished, True)
    clock.pass_seconds(1)
    board.start_meeting("Other")
    board.add_action("in March", by_when="20 March")
    listed = [(action.what, meeting.title) for action, meeting in board.actions()]
    assert listed == [
        ("in March", "Other"),
        ("in April", "Riverside Board"),
        ("someday", "Riverside Board"),
        ("finished", "Riverside Board"),
    ]
    assert [action.what for action, _meeting in board.actions(open_only=True)] == [
        "in March",
        "in April",
        "someday",
    ]


def test_points_of_all_meetings_last_first(board: Session, clock: Clock) -> None:
    board.add_point("first")
    clock.pass_seconds(1)
    board.start_meeting("Other")
    board.add_point("second")
    assert [(point.words, meeting.title) for point, meeting in board.points()] == [
        ("second", "Other"),
        ("first", "Riverside Board"),
    ]


def test_names_last_named_first_each_once(board: Session, clock: Clock) -> None:
    clock.pass_seconds(1)
    board.add_point("late", "Joyce")
    clock.pass_seconds(1)
    board.add_action("call", "tom")
    clock.pass_seconds(1)
    board.add_question("who?", "Kofi")
    clock.pass_seconds(1)
    board.add_decision("a bell")
    board.add_action("nobody's")
    assert board.names() == ["Kofi", "tom", "Joyce", "Amina"]
    board.undo()
    board.undo()
    board.undo()
    assert board.names() == ["tom", "Joyce", "Amina"]


def test_a_whole_meeting_without_the_bin(board: Session) -> None:
    board.write_notes(None, "whole")
    board.write_notes(board.items[1].id, "budget")
    kept, gone = board.add_point("kept"), board.add_point("gone")
    board.bin_record(gone)
    board.bin_item(board.items[2].id)
    whole = board.whole_meeting()
    assert whole.meeting == board.meeting
    assert whole.items == board.items
    assert {notes.text for notes in whole.notes} == {"whole", "budget"}
    assert whole.records == [kept]


def test_empty_notes_are_not_exported(board: Session) -> None:
    board.write_notes(None, "a")
    board.write_notes(None, "")
    assert board.whole_meeting().notes == []


def test_names_in_a_binned_meeting_are_not_offered(board: Session) -> None:
    board.add_point("late", "Joyce")
    assert board.meeting is not None
    board.bin_meeting(board.meeting.id)
    assert board.names() == []
