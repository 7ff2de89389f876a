"""T-15 and T-16: papers and days named in prose."""

import pytest

from cds_docs.check.citing import citations
from cds_docs.check.recognised import Zone
from cds_docs.check.rules.citations import rules
from cds_docs.standard.elements import Element
from support.found import item
from support.judging import codes, found

_FULL = (
    "Thực hiện Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ về Ngày Chuyển đổi"
    " số quốc gia"
)


def _codes(*texts: str) -> list[str]:
    """Return what is found in body paragraphs."""
    return codes(found(rules, *(item(Element.BODY, text) for text in texts)))


@pytest.mark.parametrize(
    "texts",
    [
        (_FULL, "theo Quyết định số 505/QĐ-TTg và kế hoạch của tỉnh"),
        (f"{_FULL}; Quyết định số 934/QĐ-BTTTT ngày 07/6/2024 của Bộ Thông tin và Truyền thông",),
        ("Tại Quyết định số 505/QĐ-TTg ngày 22/4/2022, Thủ tướng Chính phủ đã phê duyệt",),
        (
            f"Quyết định số 9/QĐ-BTTTT ngày 07/6/2024 của Bộ về triển khai {_FULL[10:]}",
            "theo Quyết định số 505/QĐ-TTg",
        ),
        ("Luật Lưu trữ số 33/2024/QH15; Luật Chuyển đổi số số 148/2025/QH15",),
        ("hỗ trợ 24/7, tỷ lệ 1/2, tài liệu A/B-01, theo mẫu 01/BC",),
        ("Kế hoạch số …/KH-UBND của tỉnh",),
        (
            "Các Nghị định: số 85/2025/NĐ-CP ngày 08/4/2025; số 73/2019/NĐ-CP ngày 05/9/2019;",
            "theo khoản 1 Điều 36 Nghị định số 85/2025/NĐ-CP và Nghị định số 73/2019/NĐ-CP",
        ),
    ],
)
def test_right_citations_are_silent(texts: tuple[str, ...]) -> None:
    """Full first, short later; titles of other papers, laws and blanks are not judged."""
    assert _codes(*texts) == []


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("theo Quyết định số 505/QĐ-TTg, các sở đề nghị",), "thiếu thời gian và cơ quan ban hành"),
        (("Kế hoạch số 210/KH-UBND ngày 22/8/2023 về việc tổ chức",), "thiếu cơ quan ban hành"),
        ((_FULL, f"Các trường {_FULL.lower().replace('qđ-ttg', 'QĐ-TTg')}"), "Viện dẫn lại"),
        (("Nghị quyết số 57-NQ/TW, các sở",), "thiếu thời gian và cơ quan ban hành"),
    ],
)
def test_short_first_and_full_later_citations(texts: tuple[str, ...], said: str) -> None:
    """A first citation needs date and issuer, a later one neither (T-15)."""
    findings = found(rules, *(item(Element.BODY, text) for text in texts))
    (finding,) = [one for one in findings if one.rule.id == "T-15"]
    assert said in finding.message


def test_citations_in_annexes_and_tables_are_left() -> None:
    """Only the paper's own prose is judged."""
    text = "theo Quyết định số 505/QĐ-TTg"
    assert found(rules, item(Element.BODY, text, zone=Zone.ANNEX)) == []
    assert found(rules, item(Element.BODY, text, data=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chào mừng Ngày Chuyển đổi số quốc gia 10/10/2024!",
        "Thời gian: từ ngày 20/9/2024 đến hết ngày 11/10/2024.",
        "Tham gia Tọa đàm trong ngày 10/10/2024.",
        "Cao điểm từ 01/10/2024 - 10/10/2024.",
        "Văn bản số 825/TTCS-TTTH ngày 26/9/2024 của Cục Thông tin cơ sở",
        "Văn bản 6837/VP-KSTTHC ngày 24/9/2024 của Văn phòng",
        "Tổ ra quân trong 10 ngày (10/10/2024).",
        "treo băng rôn “10/10/2024 Ngày hội số”",
        "ngày 10 tháng 10 năm 2024, ngày 05 tháng 02 năm 2025",
        "Tuần lễ từ ngày 24/9 – 02/10/2024",
    ],
)
def test_dates_of_other_kinds_are_silent(text: str) -> None:
    """Ranges, citations, brackets, quotations and the name of the Day are as they are written."""
    assert [one.rule.id for one in found(rules, item(Element.BODY, text))] == []


@pytest.mark.parametrize(
    "text",
    [
        "gửi báo cáo trước ngày 25/10/2024 để tổng hợp",
        "khai mạc ngày 5 tháng 9 năm 2024",
        "khai mạc ngày 15 tháng 2 năm 2024",
    ],
)
def test_dates_in_prose_are_a_remark(text: str) -> None:
    """A whole date in figures, or a day without zero, is information (T-16)."""
    assert _codes(text) == ["T-16 I"]


def test_citations_are_read_with_their_parts() -> None:
    """Number, date, issuer and nesting are told apart."""
    text = f"{_FULL} và Nghị định số 30/2020/NĐ-CP; Kế hoạch số 5/KH-UBND ngày 2 tháng 9 năm 2024"
    cited = [(c.number, c.dated, c.issued, c.nested) for c in citations(text)]
    assert cited == [
        ("505/QĐ-TTg", True, True, False),
        ("30/2020/NĐ-CP", False, False, True),
        ("5/KH-UBND", True, False, False),
    ]
