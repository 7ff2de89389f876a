"""S-15 for the days a text names: they are in the calendar, and on the weekday beside them."""

import re
from collections.abc import Iterator
from datetime import date

from cds_docs.check.catalogue.number import S_15
from cds_docs.check.formats import finding
from cds_docs.check.prose import unquoted
from cds_docs.check.recognised import Recognised
from cds_docs.check.rule import Finding
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element

_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_NAMES = "|".join(_WEEKDAYS)
_DAY = regex(
    rf"(?:\b(?P<before>{_NAMES}),? ?\(?)?"
    r"(?:\bngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?!\d)(?: năm (?P<year>\d{4})(?!\d))?"
    r"|(?:\bngày )?(?<![\d/.,-])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?![\d/-]))"
    rf"(?: ?\((?P<after>{_NAMES})\))?",
    re.IGNORECASE,
)
_NOT_OURS = regex(r"(?i) ?\(?(?:âm lịch|ÂL)\b")
_YEARS = range(1900, 2200)
_LEAP = 2000
_MONTHS, _DAYS = 12, 31


def doubtful(said: str) -> bool:
    """Tell whether words that are put into a paper name a day that is none."""
    return next(_wrong(said), None) is not None


def days(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each day that is in no calendar, or on another weekday (S-15)."""
    for item in found.items:
        if item.element is not Element.PLACE_AND_DATE:
            for message in _wrong(item.text):
                yield finding(S_15, item, message)


def _wrong(said: str) -> Iterator[str]:
    """Yield what is wrong with the days a text names; quotations are another's."""
    if "/" not in said and "tháng" not in said:
        return
    text = unquoted(said)
    for match in _DAY.finditer(text):
        message = "" if _NOT_OURS.match(text, match.end()) else _judged(match)
        if message:
            yield message


def _judged(match: re.Match[str]) -> str:
    """Return what is wrong with a day, or nothing."""
    day, month = int(match["day"] or match["d"]), int(match["month"] or match["m"])
    said = match["year"] or match["y"]
    year = int(said) if said else _LEAP
    if year not in _YEARS or (month > _MONTHS and day > _DAYS):
        return ""
    shown = f"ngày {day}/{month}" + (f"/{year}" if said else "")
    try:
        meant = date(year, month, day)
    except ValueError:
        return f"Không có {shown} trong lịch; cần xem lại ngày, tháng."
    told = (match["before"] or match["after"] or "").lower()
    right = _WEEKDAYS[meant.weekday()]
    if not said or not told or told == right:
        return ""
    return f"{shown.capitalize()} là {_named(right)}, văn bản ghi «{_named(told)}»."


def _named(weekday: str) -> str:
    """Return a weekday as Phụ lục II writes it: ``thứ Hai``, ``Chủ nhật``."""
    head, _, tail = weekday.partition(" ")
    return f"{head} {tail.capitalize()}" if head == "thứ" else weekday.capitalize()


rules = (days,)
