"""The format of an element under an office's choices, looked up in the rows."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import ROWS, TYPEFACE
from cds_docs.standard.rows import (
    Align,
    Between,
    ByTier,
    Choice,
    Colour,
    Property,
    Row,
    Value,
)
from cds_docs.standard.style import HeaderTier, Margins, PageStyle
from cds_docs.units import ZERO, Length, pt
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """How an element is written.

    Attributes:
        size: Font size.
        bold: Whether it is bold.
        italic: Whether it is italic.
        capitals: Whether it is written in real capitals.
        align: How its lines stand.
        colour: Its colour.
        first_line: First-line indent.
        before: Space above.
        line: Line spacing as a multiple of single.
    """

    size: Length
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    align: Align = Align.LEFT
    colour: Colour = Colour.BLACK
    first_line: Length = ZERO
    before: Length = ZERO
    line: Fraction = Fraction(1)
    typeface: str = TYPEFACE


_INDEX: dict[tuple[Element | None, Property], Row] = {
    (row.element, row.property): row for row in ROWS
}


def row(element: Element | None, prop: Property) -> Row | None:
    """Return the row of an element's property, or None where the standard says nothing."""
    return _INDEX.get((element, prop))


def used(element: Element | None, prop: Property, style: PageStyle) -> Value | None:
    """Return the value written for an element's property under an office's choices."""
    found = row(element, prop)
    if found is None:
        return None
    match found.use:
        case ByTier(small=small, large=large):
            return small if style.header is HeaderTier.SMALL else large
        case Choice.BODY_SIZE:
            return pt(style.body)
        case Choice.INDENT:
            return style.indent
        case value:
            return value


_FIELDS = {
    Property.SIZE: "size",
    Property.BOLD: "bold",
    Property.ITALIC: "italic",
    Property.CAPITALS: "capitals",
    Property.ALIGN: "align",
    Property.COLOUR: "colour",
    Property.FIRST_LINE: "first_line",
    Property.SPACE_BEFORE: "before",
    Property.LINE_SPACING: "line",
}


def _format(element: Element, style: PageStyle) -> Format:
    """Return how an element is written, from its rows."""
    values = {}
    for prop, field in _FIELDS.items():
        value = used(element, prop, style)
        if value is not None:
            values[field] = value
    return Format(**values)  # type: ignore[arg-type]


@cache
def formats_of(style: PageStyle) -> Mapping[Element, Format]:
    """Return the formats of all elements that have a size."""
    elements = (e for e in Element if row(e, Property.SIZE) is not None)
    return MappingProxyType({element: _format(element, style) for element in elements})


def format_of(element: Element, style: PageStyle) -> Format:
    """Return how an element is written under an office's choices.

    Raises:
        KeyError: The standard gives the element no format.
    """
    return formats_of(style)[element]


def rule_share(element: Element) -> Fraction:
    """Return how long the line under an element is, as a part of its printed text.

    Raises:
        KeyError: The element has no line.
    """
    found = _INDEX[element, Property.RULE_LENGTH].use
    if not isinstance(found, Fraction):
        raise KeyError(element)
    return found


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """A margin outside what the decree allows."""

    edge: str
    value: Length
    low: Length
    high: Length
    clause: str


def margins_out_of_range(margins: Margins) -> Iterator[OutOfRange]:
    """Yield each margin that the decree does not allow."""
    for edge in ("top", "bottom", "left", "right"):
        found = _INDEX[None, Property(f"{edge}-margin")]
        value: Length = getattr(margins, edge)
        allows = found.allows
        if not isinstance(allows, Between):
            continue
        low, high = allows.low, allows.high
        if isinstance(low, Length) and isinstance(high, Length) and not low <= value <= high:
            yield OutOfRange(edge, value, low, high, str(found.clause))


def sizes_allowed(element: Element) -> tuple[Length, Length]:
    """Return the least and greatest size of an element.

    Raises:
        KeyError: The standard has no size range for it.
    """
    allows = _INDEX[element, Property.SIZE].allows
    if isinstance(allows, Between) and isinstance(allows.low, Length):
        return allows.low, Length(int(getattr(allows.high, "twips", 0)))
    raise KeyError(element)
