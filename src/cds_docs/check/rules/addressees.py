"""N-01 to N-06: ``Kính gửi``, and ``… điện:`` of a công điện."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cds_docs.check.catalogue.recipients import N_01, N_02, N_03, N_04, N_05, N_06
from cds_docs.check.elsewhere import may_be_pictured, stands_somewhere
from cds_docs.check.formats import INDENT_TOLERANCE, finding, format_findings
from cds_docs.check.grading import as_warning
from cds_docs.check.listing import (
    AS_ABOVE,
    END_HINT,
    TWO_ON_LINE,
    Entry,
    end_mark,
    entries,
    is_dashed,
    is_tight,
    set_dash,
    set_end,
    wrong_ends,
)
from cds_docs.check.prose import BIG
from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.check.recognition.labels import TYPED_DASH
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.document.repairs import ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.clauses import form
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import Addressing, Slot
from cds_docs.standard.rows import Align
from cds_docs.viet import fold

_ADDRESSEES = regex(r"(?i)kính gửi")
_TYPED = regex(rf"\s*(?P<dash>(?:{TYPED_DASH}\s*)?)(?P<words>(?i:kính gửi))(?P<blank>[ \u00a0]*):")
_SEVERAL = regex(r";\s+\S")
_BODY = regex(
    r"(?:^|, |\bvà )(?P<noun>(?i:sở|bộ(?! tư lệnh| chỉ huy)|ban|cục|chi cục|hội|phòng|"
    rf"văn phòng|trung tâm|trường|công ty|ubnd|[ủu][ỷy] ban nhân dân)) "
    rf"(?:[{BIG}]|(?:xã|phường|tỉnh|thành phố)\b)"
)
"""How a body begins behind another: two of one noun are two bodies, and not one in the other.

Police and commands are left out: one of them stands in another of the same noun.
"""
_SENT = "Nơi kính gửi"
_WIRED = "cong-dien"
_WIRED_TO = regex(r"(?i)(?:[^\n]{0,120}\s)?điện\s*:")
_WIRE = form("Mẫu 1.6")
_OWN_FORMS = frozenset(
    {
        "giay-moi", "giay-gioi-thieu", "giay-uy-quyen", "giay-nghi-phep", "phieu-gui",
        "phieu-chuyen", "phieu-bao", "ban-ghi-nho", "ban-thoa-thuan", "hop-dong", _WIRED,
    }
)  # fmt: skip
"""Kinds that many offices write on forms of their own."""
_LETTERS = frozenset({"thu-cong"})
_SENT_TO = frozenset({Element.ADDRESSEES, Element.ADDRESSEE})


def _label(found: Recognised) -> Item | None:
    """Return the line of ``Kính gửi:``."""
    return found.addressees[0] if found.addressees else None


def _listed(found: Recognised) -> list[Entry]:
    """Return the entries below or beside ``Kính gửi:``."""
    return entries(found.addressees[1:])


def missing(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a paper that needs ``Kính gửi`` has none (N-01)."""
    kind = found.kind
    if found.addressees or kind is None or not kind.addressees.has_line or found.guessed:
        return
    if may_be_pictured(found) or stands_somewhere(found, _ADDRESSEES):
        return
    name = kind.name
    made = Finding(N_01, f"{name} không có «Kính gửi».")
    if kind.addressees is Addressing.REQUIRED:
        yield made
    elif _goes_up(found):
        message = f"{name} không có «Kính gửi» mà nơi nhận ghi «Như trên»."
        yield as_warning(Finding(N_01, message))
    else:
        message = f"{name} không có «Kính gửi»; cần có nếu gửi cấp trên."
        yield Finding(N_01, message, severity=Severity.INFO)


def _goes_up(found: Recognised) -> bool:
    """Tell whether the list at the end refers to ``Kính gửi``."""
    receivers = found.signature.recipients if found.signature else ()
    return bool(receivers) and bool(AS_ABOVE.match(receivers[0].words))


