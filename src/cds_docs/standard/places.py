"""Địa danh: the word for the kind of unit before a name, and what became of a place."""

import re
from datetime import date
from typing import NamedTuple

from cds_docs.patterns import regex
from cds_docs.standard.bygone import province, spelt
from cds_docs.standard.changes import (
    CITIES_OF_PROVINCES,
    CURRENT_CITIES,
    CURRENT_PROVINCES,
    DISTRICTS,
    PROVINCES,
    Change,
)
from cds_docs.standard.issuers import (
    GENERIC_WORDS,
    KEEPS_GENERIC_WORD,
    KEPT_PLACE,
    SHORTENED_PLACES,
)

_WORDS = "|".join(map(re.escape, sorted(GENERIC_WORDS, key=len, reverse=True)))
_PLACE = regex(rf"(?:(?P<word>{_WORDS})(?: |(?<=\.)))?(?P<name>.+)")
_IN_NAME = regex(rf"\b(?P<word>{_WORDS})(?=$| \w|(?<=\.)\w)", re.IGNORECASE)
_COMMUNE = regex(r"\b(?:xã|phường|đặc khu)\b")
_CITY_WORDS = frozenset({"thành phố", "tp", "tp."})
_CITIES = frozenset(map(spelt, CURRENT_CITIES))
_TODAY = _CITIES | frozenset(map(spelt, CURRENT_PROVINCES))
_BARE_CITY = spelt(KEEPS_GENERIC_WORD)
_SHORTENED = frozenset(map(spelt, SHORTENED_PLACES))
_KNOWN = _TODAY | {spelt(name) for change in PROVINCES for name in change.names}


class PlaceName(NamedTuple):
    """A place as matched, in small letters: the word for the kind of unit, if any, and the name."""

    word: str
    name: str


def place_name(text: str) -> PlaceName | None:
    """Return the parts of what stands as địa danh, or None where nothing does."""
    place = spelt(" ".join(text.split()))
    parts = _PLACE.fullmatch(place)
    if parts is None:
        return None
    if place in _SHORTENED:
        return PlaceName("", place)
    return PlaceName(parts["word"] or "", parts["name"])


def former(place: PlaceName, issued: date, *, commune: bool) -> Change | None:
    """Return what became of a place, or None where it may be one of that day.

    Args:
        place: The place.
        issued: The day of the paper.
        commune: Whether a body of a commune writes: many bear the name of an old province.
    """
    change = _ended(place, commune=commune)
    return change if change is not None and issued >= change.since else None


def unit_word(body: str) -> str:
    """Return the word for the kind of unit in the name of a body, or nothing where it has none.

    It ends the name or stands before a capital or a number: «Tỉnh đoàn» and «Bảo hiểm xã hội»
    name no unit.
    """
    for found in _IN_NAME.finditer(body):
        following = body[found.end() :].lstrip()[:1]
        if not following or following.isupper() or following.isdigit():
            word = found["word"].lower()
            return "thành phố" if word in _CITY_WORDS else word
    return ""


def province_at_end(body: str) -> str:
    """Return the province or city of today that ends the name of a body, or nothing.

    Bodies of the whole country bear the name of the city that is a person's.
    """
    named = (*CURRENT_PROVINCES, *(one for one in CURRENT_CITIES if one != KEEPS_GENERIC_WORD))
    return next((one for one in named if body.endswith(f" {one}")), "")


def is_of_commune(name: str) -> bool:
    """Tell whether the name of a body is one of a commune."""
    return bool(_COMMUNE.search(spelt(name)))


def bears_name(body: str, place: PlaceName) -> bool:
    """Tell whether a body is one of a commune of this name: Phường Sài Gòn is no short form."""
    return bool(re.search(rf"{_COMMUNE.pattern} {re.escape(place.name)}(?!\w)", spelt(body)))


def generic_word(place: PlaceName) -> str:
    """Return what is wrong with the word for the kind of unit (điểm a khoản 4 Mục II), or nothing.

    A name that is a person's or a number keeps the word; those of communes are not all known.
    """
    word, name = place
    if not word and (name == _BARE_CITY or name in _SHORTENED):
        return f"mang tên người thì ghi cả từ chỉ đơn vị: «{KEPT_PLACE}»"
    if not word and name.isdigit():
        return "đặt theo số thì ghi cả từ chỉ đơn vị, như «Phường 1»"
    if word in {"tỉnh", *_CITY_WORDS} and name in _KNOWN and name != _BARE_CITY:
        return f"có từ «{word}» ở trước; chỉ ghi tên riêng"
    return ""


def _ended(place: PlaceName, *, commune: bool) -> Change | None:
    """Return the change that ended a place, whenever that was."""
    if place.word in DISTRICTS.names:
        return DISTRICTS
    if place.word in _CITY_WORDS:
        return CITIES_OF_PROVINCES if place.name not in _TODAY else None
    return None if place.word not in ("", "tỉnh") or commune else province(place.name)
