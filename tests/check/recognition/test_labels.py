"""Numbers and dashes at the beginning of a paragraph, and what only looks like one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.check.recognition.labels import label_of, typed_label
from cds_docs.standard.elements import Element
from support.found import paragraph


@pytest.mark.parametrize(
    ("text", "element", "label", "rest"),
    [
        ("Phần I", Element.PART, "Phần I", ""),
        ("PHẦN THỨ NHẤT", Element.PART, "PHẦN THỨ NHẤT", ""),
        ("Chương II", Element.CHAPTER, "Chương II", ""),
        ("Chương 2.", Element.CHAPTER, "Chương 2.", ""),
        ("Chương I. QUY ĐỊNH CHUNG", Element.CHAPTER, "Chương I.", "QUY ĐỊNH CHUNG"),
        ("Mục 1", Element.SECTION, "Mục 1", ""),
        ("Tiểu mục 2", Element.SECTION, "Tiểu mục 2", ""),
        ("Điều 1. Phạm vi", Element.ARTICLE, "Điều 1.", "Phạm vi"),
        ("Điều 12: Phạm vi", Element.ARTICLE, "Điều 12:", "Phạm vi"),
        ("Điều IV. Phạm vi", Element.ARTICLE, "Điều IV.", "Phạm vi"),
        ("Ðiều 3. Hiệu lực", Element.ARTICLE, "Điều 3.", "Hiệu lực"),
        ("I. MỤC ĐÍCH", Element.HEADING, "I.", "MỤC ĐÍCH"),
        ("IV. Tổ chức thực hiện", Element.HEADING, "IV.", "Tổ chức thực hiện"),
        ("II/ NỘI DUNG", Element.HEADING, "II/", "NỘI DUNG"),
        ("A. ĐẶC ĐIỂM", Element.HEADING, "A.", "ĐẶC ĐIỂM"),
        ("C. NHIỆM VỤ", Element.HEADING, "C.", "NHIỆM VỤ"),
        ("1. Mục đích", Element.CLAUSE, "1.", "Mục đích"),
        ("  1.   Mục đích", Element.CLAUSE, "1.", "Mục đích"),
        ("1.Mục đích", Element.CLAUSE, "1.", "Mục đích"),
        ("12. “Chuyển đổi số”", Element.CLAUSE, "12.", "“Chuyển đổi số”"),
        ("1. 5 xã, phường điểm", Element.CLAUSE, "1.", "5 xã, phường điểm"),
        ("1) Các sở", Element.CLAUSE, "1)", "Các sở"),
        ("2/ Các sở", Element.CLAUSE, "2/", "Các sở"),
        ("1.1. Mục tiêu", Element.CLAUSE, "1.1.", "Mục tiêu"),
        ("2.3 Mục tiêu", Element.CLAUSE, "2.3", "Mục tiêu"),
        ("2.1.4. Mục tiêu", Element.CLAUSE, "2.1.4.", "Mục tiêu"),
        ("I.1. Mục tiêu", Element.CLAUSE, "I.1.", "Mục tiêu"),
        ("a) tổ chức;", Element.POINT, "a)", "tổ chức;"),
        ("đ) Tổ chức;", Element.POINT, "đ)", "Tổ chức;"),
        ("i) Tổ chức;", Element.POINT, "i)", "Tổ chức;"),
        ("v) Tổ chức;", Element.POINT, "v)", "Tổ chức;"),
        ("a. Tổ chức;", Element.POINT, "a.", "Tổ chức;"),
        ("- Các sở;", Element.DASH_ITEM, "-", "Các sở;"),
        ("-Các sở;", Element.DASH_ITEM, "-", "Các sở;"),
        ("– Các sở;", Element.DASH_ITEM, "–", "Các sở;"),
        ("• Các sở;", Element.DASH_ITEM, "•", "Các sở;"),
        ("+ Các sở;", Element.PLUS_ITEM, "+", "Các sở;"),
        ("1.\u00a0Mục đích", Element.CLAUSE, "1.", "Mục đích"),
        ("1.\tMục đích", Element.CLAUSE, "1.", "Mục đích"),
    ],
)
def test_labels_are_told_from_words(text: str, element: Element, label: str, rest: str) -> None:
    """A typed label is found whatever sign ends it; the words begin right behind it."""
    found = typed_label(text)
    assert found is not None
    assert (found.element, found.text) == (element, label)
    assert text[found.end :].strip() == rest


@pytest.mark.parametrize(
    "text",
    [
        "10.10.2023 là ngày",
        "10. 10. 2023 là ngày",
        "10/10/2023 là ngày",
        "10-10-2023 là ngày",
        "1.000 đồng",
        "1.500.000 đồng",
        "1.5 triệu người",
        "2024. Trong năm",
        "8h00: Khai mạc",
        "08.30 giờ bắt đầu",
        "V. I. Lenin nói",
        "C.Mác viết",
        "L. Tônxtôi viết",
        "I",
        "TS. Nguyễn Văn A",
        "ThS. Nguyễn Văn A",
        "Điều 5 Nghị định số 30 quy định",
        "Mục đích của kế hoạch",
        "Mục 1 Chương II của Nghị định quy định",
        "Phần lớn người dân",
        "Chương trình hành động",
        "+84 912 345 678",
        "----------",
        "_____",
        "-",
        "(1) Các sở",
        "đ/c Nguyễn Văn A",
        "100 % người dân",
        "5 - 7 ngày",
        "1/3 số hộ",
        "",
        "a",
    ],
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    """Dates, times, amounts, initials and citations at the beginning are words."""
    assert typed_label(text) is None


@pytest.mark.parametrize("text", ["Điều 1. Phạm vi", "Chương II", "đ) Tổ chức;"])
def test_decomposed_text_has_the_same_label(text: str) -> None:
    """The label's end counts in the text as stored, decomposed or not."""
    stored = unicodedata.normalize("NFD", text)
    plain, found = typed_label(text), typed_label(stored)
    assert plain is not None
    assert found is not None
    assert (found.element, found.text) == (plain.element, plain.text)
    assert unicodedata.normalize("NFC", stored[found.end :]) == text[plain.end :]


@pytest.mark.parametrize(
    ("label", "bullet", "element"),
    [
        ("1.", False, Element.CLAUSE),
        ("I.", False, Element.HEADING),
        ("a)", False, Element.POINT),
        ("Điều 4.", False, Element.ARTICLE),
        ("1.2.", False, Element.CLAUSE),
        ("-", True, Element.DASH_ITEM),
        ("+", True, Element.PLUS_ITEM),
        ("\uf0b7", True, Element.DASH_ITEM),
    ],
)
def test_automatic_labels_are_judged_as_printed(label: str, bullet: bool, element: Element) -> None:
    """What Word prints before a paragraph counts as if it were typed, but ends nowhere."""
    found = label_of(paragraph("tổ chức thực hiện", label=label, bullet=bullet))
    assert found is not None
    assert (found.element, found.text, found.end) == (element, label, 0)


def test_an_automatic_label_of_another_kind_is_none() -> None:
    """``Hình 1`` before a caption numbers no khoản."""
    assert label_of(paragraph("Sơ đồ", label="Hình 1")) is None


@given(st.text(max_size=40))
def test_a_label_never_ends_outside_the_text(text: str) -> None:
    """Whatever is typed, the label ends inside it, and is not longer than what stands there."""
    found = typed_label(text)
    assert found is None or 0 < found.end <= len(text)
