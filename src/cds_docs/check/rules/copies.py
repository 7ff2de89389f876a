"""The block of a bản sao, judged as the same elements of a paper are."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from cds_docs.check.catalogue.heading import Q_09
from cds_docs.check.catalogue.number import S_01, S_09
from cds_docs.check.catalogue.recipients import N_07
from cds_docs.check.catalogue.signature import K_01
from cds_docs.check.catalogue.title import T_02
from cds_docs.check.formats import finding, format_findings, is_capitals
from cds_docs.check.grading import as_warning
from cds_docs.check.recognised import Recognised
from cds_docs.check.rule import Finding
from cds_docs.check.rules import authority, distribution, issuer, number, place_date, signature
from cds_docs.document.repairs import ReplaceText
from cds_docs.standard.clauses import COPY_ON_PAPER
from cds_docs.standard.kinds import COPIES

_NAMES = (issuer.issuer_look, issuer.parent_look, issuer.abbreviated, issuer.too_many)
_SIGNED = (
    signature.missing,
    signature.authority_looks,
    signature.name_looks,
    signature.titles,
    signature.short_posts,
    *authority.rules,
)
_RECEIVED = (
    distribution.label,
    distribution.looks,
    distribution.listing,
    distribution.archive,
    distribution.no_more,
)
"""Rules for what a copy has in the style of a paper (Mục II phần II Phụ lục I)."""


def form(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the words and the look of hình thức sao."""
    block = found.copied
    if block is None:
        return
    item = block.form
    wanted = next(name for name, kind in COPIES.items() if kind is block.kind)
    faults: list[Finding] = []
    if not is_capitals(item) or item.text.upper() != wanted:
        old = item.part.raw.strip()
        start = item.part.start + item.part.raw.index(old)
        repair = ReplaceText(item.place, start, start + len(old), old, wanted)
        message = f"Hình thức sao ghi «{item.text}»; cần «{wanted}»."
        made = finding(T_02, item, message, [repair], f"Gõ lại «{wanted}», in hoa.")
        lenient = is_capitals(item) and wanted in item.text
        faults.append(as_warning(made) if lenient else made)
    for one in (*faults, *format_findings(T_02, [item])):
        yield replace(one, clause=COPY_ON_PAPER)


def unruled(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where no line parts the block from the copied paper."""
    block = found.copied
    if block is not None and not block.ruled:
        message = "Giữa văn bản được sao và khối bản sao không có đường kẻ hết chiều rộng vùng chữ."
        hint = "Kẻ viền dưới (Borders → Bottom Border) cho dòng trống ngay trên khối bản sao."
        made = as_warning(finding(T_02, block.form, message, hint=hint))
        yield replace(made, clause=COPY_ON_PAPER)


def lacking(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each element that a copy has and this one lacks."""
    block = found.copied
    if block is None:
        return
    head, signed = block.letterhead, block.signature
    wanted = f"«Số: …/{block.kind.code}-…»"
    loose = any(one.text.lower().startswith("số") for one in head.others)
    absent = (
        (Q_09, not head.issuer, "tên cơ quan thực hiện sao", "Thêm tên cơ quan sao, in hoa, đậm."),
        (S_01, head.number is None and not loose, f"số, ký hiệu; cần {wanted}", f"Thêm {wanted}."),
        (
            S_09,
            head.place_date is None,
            "địa danh và thời gian sao",
            "Thêm «Địa danh, ngày … tháng … năm …» dưới hình thức sao.",
        ),
        (
            K_01,
            signed is None or not signed.authority,
            "chức vụ, họ và tên người ký",
            "Thêm chức vụ, chỗ ký, họ và tên người ký bản sao.",
        ),
        (
            N_07,
            signed is None or signed.label is None,
            "«Nơi nhận:»",
            "Thêm «Nơi nhận:» và danh sách nơi nhận bản sao.",
        ),
    )
    for rule, is_absent, what, hint in absent:
        if is_absent:
            made = finding(rule, block.form, f"Khối bản sao không có {what}.", hint=hint)
            yield replace(made, clause=COPY_ON_PAPER)


def alike(found: Recognised) -> Iterator[Finding]:
    """Yield what is wrong with elements that a copy has as a paper has them."""
    view = alone(found)
    if view is None or view.letterhead is None:
        return
    head, signed = view.letterhead, view.signature
    there = (
        (_NAMES, head.issuer),
        (number.rules, head.number),
        (place_date.rules, head.place_date),
        (_SIGNED, signed and signed.authority),
        (_RECEIVED, signed and signed.label),
    )
    for judges, is_there in there:
        if is_there:
            yield from chain.from_iterable(judge(view) for judge in judges)


def alone(found: Recognised) -> Recognised | None:
    """Return the block of a copy as if it were a paper; None where there is none."""
    block = found.copied
    if block is None:
        return None
    return replace(
        found,
        kind=block.kind,
        letterhead=block.letterhead,
        title=None,
        subject=(),
        addressees=(),
        signature=block.signature,
        issued=block.issued,
        number=block.number,
        symbol=block.symbol,
        guessed=False,
    )


rules = (form, unruled, lacking, alike)
