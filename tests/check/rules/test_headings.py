"""T-02, T-20, T-21: lines that head a text or its divisions."""

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Item
from cds_docs.check.rules.headings import no_competence, rules, undecided
from cds_docs.document.found import Look
from cds_docs.document.found_shape import Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS
from cds_docs.standard.rows import Align
from cds_docs.units import mm
from support.clean import clean
from support.found import centred, item, look, paragraph
from support.judging import codes, found, judged, labelled

_BOLD = look(14, bold=True)
_BASIS = item(Element.BASIS, "Căn cứ Luật Lưu trữ;", look(14, italic=True))


def _heading(number: str, words: str, at: Look = _BOLD) -> Item:
    """Return a đề mục."""
    return labelled(Element.HEADING, number, words, at)


def _decided(*items: Item) -> list[str]:
    """Return what is found in a quyết định."""
    return codes(found(rules, *items, kind=KINDS["quyet-dinh"]))


def test_one_heading_unlike_the_others() -> None:
    """Of several đề mục one is light, slanted or in small letters: as the table of samples says."""
    first = _heading("I.", "MỤC ĐÍCH, YÊU CẦU")
    assert found(rules, first, _heading("II.", "NỘI DUNG THEO 505/QĐ-TTg (nếu có)")) == []
    assert codes(found(rules, first, _heading("II.", "NỘI DUNG", look(14)))) == ["T-20 W"]
    slanted = _heading("II.", "NỘI DUNG", look(14, bold=True, italic=True))
    assert codes(found(rules, first, slanted)) == ["T-20 W"]
    assert codes(found(rules, first, _heading("II.", "Nội dung"))) == ["T-21 W"]
    shown = _heading("II.", "Nội dung", look(14, bold=True, caps=True))
    assert found(rules, first, shown) == []


def test_what_a_paper_does_throughout_is_a_remark() -> None:
    """Usual letters in all đề mục are its way of writing, said gently."""
    both = (_heading("I.", "Mục đích"), _heading("II.", "Nội dung"))
    assert codes(found(rules, *both)) == ["T-21 I", "T-21 I"]


def test_what_may_be_no_heading_is_left_alone() -> None:
    """A single number, a sentence, and letters of an outline are not certain to head anything."""
    light = look(14)
    assert found(rules, _heading("I.", "Nội dung", light)) == []
    sentences = (_heading("I.", "Các sở báo cáo.", light), _heading("II.", "Gồm có:", light))
    assert found(rules, *sentences) == []
    assert found(rules, _heading("A.", "Phần một", light), _heading("B.", "Hai", light)) == []


def test_divisions_are_bold_upright_and_in_the_middle() -> None:
    """Chương and its title; pushed to the middle by an indent they stand well."""
    left = Shape(align=Align.LEFT)
    title = item(Element.CHAPTER_TITLE, centred("QUY ĐỊNH CHUNG", _BOLD))
    right = item(Element.CHAPTER, centred("Chương I", _BOLD))
    assert found(rules, right, title) == []
    assert codes(found(rules, item(Element.CHAPTER, centred("Chương I")), title)) == ["T-20 E"]
    aside = item(Element.CHAPTER, paragraph("Chương I", _BOLD, left))
    assert codes(found(rules, aside, title)) == ["T-21 W"]
    pushed = paragraph("Chương I", _BOLD, Shape(align=Align.LEFT, left=mm(72)))
    assert found(rules, item(Element.CHAPTER, pushed), title) == []
    by_tabs = item(Element.CHAPTER, paragraph("\t\tChương I", _BOLD, left))
    assert found(rules, by_tabs, title) == []
    slanted = centred("QUY ĐỊNH CHUNG", look(14, bold=True, italic=True))
    assert codes(found(rules, right, item(Element.CHAPTER_TITLE, slanted))) == ["T-21 W"]


def test_who_decides_and_that_it_is_decided() -> None:
    """Both lines stand bold, in capitals, in the middle, the second with a colon (mẫu 1.2)."""
    decided = item(Element.DECISION, centred("QUYẾT ĐỊNH:", _BOLD))
    head = "GIÁM ĐỐC SỞ NỘI VỤ"
    right = item(Element.COMPETENCE, centred(head, _BOLD))
    assert _decided(right, _BASIS, decided) == []
    session = item(Element.COMPETENCE, centred("KHÓA XIV, KỲ HỌP THỨ 30"))
    assert _decided(right, session, _BASIS, decided) == []
    big = item(Element.COMPETENCE, centred(head, look(18, bold=True)))
    assert _decided(big, _BASIS, decided) == ["T-02 W"]
    usual = item(Element.BODY, centred("Giám đốc Sở Nội vụ", _BOLD))
    assert _decided(usual, _BASIS, decided) == ["T-02 W"]
    aside = item(Element.COMPETENCE, paragraph(head, _BOLD, Shape(align=Align.LEFT)))
    assert _decided(aside, _BASIS, decided) == ["T-02 W"]
    for said in ("Quyết định:", "QUYẾT ĐỊNH"):
        element = Element.DECISION if said.isupper() else Element.BODY
        assert _decided(right, _BASIS, item(element, centred(said, _BOLD))) == ["T-02 W"]
    resolved = item(Element.DECISION, centred("QUYẾT NGHỊ:", _BOLD))
    assert _decided(right, _BASIS, resolved) == ["T-02 W"]
    assert found(rules, item(Element.BODY, "Quyết định:"), _BASIS) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Căn cứ Luật A.", "Điều 1. Thành lập Tổ công tác."), ["T-02 W"]),
        (("Căn cứ Luật A.", "QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ công tác."), []),
        (("Căn cứ Luật A.", "QUYẾT ĐỊNH", "Điều 1. Thành lập Tổ công tác."), []),
        (("Căn cứ Luật A.", "GIÁM ĐỐC SỞ QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ."), []),
        (("Điều 1. Thành lập Tổ công tác.",), []),
    ],
)
def test_that_it_is_decided_is_said(lines: tuple[str, ...], expected: list[str]) -> None:
    """Between the căn cứ and the first điều of a decision (mẫu 1.2)."""
    text = [paragraph(line) for line in lines]
    paper = clean("plan", title=[centred("QUYẾT ĐỊNH", _BOLD)], text=text)
    assert codes(judged([undecided], recognise(paper))) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Căn cứ Luật A.", "QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ công tác."), ["T-02 W"]),
        (("GIÁM ĐỐC SỞ NỘI VỤ", "Căn cứ Luật A.", "QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ."), []),
        (("Điều 1. Thành lập Tổ công tác.",), []),
    ],
)
def test_who_decides_is_said(lines: tuple[str, ...], expected: list[str]) -> None:
    """Above the căn cứ of a decision (mẫu 1.2)."""
    text = [centred(one, _BOLD) if one.isupper() else paragraph(one) for one in lines]
    paper = clean("plan", title=[centred("QUYẾT ĐỊNH", _BOLD)], text=text)
    assert codes(judged([no_competence], recognise(paper))) == expected
