"""T-02, T-20, T-21 in part: how lines look that head a text or its divisions."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cds_docs.check.catalogue.text import T_20, T_21
from cds_docs.check.catalogue.title import T_02
from cds_docs.check.formats import fault_finding, finding, is_capitals, item_faults, mend_looks
from cds_docs.check.grading import as_warning, graded
from cds_docs.check.measure import stands_aside
from cds_docs.check.once import once
from cds_docs.check.prose import DIVISION_TITLES, DIVISIONS, own_prose
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.recognition.words import is_decision
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.patterns import regex
from cds_docs.standard.clauses import form
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import DECIDING
from cds_docs.standard.rows import Property
from cds_docs.units import mm

_STYLE = (Property.BOLD, Property.ITALIC)
_ASIDE = mm(10)
"""How far a line may stand from the middle before one sees it."""
_CENTRE = "Canh giữa (Ctrl+E), bỏ thụt đầu dòng."
_ROMAN_LABEL = regex(r"[IVXL]+ ?[^\w\s]$")
_LONGEST = 120
"""Characters up to which a paragraph behind ``I.`` reads as a title."""
_SENTENCE_ENDS = (".", ";", ":", ",", "!", "?")
_FEWEST = 2
"""Headings from which ``I.`` is surely the number of one, and no name or initial."""
_OTHER_DECISION = {"quyet-dinh": "QUYẾT NGHỊ", "nghi-quyet": "QUYẾT ĐỊNH"}
"""What the other of the two kinds says."""
_DECIDED = regex(r"QUYẾT (?:ĐỊNH|NGHỊ)$|(?i:quyết (?:định|nghị) ?:$)")
_SESSION = regex(r"(?i)kh[óo][áa]|kỳ họp")


def divisions(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the look of phần, chương, mục and of their titles (T-20, T-21)."""
    return graded(found, _divisions(found))


def _divisions(found: Recognised) -> Iterator[Finding]:
    """Yield them as if it were certain what is text."""
    for item in own_prose(found):
        if item.element in DIVISIONS:
            faults = item_faults(item, _STYLE)
            if faults:
                yield fault_finding(T_20, item, faults, mend_looks(item, _STYLE))
        elif item.element in DIVISION_TITLES:
            italic = item_faults(item, (Property.ITALIC,))
            if italic:
                yield fault_finding(T_21, item, italic)
        if item.element in DIVISIONS | DIVISION_TITLES and stands_aside(item, _ASIDE):
            message = f"{item.element.term} không ở giữa dòng; cần canh giữa."
            yield finding(T_21, item, message, hint=_CENTRE)


def outline(found: Recognised) -> Iterator[Finding]:
    """Yield findings on ``I.`` of a text without điều: bold, upright, in capitals (T-20, T-21).

    What a paper does throughout is its way of writing: said as a remark where only capitals are
    at stake, which the table of samples (số thứ tự 6b Mục V) shows.
    """
    items = [item for item in own_prose(found) if _is_title(item)]
    if len(items) < _FEWEST:
        return
    even = not any(map(_in_capitals, items))
    for item in items:
        faults = item_faults(item, _STYLE)
        if faults:
            one = fault_finding(T_20, item, faults, mend_looks(item, _STYLE))
            yield as_warning(one)
        if not _in_capitals(item):
            message = "Tiêu đề của mục in thường; cần in hoa như mẫu chữ."
            one = finding(T_21, item, message, hint="Gõ tiêu đề in hoa.")
            yield replace(one, severity=Severity.INFO) if even else one


@once
def _is_title(item: Item) -> bool:
    """Tell whether an item is surely the number and title of a mục: ``I. MỤC ĐÍCH``."""
    return (
        item.element is Element.HEADING
        and bool(_ROMAN_LABEL.match(item.label))
        and bool(item.words)
        and len(item.words) <= _LONGEST
        and not item.words.endswith(_SENTENCE_ENDS)
    )


@once
def _in_capitals(item: Item) -> bool:
    """Tell whether a title reads in capitals; a ký hiệu or bracket in it may not."""
    shown = item.part.shown if item.part.shown != item.text else item.words
    small = sum(map(str.islower, shown))
    return small <= sum(map(str.isupper, shown))


def decision(found: Recognised) -> Iterator[Finding]:
    """Yield findings on thẩm quyền ban hành and ``QUYẾT ĐỊNH:`` as mẫu 1.2 sets them (T-02)."""
    kind = found.kind.id if found.kind is not None else ""
    for item in _decisive(found):
        yield from map(as_warning, _stands_out(item, kind))


