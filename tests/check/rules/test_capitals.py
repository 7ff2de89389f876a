"""Group V: capital letters."""

from dataclasses import replace

import pytest

from cds_docs.check.rules.capitals import rules
from cds_docs.document.repairs import ReplaceText
from cds_docs.standard.elements import Element
from support.found import PLAIN, item
from support.judging import codes, found


@pytest.mark.parametrize(
    ("text", "expected", "right"),
    [
        ("đề nghị Ủy Ban Nhân Dân tỉnh", "V-01 E", "Ủy ban nhân dân"),
        ("Hội Đồng Nhân Dân tỉnh giao", "V-01 E", "Hội đồng nhân dân"),
        ("Sở Khoa Học Và Công Nghệ chủ trì", "V-01 E", "Khoa học và Công nghệ"),
        ("giao Sở Khoa học và công nghệ chủ trì", "V-01 W", "Khoa học và Công nghệ"),
        ("giao Ủy ban Nhân dân huyện", "V-01 W", "Ủy ban nhân dân"),
        ("quy định tại Khoản 2 Điều 5 Nghị định này", "V-02 W", "khoản"),
        ("quy định tại điểm a khoản 2 điều 5 Nghị định này", "V-02 W", "Điều"),
        ("theo điều 7 Luật Lưu trữ", "V-02 W", "Điều"),
        ("các ông, bà có tên tại điều 1 chịu trách nhiệm", "V-02 W", "Điều"),
        ("tại chương II Nghị định số 30/2020/NĐ-CP", "V-02 W", "Chương"),
        ("trên địa bàn Tỉnh Quảng Ninh", "V-03 W", "tỉnh Quảng Ninh"),
        ("tại thành phố Hồ Chí Minh", "V-03 W", "Thành phố Hồ Chí Minh"),
        ("nhân dân quận 1, nhân viên", "V-03 W", "Quận 1"),
        ("của Thành phố Đà Nẵng", "V-03 W", "thành phố Đà Nẵng"),
        ("chào mừng Ngày Chuyển Đổi Số Quốc Gia", "V-04 W", "Ngày Chuyển đổi số quốc gia"),
        ("về ngày chuyển đổi số Quốc gia", "V-04 W", "Ngày Chuyển đổi số quốc gia"),
        ("theo quyết định số 505/QĐ-TTg", "V-05 W", "Quyết định"),
        ("triển khai nghị quyết số 57-NQ/TW", "V-05 W", "Nghị quyết"),
        ("chủ trương của Đảng, nhà nước và các tầng lớp khác", "V-06 I", ""),
        ("vận động các tầng lớp nhân dân hưởng ứng", "V-06 I", "Nhân dân"),
        ("vào sáng Thứ hai, ngày 07 tháng 10", "V-07 W", "thứ Hai"),
        ("Từ Thứ hai, ngày 05 tháng 10", "V-07 W", "thứ Hai"),
        ("trước Tết Nguyên Đán", "V-07 W", "tết Nguyên đán"),
        ("trong tháng tám", "V-07 W", "tháng Tám"),
    ],
)
def test_wrong_capitals_are_found(text: str, expected: str, right: str) -> None:
    """Each fault is one finding that says how it is written."""
    (finding,) = found(rules, item(Element.BODY, text))
    assert codes([finding]) == [expected]
    assert f"«{right}" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân tỉnh, Uỷ ban nhân dân huyện, Hội đồng nhân dân, UBND",
        "ủy ban nhân dân các cấp", "lĩnh vực khoa học và công nghệ, giáo dục và đào tạo",
        "phát triển Khoa học và Công nghệ", "ỦY BAN NHÂN DÂN TỈNH; SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "Công ty Cổ phần Sở Thông Tin Và Truyền Thông Việt", "Sở Văn hoá, Thể thao và Du lịch",
        "Điều 5 Nghị định số 30/2020/NĐ-CP", "tại khoản 2, điểm a khoản 3 Điều 5",
        "Khoản 2 Điều này được sửa đổi", "nội dung tại mục 2 Công văn này", "nhiều điều 2 bên nói",
        "trong đó: Khoản 2 Điều 5 đã nêu", "Điểm a khoản 1", "Điểm 10 khen thưởng, Điểm cầu chính",
        "tỉnh Quảng Ninh; Thành phố Hồ Chí Minh; thành phố Đà Nẵng; Quận 1", "Tỉnh ủy Quảng Ninh",
        "Tỉnh Quảng Ninh có 54 xã", "05 phường 10 ngày", "Đoàn Thanh niên Tỉnh đoàn", "xã hội",
        "Ngày Chuyển đổi số quốc gia năm 2024", "NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10",
        "ngày Chuyển đổi số quốc gia", "ngày nào cũng là ngày chuyển đổi số",
        "Quyết định số 505/QĐ-TTg", "các quyết định số 1 và 2", "văn bản số 4754/BTTTT-CĐSQG",
        "ngân sách nhà nước, quản lý nhà nước, doanh nghiệp nhà nước", "các tầng lớp Nhân dân",
        "Tòa án nhân dân, Viện kiểm sát nhân dân, Hội đồng nhân dân", "của Đảng, Nhà nước",
        "Thứ hai, với quan điểm chuyển đổi số", "ngày thứ hai của Hội thi", "ngày tháng năm 2024",
        "sáng thứ Hai, ngày 07", "tết Nguyên đán, Tết Nguyên đán", "Cách mạng tháng Tám",
        "trong 6 tháng năm 2024", "băng rôn “Ủy Ban Nhân Dân, Ngày hội Tỉnh Quảng Ninh”",
    ],
)  # fmt: skip
def test_right_capitals_and_doubtful_ones_are_silent(text: str) -> None:
    """No false alarm: sentence starts, generic words, quotations, names of companies."""
    assert found(rules, item(Element.BODY, text)) == []


