"""Q-09 to Q-14: names of the superior and the issuing body, and the line under the issuer."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, starmap

from cds_docs.check.catalogue.heading import Q_09, Q_10, Q_11, Q_12, Q_13, Q_14
from cds_docs.check.formats import finding, format_findings, is_capitals
from cds_docs.check.grading import as_warning, graded
from cds_docs.check.recognised import FoundLetterhead, Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.check.underlines import ill_sized, missing, not_drawn
from cds_docs.patterns import regex
from cds_docs.standard.issuers import ABBREVIATIONS

_SMALL_NAME = regex(
    r"(?i:ủy ban|uỷ ban|hội đồng|sở|cục|chi cục|trung tâm|phòng|văn phòng|ban|trường|bộ|vụ|viện"
    r"|công ty|bệnh viện|thanh tra)\s"
)
_SURE_PARENT = regex(r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|BỘ|SỞ) \w")
_SURE_ISSUER = regex(
    r"(?:SỞ|CỤC|VỤ|VIỆN|TRUNG TÂM|PHÒNG|VĂN PHÒNG|THANH TRA|BAN|TRƯỜNG|CHI CỤC|TỔNG CỤC)\b"
)
_BODY = regex(
    r"(?:SỞ|BỘ|CỤC|VỤ|VIỆN|TRUNG TÂM|PHÒNG|VĂN PHÒNG|THANH TRA|BAN|TRƯỜNG|CHI CỤC|TỔNG CỤC|UBND"
    r"|HĐND|ỦY BAN|UỶ BAN|HỘI|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|CÔNG AN|TÒA|TOÀ|BỆNH VIỆN|ĐẠI HỌC"
    r"|HỌC VIỆN|CHỦ TỊCH|LIÊN|ĐOÀN|TỔ(?! QUỐC)|TRẠM|HẠT|ĐỘI|KHOA(?! HỌC)|KHO BẠC|NGÂN HÀNG"
    r"|CHI NHÁNH|BẢO HIỂM|XÍ NGHIỆP|BÁO|ĐÀI|THƯ VIỆN|BẢO TÀNG|QUỸ|TIỂU BAN)\b"
)
"""What the name of a body begins with, tones and all: SỐ, VIỄN, TỔ QUỐC begin none."""
_TOKENS = regex(r"[^\s,()]+(?:,[^\s,()]+)*")
_WITHOUT_PLACE = regex(
    r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)"
    r"(?: (?:TỈNH|THÀNH PHỐ|TP\.?|XÃ|PHƯỜNG|ĐẶC KHU))?"
)
_MOST_NAMES = 2
_LARGE = "Gõ tên cơ quan ban hành in hoa."


def _shown(items: Sequence[Item]) -> str:
    """Return a name of one or more lines, in capitals."""
    return " ".join(item.text for item in items).upper()


def _in_small_letters(head: FoundLetterhead) -> list[Item]:
    """Return lines in small letters that are the issuer's name, taken for none."""
    number = head.number
    if number is None:
        return []
    return [
        item
        for item in head.others
        if _SMALL_NAME.match(item.text) and item.place < number.place and _is_bold(item)
    ]


def _begins_name(above: Item, item: Item) -> bool:
    """Tell whether a name begins in a line below another: by its boldness, or by its words."""
    return _is_bold(above) != _is_bold(item) or bool(_BODY.match(item.text.upper()))


def _is_bold(item: Item) -> bool:
    """Tell whether all of a line is bold."""
    return all(look.bold for look in item.part.looks)


def _names(found: Recognised) -> FoundLetterhead | None:
    """Return the letterhead where its names are surely told apart."""
    head = found.letterhead
    if head is None or not head.issuer or _in_small_letters(head):
        return None
    sure = not head.parent or _begins_name(head.parent[-1], head.issuer[0])
    return head if sure else None


def issuer_look(found: Recognised) -> Iterator[Finding]:
    """Yield findings on capitals, size and style of the issuer (Q-09)."""
    head = found.letterhead
    if head is None:
        return
    small = _in_small_letters(head)
    for item in small or head.issuer:
        if not is_capitals(item):
            message = "Tên cơ quan ban hành không viết in hoa; cần in hoa, đậm."
            yield from graded(found, [finding(Q_09, item, message, hint=_LARGE)])
    if not small:
        yield from graded(found, format_findings(Q_09, head.issuer))


def parent_look(found: Recognised) -> Iterator[Finding]:
    """Yield findings on size and style of the superior (Q-10).

    Where both names are bold, only their words tell where one ends: an error if they surely do.
    """
    head = _names(found)
    if head is None or not head.parent:
        return
    sure = _SURE_PARENT.match(_shown(head.parent)) and _SURE_ISSUER.match(_shown(head.issuer))
    for one in graded(found, format_findings(Q_10, head.parent)):
        yield one if sure else as_warning(one)


def abbreviated(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the issuer's own name is shortened (Q-11)."""
    head = _names(found)
    if head is None:
        return
    short = [word for word in _TOKENS.findall(_shown(head.issuer)) if word in ABBREVIATIONS]
    if short:
        message = f"Tên cơ quan ban hành viết tắt «{short[0]}»; cần viết đầy đủ."
        yield finding(Q_11, head.issuer[0], message)


def line(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the line under the issuer (Q-12); only its absence is an error."""
    head = _names(found)
    if head is None:
        return
    yield from graded(found, missing(found, Q_12, head.issuer, head.issuer_rule))
    yield from map(as_warning, not_drawn(found, Q_12, head.issuer, head.issuer_rule))
    yield from map(as_warning, ill_sized(Q_12, head.issuer, head.issuer_rule))


def too_many(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where more than two names stand above the number (Q-13)."""
    head = _names(found)
    if head is None:
        return
    sure = 1 + sum(starmap(_begins_name, pairwise((*head.parent, *head.issuer))))
    count = min(head.names, sure)
    if count > _MOST_NAMES:
        message = f"Cột trái có {count} tên cơ quan; chỉ ghi chủ quản trực tiếp và ban hành."
        yield finding(Q_13, head.parent[0] if head.parent else head.issuer[0], message)


def without_place(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the superior's name lacks its place (Q-14)."""
    head = found.letterhead
    if head is None or not head.parent:
        return
    if _WITHOUT_PLACE.fullmatch(_shown(head.parent)):
        message = "Tên cơ quan chủ quản thiếu tên địa phương; cần ghi như «UBND TỈNH QUẢNG NINH»."
        yield finding(Q_14, head.parent[0], message)


rules = (issuer_look, parent_look, abbreviated, line, too_many, without_place)
