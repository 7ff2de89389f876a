"""K-01, K-02, K-08 to K-13: the signature block and the signer's name."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from cds_docs.check.catalogue.signature import K_01, K_02, K_08, K_09, K_10, K_11, K_12, K_13
from cds_docs.check.formats import (
    Fault,
    excerpt,
    fault_finding,
    finding,
    is_capitals,
    item_faults,
    mend_looks,
    written_large,
)
from cds_docs.check.grading import as_warning
from cds_docs.check.recognised import FoundSignature, Item, Recognised, Regime, whole
from cds_docs.check.recognition.words import date_parts, is_authority
from cds_docs.check.rule import Finding
from cds_docs.check.walk import paragraphs
from cds_docs.diagnostics import Severity
from cds_docs.document.found import Drawing, DrawingKind, Place
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Property
from cds_docs.standard.surnames import PARTICLES, SURNAMES
from cds_docs.standard.titles import RANKS, TITLES
from cds_docs.units import mm
from cds_docs.viet import fold, upper_first

_END = "./."
_END_MARK = regex(r"(?<=[^\W\d_])(?P<mark>[.,;:])\s*$")
_QR = regex(r"\bQR\b")
_GOES_WITH_QR = regex(r"\bQR\b|https?://|\bwww\.|[.:;]$")
"""A line that can stand with a QR code below the text, and cannot be a signer's."""
_SQUARE = mm(1)
"""By how much the sides of a QR code may differ."""
_WIDEST_QR = mm(60)
_CUTS = regex(r"[\n\t]")
_BETWEEN_PARTIES = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "bien-ban"})
"""Kinds that several sign, each in a way of their own."""

_OWN_RULES = regex(
    r"(?:truong (?!ban|phong)|vien (?!thong)|trung tam y te|quan (?:khu|doan)|su doan|cong an)"
    r"|.*\b(?:dai hoc|cao dang|hoc vien|benh vien|bo tu lenh|chi huy|bo doi|canh sat)\b"
)
"""Bodies whose minister may allow titles (điểm c khoản 7 Mục II phần I Phụ lục I)."""
_SHORT_POST = regex(
    r"(?:(?:TM|KT|TL|TUQ|Q)[./ ]+)*(?P<post>PHÓ (?:GĐ|CT|HT|CVP)|P?T?GĐ|PCT|CT|P?CVP|P?HT|PTP"
    r"|TP(?=$)|P(?=\. ?(?:GIÁM|CHỦ|TỔNG|TRƯỞNG|CHÁNH|CỤC|GĐ|CT)))(?:$|[ .,])"
)
_FEWEST, _MOST = 3, 5
"""Words of a name whose syllables are surely those of one person."""
_FEWEST_OF_FAMILY = 2
"""The same behind a family name."""
_WORDS_OF_FORMS = frozenset({"ký", "tên", "họ", "dấu", "ghi", "rõ", "chữ", "duyệt"})
"""What a form has typed where a name will stand."""
_JOINING = PARTICLES | {"và"}
_MINUTES_OF_MEETING = regex(r"\b(?:hop|hoi nghi|dai hoi|hoi thao|phien hop)\b")
_CHAIR = regex(r"\bchu (?:toa|tri)\b")


def lacks_signature(found: Recognised) -> bool:
    """Tell whether surely nobody signs: a whole paper whose text ends, and no post below it."""
    head = found.letterhead
    if found.signature is not None or head is None or head.national is None:
        return False
    if found.kind is None or head.number is None or found.regime is not Regime.ADMINISTRATIVE:
        return False
    return _last_line(found) is not None and not _may_be_signed(found)


def _last_line(found: Recognised) -> Item | None:
    """Return where the text surely ends; below it only a QR code may stand, with its words."""
    at = next((i for i in reversed(found.text) if i.text.endswith(_END)), None)
    below = found.text[found.text.index(at) + 1 :] if at is not None else ()
    if at is not None and all(_GOES_WITH_QR.search(item.text) for item in below):
        return at
    last = found.text[-1:]
    return last[0] if last and last[0].text.endswith(".") else None


def _may_be_signed(found: Recognised) -> bool:
    """Tell whether a line of the paper itself names a post, or a picture may show who signs."""
    start = found.text[0].place.number if found.text else 0
    end = min((annex.heading.place.number for annex in found.annexes), default=0)
    coded = any(_QR.search(item.text) for item in found.text)
    for section in found.paper.sections:
        for paragraph in paragraphs(section.blocks):
            number = paragraph.place.number
            if number < start or (end and number >= end):
                continue
            if any(_may_show_signer(drawing, coded=coded) for drawing in paragraph.drawings):
                return True
            if any(is_authority(line.strip()) for line in _CUTS.split(paragraph.text)):
                return True
    return False


