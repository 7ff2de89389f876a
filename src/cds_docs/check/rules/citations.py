"""T-15 and T-16: papers and days named in the running text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cds_docs.check.catalogue.text import T_15, T_16
from cds_docs.check.citing import Citation, citations, dated_numbers
from cds_docs.check.formats import finding
from cds_docs.check.once import once
from cds_docs.check.prose import MASK, own_prose, unquoted
from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.check.rule import Finding
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element

_DATE = regex(r"(?<![\d/.-])(?!10/10/)\d{1,2}/\d{1,2}/\d{4}(?![\d/-])")
"""A day in figures; 10/10 is the name of the Day."""
_SOME_DAY = regex(r"/\d{4}|tháng \d")
_CITES = regex(r"(?:\d/[A-ZĐ][\w.&-]*|\d-[A-ZĐ]+/[A-ZĐ]+|[Ss]ố[^;]{0,24}),? (?:\(?ngày )?$")
_FROM = regex(r"(?:đến|tới|hết|[-–])(?: hết)?(?: ngày)? ?$")
_TO = regex(r" ?(?:[-–]|đến|tới|\(?đến)")
_OWN_NAME = regex(r"(?i:chuyển đổi số[^,.;]{0,30})$")
_NEAR = 120
"""Characters around a date that tell what it is."""
_PLAIN_WORDS = regex(r"\bngày [1-9] tháng \d{1,2}\b|\bngày \d{1,2} tháng [12]\b(?! ?/)")
_WITHOUT_ISSUER = regex(r",? (?:về|Về|V/v)\b")


def cited_twice(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the first citation is short or a later one full (T-15)."""
    seen: set[str] = set()
    listed: set[str] = set()
    for item in own_prose(found):
        for citation in _cited(item) if item.zone is Zone.TEXT else ():
            first = citation.number not in seen
            message = "" if first and citation.number in listed else _judge(citation, first=first)
            if message and not (first and item.element is Element.BASIS):  # T-13 says it
                yield finding(T_15, item, message)
            if not citation.nested or citation.dated:
                seen.add(citation.number)
        listed |= _dated(item)


@once
def _dated(item: Item) -> frozenset[str]:
    """Return the numbers an item gives with their dates, in a list of papers of one type, too."""
    return frozenset(dated_numbers(item.text)) if "/" in item.text else frozenset()


@once
def _cited(item: Item) -> Iterable[Citation]:
    """Return the papers an item cites."""
    return tuple(citations(item.text)) if "/" in item.text else ()


def _judge(citation: Citation, *, first: bool) -> str:
    """Return what is wrong with the form of a citation, or nothing."""
    number = citation.number
    if citation.nested:
        return ""
    if not first:
        again = citation.dated and citation.issued
        return f"Viện dẫn lại «{number}» đầy đủ; chỉ cần tên loại và số, ký hiệu." if again else ""
    if not citation.dated and not citation.issued:
        return f"Viện dẫn lần đầu «{number}» thiếu thời gian và cơ quan ban hành; cần ghi đủ."
    if not citation.issued and citation.dated and _WITHOUT_ISSUER.match(citation.tail):
        return f"Viện dẫn lần đầu «{number}» thiếu cơ quan ban hành; cần ghi đủ."
    return ""


def dates(found: Recognised) -> Iterator[Finding]:
    """Yield a remark on days in figures, or without their zero, in prose (T-16)."""
    for item in own_prose(found):
        if item.zone is Zone.TEXT and _SOME_DAY.search(item.text):
            yield from _dates_of(item)


@once
def _dates_of(item: Item) -> Sequence[Finding]:
    """Return a remark for each way a day is written in one paragraph."""
    return tuple(_wrong_dates(item))


def _wrong_dates(item: Item) -> Iterator[Finding]:
    """Yield them."""
    text = unquoted(item.text)
    if "/" in text and any(_is_prose(text, match) for match in _DATE.finditer(text)):
        message = "Ngày viết bằng số trong lời văn; nên viết «ngày … tháng … năm …»."
        yield finding(T_16, item, message)
    if "tháng" in text and _PLAIN_WORDS.search(text):
        message = "Ngày, tháng viết thiếu số 0; nên viết như «ngày 05 tháng 9»."
        yield finding(T_16, item, message)


def _is_prose(text: str, match: re.Match[str]) -> bool:
    """Tell whether a date is neither cited nor in a range, brackets or the name of the Day."""
    start, end = match.span()
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if before.count("(") > before.count(")") or MASK in before[-2:]:
        return False
    return not (
        _CITES.search(before)
        or _FROM.search(before)
        or _TO.match(after)
        or _OWN_NAME.search(before)
    )


rules = (cited_twice, dates)
