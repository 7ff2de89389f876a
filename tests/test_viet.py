"""Vietnamese text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs import viet


def test_capitals_keep_marks() -> None:
    """Real capitals with their marks, đ as Đ, from decomposed text too."""
    typed = unicodedata.normalize("NFD", "Đẩy mạnh chuyển đổi số ở huyện Ứng Hòa")

    assert viet.capitals(typed) == "ĐẨY MẠNH CHUYỂN ĐỔI SỐ Ở HUYỆN ỨNG HÒA"


def test_words_on_one_line() -> None:
    """Blanks and line ends become one blank; what is so already is not copied."""
    text = "Sở Tài chính"

    assert viet.one_line(" Sở\tTài\n chính ") == text
    assert viet.one_line(text) is text


def test_point_letters_in_vietnamese_order() -> None:
    """After d comes đ; there is no f, j, w, z; past y the letters double."""
    letters = [viet.point_letter(i) for i in range(24)]

    assert "".join(letters[:23]) == "abcdđeghiklmnopqrstuvxy"
    assert letters[23] == "aa"


@given(st.integers(1, 3999))
def test_roman_numbers_round_trip(number: int) -> None:
    """Every number to 3999 is read back from its Roman form."""
    assert viet.from_roman(viet.roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "i", "Ia"])
def test_what_is_no_roman_number(text: str) -> None:
    """Ill-formed numerals are no numbers."""
    assert viet.from_roman(text) is None


def test_roman_numbers_begin_at_one() -> None:
    """Zero has no Roman form."""
    with pytest.raises(ValueError, match="no Roman form"):
        viet.roman(0)


def test_zeros_of_the_decree() -> None:
    """Days under 10 and months 1 and 2 take a zero, months 3 to 9 none, numbers under 10 one."""
    assert [viet.day_words(d) for d in (1, 9, 10, 31)] == ["01", "09", "10", "31"]
    assert [viet.month_words(m) for m in (1, 2, 3, 9, 10)] == ["01", "02", "3", "9", "10"]
    assert [viet.document_number(n) for n in (5, 10, 152)] == ["05", "10", "152"]


def test_fold_drops_every_mark() -> None:
    """Look-ups see plain letters."""
    assert viet.fold("Khẩu hiệu Đợt Ơ") == "khau hieu dot o"


def test_first_letters() -> None:
    """Only the first letter changes."""
    assert viet.lower_first("Các sở, Ban") == "các sở, Ban"
    assert viet.upper_first("đẩy mạnh") == "Đẩy mạnh"
    assert viet.lower_first("") == ""
