"""T-19 to T-22: the form of numbers and dashes."""

from dataclasses import replace

import pytest

from cds_docs.check.recognised import Item, Part
from cds_docs.check.rules.numbering import rules
from cds_docs.document.found import Look
from cds_docs.document.repairs import ReplaceText, SetLook
from cds_docs.standard.elements import Element
from support.found import centred, item, look, paragraph, piece
from support.judging import codes, found, labelled, place_of

_BOLD = look(14, bold=True)
_ARTICLE = labelled(Element.ARTICLE, "Điều 1.", "Phạm vi điều chỉnh", _BOLD)
_LONG = "Các sở, ban, ngành, đoàn thể tỉnh và Ủy ban nhân dân các xã, phường tổ chức thực hiện."


@pytest.mark.parametrize(
    ("element", "label", "said", "text"),
    [
        (Element.ARTICLE, "Điều 1:", "điều là «:»", "Điều 1. Nội dung"),
        (Element.CLAUSE, "1/", "khoản là «/»", "1. Nội dung"),
        (Element.CLAUSE, "1)", "khoản là «)»", "1. Nội dung"),
        (Element.CLAUSE, "2 -", "khoản là «-»", "2. Nội dung"),
        (Element.POINT, "a.", "điểm là «.»", "a) Nội dung"),
        (Element.POINT, "đ/", "điểm là «/»", "đ) Nội dung"),
        (Element.HEADING, "II/", "mục là «/»", "II. Nội dung"),
    ],
)
def test_the_mark_behind_a_number_is_mended(
    element: Element, label: str, said: str, text: str
) -> None:
    """Only the mark is exchanged; the number stays (T-19)."""
    one = labelled(element, label, "Nội dung", look(14, bold=element is Element.ARTICLE))
    (finding,) = [f for f in found(rules, one) if f.rule.id == "T-19"]
    (repair,) = finding.repairs
    assert said in finding.message
    assert isinstance(repair, ReplaceText)
    raw = one.part.raw
    assert raw[: repair.start] + repair.text + raw[repair.end :] == text


def test_brackets_that_go_on_with_a_list_are_of_a_wrong_form() -> None:
    """``1.`` and then ``2)`` is one list; ``1)`` below ``1.`` begins one of its own (T-19)."""
    labels = ("1.", "1)", "2)", "2.", "3)", "4.", "5)")
    lines = [labelled(Element.CLAUSE, label, _LONG) for label in labels]
    told = [f for f in found(rules, *lines) if f.rule.id == "T-19"]
    assert [place_of(one) for one in told] == [lines[4].place, lines[6].place]


@pytest.mark.parametrize(
    ("label", "hint"),
    [("Điều II.", "Thay số «II» bằng «2»."), ("Điều 02.", "Thay số «02» bằng «2».")],
)
def test_articles_are_counted_in_plain_figures(label: str, hint: str) -> None:
    """``Điều II.`` is an điều all the same, and ``Điều 02.`` says 2 (T-19)."""
    told = found(rules, labelled(Element.ARTICLE, label, _LONG, _BOLD))
    assert [(f.rule.id, f.hint) for f in told] == [("T-19", hint)]


@pytest.mark.parametrize(
    ("element", "label", "right"),
    [
        (Element.CHAPTER, "CHƯƠNG II", "Chương II"),
        (Element.PART, "PHẦN THỨ NHẤT", "Phần thứ nhất"),
        (Element.SECTION, "MỤC 1.", "Mục 1."),
        (Element.ARTICLE, "ĐIỀU 1.", "Điều 1."),
    ],
)
def test_the_word_of_a_division_is_written_small(element: Element, label: str, right: str) -> None:
    """The decree sets «Chương II» in small letters, its title in capitals (T-19)."""
    one = item(element, label, _BOLD, label=label)
    (finding,) = [f for f in found(rules, one) if f.rule.id == "T-19"]
    (repair,) = finding.repairs
    assert isinstance(repair, ReplaceText)
    assert label[: repair.start] + repair.text + label[repair.end :] == right


def test_advice_names_the_number_to_write() -> None:
    """Roman for chương, Arabic for mục."""
    chapter = item(Element.CHAPTER, "Chương 2", _BOLD, label="Chương 2")
    section = item(Element.SECTION, "Mục IV", _BOLD, label="Mục IV")
    hints = [f.hint for f in found(rules, chapter, section) if f.rule.id == "T-19"]
    assert hints == ["Thay số «2» bằng «II».", "Thay số «IV» bằng «4»."]


