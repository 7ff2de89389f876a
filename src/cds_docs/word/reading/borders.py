"""Border lines of paragraphs, tables and cells."""

from collections.abc import Mapping

from cds_docs.document.found_shape import Border, Borders
from cds_docs.word.markup import VAL
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.colours import named
from cds_docs.word.reading.theme import Theme
from cds_docs.word.reading.values import length, whole

Sides = Mapping[str, Border | None]
"""Lines by side; None where one says that there is no line."""

_NOTHING = frozenset({"nil", "none"})
_TWIPS_PER_EIGHTH = 2.5
_THICKEST = 255
_SIDES = {
    f"{W}top": "top",
    f"{W}bottom": "bottom",
    f"{W}left": "left",
    f"{W}start": "left",
    f"{W}right": "right",
    f"{W}end": "right",
    f"{W}insideH": "insideH",
    f"{W}insideV": "insideV",
}


def border(element: Element, theme: Theme) -> Border | None:
    """Return a line, or None where the element says there is none."""
    style = element.get(VAL, "nil")
    if style in _NOTHING:
        return None
    eighths = whole(element.get(f"{W}sz")) or 0
    width = round(max(0, min(_THICKEST, eighths)) * _TWIPS_PER_EIGHTH)
    return Border(style, length(width), named(element, f"{W}color", "theme", theme))


def sides(element: Element | None, theme: Theme) -> dict[str, Border | None]:
    """Return what ``w:pBdr``, ``w:tblBorders`` or ``w:tcBorders`` says about each side."""
    if element is None:
        return {}
    return {_SIDES[c.tag]: border(c, theme) for c in element if c.tag in _SIDES}


def around(found: Sides) -> Borders:
    """Return the lines of the four sides."""
    get = found.get
    return Borders(get("top"), get("bottom"), get("left"), get("right"))
