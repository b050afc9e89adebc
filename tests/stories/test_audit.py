"""Every window a first meeting passes through, at 100 %, 200 % and 400 %: names, targets, contrast, focus, no traps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screen_reader.audit import Audit

from .conftest import Person

AGENDA = Path(__file__).parent / "documents/transparency_board_15_agenda.odt"
NOTE = "The letter from the ICB went out"


@pytest.mark.story
@pytest.mark.parametrize(
    ("points", "theme"), [(18, "light"), (36, "contrast"), (72, "dark")], ids=["100 %", "200 %", "400 %"]
)
def test_no_finding(person_at: Callable[[int, str], Person], points: int, theme: str) -> None:
    person = person_at(points, theme)
    person.start()
    audit = Audit(person.session)
    audit.check("home")
    audit.dialog(["ctrl+o"])
    person.hears("Choose an agenda or a paper dialog", lambda: person.keys("ctrl+o"))
    person.type(str(AGENDA))
    person.hears("We found .* items", lambda: person.keys("Return"))
    audit.check("check the agenda")
    person.hears("Meeting - .* - Coprod", lambda: person.keys("ctrl+Return"))
    person.keys("ctrl+shift+n")
    person.type(NOTE)
    audit.check("meeting")
    person.keys("ctrl+shift+n", "ctrl+Home", "F3")
    audit.dialog(["F4"])
    audit.dialog(["ctrl+shift+a"])
    audit.dialog(["ctrl+shift+s"])
    assert [f"{f.rule} [{f.state}] {f.where}: {f.detail}" for f in audit.findings] == []
    # the audit really looked: every window has stops that were heard, and marks that were measured
    assert len(audit.stops) == 7
    assert audit.counts["focus marks"] > 20
    assert audit.counts["contrast measured"] > 20
    person.close()
