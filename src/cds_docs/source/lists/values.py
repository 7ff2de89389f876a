"""Values of a workbook's cells → the text their user sees."""

from datetime import date, datetime, time, timedelta
from math import isfinite

from cds_docs.patterns import regex
from cds_docs.source.lists.formats import shown_number, shown_text

_QUOTED = regex(r'"[^"]*"|\\.|\[[^\]]*\]')
_PLAIN = frozenset({"General", "@"})
"""Formats that show a text as it is: nearly all cells have one of them."""


def shown_value(value: object, number_format: str) -> str:
    """Return a value as text.

    Args:
        value: What the library read: text, number, truth value, date, time.
        number_format: How the cell shows it: ``0000``, ``0%``, ``#,##0``, ``mm/yyyy``.

    Raises:
        Unshown: The format is one that is not followed here.
    """
    match value:
        case None:
            text = ""
        case bool():
            text = "TRUE" if value else "FALSE"
        case int() | float():
            text = shown_number(value, number_format) if isfinite(value) else ""
        case date():
            text = _date(value, number_format)
        case time():
            text = _clock(value)
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            text = f"{minutes // 60:02d}:{minutes % 60:02d}"
        case _:
            text = str(value)
            text = text if number_format in _PLAIN else shown_text(text, number_format)
    return text


def hides_year(value: object, number_format: str) -> bool:
    """Tell whether a cell shows day and month of a date and not its year: ``d-mmm``.

    So Excel shows what somebody typed as ``3/4``, be it a day, a share or the number of a house.
    """
    if not isinstance(value, date):
        return False
    shown = _QUOTED.sub("", number_format).lower()
    return "d" in shown and "m" in shown and "y" not in shown


def _date(value: date, number_format: str) -> str:
    """Return a date as far as its cell shows it: of ``mmm-yy`` nobody wrote the day.

    A time that the cell does not show is what a formula left there: ``=NOW()``.
    """
    shown = _QUOTED.sub("", number_format).lower()
    if "y" in shown and "d" not in shown:
        return f"{value.month}/{value.year}" if "m" in shown else str(value.year)
    hides = "d" in shown and "h" not in shown
    if isinstance(value, datetime) and value.time() != time() and not hides:
        return f"{_day(value)} {_clock(value)}"
    return _day(value)


def _day(value: date) -> str:
    return f"{value.day:02d}/{value.month:02d}/{value.year}"


def _clock(value: time | datetime) -> str:
    return f"{value.hour:02d}:{value.minute:02d}"
