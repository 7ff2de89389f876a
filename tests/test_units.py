"""Lengths."""

from hypothesis import given
from hypothesis import strategies as st

from cds_docs.units import ZERO, Length, mm, pt


def test_known_conversions() -> None:
    """A4, the margins and the indents come out as Word stores them."""
    values = [mm(210), mm(297), mm(15), mm(20), mm(30), mm(35), mm(10), mm(12.7), pt(6)]

    assert [v.twips for v in values] == [11906, 16838, 850, 1134, 1701, 1984, 567, 720, 120]


@given(st.integers(-(10**6), 10**6))
def test_a_length_survives_millimetres(twips: int) -> None:
    """Twips to millimetres and back is the same length."""
    assert mm(Length(twips).mm) == Length(twips)
    assert pt(Length(twips).pt) == Length(twips)


def test_views() -> None:
    """Half-points, eighths and EMU are those of Word."""
    assert (pt(13).half_points, pt(0.75).eighth_points, pt(1).emu) == (26, 6, 12700)


def test_arithmetic_and_order() -> None:
    """Lengths add, subtract, scale and compare."""
    assert mm(10) + mm(5) - mm(15) == ZERO or abs((mm(10) + mm(5) - mm(15)).twips) <= 1
    assert mm(10) * 2 > mm(19)
    assert max(mm(1), mm(3), mm(2)) == mm(3)


def test_shown_the_vietnamese_way() -> None:
    """A decimal comma, no trailing zero."""
    assert [str(mm(12.7)), str(mm(20))] == ["12,7 mm", "20 mm"]
