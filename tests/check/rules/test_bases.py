"""T-11 to T-14 and T-35: căn cứ."""

from dataclasses import replace
from typing import Any

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Issued, Item, Part
from cds_docs.check.rules.bases import rules
from cds_docs.document.repairs import ReplaceText, SetLook
from cds_docs.standard.elements import Element
from support.clean import TITLE_LOOK, clean
from support.found import centred, item, look, paragraph, piece
from support.judging import codes, found, judged

_ITALIC = look(14, italic=True)
_FULL = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
)
_LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
_ASKED = "Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ"


def _basis(text: str, **changes: Any) -> Item:  # noqa: ANN401 - fields of Look
    """Return a căn cứ as it should look."""
    return item(Element.BASIS, text, replace(_ITALIC, **changes))


@pytest.mark.parametrize(
    "group",
    [
        (f"{_LAW};", f"{_FULL}."),
        (f"{_LAW};", f"{_FULL};", f"{_ASKED}."),
        (f"{_FULL}.",),
        (f"{_LAW}; ", f"{_FULL}. "),
    ],
)
def test_a_right_group_is_silent(group: tuple[str, ...]) -> None:
    """Semicolons, and a full stop at the end, ask for nothing."""
    assert found(rules, *map(_basis, group)) == []


@pytest.mark.parametrize(
    ("group", "put"),
    [
        ((f"{_LAW},", f"{_FULL}."), [(",", ";")]),
        ((f"{_LAW};", f"{_FULL};"), [(";", ".")]),
        ((f"{_LAW}", f"{_FULL}."), [("", ";")]),
        ((f"{_LAW};", f"{_FULL};", f"{_ASKED},"), [(",", ".")]),
    ],
)
def test_wrong_ends_are_mended(group: tuple[str, ...], put: list[tuple[str, str]]) -> None:
    """The mark at the end is exchanged, or put in where none is (T-12)."""
    findings = found(rules, *map(_basis, group))
    assert codes(findings) == ["T-12 E"] * len(put)
    repairs = [repair for one in findings for repair in one.repairs]
    assert [(r.found, r.text) for r in repairs if isinstance(r, ReplaceText)] == put


@pytest.mark.parametrize("last", [_LAW, f"{_LAW} ", f"{_LAW},"])
def test_an_end_mark_goes_behind_its_own_line(last: str) -> None:
    """Of two căn cứ in one paragraph the second ends where its words do."""
    both = item(Element.BASIS, f"{_FULL};\n{last}", _ITALIC).part.paragraph
    start = len(_FULL) + len(";\n")
    part = Part(both, start, len(both.text))
    second = replace(_basis(last), part=part)

    (made,) = found(rules, second)
    (mended,) = made.repairs
    assert isinstance(mended, ReplaceText)
    assert mended.start == start + len(_LAW)


def test_the_last_basis_before_a_proposal_keeps_its_semicolon() -> None:
    """``Theo đề nghị`` closes the group, even where it is not recognised as căn cứ."""
    proposal = item(Element.BODY, f"{_ASKED}.")
    assert found(rules, _basis(f"{_FULL};"), proposal) == []


def test_what_goes_on_unmarked_is_not_judged() -> None:
    """``Nhằm …;`` below a căn cứ leaves open which one ends the group."""
    aim = item(
        Element.BODY, "Nhằm đẩy nhanh tiến độ triển khai các chỉ tiêu trong quý IV năm 2026;"
    )
    assert found(rules, _basis(f"{_FULL};"), aim) == []


def test_an_opening_that_leads_on_is_no_wrong_end() -> None:
    """A colon leads to the text; which mark belongs there is not guessed."""
    assert found(rules, _basis(f"{_FULL}, Sở Y tế đề nghị:")) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"italic": False}, "đứng"), ({"size": look(12).size}, "cỡ 12"), ({"bold": True}, "đậm")],
)
def test_a_basis_is_italic_and_of_the_size_of_text(changes: dict[str, Any], words: str) -> None:
    """Upright, bold or small căn cứ are errors, and are set right (T-11)."""
    (finding,) = found(rules, _basis(f"{_FULL}.", **changes))
    assert (finding.rule.id, words in finding.message) == ("T-11", True)
    assert isinstance(finding.repairs[0], SetLook)


