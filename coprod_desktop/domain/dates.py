"""Dates as people write them, read the British way round: day before month. What is unclear stays unread."""

from __future__ import annotations

import re
from datetime import date, timedelta

from coprod_desktop.i18n import _

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]+)\.?"
_YEAR = r"(?:,? (?P<year>[0-9]{4}))?"
_WEEKDAY = r"(?:(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,? )?(?:the )?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})",
        r"(?:(?P<weekday>[a-z]+),? )?(?P<day>[0-9]{1,2})(?P<by>[/.-])(?P<month>[0-9]{1,2})"
        r"(?:(?P=by)(?P<year>[0-9]{4}|[0-9]{2}))?",
        rf"{_WEEKDAY}{_DAY} (?:of )?{_MONTH}{_YEAR}",
        rf"{_WEEKDAY}{_MONTH} {_DAY}{_YEAR}",
    )
)
_LEADING = re.compile(r"^(?:by|on|before|until|till|due|no later than)[ :]+")


def read_date(words: str, today: date) -> date | None:
    """The one date these words mean, or None where they could mean another or none.

    A date without a year is the next such date, today included; one up to 30 days ago is taken as just past,
    not as next year's. A bare weekday is the next such day after today. "Next Friday" is left unread where
    people differ on it: while this week's Friday is still to come, some mean that one, some the one after.
    """
    text = " ".join(words.lower().replace("’", "'").split()).strip(" .;,")
    text = _LEADING.sub("", text)
    named = _named(text, today)
    if named is not None:
        return named
    for shape in _SHAPES:
        match = shape.fullmatch(text)
        if match:
            return _built(match.groupdict(), today)
    return None


def in_words(day: date, today: date | None = None) -> str:
    """ "14 March 2026"; without the year when it is the year of `today`."""
    month = _month_name(day.month)
    if today is not None and day.year == today.year:
        # Translators: a date without its year.
        return _("{day} {month}").format(day=day.day, month=month)
    # Translators: a date in full.
    return _("{day} {month} {year}").format(day=day.day, month=month, year=day.year)


def _named(text: str, today: date) -> date | None:
    """Words that name a day by counting from today."""
    if text in ("today", "tonight"):
        return today
    if text == "tomorrow":
        return today + timedelta(days=1)
    counted = re.fullmatch(r"in (?P<count>[0-9]{1,3}|[a-z]+) (?P<unit>day|week)s?'?(?: time)?", text)
    if counted:
        count = _COUNTS.get(counted["count"]) or (
            int(counted["count"]) if counted["count"].isdigit() else None
        )
        return None if count is None else today + count * timedelta(days=1 if counted["unit"] == "day" else 7)
    match = re.fullmatch(r"(?:(?P<which>this|next|coming|this coming|a week on) )?(?P<day>[a-z]+)", text)
    weekday = _weekday(match["day"]) if match else None
    if match is None or weekday is None:
        return None
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    if match["which"] == "a week on":
        ahead += 7
    elif match["which"] == "next" and today.weekday() + ahead < 7:
        return None
    return today + timedelta(days=ahead)


def _built(parts: dict[str, str | None], today: date) -> date | None:
    month = _month(parts["month"] or "")
    day = int(parts["day"] or 0)
    if month is None:
        return None
    weekday = None
    if parts.get("weekday"):
        weekday = _weekday(parts["weekday"] or "")
        if weekday is None:
            return None
    written = parts.get("year")
    if written:
        found = _date(int(written) + (2000 if len(written) == 2 else 0), month, day)
    else:
        found = _nearest(month, day, today)
    if found is None or (weekday is not None and found.weekday() != weekday):
        return None
    return found


def _nearest(month: int, day: int, today: date) -> date | None:
    found = _date(today.year, month, day)
    if found is not None and found >= today - timedelta(days=30):
        return found
    return _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    for number, full in enumerate(_MONTHS, 1):
        if text in (full, full[:3]):
            return number
    return 9 if text == "sept" else None


def _weekday(text: str) -> int | None:
    for number, full in enumerate(_DAYS):
        if text in (full, full[:3]):
            return number
    return {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}.get(text)


def _month_name(month: int) -> str:
    return (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )[month - 1]
