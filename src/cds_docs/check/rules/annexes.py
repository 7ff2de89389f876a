"""A-01 to A-07 and A-09: the heads of phụ lục, their numbers, and where the text names them."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice

from cds_docs.check.catalogue.annex import A_01, A_02, A_03, A_04, A_05, A_06, A_09
from cds_docs.check.formats import (
    Fault,
    align_fault,
    excerpt,
    fault_finding,
    finding,
    format_findings,
    is_capitals,
    item_faults,
    mend_looks,
)
from cds_docs.check.grading import as_warning
from cds_docs.check.recognised import FoundAnnex, Item, Recognised, Zone, normal, whole
from cds_docs.check.rule import Finding
from cds_docs.check.walk import paragraphs
from cds_docs.document.found import FoundParagraph, PieceKind
from cds_docs.document.repairs import Repair, ReplaceText, SetShape
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align, Property
from cds_docs.viet import fold, from_roman, roman

_NUMERAL = r"(?:[IVXLC]+|\d{1,2}|[A-Z])\b"
_MENTION = regex(r"(?i:phụ lục)\s*(?i:kèm theo\s+)?(?i:số\s+)?(?=(?P<list>[^.;()\n]{0,60}))")
_AGAIN = r"(?i:phụ lục )?(?i:số )?"
_LISTED = regex(rf"{_NUMERAL}(?:\s*(?:,|và|&|/|-|–|đến|tới)\s*(?:đến )?{_AGAIN}{_NUMERAL})*")
_RANGE = regex(rf"({_NUMERAL})\s*(?:-|–|đến|tới)\s*{_AGAIN}({_NUMERAL})")
_ONE = regex(_NUMERAL)
_ATTACHED = regex(
    r"(?i)kèm theo|đính kèm|gửi kèm|kèm văn bản|kèm công văn|đi kèm"
    r"|\b(?:danh (?:mục|sách)|bảng|biểu|mẫu|đề cương|lịch)\b[^.;:\n]{0,60}"
    r"(?:phía dưới|dưới đây|sau đây)"
)
"""What may speak of a phụ lục without its name; «những nội dung sau đây» is the text itself."""
_ANNEX_WORD = regex(r"(?i)phụ\s+lục")
_HEADING_WORD = "Phụ lục"
_BARE_ATTACHED = regex(r"(?i)(?:ban hành )?kèm theo \w")
_IN_BRACKETS = "Đặt cả dòng trong ngoặc đơn: «(Kèm theo …)»."
_NEAR = 8
"""Paragraphs below a heading in which (Kèm theo …) may stand."""


def mentioned(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each phụ lục the paper does not name (A-01)."""
    if not found.annexes:
        return
    own = [item.text for item in (*found.items, *found.subject) if item.zone is not Zone.ANNEX]
    texts = [text for text in own if _says_annex(text)]
    if not texts:
        if any(_ATTACHED.search(text) for text in own):
            return
        for annex in found.annexes:
            made = finding(A_01, annex.heading, "Nội dung văn bản không nhắc đến phụ lục này.")
            yield as_warning(made) if found.guessed else made
        return
    named, all_named = _named(texts)
    if all_named:
        return
    for annex in found.annexes:
        number = _value(annex.numeral)
        if annex.numeral and number not in named:
            message = "Nội dung văn bản không nhắc đến phụ lục này."
            made = finding(A_01, annex.heading, message)
            yield as_warning(made) if _named_elsewhere(found, number) or found.guessed else made


def _says_annex(text: str) -> bool:
    """Tell whether a text speaks of a phụ lục."""
    return ("ục" in text or "ỤC" in text) and _ANNEX_WORD.search(text) is not None


def _named(texts: list[str]) -> tuple[set[int | str], bool]:
    """Return the numbers of the phụ lục that texts name, and whether one names all of them."""
    named: set[int | str] = set()
    all_named = False
    for text in texts:
        for match in _MENTION.finditer(text):
            listed = _LISTED.match(match["list"])
            if listed is None:
                all_named = True
                continue
            named.update(map(_value, _ONE.findall(listed[0])))
            for first, last in _RANGE.findall(listed[0]):
                start, stop = _value(first), _value(last)
                if isinstance(start, int) and isinstance(stop, int):
                    named.update(range(start, stop + 1))
    return named, all_named


def _named_elsewhere(found: Recognised, number: int | str) -> bool:
    """Tell whether another phụ lục names one."""
    heads = {annex.heading.place for annex in found.annexes}
    texts = [
        item.text
        for item in found.items
        if item.zone is Zone.ANNEX and item.place not in heads and _says_annex(item.text)
    ]
    return number in _named(texts)[0]


