"""S-01 to S-08: the line of số, ký hiệu."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from cds_docs.check.catalogue.number import S_01, S_02, S_03, S_04, S_05, S_06, S_07, S_08
from cds_docs.check.elsewhere import may_be_pictured, stands_somewhere
from cds_docs.check.formats import finding, format_findings
from cds_docs.check.grading import as_warning
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.document.repairs import ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.kinds import (
    BY_CODE,
    BY_CODE_IN_CAPITALS,
    COPIES_BY_CODE,
    LETTER_CODE,
    OWN_LOWER_CASE,
    Kind,
)

_NUMBER_BEGINS = regex(r"(?i)số\s*[:;.]?\s*[\d.…_]*\s*/")
_LOOSE_NUMBER = regex(r"(?i)số\b")
_LABEL = regex(r"Số\s*:")
_BLANK_LABEL = regex(r"\s*S[^\s:]{1,3}(?P<blank>\s+):")
"""``Số :``, its marks composed or not."""
_END_MARK = regex(r"(?<=[^\W_])(?P<mark>[.,;:])\s*$")
_DIGITS = regex(r"[^\d/]*+(?P<zeros>0*+)(?P<rest>\d*+)\s*+/")
_DASH_WITH_BLANKS = regex(r"(?<=\S)(?P<before>\s*)[-–](?P<after>\s*)(?=\S)")
_LONG_DASH = regex(r"(?<=\w)[–—\u2212](?=\w)")
_OTHER_JOINT = regex(r"(?<=[^\W_])[/_\\](?=[^\W_])")
_POINT_BEHIND_CODE = regex(rf"(?:{'|'.join(BY_CODE)})\.(?=[^\W_])")
"""``KH.SKHCN``; within the code of a body a point is its own matter: ``UBND-VP.TH``."""
_GROUPS = regex(r"[^\W_]+(?:&[^\W_]+)*")
_YEAR = regex(r"\d{4}")
_SMALL_IN_CODE = regex(r"(?:C|G|K|N|P|T)h|Gi|Kh|Ng|Qu|Tr|Ty")
"""Small second letters of a Vietnamese sound, as in the agency code SNgV."""
_LETTERS = regex(r"[^\W_][a-z]?")
"""How a word stands in a code: T of Thanh, Tr of Tra."""
_LEAST_CAPITALS = 2
_JOINING = frozenset({"VÀ", "-", "–"})

_BODIES = ("UBND", "HĐND", "VP", "VPUBND", "BCĐ", "BQL")
_UNNUMBERED = frozenset({"thu-cong"})
_FREE = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "thu-cong", "bien-ban"})
"""Kinds whose number follows the law they are made under, or custom."""


def _item(found: Recognised) -> Item | None:
    """Return the line of the number."""
    return found.letterhead.number if found.letterhead else None


def label(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the line is missing, or ``Số:`` is not as it should be (S-01)."""
    item = _item(found)
    if item is None:
        yield from _missing(found)
    elif not _LABEL.match(item.text):
        if item.text[:1].isdigit():
            message = "Dòng số, ký hiệu không có «Số:» ở đầu."
            hint = "Gõ «Số:» và một dấu cách ở đầu dòng."
        elif item.text.startswith(("SỐ", "số")):
            message = "Từ «Số» của dòng số, ký hiệu không viết in thường; cần «Số:»."
            hint = "Gõ lại «Số:» ở đầu dòng, chỉ viết hoa chữ S."
        else:
            message = "Sau từ «Số» của dòng số, ký hiệu không có dấu hai chấm; cần «Số:»."
            hint = "Gõ dấu hai chấm liền sau từ «Số»."
        yield finding(S_01, item, message, hint=hint)
    else:
        yield from _blank_before_colon(item)
        if "/" in item.text:
            yield from _mark_at_the_end(item)
        else:
            yield from _without_symbol(found, item)


def _blank_before_colon(item: Item) -> Iterator[Finding]:
    """Yield a finding where blanks stand between ``Số`` and its colon."""
    if typed := _BLANK_LABEL.match(item.part.raw):
        start, end = item.part.start + typed.start("blank"), item.part.start + typed.end("blank")
        repair = ReplaceText(item.place, start, end, typed["blank"], "")
        message = "Trước dấu hai chấm của «Số:» có dấu cách; cần viết liền."
        hint = "Xóa dấu cách trước dấu hai chấm."
        yield as_warning(finding(S_01, item, message, [repair], hint))


def _mark_at_the_end(item: Item) -> Iterator[Finding]:
    """Yield a finding where a mark of a sentence stands behind the ký hiệu."""
    if end := _END_MARK.search(item.part.raw):
        start = item.part.start + end.start("mark")
        repair = ReplaceText(item.place, start, start + len(end["mark"]), end["mark"], "")
        message = f"Cuối dòng số, ký hiệu có dấu «{end['mark']}» thừa."
        hint = "Xóa dấu ở cuối dòng."
        yield as_warning(finding(S_01, item, message, [repair], hint))


