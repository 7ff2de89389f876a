"""Colours: names of the theme, lighter and darker, as six digits."""

import colorsys
from functools import lru_cache

from cds_docs.document.found_shape import AUTO_COLOUR
from cds_docs.word.markup import VAL
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.theme import Theme, six_digits

_FULL = 255
_ROUNDING = 3
_SHADED = f"{W}fill"
_NOTHING = frozenset({"", "auto"})


@lru_cache(maxsize=256)
def lightened(colour: str, tint: str, shade: str) -> str:
    """Return a colour with a theme's tint (towards white) or shade (towards black), as Word does.

    Args:
        colour: Six digits.
        tint: Two digits, ``FF`` for none; or nothing.
        shade: Likewise.
    """
    try:
        light, dark = int(tint or "FF", 16) / _FULL, int(shade or "FF", 16) / _FULL
    except ValueError:
        return colour
    light, dark = min(1.0, max(0.0, light)), min(1.0, max(0.0, dark))
    red, green, blue = (int(colour[i : i + 2], 16) / _FULL for i in (0, 2, 4))
    hue, luminance, saturation = colorsys.rgb_to_hls(red, green, blue)
    luminance = luminance * dark * light + (1 - light)
    channels = colorsys.hls_to_rgb(hue, min(1.0, luminance), saturation)
    return "".join(f"{round(channel * _FULL):02X}" for channel in channels)


def named(element: Element, attribute: str, prefix: str, theme: Theme) -> str:
    """Return a colour of an element as six digits or ``auto``; a theme's name wins.

    Args:
        element: It.
        attribute: Attribute with the digits.
        prefix: Beginning of the theme's attributes: ``theme`` or ``themeFill``.
        theme: The theme.
    """
    first = f"{W}{prefix}"
    said = six_digits(element.get(attribute, ""))
    name = element.get(f"{first}Color" if prefix == "theme" else first, "")
    colour = theme.colour(name) if name and name != "none" else ""
    if not colour:
        return said or AUTO_COLOUR
    found = lightened(colour, element.get(f"{first}Tint", ""), element.get(f"{first}Shade", ""))
    # Word rounds in a way of its own and writes what it came to beside the name.
    return said if said and _near(said, found) else found


def _near(one: str, other: str) -> bool:
    """Tell whether two colours differ by rounding only."""
    return all(
        abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= _ROUNDING for i in (0, 2, 4)
    )


def shade(element: Element, theme: Theme) -> str:
    """Return the fill ``w:shd`` gives, or nothing."""
    pattern = element.get(VAL, "")
    if pattern == "nil":
        return ""
    if pattern == "solid":
        found = named(element, f"{W}color", "theme", theme)
    else:
        found = named(element, _SHADED, "themeFill", theme)
    return "" if found in _NOTHING else found
