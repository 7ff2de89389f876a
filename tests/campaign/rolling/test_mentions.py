"""Years typed in texts: which move on, which a person looks at."""

import pytest

from cds_docs.campaign.rolling.mentions import doubt, mentions

_CERTAIN = [
    ("Tổ chức Ngày Chuyển đổi số quốc gia năm 2024", "năm 2024"),
    ("Ngày hội\n    năm\n    2024 của tỉnh", "năm 2024"),
    ("Na\u0306m 2024", "Năm 2024"),
    ("diễn ra ngày 10/10/2024 tại Hà Nội", "10/10/2024"),
    ("từ ngày 24/9 – 02/10/2024", "02/10/2024"),
    ("Chào mừng 10.10.2024!", "10.10.2024"),
    ("ngày 10 tháng 10 năm 2024", "ngày 10 tháng 10 năm 2024"),
    ("Tháng 10/2024 - Tháng tiêu dùng số", "Tháng 10/2024"),
    ("theo Kế hoạch số 12/KH-UBND. Năm 2024 tiếp tục", "Năm 2024"),
]
_DOUBTFUL = [
    ("giai đoạn năm 2024 - 2025", "giai đoạn"),
    ("Đến năm 2024, 50% dịch vụ công", "giai đoạn"),
    ("từ năm 2020 đến hết năm 2024", "giai đoạn"),
    ("năm học 2024-2025", "số, ký hiệu"),
    ("Nghị định số 1/2024/NĐ-CP", "số, ký hiệu"),
    ("Kế hoạch số 12/KH-UBND ngày 05/9/2024", "văn bản khác"),
    ("Kế hoạch số 12/KH-UBND về Ngày hội năm 2024", "văn bản khác"),
    ("thứ Năm, ngày 10/10/2024", "thứ trong tuần"),
    ("10/10/2024 (thứ Năm)", "thứ trong tuần"),
    ("Chủ nhật, ngày 29 tháng 9 năm 2024", "thứ trong tuần"),
    ("lần thứ năm 2024", "thứ trong tuần"),
    ("https://x.vn/tai-lieu/2024", "địa chỉ"),
    ("dx.gov.vn/10/10/2024", "địa chỉ"),
    ("DTI 2024", "chưa rõ"),
    ("mã 45/99/2024", "chưa rõ"),
    ("ngày 29/2/2024", "29/02"),
]


@pytest.mark.parametrize(("text", "words"), _CERTAIN)
def test_a_year_written_as_the_campaigns_own_moves(text: str, words: str) -> None:
    """It follows ``năm`` or ends a date, and belongs to nothing else."""
    (found,) = mentions(text)

    assert doubt(found, 2) == ""
    assert found.words == words


@pytest.mark.parametrize(("text", "why"), _DOUBTFUL)
def test_a_year_that_may_mean_something_else_is_asked_about(text: str, why: str) -> None:
    """A stretch of years, another paper, a day of the week, an address, a number."""
    found = next(mention for mention in mentions(text) if mention.year == 2024)

    assert why in doubt(found, 2)


def test_a_leap_day_stays_certain_where_the_new_year_has_one() -> None:
    """29/02/2024 is 29/02/2028."""
    (found,) = mentions("ngày 29/2/2024")

    assert doubt(found, 4) == ""


def test_years_inside_longer_numbers_are_none() -> None:
    """Telephone and account numbers hold four digits in a row, too."""
    assert mentions("ĐT 02024123, x2024, 20245") == []
