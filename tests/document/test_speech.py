"""Where titles break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.document.speech import spoken_lines
from cds_docs.units import mm, pt

SYLLABLES = ["cơ", "quan,", "Chuyển", "đổi", "số", "ngày", "05", "tháng", "9", "(ủy", "ban)"]
TITLES = st.lists(st.sampled_from(SYLLABLES)).map(" ".join)


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        (
            "V/v tổ chức Ngày Chuyển đổi số quốc gia năm 2025",
            75,
            ("V/v tổ chức Ngày Chuyển đổi số", "quốc gia năm 2025"),
        ),
        ("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", 90, ("GIÁM ĐỐC SỞ KHOA HỌC", "VÀ CÔNG NGHỆ")),
        (
            "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ",
            89,
            ("PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN THÀNH PHỐ"),
        ),
        ("PHỐI HỢP GIỮA CÁC CƠ QUAN, ĐƠN VỊ", 75, ("PHỐI HỢP GIỮA CÁC", "CƠ QUAN, ĐƠN VỊ")),
        ("TRƯỜNG ĐẠI HỌC HẠ LONG", 56, ("TRƯỜNG ĐẠI HỌC", "HẠ LONG")),
        (
            "BAN QUẢN LÝ CÁC KHU CÔNG NGHỆ CAO VÀ KHU CÔNG NGHIỆP THÀNH PHỐ HỒ CHÍ MINH",
            58,
            (
                "BAN QUẢN LÝ CÁC",
                "KHU CÔNG NGHỆ CAO",
                "VÀ KHU CÔNG NGHIỆP",
                "THÀNH PHỐ",
                "HỒ CHÍ MINH",
            ),
        ),
        (
            "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ VÀ ĐỀ ÁN 06 TỈNH QUẢNG NINH",
            70,
            ("BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ VÀ", "ĐỀ ÁN 06 TỈNH QUẢNG NINH"),
        ),
    ],
)
def test_no_word_is_parted(text: str, room: float, expected: tuple[str, ...]) -> None:
    """A title breaks between words of one or two syllables."""
    assert spoken_lines(text, pt(14), mm(room)) == expected


def test_no_syllable_is_left_alone_on_the_last_line() -> None:
    """A word that is not known to the list is not torn from its last syllable."""
    lines = spoken_lines("VIỆN NGHIÊN CỨU VÀ ỨNG DỤNG CÔNG NGHỆ NHA TRANG", pt(14), mm(44))

    assert len(lines[-1].split()) > 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổ chức Ngày Chuyển đổi số quốc gia và Tuần lễ Chuyển đổi số thành phố Huế năm 2026",
            (
                "Tổ chức Ngày Chuyển đổi số quốc gia",
                "và Tuần lễ Chuyển đổi số thành phố Huế năm 2026",
            ),
        ),
        (
            "Tổ chức Ngày Chuyển đổi số quốc gia năm 2024 trên địa bàn tỉnh Nghệ An",
            ("Tổ chức Ngày Chuyển đổi số quốc gia năm 2024", "trên địa bàn tỉnh Nghệ An"),
        ),
        (
            "Kế hoạch tổ chức các hoạt động hưởng ứng hằng năm và tổng kết việc thực hiện hằng năm",
            (
                "Kế hoạch tổ chức các hoạt động hưởng ứng hằng năm",
                "và tổng kết việc thực hiện hằng năm",
            ),
        ),
        (
            "Tổ chức các hoạt động hưởng ứng Tháng tiêu dùng số hằng năm trên địa bàn tỉnh",
            ("Tổ chức các hoạt động hưởng ứng Tháng", "tiêu dùng số hằng năm trên địa bàn tỉnh"),
        ),
        (
            "(Kèm theo Công văn số 12/UBND-VHXX của Ủy ban nhân dân huyện Cần Giuộc, tỉnh Long An)",
            (
                "(Kèm theo Công văn số 12/UBND-VHXX",
                "của Ủy ban nhân dân huyện Cần Giuộc, tỉnh Long An)",
            ),
        ),
    ],
)
def test_no_phrase_is_parted(text: str, expected: tuple[str, ...]) -> None:
    """A title breaks where one would pause, before «và», «của», «trên», if lines stay even."""
    assert spoken_lines(text, pt(14), mm(149)) == expected


def test_a_word_is_parted_before_a_line_is_added() -> None:
    """Where whole words would need one line more, syllables break as they did."""
    text = "sở khoa học và"

    assert spoken_lines(text, pt(14), mm(17)) == ("sở khoa", "học và")


@given(TITLES, st.integers(5, 120))
def test_lines_are_the_text(text: str, room: int) -> None:
    """Nothing is lost or changed."""
    assert " ".join(spoken_lines(text, pt(14), mm(room))) == text


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        (
            "V/v khen thưởng bà Huỳnh Thị Thu Thủy và ông Lê Văn Nam",
            78,
            ("V/v khen thưởng bà Huỳnh Thị Thu Thủy", "và ông Lê Văn Nam"),
        ),
        (
            "V/v tuyên truyền Tuần lễ Chuyển đổi số tỉnh Quảng Ngãi; Ngày Chuyển đổi số quốc gia",
            62,
            (
                "V/v tuyên truyền Tuần lễ",
                "Chuyển đổi số tỉnh Quảng Ngãi;",
                "Ngày Chuyển đổi số quốc gia",
            ),
        ),
        (
            "V/v mời dự Lễ phát động lúc 8 giờ 00 ngày 10/10/2026 tại Hội trường T50",
            70,
            ("V/v mời dự Lễ phát động lúc 8 giờ 00", "ngày 10/10/2026 tại Hội trường T50"),
        ),
        (
            "V/v tổ chức tập huấn cho 1.200 cán bộ",
            44,
            ("V/v tổ chức tập huấn", "cho 1.200 cán bộ"),
        ),
    ],
)
def test_no_name_and_no_count_is_parted(text: str, room: float, expected: tuple[str, ...]) -> None:
    """Given name and surname, a number and its unit stay on one line where no more lines come."""
    assert spoken_lines(text, pt(12), mm(room)) == expected