def _value(numeral: str) -> int | str:
    """Return the number a numeral stands for, or the letter it is."""
    if numeral.isdigit():
        return int(numeral)
    return from_roman(numeral) or numeral


def numbering(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each phụ lục out of the Roman count (A-02)."""
    for group in _groups(found):
        if len(group) > 1:
            yield from _count(found, group)


def _groups(found: Recognised) -> Iterator[list[FoundAnnex]]:
    """Yield the phụ lục of the paper, then those of each text attached to it."""
    groups: dict[int, list[FoundAnnex]] = {}
    for annex in found.annexes:
        text = sum(start <= annex.section for start in found.attached)
        groups.setdefault(text, []).append(annex)
    yield from groups.values()


def _count(found: Recognised, group: list[FoundAnnex]) -> Iterator[Finding]:
    """Yield what is wrong with the numbers of phụ lục that belong together."""
    due = 1
    for index, annex in enumerate(group):
        above = group[index - 1].numeral if index else ""
        if annex.numeral and annex.numeral == above and _same_title(annex, group[index - 1]):
            continue
        number = from_roman(annex.numeral)
        if number is None:
            yield _not_roman(annex, len(group))
            due += 1
            continue
        if number != due and not _stands_somewhere(found, due):
            message = f"Sau {due - 1} phụ lục là «Phụ lục {annex.numeral}»; cần «{roman(due)}»."
            yield finding(A_02, annex.heading, message)
        due = number + 1


def _not_roman(annex: FoundAnnex, count: int) -> Finding:
    """Return a finding on a number that is none, or none of the Roman ones."""
    if not annex.numeral:
        message = f"Có {count} phụ lục nhưng phụ lục này không có số; cần số La Mã."
    else:
        message = f"Phụ lục đánh số «{annex.numeral}»; cần số La Mã."
    return finding(A_02, annex.heading, message)


def _same_title(one: FoundAnnex, other: FoundAnnex) -> bool:
    """Tell whether a phụ lục only goes on under its own heading, repeated."""
    titles = [" ".join(fold(item.text) for item in annex.title) for annex in (one, other)]
    return titles[0] == titles[1] or "tiep theo" in titles[0]


def _stands_somewhere(found: Recognised, number: int) -> bool:
    """Tell whether a heading of a number stands where none was recognised."""
    heading = re.compile(rf"phụ lục(?: số)? {roman(number)}\b", re.IGNORECASE)
    known = {annex.heading.place for annex in found.annexes}
    return any(
        heading.match(normal(paragraph.text))
        for section in found.paper.sections
        for paragraph in paragraphs(section.blocks)
        if paragraph.place not in known and paragraph.text.lstrip()[:1] in ("P", "p")
    )


def single(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the only phụ lục has a number (A-03)."""
    if len(found.annexes) != 1:
        return
    (annex,) = found.annexes
    number = _value(annex.numeral)
    if number != 1:
        return
    texts = [item.text for item in found.items if _says_annex(item.text)]
    if not _named(texts)[0] - {number}:
        message = f"Chỉ có một phụ lục nhưng đánh số «{annex.numeral}»; không cần số."
        yield finding(A_03, annex.heading, message)


def headings(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each heading that is not as it should be (A-04)."""
    for annex in found.annexes:
        item = annex.heading
        faults, repairs = [*item_faults(item)], [*mend_looks(item)]
        if is_capitals_word(item):
            faults.append(Fault(Property.CAPITALS, "in hoa", "in thường", value=False))
            repairs += _set_case(item)
        side = align_fault(item.element, item.part.paragraph.shape.align)
        if side is not None:
            faults.append(side)
            repairs.append(SetShape(item.place, align=Align.CENTER))
        if faults:
            yield fault_finding(A_04, item, faults, repairs)
        if _shares_line(annex):
            message = "Từ «Phụ lục» chung dòng với tên phụ lục; cần một dòng riêng."
            yield finding(A_04, item, message)


def is_capitals_word(item: Item) -> bool:
    """Tell whether the word ``Phụ lục`` is written or shown otherwise than in sentence case."""
    word = _ANNEX_WORD.match(item.text)
    shown = any(look.caps or look.small_caps for look in item.part.looks)
    return shown or (word is not None and word[0] != _HEADING_WORD)


def _set_case(item: Item) -> list[Repair]:
    """Return what writes ``Phụ lục`` in sentence case; what Word only shows is left to a person."""
    word = _ANNEX_WORD.search(item.part.raw)
    if word is None or any(look.caps or look.small_caps for look in item.part.looks):
        return []
    start = item.part.start + word.start()
    end = start + len(word[0])
    return [ReplaceText(item.place, start, end, word[0], _HEADING_WORD)]


def _shares_line(annex: FoundAnnex) -> bool:
    """Tell whether heading and title stand on one line."""
    if not annex.title or annex.title[0].place != annex.heading.place:
        return False
    text, part = annex.heading.part.paragraph.text, annex.heading.part
    return "\n" not in text[part.end : annex.title[0].part.start]


def titles(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each line of a title that is not as it should be (A-05).

    Lines below the first may be a subtitle: those are judged only where they look like title.
    """
    for annex in found.annexes:
        for index, item in enumerate(annex.title):
            bold = all(look.bold for look in item.part.looks)
            if index and (not bold or item.text.startswith("(")):
                continue
            faults, repairs = [*item_faults(item)], [*mend_looks(item)]
            if not is_capitals(item):
                faults.append(Fault(Property.CAPITALS, "in thường", "in hoa", value=True))
            side = align_fault(item.element, item.part.paragraph.shape.align)
            if side is not None:
                faults.append(side)
                repairs.append(SetShape(item.place, align=Align.CENTER))
            if faults:
                made = fault_finding(A_05, item, faults, repairs)
                yield as_warning(made) if index else made


def attached_to(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each line (Kèm theo …) that is missing or not as it should be (A-06)."""
    for annex in found.annexes:
        if annex.attached_to:
            yield from _brackets(annex.attached_to)
            yield from format_findings(A_06, annex.attached_to, align=True)
        elif bare := _unbracketed(found, annex.heading):
            message = "Dòng «Kèm theo …» không nằm trong ngoặc đơn."
            said = excerpt(whole(bare))
            made = Finding(A_06, message, bare.place, Element.ATTACHED_TO, said, hint=_IN_BRACKETS)
            yield as_warning(made)
        elif not says_attached(found, annex.heading):
            made = finding(A_06, annex.heading, "Dưới tên phụ lục không có dòng «(Kèm theo …)».")
            yield as_warning(made) if found.guessed else made


def _brackets(lines: Sequence[Item]) -> Iterator[Finding]:
    """Yield a finding where the words do not stand in brackets."""
    first, last = lines[0].text, lines[-1].text.rstrip(" .;")
    if not (first.startswith("(") and last.endswith(")")):
        message = "Dòng «Kèm theo …» không nằm trọn trong ngoặc đơn."
        yield as_warning(finding(A_06, lines[0], message, hint=_IN_BRACKETS))


def _unbracketed(found: Recognised, heading: Item) -> FoundParagraph | None:
    """Return the line near a heading that begins with the words, and no bracket."""
    near = _near(found, heading)
    return next((one for one in near if _BARE_ATTACHED.match(normal(one.text))), None)


def says_attached(found: Recognised, heading: Item) -> bool:
    """Tell whether the words stand near a heading in some other form."""
    return any("kèm" in one.text.lower() for one in _near(found, heading))


def _near(found: Recognised, heading: Item) -> Iterator[FoundParagraph]:
    """Yield a heading and the paragraphs right below it."""
    own = paragraphs(found.paper.sections[heading.section].blocks)
    return islice(dropwhile(lambda one: one.place != heading.place, own), _NEAR)


def new_page(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each phụ lục that does not begin a page (A-09)."""
    for annex in found.annexes:
        if not annex.own_page or _only_own_section(found, annex):
            yield finding(A_09, annex.heading, "Phụ lục không bắt đầu ở trang mới.")


def _only_own_section(found: Recognised, annex: FoundAnnex) -> bool:
    """Tell whether a phụ lục begins a section that goes on on the same page."""
    section = found.paper.sections[annex.section]
    if not annex.own_section or not annex.section or section.starts != "continuous":
        return False
    above = found.paper.sections[annex.section - 1].blocks[-1:]
    near = [*paragraphs(above), annex.heading.part.paragraph]
    return not any(
        paragraph.shape.page_break_before
        or any(piece.kind is PieceKind.PAGE_BREAK for piece in paragraph.pieces)
        for paragraph in near
    )


rules = (
    mentioned,
    numbering,
    single,
    headings,
    titles,
    attached_to,
    new_page,
)
