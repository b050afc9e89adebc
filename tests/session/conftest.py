"""A session over a real database in memory, with a clock that the test moves and everything that was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

import pytest

from coprod_desktop.domain.agenda import AgendaDraft, Ask, DraftItem
from coprod_desktop.session import Session
from coprod_desktop.store.database import Store


@dataclass
class Clock:
    """Wednesday 11 March 2026, ten o'clock, until the test says otherwise."""

    now: datetime = datetime(2026, 3, 11, 10, 0)

    def __call__(self) -> datetime:
        return self.now

    def pass_seconds(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Heard:
    """All news, in order: the kind, or for what is told the sentence."""

    news: list[str] = field(default_factory=list)

    def listen(self, session: Session) -> None:
        news = session.news
        for kind in ("meeting", "agenda", "item", "records", "notes", "history", "glossary", "saved"):
            getattr(news, kind).append(lambda kind=kind: self.news.append(kind))
        news.told.append(self.news.append)

    def since(self) -> list[str]:
        """What was heard since this was last asked."""
        heard, self.news[:] = list(self.news), []
        return heard


AGENDA = AgendaDraft(
    "Riverside Board",
    (
        DraftItem("Welcome", number="1", start=time(10), minutes=10, lead="Amina"),
        DraftItem("Budget", number="2", minutes=20, lead="Tom", ask=Ask.DECIDE, text="The ICB pays."),
        DraftItem("Any other business", number="3"),
    ),
    place="Hall",
    before="Come by the side door.",
    after="Tea is at noon.",
    source="agenda.odt",
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(clock: Clock) -> Iterator[Session]:
    session = Session(Store.in_memory(), clock)
    yield session
    session.close()


@pytest.fixture
def board(session: Session) -> Session:
    """A session with a meeting of three items open, at the first."""
    session.adopt_agenda(AGENDA)
    return session


@pytest.fixture
def heard(session: Session) -> Heard:
    heard = Heard()
    heard.listen(session)
    return heard
