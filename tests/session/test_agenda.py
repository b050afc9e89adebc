"""Moving through an agenda and changing it."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from coprod_desktop.domain.agenda import Ask
from coprod_desktop.session import Session
from tests.session.conftest import Clock, Heard


def titles(session: Session) -> list[str]:
    return [item.title for item in session.items]


def here(session: Session) -> str | None:
    return None if session.item is None else session.item.title


def test_moving_on_and_back(board: Session, heard: Heard) -> None:
    assert board.next_item() is True
    assert here(board) == "Budget"
    assert heard.since() == ["item", "Now item 2: Budget."]
    assert board.next_item() is True
    assert board.next_item() is False
    assert here(board) == "Any other business"
    assert board.previous_item() is True
    assert board.previous_item() is True
    assert board.previous_item() is False
    assert here(board) == "Welcome"


def test_going_to_an_item_and_to_the_meeting_as_a_whole(board: Session, heard: Heard) -> None:
    board.go_to(board.items[2].id)
    board.go_to(None)
    assert here(board) is None
    assert heard.since() == ["item", "Now item 3: Any other business.", "item", "Now the meeting as a whole."]
    assert board.next_item() is True
    assert here(board) == "Welcome"
    with pytest.raises(KeyError):
        board.go_to("no such item")


def test_going_where_one_is_tells_nothing(board: Session, heard: Heard) -> None:
    board.go_to(board.items[0].id)
    assert heard.since() == []


def test_moving_cannot_be_undone_and_saves_nothing(board: Session, heard: Heard) -> None:
    board.next_item()
    assert board.undo_words == "Undo open agenda"
    assert "saved" not in heard.since()


def test_time_counts_from_when_the_meeting_moved_on(board: Session, clock: Clock) -> None:
    assert board.where_we_are() == "Item 1 of 3: Welcome. 10 minutes left. Next: Budget, about 10:10."
    clock.now = datetime(2026, 3, 11, 10, 15)
    assert "5 minutes more than planned" in board.where_we_are()
    board.next_item()
    assert (
        board.where_we_are() == "Item 2 of 3: Budget. 20 minutes left. Next: Any other business, about 10:35."
    )


def test_changing_an_item(board: Session, heard: Heard) -> None:
    board.change_item(board.items[0].id, title="Hello", minutes=5, start=time(10, 5), ask=Ask.TELL)
    assert here(board) == "Hello"
    assert heard.since() == ["agenda", "item", "history", "saved"]
    board.change_item(board.items[1].id, title="Money")
    assert heard.since() == ["agenda", "history", "saved"]
    board.undo()
    board.undo()
    assert titles(board) == ["Welcome", "Budget", "Any other business"]
    with pytest.raises(TypeError):
        board.change_item(board.items[0].id, position=3)


def test_adding_items(board: Session) -> None:
    board.add_item("Last")
    first = board.add_item(" After welcome ", after=board.items[0].id)
    assert titles(board) == ["Welcome", "After welcome", "Budget", "Any other business", "Last"]
    assert first.title == "After welcome"
    assert here(board) == "Welcome"
    assert board.undo_words == "Undo add agenda item"
    board.undo()
    assert titles(board) == ["Welcome", "Budget", "Any other business", "Last"]
    board.redo()
    assert titles(board) == ["Welcome", "After welcome", "Budget", "Any other business", "Last"]


def test_the_first_item_of_a_meeting_without_an_agenda(session: Session) -> None:
    session.start_meeting()
    session.add_item("Welcome")
    assert here(session) is None
    assert session.next_item() is True
    assert here(session) == "Welcome"


def test_moving_items(board: Session, heard: Heard) -> None:
    welcome = board.items[0].id
    assert board.move_item(welcome, 1) is True
    assert titles(board) == ["Budget", "Welcome", "Any other business"]
    assert heard.since() == ["agenda", "item", "history", "saved", "Welcome is now item 2."]
    assert board.move_item(welcome, 5) is True
    assert titles(board) == ["Budget", "Any other business", "Welcome"]
    assert board.move_item(welcome, 1) is False
    assert board.move_item(welcome, -9) is True
    assert titles(board) == ["Welcome", "Budget", "Any other business"]
    board.undo()
    assert titles(board) == ["Budget", "Any other business", "Welcome"]
    assert here(board) == "Welcome"


def test_putting_the_current_item_in_the_bin_goes_to_the_next(board: Session, heard: Heard) -> None:
    board.next_item()
    heard.since()
    board.bin_item(board.items[1].id)
    assert titles(board) == ["Welcome", "Any other business"]
    assert here(board) == "Any other business"
    assert heard.since() == ["agenda", "item", "history", "saved", "In the bin: Budget."]
    board.bin_item(board.items[1].id)
    assert here(board) == "Welcome"
    board.bin_item(board.items[0].id)
    assert here(board) is None
    for _ in range(3):
        board.undo()
    assert titles(board) == ["Welcome", "Budget", "Any other business"]
    assert here(board) == "Budget"


def test_what_is_under_a_binned_item_goes_and_comes_back_with_it(board: Session) -> None:
    item = board.items[0]
    board.write_notes(item.id, "the ramp")
    action = board.add_action("Call")
    board.bin_item(item.id)
    assert board.actions() == []
    assert board.search("ramp") == []
    assert (board.whole_meeting().notes, board.whole_meeting().records) == ([], [])
    board.restore("item", item.id)
    assert [one for one, _meeting in board.actions()] == [action]
    assert len(board.search("ramp")) == 1


def test_places_stay_right_after_bin_and_restore(board: Session) -> None:
    budget = board.items[1].id
    board.bin_item(budget)
    board.add_item("New")
    board.move_item(board.items[2].id, -1)
    board.restore("item", budget)
    assert sorted(titles(board)) == ["Any other business", "Budget", "New", "Welcome"]
    board.move_item(budget, 9)
    assert titles(board)[-1] == "Budget"
