"""T-11 to T-14 and T-35: the căn cứ of a paper."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from cds_docs.check.catalogue.text import T_11, T_12, T_13, T_14, T_35
from cds_docs.check.citing import DATE, NUMBER
from cds_docs.check.dating import earliest
from cds_docs.check.formats import finding, format_findings
from cds_docs.check.grading import as_warning, graded
from cds_docs.check.prose import joined, own_prose, prose
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.repealed import REPEALED, Repealed

_GROUP_GOES_ON = regex(r"(?:Theo|Xét) (?:đề nghị|Tờ trình|tờ trình|Báo cáo|báo cáo|Biên bản)")
_TAIL = 40
"""Characters at the end of a căn cứ that are looked at."""
_ENDS = regex(r"(?P<mark>[;.,:!?…]*)[\s”\")\]]*$")
_NUMBERED = regex(
    r"Căn cứ (?:các )?(?:Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch"
    r"|Công văn|Nghị quyết|Thông báo|Hướng dẫn|Tờ trình|Công điện)\b"
    r"(?! (?:Đại hội|đại hội|kỳ họp|này|của Đảng))"
)
_BLANK = r"(?:…|\.\.|__| )"
_HAS_NUMBER = regex(rf"{NUMBER}|số:?[ …._]{{0,40}}/|số {_BLANK}|số:? ?\d")
_HAS_DATE = regex(rf"{DATE}|ngày {_BLANK}|ngày tháng|ngày \d{{1,2}} tháng|tháng {_BLANK}")
_ABOUT = regex(
    r"(?i:\b(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|bổ sung|thành lập|công bố|giao"
    r"|tổ chức|triển khai|thực hiện|kiện toàn|tăng cường|đẩy mạnh|bãi bỏ|phân cấp|ủy quyền"
    r"|uỷ quyền|chi tiết|điều chỉnh|kết luận|phát động)\b)|[“\"«]"
)
_LONG_TAIL = 70
"""What goes on so long behind the issuer holds more than the issuer."""
_LAW = regex(r"Căn cứ (?:các )?(?:Bộ luật|Luật|Pháp lệnh)\b[^;]*?")
_LAW_NUMBER = regex(_LAW.pattern + r"\bsố:? ?\d+/\d{4}/(?:QH|UBTVQH|PL)")
_LAW_ISSUER = regex(_LAW.pattern + r" của (?:Quốc hội|Ủy ban Thường vụ|Uỷ ban Thường vụ)")
_OPENS = regex(r"(?:Căn cứ|Thực hiện|Theo|Triển khai) ")
_ABOUT_CHANGE = regex(r"sửa đổi|thay thế|bãi bỏ|hết hiệu lực|đính chính")
_OPENING_LENGTH = 60
"""Characters within which what a paragraph rests on is named."""
_DASHED = "Trước căn cứ có gạch đầu dòng như văn bản Đảng; các mẫu không có gạch."
_UNDASH = "Xóa gạch đầu dòng; căn cứ bắt đầu ngay bằng «Căn cứ»."
_REACH = 40
"""Characters behind a law's name in which its date stands."""


def _bases(found: Recognised) -> list[Item]:
    """Return the căn cứ of the paper and of texts attached to it."""
    return [item for item in prose(found) if item.element is Element.BASIS]


def looks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each căn cứ that is upright, of a wrong size or dashed (T-11)."""
    items = _bases(found)
    dashed = (finding(T_11, item, _DASHED, hint=_UNDASH) for item in items if item.label)
    return chain(graded(found, format_findings(T_11, items)), map(as_warning, dashed))


def ends(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each căn cứ that ends in the wrong mark (T-12)."""
    items = prose(found)
    for item, following in pairwise([*items, None]):
        if item is None or item.element is not Element.BASIS:
            continue
        if following is not None and _goes_on(following):
            yield from _end(item, ";")
        elif following is None or not following.text.endswith((";", ",")):
            yield from _end(item, ".")


def _goes_on(following: Item) -> bool:
    """Tell whether a căn cứ is not the last: another, or a proposal, stands below it."""
    return following.element is Element.BASIS or bool(_GROUP_GOES_ON.match(following.text))


