"""Days moved to another year, and off days on which offices are closed."""

import re
from datetime import date
from typing import NamedTuple

from cds_docs.campaign.dates import LAST_YEAR, PartialDate
from cds_docs.campaign.working_days import day_off, next_working_day
from cds_docs.patterns import regex
from cds_docs.viet import WEEKDAYS, day_words, month_words

_TYPED = regex(
    r"(?<!\d)(?:(?P<iso>\d{4}-\d{2}-\d{2})|(?:(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/)?"
    r"(?P<year>\d{4}))(?!\d)",
    re.ASCII,
)
_FEBRUARY = 2
_LEAP_DAY = 29


class Token(NamedTuple):
    """A date as it was typed: where it begins and ends, and how its parts were written."""

    start: int
    end: int
    text: str
    day: str
    month: str
    iso: bool


def token(raw: str) -> Token | None:
    """Return the date in the characters of a value, or None."""
    found = _TYPED.search(raw)
    if found is None:
        return None
    parts = (found["day"] or "", found["month"] or "")
    return Token(found.start(), found.end(), found[0], *parts, found["iso"] is not None)


def retyped(typed: Token, day: PartialDate) -> str:
    """Return a date written the way another one was."""
    if typed.iso and day.known is not None:
        return day.known.isoformat()
    parts = []
    if day.day is not None:
        parts.append(_like(typed.day, day.day, day_words(day.day)))
    if day.month is not None:
        parts.append(_like(typed.month, day.month, month_words(day.month)))
    return "/".join([*parts, str(day.year)])


def _like(typed: str, number: int, usual: str) -> str:
    """Return a number: as typed where it is the same, padded or not as it was, else as usual."""
    if typed and int(typed) == number:
        return typed
    if typed.startswith("0"):
        return f"{number:02d}"
    return str(number) if len(typed) == 1 else usual


def shifted(day: PartialDate, years: int) -> PartialDate | None:
    """Return the same day of another year, 28/02 for a 29/02 it lacks; None past all years."""
    year = day.year + years
    if year > LAST_YEAR:
        return None
    if _is_leap_day(day) and not _is_leap(year):
        return PartialDate(year, _FEBRUARY, _LEAP_DAY - 1)
    return PartialDate(year, day.month, day.day)


def lost_leap_day(day: PartialDate, years: int) -> bool:
    """Tell whether a 29/02 has no counterpart."""
    return _is_leap_day(day) and not _is_leap(day.year + years)


def _is_leap_day(day: PartialDate) -> bool:
    return (day.month, day.day) == (_FEBRUARY, _LEAP_DAY)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def working(day: PartialDate) -> PartialDate:
    """Return the first working day from a day on; a day not wholly known as it is."""
    if day.known is None:
        return day
    found = next_working_day(day.known)
    return PartialDate(found.year, found.month, found.day)


def closed(day: PartialDate) -> str:
    """Return why offices are closed on a day, or nothing."""
    return day_off(day.known) if day.known is not None else ""


def newly_closed(day: PartialDate, years: int) -> str:
    """Return why offices are closed on a day of another year that was none of rest, or nothing."""
    new = shifted(day, years)
    return closed(new) if new is not None and not closed(day) else ""


def weekday(day: PartialDate) -> str:
    """Return the day of the week, or nothing where the day is not known."""
    known: date | None = day.known
    return WEEKDAYS[known.weekday()] if known is not None else ""
