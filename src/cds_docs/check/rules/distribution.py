"""N-07 to N-14: ``Nơi nhận`` and its list; abolished bodies there and under ``Kính gửi``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cds_docs.check.catalogue.recipients import N_07, N_08, N_09, N_10, N_11, N_12, N_13, N_14
from cds_docs.check.dating import earliest
from cds_docs.check.elsewhere import may_be_pictured, stands_somewhere
from cds_docs.check.formats import fault_finding, finding, format_findings, written_large
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
from cds_docs.check.recognised import Item, Recognised, normal
from cds_docs.check.recognition.words import is_authority
from cds_docs.check.rule import Finding
from cds_docs.check.rules.signature import lacks_signature
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.bygone import bygone, said
from cds_docs.standard.kinds import DECIDING

_RECIPIENTS = regex(r"(?i)nơi nhận\W*$")
_LABEL = "Nơi nhận"
_LABEL_WORDS = regex(r"\s*(?P<words>(?i:nơi\s+nhận))(?P<blank>[ \u00a0]*)")
_ARCHIVE = regex(r"(?i)lưu\b")
_ARCHIVE_FORM = regex(r"Lưu: VT(?:, .+?)?(?: ?\(.+\))?\.?")
_ARCHIVE_HEAD = regex(r"Lưu: VT\b")
_LONGEST = 200
"""Characters of a line that can still be one of the form."""
_JOINT = regex(r"Lưu(?P<joint>\s*[:;.]?\s*)(?=VT\b)")
_AS_ARTICLE = regex(r"(?i)như điều(?: (?P<number>\d{1,3})\b)?")
_ARTICLE = regex(r"(?i)điều (\d{1,3})\b")
_ENDS = " ;,."
_PURPOSE = regex(
    r"\((?:để )?(?:b/c|t/h|p/h|ph/h|c/đ|th/h|báo cáo|thực hiện|phối hợp|biết|chỉ đạo|theo dõi)\b",
    re.IGNORECASE,
)
_FREE = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "thu-cong", "giay-nghi-phep"})
"""Kinds that go to those who sign them, not to a list."""
_BELOW = frozenset({"bien-ban"})
"""Kinds whose list stands below the signatures (mẫu 1.9)."""
_SENT_TO_NOBODY = frozenset(
    {
        "ke-hoach", "chuong-trinh", "chi-thi", "quy-che", "quy-dinh", "huong-dan", "phuong-an",
        "de-an", "du-an",
    }
)  # fmt: skip
"""Kinds in whose text nobody is addressed, as in a giấy mời somebody is."""


def _recipients(found: Recognised) -> tuple[Item, ...]:
    """Return the lines of the list."""
    return found.signature.recipients if found.signature else ()


def label(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the label: whether it is there, its size, style and colon (N-07)."""
    signature = found.signature
    if signature is None or signature.label is None:
        yield from _no_label(found)
        return
    if not signature.label.text.endswith(":"):
        message = "Sau «Nơi nhận» không có dấu hai chấm; cần «Nơi nhận:»."
        hint = "Gõ dấu hai chấm liền sau «Nơi nhận»."
        yield finding(N_07, signature.label, message, hint=hint)
    yield from _label_letters(signature.label)
    yield from format_findings(N_07, [signature.label])


def _label_letters(item: Item) -> Iterator[Finding]:
    """Yield a finding where the label is not in sentence case, as typed or as Word shows it."""
    typed = _LABEL_WORDS.match(item.part.raw)
    if typed is not None and normal(typed["words"]) != _LABEL:
        start = item.part.start + typed.start("words")
        end = start + len(typed["words"])
        repair = ReplaceText(item.place, start, end, typed["words"], _LABEL)
        message = f"Viết «{typed['words']}»; cần in thường «{_LABEL}»."
        hint = f"Gõ lại «{_LABEL}», chỉ viết hoa chữ N đầu."
        yield finding(N_07, item, message, [repair], hint)
    elif all(look.caps for look in item.part.looks):
        yield fault_finding(N_07, item, [written_large(item)])
    if typed is not None and typed["blank"] and item.part.raw[typed.end() : typed.end() + 1] == ":":
        start = item.part.start + typed.start("blank")
        repair = ReplaceText(item.place, start, start + len(typed["blank"]), typed["blank"], "")
        message = "Trước dấu hai chấm của «Nơi nhận:» có dấu cách; cần viết liền."
        hint = "Xóa dấu cách trước dấu hai chấm."
        yield as_warning(finding(N_07, item, message, [repair], hint))


