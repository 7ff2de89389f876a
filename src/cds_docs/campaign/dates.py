"""Dates as clerks write them: day first, parts of it unknown."""

import re
from datetime import date, timedelta
from typing import Literal

from cds_docs.patterns import regex
from cds_docs.values import dataclass
from cds_docs.viet import WEEKDAYS, day_words, fold, month_words

FIRST_YEAR = 1945
LAST_YEAR = 2100
_MONTHS = 12

_DAY_FIRST = regex(r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})", re.ASCII)
_ISO = regex(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_NUMBERS = regex(r"\d+", re.ASCII)
_SAME_DATE = regex(
    r"\d{1,2}\s*([-./])\s*\d{1,2}\s*\1\s*\d{4}|\d{4}([-./])\d{1,2}\2\d{1,2}", re.ASCII
)
_EXCEL_DAY = regex(r"4[0-9]\d{3}", re.ASCII)
"""Days from 2009 to 2036."""
_FIRST_DAY_OF_EXCEL = date(1899, 12, 30)
_WORDS = regex(r"[^\W\d]+|[^\w\s/.,-]")
_DATE_WORDS = {"ngay", "thang", "nam", "mung", "han", "truoc", "den", "het"}
_FIRST_DIGIT = regex(r"\d", re.ASCII)
_LEFT_BLANK = regex(r"[…_?]+|\bx+\b")
"""Room left for the day or the month: ``…/9/2025``, ``xx/9/2025``."""
_NO_MONTH = regex(r"[/.-]\s*[/.-]|thang[^\da-z]*nam")
"""A day without a month, ``5/../2025``: no date that may be typed has the day alone."""
_LONGEST = 60
_PARTS = 3
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date whose day, or day and month, may not be known yet."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def known(self) -> date | None:
        """Return the calendar date, or None while a part is unknown."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date:
        """Return the first calendar date it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Return the last calendar date it may be."""
        month = self.month or _MONTHS
        return date(self.year, month, self.day or _last_day(self.year, month))

    @property
    def numeric(self) -> str:
        """Return ``07/6/2024``: day padded, month as in the decree; unknown parts left out."""
        parts = [] if self.day is None else [day_words(self.day)]
        parts += [] if self.month is None else [month_words(self.month)]
        return "/".join([*parts, str(self.year)])

    @property
    def short(self) -> str:
        """Return ``07/6``; the year alone where nothing else is known."""
        return self.numeric if self.month is None else self.numeric.rsplit("/", 1)[0]

    @property
    def dots(self) -> str:
        """Return ``10.10.2023``."""
        return self.numeric.replace("/", ".")

    @property
    def long(self) -> str:
        """Return ``ngày 07 tháng 6 năm 2024``; unknown parts left out."""
        parts = [] if self.day is None else [f"ngày {day_words(self.day)}"]
        parts += [] if self.month is None else [f"tháng {month_words(self.month)}"]
        return " ".join([*parts, f"năm {self.year}"])

    @property
    def weekday(self) -> str:
        """Return ``thứ Sáu``, ``Chủ nhật`` (Phụ lục II, V.8c); nothing for an unknown day."""
        if self.known is None:
            return ""
        return WEEKDAYS[self.known.weekday()]


@dataclass(frozen=True, slots=True)
class BadDate:
    """A text that is no date, and why.

    Attributes:
        reason: Not a date at all, a date no calendar has, or a year far off.
        detail: What is wrong with it, in Vietnamese; empty where it is no date at all.
    """

    reason: Literal["form", "calendar", "range"]
    detail: str = ""


def parse_date(text: str) -> PartialDate | BadDate:
    """Read ``19/9/2024``, ``2024-09-19``, ``9/2024`` or ``2024``."""
    text = text.strip()
    if iso := _ISO.fullmatch(text):
        year, month, day = map(int, iso.groups())
        return _checked(year, month, day)
    if typed := _DAY_FIRST.fullmatch(text):
        first, second, last = typed.groups()
        return _checked(int(last), int(second) if second else None, int(first) if first else None)
    return BadDate("form")


def meant_date(text: str, year: int | None = None) -> str:
    """Return the date a text seems to mean as it should be typed, or nothing.

    Args:
        text: ``18-9-2026``, ``10/10``, ``ngày 18 tháng 9 năm 2026``, ``9/18/2026``, ``…/9/2026``
            with room for what is not known yet; ``46283``, as
            Excel counts days where a cell is not shown as a date.
        year: The campaign's, for a text without one.
    """
    if _EXCEL_DAY.fullmatch(text.strip()):
        counted = _FIRST_DAY_OF_EXCEL + timedelta(days=int(text))
        return PartialDate(counted.year, counted.month, counted.day).numeric
    if len(text) > _LONGEST:
        return ""
    numbers = _numbers_of_date(fold(text))
    if numbers and len(numbers[0]) == _YEAR_DIGITS:
        numbers.reverse()
    if not numbers or len(numbers[-1]) != _YEAR_DIGITS:
        if len(numbers) == _PARTS:
            numbers[-1] = f"20{numbers[-1]}"
        elif year is not None and len(numbers) == _PARTS - 1:
            numbers.append(str(year))
        else:
            return ""
    day_first, month_first = [parse_date("/".join(one)) for one in (numbers, _swapped(numbers))]
    found = month_first if isinstance(day_first, BadDate) else day_first
    return "" if isinstance(found, BadDate) else found.numeric


def _numbers_of_date(folded: str) -> list[str]:
    """Return the numbers of a text that says nothing but a date; none of another text."""
    first = _FIRST_DIGIT.search(folded)
    if first is None or _NO_MONTH.search(folded, first.end()):
        return []
    blank = _LEFT_BLANK.sub(" ", folded[: first.start()])
    more = set(_WORDS.findall(blank + folded[first.start() :])) - _DATE_WORDS
    return [] if more else _NUMBERS.findall(folded)


def same_date(text: str) -> str:
    """Return a whole date as it should be typed that a text writes with other signs, or nothing.

    Nothing is guessed: ``18-9-2026``, ``18.9.2026``, ``2026.9.18`` name day, month and year.
    """
    numbers = _NUMBERS.findall(text)
    if _SAME_DATE.fullmatch(text.strip()) is None:
        return ""
    if len(numbers[0]) == _YEAR_DIGITS:
        numbers.reverse()
    found = parse_date("/".join(numbers))
    return "" if isinstance(found, BadDate) else found.numeric


def _swapped(numbers: list[str]) -> list[str]:
    return [*reversed(numbers[:-1]), numbers[-1]] if len(numbers) == _PARTS else numbers


def _checked(year: int, month: int | None, day: int | None) -> PartialDate | BadDate:
    """Return the date if the calendar has it and it is of our time."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return BadDate("range", f"năm phải từ {FIRST_YEAR} đến {LAST_YEAR}")
    if month is not None and not 1 <= month <= _MONTHS:
        return BadDate("calendar", f"không có tháng {month}")
    if day == 0:
        return BadDate("calendar", "không có ngày 0")
    if month is not None and day is not None:
        last = _last_day(year, month)
        if not 1 <= day <= last:
            of_year = f" năm {year}" if month == 2 else ""  # noqa: PLR2004 - February
            return BadDate("calendar", f"tháng {month}{of_year} có {last} ngày")
    return PartialDate(year, month, day)


def _last_day(year: int, month: int) -> int:
    """Return the last day of a month."""
    after = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    return (after - timedelta(days=1)).day


def range_words(start: PartialDate, end: PartialDate) -> str:
    """Return ``24/9 – 02/10/2024``: the year once, or twice where the years differ."""
    if start == end:
        return end.numeric
    first = start.short if start.year == end.year else start.numeric
    return f"{first} – {end.numeric}"
