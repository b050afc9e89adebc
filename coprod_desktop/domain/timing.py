"""Where a meeting is, what comes next and how much time is left, in sentences without hurry or blame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Slot:
    """When an item is planned, on the clock of the day, as far as the agenda says or lets us work out."""

    start: datetime | None = None
    end: datetime | None = None


def where_we_are(
    meeting: Meeting | None,
    items: Sequence[AgendaItem],
    item: AgendaItem | None,
    now: datetime,
    since: datetime | None = None,
) -> str:
    """Sentences for the screen and the voice.

    `since` is when the meeting moved on to `item`, None when nobody moved on to it (the meeting was only
    opened there). An item reached later than planned has its time counted from then, not from the plan. Times
    are told on the day of the meeting only.
    """
    if meeting is None:
        return _("No meeting is open.")
    now = _clock(now)
    at = None if item is None else next(place for place, one in enumerate(items) if one.id == item.id)
    sentences = [_where(items, at)]
    if not _is_today(meeting, now.date()):
        if meeting.held_on is not None:
            sentences.append(_other_day(meeting.held_on, now.date()))
        if at is not None:
            sentences.append(_next(items, at, None))
        return " ".join(sentences)
    slots = planned(items, now.date())
    first = slots[0].start if slots else None
    if first is not None and now < first and (at is None or at == 0):
        sentences.append(
            _("The meeting starts at {time}, in {minutes}.").format(
                time=_time(first), minutes=minutes_in_words(_minutes(first - now))
            )
        )
        about = slots[1].start if len(slots) > 1 else None
    elif at is None:
        about = None
    else:
        slot = _as_it_went(items[at], slots[at], None if since is None else _clock(since))
        left = _time_left(slot, now)
        sentences += [] if left is None else [left]
        about = _about(slots, at, slot, now)
    if at is not None:
        sentences.append(_next(items, at, about))
    return " ".join(sentences)


def planned(items: Sequence[AgendaItem], day: date) -> list[Slot]:
    """The agenda's own times, and those that follow from the length of an item or the start of the next."""
    slots: list[Slot] = []
    end: datetime | None = None
    for place, item in enumerate(items):
        start = end if item.start is None else datetime.combine(day, item.start)
        following = items[place + 1].start if place + 1 < len(items) else None
        if start is None:
            end = None
        elif item.minutes is not None:
            end = start + timedelta(minutes=item.minutes)
        elif following is not None and datetime.combine(day, following) > start:
            end = datetime.combine(day, following)
        else:
            end = None
        slots.append(Slot(start, end))
    return slots


def named(item: AgendaItem, place: int) -> str:
    """The title, with the document's own number before it unless that is just the item's place (1, 2)."""
    number = item.number.strip()
    title = item.title.strip().rstrip(".")
    if not number or number.strip("().: ") == str(place):
        return title
    # Translators: an agenda item's own number ("4.1") and its title.
    return _("{number} {title}").format(number=number.rstrip("."), title=title)


def ended_once(sentence: str) -> str:
    """The sentence without the full stop where the title in it already ends with its own mark."""
    return sentence[:-1] if sentence[-2:] in ("?.", "!.", "….") else sentence


def minutes_in_words(minutes: int) -> str:
    """ "12 minutes", "1 hour", "1 hour and 10 minutes"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ngettext("{count} minute", "{count} minutes", rest).format(count=rest)
    in_hours = ngettext("{count} hour", "{count} hours", hours).format(count=hours)
    if not rest:
        return in_hours
    return _("{hours} and {minutes}").format(hours=in_hours, minutes=minutes_in_words(rest))


def _where(items: Sequence[AgendaItem], at: int | None) -> str:
    count = len(items)
    if not count:
        return _("This meeting has no agenda items yet.")
    if at is None:
        # Translators: before the first item, or writing about the meeting as a whole.
        return ngettext(
            "The meeting as a whole. The agenda has {count} item.",
            "The meeting as a whole. The agenda has {count} items.",
            count,
        ).format(count=count)
    title = named(items[at], at + 1)
    return ended_once(_("Item {place} of {count}: {title}.").format(place=at + 1, count=count, title=title))


def _is_today(meeting: Meeting, today: date) -> bool:
    """A meeting without a date is taken to be on the day it was begun here."""
    if meeting.held_on is not None:
        return meeting.held_on == today
    return meeting.created_at is not None and _clock(meeting.created_at).date() == today


def _other_day(held_on: date, today: date) -> str:
    day = in_words(held_on, today)
    if held_on > today:
        return _("The meeting is on {day}.").format(day=day)
    return _("The meeting was on {day}.").format(day=day)


def _as_it_went(item: AgendaItem, slot: Slot, since: datetime | None) -> Slot:
    """The plan, unless the meeting moved on to the item later than that: then its time counts from there."""
    if since is None or (
        slot.start is not None and (since <= slot.start or since.date() != slot.start.date())
    ):
        return slot
    if slot.start is not None and slot.end is not None:
        return Slot(since, since + (slot.end - slot.start))
    return Slot(since, None if item.minutes is None else since + timedelta(minutes=item.minutes))


def _time_left(slot: Slot, now: datetime) -> str | None:
    if slot.start is not None and now < slot.start:
        return _("It is planned for {time}.").format(time=_time(slot.start))
    if slot.end is None:
        return None
    if now < slot.end:
        return _("{minutes} left.").format(minutes=minutes_in_words(_minutes(slot.end - now)))
    more = int((now - slot.end).total_seconds()) // 60
    if not more:
        return _("This item has had the time planned for it.")
    return _("This item has had {minutes} more than planned.").format(minutes=minutes_in_words(more))


def _about(slots: list[Slot], at: int, slot: Slot, now: datetime) -> datetime | None:
    """When the next item comes: as planned, or once this one has had its time; None if that has passed."""
    following = slots[at + 1].start if at + 1 < len(slots) else None
    times = [time for time in (following, slot.end) if time is not None]
    about = max(times, default=None)
    return about if about is not None and about > now else None


def _next(items: Sequence[AgendaItem], at: int, about: datetime | None) -> str:
    if at + 1 == len(items):
        return _("This is the last item.")
    title = named(items[at + 1], at + 2)
    if about is None:
        return ended_once(_("Next: {title}.").format(title=title))
    # Translators: "Next: Any other business, about 11:05."
    return _("Next: {title}, about {time}.").format(title=title, time=_time(about))


def _clock(moment: datetime) -> datetime:
    """Time on the wall, without a zone, as an agenda writes its times."""
    return moment.astimezone().replace(tzinfo=None)


def _minutes(length: timedelta) -> int:
    """Rounded up to whole minutes, so that it never says 0 while there is time."""
    return -(-int(length.total_seconds()) // 60)


def _time(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"
