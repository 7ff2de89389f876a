"""T-28, T-29, T-33 and T-34: the end of the text, blanks, tone marks, numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cds_docs.check.catalogue.text import T_28, T_29, T_33, T_34
from cds_docs.check.formats import finding
from cds_docs.check.old_codes import is_in_old_code
from cds_docs.check.once import once
from cds_docs.check.prose import BIG, SMALL, all_prose, joined
from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.check.rule import Finding
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element

_END = regex(r"\./\.?[\s”\"’)\]]*$")
_LOOKED_AT = 4
"""Last paragraphs among which the one with ``./.`` may stand; notes may follow it."""

_DOUBLE = regex(r"(?<=[^\s]) {2,3}(?=[^\s])")
_DIGITAL = (
    "đổi", "tế", "hội", "quyền", "phủ", "tầng", "tảng", "năng", "nghệ", "liệu", "dân", "vụ",
    "trường", "nghiệp", "ký", "hóa", "con", "đa", "tổng",
)  # fmt: skip
"""Words behind which «số» is no label of a number: «chuyển đổi số», «chữ ký số», «đa số»."""
_LABEL = "".join(f"(?<!{word} )" for word in _DIGITAL) + "số"
_FILLED_IN_BEHIND = regex(rf"(?i)(?:\b(?:{_LABEL}|ngày|tháng|năm|của|lúc|giờ)|[:/…_-]|\.\.)$")
_FILLED_IN_BEFORE = regex(r"(?i)(?:/|tháng\b|năm\b|giờ\b|…|\.\.)")
_SOME_BEFORE = regex(" [,;:!?.]")
_BEFORE_MARK = regex(
    r"(?<=[\w)\]”\"’%]) {1,2}"
    rf"(?=(?:[,;:!?]|\.(?!\.)|\./\.)(?:\s|$)|[,;][{SMALL}{BIG}])"
)
_AFTER_MARK = regex(
    rf"[,;!?:](?=[{SMALL}{BIG}])(?<=[{SMALL}{BIG}].)"
    rf"|\.(?=[{BIG}][{SMALL}])(?<=[{SMALL}][{SMALL}].)"
)
_ADDRESS = regex(r"//|www\.|@|\.(?:vn|com|org|net|gov|edu|html?|docx?|pdf|xlsx?)\b|\.\w+\.\w")
_TITLES = frozenset({"ths", "pgs", "bsck", "dr", "mr", "mrs", "ms", "tp", "nxb", "st"})
_WORD = 120
"""Characters on each side of a mark that are looked at for the word it stands in."""
_NO_BLANK_BEHIND = regex(r"\S*$")
_NO_BLANK_BEFORE = regex(r"\S*")
_ARCHIVED = regex(r"(?i)lưu\s*:")
"""Its blanks are the matter of N-10."""
_OWN_BLANKS = frozenset({Element.ATTACHED_TO})

_OLD_TONE = regex(r"(?:[òóỏõọ][ae]|[ùúủũụ]y|Ủy)(?!\w)")
_NEW_TONE = regex(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|Uỷ)(?!\w)")
_OFFICE = ("Ủy", "Uỷ")

_UNITS = r"(?:%|phần trăm|triệu|tỷ|tỉ|nghìn|km2?|m2|ha|kg|tấn|lần|điểm phần trăm|USD|đồng)"
_DECIMAL_POINT = regex(rf"(?<![\w.,/])\d{{1,4}}\.\d{{1,2}} ?{_UNITS}(?!\w)")
_COMMA_GROUPS = regex(r"(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])")
_SHORT_DONG = regex(
    r"\d ?(?:triệu |tỷ |nghìn )?(?:VNĐ|VNđ|vnđ)(?!\w)|\d[.,]\d{3} ?đ(?!\w)|\d ?₫|₫ ?\d"
)
_DOUBTS = (
    (".", regex(r"(?<!\S)\d{1,4}\.\d{1,2}(?![\w.])")),  # its unit may stand in the text
    (",", _COMMA_GROUPS),
    *((sign, _SHORT_DONG) for sign in ("VNĐ", "đ", "₫")),
)
"""What words hold that may break a rule → how that is looked for."""
_NUMBERED = regex(r"\d+\.\d+\.? ")


def doubtful(said: str) -> bool:
    """Tell whether words that are put into a paper may have wrong blanks or numbers."""
    if "  " in said or _SOME_BEFORE.search(said) or _AFTER_MARK.search(said):
        return True
    return any(sign in said and pattern.search(said) is not None for sign, pattern in _DOUBTS)


def end(found: Recognised) -> Iterator[Finding]:
    """Yield a remark where the text does not end in ``./.`` (T-28)."""
    items = [item for item in found.items if item.zone is Zone.TEXT]
    if found.kind is None or found.guessed or found.signature is None or not items:
        return
    last = items[-1]
    if last.data or any(_END.search(item.text[-40:]) for item in items[-_LOOKED_AT:]):
        return
    yield finding(T_28, last, "Nội dung chưa kết thúc bằng «./.» như các mẫu của Nghị định.")


def blanks(found: Recognised) -> Iterator[Finding]:
    """Yield findings on blanks between words and at marks (T-29)."""
    for item in all_prose(found):
        raw = item.part.raw
        if item.element in _OWN_BLANKS:
            continue
        double = [m for m in _DOUBLE.finditer(raw) if _is_slip(m)] if "  " in raw else []
        if double:
            message = "Có hai dấu cách liền nhau; cần một."
            yield finding(T_29, item, message, _put(item, double, " "))
        marks = _BEFORE_MARK.finditer(raw) if _SOME_BEFORE.search(raw) else ()
        before = [m for m in marks if not _to_fill_in(m)]
        if before:
            message = "Có dấu cách trước dấu câu; dấu câu cần liền chữ đứng trước."
            yield finding(T_29, item, message, _put(item, before, ""))
        if any(_lacks_blank(match) for match in _AFTER_MARK.finditer(raw)):
            yield finding(T_29, item, "Thiếu dấu cách sau dấu câu; cần một dấu cách.")


def blanks_in_lists(found: Recognised) -> Iterator[Finding]:
    """Yield findings on blanks before the marks of addressees and recipients (T-29)."""
    listed = found.signature.recipients if found.signature else ()
    for item in (*found.addressees, *listed):
        archived = _ARCHIVED.match(item.part.raw, item.label_end)
        offset = archived.end() if archived else item.label_end
        raw = item.part.raw[offset:]
        marks = _BEFORE_MARK.finditer(raw) if _SOME_BEFORE.search(raw) else ()
        before = [m for m in marks if not _to_fill_in(m)]
        if before:
            message = "Có dấu cách trước dấu câu; dấu câu cần liền chữ đứng trước."
            yield finding(T_29, item, message, _put(item, before, "", offset))


def _is_slip(match: re.Match[str]) -> bool:
    """Tell whether blanks side by side are no room to fill in and stand behind no label."""
    text = match.string
    return not _to_fill_in(match) and not _FILLED_IN_BEFORE.match(text, match.end())


def _to_fill_in(match: re.Match[str]) -> bool:
    """Tell whether a blank before a mark is room to fill in: ``số   ;``."""
    start = match.start()
    return bool(_FILLED_IN_BEHIND.search(match.string[max(0, start - 12) : start]))


def _put(
    item: Item, matches: Iterable[re.Match[str]], text: str, offset: int = 0
) -> tuple[Repair, ...]:
    """Return what puts one text in the place of blanks, found from an offset on."""
    start = item.part.start + offset
    return tuple(
        ReplaceText(item.place, start + m.start(), start + m.end(), m.group(), text)
        for m in matches
    )


def _lacks_blank(match: re.Match[str]) -> bool:
    """Tell whether a mark within a word ends a clause: not in addresses and abbreviations."""
    at = match.end()
    head = _NO_BLANK_BEHIND.search(match.string[max(0, at - _WORD) : at])
    tail = _NO_BLANK_BEFORE.match(match.string, at, at + _WORD)
    begin = head.group() if head else ""
    word = begin + (tail.group() if tail else "")
    before = begin[:-1].lower().lstrip("(“")
    return not _ADDRESS.search(word) and before not in _TITLES


def tone_marks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where tone marks are placed in the way fewer words have (T-33)."""
    items = all_prose(found)
    old, new = ([word for item in items for word in _toned(item)[way]] for way in (0, 1))
    if not old or not new or is_in_old_code(found):
        return
    (often, _), (seldom, way) = sorted(((old, 0), (new, 1)), key=lambda pair: -len(pair[0]))
    message = (
        f"Lẫn hai cách đặt dấu: «{often[0]}» {len(often)} lần,"
        f" «{seldom[0]}» {len(seldom)} lần; nên một cách."
    )
    for item in items:
        if _toned(item)[way]:
            yield finding(T_33, item, message)


