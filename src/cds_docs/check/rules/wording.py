"""T-28, T-29, T-33 and T-34: the end of the text, blanks, tone marks, numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cds_docs.check.catalogue.text import T_28, T_29, T_33, T_34
from cds_docs.check.formats import finding
from cds_docs.check.prose import matching, prose
from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.check.rule import Finding
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.standard.elements import Element

_END = re.compile(r"\./\.?[\s”\"’)\]]*$")
_LOOKED_AT = 4
"""Last paragraphs among which the one with ``./.`` may stand; notes may follow it."""

_SMALL = "a-zà-ỹđ"
_BIG = "A-ZÀ-ỸĐ"
_DOUBLE = re.compile(r"(?<=[^\s]) {2,3}(?=[^\s])")
_FILLED_IN_BEHIND = re.compile(r"(?i)(?:\b(?:số|ngày|tháng|năm|của|lúc|giờ)|[:/…._-])$")
_FILLED_IN_BEFORE = re.compile(r"(?i)(?:/|tháng\b|năm\b|giờ\b|…|\.\.)")
_BEFORE_MARK = re.compile(r"(?<=[\w)\]”\"’%]) {1,2}(?=(?:[,;:!?]|\.(?!\.)|\./\.)(?:\s|$))")
_AFTER_MARK = re.compile(
    rf"[{_SMALL}{_BIG}](?:[,;!?:](?=[{_SMALL}{_BIG}])"
    rf"|(?<=[{_SMALL}][{_SMALL}])\.(?=[{_BIG}][{_SMALL}]))"
)
_ADDRESS = re.compile(r"//|www\.|@|\.(?:vn|com|org|net|gov|edu|html?|docx?|pdf|xlsx?)\b|\.\w+\.\w")
_TITLES = frozenset({"ths", "pgs", "bsck", "dr", "mr", "mrs", "ms", "tp", "nxb", "st"})
_OWN_BLANKS = frozenset({Element.ATTACHED_TO})

_OLD_TONE = "[òóỏõọ][ae]|[ùúủũụ]y"
_NEW_TONE = "o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]"
_TONED = re.compile(
    rf"(?<![\w])(?:[{_SMALL}]{{0,3}}(?<!q)(?:(?P<old>{_OLD_TONE})|(?P<new>{_NEW_TONE}))"
    r"|(?P<old_office>Ủy)|(?P<new_office>Uỷ))(?![\w])"
)

_UNITS = r"(?:%|phần trăm|triệu|tỷ|tỉ|nghìn|km2?|m2|ha|kg|tấn|lần|điểm phần trăm|USD|đồng)"
_DECIMAL_POINT = re.compile(rf"(?<![\w.,/])\d{{1,4}}\.\d{{1,2}} ?{_UNITS}(?!\w)")
_COMMA_GROUPS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])")
_SHORT_DONG = re.compile(
    r"\d ?(?:triệu |tỷ |nghìn )?(?:VNĐ|VNđ|vnđ)(?!\w)|\d{1,3}(?:[.,]\d{3})+ ?đ(?!\w)"
)
_NUMBERED = re.compile(r"\d+\.\d+\.? ")


def end(found: Recognised) -> Iterator[Finding]:
    """Yield a remark where the text does not end in ``./.`` (T-28)."""
    items = [item for item in found.items if item.zone is Zone.TEXT]
    if found.kind is None or found.guessed or found.signature is None or not items:
        return
    last = items[-1]
    if last.data or any(_END.search(item.text) for item in items[-_LOOKED_AT:]):
        return
    yield finding(T_28, last, "Nội dung chưa kết thúc bằng «./.» như các mẫu của Nghị định.")


def blanks(found: Recognised) -> Iterator[Finding]:
    """Yield findings on blanks between words and at marks (T-29)."""
    for item in prose(found, annexes=True):
        raw = item.part.raw
        if item.element in _OWN_BLANKS:
            continue
        double = [m for m in _DOUBLE.finditer(raw) if _is_slip(m)] if "  " in raw else []
        if double:
            message = "Có hai dấu cách liền nhau; cần một."
            yield finding(T_29, item, message, _put(item, double, " "))
        before = [m for m in _BEFORE_MARK.finditer(raw) if not _to_fill_in(m)]
        if before:
            message = "Có dấu cách trước dấu câu; dấu câu cần liền chữ đứng trước."
            yield finding(T_29, item, message, _put(item, before, ""))
        if any(_lacks_blank(match) for match in _AFTER_MARK.finditer(raw)):
            yield finding(T_29, item, "Thiếu dấu cách sau dấu câu; cần một dấu cách.")


def _is_slip(match: re.Match[str]) -> bool:
    """Tell whether blanks side by side are no room to fill in and stand behind no label."""
    text = match.string
    before, after = text[: match.start()][-12:], text[match.end() :][:8]
    return not _FILLED_IN_BEHIND.search(before) and not _FILLED_IN_BEFORE.match(after)


def _to_fill_in(match: re.Match[str]) -> bool:
    """Tell whether a blank before a mark is room to fill in: ``số   ;``."""
    return bool(_FILLED_IN_BEHIND.search(match.string[: match.start()][-12:]))


def _put(item: Item, matches: Iterable[re.Match[str]], text: str) -> tuple[Repair, ...]:
    """Return what puts one text in the place of blanks."""
    start = item.part.start
    return tuple(
        ReplaceText(item.place, start + m.start(), start + m.end(), m.group(), text)
        for m in matches
    )


def _lacks_blank(match: re.Match[str]) -> bool:
    """Tell whether a mark within a word ends a clause: not in addresses and abbreviations."""
    text, at = match.string, match.end()
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at), text.rfind("\t", 0, at)) + 1
    stop = min((i for i in (text.find(" ", at), text.find("\n", at)) if i >= 0), default=len(text))
    word = text[start:stop]
    if _ADDRESS.search(word) or word[: at - start - 1].lower().lstrip('(“"') in _TITLES:
        return False
    mark = match.group()[-1]
    return mark != "." or text[at - 2].islower()


class _Toned(NamedTuple):
    """A word whose tone mark shows one of the two placements."""

    item: Item
    word: str
    old: bool


def tone_marks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where tone marks are placed in the way fewer words have (T-33)."""
    words = [
        _Toned(item, match.group(), bool(match["old"] or match["old_office"]))
        for item in matching(prose(found, annexes=True), _TONED)
        for match in _TONED.finditer(item.text)
    ]
    ways = Counter(word.old for word in words)
    if len(ways) < 2:  # noqa: PLR2004 - there are two ways
        return
    rare = ways[True] < ways[False]
    first = {old: next(word.word for word in words if word.old is old) for old in ways}
    message = (
        f"Lẫn hai cách đặt dấu: «{first[not rare]}» {ways[not rare]} lần,"
        f" «{first[rare]}» {ways[rare]} lần; nên một cách."
    )
    seen: set[object] = set()
    for word in words:
        if word.old is rare and word.item.place not in seen:
            seen.add(word.item.place)
            yield finding(T_33, word.item, message)


_NOTATIONS = (
    (_DECIMAL_POINT, "Số thập phân viết dấu chấm; cần dấu phẩy («1,5 %»)."),
    (_COMMA_GROUPS, "Số viết dấu phẩy ngăn nghìn; cần dấu chấm («1.000.000»)."),
    (_SHORT_DONG, "Đơn vị tiền viết tắt; nên viết «đồng»."),
)


def numbers(found: Recognised) -> Iterator[Finding]:
    """Yield findings on numbers that are not written the Vietnamese way (T-34)."""
    items = prose(found, annexes=True)
    for pattern, message in _NOTATIONS:
        for item in matching(items, pattern):
            counted = _NUMBERED.match(item.text)
            if pattern.search(item.text, counted.end() if counted else 0):
                yield finding(T_34, item, message)


rules = (end, blanks, tone_marks, numbers)