@pytest.mark.parametrize(
    ("element", "label"),
    [
        (Element.ARTICLE, "Điều 12."),
        (Element.HEADING, "IV."),
        (Element.CLAUSE, "1."),
        (Element.CLAUSE, "1.2."),
        (Element.CLAUSE, "1.2"),
        (Element.POINT, "aa)"),
        (Element.DASH_ITEM, "-"),
    ],
)
def test_right_forms_are_silent(element: Element, label: str) -> None:
    """The decree's forms, and levels such as 1.2, which it neither orders nor forbids."""
    one = labelled(element, label, _LONG, look(14, bold=element is Element.ARTICLE))
    assert found(rules, one) == []


def test_numbers_with_a_bracket_may_stand_below_a_point() -> None:
    """``1)`` under ``a)`` is a level the decree does not know, no wrong khoản."""
    items = (
        labelled(Element.POINT, "a)", "Nội dung:"),
        labelled(Element.CLAUSE, "1)", _LONG),
    )
    assert found(rules, *items) == []


def test_each_number_of_a_list_with_brackets_is_told() -> None:
    """The second ``1)`` is no level below the first."""
    items = [labelled(Element.CLAUSE, f"{number})", _LONG) for number in (1, 2, 3)]
    assert codes(found(rules, *items)) == ["T-19 E"] * 3


def test_an_automatic_number_of_a_wrong_form_is_told_without_repair() -> None:
    """What Word counts is changed in Word's list, by a person."""
    made = paragraph(_LONG, label="a.", label_look=look(14))
    findings = found(rules, item(Element.POINT, made, label="a."))
    assert codes(findings) == ["T-19 E", "T-22 I"]
    assert findings[0].repairs == ()


@pytest.mark.parametrize(
    ("element", "label", "said"),
    [
        (Element.CHAPTER, "Chương 2", "La Mã"),
        (Element.PART, "Phần 1", "La Mã"),
        (Element.SECTION, "Mục II", "Ả Rập"),
    ],
)
def test_divisions_have_their_kind_of_number(element: Element, label: str, said: str) -> None:
    """Phần and chương are counted in Roman, mục in Arabic numbers."""
    title = {
        Element.CHAPTER: Element.CHAPTER_TITLE,
        Element.PART: Element.PART_TITLE,
        Element.SECTION: Element.SECTION_TITLE,
    }[element]
    items = (
        item(element, centred(label, _BOLD), label=label, label_end=len(label)),
        item(title, centred("QUY ĐỊNH CHUNG", _BOLD)),
    )
    (finding,) = found(rules, *items)
    assert (finding.rule.id, said in finding.message) == ("T-19", True)


def test_an_article_number_is_bold() -> None:
    """The number of a điều is bold, its text need not be (T-20)."""
    right = paragraph([piece("Điều 2. ", _BOLD), piece(_LONG, look(14))])
    one = item(Element.ARTICLE, right, label="Điều 2.", label_end=8)
    assert found(rules, _ARTICLE, one) == []
    (finding,) = found(rules, labelled(Element.ARTICLE, "Điều 1.", _LONG))
    (repair,) = finding.repairs
    assert isinstance(repair, SetLook)
    assert (finding.rule.id, repair.start, repair.end, repair.bold) == ("T-20", 0, 7, True)


@pytest.mark.parametrize(("element", "label"), [(Element.CLAUSE, "1."), (Element.POINT, "a)")])
def test_a_bold_number_before_light_text_is_an_error(element: Element, label: str) -> None:
    """Untitled khoản and điểm are not bold (T-20)."""
    made = paragraph([piece(f"{label} ", _BOLD), piece(_LONG, look(14))])
    (finding,) = found(rules, item(element, made, label=label, label_end=3))
    assert codes([finding]) == ["T-20 E"]
    (repair,) = finding.repairs
    assert isinstance(repair, SetLook)
    assert (repair.start, repair.end, repair.bold) == (0, 2, False)


@pytest.mark.parametrize(
    ("element", "number", "text", "expected"),
    [
        (Element.CLAUSE, _BOLD, look(14), ["T-20 E", "T-22 I"]),
        (Element.POINT, _BOLD, look(14), ["T-20 E", "T-22 I"]),
        (Element.CLAUSE, look(14), look(14), ["T-22 I"]),
        (Element.CLAUSE, _BOLD, _BOLD, ["T-22 I"]),
        (Element.ARTICLE, look(14), look(14), ["T-20 E", "T-22 I"]),
        (Element.ARTICLE, _BOLD, look(14), ["T-22 I"]),
    ],
)
def test_the_weight_of_an_automatic_number(
    element: Element, number: Look, text: Look, expected: list[str]
) -> None:
    """It is judged as a typed one, and mended by the mark of its paragraph."""
    label = {Element.ARTICLE: "Điều 1.", Element.POINT: "a)"}.get(element, "1.")
    made = paragraph("Các sở, ban, ngành thực hiện.", text, label=label, label_look=number)
    findings = found(rules, item(element, made, label=label))
    assert codes(findings) == expected
    repairs = [repair for one in findings for repair in one.repairs if one.rule.id == "T-20"]
    assert [one.label for one in repairs if isinstance(one, SetLook)] == [True] * len(repairs)


