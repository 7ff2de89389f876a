"""K-03 to K-07 and a part of K-10: with what authority somebody signs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cds_docs.check.catalogue.signature import K_03, K_04, K_05, K_06, K_07, K_10
from cds_docs.check.formats import finding
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.recognition.words import is_authority
from cds_docs.check.rule import Finding
from cds_docs.check.rules.signature import posts
from cds_docs.diagnostics import Severity
from cds_docs.document.repairs import ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.bodies import (
    has_one_head,
    is_committee,
    is_council,
    post_of_another_body,
)
from cds_docs.standard.elements import Element
from cds_docs.standard.posts import deputy_of, head_of, is_deputy, is_deputy_of
from cds_docs.viet import fold

_PREFIX = regex(
    r"(?P<form>T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\s?[./]?\s?U\s?[./]?\s?Q|Q)"
    r"(?P<mark>\s?[./]|(?=\s))(?P<gap>\s*)(?=\S)"
)
_SPELT = regex(
    r"(?:(?P<TM>THAY MẶT)|(?P<KT>KÝ THAY)|(?P<TL>(?:KÝ )?THỪA LỆNH)"
    r"|(?P<TUQ>(?:KÝ )?(?:THỪA )?(?:ỦY|UỶ) QUYỀN)|(?P<Q>QUYỀN))\s+(?=\S)"
)
"""The same in full words."""
_OF_OTHERS = frozenset({"KT", "TL", "TUQ"})
_ON_SAME_LINE = regex(r"\S PHÓ \S")
_COLLECTIVE = regex(r"(?:(?:ỦY|UỶ) BAN|UBND|HĐND|HỘI ĐỒNG NHÂN DÂN|SỞ|BAN GIÁM (?:ĐỐC|HIỆU))\b")
"""What decides or is led, and so is no post."""
_HEAD = regex(
    r"(?:(?:TỔNG )?GIÁM ĐỐC|CHỦ TỊCH|CHÁNH (?:VĂN PHÒNG|THANH TRA)|TRƯỞNG|"
    r"(?:BỘ|CỤC|VỤ|CHI CỤC|TỔNG CỤC|HIỆU|VIỆN) TRƯỞNG)\b"
)
"""How the post of somebody who leads begins."""
_DEPUTY = regex(r"\b(?:PHÓ|THỨ TRƯỞNG|(?:ỦY|UỶ) VIÊN|QUYỀN|Q|PHỤ TRÁCH|P|P(?:T?GĐ|CT|CVP|HT|TP))\b")
"""What shows, anywhere in a post, that its holder stands below the head."""
_SHORT_COLLECTIVE = regex(r"(?:UBND|HĐND)\b")
_BY_COLLECTIVE = frozenset(
    {"ke-hoach", "bao-cao", "to-trinh", "chuong-trinh", "de-an", "phuong-an", "cong-van"}
)
"""Kinds an Ủy ban nhân dân issues as a body; others its Chủ tịch may issue in his own right."""
_CHAIR_SPEAKS = regex(
    r"chu tich (?:uy ban nhan dan|ubnd)[^.;]{0,60}"
    r"(?:yeu cau|giao|de nghi|chi dao|co y kien|dong y|thong nhat)"
)
_FIRST_WORDS = 8
"""Paragraphs at the beginning that say in whose name a paper speaks."""


class _Line(NamedTuple):
    """A line of authority: its abbreviation without signs, and what follows it."""

    item: Item
    prefix: str
    rest: str


def _lines(found: Recognised) -> list[_Line]:
    """Return the lines of authority and post, read; small letters are the matter of K-02."""
    if found.signature is None:
        return []
    read = []
    for item in posts(found.signature):
        prefix, end = _authority(item.text.upper())
        read.append(_Line(item, prefix, item.text.upper()[end:]))
    return read


def _authority(text: str) -> tuple[str, int]:
    """Return the abbreviation a line in capitals begins with, without signs, and its end."""
    if match := _PREFIX.match(text):
        return re.sub(r"\W", "", match["form"]), match.end()
    match = _SPELT.match(text)
    return (match.lastgroup or "", match.end()) if match else ("", 0)


def abbreviations(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each abbreviation that is not written ``KT.`` (K-03)."""
    for line in _lines(found):
        match = _PREFIX.match(line.item.part.raw)
        item, wanted = line.item, f"{line.prefix}."
        if line.prefix and (spelt := _SPELT.match(item.text.upper())):
            message = f"Quyền hạn ghi cả chữ «{spelt[0].strip()}»; cần viết tắt «{wanted}»."
            made = finding(K_03, item, message, hint=f"Ghi «{wanted} {line.rest}».")
            yield _with(made, Severity.WARNING)
        if not line.prefix or match is None:
            continue
        written = match["form"] + match["mark"]
        if written == wanted and match["gap"]:
            continue
        severity = Severity.WARNING if written == wanted else None
        said = f"Sau «{wanted}» thiếu dấu cách." if written == wanted else ""
        message = said or f"Quyền hạn viết «{written}»; cần «{wanted}»."
        start = item.part.start
        repair = ReplaceText(
            item.place, start, start + match.end(), match[0], wanted + (match["gap"] or " ")
        )
        hint = f"Viết «{wanted}» rồi một dấu cách."
        yield _with(finding(K_03, item, message, (repair,), hint), severity)


