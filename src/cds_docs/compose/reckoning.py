"""Comparing and reckoning: a value of the campaign that is all digits counts as the number it is.

Why: everything typed into a campaign arrives as text. ``{% if year == 2026 %}`` would be false in
2026, and nobody would be told.
"""

import operator
from collections.abc import Callable, Mapping
from types import MappingProxyType

from cds_docs.compose.view import Value

_LONGEST = 12
"""Digits of the longest number; a longer row of digits is no number to reckon with."""

_PLAIN: Mapping[str, Callable[..., bool]] = MappingProxyType(
    {
        "eq": operator.eq,
        "ne": operator.ne,
        "gt": operator.gt,
        "gteq": operator.ge,
        "lt": operator.lt,
        "lteq": operator.le,
    }
)
"""Jinja's names of comparisons."""


def number(value: object) -> object:
    """Return the number that a value of the campaign is; anything else as it is."""
    if not isinstance(value, Value) or len(value) > _LONGEST:
        return value
    return int(value) if value.isascii() and value.isdigit() else value


def is_number(value: object) -> bool:
    """Tell whether a value is a whole number, true and false left out."""
    return type(value) is int


def numbers(left: object, right: object) -> tuple[object, object]:
    """Return two values, the one that meets a number as the number it is."""
    if is_number(left):
        return left, number(right)
    return (number(left), right) if is_number(right) else (left, right)


def compared(sign: str, left: object, right: object) -> bool:
    """Tell what a comparison of a template says."""
    if sign in _PLAIN:
        return _PLAIN[sign](*numbers(left, right))
    return _is_in(left, right) is (sign == "in")


def _is_in(item: object, items: object) -> bool:
    """Tell whether an item is in a list or text."""
    if isinstance(items, (tuple, list)):
        return any(operator.eq(*numbers(item, one)) for one in items)
    if isinstance(items, range):
        item = number(item)
    return item in items  # type: ignore[operator]