def _decisive(found: Recognised) -> Iterator[Item]:
    """Yield the lines that say who decides, and that it is decided."""
    if found.kind is None or found.kind.id not in DECIDING:
        return
    text = found.text
    for item in found.items:
        if item.element is Element.COMPETENCE and not _SESSION.match(item.text):
            yield item
    if len(text) > 1 and _is_competence(found, text[0], text[1]):
        yield _as(Element.COMPETENCE, text[0])
    for above, item in pairwise(text):
        typed = item.element is Element.BODY and above.element is Element.BASIS
        if item.element is Element.DECISION or (typed and is_decision(item.text)):
            yield item if item.element is Element.DECISION else _as(Element.DECISION, item)


def _as(element: Element, item: Item) -> Item:
    """Return what reads as an element; what is known of it as another is not taken over."""
    return replace(item, element=element, known=None)


def _is_competence(found: Recognised, first: Item, second: Item) -> bool:
    """Tell whether a text begins with who decides, in usual letters."""
    return (
        first.element is Element.BODY
        and second.element is Element.BASIS
        and not any(item.element is Element.COMPETENCE for item in found.items)
        and first.part.is_bold
        and len(first.text) <= _LONGEST
        and not first.text.endswith(_SENTENCE_ENDS)
    )


def _stands_out(item: Item, kind: str) -> Iterator[Finding]:
    """Yield what of a line of its own is not as it should be."""
    decides = item.element is Element.DECISION
    name = f"Dòng «{item.text}»" if decides else "Dòng thẩm quyền ban hành"
    faults = item_faults(item)
    if faults:
        yield fault_finding(T_02, item, faults, mend_looks(item))
    if not is_capitals(item):
        message = f"{name} in thường; cần in hoa như mẫu 1.2."
        yield finding(T_02, item, message, hint="Gõ dòng này in hoa.")
    if stands_aside(item, _ASIDE):
        yield finding(T_02, item, f"{name} không ở giữa; cần canh giữa.", hint=_CENTRE)
    other = _OTHER_DECISION.get(kind, "")
    if decides and other and item.text.upper().startswith(other):
        wanted = "QUYẾT NGHỊ:" if kind == "nghi-quyet" else "QUYẾT ĐỊNH:"
        message = f"{name} không phải của loại văn bản này; cần «{wanted}»."
        yield finding(T_02, item, message, hint=f"Gõ lại «{wanted}».")
    elif decides and not item.text.endswith(":"):
        message = f"{name} thiếu dấu hai chấm; cần «{item.text}:»."
        yield finding(T_02, item, message, hint="Gõ dấu hai chấm liền sau dòng này.")


def undecided(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where điều follow the căn cứ, and nothing says that they are decided."""
    if found.kind is None or found.kind.id not in DECIDING or found.guessed:
        return
    first = next((item for item in found.text if item.element is Element.ARTICLE), None)
    based = any(item.element is Element.BASIS for item in found.text)
    said = (item for item in found.items if item.element is not Element.DOCUMENT_TYPE)
    if first is None or not based or any(_DECIDED.search(item.text) for item in said):
        return
    line = "QUYẾT NGHỊ:" if found.kind.id == "nghi-quyet" else "QUYẾT ĐỊNH:"
    message = f"Giữa căn cứ và «{first.label}» không có dòng «{line}»."
    hint = f"Thêm dòng «{line}», in hoa, đậm, canh giữa, trên «{first.label}»."
    yield as_warning(replace(finding(T_02, first, message, hint=hint), clause=form("Mẫu 1.1, 1.2")))


def no_competence(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the căn cứ of a decision follow its head, and nobody decides."""
    if found.kind is None or found.kind.id not in DECIDING or found.guessed or not found.subject:
        return
    first = next(iter(found.text), None)
    named = any(item.element is Element.COMPETENCE for item in found.items)
    large = all(map(is_capitals, found.subject))  # then it may be that very line
    if first is None or first.element is not Element.BASIS or named or large:
        return
    message = "Trên căn cứ không có dòng thẩm quyền ban hành."
    hint = "Thêm dòng ghi ai ban hành, như «GIÁM ĐỐC SỞ …», in hoa, đậm, canh giữa."
    made = finding(T_02, first, message, hint=hint)
    yield as_warning(replace(made, clause=form("Mẫu 1.1, 1.2")))


rules = (divisions, outline, decision, undecided, no_competence)
