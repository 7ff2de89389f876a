"""Colours in words."""

import pytest

from cds_docs.check.hues import colour_words, is_bright_red, is_grey, is_near_black, is_white


@pytest.mark.parametrize(
    ("colour", "words"),
    [
        ("FF0000", "đỏ (FF0000)"),
        ("C00000", "đỏ (C00000)"),
        ("FFC000", "vàng (FFC000)"),
        ("ED7D31", "cam (ED7D31)"),
        ("00B050", "xanh lá (00B050)"),
        ("0563C1", "xanh dương (0563C1)"),
        ("7030A0", "tím (7030A0)"),
        ("FF00A0", "tím (FF00A0)"),
        ("FF0040", "đỏ (FF0040)"),
        ("808080", "xám (808080)"),
        ("FFFFFF", "trắng (FFFFFF)"),
        ("262626", "gần đen (262626)"),
    ],
)
def test_names_of_colours(colour: str, words: str) -> None:
    """A colour is named by its hue, a grey by its light."""
    assert colour_words(colour) == words


def test_what_a_colour_looks_like() -> None:
    """No fill looks white; digits that are none count as black."""
    assert is_white("")
    assert is_white("auto")
    assert is_white("F2F2F2")
    assert not is_white("D9D9D9")
    assert is_near_black("auto")
    assert is_near_black("404040")
    assert not is_near_black("414141")
    assert is_grey("BFBFBF")
    assert not is_grey("D9E2F3")


@pytest.mark.parametrize(
    ("colour", "red"),
    [
        ("FF0000", True),
        ("EE1C25", True),
        ("C00000", True),
        ("FF4500", True),
        ("E0007A", True),
        ("FFC7CE", False),
        ("5C0000", False),
        ("ED7D31", False),
        ("FFA500", False),
        ("FF00A0", False),
        ("0000FF", False),
    ],
)
def test_the_red_of_a_stamp(colour: str, red: bool) -> None:
    """Pale and dark reds are none, nor are orange and violet."""
    assert is_bright_red(colour) is red