def _with(made: Finding, severity: Severity | None) -> Finding:
    """Return a finding of another gravity."""
    return replace(made, severity=severity) if severity is not None else made


def grammar(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the head's post or the signer's own is missing or wrong (K-04)."""
    signed = found.signature
    if signed is None or signed.name is None or signed.other_posts or signed.left:
        return
    lines = _lines(found)
    for index, line in enumerate(lines):
        if line.prefix not in _OF_OTHERS:
            continue
        below = lines[index + 1 :]
        if not below and _ON_SAME_LINE.search(line.rest):
            said = f"Chức vụ của người ký nằm cùng dòng với «{line.prefix}.»; cần dòng riêng."
            hint = "Nhấn Enter trước chức vụ của người ký."
            yield _with(finding(K_04, line.item, said, hint=hint), Severity.WARNING)
        elif said := _misread(line, below):
            yield finding(K_04, line.item, said, hint=_grammar_hint(line))
        elif line.prefix == "KT" and _is_of_another(below, line.rest):
            said = f"Dưới «KT. {line.rest}» là «{below[0].rest}», cấp phó của chức vụ khác."
            one = finding(K_04, line.item, said, hint=_grammar_hint(line))
            yield _with(one, Severity.WARNING)


def _grammar_hint(line: _Line) -> str:
    """Return the two lines to write, with the post the paper names."""
    head = head_of(line.rest).upper() if is_deputy(line.rest) else line.rest
    if line.prefix != "KT":
        return f"Sau «{line.prefix}.» ghi chức vụ người đứng đầu, dưới là chức vụ của người ký."
    if not _HEAD.match(head):
        return ""
    return f"Ghi đủ hai dòng: «KT. {head}», dưới là «{deputy_of(head).upper()}»."


def _misread(line: _Line, below: Sequence[_Line]) -> str:
    """Return what is wrong with a line that names another and with the posts below it."""
    if line.prefix == "KT" and is_deputy(line.rest):
        return "Sau «KT.» là chức vụ cấp phó; cần chức vụ người đứng đầu."
    if _COLLECTIVE.match(line.rest):
        return f"Sau «{line.prefix}.» là tên cơ quan; cần chức vụ người đứng đầu."
    if not below:
        return f"Dưới dòng «{line.prefix}.» không có chức vụ của người ký."
    return _no_deputy(line, below) if line.prefix == "KT" else _head_again(line, below)


def _head_again(line: _Line, below: Sequence[_Line]) -> str:
    """Return what is wrong where the head himself, or his own deputy, signs by his order."""
    own = below[0].rest if len(below) == 1 and not below[0].prefix else ""
    if own and own == line.rest:
        return f"Dưới «{line.prefix}. {line.rest}» lại là «{own}»; cần chức vụ của người ký."
    if line.prefix == "TL" and own in _deputies_of(line.rest):
        return f"Dưới «TL. {line.rest}» là «{own}»; cấp phó ký thay thì ghi «KT. {line.rest}»."
    return ""


def _no_deputy(line: _Line, below: Sequence[_Line]) -> str:
    """Return what is wrong where surely no deputy signs for the head."""
    own = below[0].rest if below else ""
    if not _HEAD.match(own) or any(_DEPUTY.search(one.item.text.upper()) for one in below):
        return ""
    return f"Dưới «KT. {line.rest}» là «{own}»; cần chức vụ của cấp phó ký thay."


def _deputies_of(head: str) -> tuple[str, ...]:
    """Return how the post of a head's own deputy is called."""
    return (f"PHÓ {head}", deputy_of(head).upper()) if head else ()


def _is_of_another(below: list[_Line], head: str) -> bool:
    """Tell whether the next line is the post of a deputy, and of another head by its words."""
    post = below[0].rest if below else ""
    return post.startswith("PHÓ ") and not is_deputy_of(post, head)


def order(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if TM. stands below KT. and the like (K-05)."""
    seen = ""
    for line in _lines(found):
        if line.prefix == "TM" and seen:
            yield finding(K_05, line.item, f"«TM.» đứng dưới «{seen}.»; cần đứng trên.")
        seen = line.prefix if line.prefix in _OF_OTHERS else seen


def collective(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if TM. is missing or out of place for the issuing body (K-06)."""
    lines, head = _lines(found), found.letterhead
    if not lines or head is None or not head.issuer:
        return
    issuer = " ".join(item.text for item in head.issuer)
    prefixes = {line.prefix for line in lines}
    for line in lines:
        if line.prefix == "TM" and has_one_head(line.rest) and has_one_head(issuer):
            message = "Cơ quan một thủ trưởng ký «TM.»; người đứng đầu ký bằng chức vụ của mình."
            hint = "Bỏ dòng «TM.»; ghi chức vụ của người đứng đầu, như «GIÁM ĐỐC»."
            yield finding(K_06, line.item, message, hint=hint)
    yield from _other_collective(lines, issuer)
    if not is_committee(issuer) or prefixes & {"TM", "TL", "TUQ"}:
        return
    kind = found.kind.id if found.kind is not None else ""
    if (
        (kind in _BY_COLLECTIVE or _decides(found))
        and is_authority(lines[0].item.text)
        and not _is_of_chair(found)
    ):
        message = "Ủy ban nhân dân ban hành mà không ký «TM. ỦY BAN NHÂN DÂN»."
        hint = f"Thêm dòng «TM. ỦY BAN NHÂN DÂN» trên dòng «{lines[0].item.text}»."
        yield finding(K_06, lines[0].item, message, hint=hint)


def _decides(found: Recognised) -> bool:
    """Tell whether thẩm quyền ban hành of a decision is the Ủy ban nhân dân, not its Chủ tịch."""
    said = (item.text for item in found.items if item.element is Element.COMPETENCE)
    return any(map(is_committee, said))


def _other_collective(lines: Sequence[_Line], issuer: str) -> Iterator[Finding]:
    """Yield a finding if an Ủy ban nhân dân signs for a Hội đồng nhân dân, or that for it."""
    if "-" in issuer or not (is_committee(issuer) or is_council(issuer)):
        return
    for line in lines:
        other = is_council if is_committee(issuer) else is_committee
        if line.prefix == "TM" and other(line.rest):
            wanted = "ỦY BAN NHÂN DÂN" if is_committee(issuer) else "HỘI ĐỒNG NHÂN DÂN"
            message = f"Ký «TM. {line.rest}» mà cơ quan ban hành khác; cần «TM. {wanted}»."
            yield finding(K_06, line.item, message, hint=f"Sửa dòng ấy thành «TM. {wanted}».")


def foreign_posts(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the head named is that of another body: «CHỦ TỊCH» of a Sở (K-06)."""
    head, signed = found.letterhead, found.signature
    if head is None or signed is None or signed.left or signed.other_posts:
        return
    issuer = " ".join(item.text for item in head.issuer)
    first = next((line for line in _lines(found) if line.prefix != "TM"), None)
    if first is None or first.prefix in {"TL", "TUQ"}:  # orders may come from another body
        return
    if own := post_of_another_body(first.rest, issuer):
        message = f"Ký với chức vụ «{first.rest}» mà người đứng đầu cơ quan ban hành là «{own}»."
        hint = f"Sửa chức vụ cho đúng cơ quan ban hành («{own}»), hoặc sửa tên cơ quan ở đầu."
        yield replace(finding(K_06, first.item, message, hint=hint), clause=K_10.clause)


def short_collectives(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each ``TM. UBND``: the samples write the name in full (K-10)."""
    for line in _lines(found):
        short = _SHORT_COLLECTIVE.match(line.rest) if line.prefix == "TM" else None
        if short is not None:
            message = f"Tên tập thể viết tắt «{short[0]}» sau «TM.»; cần viết đầy đủ."
            yield finding(K_10, line.item, message, hint="Viết đủ tên tập thể, in hoa.")


def _is_of_chair(found: Recognised) -> bool:
    """Tell whether the Chủ tịch speaks in his own name."""
    return any(_CHAIR_SPEAKS.search(fold(item.text)) for item in found.text[:_FIRST_WORDS])


def deputies(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if a deputy signs and no line says for whom (K-07)."""
    covered = False
    for line in _lines(found):
        covered = covered or line.prefix in _OF_OTHERS
        if not covered and is_deputy(line.rest):
            yield finding(K_07, line.item, "Cấp phó ký mà không ghi «KT.» ở dòng trên.")
            return


rules = (
    abbreviations,
    grammar,
    order,
    collective,
    foreign_posts,
    deputies,
    short_collectives,
)
