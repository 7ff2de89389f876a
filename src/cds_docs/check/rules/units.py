"""S-16 and S-17: places and bodies that are no more, and the word for their kind before a place."""

import re
from collections.abc import Iterator
from datetime import date

from cds_docs.check.bygone import bygone, province, said, since_words, spelt
from cds_docs.check.catalogue.number import S_16, S_17
from cds_docs.check.dating import earliest
from cds_docs.check.formats import finding
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
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
_PLACE = re.compile(rf"(?:(?P<word>{_WORDS})(?: |(?<=\.)))?(?P<name>.+)")
_BEFORE_DATE = re.compile(r"(?P<place>.*?)[\s,;.]*\bngày\b")
_COMMUNE = re.compile(r"\b(?:xã|phường|đặc khu)\b")
_CITY_WORDS = frozenset({"thành phố", "tp", "tp."})
_CITIES = frozenset(map(spelt, CURRENT_CITIES))
_TODAY = _CITIES | frozenset(map(spelt, CURRENT_PROVINCES))
_BARE_CITY = spelt(KEEPS_GENERIC_WORD)
_SHORTENED = frozenset(map(spelt, SHORTENED_PLACES))
_KNOWN = _TODAY | {spelt(name) for change in PROVINCES for name in change.names}


def _place(found: Recognised) -> tuple[Item, str, str] | None:
    """Return the line, the word for the kind of unit, and the name; as matched, not as typed."""
    item = found.letterhead.place_date if found.letterhead else None
    place = _BEFORE_DATE.match(spelt(item.text)) if item is not None else None
    parts = _PLACE.fullmatch(place["place"]) if place is not None and place["place"] else None
    if item is None or parts is None:
        return None
    if parts.group() in _SHORTENED:
        return item, "", parts.group()
    return item, parts["word"] or "", parts["name"]


def no_more(found: Recognised) -> Iterator[Finding]:
    """Yield findings on địa danh and names of bodies that were no more at the date (S-16)."""
    issued = earliest(found.issued)
    if issued is None:
        return
    yield from _place_no_more(found, issued)
    head = found.letterhead
    for lines in (head.parent, head.issuer) if head else ():
        name = " ".join(item.text for item in lines)
        for change in bygone(name, issued):
            yield finding(S_16, lines[0], f"Tên cơ quan: {said(change)}.")


def _place_no_more(found: Recognised, issued: date) -> Iterator[Finding]:
    """Yield a finding on địa danh."""
    parts = _place(found)
    if parts is None:
        return
    item, word, name = parts
    old = _former(found, word, name)
    if old is not None and issued >= old.since:
        message = f"Địa danh là đơn vị không còn {since_words(old)}, nay là {old.successor}."
        yield finding(S_16, item, message)


def _former(found: Recognised, word: str, name: str) -> Change | None:
    """Return what became of a place, or None where it may be one of today.

    Many wards and communes of today bear the name of an old province.
    """
    if word in DISTRICTS.names:
        return DISTRICTS
    if word in _CITY_WORDS:
        return CITIES_OF_PROVINCES if name not in _TODAY else None
    if word not in ("", "tỉnh") or _is_of_commune(found):
        return None
    return province(name)


def _is_of_commune(found: Recognised) -> bool:
    """Tell whether the letterhead is one of a commune, whose name may be an old province's."""
    head = found.letterhead
    names = (*head.parent, *head.issuer) if head else ()
    return any(_COMMUNE.search(spelt(item.text)) for item in names)


def generic_word(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where địa danh has a word for its kind, or lacks one it needs (S-17)."""
    parts = _place(found)
    if parts is None:
        return
    item, word, name = parts
    if not word and (name == _BARE_CITY or name in _SHORTENED):
        yield finding(S_17, item, f"Địa danh mang tên người ghi cả từ chỉ đơn vị: «{KEPT_PLACE}».")
    elif not word and name.isdigit():
        message = "Địa danh đặt theo số ghi cả từ chỉ đơn vị, như «Phường 1»."
        yield finding(S_17, item, message)
    elif word in {"tỉnh", *_CITY_WORDS} and name in _KNOWN and name != _BARE_CITY:
        message = f"Trước địa danh có từ «{word}»; chỉ ghi tên riêng."
        yield finding(S_17, item, message)


rules = (no_more, generic_word)