def _end(item: Item, wanted: str) -> Iterator[Finding]:
    """Yield a finding if a căn cứ does not end in the mark that is wanted."""
    raw = item.part.raw
    match = _ENDS.search(raw, max(0, len(raw) - _TAIL))
    mark = match["mark"] if match else ""
    if match is None or mark in (wanted, ":") or (mark + " ").startswith("./"):
        return
    place = "căn cứ cuối cùng" if wanted == "." else "mỗi căn cứ trước căn cứ cuối"
    said = f"kết thúc bằng «{mark}»" if mark else "không có dấu kết thúc"
    message = f"Căn cứ {said}; {place} cần «{wanted}»."
    yield finding(T_12, item, message, _set_mark(item, match, wanted))


def _set_mark(item: Item, match: re.Match[str], wanted: str) -> tuple[Repair, ...]:
    """Return the repair of an end mark, where what stands there is plain."""
    mark = match["mark"]
    if mark not in ("", ";", ".", ","):
        return ()
    start = item.part.start + match.start("mark")
    if not mark:
        start = item.part.start + len(item.part.raw.rstrip())
    return (ReplaceText(item.place, start, start + len(mark), mark, wanted),)


def complete(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each căn cứ that lacks số, date, issuer or trích yếu (T-13)."""
    seen: set[str] = set()
    for item in _bases(found):
        numbers = set(re.findall(NUMBER, item.text))
        if _NUMBERED.match(item.text) and not numbers & seen:
            lacking = tuple(_lacking(item.text))
            if lacking:
                yield finding(T_13, item, f"Căn cứ thiếu {', '.join(lacking)}; cần ghi đủ.")
        seen |= numbers


def _lacking(text: str) -> Iterator[str]:
    """Yield what a căn cứ lacks, in Vietnamese."""
    if not _HAS_NUMBER.search(text):
        yield "số, ký hiệu"
    if not _HAS_DATE.search(text):
        yield "ngày ban hành"
    _, issued, rest = text.partition(" của ")
    if not issued:
        yield "cơ quan ban hành"
        rest = text[len("Căn cứ ") :]
    if not _ABOUT.search(rest) and len(rest) < _LONG_TAIL:
        yield "trích yếu"


def laws(found: Recognised) -> Iterator[Finding]:
    """Yield a remark on laws cited with number or issuer (T-14)."""
    for item in _bases(found):
        if _LAW_NUMBER.match(item.text):
            yield finding(T_14, item, "Luật, pháp lệnh làm căn cứ không cần ghi số, ký hiệu.")
        elif _LAW_ISSUER.match(item.text):
            yield finding(T_14, item, "Luật, pháp lệnh làm căn cứ không cần ghi cơ quan ban hành.")


def replaced(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each basis that was out of force when the paper was issued (T-35)."""
    issued = earliest(found.issued)
    if issued is None:
        return
    said = joined(prose(found))
    named = [text for text in REPEALED if text.since <= issued and _is_named(said, text)]
    for item in own_prose(found) if named else ():
        if not _OPENS.match(item.words) or _ABOUT_CHANGE.search(item.text):
            continue
        for text in named:
            if _rests_on(item, text):
                message = f"Căn cứ đã bị thay thế hoặc hết thời hạn; hiện có {text.instead}."
                yield finding(T_35, item, message)


def _is_named(said: str, text: Repealed) -> bool:
    """Tell whether a text is named anywhere."""
    return text.number in said or bool(text.name and text.name in said)


def _rests_on(item: Item, text: Repealed) -> bool:
    """Tell whether a paragraph begins by naming a text, not only mentions it."""
    words = item.words[: _OPENING_LENGTH + _REACH]
    at = words.find(text.number, 0, _OPENING_LENGTH)
    if at >= 0:
        return not words[at - 1].isdigit()
    if not text.name or text.name not in words[:_OPENING_LENGTH]:
        return False
    day = text.adopted
    behind = words.split(text.name, 1)[1].strip()
    forms = (
        f"năm {day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}",
        f"ngày {day.day}/{day.month}/{day.year}",
    )
    return behind.startswith(forms)


rules = (looks, ends, complete, laws, replaced)