def test_text_shown_in_capitals_is_left() -> None:
    """``w:caps`` hides how the letters are stored."""
    shown = replace(PLAIN, caps=True)
    assert found(rules, item(Element.BODY, "Ủy Ban Nhân Dân tỉnh", shown)) == []


def test_recipients_are_searched_for_names_and_cells_are_not() -> None:
    """Names of agencies count in Nơi nhận; tables of data are left, but for the Day."""
    wrong = "- Ủy Ban Nhân Dân xã;"
    assert codes(found(rules, item(Element.DISTRIBUTION_ITEM, wrong))) == ["V-01 E"]
    assert found(rules, item(Element.TABLE_CELL, wrong, data=True)) == []
    day = item(Element.TABLE_CELL, "Ngày chuyển đổi số quốc gia", data=True)
    assert codes(found(rules, day)) == ["V-04 W"]


@pytest.mark.parametrize(
    ("element", "label", "text", "right"),
    [
        (Element.CLAUSE, "1. ", "treo băng rôn tại trụ sở.", "Treo"),
        (Element.CLAUSE, "", "đăng tin, bài trên Cổng", "Đăng"),
        (Element.TITLED_CLAUSE, "2. ", "mục đích ", "Mục"),
        (Element.CLAUSE, "1. ", "Treo băng rôn.", ""),
        (Element.CLAUSE, "1. ", "eKYC trên ứng dụng", ""),
        (Element.CLAUSE, "1. ", "e-mail của cơ quan", ""),
        (Element.CLAUSE, "1. ", "https://dx.gov.vn", ""),
        (Element.CLAUSE, "1. ", "“chuyển đổi số” là", ""),
        (Element.CLAUSE, "1. ", "x là số hộ", ""),
        (Element.POINT, "a) ", "treo băng rôn;", ""),
        (Element.DASH_ITEM, "- ", "treo băng rôn;", ""),
    ],
)
def test_a_clause_begins_with_a_capital(
    element: Element, label: str, text: str, right: str
) -> None:
    """What continues a sentence above may begin small, and so may a name (V-08)."""
    one = item(element, label + text, label=label.strip(), label_end=len(label))
    told = [made for made in found(rules, one) if made.rule.id == "V-08"]
    assert [right in made.message for made in told] == [True] * bool(right)
    for made in told:
        (repair,) = made.repairs
        assert isinstance(repair, ReplaceText)
        assert (repair.start, repair.text) == (len(label), right[0])