def _no_label(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a paper surely has no list of recipients."""
    kind = found.kind
    unsure = found.guessed and not lacks_signature(found)
    if kind is None or unsure or kind.id in _FREE | _BELOW or may_be_pictured(found):
        return
    if not stands_somewhere(found, _RECIPIENTS):
        hint = "Thêm «Nơi nhận:» và danh sách nơi nhận ở cuối văn bản, ngang hàng với chức vụ."
        yield Finding(N_07, "Văn bản không có «Nơi nhận:».", hint=hint)


def looks(found: Recognised) -> Iterator[Finding]:
    """Yield findings on size and style of the list (N-08)."""
    return format_findings(N_08, _recipients(found))


def listing(found: Recognised) -> Iterator[Finding]:
    """Yield findings on dashes and end marks of the list (N-09)."""
    listed = entries(_recipients(found))
    for entry in listed:
        yield from _entry(entry)
    for entry, wanted in wrong_ends(listed):
        mark = end_mark(entry)
        how = f"kết thúc bằng «{mark}»" if mark else "không có dấu ở cuối"
        which = "dòng cuối" if wanted == "." else "mỗi dòng trước dòng cuối"
        message = f"Nơi nhận {how}; {which} cần «{wanted}»."
        yield finding(N_09, entry[-1], message, set_end(entry, wanted), END_HINT)


def _entry(entry: Entry) -> Iterator[Finding]:
    """Yield a finding on how an entry begins, or on two entries on one line."""
    first = entry[0]
    if first.label_end and not (is_dashed(entry) or first.label == "+"):
        message = f"Nơi nhận bắt đầu bằng «{first.label}»; cần «- » ở đầu mỗi dòng."
        hint = "Xóa ký hiệu ấy, gõ «- » ở đầu mỗi dòng."
        yield finding(N_09, first, message, set_dash(first), hint)
    elif not (is_dashed(entry) or first.label == "+"):
        message = "Nơi nhận không có gạch đầu dòng; cần «- » ở đầu mỗi dòng."
        listed = "Bỏ định dạng danh sách, gõ" if first.label else "Gõ"
        made = finding(N_09, first, message, hint=f"{listed} «- » ở đầu mỗi dòng.")
        yield as_warning(made) if first.label else made
    elif is_tight(entry):
        message = "Sau gạch đầu dòng của nơi nhận không có dấu cách."
        yield as_warning(finding(N_09, first, message, hint="Gõ dấu cách sau gạch đầu dòng."))
    for item in entry:
        if TWO_ON_LINE.search(item.words):
            message = "Nhiều nơi nhận trên một dòng; mỗi nơi cần một dòng riêng."
            yield finding(N_09, item, message, hint="Xuống dòng (Enter) trước mỗi gạch đầu dòng.")


def archive(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the line ``- Lưu: VT, …`` (N-10)."""
    listed = entries(_recipients(found))
    if not listed or (found.kind is not None and found.kind.id in _FREE):
        return
    at = [i for i, entry in enumerate(listed) if _ARCHIVE.match(entry[0].words)]
    if not at:
        if not found.guessed:
            message = "Nơi nhận không có dòng «- Lưu: VT, …»."
            yield finding(N_10, listed[-1][-1], message)
        return
    if at[-1] != len(listed) - 1:
        message = "Dòng «Lưu» không nằm cuối danh sách nơi nhận."
        yield finding(N_10, listed[at[-1]][0], message, hint="Chuyển dòng «Lưu» xuống cuối.")
    yield from _archive_form(listed[at[-1]], joint=_is_joint(found))


def _is_joint(found: Recognised) -> bool:
    """Tell whether several bodies sign, each of which keeps the paper: ``Lưu: VT các Sở``."""
    left = found.signature.left if found.signature else ()
    return any(is_authority(item.text) for item in left)


def _archive_form(entry: Entry, *, joint: bool) -> Iterator[Finding]:
    """Yield a finding where the line is not of the form ``Lưu: VT, …``."""
    first = entry[0]
    words = " ".join((first.words, *(line.text for line in entry[1:])))
    if joint and _ARCHIVE_HEAD.match(words):
        return
    if len(words) <= _LONGEST and _ARCHIVE_FORM.fullmatch(words.rstrip(";,")):
        return
    if _ARCHIVE_HEAD.match(words):
        message = "Sau «Lưu: VT» cần dấu phẩy, dấu cách rồi đơn vị soạn thảo."
        yield as_warning(finding(N_10, first, message))
    else:
        message = "Dòng lưu không theo dạng «- Lưu: VT, …»."
        yield finding(N_10, first, message, _set_joint(first))


def _set_joint(item: Item) -> tuple[Repair, ...]:
    """Return what makes ``Lưu: VT`` of ``Lưu VT`` or ``Lưu:VT``."""
    found = _JOINT.match(item.part.raw, item.label_end)
    if found is None or found["joint"] == ": ":
        return ()
    start = item.part.start + found.start("joint")
    return (ReplaceText(item.place, start, start + len(found["joint"]), found["joint"], ": "),)


def first(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the list does not begin with what it refers back to (N-11)."""
    recipients = _recipients(found)
    if not recipients or found.kind is None or found.guessed:
        return
    words = recipients[0].words
    if found.addressees and found.kind.as_above and not AS_ABOVE.match(words):
        message = "Có «Kính gửi» mà dòng đầu nơi nhận không phải «- Như trên;»."
        yield _to_the_top(finding(N_11, recipients[0], message), recipients, AS_ABOVE)
    elif found.kind.id in DECIDING and not _AS_ARTICLE.match(words):
        message = f"{found.kind.name}: dòng đầu nơi nhận không phải «- Như Điều …;»."
        yield _to_the_top(finding(N_11, recipients[0], message), recipients, _AS_ARTICLE)
    elif found.kind.id in DECIDING:
        yield from _no_such_article(found, recipients[0])
    elif found.kind.id in _SENT_TO_NOBODY and not found.addressees and AS_ABOVE.match(words):
        message = "Nơi nhận ghi «Như trên» mà trên không có «Kính gửi»."
        hint = "Ghi rõ các nơi nhận thay cho «Như trên»."
        yield finding(N_11, recipients[0], message, hint=hint)


def _no_such_article(found: Recognised, item: Item) -> Iterator[Finding]:
    """Yield a finding where the list refers to a điều the paper does not have."""
    named = _AS_ARTICLE.match(item.words)
    articles = (_ARTICLE.match(one.label or one.text) for one in found.text)
    last = max((int(article[1]) for article in articles if article), default=0)
    if named is not None and named["number"] and 0 < last < int(named["number"]):
        message = f"Nơi nhận ghi «{named[0]}», mà điều cuối cùng là Điều {last}."
        hint = f"Ghi điều nói ai thi hành, thường là điều cuối: «- Như Điều {last};»."
        yield finding(N_11, item, message, hint=hint)


def _to_the_top(told: Finding, recipients: Sequence[Item], back: re.Pattern[str]) -> Finding:
    """Return a finding that says to move the line that refers back, where there is one below."""
    line = next((item.words for item in recipients[1:] if back.match(item.words)), "")
    wanted = "Như trên" if back is AS_ABOVE else "Như Điều …"
    hint = f"Chuyển dòng «- {line.rstrip(_ENDS)};» lên đầu." if line else ""
    hint = hint or f"Đặt dòng «- {wanted};» ở đầu danh sách."
    return replace(told, hint=hint)


def level(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the label does not stand level with who signs (N-12).

    Where two bodies sign side by side there is no room but below them.
    """
    signature = found.signature
    if signature is None or signature.label is None or signature.level is not False:
        return
    if signature.left:
        return
    if found.kind is None or found.kind.id not in _BELOW:
        message = "«Nơi nhận:» không ngang hàng với dòng quyền hạn, chức vụ của người ký."
        yield finding(N_12, signature.label, message)


def no_more(found: Recognised) -> Iterator[Finding]:
    """Yield findings on recipients that were no more at the date (N-13)."""
    issued = earliest(found.issued)
    if issued is None:
        return
    items: Sequence[Item] = (*found.addressees, *_recipients(found))
    for item in items:
        for change in bygone(item.words, issued):
            yield finding(N_13, item, f"Nơi nhận: {said(change)}.")


def purpose(found: Recognised) -> Iterator[Finding]:
    """Yield a remark on ``(để b/c)`` and the like (N-14)."""
    for item in _recipients(found):
        if "(" in item.text and _PURPOSE.search(item.text):
            yield finding(N_14, item, "Nơi nhận ghi mục đích gửi trong ngoặc; không cần ghi.")


rules = (label, looks, listing, archive, first, level, no_more, purpose)
