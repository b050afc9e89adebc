"""A few kills of the store while somebody types; tests/benchmarks/store.py makes many."""

from __future__ import annotations

from tests.benchmarks.store import judge, kill_many


def test_ten_kills_lose_nothing_that_was_acknowledged() -> None:
    figures = kill_many(10)
    assert (figures.kills, figures.lost, figures.damaged, figures.examples) == (10, 0, 0, [])
    assert figures.acknowledged > 50


BEFORE = {"notes:Item 1": "old"}
TYPED = ['{"try": 1, "set": {"notes:Item 1": "new"}}', '{"ack": 1}', '{"try": 2, "set": {"point:late": "x"}}']


def test_the_judge_sees_a_lost_change() -> None:
    assert judge(BEFORE, TYPED, {"notes:Item 1": "old"}).lost == ["notes:Item 1"]
    assert judge(BEFORE, TYPED, {}).lost == ["notes:Item 1"]


def test_the_judge_sees_a_change_nobody_asked_for() -> None:
    assert judge(BEFORE, TYPED, {"notes:Item 1": "new", "point:other": "y"}).lost == ["point:other"]


def test_the_change_under_way_may_be_there_or_not() -> None:
    without = judge(BEFORE, TYPED, {"notes:Item 1": "new"})
    landed = judge(BEFORE, TYPED, {"notes:Item 1": "new", "point:late": "x"})
    assert (without.lost, without.under_way_landed, without.acknowledged) == ([], False, 1)
    assert (landed.lost, landed.under_way_landed, landed.acknowledged) == ([], True, 1)


def test_a_line_cut_off_by_the_kill_is_left_out() -> None:
    assert judge(BEFORE, [*TYPED[:2], '{"try": 2, "se'], {"notes:Item 1": "new"}).lost == []
