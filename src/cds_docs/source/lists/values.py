"""Values of a workbook's cells → the text their user sees."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_PERCENT = re.compile(r"0(?:\.(0+))?%")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_LAYOUT = re.compile(r"[_*].|\s")
"""Blanks as wide as a letter, and letters that fill a cell."""
_SHOWN = re.compile(r"(?:(?P<grouped>#,##[0#])|#*(?P<zeros>0+))(?:\.(?P<decimals>[0#]{1,9}))?")
"""With points between thousands or not, zeros in front, so many decimals."""
_SWAPPED = str.maketrans(",.", ".,")
_DIGITS = 15
"""Digits of a number that Excel keeps."""


def shown_value(value: object, number_format: str) -> str:
    """Return a value as text.

    Args:
        value: What the library read: text, number, truth value, date, time.
        number_format: How the cell shows it: ``0000``, ``0%``, ``#,##0``, ``mm/yyyy``.
    """
    match value:
        case None:
            text = ""
        case bool():
            text = "TRUE" if value else "FALSE"
        case int() | float():
            text = _number(value, number_format)
        case date():
            text = _date(value, number_format)
        case time():
            text = _clock(value)
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            text = f"{minutes // 60:02d}:{minutes % 60:02d}"
        case _:
            text = str(value)
    return text


def _number(value: float, number_format: str) -> str:
    """Return a number as Vietnamese write it: a decimal comma, no exponent, zeros in front."""
    bare = _QUOTED.sub("", number_format)
    if percent := _PERCENT.fullmatch(bare):
        return f"{value * 100:.{len(percent[1] or '')}f}%".replace(".", ",")
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124 - no number at all
        return ""
    if abs(value) < 10**_DIGITS and (shown := _SHOWN.fullmatch(_first_part(bare))):
        return _rounded(value, shown)
    if value == int(value):
        return str(int(value))
    text = f"{value:.{_DIGITS}g}"
    if "e" in text:
        text = f"{value:.20f}".rstrip("0")
    return text.replace(".", ",")


def _first_part(number_format: str) -> str:
    """Return how numbers above zero are shown, without what only lays them out."""
    return _LAYOUT.sub("", number_format).partition(";")[0]


def _rounded(value: float, shown: re.Match[str]) -> str:
    """Return a number rounded as Excel does: ``0,33``; ``1.200.000,5`` with points in it."""
    decimals, zeros = shown["decimals"] or "", shown["zeros"] or "0"
    number = Decimal(repr(value)).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    number += 0  # zero has no sign
    text = f"{number:,f}" if shown["grouped"] else f"{number:f}"
    if value >= 0 and len(zeros) > 1:
        text = text.zfill(len(zeros) + len(decimals) + bool(decimals))
    for _ in range(decimals.count("#")):
        text = text.removesuffix("0")
    return text.removesuffix(".").translate(_SWAPPED)


def _date(value: date, number_format: str) -> str:
    """Return a date as far as its cell shows it: of ``mmm-yy`` nobody wrote the day."""
    shown = _QUOTED.sub("", number_format).lower()
    if "y" in shown and "d" not in shown:
        return f"{value.month}/{value.year}" if "m" in shown else str(value.year)
    if isinstance(value, datetime) and value.time() != time():
        return f"{_day(value)} {_clock(value)}"
    return _day(value)


def _day(value: date) -> str:
    return f"{value.day:02d}/{value.month:02d}/{value.year}"


def _clock(value: time | datetime) -> str:
    return f"{value.hour:02d}:{value.minute:02d}"
