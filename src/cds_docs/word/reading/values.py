"""Attribute values as Word takes them: lengths with or without units, switches, numbers."""

from functools import cache

from cds_docs.patterns import regex
from cds_docs.units import Length
from cds_docs.word.markup import VAL
from cds_docs.word.parsing import Element

_LARGEST = 2**31 - 1
_FALSE = frozenset({"0", "false", "off", "no"})
_MEASURE = regex(r"\s*([-+]?\d{0,9}(?:\.\d{1,9})?)\s*([a-z]{2})\s*")
_TWIPS = {"pt": 20, "in": 1440, "cm": 1440 / 2.54, "mm": 1440 / 25.4, "pc": 240, "pi": 240}
EMU_PER_TWIP = 635


def whole(text: str | None) -> int | None:
    """Return a whole number, or None where it is none; an absurd one is cut."""
    if text is None:
        return None
    try:
        number = int(text)
    except ValueError:
        return _from_float(text)
    return max(-_LARGEST, min(_LARGEST, number))


def _from_float(text: str) -> int | None:
    """Return the whole number nearest to one with a fraction, as other programs write them."""
    try:
        number = float(text)
    except ValueError:
        return None
    return round(number) if abs(number) < _LARGEST else None


def twips(text: str | None) -> int | None:
    """Return a measure in twips: a plain number, or one with a unit."""
    number = whole(text)
    if number is not None or text is None:
        return number
    measured = measure(text)
    return None if measured is None else round(measured)


def measure(text: str) -> float | None:
    """Return a measure with a unit in twips, or None."""
    found = _MEASURE.fullmatch(text)
    if found is None or found[2] not in _TWIPS or found[1] in {"", "-", "+"}:
        return None
    return float(found[1]) * _TWIPS[found[2]]


def half_points(text: str | None) -> int | None:
    """Return a font size in half-points: a plain number, or one with a unit."""
    number = whole(text)
    if number is None and text is not None and (measured := measure(text)) is not None:
        return round(measured / 10)
    return number


def switched(element: Element) -> bool:
    """Tell whether a switch is on: it is where it stands without a value."""
    return element.get(VAL, "1") not in _FALSE


def is_on(text: str | None) -> bool:
    """Tell whether an attribute that is a switch is on; it is off where it is missing."""
    return text is not None and text not in _FALSE


@cache
def _small(number: int) -> Length:
    """Return a length made once."""
    return Length(number)


def length(number: int) -> Length:
    """Return a length in twips; those that papers use are made once."""
    return _small(number) if -_CACHED < number < _CACHED else Length(number)


_CACHED = 4096


def from_emu(text: str | None) -> int:
    """Return a measure of a drawing in twips; 0 where it is none."""
    number = whole(text)
    return 0 if number is None else round(number / EMU_PER_TWIP)