def test_only_the_upright_words_are_made_italic() -> None:
    """The repair is about the stretch that is wrong."""
    mixed = paragraph(
        [piece("Căn cứ ", look(14)), piece(_FULL.removeprefix("Căn cứ ") + ".", _ITALIC)]
    )
    (finding,) = found(rules, item(Element.BASIS, mixed))
    (repair,) = finding.repairs
    assert isinstance(repair, SetLook)
    assert (repair.start, repair.end, repair.italic) == (0, 7, True)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Căn cứ Quyết định số 505/QĐ-TTg của Thủ tướng Chính phủ về Ngày", "ngày ban hành"),
        (
            "Căn cứ Quyết định số 505/QĐ-TTg ngày 22/4/2022 về Ngày Chuyển đổi số",
            "cơ quan ban hành",
        ),
        ("Căn cứ Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ", "trích yếu"),
        ("Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số", "số, ký hiệu, ngày ban hành"),
    ],
)
def test_what_a_basis_lacks_is_named(text: str, lacking: str) -> None:
    """Each of số, date, issuer and trích yếu is asked for by name (T-13)."""
    (finding,) = found(rules, _basis(f"{text}."))
    assert (finding.rule.id, finding.message) == ("T-13", f"Căn cứ thiếu {lacking}; cần ghi đủ.")


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ chức năng, nhiệm vụ, quyền hạn được giao",
        "Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX",
        "Căn cứ Nghị quyết số …/NQ-HĐND ngày … tháng … năm 2025 của HĐND tỉnh về dự toán",
        "Căn cứ Công văn số 12/SNV-CCHC ngày 2/1/2025 của Sở Nội vụ hướng dẫn tự kiểm tra",
        "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá",
        "Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019",
    ],
)
def test_complete_bases_and_those_without_number_are_silent(text: str) -> None:
    """Laws, resolutions of a congress and blanks of a draft are not incomplete."""
    assert found(rules, _basis(f"{text}.")) == []


def test_a_basis_named_again_may_be_short() -> None:
    """Only the first mention must be full."""
    again = "Căn cứ Nghị định số 30/2020/NĐ-CP"
    assert found(rules, _basis(f"{_FULL};"), _basis(f"{again}.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024.",
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội.",
    ],
)
def test_laws_with_number_or_issuer_are_a_remark(text: str) -> None:
    """Number and issuer of a law are not needed; that is information only (T-14)."""
    assert codes(found(rules, _basis(text))) == ["T-14 I"]


@pytest.mark.parametrize(
    ("text", "issued", "expected"),
    [
        ("Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011.", Issued(2025, 7, 2), ["T-35 W"]),
        ("Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011.", Issued(2025, 6, 30), []),
        ("Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011.", Issued(2025, None, None), []),
        ("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.", Issued(2026, 1, 1), []),
        ("Căn cứ Luật Lưu trữ năm 2011.", Issued(2026, None, None), ["T-35 W"]),
        ("Căn cứ Luật Lưu trữ.", Issued(2026, 1, 1), []),
        ("Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011.", Issued(None, None, None), []),
    ],
)
def test_replaced_bases_depend_on_the_day_of_issue(
    text: str, issued: Issued, expected: list[str]
) -> None:
    """A text is out of force only for papers surely issued after it was replaced (T-35)."""
    assert codes(found(rules, _basis(text), issued=issued)) == expected


def test_a_replaced_text_may_be_mentioned() -> None:
    """Only what a paragraph rests on is judged, not what it amends or tells of."""
    said = (
        "Sở Nội vụ tổng kết việc thi hành Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004.",
        "Thực hiện Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP của Chính phủ.",
    )
    items = [item(Element.BODY, text) for text in said]
    assert found(rules, *items, issued=Issued(2024, 1, 1)) == []


def test_a_replaced_text_in_the_opening_is_found() -> None:
    """A letter rests on what its opening names."""
    opening = item(
        Element.BODY, "Thực hiện Thông tư số 01/2011/TT-BNV ngày 19 tháng 01 năm 2011 của Bộ Nội vụ"
    )
    assert codes(found(rules, opening, issued=Issued(2024, 1, 1))) == ["T-35 W"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("QUYẾT ĐỊNH", ["T-11 E", "T-11 E", "T-11 W", "T-11 W", "T-12 E"]), ("BÁO CÁO", [])],
)
def test_bases_of_a_decision_behind_dashes(title: str, expected: list[str]) -> None:
    """``- Căn cứ …,`` as party papers have it is a căn cứ; elsewhere it is a line of a list."""
    lines = (f"- {_LAW},", f"- {_ASKED}.")
    text = [*map(paragraph, lines), centred("QUYẾT ĐỊNH:", TITLE_LOOK), paragraph("Điều 1. Giao.")]
    paper = clean("plan", title=[centred(title, TITLE_LOOK)], text=text)
    assert sorted(codes(judged(rules, recognise(paper)))) == expected
