"""Bodies and units that were no more when a paper was issued."""

from datetime import date

import pytest

from cds_docs.standard.bygone import bygone
from cds_docs.standard.changes import DISTRICTS

_DAY = date(2026, 10, 10)


@pytest.mark.parametrize(
    "text",
    [
        "UBND các huyện, thị xã, thành phố",
        "Ban Biên tập Trang thông tin điện tử huyện",
        "Trang thông tin điện tử các xã: Long Hậu, Tân Tập và thị trấn Cần Giuộc",
        "Công an huyện Bình Sơn",
        "Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch cấp huyện",
        "tổ chức truyền thông trên địa bàn huyện",
        "Tuyên truyền trong toàn huyện.",
    ],
)
def test_units_of_the_district_level_are_no_more(text: str) -> None:
    """Bodies of a huyện, thị xã, thị trấn and its area are named no more from 01/7/2025."""
    assert list(bygone(text, _DAY)) == [DISTRICTS]
    assert list(bygone(text, date(2025, 6, 30))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Trường Tiểu học thị trấn Cần Giuộc",
        "Công an phường Xuân Hòa, số 5 đường Bà Huyện Thanh Quan",
        "Công an các xã thuộc huyện Cần Giuộc cũ",
        "Các doanh nghiệp trên địa bàn xã, phường",
    ],
)
def test_names_that_hold_such_a_word_are_left(text: str) -> None:
    """Schools keep their names, streets bear those of people, and what was is said to have been."""
    assert list(bygone(text, _DAY)) == []
