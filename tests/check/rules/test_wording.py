"""T-28, T-29, T-33 and T-34: end mark, blanks, tone marks, numbers."""

import pytest

from cds_docs.check.recognised import FoundSignature, Layout, Recognised
from cds_docs.check.rules.wording import blanks, blanks_in_lists, end, numbers, rules, tone_marks
from cds_docs.document.repairs import ReplaceText
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS
from support.found import item, recognised
from support.judging import codes, found, judged


def _letter(*texts: str, **changes: object) -> Recognised:
    """Return a signed letter with these body paragraphs."""
    fields = {"kind": KINDS["cong-van"], "signature": FoundSignature(Layout.TABLE)} | changes
    return recognised(*(item(Element.BODY, text) for text in texts), **fields)


@pytest.mark.parametrize(
    "texts",
    [
        ("Trân trọng./.",),
        ("Trân trọng./. ",),
        ("Trân trọng./",),
        ("(Đính kèm tệp).”./.",),
        ("Trân trọng./.", "(Kèm theo bộ nhận diện)"),
    ],
)
def test_the_end_mark_is_seen(texts: tuple[str, ...]) -> None:
    """The mark may have a blank behind it, or a note below it."""
    assert judged([end], _letter(*texts)) == []


def test_a_missing_end_mark_is_a_remark() -> None:
    """Only a signed paper of a known kind is judged (T-28)."""
    assert codes(judged([end], _letter("Trân trọng."))) == ["T-28 I"]
    assert judged([end], _letter("Trân trọng.", kind=None)) == []
    assert judged([end], _letter("Trân trọng.", guessed=True)) == []
    assert judged([end], _letter("Trân trọng.", signature=None)) == []


def _mended(text: str) -> str:
    """Return a text with its blanks mended."""
    repairs = [
        repair
        for finding in found([blanks], item(Element.BODY, text))
        for repair in finding.repairs
        if isinstance(repair, ReplaceText)
    ]
    for repair in sorted(repairs, key=lambda one: -one.start):
        text = text[: repair.start] + repair.text + text[repair.end :]
    return text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("tuyên truyền  sâu rộng", "tuyên truyền sâu rộng"),
        ("năm 2024.  Các sở", "năm 2024. Các sở"),
        ("tuyên truyền , phổ biến", "tuyên truyền, phổ biến"),
        ("Chủ đề : Chuyển đổi số", "Chủ đề: Chuyển đổi số"),
        ("gồm các việc ;", "gồm các việc;"),
        ("Trân trọng ./.", "Trân trọng./."),
        ("“Chuyển đổi số” , “dữ liệu” .", "“Chuyển đổi số”, “dữ liệu”."),
        ("đạt 95% ; còn lại", "đạt 95%; còn lại"),
        ("đẩy mạnh chuyển đổi số , kinh tế số ;", "đẩy mạnh chuyển đổi số, kinh tế số;"),
        ("Ngày Chuyển đổi số  quốc gia", "Ngày Chuyển đổi số quốc gia"),
    ],
)
def test_blanks_that_do_not_belong_are_taken_out(text: str, mended: str) -> None:
    """Double blanks, and blanks before marks, are mended (T-29)."""
    assert set(codes(found([blanks], item(Element.BODY, text)))) == {"T-29 W"}
    assert _mended(text) == mended
    assert found([blanks], item(Element.BODY, mended)) == []


def test_blanks_before_marks_of_a_list() -> None:
    """Addressees and recipients are looked at, too; room to fill in stays (T-29)."""
    lines = ("- Sở Nội vụ ;", "- Lưu: VT, CĐS .", "- Ban Quản lý; số   ;", "- Lưu : VT.")
    items = tuple(item(Element.DISTRIBUTION_ITEM, one, label="-", label_end=2) for one in lines)
    signed = FoundSignature(Layout.TABLE, recipients=items)
    told = judged([blanks_in_lists], recognised(signature=signed))
    assert codes(told) == ["T-29 W"] * 2
    (repair,) = told[0].repairs
    assert isinstance(repair, ReplaceText)
    assert lines[0][: repair.start] + repair.text + lines[0][repair.end :] == "- Sở Nội vụ;"


@pytest.mark.parametrize(
    "text",
    [
        "tuyên truyền,phổ biến",
        "Nội dung:Đặt banner",
        "các việc;các sở",
        "Kết thúc.Các sở",
        "Hay!Các",
    ],
)
def test_a_blank_is_missing_behind_a_mark(text: str) -> None:
    """That is told and left to a person."""
    (finding,) = found([blanks], item(Element.BODY, text))
    assert (codes([finding]), finding.repairs) == (["T-29 W"], ())


