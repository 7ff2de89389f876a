"""T-30 to T-32: placeholders, Word's own headings, traces of editing."""

from dataclasses import replace

import pytest

from cds_docs.check.recognised import Zone
from cds_docs.check.rules.leftovers import (
    blanks,
    fields,
    headings,
    placeholders,
    traces,
)
from cds_docs.document.found import MAIN_PART, Place, Traces
from cds_docs.document.found_shape import Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS
from support.found import item, look, paper, paragraph, piece, recognised
from support.judging import codes, found, judged


@pytest.mark.parametrize(
    "text",
    [
        "theo Kế hoạch của [...]", "theo Kế hoạch […] của tỉnh", "gửi về xxx trước ngày 25",
        "chủ đề {{ theme }}", "{% if x %}", "TODO: thêm số liệu", "Lorem ipsum dolor sit amet",
        "kính gửi <tên cơ quan>", "Đơn vị: <<Ten_don_vi>>", "ông «Ho_ten»", "số điện thoại XXXX",
        "trước ngày xx/10/2026", "ngày xx tháng 10 năm 2026", "hạn: xx/xx/2026",
        "theo Error! Reference source not found.", "Lỗi! Không tìm thấy nguồn tham chiếu.",
        "Thời hạn: Click or tap here to enter text.", "Nơi gửi: Choose an item.",
    ],
)  # fmt: skip
def test_placeholders_are_errors(text: str) -> None:
    """What no paper can go out with (T-30)."""
    assert codes(found([placeholders], item(Element.BODY, text))) == ["T-30 E"]


def test_a_long_placeholder_is_shown_in_part() -> None:
    """A cell may be filled with thousands of letters."""
    (told,) = found([placeholders], item(Element.BODY, f"gửi về {'x' * 5000} trước ngày 25"))
    assert len(told.message) < 150


@pytest.mark.parametrize(
    "text",
    [
        "Đăng tải tin, bài,… lên chuyên mục", "mạng xã hội (facebook, zalo, youtube,...), hệ thống",
        "thành công trong chuyển đổi số...", "chuyển đổi số… Các sở", "lần thứ XXX, khóa XXXI",
        "tại <https://dx.gov.vn>", "“đẩy mạnh […] kinh tế số”", "trị số < 5 và > 3", "tài liệu [1]",
        "[Hình ảnh](http://hinhanh.quangngai.gov.vn)", "khuyến khích sáng kiến;...", "www.xxx.vn",
        "khóa XX, kỳ họp XXI", "https://cds.vn/xx/10/2026", "tệp bao_cao__/2026",
        "lãi suất 6,5%/năm.", "trong nhiều năm...", "trước ngày.",
    ],
)  # fmt: skip
def test_ellipses_links_and_quotations_are_left(text: str) -> None:
    """The ellipsis behind a list, links, Roman numbers and omissions in quotations are right."""
    assert found([placeholders], item(Element.BODY, text)) == []


@pytest.mark.parametrize(
    ("element", "text"),
    [
        (Element.NUMBER, "Số: …/KH-UBND"),
        (Element.PLACE_AND_DATE, "Quảng Ninh, ngày … tháng … năm 2026"),
        (Element.BODY, "Báo cáo trước ngày ____/10/2026"),
        (Element.BODY, "Quyết định số ____/QĐ-UBND của tỉnh"),
        (Element.BODY, "Quyết định số ..../QĐ-UBND ngày .../.../2024 của tỉnh"),
    ],
)
def test_dots_for_number_and_day_are_a_draft(element: Element, text: str) -> None:
    """The form of a draft is a warning."""
    assert codes(found([placeholders], item(element, text))) == ["T-30 W"]


def test_forms_and_electronic_annexes_keep_their_blanks() -> None:
    """A phụ lục may be a form; its Kèm theo line is blank in an electronic paper."""
    blank = "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh)"
    assert found([placeholders], item(Element.ATTACHED_TO, blank, zone=Zone.ANNEX)) == []
    form = item(Element.BODY, "Họ tên: ……… sinh ngày … tháng …", zone=Zone.ANNEX)
    assert found([placeholders], form) == []
    named = item(Element.BODY, "Kính gửi: <tên cơ quan>", zone=Zone.ANNEX)
    assert codes(found([placeholders], named)) == ["T-30 W"]


