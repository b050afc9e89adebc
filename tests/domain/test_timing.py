"""The time of day in, sentences out."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.timing import minutes_in_words, where_we_are

DAY = date(2026, 3, 11)
MEETING = Meeting("m", "Board", held_on=DAY)


def at(clock: str) -> datetime:
    return datetime.combine(DAY, time.fromisoformat(clock)).astimezone()


def agenda(*lines: str) -> list[AgendaItem]:
    """Each line: title, then a start ("10:30"), a length ("15") or both."""
    items = []
    for position, line in enumerate(lines):
        title, *rest = line.split(", ")
        start = next((time.fromisoformat(part) for part in rest if ":" in part), None)
        minutes = next((int(part) for part in rest if part.isdigit()), None)
        items.append(AgendaItem(f"i{position}", "m", position, title, start=start, minutes=minutes))
    return items


TIMED = agenda("Welcome, 10:00, 10", "Budget, 10:10, 20", "Any other business, 10:30, 10")


def say(items: list[AgendaItem], here: int | None, now: str, since: str | None = None) -> str:
    return where_we_are(
        MEETING, items, None if here is None else items[here], at(now), None if since is None else at(since)
    )


@pytest.mark.parametrize(
    ("here", "now", "since", "said"),
    [
        (
            0,
            "09:40",
            None,
            "Item 1 of 3: Welcome. The meeting starts at 10:00, in 20 minutes. Next: Budget, about 10:10.",
        ),
        (0, "10:00", None, "Item 1 of 3: Welcome. 10 minutes left. Next: Budget, about 10:10."),
        (1, "10:18", None, "Item 2 of 3: Budget. 12 minutes left. Next: Any other business, about 10:30."),
        (1, "10:29:30", None, "Item 2 of 3: Budget. 1 minute left. Next: Any other business, about 10:30."),
        (
            1,
            "10:30:20",
            None,
            "Item 2 of 3: Budget. This item has had the time planned for it. Next: Any other business.",
        ),
        (
            1,
            "10:35",
            None,
            "Item 2 of 3: Budget. This item has had 5 minutes more than planned. Next: Any other business.",
        ),
        (
            1,
            "10:05",
            None,
            "Item 2 of 3: Budget. It is planned for 10:10. Next: Any other business, about 10:30.",
        ),
        (2, "10:31", None, "Item 3 of 3: Any other business. 9 minutes left. This is the last item."),
        (
            2,
            "11:40",
            None,
            "Item 3 of 3: Any other business. This item has had 1 hour more than planned. This is the last item.",
        ),
        # Reached late: the time counts from then, and what comes next moves with it.
        (1, "10:27", "10:25", "Item 2 of 3: Budget. 18 minutes left. Next: Any other business, about 10:45."),
        (
            1,
            "10:50",
            "10:25",
            "Item 2 of 3: Budget. This item has had 5 minutes more than planned. Next: Any other business.",
        ),
        # Reached early: the plan holds.
        (
            1,
            "10:08",
            "10:07",
            "Item 2 of 3: Budget. It is planned for 10:10. Next: Any other business, about 10:30.",
        ),
        (1, "10:12", "10:07", "Item 2 of 3: Budget. 18 minutes left. Next: Any other business, about 10:30."),
        (
            None,
            "09:59",
            None,
            "The meeting as a whole. The agenda has 3 items. The meeting starts at 10:00, in 1 minute.",
        ),
        (None, "10:20", None, "The meeting as a whole. The agenda has 3 items."),
    ],
)
def test_with_times_and_lengths(here: int | None, now: str, since: str | None, said: str) -> None:
    assert say(TIMED, here, now, since) == said


@pytest.mark.parametrize(
    ("lines", "here", "now", "since", "said"),
    [
        # No times at all.
        (("A", "B"), 0, "10:00", None, "Item 1 of 2: A. Next: B."),
        (("A", "B"), 0, "10:20", "10:00", "Item 1 of 2: A. Next: B."),
        # Lengths only: they count from when the meeting moved on.
        (("A, 10", "B, 10"), 0, "10:00", None, "Item 1 of 2: A. Next: B."),
        (("A, 10", "B, 10"), 0, "10:04", "10:00", "Item 1 of 2: A. 6 minutes left. Next: B, about 10:10."),
        (
            ("A, 10", "B, 10"),
            0,
            "10:13",
            "10:00",
            "Item 1 of 2: A. This item has had 3 minutes more than planned. Next: B.",
        ),
        # Starts only: an item ends where the next begins.
        (
            ("A, 10:00", "B, 10:30"),
            0,
            "10:20",
            None,
            "Item 1 of 2: A. 10 minutes left. Next: B, about 10:30.",
        ),
        (("A, 10:00", "B, 10:30"), 1, "10:40", None, "Item 2 of 2: B. This is the last item."),
        # The first start and lengths: the others follow.
        (
            ("A, 10:00, 10", "B, 20", "C"),
            1,
            "10:20",
            None,
            "Item 2 of 3: B. 10 minutes left. Next: C, about 10:30.",
        ),
        # A start with a gap before it, and one that goes back in time.
        (
            ("A, 10:00, 10", "B, 10:30"),
            0,
            "10:05",
            None,
            "Item 1 of 2: A. 5 minutes left. Next: B, about 10:30.",
        ),
        (("A, 13:00", "B, 12:00"), 0, "13:10", None, "Item 1 of 2: A. Next: B."),
        (("A. ",), 0, "10:00", None, "Item 1 of 1: A. This is the last item."),
        ((), None, "10:00", None, "This meeting has no agenda items yet."),
    ],
)
def test_with_what_the_agenda_gives(
    lines: tuple[str, ...], here: int | None, now: str, since: str | None, said: str
) -> None:
    assert say(agenda(*lines), here, now, since) == said


def test_the_document_s_own_number_is_said_where_it_is_not_the_place() -> None:
    items = [
        AgendaItem("a", "m", 0, "Welcome", number="1."),
        AgendaItem("b", "m", 1, "Budget", number="4.1"),
    ]
    assert say(items, 0, "10:00") == "Item 1 of 2: Welcome. Next: 4.1 Budget."


@pytest.mark.parametrize(
    ("held_on", "said"),
    [
        (date(2026, 4, 1), "Item 1 of 3: Welcome. The meeting is on 1 April. Next: Budget."),
        (date(2027, 4, 1), "Item 1 of 3: Welcome. The meeting is on 1 April 2027. Next: Budget."),
        (date(2026, 3, 10), "Item 1 of 3: Welcome. The meeting was on 10 March. Next: Budget."),
    ],
)
def test_on_another_day_no_time_is_told(held_on: date, said: str) -> None:
    assert where_we_are(Meeting("m", "Board", held_on=held_on), TIMED, TIMED[0], at("10:05")) == said


def test_a_meeting_without_a_date_is_on_the_day_it_was_begun() -> None:
    today = Meeting("m", "Board", created_at=at("09:00"))
    assert "5 minutes left" in where_we_are(today, TIMED, TIMED[0], at("10:05"))
    unknown = Meeting("m", "Board")
    assert where_we_are(unknown, TIMED, TIMED[0], at("10:05")) == "Item 1 of 3: Welcome. Next: Budget."


def test_no_meeting() -> None:
    assert where_we_are(None, [], None, at("10:00")) == "No meeting is open."


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (61, "1 hour and 1 minute"),
        (150, "2 hours and 30 minutes"),
    ],
)
def test_minutes_in_words(minutes: int, said: str) -> None:
    assert minutes_in_words(minutes) == said
