"""S-09 to S-15: địa danh and time."""

import re
from collections.abc import Iterator
from datetime import date

from cds_docs.check.catalogue.number import S_09, S_10, S_11, S_12, S_13, S_14, S_15
from cds_docs.check.elsewhere import may_be_pictured
from cds_docs.check.formats import finding, format_findings
from cds_docs.check.grading import as_warning
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.places import place_name
from cds_docs.viet import day_words, month_words

_BLANK = r"[\d.…_ ]*"
_YEAR = r"(?:\d{4}|\d{0,3}[.…_ ]*)"
_FORM = regex(
    rf"(?P<place>.+?), ?ngày ?(?P<day>{_BLANK}?) ?tháng ?(?P<month>{_BLANK}?) ?năm ?{_YEAR}"
)
_DATE = regex(rf"ngày ?{_BLANK}? ?tháng ?{_BLANK}? ?năm ?{_YEAR}")
_UNMARKED = regex(
    rf"(?P<place>.*\w)(?P<mark> ?[;.:–-]? ?)(?P<date>ngày ?{_BLANK}tháng ?{_BLANK}năm ?{_YEAR})"
)
_SLIPS = regex(
    r"(?<!\s)\s++(?=,\s*ngày)|(?<=,)(?=ngày)|(?<=ngày)(?=\d)|(?<=tháng)(?=\d)|(?<=năm)(?=\d)"
    r"|(?<=\d)(?=tháng|năm)"
)
_CUT_YEAR = regex(r"năm (?!20?2?$)(?P<year>\d{1,3})$")
"""``năm 26``; ``năm 20`` waits for the rest."""
_HAS_DATE = regex(r"(?i)\bngày\b.*\bnăm\b|\btháng\b.*\bnăm\b|, ?ngày\b|\bngày\b.*\d")
_SHORT = regex(r"(?i)\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}")
_NUMBERS = regex(r"\d+")
_UNDATED = frozenset({"bien-ban", "thu-cong", "hop-dong", "ban-ghi-nho", "ban-thoa-thuan"})
_LONGEST_ABBREVIATION = 6
"""Letters of ``TP. HCM`` and the like: what is longer is a name."""
_MONTHS = 12


def _item(found: Recognised) -> Item | None:
    """Return the line of địa danh and time."""
    return found.letterhead.place_date if found.letterhead else None