_BLANK = "Thông báo tại địa chỉ ……………… trên hệ thống truyền thanh."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_BLANK, ["T-30 W"]),
        ("báo cáo qua thư điện tử .......... của Sở", ["T-30 W"]),
        ("tổ chức vào ... ... ... của năm", ["T-30 W"]),
        ("giao ____ chủ trì thực hiện", ["T-30 W"]),
        ("tại địa chỉ _ _ _ _ _ _ của xã", ["T-30 W"]),
        ("thư mục bao_cao __ tổng hợp", []),
        ("tại địa chỉ …. trên hệ thống", []),
        ("Quyết định số ………… ngày ………… tháng ………… năm ………… của tỉnh", []),
        ("băng rôn, pano, ……… và các hình thức khác", []),
        ("đăng tin, bài……… lên cổng", []),
        ("truyền thông qua tin, bài, ảnh ………", []),
        ("Họ và tên: ……………… Chức vụ: ………………", []),
        ("ghi rõ “tại địa chỉ ……………… của đơn vị” vào đơn", []),
        ("Phần thứ nhất ................ 12", []),
        ("Phần I. Kết quả ……… Trang 3", []),
        ("Họ và tên ……… chức vụ ……… số điện thoại", []),
    ],
)
def test_dots_in_a_sentence_are_a_blank(text: str, expected: list[str]) -> None:
    """What a person meant to fill in, told from the ellipsis behind a list."""
    assert codes(found([blanks], item(Element.BODY, text))) == expected


def test_blanks_for_a_pen_are_left() -> None:
    """Forms in a phụ lục, in a table, below words on a form; kinds filled in by hand."""
    blank = item(Element.BODY, _BLANK)
    assert found([blanks], item(Element.BODY, _BLANK, zone=Zone.ANNEX)) == []
    assert found([blanks], item(Element.BODY, _BLANK, data=True)) == []
    assert found([blanks], item(Element.BODY, "Đăng ký theo mẫu sau:"), blank) == []
    for lead in ("ghi rõ theo biểu sau:", "nội dung như dưới đây.", "PHIẾU ĐĂNG KÝ"):
        assert found([blanks], item(Element.BODY, lead), blank) == []
    assert found([blanks], blank, kind=KINDS["giay-uy-quyen"]) == []
    assert codes(found([blanks], blank, guessed=True)) == ["T-30 W"]


def test_words_in_square_brackets_are_a_warning() -> None:
    """They may be meant."""
    assert codes(found([placeholders], item(Element.BODY, "theo [tên văn bản]"))) == ["T-30 W"]


@pytest.mark.parametrize(
    ("style", "outline", "changes", "expected"),
    [
        ("heading 1", 0, {"colour": "2F5496"}, ["T-31 W"]),
        ("NĐ30 Mục", 0, {"fonts": ("Calibri Light",) * 4}, ["T-31 W"]),
        ("heading 1", 0, {}, []),
        ("Normal", None, {"colour": "2F5496"}, []),
    ],
)
def test_headings_in_words_own_look(
    style: str, outline: int | None, changes: dict[str, object], expected: list[str]
) -> None:
    """A heading style is fine once it is black Times New Roman (T-31)."""
    made = paragraph("I. MỤC ĐÍCH", look(14, **changes), Shape(style=style, outline=outline))
    assert codes(found([headings], item(Element.HEADING, made))) == expected


def test_traces_of_editing_are_told_by_kind() -> None:
    """Insertions, deletions, comments, hidden and highlighted text each have their sentence."""
    marked = paragraph([piece("chờ duyệt", look(14, highlight="yellow")), piece(" ", look(14))])
    place = Place(MAIN_PART, 1)
    left = Traces((place,), (place,), 3, (place, place))
    whole = paper(marked, traces=left)
    findings = judged([traces], recognised(paper=whole))
    assert codes(findings) == ["T-32 W"] * 6
    assert "3 bình luận" in findings[2].message
    assert judged([traces], recognised(paper=replace(paper(), traces=Traces()))) == []


@pytest.mark.parametrize(("fill", "expected"), [("FFFF00", 1), ("F8F9FA", 0), ("", 0)])
def test_a_fill_behind_letters_is_a_highlighter(fill: str, expected: int) -> None:
    """Google Docs stores it so; the grey of a web page is none."""
    filled = paper(paragraph("chờ duyệt", look(14, shade=fill)))
    assert codes(judged([traces], recognised(paper=filled))) == ["T-32 W"] * expected


def test_a_highlighted_blank_is_no_trace() -> None:
    """Only letters that show the colour count."""
    blank = paragraph([piece(" ", look(14, highlight="yellow")), piece("chữ", look(14))])
    assert judged([traces], recognised(paper=paper(blank))) == []


@pytest.mark.parametrize(
    ("instruction", "shown", "expected"),
    [
        ("MERGEFIELD TenDonVi", "«TenDonVi»", ["T-30 E"]),
        ("mergefield Tên_đơn_vị ", "«Tên_đơn_vị»", ["T-30 E"]),
        ("MERGEFIELD TenDonVi", "Ủy ban nhân dân xã An Bình", []),
        ("DATE \\@ dd/MM/yyyy", "05/10/2026", ["T-32 W"]),
        ("time", "08:00", ["T-32 W"]),
        ("PAGE", "2", []),
        (" ", "chữ", []),
    ],
)
def test_fields_that_should_be_words(instruction: str, shown: str, expected: list[str]) -> None:
    """One that no row of a list has filled; a day that is another one tomorrow."""
    made = paragraph([piece("Gửi "), piece(shown, field=instruction)])
    assert codes(judged([fields], recognised(paper=paper(made)))) == expected