def _may_show_signer(drawing: Drawing, *, coded: bool) -> bool:
    """Tell whether a picture may show who signs; a square one is the QR code that is spoken of."""
    if drawing.kind is not DrawingKind.PICTURE:
        return False
    uneven = abs(drawing.width.twips - drawing.height.twips) > _SQUARE.twips
    return not coded or uneven or drawing.width > _WIDEST_QR


def missing(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if nobody signs, or somebody without a name (K-01)."""
    signed = found.signature
    if signed is None:
        last = _last_line(found)
        if last is not None and lacks_signature(found):
            message = "Không có khối chữ ký (quyền hạn, chức vụ, họ và tên người ký)."
            yield finding(K_01, last, message)
        return
    if signed.name is not None or signed.left or found.kind is None:
        return
    if signed.authority:
        message = "Không có họ và tên người ký dưới chức vụ."
        hint = "Gõ họ và tên người ký dưới chỗ ký, in thường, đậm."
        made = finding(K_01, signed.authority[-1], message, hint=hint)
        unsure = signed.pictures or found.guessed or _is_between_parties(found)
        yield as_warning(made) if unsure else made
    elif signed.label is not None and not signed.pictures and not _may_be_signed(found):
        message = "Chỉ có nơi nhận, không có chức vụ, họ và tên người ký."
        yield finding(K_01, signed.label, message)


def authority_looks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each line of authority or post that is not as it should be (K-02)."""
    if found.signature is None:
        return
    for item in posts(found.signature):
        faults = [*item_faults(item)]
        if not is_capitals(item):
            faults.append(Fault(Property.CAPITALS, "in thường", "in hoa", value=True))
        if faults:
            made = fault_finding(K_02, item, faults, mend_looks(item))
            unsure = found.guessed or _is_between_parties(found)
            yield as_warning(made) if unsure else made


def end_marks(found: Recognised) -> Iterator[Finding]:
    """Yield a warning for each post or name with a mark of a sentence behind it (K-02, K-08)."""
    if found.signature is None or _is_between_parties(found):
        return
    for rule, items in ((K_02, posts(found.signature)), (K_08, _names(found))):
        for item in items:
            if end := _END_MARK.search(item.part.raw):
                at = item.part.start + end.start("mark")
                repair = ReplaceText(item.place, at, at + 1, end["mark"], "")
                message = f"Cuối dòng {item.element.term.lower()} có dấu «{end['mark']}» thừa."
                hint = "Xóa dấu ở cuối dòng."
                yield as_warning(finding(rule, item, message, [repair], hint))


def posts(signed: FoundSignature) -> list[Item]:
    """Return the lines of authority and post; a date or remark above them is none."""
    return [
        item
        for item in signed.authority
        if not item.text.startswith("(") and date_parts(item.text) is None
    ]


def _names(found: Recognised) -> list[Item]:
    """Return the names of the signer and of one who surely signs beside him, where names stand."""
    signed = found.signature
    if signed is None:
        return []
    beside = any(is_authority(item.text) for item in signed.left)
    left = [item for item in signed.left if beside and item.element is Element.SIGNER_NAME]
    own = [] if signed.name is None else [signed.name]
    return [item for item in (*left, *own) if _is_name(item.text)]


def _is_name(text: str) -> bool:
    """Tell whether a text can be a name: more than a letter, and no remark in brackets."""
    return sum(map(str.isalpha, text)) > 1 and not text.startswith("(")


def name_looks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the name of a signer is not as it should be (K-08)."""
    for name in _names(found):
        for made in _name_faults(name):
            yield as_warning(made) if found.guessed else made


def _name_faults(name: Item) -> Iterator[Finding]:
    """Yield what is wrong with a name."""
    faults = [*item_faults(name)]
    if is_capitals(name) or _bare(name).isupper():
        faults.append(written_large(name))
    if faults:
        repairs = [*mend_looks(name), *_from_capitals(name)]
        yield fault_finding(K_08, name, faults, repairs)
    small = _small_syllables(name)
    if small and is_authority(name.text.upper()):
        message = "Trước họ tên người ký có chức vụ; chức vụ ghi ở dòng trên chỗ ký."
        hint = "Chỉ giữ họ tên ở dòng này; chức vụ ghi in hoa trên chỗ ký."
        yield finding(K_08, name, message, hint=hint)
    elif small:
        said = ", ".join(f"«{word}»" for word in small)
        message = f"Họ tên người ký có chữ {said} viết thường; cần viết hoa mọi chữ đầu."
        right = " ".join(upper_first(word) for word in _bare(name).split())
        hint = f"Gõ lại họ tên: «{right}»."
        yield finding(K_08, name, message, _rewritten(name, small, upper_first), hint)


def _from_capitals(name: Item) -> Iterator[Repair]:
    """Yield what writes a Vietnamese name in capitals as a name; of others a person knows more."""
    words = _bare(name).split()
    if all(word.isalpha() and word.isupper() for word in words) and len(words) <= _MOST:
        family = len(words) >= _FEWEST_OF_FAMILY and words[0].lower() in SURNAMES
        yield from _rewritten(name, words, str.capitalize) if family else ()


def _rewritten(
    name: Item, words: Iterable[str], how: Callable[[str], str]
) -> Iterator[ReplaceText]:
    """Yield what writes words of a name in other letters, where they are stored as they read."""
    for word in dict.fromkeys(one for one in words if how(one) != one):
        for at in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", name.part.raw):
            start, end = (name.part.start + one for one in at.span())
            yield ReplaceText(name.place, start, end, word, how(word))


def _bare(name: Item) -> str:
    """Return a name without the title before it."""
    title = TITLES.match(name.text)
    return name.text[title.end() :] if title else name.text


def _small_syllables(name: Item) -> list[str]:
    """Return what of a Vietnamese name begins small (khoản 1 Mục II Phụ lục II)."""
    words = _bare(name).split()
    if not all(map(str.isalpha, words)) or not _WORDS_OF_FORMS.isdisjoint(words):
        return []
    family = bool(words) and words[0].lower() in SURNAMES
    if not (_FEWEST_OF_FAMILY if family else _FEWEST) <= len(words) <= _MOST:
        return []
    if not (family or (words[0].istitle() and words[-1].istitle())):
        return []
    return [word for word in words if word.islower() and word not in _JOINING]


def titles(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each title or degree before the name of a signer (K-09)."""
    for name in _names(found):
        title = TITLES.match(name.text)
        if title is not None:
            made = finding(K_09, name, f"Trước họ tên người ký có «{title[0].strip()}»; cần bỏ.")
            own = re.match(RANKS, name.text) or _has_own_rules(found)
            yield as_warning(made) if own or found.guessed else made


def _has_own_rules(found: Recognised) -> bool:
    """Tell whether the issuing body is a school, hospital, institute or of the armed forces."""
    return found.letterhead is not None and bool(_OWN_RULES.match(_folded(found.letterhead.issuer)))


def short_posts(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each post that is abbreviated (K-10)."""
    if found.signature is None:
        return
    for item in (*posts(found.signature), *found.signature.other_posts):
        short = _SHORT_POST.match(item.text)
        if short is not None:
            yield finding(K_10, item, f"Chức vụ viết tắt «{short['post']}»; cần viết đầy đủ.")


def splitting(found: Recognised) -> Iterator[Finding]:
    """Yield a remark if a page end may tear the block apart, a warning if one does (K-11)."""
    signed = found.signature
    first = next(iter(signed.authority), signed.name) if signed is not None else None
    if signed is None or first is None:
        return
    if signed.own_page:
        message = "Trước khối chữ ký có dấu ngắt trang: chữ ký đứng riêng một trang."
        hint = "Xóa dấu ngắt trang (Ctrl+Enter), hoặc bỏ Page break before, trước khối chữ ký."
        yield replace(finding(K_11, first, message, hint=hint), severity=Severity.WARNING)
    elif signed.splits and found.paper.properties.pages != 1:
        yield finding(K_11, first, "Khối chữ ký có thể bị ngắt giữa hai trang.")


def pictures(found: Recognised) -> Iterator[Finding]:
    """Yield a remark on each picture where one signs (K-12)."""
    places = found.signature.pictures if found.signature is not None else ()
    for place in places:
        message = "Trong khối chữ ký đã có ảnh (chữ ký hoặc dấu); bản dự thảo để trống chỗ ký."
        yield Finding(K_12, message, place, excerpt=_words_at(found, place))


def _words_at(found: Recognised, place: Place) -> str:
    """Return the first words of a paragraph."""
    for section in found.paper.sections:
        for paragraph in paragraphs(section.blocks):
            if paragraph.place == place:
                return excerpt(whole(paragraph))
    return ""


def minutes(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the signers of minutes stand on the wrong sides (K-13)."""
    signed = found.signature
    if signed is None or found.kind is None or found.kind.id != "bien-ban":
        return
    left = _folded(signed.left)
    right = _folded((*signed.authority, *((signed.name,) if signed.name else ())))
    where = next(iter((*signed.authority, *signed.left)), None)
    if where is None:
        return
    if _CHAIR.search(left) and "thu ky" in right:
        message = "Chủ tọa ký bên trái, thư ký ký bên phải; cần đổi chỗ."
        yield finding(K_13, where, message)
    elif _MINUTES_OF_MEETING.search(_folded(found.subject)) and "thu ky" not in left:
        yield finding(K_13, where, "Biên bản họp không có «THƯ KÝ» ở bên trái khối chữ ký.")


def _folded(items: Iterable[Item]) -> str:
    """Return the text of items for look-ups."""
    return fold(" ".join(item.text for item in items))


def _is_between_parties(found: Recognised) -> bool:
    """Tell whether the paper is of a kind that several sign."""
    return found.kind is not None and found.kind.id in _BETWEEN_PARTIES


rules = (
    missing,
    authority_looks,
    end_marks,
    name_looks,
    titles,
    short_posts,
    splitting,
    pictures,
    minutes,
)
