"""Places in names of bodies."""

import pytest

from cds_docs.standard.places import unit_word


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("UBND thành phố Hải Phòng", "thành phố"),
        ("Ủy ban nhân dân TP.Hải Phòng", "thành phố"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "thành phố"),
        ("Ủy ban nhân dân phường 1, thành phố Cần Thơ", "phường"),
        ("Phòng Văn hóa - Xã hội xã Bình Minh", "xã"),
        ("Ủy ban nhân dân đặc khu Cô Tô", "đặc khu"),
        ("Ủy ban nhân dân thị xã Quảng Trị", "thị xã"),
        ("Văn phòng UBND tỉnh", "tỉnh"),
        ("Bảo hiểm xã hội tỉnh Quảng Ninh", "tỉnh"),
        ("Bảo hiểm xã hội Việt Nam", ""),
        ("Tỉnh đoàn Nghệ An", ""),
        ("Trường Đại học Vinh", ""),
        ("", ""),
    ],
)
def test_the_word_for_a_unit_in_the_name_of_a_body(body: str, word: str) -> None:
    """It stands before a name, a number or at the end; other words only look like it."""
    assert unit_word(body) == word