@pytest.mark.parametrize(
    "text",
    [
        "ngày    tháng    năm 2024, số    /KH-UBND, lúc   giờ",
        "ngày  tháng  năm 2024",
        "từ 8:30 đến 11:00, tỷ lệ 1:2, đạt 12,5%, 1.234,5 tỷ",
        "tại https://chuyendoiso.longan.gov.vn/public/home?a=b;c, www.dx.gov.vn",
        "thư gửi so.tttt@quangngai.gov.vn, tệp Ke.hoach.docx",
        "TP.HCM, TP.Hồ Chí Minh, ThS.Nguyễn, Tp.Huế",
        "viết tin, bài,... trên báo; diễn đàn,…",
        "khối doanh nghiệp ... và các hội",
        "dùng .NET, phần mềm Node.js, e-Office",
        "(facebook, zalo, youtube,...), hệ thống",
        "Họ tên:     Chức vụ:     Đơn vị:",
        "văn bản số  505/QĐ-TTg",
        "Quyết định số   , ngày   tháng   năm 2026",
    ],
)
def test_numbers_addresses_blanks_to_fill_in_are_left(text: str) -> None:
    """What is no slip of the typist is no finding."""
    assert found([blanks], item(Element.BODY, text)) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Ủy ban nhân dân tỉnh; hàng hóa", "xã hội hóa, tùy theo"), []),
        (("Uỷ ban nhân dân tỉnh; hàng hoá", "xã hội hoá, tuỳ theo"), []),
        (("Ủy ban nhân dân, hàng hóa", "hàng hoá"), ["T-33 W"]),
        (("Ủy ban nhân dân, tùy theo", "Thanh Hoá, quý khách, quỹ, Thuỷ"), []),
        (("toàn tỉnh, khoản, thuở, hoàn thành, truyền thông, quyết",), []),
    ],
)
def test_tone_marks_of_two_schools(texts: tuple[str, ...], expected: list[str]) -> None:
    """Two placements in one paper are a warning; names and qu do not count (T-33)."""
    items = [item(Element.BODY, text) for text in texts]
    assert codes(found([tone_marks], *items)) == expected


def test_tone_marks_of_an_old_code_are_none() -> None:
    """In VNI the sign «ó» is «ĩ»: «nghóa» is no other way to place a mark."""
    texts = ("Ñoäc laäp, thaønh phoá", "muïc ñích, yù nghóa cuûa Ngaøy")
    assert found([tone_marks], *(item(Element.BODY, text) for text in texts)) == []


def test_the_placement_fewer_words_have_is_named() -> None:
    """The message counts both ways; each paragraph with the rarer one is a place."""
    texts = ("hàng hóa, hòa nhập", "hàng hoá", "Ủy ban")
    (finding,) = found([tone_marks], *(item(Element.BODY, text) for text in texts))
    assert finding.excerpt == "hàng hoá"
    assert finding.message == "Lẫn hai cách đặt dấu: «hóa» 3 lần, «hoá» 1 lần; nên một cách."


@pytest.mark.parametrize(
    "text",
    [
        "đạt 1.5 %", "tăng 12.75% so với", "hơn 2.5 triệu lượt", "kinh phí 1,000,000 đồng",
        "hỗ trợ 500.000đ", "hỗ trợ 5 triệu VNĐ", "mức 2.000.000 đ/người",
        "kinh phí 1.250.000 ₫", "kinh phí ₫1.250.000 đồng",
    ],
)  # fmt: skip
def test_foreign_notation_of_numbers(text: str) -> None:
    """Points for commas, commas for points, and short đồng (T-34)."""
    assert codes(found([numbers], item(Element.BODY, text))) == ["T-34 W"]


@pytest.mark.parametrize(
    "text",
    [
        "đạt 1,5 %", "1.500 triệu đồng", "phiên bản 2.0, Web 3.0", "địa chỉ 192.168.1.10",
        "ngày 10.10.2023", "1.1 triệu tập hội nghị", "Điều 5đ, điểm đ khoản 2", "cao 1,500 m",
        "TCVN 6909:2001", "mục 1.2 kế hoạch", "dịch vụ 5.0 và 4.0", "1.000.000 đồng",
    ],
)  # fmt: skip
def test_right_numbers_versions_and_labels_are_left(text: str) -> None:
    """What is no amount is not judged, and what is right is silent."""
    assert found([numbers], item(Element.BODY, text)) == []


def test_all_wording_rules_are_exported() -> None:
    """The module offers each rule once."""
    assert rules == (end, blanks, blanks_in_lists, tone_marks, numbers)
