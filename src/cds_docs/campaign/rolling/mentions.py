"""A year typed in a text: whether it is certainly the campaign's own, and why not."""

import re
from collections.abc import Callable
from typing import NamedTuple

from cds_docs.campaign.dates import PartialDate, parse_date
from cds_docs.campaign.rolling.days import lost_leap_day
from cds_docs.patterns import regex
from cds_docs.viet import nfc

_YEAR = regex(r"(?<![\w])(\d{4})(?!\d)", re.ASCII)
_WEEKDAYS = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"
_SPACE = r"[\s\u00a0]+"

_BY_WORD = regex(rf"\bnăm{_SPACE}$", re.IGNORECASE)
_BY_DAY = regex(r"(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2$")
_BY_MONTH = regex(rf"\btháng{_SPACE}(?:\d{{1,2}})[/.]$", re.IGNORECASE)
_IN_WORDS = regex(
    rf"\bngày{_SPACE}(\d{{1,2}}){_SPACE}tháng{_SPACE}(\d{{1,2}}){_SPACE}năm{_SPACE}$", re.IGNORECASE
)

_STRETCH_BEFORE = regex(
    rf"(?:\b(?:từ|đến|tới|trước|sau|hết|giai{_SPACE}đoạn|nhiệm{_SPACE}kỳ|niên{_SPACE}khóa)"
    rf"{_SPACE}(?:hết{_SPACE}|cuối{_SPACE}|đầu{_SPACE})?(?:tháng{_SPACE}\d+{_SPACE})?"
    rf"|\d{{4}}\s*[-–—]\s*)năm{_SPACE}$",
    re.IGNORECASE,
)
_STRETCH_AFTER = regex(r"\s*[-–—]\s*(?:năm\s+)?\d{4}(?!\d)")
_PAPER = regex(r"\d+/[^\s.;,]*[A-ZĐ]{2}")
"""A number with ký hiệu: what follows it may belong to the title of another paper."""
_SENTENCE = regex(r"[.;!?][\s\"”]+|\n")
_WEEKDAY_BEFORE = regex(
    rf"\bthứ{_SPACE}năm{_SPACE}$|{_WEEKDAYS}[^.;!?\d]{{0,20}}\d{{1,2}}[\s\d/.]*(?:tháng{_SPACE}\d+{_SPACE}năm{_SPACE})?$",
    re.IGNORECASE,
)
_WEEKDAY_AFTER = regex(rf"[\s(,]*{_WEEKDAYS}", re.IGNORECASE)
_ADDRESS = regex(r"(?:https?://|www\.)\S*$|\S+\.(?:vn|com|gov|org)/\S*$", re.IGNORECASE)

WITH_WEEKDAY = "đi cùng thứ trong tuần, thứ đó của năm mới khác đi"

_Test = Callable[["Mention"], bool]


class Mention(NamedTuple):
    """A year of four digits in the characters of a value.

    Attributes:
        year: The year.
        start: Where its digits begin.
        before: What stands before it, composed.
        after: What stands behind it, composed.
    """

    year: int
    start: int
    before: str
    after: str

    @property
    def sentence(self) -> str:
        """Return what stands before it in its sentence."""
        return _SENTENCE.split(self.before)[-1]

    @property
    def is_date(self) -> bool:
        """Tell whether it is written as years are: ``năm 2024``, ``10/10/2024``, ``10.10.2024``."""
        return any(form.search(self.before) for form in (_BY_WORD, _BY_DAY, _BY_MONTH))

    @property
    def words(self) -> str:
        """Return it with the words it is written with, to be shown."""
        found = next(
            (
                m
                for m in (form.search(self.before) for form in (_IN_WORDS, _BY_DAY, _BY_MONTH))
                if m
            ),
            None,
        ) or _BY_WORD.search(self.before)
        head = " ".join(found[0].split()) if found else ""
        space = " " if found and found[0][-1].isspace() else ""
        return f"{head}{space}{self.year}"

    @property
    def day(self) -> PartialDate | None:
        """Return the whole date it belongs to, or None."""
        found = _BY_DAY.search(self.before)
        parts = (found[1], found[3]) if found else ()
        if found is None and (spelt := _IN_WORDS.search(self.before)):
            parts = (spelt[1], spelt[2])
        day = parse_date("/".join([*parts, str(self.year)])) if parts else None
        return day if isinstance(day, PartialDate) else None


def mentions(raw: str) -> list[Mention]:
    """Return the years typed in the characters of a value."""
    return [
        Mention(int(found[1]), found.start(1), nfc(raw[: found.start(1)]), nfc(raw[found.end(1) :]))
        for found in _YEAR.finditer(raw)
    ]


def doubt(mention: Mention, years: int) -> str:
    """Return why a year of the campaign may not simply move on, or nothing where it may.

    Args:
        mention: The year.
        years: By how many years the campaign moves.
    """
    for why, test in _DOUBTS:
        if test(mention):
            return why
    day = mention.day
    if mention.before.endswith(("/", ".")) and day is None and not _BY_MONTH.search(mention.before):
        return "chưa rõ là ngày hay số"
    if day is not None and lost_leap_day(day, years):
        return "năm mới không có ngày 29/02"
    return ""


_DOUBTS: tuple[tuple[str, _Test], ...] = (
    ("nằm trong một địa chỉ", lambda m: bool(_ADDRESS.search(m.before))),
    ("có thể là phần của một số, ký hiệu", lambda m: m.after.startswith(("/", "-"))),
    (
        "nói về một giai đoạn hoặc một mốc",
        lambda m: bool(_STRETCH_BEFORE.search(m.before) or _STRETCH_AFTER.match(m.after)),
    ),
    (
        "có thể thuộc số, ngày hoặc tên của một văn bản khác",
        lambda m: bool(_PAPER.search(m.sentence)),
    ),
    (
        WITH_WEEKDAY,
        lambda m: bool(_WEEKDAY_BEFORE.search(m.before) or _WEEKDAY_AFTER.match(m.after)),
    ),
    ("chưa rõ là năm của chiến dịch", lambda m: not m.is_date),
)