def nobody(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where nobody stands behind ``Kính gửi:`` or below it (N-01)."""
    label = _label(found)
    if label is None or label.words or _listed(found) or ":" not in label.label:
        return
    message = "Sau «Kính gửi:» không có nơi nào, hoặc danh sách ở dưới không có gạch đầu dòng."
    hint = "Ghi nơi nhận sau «Kính gửi:»; từ hai nơi thì mỗi nơi một dòng, đầu dòng gõ «- »."
    yield as_warning(finding(N_01, label, message, hint=hint))


def not_wanted(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a kind that has no ``Kính gửi`` has it (N-02)."""
    label, kind = _label(found), found.kind
    if label is None or kind is None or kind.addressees.has_line:
        return
    if kind.id in _LETTERS or Slot.ADDRESSEES in kind.slots:
        return
    made = finding(N_02, label, f"{kind.name} không ghi «Kính gửi»; nơi nhận ghi ở cuối văn bản.")
    yield as_warning(made) if kind.id in _OWN_FORMS or found.title is None else made


def looks(found: Recognised) -> Iterator[Finding]:
    """Yield findings on size, style and colon of ``Kính gửi`` (N-03)."""
    label = _label(found)
    if label is None:
        return
    if ":" not in label.label:
        message = "Sau «Kính gửi» không có dấu hai chấm; cần «Kính gửi:»."
        yield finding(N_03, label, message, hint="Gõ dấu hai chấm liền sau «Kính gửi».")
    elif typed := _TYPED.match(label.part.raw):
        yield from _typed(label, typed)
    yield from format_findings(N_03, found.addressees)


def _typed(label: Item, typed: re.Match[str]) -> Iterator[Finding]:
    """Yield findings where ``Kính gửi:`` has wrong capitals, or a dash or blank too many."""
    start = label.part.start + typed.start("words")
    if typed["dash"]:
        at = label.part.start + typed.start("dash")
        message = "Trước «Kính gửi:» có gạch đầu dòng; cần «Kính gửi:»."
        repair = ReplaceText(label.place, at, start, typed["dash"], "")
        hint = "Xóa gạch đầu dòng trước «Kính gửi:»."
        yield as_warning(finding(N_03, label, message, [repair], hint))
    if typed["words"] != "Kính gửi":
        message = f"Viết «{typed['words']}»; cần in thường «Kính gửi»."
        end = start + len(typed["words"])
        repair = ReplaceText(label.place, start, end, typed["words"], "Kính gửi")
        hint = "Gõ lại «Kính gửi», chỉ viết hoa chữ K."
        yield finding(N_03, label, message, [repair], hint)
    if typed["blank"]:
        blank = label.part.start + typed.start("blank")
        message = "Trước dấu hai chấm của «Kính gửi:» có dấu cách; cần viết liền."
        repair = ReplaceText(label.place, blank, blank + len(typed["blank"]), typed["blank"], "")
        hint = "Xóa dấu cách trước dấu hai chấm."
        yield as_warning(finding(N_03, label, message, [repair], hint))


def listing(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the form of a list of two addressees or more (N-04)."""
    label = _label(found)
    if label is None:
        return
    listed = _listed(found)
    yield from _on_one_line(label, listed)
    if len(listed) + bool(label.words) > 1 and listed:
        yield from _dashes(listed)
        yield from _ends([(label,), *listed] if label.words else listed)
    elif not listed:
        yield from _only_one(label)


def _only_one(label: Item) -> Iterator[Finding]:
    """Yield a finding where the only addressee ends in the mark of a list."""
    mark = end_mark((label,))
    if label.words and mark in {";", ","}:
        message = f"Nơi kính gửi kết thúc bằng «{mark}» mà ở dưới không có nơi nào khác."
        hint = "Xóa dấu ấy; nếu còn nơi khác thì mỗi nơi một dòng, đầu dòng gõ «- »."
        yield as_warning(finding(N_04, label, message, hint=hint))


def _on_one_line(label: Item, listed: Sequence[Entry]) -> Iterator[Finding]:
    """Yield a finding for each line on which more than one addressee stands."""
    message = "Nhiều nơi kính gửi trên một dòng; mỗi nơi cần một dòng riêng."
    for item in (label, *(line for entry in listed for line in entry)):
        dashed = TWO_ON_LINE.search(item.words)
        hint = "Đưa mỗi nơi xuống một dòng, gõ «- » ở đầu."
        if dashed or (item is label and _SEVERAL.search(item.words)):
            yield finding(N_04, item, message, hint=hint)
        elif _names_two(item.words):
            made = finding(N_04, item, message, hint=hint)
            yield made if item is label else as_warning(made)
    if listed and label.words:
        message = "Nơi kính gửi đầu tiên nằm cùng dòng với «Kính gửi:»; cần xuống dòng."
        hint = "Nhấn Enter sau «Kính gửi:», gõ «- » ở đầu dòng mới."
        yield as_warning(finding(N_04, label, message, hint=hint))


def doubtful(name: str) -> bool:
    """Tell whether the name of a recipient looks like those of several (N-04)."""
    return bool(_SEVERAL.search(name)) or _names_two(name)


def _names_two(words: str) -> bool:
    """Tell whether words surely name two bodies: «Sở Tài chính, Sở Nội vụ»."""
    nouns = [fold(body["noun"]) for body in _BODY.finditer(words)]
    return len(set(nouns)) < len(nouns)


def _dashes(listed: Sequence[Entry], who: str = _SENT) -> Iterator[Finding]:
    """Yield a finding for each entry without a dash."""
    for entry in listed:
        first = entry[0]
        if is_tight(entry):
            message = f"Sau gạch đầu dòng của {who.lower()} không có dấu cách."
            yield as_warning(finding(N_04, first, message, hint="Gõ dấu cách sau gạch đầu dòng."))
        elif is_dashed(entry) or first.label == "+":
            continue
        elif first.label_end:
            counted = first.label[:1].isdecimal()
            typed = "số thứ tự" if counted else f"«{first.label}»"
            message = f"{who} bắt đầu bằng {typed}; cần «- » ở đầu mỗi dòng."
            hint = f"Xóa {'số' if counted else 'ký hiệu'} ấy, gõ «- » ở đầu mỗi dòng."
            yield finding(N_04, first, message, set_dash(first), hint)
        else:
            message = f"{who} không có gạch đầu dòng; cần «- » ở đầu mỗi dòng."
            how = "Bỏ định dạng danh sách, gõ" if first.label else "Gõ"
            made = finding(N_04, first, message, hint=f"{how} «- » ở đầu mỗi dòng.")
            yield as_warning(made) if first.label else made


def _ends(listed: Sequence[Entry], who: str = _SENT) -> Iterator[Finding]:
    """Yield a finding for each entry that ends in the wrong mark."""
    for entry, wanted in wrong_ends(listed):
        mark = end_mark(entry)
        said = f"kết thúc bằng «{mark}»" if mark else "không có dấu ở cuối"
        which = "dòng cuối" if wanted == "." else "mỗi dòng trước dòng cuối"
        message = f"{who} {said}; {which} cần «{wanted}»."
        yield finding(N_04, entry[-1], message, set_end(entry, wanted), END_HINT)


def wired(found: Recognised) -> Iterator[Finding]:
    """Yield what is wrong with ``… điện:`` and its list (N-01, N-04); a form, so no errors."""
    if found.kind is None or found.kind.id != _WIRED or found.addressees:
        return
    sent = [one for one in found.items if one.element in _SENT_TO and one.zone is Zone.TITLE]
    if not sent and not found.guessed and not stands_somewhere(found, _WIRED_TO):
        message = "Công điện không có dòng «… điện:» và danh sách nơi nhận điện."
        hint = "Thêm dòng «Chủ tịch … điện:» và các nơi nhận điện, mỗi nơi một dòng có «- »."
        yield replace(as_warning(Finding(N_01, message, hint=hint)), clause=_WIRE)
    listed = entries(sent[1:])
    if len(listed) > 1:
        for made in (*_dashes(listed, "Nơi nhận điện"), *_ends(listed, "Nơi nhận điện")):
            yield replace(as_warning(made), clause=_WIRE)


def aligned(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the dashes do not stand in one column (N-05)."""
    dashed = [entry[0] for entry in _listed(found) if is_dashed(entry)]
    if len(dashed) < len(("first", "second")):
        return
    places = [_dash_place(item) for item in dashed]
    if any(place is None for place in places):
        return
    known = [place for place in places if place is not None]
    lefts = [left for left, _ in known]
    even = max(lefts) - min(lefts) <= INDENT_TOLERANCE.twips
    if not even or len({blank for _, blank in known}) > 1:
        message = "Các gạch đầu dòng dưới «Kính gửi:» không thẳng hàng."
        yield finding(N_05, dashed[0], message)


def _dash_place(item: Item) -> tuple[int, str] | None:
    """Return where a dash stands: indent in twips, and blanks typed before it.

    None where it cannot be told: behind other words of its line.
    """
    part, shape = item.part, item.part.paragraph.shape
    before = part.paragraph.text[: part.start]
    line = before.rpartition("\n")[2]
    if line.strip():
        return None
    left = shape.left.twips if "\n" in before else shape.left.twips + shape.first_line.twips
    if shape.align in (Align.CENTER, Align.RIGHT):
        return left, f"{shape.align}{part.raw}"
    return left, line


def single(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the only addressee stands on a line of its own (N-06)."""
    label = _label(found)
    listed = _listed(found)
    if label is None or label.words or len(listed) != 1 or _SEVERAL.search(listed[0][0].words):
        return
    if label.room == listed[0][0].room and _is_on_page(found, label):
        message = "Chỉ có một nơi kính gửi mà nằm ở dòng dưới; cần cùng dòng với «Kính gửi:»."
        yield finding(N_06, listed[0][0], message)


def _is_on_page(found: Recognised, item: Item) -> bool:
    """Tell whether an item stands on the page itself, not in a table beside another cell."""
    blocks = found.paper.sections[item.section].blocks
    return any(block is item.part.paragraph for block in blocks)


rules = (missing, nobody, not_wanted, looks, listing, wired, aligned, single)
