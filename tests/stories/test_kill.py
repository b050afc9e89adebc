"""The running window is killed while somebody types in it; tests/benchmarks/window_kill.py does it 500 times."""

from __future__ import annotations

import pytest

from tests.benchmarks.window_kill import kill_many

pytestmark = pytest.mark.story


def test_what_the_window_called_saved_is_there_and_so_is_the_place() -> None:
    figures = kill_many(5)
    assert (figures.kills, figures.lost, figures.damaged, figures.examples) == (5, 0, 0, [])
    assert figures.acknowledged > 5


def test_a_store_that_keeps_no_notes_is_found_out() -> None:
    assert any(kill_many(1, seed, forgetful=True).lost for seed in range(20))