def _without_symbol(found: Recognised, item: Item) -> Iterator[Finding]:
    """Yield a finding where nothing but a number stands in the line."""
    if found.kind is None or found.kind.id in _UNNUMBERED | _FREE:
        return
    message = f"Dòng «{item.text}» không có ký hiệu sau số; cần «Số: …/…»."
    hint = "Gõ dấu «/» rồi ký hiệu sau số, như «Số: 05/KH-UBND»."
    made = finding(S_01, item, message, hint=hint)
    yield as_warning(made) if found.guessed else made


def _missing(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where no line of số, ký hiệu stands in a letterhead that is surely one."""
    head, kind = found.letterhead, found.kind
    if head is None or kind is None or found.guessed or kind.id in _UNNUMBERED:
        return
    loose = next((item for item in head.others if _LOOSE_NUMBER.match(item.text)), None)
    if loose is not None:
        message = "Dòng số, ký hiệu không theo dạng «Số: …/…»."
        hint = "Viết lại dòng này theo dạng «Số: …/…»."
        yield as_warning(finding(S_01, loose, message, hint=hint))
    elif not may_be_pictured(found) and not stands_somewhere(found, _NUMBER_BEGINS):
        yield Finding(S_01, "Văn bản không có dòng số, ký hiệu; cần «Số: …/…» dưới tên cơ quan.")


def zeros(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a number lacks its zero or has too many (S-02, S-03)."""
    item = _item(found)
    match = _DIGITS.match(item.part.raw) if item is not None else None
    if item is None or match is None or not match["rest"]:
        return
    zeros_found, rest = match["zeros"], match["rest"]
    if not zeros_found and len(rest) == 1:
        start = item.part.start + match.start("rest")
        message = f"Số văn bản «{rest}» nhỏ hơn 10; cần «0{rest}»."
        yield finding(S_02, item, message, [ReplaceText(item.place, start, start, "", "0")])
    elif zeros_found and len(zeros_found + rest) > len("00"):
        message = f"Số văn bản «{zeros_found}{rest}» thừa số 0; cần «{int(rest):02d}»."
        yield finding(S_03, item, message)


def blanks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where blanks stand around ``/`` or ``-`` (S-04); a blank number may."""
    item = _item(found)
    if item is None:
        return
    yield from _long_dashes(item)
    yield from _other_joints(found, item)
    spans = list(_blanks(item.part.raw))
    if not spans:
        return
    repairs = []
    for start, end in spans:
        at = item.part.start + start
        repairs.append(ReplaceText(item.place, at, at + end - start, item.part.raw[start:end], ""))
    message = "Trong số, ký hiệu có dấu cách quanh «/» hoặc «-»; cần viết liền."
    yield finding(S_04, item, message, repairs)


def _other_joints(found: Recognised, item: Item) -> Iterator[Finding]:
    """Yield a finding where another sign than a dash joins the groups of the ký hiệu."""
    joint = _OTHER_JOINT.search(found.symbol) or _POINT_BEHIND_CODE.match(found.symbol)
    if joint is None or found.kind is None or found.kind.id in _FREE:
        return
    if _YEAR.match(found.symbol):  # S-07 says it
        return
    sign = joint[0][-1]
    message = f"Giữa các nhóm của ký hiệu có «{sign}»; cần gạch nối «-»."
    hint = f"Gõ «-» thay «{sign}» giữa các nhóm của ký hiệu."
    yield as_warning(finding(S_04, item, message, hint=hint))


def _long_dashes(item: Item) -> Iterator[Finding]:
    """Yield a finding where a long dash joins the groups of the ký hiệu."""
    slash = item.part.raw.find("/")
    found = [match for match in _LONG_DASH.finditer(item.part.raw) if 0 <= slash < match.start()]
    if found:
        repairs = [
            ReplaceText(item.place, at, at + 1, match.group(), "-")
            for match in found
            for at in (item.part.start + match.start(),)
        ]
        message = f"Ký hiệu có gạch dài «{found[0].group()}»; cần gạch nối «-»."
        yield finding(S_04, item, message, repairs)


def _blanks(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where blanks stand that should not, last first, so that each can be taken out."""
    slash = raw.find("/")
    if slash < 0:
        return
    symbol = raw[slash + 1 :]
    inside = list(_DASH_WITH_BLANKS.finditer(symbol))
    for match in reversed(inside):
        for name in ("after", "before"):
            if match[name]:
                yield slash + 1 + match.start(name), slash + 1 + match.end(name)
    bare = symbol.lstrip()
    if bare and len(bare) < len(symbol):
        yield slash + 1, slash + 1 + len(symbol) - len(bare)
    number = raw[:slash].rstrip()
    if number[-1:].isdigit() and len(number) < slash:
        yield len(number), slash


def _groups(found: Recognised) -> list[str]:
    """Return the groups of the ký hiệu; none where a year stands in it."""
    groups = _GROUPS.findall(unicodedata.normalize("NFC", found.symbol))
    return [] if groups and _YEAR.fullmatch(groups[0]) else groups


def small_letters(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where small letters stand in the ký hiệu (S-05)."""
    item = _item(found)
    if item is None or all(look.caps for look in item.part.looks):
        return
    wrong = [group for group in _groups(found) if _has_small(group)]
    if wrong:
        yield finding(S_05, item, f"Ký hiệu có chữ thường «{wrong[0]}»; cần viết in hoa.")


def _has_small(group: str) -> bool:
    """Tell whether a group has small letters that are not part of a code."""
    own = next((code for code in OWN_LOWER_CASE if group.startswith(code)), "")
    rest = group[len(own) :]
    if rest.upper() == rest:
        return False
    capitals = sum(letter.isupper() for letter in group)
    bare = _SMALL_IN_CODE.sub("", rest)
    return capitals < _LEAST_CAPITALS or bare.upper() != bare


def year(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a year stands in the ký hiệu (S-07).

    A văn bản quy phạm pháp luật has one, and is not judged.
    """
    item, kind = _item(found), found.kind
    groups = _GROUPS.findall(found.symbol)
    if item is None or not groups or not _YEAR.fullmatch(groups[0]):
        return
    if kind is None or kind.id not in _FREE:
        message = f"Trong số, ký hiệu có năm «{groups[0]}»; cần «số/ký hiệu», không có năm."
        yield finding(S_07, item, message)


def code(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the ký hiệu does not go with the kind (S-06, S-07)."""
    item, kind = _item(found), found.kind
    groups = _groups(found)
    if item is None or kind is None or not groups:
        return
    if kind.id in _FREE:
        yield from _free_code(found, item, kind, groups[0])
        return
    judge = _named_code if kind.code else _letter_code
    yield from judge(found, item, kind, groups[0])


def _free_code(found: Recognised, item: Item, kind: Kind, group: str) -> Iterator[Finding]:
    """Yield a finding where a kind numbered by custom has the code of one that is not."""
    known = BY_CODE.get(group)
    own = not kind.code or _is_own(found, group)
    if known is not None and known.id not in _FREE and not own:
        said, named = kind.name.lower(), known.name.lower()
        message = f"Ký hiệu «{group}» là của {named}, văn bản là {said}; cần «{kind.code}-…»."
        yield as_warning(finding(S_06, item, message))


def _letter_code(found: Recognised, item: Item, kind: Kind, group: str) -> Iterator[Finding]:
    """Yield a finding where a công văn has the code of a kind."""
    if found.title is not None or _is_own(found, group):
        return
    if group == LETTER_CODE:
        message = "Ký hiệu công văn có «CV»; cần dạng «cơ quan-đơn vị», không có tên loại."
        yield finding(S_07, item, message)
    elif group in BY_CODE:
        named = BY_CODE[group].name.lower()
        message = f"Ký hiệu {kind.name.lower()} có «{group}» (viết tắt của {named}); cần bỏ."
        yield finding(S_07, item, message)


def _named_code(found: Recognised, item: Item, kind: Kind, group: str) -> Iterator[Finding]:
    """Yield a finding where a named kind has no code or that of another kind."""
    if len(_groups(found)) == 1 and group.startswith(kind.code):
        yield as_warning(finding(S_07, item, _of_one_group(kind, group)))
    if group == kind.code:
        return
    known = BY_CODE_IN_CAPITALS.get(group.upper()) or COPIES_BY_CODE.get(group.upper())
    wanted = f"cần «{kind.code}-…»"
    if known is kind:
        message = f"Chữ viết tắt «{group}» của {kind.name.lower()} viết khác bảng mẫu; {wanted}."
        yield as_warning(finding(S_06, item, message))
    elif known is not None:
        named = known.name.lower()
        message = f"Ký hiệu «{group}» là của {named}, văn bản là {kind.name.lower()}; {wanted}."
        yield finding(S_06, item, message)
    elif not group.upper().startswith(kind.code.upper()):
        message = f"Ký hiệu của {kind.name.lower()} không có chữ viết tắt tên loại; {wanted}."
        made = finding(S_07, item, message)
        sure = group in _BODIES or _is_own(found, group)
        yield made if sure else replace(made, severity=Severity.WARNING)


def _of_one_group(kind: Kind, group: str) -> str:
    """Return what is wrong with a ký hiệu that is only a code, or a code run into another."""
    if group == kind.code:
        return f"Ký hiệu chỉ có «{group}», không có chữ viết tắt tên cơ quan; cần «{kind.code}-…»."
    return f"Ký hiệu «{group}» không có gạch nối sau «{kind.code}»; cần «{kind.code}-…»."


def _is_own(found: Recognised, group: str) -> bool:
    """Tell whether a group is the issuer in its first letters: SKHCN, TTr of a Thanh tra."""
    head = found.letterhead
    words = " ".join(item.text for item in head.issuer).upper().split() if head else []
    named = [word for word in words if word not in _JOINING]
    parts = _LETTERS.findall(group)
    pairs = zip(named, parts, strict=False)
    return len(named) >= len(parts) > 0 and all(w.startswith(p.upper()) for w, p in pairs)


def looks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding on size and style of the line (S-08)."""
    item = _item(found)
    if item is not None:
        yield from format_findings(S_08, [item])


rules = (label, zeros, blanks, small_letters, year, code, looks)
