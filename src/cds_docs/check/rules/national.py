"""Q-01 to Q-08: Quốc hiệu, Tiêu ngữ and the line under it."""

import re
from collections.abc import Iterator
from itertools import accumulate

from cds_docs.check.catalogue.heading import Q_01, Q_02, Q_03, Q_04, Q_05, Q_06, Q_07, Q_08
from cds_docs.check.elsewhere import may_be_pictured, stands_somewhere
from cds_docs.check.formats import finding, format_findings, is_capitals
from cds_docs.check.measure import full_width, is_measurable, line_room
from cds_docs.check.recognised import Item, Layout, Recognised
from cds_docs.check.rule import Finding
from cds_docs.check.underlines import ill_sized, missing, not_drawn
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT
from cds_docs.units import Length, mm

_NATIONALS = frozenset({NATIONAL_TITLE_TEXT, NATIONAL_TITLE_TEXT.replace("HÒA", "HOÀ")})
_NATIONAL_BEGINS = regex(r"(?i)cộng (?:hòa|hoà) xã hội")
_MOTTO_BEGINS = regex(r"(?i)độc lập ?\W ?tự do")
_LETTERS = regex(r"[^\W\d_]+")
_DASH = regex(r"[^\w\s]")
_MOTTO_WORDS = _LETTERS.findall(MOTTO_TEXT)
_PHRASES = tuple(len(phrase.split()) for phrase in MOTTO_TEXT.split(" - "))
_WRAP_TOLERANCE = mm(0.1)
_BOX_MARGINS = mm(5.1)
"""Inner margins of a text box, which may have been taken away."""


def national_text(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where Quốc hiệu is missing or misspelt (Q-01)."""
    item = found.letterhead.national if found.letterhead else None
    if item is None:
        if _surely_missing(found, _NATIONAL_BEGINS):
            yield Finding(Q_01, "Văn bản không có Quốc hiệu; cần ghi ở trên cùng, bên phải.")
        return
    capitals = item.text.upper()
    if capitals not in _NATIONALS:
        yield finding(Q_01, item, f"Quốc hiệu sai chữ; cần «{NATIONAL_TITLE_TEXT}».")
    elif not is_capitals(item):
        yield finding(Q_01, item, "Quốc hiệu không viết in hoa; cần in hoa toàn bộ.")


def _surely_missing(found: Recognised, pattern: re.Pattern[str]) -> bool:
    """Tell whether a paper that is surely an administrative one lacks a fixed text."""
    head = found.letterhead
    if head is None or found.kind is None:
        return False
    half = head.national is not None or head.motto is not None
    known = half or (head.number is not None and head.place_date is not None)
    return known and not may_be_pictured(found) and not stands_somewhere(found, pattern)


def motto_text(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where Tiêu ngữ is missing or misspelt, or its dashes wrong (Q-02, Q-03)."""
    item = found.letterhead.motto if found.letterhead else None
    if item is None:
        if _surely_missing(found, _MOTTO_BEGINS):
            hint = f"Gõ «{MOTTO_TEXT}» ở dòng dưới Quốc hiệu."
            yield Finding(Q_02, "Văn bản không có Tiêu ngữ; cần ghi dưới Quốc hiệu.", hint=hint)
        return
    letters = _LETTERS.findall(item.text)
    if [word.lower() for word in letters] != [word.lower() for word in _MOTTO_WORDS]:
        yield finding(Q_02, item, f"Tiêu ngữ sai chữ; cần «{MOTTO_TEXT}».")
        return
    yield from _motto_capitals(item, letters)
    yield from _motto_signs(item)


def _motto_capitals(item: Item, letters: list[str]) -> Iterator[Finding]:
    """Yield a finding where Tiêu ngữ has wrong capitals."""
    shown = any(look.caps or look.small_caps for look in item.part.looks)
    if shown:
        message = "Tiêu ngữ hiển thị in hoa (All caps); chỉ viết hoa chữ đầu mỗi cụm từ."
        yield finding(Q_02, item, message)
    elif letters != _MOTTO_WORDS:
        message = f"Tiêu ngữ viết hoa sai; cần «{MOTTO_TEXT}»."
        yield finding(Q_02, item, message, _set_capitals(item))


def _set_capitals(item: Item) -> Iterator[Repair]:
    """Yield what sets capitals and small letters of Tiêu ngữ right, word by word."""
    words = list(_LETTERS.finditer(item.part.raw))
    if len(words) != len(_MOTTO_WORDS):
        return  # letters apart from their marks
    for found, wanted in zip(words, _MOTTO_WORDS, strict=True):
        if found.group() != wanted:
            start = item.part.start + found.start()
            yield ReplaceText(item.place, start, start + len(wanted), found.group(), wanted)


def _motto_signs(item: Item) -> Iterator[Finding]:
    """Yield a finding where the dashes of Tiêu ngữ are wrong, or a sign stands at its ends."""
    first, last = item.text[:1], item.text[-1:]
    if not (first.isalpha() and last.isalpha()):
        message = f"Tiêu ngữ có dấu thừa ở đầu hoặc cuối; cần «{MOTTO_TEXT}»."
        yield finding(Q_02, item, message)
    signs = item.text.strip("".join(set(_DASH.findall(first + last)))).strip()
    if signs.lower() != MOTTO_TEXT.lower():
        message = "Giữa các cụm từ của Tiêu ngữ cần gạch nối «-», mỗi bên một dấu cách."
        yield finding(Q_03, item, message, _set_dashes(item))


def _set_dashes(item: Item) -> Iterator[Repair]:
    """Yield what puts `` - `` between the phrases of Tiêu ngữ, the last one first."""
    words = list(_LETTERS.finditer(item.part.raw))
    if len(words) != sum(_PHRASES):
        return  # letters apart from their marks
    for at in reversed(list(accumulate(_PHRASES[:-1]))):
        start, end = words[at - 1].end(), words[at].start()
        between = item.part.raw[start:end]
        if between != " - ":
            begin = item.part.start + start
            yield ReplaceText(item.place, begin, begin + len(between), between, " - ")


def looks(found: Recognised) -> Iterator[Finding]:
    """Yield findings on size and style of Quốc hiệu and Tiêu ngữ (Q-04)."""
    head = found.letterhead
    if head is not None:
        items = [item for item in (head.national, head.motto) if item is not None]
        yield from format_findings(Q_04, items)


def line(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the line under Tiêu ngữ (Q-05, Q-06, Q-07)."""
    head = found.letterhead
    if head is None or head.motto is None:
        return
    items = (head.motto,)
    yield from missing(found, Q_05, items, head.motto_rule)
    yield from not_drawn(found, Q_06, items, head.motto_rule)
    yield from ill_sized(Q_07, items, head.motto_rule)


def wraps(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where Quốc hiệu does not fit on its line (Q-08)."""
    head = found.letterhead
    if head is None or head.national is None or not is_measurable((head.national,)):
        return
    room = line_room(head.national)
    slack = _BOX_MARGINS if head.layout is Layout.BOXES else _WRAP_TOLERANCE
    if room is None or full_width(head.national) <= room + slack.twips:
        return
    width = Length(full_width(head.national))
    message = f"Quốc hiệu dài {width}, cột chỉ rộng {Length(room)} nên bị xuống dòng."
    yield finding(Q_08, head.national, message)


rules = (national_text, motto_text, looks, line, wraps)
