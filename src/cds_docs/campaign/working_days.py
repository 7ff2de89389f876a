"""Days on which offices are closed: weekends, holidays and days exchanged for them."""

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from cds_docs.viet import WEEKDAYS

if TYPE_CHECKING:
    from holidays import HolidayBase

_SATURDAY = 5
_PLAIN = (((6, 1), (7, 31)), ((9, 10), (11, 15)))
"""Stretches of a year in which there is no holiday and none was ever exchanged for a weekend: most
dates of a campaign lie there and are judged without the calendar, which is slow to read."""


def day_off(day: date) -> str:
    """Return why offices are closed on a day (``Chủ nhật``, ``Quốc khánh``), or nothing."""
    if any(first <= (day.month, day.day) <= last for first, last in _PLAIN):
        return WEEKDAYS[day.weekday()] if day.weekday() >= _SATURDAY else ""
    calendar = _calendar(day.year)
    if calendar.is_working_day(day):
        return ""
    return str(calendar.get(day) or WEEKDAYS[day.weekday()])


def next_working_day(day: date) -> date:
    """Return the first working day from a day on, that day included."""
    while day_off(day):
        day += timedelta(days=1)
    return day


@cache
def _calendar(year: int) -> "HolidayBase":
    """Return the calendar of a year; read only when a date is judged."""
    from holidays.countries.vietnam import Vietnam  # noqa: PLC0415 - see above

    return Vietnam(years=year, language="vi")  # type: ignore[no-untyped-call]
