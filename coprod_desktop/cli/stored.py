"""The store, for one verb: open while the verb runs, locked for it, and closed after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem
from coprod_desktop.session import Session
from coprod_desktop.settings import data_folder
from coprod_desktop.store import place
from coprod_desktop.store.database import Store

_ID_SHOWN = 8
"""Letters of an id that we show. Two meetings that begin alike in so many are one chance in 4,000 million."""
_MOST_SHOWN = 10


@contextmanager
def session() -> Iterator[Session]:
    """Raises Problem when the window or another verb has the store open, and harms nothing then."""
    store = Store.open(data_folder())
    try:
        yield Session(store)
    finally:
        store.close()


def find_meeting(session: Session, asked: str) -> Meeting:
    """By "last", the start of its id, its title, or words of its title. Raises Problem unless just one fits."""
    meetings = session.meetings()
    if not meetings:
        raise Problem(_("No meeting is stored yet."), _("Store an agenda first: coprod import FILE"))
    if asked == "last":
        last = place.last(session.store)
        return next((m for m in meetings if last and m.id == last[0].meeting_id), meetings[0])
    words = asked.casefold().split()
    fitting = (
        [m for m in meetings if m.title.casefold() == asked.strip().casefold()]
        or [m for m in meetings if words and all(word in m.title.casefold() for word in words)]
        or [m for m in meetings if asked and m.id.startswith(asked.lower())]
    )
    if len(fitting) == 1:
        return fitting[0]
    listed = "\n".join(shown(meeting) for meeting in (fitting or meetings)[:_MOST_SHOWN])
    what_you_can_do = _("Give the code that stands in front of the title:\n{meetings}").format(
        meetings=listed
    )
    if fitting:
        raise Problem(_("More than one meeting fits “{words}”.").format(words=asked), what_you_can_do)
    raise Problem(_("No meeting fits “{words}”.").format(words=asked), what_you_can_do)


def shown(meeting: Meeting) -> str:
    """One meeting, one line."""
    code = meeting.id[:_ID_SHOWN]
    if meeting.held_on is None:
        return f"{code}  {meeting.title}"
    # Translators: a meeting in a list, with its code and its day.
    return _("{code}  {title}, {day}").format(code=code, title=meeting.title, day=in_words(meeting.held_on))


def must_be_new(path: Path, *, replace: bool) -> None:
    """Raises Problem rather than write over a file in which somebody may have gone on writing."""
    if path.is_file() and not replace:
        raise Problem(
            _("There is already a file named {name}.").format(name=path.name),
            _("Choose another name. Or add --replace to write over it."),
        )
