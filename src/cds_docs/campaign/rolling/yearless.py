"""What is last year's though no year stands beside it: weekdays, ordinals, sums, days."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cds_docs.campaign.dates import PartialDate, parse_date
from cds_docs.campaign.rolling.days import newly_closed
from cds_docs.campaign.rolling.ground import Ground, Typed
from cds_docs.campaign.rolling.mentions import WITH_WEEKDAY, doubt, mentions
from cds_docs.campaign.rolling.steps import Step
from cds_docs.campaign.rolling.texts import rolls
from cds_docs.campaign.shape import Loc
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.viet import nfc

_GAP = r"[\s\u00a0]{1,3}"
_NOT_COUNTED = r"(?<!lần\s)(?<!năm\s)"
_NAME = r"(?:hai|ba|tư|năm|sáu|bảy|[2-7])"
_ONE = regex(
    rf"{_NOT_COUNTED}\bthứ{_GAP}{_NAME}\b(?=[\s,(]{{0,3}}(?:ngày\s)?(?:\d|{{{{))"
    rf"|\b(?:ngày|sáng|trưa|chiều|tối|đêm){_GAP}thứ{_GAP}{_NAME}\b"
    rf"|^\W{{0,3}}thứ{_GAP}{_NAME}\W{{0,3}}$"
    rf"|{_NOT_COUNTED}\b(?-i:[Tt]hứ{_GAP}(?:Hai|Ba|Tư|Năm|Sáu|Bảy))\b"
    rf"|\bchủ{_GAP}nhật\b",
    re.IGNORECASE,
)
_EACH_WEEK = regex(rf"{_GAP}(?:hằng|hàng|xanh|tình{_GAP}nguyện|văn{_GAP}minh)", re.IGNORECASE)
"""Behind a weekday: every week, or the name of a movement (``Ngày Chủ nhật xanh``)."""
_ORDINAL = regex(
    rf"(?<!công\snghiệp\s)\blần{_GAP}thứ{_GAP}\w+"
    rf"|\bnăm{_GAP}thứ{_GAP}\w+|\bkỷ{_GAP}niệm{_GAP}\d{{1,3}}{_GAP}năm\b",
    re.IGNORECASE,
)
"""But for the industrial revolutions, whose number no year changes."""
_SUM = regex(
    r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+\s{0,2}(?:đồng(?!\schí)|đ\b|VNĐ|VND)"
    rf"|(?<![\d.,])\d{{1,4}}(?:[.,]\d{{1,3}})?{_GAP}(?:nghìn|ngàn|triệu|tỷ|tỉ){_GAP}đồng\b",
    re.IGNORECASE,
)
_DAY = regex(
    r"(?<!từ\s)(?<!đến\s)\b(?:ngày|trước|hạn)\s(?:ngày\s)?(\d{1,2})(?:/|\stháng\s)(\d{1,2})"
    r"(?![\d/.]\d|\d|\s(?:năm|đến)|\s?[-–])",
    re.IGNORECASE,
)
"""A day without its year, but for the ends of a stretch: that may begin on any day."""


_Finder = Callable[[str], Iterator[re.Match[str]]]


class _Kind(NamedTuple):
    """Words that another year may change, and why."""

    why: str
    find: _Finder


def yearless(ground: Ground) -> Iterator[Step]:
    """Yield questions on words that another year may make wrong, and no year beside them tells."""
    kinds = (
        _Kind("thứ trong tuần của năm mới khác đi", _weekdays),
        _Kind("số thứ tự của năm mới có tăng không", _ORDINAL.finditer),
        _Kind(f"số tiền của năm {ground.old}: xem còn đúng không", _SUM.finditer),
        _Kind(f"còn ghi năm {ground.old}", _glued(ground.old).finditer),
    )
    for loc, _, leaf, typed in ground.texts():
        if not leaf.words or not rolls(ground, loc):
            continue
        text = nfc(typed.raw)
        for why, find in kinds:
            if find is _weekdays and _asked(ground, typed):
                continue
            for found in find(text):
                yield ground.look(loc, _words(found), why, _line(typed, text, found))
        yield from _days(ground, loc, text, typed)


def _weekdays(text: str) -> Iterator[re.Match[str]]:
    """Yield the weekdays a text names."""
    for found in _ONE.finditer(text):
        if not _EACH_WEEK.match(text, found.end()):
            yield found


def _asked(ground: Ground, typed: Typed) -> bool:
    """Tell whether the weekdays of a text are asked about with their year."""
    years = (one for one in mentions(typed.raw) if one.year == ground.old)
    return any(doubt(one, ground.delta) == WITH_WEEKDAY for one in years)


def _words(found: re.Match[str]) -> str:
    """Return the words found, on one line, without the quotes around a value."""
    return " ".join(found[0].split()).strip("\"'")


def _line(typed: Typed, text: str, found: re.Match[str]) -> Span:
    """Return the line of a value that words stand on; composed letters are fewer than typed."""
    lines = typed.raw.split("\n")
    at = text.count("\n", 0, found.start())
    begin = sum(len(line) + 1 for line in lines[:at])
    return typed.part(begin, begin + len(lines[at]))


def _glued(year: int) -> re.Pattern[str]:
    """Return what finds a year in a word or in digits (``#cds2024``, ``10102024``, ``5/10/24``)."""
    return re.compile(
        rf"(?<!\w)[^\W\d]{{1,60}}\d{{0,4}}{year}(?!\d)"
        rf"|(?<!\d)(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2]){year}(?!\d)"
        rf"|(?<![\d/.-])\d{{1,2}}([/.-])\d{{1,2}}\1(?:{year % 100:02d})(?![\d/-]|[.]\d)"
    )


def _days(ground: Ground, loc: Loc, text: str, typed: Typed) -> Iterator[Step]:
    """Yield the days that the new year puts on a day off."""
    for found in _DAY.finditer(text):
        day = parse_date(f"{found[1]}/{found[2]}/{ground.old}")
        if not isinstance(day, PartialDate) or day == ground.campaign.event.date:
            continue
        if why := newly_closed(day, ground.delta):
            words = f"năm {ground.new} là {why}: xem còn đúng không"
            yield ground.look(loc, _words(found), words, _line(typed, text, found))
