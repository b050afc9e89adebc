"""Starting, opening, changing, leaving and coming back."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import pytest

from coprod_desktop.domain.agenda import AgendaDraft, Ask, Heading, PaperDraft
from coprod_desktop.domain.meeting import Place
from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.store.database import Store
from tests.session.conftest import AGENDA, Clock, Heard


def test_an_agenda_becomes_a_meeting(session: Session, heard: Heard) -> None:
    meeting = session.adopt_agenda(AGENDA)
    assert session.meeting == meeting
    assert (meeting.title, meeting.place, meeting.source) == ("Riverside Board", "Hall", "agenda.odt")
    assert meeting.heading == "Come by the side door.\nTea is at noon."
    assert [(item.number, item.title, item.minutes, item.lead, item.ask) for item in session.items] == [
        ("1", "Welcome", 10, "Amina", None),
        ("2", "Budget", 20, "Tom", Ask.DECIDE),
        ("3", "Any other business", None, "", None),
    ]
    assert session.items[1].text == "The ICB pays."
    assert session.item == session.items[0]
    assert heard.since() == ["meeting", "agenda", "item", "history", "saved"]


def test_an_agenda_is_one_step_to_undo(board: Session, heard: Heard) -> None:
    assert board.undo_words == "Undo open agenda"
    assert board.undo() == "Undone: open agenda."
    assert (board.meeting, board.items, board.item, board.meetings()) == (None, [], None, [])
    assert [(one.kind, one.words) for one in board.binned()] == [("meeting", "Riverside Board")]
    assert "Undone: open agenda." in heard.since()
    assert board.redo() == "Done again: open agenda."
    assert board.meeting is not None
    assert [item.title for item in board.items] == ["Welcome", "Budget", "Any other business"]


def test_an_agenda_undone_comes_back_whole_from_the_bin(board: Session) -> None:
    board.undo()
    board.start_meeting("Other")
    (binned,) = board.binned()
    board.restore(binned.kind, binned.id)
    board.open_meeting(binned.id)
    assert [item.title for item in board.items] == ["Welcome", "Budget", "Any other business"]


def test_the_meeting_s_start_is_the_first_item_s(session: Session) -> None:
    from dataclasses import replace

    first, *others = AGENDA.items
    session.adopt_agenda(replace(AGENDA, start=time(9, 30), items=(replace(first, start=None), *others)))
    assert [item.start for item in session.items] == [time(9, 30), None, None]
    session.adopt_agenda(replace(AGENDA, start=time(9, 30)))
    assert session.items[0].start == time(10)


def test_an_agenda_without_a_title_or_items(session: Session) -> None:
    meeting = session.adopt_agenda(AgendaDraft("", (), held_on=date(2026, 4, 1)))
    assert meeting.title == "Meeting on 1 April 2026"
    assert (session.items, session.item) == ([], None)


def test_starting_without_an_agenda(session: Session, heard: Heard) -> None:
    shown: list[object] = []
    session.news.meeting.append(lambda: shown.append(session.meeting))
    meeting = session.start_meeting()
    assert shown == [meeting]
    assert heard.since() == ["meeting", "agenda", "item", "history", "saved"]
    assert (meeting.title, meeting.held_on) == ("Meeting on 11 March 2026", date(2026, 3, 11))
    assert session.start_meeting("  Board ").title == "Board"
    assert session.undo_words == "Undo start meeting"


def test_meetings_are_listed_newest_first(session: Session, clock: Clock) -> None:
    for title, held_on in (
        ("A", date(2026, 1, 1)),
        ("B", date(2026, 5, 1)),
        ("C", None),
        ("D", date(2026, 3, 1)),
    ):
        session.adopt_agenda(AgendaDraft(title, (), held_on=held_on))
        clock.pass_seconds(1)
    assert [meeting.title for meeting in session.meetings()] == ["B", "C", "D", "A"]


def test_changing_a_meeting(board: Session, heard: Heard) -> None:
    board.change_meeting(title="Board", held_on=date(2026, 4, 1))
    assert board.meeting is not None
    assert (board.meeting.title, board.meeting.held_on) == ("Board", date(2026, 4, 1))
    assert heard.since() == ["meeting", "history", "saved"]
    board.undo()
    assert board.meeting.title == "Riverside Board"
    with pytest.raises(TypeError):
        board.change_meeting(id="another")


def test_no_change_is_no_step(board: Session, heard: Heard) -> None:
    board.change_meeting(title="Riverside Board")
    assert heard.since() == []
    assert board.undo_words == "Undo open agenda"


def test_putting_the_open_meeting_in_the_bin_closes_it(board: Session, heard: Heard) -> None:
    assert board.meeting is not None
    board.bin_meeting(board.meeting.id)
    assert (board.meeting, board.items, board.item) == (None, [], None)
    assert "In the bin: Riverside Board." in heard.since()
    assert board.go_on() is False
    board.undo()
    assert board.meeting is not None
    assert len(board.items) == 3


def test_papers(board: Session, heard: Heard) -> None:
    draft = PaperDraft("Report", "Words\nMore", (Heading("Words", 1, 0),), "report.pdf")
    paper = board.add_paper(draft)
    assert board.papers() == [paper]
    assert (paper.title, paper.text, paper.headings, paper.source) == (
        "Report",
        "Words\nMore",
        (Heading("Words", 1, 0),),
        "report.pdf",
    )
    assert heard.since() == ["meeting", "glossary", "history", "saved"]
    board.bin_paper(paper.id)
    assert board.papers() == []
    assert board.whole_meeting().papers == []


def test_without_a_meeting_there_is_a_problem_in_words(session: Session) -> None:
    assert (session.papers(), session.notes(None), session.place()) == ([], "", None)
    session.keep_place("notes", 3)
    for attempt in (
        lambda: session.add_action("words"),
        lambda: session.write_notes(None, "words"),
        lambda: session.change_meeting(title="words"),
        lambda: session.add_item("words"),
        lambda: session.whole_meeting(),
    ):
        with pytest.raises(Problem, match="No meeting is open"):
            attempt()


def test_opening_a_meeting_comes_back_to_its_place(board: Session) -> None:
    first = board.meeting
    assert first is not None
    board.next_item()
    board.keep_place("notes", 7)
    second = board.start_meeting("Other")
    board.keep_place("records", 1)
    board.open_meeting(first.id)
    assert board.item == board.items[1]
    assert board.place() == Place(first.id, board.items[1].id, "notes", 7)
    board.open_meeting(second.id)
    assert board.place() == Place(second.id, None, "records", 1)
    with pytest.raises(KeyError):
        board.open_meeting("no such meeting")


def test_a_binned_meeting_is_not_opened(board: Session) -> None:
    assert board.meeting is not None
    id = board.meeting.id
    board.bin_meeting(id)
    with pytest.raises(KeyError):
        board.open_meeting(id)


def test_going_on_opens_the_meeting_that_was_open_last(board: Session, clock: Clock) -> None:
    first = board.meeting
    assert first is not None
    clock.pass_seconds(1)
    board.start_meeting("Other")
    clock.pass_seconds(1)
    board.open_meeting(first.id)
    board.close_meeting()
    assert board.meeting is None
    assert board.last_meeting() == first
    assert board.go_on() is True
    assert board.meeting == first


def test_going_on_where_no_place_was_kept(board: Session) -> None:
    """The place does not wait for the disk: after a power cut it may be missing."""
    meeting = board.meeting
    board.close_meeting()
    board.store.database.execute("DELETE FROM places")
    assert board.go_on() is True
    assert (board.meeting, board.item) == (meeting, board.items[0])


def test_nothing_to_go_on_with(session: Session) -> None:
    assert session.last_meeting() is None
    assert session.go_on() is False


def test_the_place_is_there_after_a_kill(tmp_path: Path) -> None:
    code = """if True:
        import os, pathlib, signal, sys
        from coprod_desktop.session import Session
        from coprod_desktop.store.database import Store
        from tests.session.conftest import AGENDA
        session = Session(Store.open(pathlib.Path(sys.argv[1])))
        session.adopt_agenda(AGENDA)
        session.next_item()
        session.write_notes(session.item.id, "half a sen")
        session.keep_place("notes", 9)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=Path(__file__).parents[2])
    session = Session(Store.open(tmp_path))
    assert session.go_on()
    assert session.item is not None
    assert session.item.title == "Budget"
    assert session.notes(session.item.id) == "half a sen"
    place = session.place()
    assert place is not None
    assert (place.item_id, place.part, place.caret) == (session.item.id, "notes", 9)
    session.close()


def test_the_time_an_item_began_is_there_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    clock.now = datetime(2026, 3, 11, 10, 15)
    session = Session(Store.open(tmp_path), clock)
    session.adopt_agenda(AGENDA)
    session.next_item()
    session.close()
    clock.now = datetime(2026, 3, 11, 10, 20)
    session = Session(Store.open(tmp_path), clock)
    session.go_on()
    assert "15 minutes left" in session.where_we_are()
    session.close()


def test_closing_makes_today_s_copy(tmp_path: Path, clock: Clock) -> None:
    session = Session(Store.open(tmp_path), clock)
    session.start_meeting("Board")
    session.close()
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["2026-03-11.db"]