def missing(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where địa danh or the whole line is missing (S-09)."""
    item = _item(found)
    if item is not None:
        if _DATE.match(item.text):
            yield finding(S_09, item, "Trước thời gian ban hành không có địa danh.")
        return
    head, kind = found.letterhead, found.kind
    if head is None or kind is None or found.guessed or kind.id in _UNDATED:
        return
    loose = next((one for one in head.others if _HAS_DATE.search(one.text)), None)
    if loose is not None:
        message = "Địa danh và thời gian không theo mẫu «Địa danh, ngày … tháng … năm …»."
        yield as_warning(finding(S_10, loose, message))
    elif not may_be_pictured(found):
        yield Finding(S_09, "Văn bản không có địa danh và thời gian ban hành dưới Tiêu ngữ.")


def form(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the line is not of the form the decree gives (S-10)."""
    item = _item(found)
    if item is None or _DATE.match(item.text):
        return
    if _FORM.fullmatch(item.text):
        yield from _slips(item)
        return
    bare = item.text.rstrip(" .;,")
    if _FORM.fullmatch(bare):
        yield as_warning(finding(S_10, item, "Cuối dòng địa danh và thời gian có dấu thừa."))
    elif _UNMARKED.fullmatch(bare):
        message = "Sau địa danh không có dấu phẩy; cần «Địa danh, ngày … tháng … năm …»."
        yield finding(S_10, item, message, _set_comma(item))
    else:
        message = "Địa danh và thời gian không theo mẫu «Địa danh, ngày … tháng … năm …»."
        yield finding(S_10, item, message)


def _slips(item: Item) -> Iterator[Finding]:
    """Yield findings on blanks too many or too few in the line, and on a year cut short."""
    slips = list(_SLIPS.finditer(item.part.raw))
    if slips:
        repairs = [
            ReplaceText(item.place, start, start + len(old), old, "" if old else " ")
            for slip in reversed(slips)
            for old, start in ((slip.group(), item.part.start + slip.start()),)
        ]
        message = "Dòng địa danh và thời gian có dấu cách thừa trước dấu phẩy."
        if not all(slip.group() for slip in slips):
            message = "Dòng địa danh và thời gian có chỗ thiếu dấu cách."
        hint = "Gõ theo mẫu «Địa danh, ngày … tháng … năm …», mỗi chỗ một dấu cách."
        yield as_warning(finding(S_10, item, message, repairs, hint))
    if cut := _CUT_YEAR.search(item.text):
        message = f"Năm ban hành ghi «{cut['year']}»; cần đủ bốn chữ số."
        yield finding(S_10, item, message, hint="Gõ đủ bốn chữ số của năm.")


def _set_comma(item: Item) -> Iterator[Repair]:
    """Yield what puts a comma behind địa danh."""
    day = item.part.raw.rfind("ngày")
    if day < 0:
        return
    place = item.part.raw[:day].rstrip(" \u00a0;.:–-")
    old = item.part.raw[len(place) : day]
    start = item.part.start + len(place)
    yield ReplaceText(item.place, start, start + len(old), old, ", ")


def _written(item: Item, found: Recognised) -> list[tuple[str, re.Match[str]]]:
    """Return the numbers of a date that are filled in: what each is, and where it stands."""
    issued = found.issued
    known = [
        name
        for name, value in (("day", issued.day), ("month", issued.month), ("year", issued.year))
        if value is not None
    ]
    numbers = list(_NUMBERS.finditer(item.part.raw))[-len(known) :] if known else []
    return list(zip(known, numbers, strict=False)) if len(numbers) == len(known) else []


def zeros(found: Recognised) -> Iterator[Finding]:
    """Yield findings on zeros before day and month (S-11, S-12)."""
    item = _item(found)
    if item is None or _SHORT.search(item.text):
        return
    for name, match in _written(item, found):
        text, number = match.group(), int(match.group())
        if name == "year" or not number:
            continue
        term, wanted = (
            ("Ngày", day_words(number)) if name == "day" else ("Tháng", month_words(number))
        )
        if text == wanted or len(text) > len("00"):
            continue
        rule = S_11 if len(text) < len(wanted) else S_12
        start = item.part.start + match.start()
        repair = ReplaceText(item.place, start, start + len(text), text, wanted)
        message = f"{term} ban hành ghi «{text}»; cần «{wanted}»."
        yield finding(rule, item, message, [repair])


def capitals(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where địa danh is in capitals, or has none (S-13)."""
    item = _item(found)
    match = _FORM.fullmatch(item.text.rstrip(" .;,")) if item is not None else None
    if item is None or match is None:
        return
    place = match["place"]
    if place.isupper() and sum(map(str.isalpha, place)) > _LONGEST_ABBREVIATION:
        message = f"Địa danh «{place}» in hoa; cần in thường, chỉ viết hoa chữ đầu."
        hint = "Gõ lại địa danh in thường, chỉ viết hoa chữ đầu mỗi tiếng của tên riêng."
        yield finding(S_13, item, message, hint=hint)
    elif place.islower():
        message = f"Địa danh «{place}» viết thường; cần viết hoa chữ đầu."
        yield finding(S_13, item, message, hint="Viết hoa chữ đầu mỗi tiếng của địa danh.")
    elif small := _small_syllable(place):
        message = f"Địa danh «{place}» có chữ «{small}» viết thường; cần viết hoa mọi chữ đầu."
        hint = "Viết hoa chữ đầu mỗi tiếng của địa danh."
        yield as_warning(finding(S_13, item, message, hint=hint))


def _small_syllable(place: str) -> str:
    """Return what of the name of a place begins small, the word for its kind of unit left out."""
    named = place_name(place)
    count = len(named.name.split()) if named is not None else 0
    tail = place.split()[-count:] if count else []
    return next((word for word in tail if word.isalpha() and word.islower()), "")


def looks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding on size and style of the line (S-13)."""
    item = _item(found)
    if item is not None:
        yield from format_findings(S_13, [item])


def level(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where number and date do not stand level (S-14)."""
    item = _item(found)
    if item is not None and found.letterhead and found.letterhead.level is False:
        message = "Địa danh và thời gian không ngang hàng với số, ký hiệu."
        yield finding(S_14, item, message)


def judge_date(found: Recognised, today: date) -> Iterator[Finding]:
    """Yield a finding where the date is impossible or in the future (S-15).

    Args:
        found: The paper.
        today: The day it is judged on.
    """
    item, issued = _item(found), found.issued
    if item is None:
        return
    if _is_impossible(found):
        yield finding(S_15, item, "Thời gian ban hành không có trong lịch.")
    elif issued.year and issued.month and issued.day:
        written = date(issued.year, issued.month, issued.day)
        if written > today:
            message = f"Thời gian ban hành sau ngày kiểm tra ({today.day:02d}/{today:%m/%Y})."
            yield finding(S_15, item, message)


def _is_impossible(found: Recognised) -> bool:
    """Tell whether the filled-in parts of a date cannot be in any calendar."""
    issued = found.issued
    year, month, day = issued.year, issued.month, issued.day
    if month is not None and not 1 <= month <= _MONTHS:
        return True
    if year is not None and not date.min.year <= year <= date.max.year:
        return True
    leap = 2000
    try:
        date(year or leap, month or 1, 1 if day is None else day)
    except ValueError:
        return True
    return False


rules = (missing, form, zeros, capitals, looks, level)
