"""Widths of Times New Roman."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cds_docs.metrics import balance, text_width
from cds_docs.units import Length, mm, pt

WORDS = st.lists(st.text("aăâbcdđeêghiôơuưĐẾỘ", min_size=1, max_size=9), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("text", "size", "bold", "italic", "width"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, False, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, False, 56.5),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026", 13, False, True, 96.4),
    ],
)
def test_widths_measured_on_paper(
    text: str,
    size: int,
    bold: bool,
    italic: bool,
    width: float,
) -> None:
    """Widths agree with lines measured on rendered pages within 0.5 mm."""
    found = text_width(text, pt(size), bold=bold, italic=italic)

    assert found.mm == pytest.approx(width, abs=0.5)


def test_marks_do_not_change_the_width() -> None:
    """A letter with a tone is as wide as without; ơ and ư are wider than o and u."""
    assert text_width("ấ", pt(14)) == text_width("a", pt(14))
    assert text_width("Ợ", pt(14)) == text_width("Ơ", pt(14))
    assert text_width("ơ", pt(14)) > text_width("o", pt(14))


def greedy(text: str, size: Length, room: Length) -> list[str]:
    """Break a text into lines as full as they can be: the fewest lines there are."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@given(WORDS, st.integers(10, 120))
def test_balancing_loses_nothing_and_fits(words: list[str], room: int) -> None:
    """The lines together are the text, and a line of several words fits."""
    text = " ".join(words)
    lines = balance(text, pt(13), mm(room))

    assert " ".join(lines) == text
    assert all(text_width(li, pt(13)) <= mm(room) or " " not in li for li in lines)


@given(WORDS, st.integers(30, 120))
@example(
    ["bơ", "aaĐ", "abbĐ", "biĐẾ", "bbbbb", "abbiơỘ", "aaaabbbưẾ"], 84
)  # less than a twip too long
def test_balancing_takes_as_few_lines_as_there_can_be(words: list[str], room: int) -> None:
    """Even lines are as few as full lines, and the longest is no longer."""
    text = " ".join(words)
    full, even = greedy(text, pt(13), mm(room)), balance(text, pt(13), mm(room))

    assert len(even) == len(full)
    assert max(text_width(li, pt(13)) for li in even) <= max(text_width(li, pt(13)) for li in full)


def test_lines_are_even() -> None:
    """A title of two lines is broken about its middle, not at the end of the first line."""
    title = "Tổ chức Ngày Chuyển đổi số quốc gia năm 2024 trên địa bàn tỉnh Nghệ An"

    assert balance(title, pt(14), mm(149), bold=True) == (
        "Tổ chức Ngày Chuyển đổi số quốc gia",
        "năm 2024 trên địa bàn tỉnh Nghệ An",
    )
