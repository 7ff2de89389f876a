"""Bodies and units that were no more when a paper was issued."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from cds_docs.patterns import regex
from cds_docs.standard.changes import BODIES, DISTRICTS, PROVINCES, Change
from cds_docs.viet import day_words, month_words

_LONG = 4000
"""Length from which a text is not remembered."""

_PAST = regex(
    r"(?i)\b(?:cũ|trước đây|giải thể|sáp nhập"
    r"|nguyên(?= (?:là|chủ tịch|phó|giám đốc|bí thư|trưởng|cán bộ|lãnh đạo|bộ trưởng)\b))\b"
)
"""Words that speak of the past; ``nguyên`` before a post only, not in «tài nguyên»."""
_SWAPPED = str.maketrans({"–": "-", "—": "-"})
_TONES = regex(r"([ou])([àáảãạèéẻẽẹỳýỷỹỵ])")
_BARE = dict(
    zip("àáảãạèéẻẽẹỳýỷỹỵ", "aaaaaeeeeeyyyyy", strict=True),
)
_ON_FIRST = {
    "o": dict(zip("àáảãạèéẻẽẹ", "òóỏõọòóỏõọ", strict=True)),
    "u": dict(zip("ỳýỷỹỵ", "ùúủũụ", strict=True)),
}
_DISTRICT = "|".join(DISTRICTS.names)


def spelt(text: str) -> str:
    """Return text for matching names: small letters, tones where they are set today."""
    return _TONES.sub(_tone_first, text.casefold().translate(_SWAPPED))


def _tone_first(found: re.Match[str]) -> str:
    """Return two vowels with the tone on the first."""
    first, second = found[1], found[2]
    toned = _ON_FIRST[first].get(second)
    return found[0] if toned is None else toned + _BARE[second]


_DISTRICT_BODY = regex(
    rf"(?:\b(?:ubnd|hđnd|phòng|mttq|mặt trận tổ quốc|{spelt('đoàn thể')}|ban chỉ đạo"
    r"|ban biên tập|trang thông tin điện tử|đài truyền thanh|công an|liên đoàn lao động"
    r"|(?:ủy ban|hội đồng) nhân dân|các xã)\b[^;]{0,80}?"
    rf"|\b(?:cấp|{spelt('toàn')}|trên địa bàn(?: các)?) "
    rf"|^\W*(?:các )?(?:xã, |phường, )*)\b(?<!\bbà )(?:{_DISTRICT})\b|\b(?:huyện|quận|thị) ủy\b"
    rf"|\b{spelt('huyện đoàn')}\b|\bcác h, ?tx\b"
)


def _named(
    changes: Iterable[Change], before: str = ""
) -> tuple[re.Pattern[str], dict[str, Change]]:
    """Return a pattern for the names of changes, and the change of each name."""
    by_name = {spelt(name): change for change in changes for name in change.names}
    names = "|".join(map(re.escape, sorted(by_name, key=len, reverse=True)))
    return re.compile(rf"\b{before}(?P<name>{names})(?!\w)"), by_name


_BODY, _BODIES = _named(BODIES)
_PROVINCE, _PROVINCES = _named(PROVINCES, "tỉnh ")


def province(name: str) -> Change | None:
    """Return what became of a province, or None where it is no old one."""
    return _PROVINCES.get(spelt(name))


def bygone(text: str, issued: date) -> Iterator[Change]:
    """Yield the bodies and units a text names that were no more on a day, each once.

    A text that says itself that they are of the past names none.
    """
    for change in _named_in(text) if len(text) < _LONG else _found_in(text):
        if issued >= change.since:
            yield change


def _found_in(text: str) -> tuple[Change, ...]:
    """Return the bodies and units a text names that are no more, each once."""
    if _PAST.search(text):
        return ()
    folded = spelt(text)
    seen = [_BODIES[found["name"]] for found in _BODY.finditer(folded)]
    seen += [_PROVINCES[found["name"]] for found in _PROVINCE.finditer(folded)]
    if _DISTRICT_BODY.search(folded):
        seen.append(DISTRICTS)
    return tuple(dict.fromkeys(seen))


_named_in = lru_cache(maxsize=256)(_found_in)
"""The same, remembered: the papers of a batch share most of their lines."""


def renewed(text: str, change: Change) -> str:
    """Return a text with the names of a body or province replaced by its successor."""
    pattern, known = (_PROVINCE, _PROVINCES) if change in PROVINCES else (_BODY, _BODIES)
    parts, begin = [], 0
    for found in pattern.finditer(spelt(text)):
        if known[found["name"]] is change:
            parts += [text[begin : found.start()], change.successor]
            begin = found.end()
    return "".join([*parts, text[begin:]])


def since_words(change: Change) -> str:
    """Return since when something is no more: ``từ 01/7/2025``."""
    day = change.since
    return f"từ {day_words(day.day)}/{month_words(day.month)}/{day.year}"


def said(change: Change) -> str:
    """Return what was found and what took its place."""
    if change is DISTRICTS:
        what = "đơn vị cấp huyện hoặc thị trấn"
    elif change in PROVINCES:
        what = f"tỉnh {change.names[0]}"
    else:
        what = change.names[0]
    return f"«{what}» không còn {since_words(change)}, nay là {change.successor}"
