"""G-01 to G-03 and M-03: papers under other rules, and what could not be recognised."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from cds_docs.check.catalogue.record import M_03
from cds_docs.check.catalogue.regime import G_01, G_02, G_03
from cds_docs.check.formats import excerpt, finding
from cds_docs.check.recognised import Recognised, Regime, normal, whole
from cds_docs.check.recognition.words import (
    PARTY,
    is_of_union,
    is_party_body,
    is_party_code,
    is_party_number,
    is_secret,
)
from cds_docs.check.rule import Finding, Rule
from cds_docs.check.rules.signature import lacks_signature
from cds_docs.check.walk import everything
from cds_docs.diagnostics import Severity
from cds_docs.document.found import FoundParagraph
from cds_docs.patterns import regex

_CUTS = regex(r"[\n\t]| {2,}")
_HEADING_HINT = (
    "Văn bản của Đảng không ghi Quốc hiệu, Tiêu ngữ mà ghi «ĐẢNG CỘNG SẢN VIỆT NAM»; soát theo"
    " Hướng dẫn 05-HD/VPTW của Văn phòng Trung ương Đảng."
)
_HEAD_HINT = (
    "Đặt phần đầu trong bảng hai cột: bên trái tên cơ quan, số, ký hiệu; bên phải Quốc hiệu, Tiêu"
    " ngữ, địa danh, ngày."
)
_SIGNATURE_HINT = (
    "Đặt cuối văn bản bảng hai cột: bên trái «Nơi nhận:», bên phải chức vụ in hoa, họ và tên người"
    " ký."
)


def _about(rule: Rule, message: str, paragraph: FoundParagraph | None) -> Finding:
    """Return a finding at a paragraph, where there is one."""
    if paragraph is None:
        return Finding(rule, message)
    return Finding(rule, message, paragraph.place, excerpt=excerpt(whole(paragraph)))


def party(found: Recognised) -> Iterator[Finding]:
    """Yield why a paper of the Party or of Đoàn is not judged (G-01)."""
    if found.regime is not Regime.PARTY:
        return
    shown = [(p, line) for p in everything(found) for line in _lines(p)]
    joined = [(above[0], f"{above[1]} {below[1]}") for above, below in pairwise(shown)]
    headed = [one for one in (*shown, *joined) if _is_heading(one[1])]
    numbered = (one for one in shown if is_party_number(one[1]) or is_party_code(one[1]))
    named = (one for one in shown if one[1].isupper() and is_party_body(one[1]))
    paragraph, line = next(chain(headed, numbered, named), (None, PARTY))
    whose = "Đoàn" if is_of_union(line) else "Đảng"
    message = f"Văn bản của {whose} («{line}»), không theo Nghị định 30; không kiểm tra tiếp."
    head = found.letterhead
    hint = _HEADING_HINT if head is not None and head.national is not None else ""
    yield replace(_about(G_01, message, paragraph), hint=hint)


def _lines(paragraph: FoundParagraph) -> Iterator[str]:
    """Yield the typed lines of a paragraph, its columns by themselves."""
    yield from map(normal, _CUTS.split(paragraph.text))


def _is_heading(line: str) -> bool:
    """Tell whether a line is the right heading of a paper of the Party or of Đoàn."""
    return line == PARTY or is_of_union(line)


def legal(found: Recognised) -> Iterator[Finding]:
    """Yield why a văn bản quy phạm pháp luật is not judged (G-02)."""
    number = found.letterhead.number if found.letterhead is not None else None
    if found.regime is Regime.LEGAL and number is not None:
        message = (
            f"Số, ký hiệu có năm («{number.text}»): văn bản quy phạm pháp luật, không thuộc Nghị"
            " định 30; không kiểm tra tiếp."
        )
        yield finding(G_02, number, message)


def secret(found: Recognised) -> Iterator[Finding]:
    """Yield why a secret paper is not judged (M-03)."""
    if found.regime is not Regime.CLASSIFIED:
        return
    for paragraph in everything(found):
        for line in paragraph.text.splitlines():
            stamp = next((one for one in line.split("\t") if is_secret(normal(one))), "")
            if stamp:
                message = (
                    f"Văn bản mang dấu «{normal(stamp)}»: soạn theo pháp luật về bảo vệ bí mật nhà"
                    " nước; không kiểm tra tiếp."
                )
                yield _about(M_03, message, paragraph)
                return
    yield Finding(M_03, "Văn bản mang dấu chỉ độ mật; không kiểm tra tiếp.")


def not_recognised(found: Recognised) -> Iterator[Finding]:
    """Yield once what could not be recognised or read (G-03)."""
    if found.regime not in (Regime.ADMINISTRATIVE, Regime.UNKNOWN):
        return
    lacking = list(_lacking(found))
    if lacking:
        parts = ", ".join(part for part, _ in lacking)
        message = f"Không nhận ra {parts}; các phép thử về phần đó bỏ qua."
        yield Finding(G_03, message, hint=" ".join(hint for _, hint in lacking))
    if found.paper.unread:
        what = ", ".join(dict.fromkeys(found.paper.unread))
        message = f"Không đọc được {what}; phần đó chưa được kiểm tra."
        hint = "Mở văn bản bằng Word và soát phần đó bằng mắt."
        yield Finding(G_03, message, severity=Severity.INFO, hint=hint)


def _lacking(found: Recognised) -> Iterator[tuple[str, str]]:
    """Yield what was not recognised and no other rule calls missing, with what to do about it."""
    if found.kind is None:
        part = "loại văn bản (không có tên loại, không có «V/v» dưới số, ký hiệu)"
        yield part, G_03.hint
    if found.letterhead is None:
        yield "phần đầu văn bản (Quốc hiệu, cơ quan, số, ngày)", _HEAD_HINT
    if found.signature is None and not lacks_signature(found):
        yield "khối chữ ký", _SIGNATURE_HINT


rules = (party, legal, secret, not_recognised)