def test_a_title_that_runs_into_its_text_is_left() -> None:
    """``1. Mục đích:`` in bold before light text is a titled khoản."""
    made = paragraph([piece("1. Mục đích: ", _BOLD), piece(_LONG, look(14))])
    assert found(rules, item(Element.CLAUSE, made, label="1.", label_end=3)) == []


def test_a_long_text_all_in_bold_is_a_warning() -> None:
    """That it has no title is a guess."""
    one = labelled(Element.CLAUSE, "1.", f"{_LONG} {_LONG}", _BOLD)
    assert codes(found(rules, one)) == ["T-20 W"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sở Thông tin và Truyền thông", ["T-20 W"]),
        ("Các sở, ban, ngành thực hiện:", []),
        ("Báo cáo kết quả trước ngày 25.", []),
    ],
)
def test_a_light_line_that_reads_as_a_title_is_a_warning(words: str, expected: list[str]) -> None:
    """A short khoản without end mark over its own list has a title, which is bold."""
    items = (labelled(Element.CLAUSE, "1.", words), labelled(Element.DASH_ITEM, "-", _LONG))
    assert codes(found(rules, *items)) == expected


def _chapter(*after: Item) -> list[str]:
    """Return what is found in ``Chương I`` and what follows."""
    head = item(Element.CHAPTER, centred("Chương I", _BOLD), label="Chương I", label_end=8)
    return codes(found(rules, head, *after, _ARTICLE))


def test_divisions_have_a_title_below() -> None:
    """In capitals, bold, on its own line (T-21)."""
    assert _chapter(item(Element.CHAPTER_TITLE, centred("QUY ĐỊNH CHUNG", _BOLD))) == []
    assert _chapter() == ["T-21 W"]
    assert _chapter(item(Element.CHAPTER_TITLE, centred("Quy định chung", _BOLD))) == ["T-21 W"]
    assert _chapter(item(Element.CHAPTER_TITLE, centred("QUY ĐỊNH CHUNG"))) == ["T-21 W"]


@pytest.mark.parametrize(
    ("between", "expected"), [("\n", []), (". ", ["T-21 W"]), (": ", ["T-21 W"])]
)
def test_a_title_beside_its_number_is_told(between: str, expected: list[str]) -> None:
    """``Chương I. QUY ĐỊNH CHUNG`` is one line; with a line break it is two."""
    made = centred(f"Chương I{between}QUY ĐỊNH CHUNG", _BOLD)
    head = item(Element.CHAPTER, made, label="Chương I", label_end=8)
    title = item(Element.CHAPTER_TITLE, made)
    at = 8 + len(between)
    both = (
        replace(head, part=Part(made, 0, 8)),
        replace(title, part=Part(made, at, len(made.text))),
    )
    assert codes(found(rules, *both, _ARTICLE)) == expected


@pytest.mark.parametrize(
    ("label", "typed", "expected"),
    [
        ("•", True, ["T-22 W"]),
        ("→", True, ["T-22 W"]),
        ("\uf0b7", False, ["T-22 W"]),
        ("-", False, ["T-22 I"]),
        ("-", True, []),
        ("+", True, []),
        ("–", True, []),
    ],
)
def test_signs_before_paragraphs(label: str, typed: bool, expected: list[str]) -> None:
    """Bullets are not the practice; an automatic hyphen is only a remark (T-22)."""
    if typed:
        one = labelled(Element.DASH_ITEM, label, _LONG)
    else:
        one = item(Element.DASH_ITEM, paragraph(_LONG, label=label, bullet=True), label=label)
    assert codes(found(rules, one)) == expected


def test_articles_of_a_decision_without_a_dot() -> None:
    """Each that continues the count is one, whatever else cites the điều of a law (T-19)."""
    said = (
        "Điều 1 Bổ nhiệm ông Bình.",
        "Điều 5 Luật Lưu trữ.",
        "Điều 2 Quyết định này có hiệu lực.",
    )
    decided = item(Element.DECISION, centred("QUYẾT ĐỊNH:", _BOLD))
    items = [item(Element.BODY, text) for text in said]
    faults = found(rules, decided, *items)
    assert [(one.rule.id, one.place) for one in faults] == [
        ("T-19", items[0].place),
        ("T-19", items[2].place),
    ]
    assert found(rules, *items) == []


def test_an_article_begins_with_a_capital() -> None:
    """``điều 1.`` is set right (T-19)."""
    (one,) = found(rules, labelled(Element.ARTICLE, "điều 1.", _LONG, _BOLD))
    assert one.repairs == (ReplaceText(place_of(one), 0, 1, "đ", "Đ"),)
