"""What words mean: the paper, the group's own list, and when they are looked at anew."""

from __future__ import annotations

from coprod_desktop.domain.agenda import PaperDraft
from coprod_desktop.session import Session
from tests.session.conftest import AGENDA, Heard


def meanings(session: Session, term: str) -> list[tuple[str, str]]:
    return [(meaning.expansion, meaning.source) for meaning in session.look_up(term)]


def test_a_meaning_the_group_adds_is_known_at_once(board: Session, heard: Heard) -> None:
    assert meanings(board, "RBX") == []
    heard.since()
    entry = board.add_meaning(" RBX ", "Riverside Bus Express", "the new bus")
    assert heard.since() == ["glossary", "history", "saved"]
    assert meanings(board, "RBX") == [("Riverside Bus Express", "group")]
    (flag,) = board.flags("The RBX is late.")
    assert [meaning.plain for meaning in flag.meanings] == ["the new bus"]
    board.bin_meaning(entry.id)
    assert heard.since() == ["glossary", "history", "saved", "In the bin: RBX."]
    assert meanings(board, "RBX") == []
    board.undo()
    assert meanings(board, "RBX") == [("Riverside Bus Express", "group")]


def test_a_meaning_from_the_meeting_s_paper_comes_first(board: Session) -> None:
    board.add_meaning("RBX", "Riverside Bus Express")
    assert [meaning.source for meaning in board.flags("The RBX.")[0].meanings] == ["group"]
    board.add_paper(PaperDraft("Report", "The Regional Box Exchange (RBX) met."))
    assert meanings(board, "RBX")[0] == ("Regional Box Exchange", "document")
    assert board.flags("The RBX.")[0].meanings[0].source == "document"


def test_a_meaning_from_the_agenda_itself(board: Session) -> None:
    board.change_item(board.items[0].id, text="The Regional Box Exchange (RBX) met.")
    assert meanings(board, "RBX") == [("Regional Box Exchange", "document")]


def test_papers_of_another_meeting_do_not_count(board: Session) -> None:
    board.add_paper(PaperDraft("Report", "The Regional Box Exchange (RBX) met."))
    assert meanings(board, "RBX") != []
    board.start_meeting("Other")
    assert meanings(board, "RBX") == []


def test_the_list_is_in_the_order_of_the_alphabet(session: Session) -> None:
    for term in ("gp", "ULO", "DP", "eia"):
        session.add_meaning(term, "meaning")
    assert [entry.term for entry in session.glossary()] == ["DP", "eia", "gp", "ULO"]


def test_paragraphs_are_remembered_until_something_changes(board: Session) -> None:
    text = "The ICB pays."
    first = board.flags(text)
    board.write_notes(None, "words")
    board.add_action("call", "Tom")
    assert board.flags(text) is first
    board.add_meaning("ICB", "Our own words")
    assert board.flags(text) is not first


def test_without_a_meeting(session: Session) -> None:
    assert [flag.text for flag in session.flags("The ICB pays.")] == ["ICB"]
    session.adopt_agenda(AGENDA)
    assert [flag.text for flag in session.flags("The ICB pays.")] == ["ICB"]