@once
def _toned(item: Item) -> tuple[Sequence[str], Sequence[str]]:
    """Return the words of an item whose tone mark is placed the old way, and the new way."""
    return tuple(_placed(item.text, _OLD_TONE)), tuple(_placed(item.text, _NEW_TONE))


def _placed(text: str, way: re.Pattern[str]) -> Iterator[str]:
    """Yield the words whose tone mark is placed one way; names keep their own spelling."""
    for match in way.finditer(text):
        start = match.start()
        while start and text[start - 1].isalpha():
            start -= 1
        word = text[start : match.end()]
        if (word.islower() and not word.startswith("q")) or word in _OFFICE:
            yield word


_NOTATIONS = (
    (regex(r"\d\.\d"), _DECIMAL_POINT, "Số thập phân viết dấu chấm; cần dấu phẩy («1,5 %»)."),
    (
        regex(r"\d,\d\d\d,\d"),
        _COMMA_GROUPS,
        "Số viết dấu phẩy ngăn nghìn; cần dấu chấm («1.000.000»).",
    ),
    (
        regex(r"\d ?đ(?!\w)|[vV][nN][Đđ]|₫"),
        _SHORT_DONG,
        "Đơn vị tiền viết tắt; nên viết «đồng».",
    ),
)
"""How a wrong notation is looked for quickly, how surely, and what is said of it."""


def numbers(found: Recognised) -> Iterator[Finding]:
    """Yield findings on numbers that are not written the Vietnamese way (T-34)."""
    items = all_prose(found)
    said = joined(items)
    for sign, pattern, message in _NOTATIONS:
        for item in items if sign.search(said) else ():
            counted = _NUMBERED.match(item.text)
            if pattern.search(item.text, counted.end() if counted else 0):
                yield finding(T_34, item, message)


rules = (end, blanks, blanks_in_lists, tone_marks, numbers)
