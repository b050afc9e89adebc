"""One whole thread: open a real agenda, follow it, note it, and find it again. No mouse, no sight of the screen."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from docx import Document

from .conftest import Person

AGENDA = Path(__file__).parent / "documents/transparency_board_15_agenda.odt"


def open_the_agenda(person: Person) -> None:
    person.hears("Choose an agenda or a paper dialog", lambda: person.keys("ctrl+o"))
    person.type(str(AGENDA))
    person.hears("Check the agenda dialog.*We found .* items", lambda: person.keys("Return"))
    person.is_on("list", "Agenda items")


@pytest.mark.story
def test_from_a_real_agenda_to_the_minutes(person: Person, tmp_path: Path) -> None:
    person.start()
    person.heard("What would you like to do")
    person.heard("Open an agenda or a paper")

    # open it, and hear what was found
    open_the_agenda(person)
    heard = [person.keys("Down") for _item in range(3)]
    assert all(heard), heard
    person.hears("Meeting - .* - Coprod", lambda: person.keys("ctrl+Return"))

    # hear each item in the agenda, and open the second
    person.hears("List with 4 items", lambda: person.keys("ctrl+g"))
    person.keys("End")
    person.hears("Welcome", lambda: person.keys("Home"))
    for words in ("Local Government Association", "Right to Data White Paper", "Any Other Business"):
        person.hears(words, lambda: person.keys("Down"))
    person.keys("Home", "Down")
    person.hears("The item now", lambda: person.keys("Return"))

    # read aloud on and off
    start = time.monotonic()
    person.keys("ctrl+Home", "F5")
    person.waits_for_sound(start)
    person.session.keys("F5", settle=False)
    person.waits_for_silence()
    assert person.session.app is not None
    assert person.session.app.poll() is None

    # a note
    person.keys("ctrl+shift+n")
    person.is_on("text", "Notes")
    person.type("The letter from the ICB went out in March")

    # the meaning of a short form
    person.keys("ctrl+Home")
    person.hears("ICB, short form. Integrated Care Board", lambda: person.keys("F3"))
    said = person.keys("F4")
    assert "What ICB means dialog" in said
    assert "Integrated Care Board" in said
    person.keys("Escape")
    person.is_on("text", "Notes")

    # an action, in two keys besides its words
    person.hears("Add an action dialog", lambda: person.keys("ctrl+shift+a"))
    person.type("Send the map to everyone")
    person.hears("Kept", lambda: person.keys("Return"))
    person.is_on("text", "Notes")

    # close, start again: all is there, at the same place
    person.close()
    person.start()
    person.heard("Go on with: ")
    person.keys("Home")
    person.hears("The letter from the ICB", lambda: person.keys("Return"))
    person.is_on("text", "Notes")
    person.hears("Action. Send the map to everyone. Not done", lambda: person.keys("ctrl+shift+l"))

    # take it away
    person.hears("Take away minutes or agenda dialog", lambda: person.keys("ctrl+shift+s"))
    person.hears("Written to", lambda: person.keys("Return"), timeout=30)
    (written,) = (path for path in tmp_path.rglob("*.docx"))
    minutes = Document(str(written))
    words = "\n".join(
        [p.text for p in minutes.paragraphs] + [c.text for t in minutes.tables for c in t._cells]
    )
    assert "Send the map to everyone" in words
    assert "The letter from the ICB" in words
    assert [p.style.name for p in minutes.paragraphs if p.style and p.style.name.startswith("Heading")]
    person.close()


@pytest.mark.story
def test_after_a_kill_everything_is_where_it_was(person: Person) -> None:
    person.start("open", str(AGENDA))
    person.heard("We found .* items")
    person.hears("Meeting - .* - Coprod", lambda: person.keys("ctrl+Return"))
    person.keys("ctrl+Next", "ctrl+shift+n")
    person.is_on("text", "Notes")
    person.type("Kofi asks about the ramp")
    time.sleep(2)  # longer than the field waits before it keeps what was typed
    person.kill()
    person.start()
    person.heard("Go on with: ")
    person.keys("Home")
    person.hears("Kofi asks about the ramp", lambda: person.keys("Return"))
    person.is_on("text", "Notes")
    person.close()


@pytest.mark.story
def test_undo_and_the_bin_in_words(person: Person) -> None:
    person.start()
    for _row in range(2):
        person.keys("Down")
    person.hears("practise|Practice", lambda: person.keys("Return"))
    person.hears("Add a decision dialog", lambda: person.keys("ctrl+shift+d"))
    person.type("We ask for two buses")
    person.hears("Kept", lambda: person.keys("Return"))
    person.hears("Undone: add decision", lambda: person.keys("ctrl+z"))
    person.hears("add decision", lambda: person.keys("ctrl+y"))
    person.hears("Decision. We ask for two buses", lambda: person.keys("ctrl+shift+l", "End"))
    person.hears("In the bin", lambda: person.keys("ctrl+Delete"))
    person.hears("We ask for two buses", lambda: person.keys("ctrl+6"))
    person.hears("[Bb]ack|Restored", lambda: person.keys("Return"))
    person.close()
