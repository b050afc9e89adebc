"""Nothing leaves the laptop: a whole meeting, with all that Coprod starts, and not one attempt at a connection."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests import no_network

from .conftest import APP, ROOT, Person

AGENDA = Path(__file__).parent / "documents/transparency_board_15_agenda.odt"


@pytest.mark.story
@pytest.mark.skipif(sys.platform != "linux", reason="the guard is the Linux kernel's")
def test_a_whole_meeting_opens_no_connection(person: Person, tmp_path: Path) -> None:
    report = tmp_path / "report"
    person.session.launch(no_network.guard([*APP, "open", str(AGENDA)], report), cwd=str(ROOT))
    person.heard("We found .* items")
    person.hears("Meeting - .* - Coprod", lambda: person.keys("ctrl+Return"))

    start = time.monotonic()
    person.keys("F5")
    person.waits_for_sound(start)
    person.keys("F5")
    person.hears("means dialog|No more marked words", lambda: person.keys("F3", "F4"))
    person.keys("Escape")
    person.hears("Add an action dialog", lambda: person.keys("ctrl+shift+a"))
    person.type("Send the map")
    person.hears("Kept", lambda: person.keys("Return"))
    person.hears("Help", lambda: person.keys("F1"))
    person.keys("Escape")
    person.hears("Take away minutes or agenda dialog", lambda: person.keys("ctrl+shift+s"))
    person.hears("Written to", lambda: person.keys("Return"), timeout=30)
    person.close()
    assert list(tmp_path.rglob("*.docx"))
    assert no_network.attempts(report) == []
