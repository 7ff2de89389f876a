"""Capitals of titles."""

import pytest

from cds_docs.compose.titles import title_capitals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đẩy mạnh tuyên truyền", "ĐẨY MẠNH TUYÊN TRUYỀN"),
        (
            "Thực hiện Quyết định số 505/QĐ-TTg năm 2024",
            "THỰC HIỆN QUYẾT ĐỊNH SỐ 505/QĐ-TTg NĂM 2024",
        ),
        ("theo 05/QyĐ-UBND, 7/TTr-SKHCN", "THEO 05/QyĐ-UBND, 7/TTr-SKHCN"),
        ("Đưa TTg vào", "ĐƯA TTG VÀO"),
        (
            "Tại https://dx.gov.vn/a và hop-thu@a.gov.vn",
            "TẠI https://dx.gov.vn/a VÀ hop-thu@a.gov.vn",
        ),
    ],
)
def test_title_capitals(text: str, expected: str) -> None:
    """A title is in capitals, but a code's own small letters and addresses stay."""
    assert title_capitals(text) == expected
