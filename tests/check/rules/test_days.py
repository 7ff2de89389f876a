"""S-15: the days a text names are in the calendar, on the weekday beside them."""

import pytest

from cds_docs.check.doubts import doubtful
from cds_docs.check.rules.days import days
from cds_docs.standard.elements import Element
from support.found import item
from support.judging import codes, found


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 31 tháng 9 năm 2026",
        "trước ngày 31/9/2026",
        "hết ngày 30 tháng 02",
        "ngày 29/02/2026",
        "ngày 05 tháng 13 năm 2026",
        "sáng thứ Sáu, ngày 10 tháng 10 năm 2026",
        "thứ Sáu (10/10/2026)",
        "ngày 10/10/2026 (Chủ nhật)",
        "thứ sáu ngày 10/10/2026",
    ],
)
def test_a_day_that_is_none(text: str) -> None:
    """No 31st of September; 10/10/2026 is a Saturday. Also where a list puts the words in."""
    assert codes(found([days], item(Element.BODY, text))) == ["S-15 W"]
    assert doubtful(text)


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 30 tháng 9 năm 2026",
        "ngày 29 tháng 02 hằng năm",
        "ngày 29/02/2028",
        "sáng thứ Bảy, ngày 10 tháng 10 năm 2026",
        "thứ Sáu hằng tuần, ngày 10/10/2026",
        "ngày 10/10/2026 (thứ Bảy)",
        "ngày 30 tháng 02 (âm lịch)",
        "ngày 30 tháng 02 âm lịch",
        "trước đây ghi “ngày 31 tháng 9 năm 2025”",
        "số 45/31/9/2026",
        "hồ sơ 99/99/2026",
        "31/9",
        "tỷ lệ 31/9/9999",
    ],
)
def test_days_that_are_right_or_no_days(text: str) -> None:
    """The lunar calendar, quotations, other numbers."""
    assert found([days], item(Element.BODY, text)) == []
