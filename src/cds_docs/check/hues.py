"""Colours as Word stores them, and as one says them in Vietnamese."""

import colorsys
from functools import lru_cache

_NEAR_BLACK = 0x40
"""What red, green and blue may be and still look black."""
_NEAR_WHITE = 0xF0
_FULL = 255
_DEGREES = 360
_GREY = 0.06
"""How far red, green and blue may lie apart and still look grey, as a part of the whole."""
_HUES = (
    (20, "đỏ"),
    (45, "cam"),
    (70, "vàng"),
    (165, "xanh lá"),
    (260, "xanh dương"),
    (325, "tím"),
    (_DEGREES, "đỏ"),
)
"""Hue in degrees up to which a name goes."""


@lru_cache(maxsize=256)
def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of six hexadecimal digits; black where they are none."""
    try:
        value = int(colour, 16)
    except ValueError:
        return 0, 0, 0
    return value >> 16 & _FULL, value >> 8 & _FULL, value & _FULL


def is_near_black(colour: str) -> bool:
    """Tell whether a colour looks black; ``auto`` is."""
    return max(channels(colour)) <= _NEAR_BLACK


def is_white(colour: str) -> bool:
    """Tell whether a fill looks white; none and ``auto`` do."""
    return colour in ("", "auto") or min(channels(colour)) >= _NEAR_WHITE


def is_grey(colour: str) -> bool:
    """Tell whether a colour is black, white or a grey."""
    shares = channels(colour)
    return max(shares) - min(shares) <= _GREY * _FULL


def is_bright_red(colour: str) -> bool:
    """Tell whether a colour is a red as of a stamp."""
    hue, light, saturation = colorsys.rgb_to_hls(*(one / _FULL for one in channels(colour)))
    degrees = hue * _DEGREES
    red = degrees <= _HUES[0][0] or degrees >= _HUES[-2][0]
    return red and saturation >= 1 / 2 and 1 / 4 <= light <= 3 / 4


@lru_cache(maxsize=256)
def colour_words(colour: str) -> str:
    """Return a colour in words, with its digits: ``đỏ (FF0000)``."""
    if is_grey(colour):
        light = max(channels(colour))
        name = "trắng" if light >= _NEAR_WHITE else "gần đen" if light <= _NEAR_BLACK else "xám"
        return f"{name} ({colour})"
    hue = colorsys.rgb_to_hls(*(one / _FULL for one in channels(colour)))[0] * _DEGREES
    name = next(words for upto, words in _HUES if hue <= upto)
    return f"{name} ({colour})"
