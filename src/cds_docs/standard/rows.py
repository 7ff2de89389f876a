"""What a row of the standard is made of: property, what is allowed, what we use, the clause."""

from enum import Enum, StrEnum
from fractions import Fraction

from cds_docs.standard.clauses import Clause
from cds_docs.standard.elements import Element
from cds_docs.units import Length
from cds_docs.values import dataclass


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "both"


class Colour(StrEnum):
    """The colours the decree knows, as written in Word."""

    BLACK = "000000"
    BRIGHT_RED = "FF0000"


class Property(StrEnum):
    """A property of an element's format."""

    SIZE = "size"
    BOLD = "bold"
    ITALIC = "italic"
    CAPITALS = "capitals"
    ALIGN = "align"
    COLOUR = "colour"
    FIRST_LINE = "first-line"
    SPACE_BEFORE = "space-before"
    LINE_SPACING = "line-spacing"
    RULE_LENGTH = "rule-length"
    FRAME_HEIGHT = "frame-height"
    TYPEFACE = "typeface"
    TOP_MARGIN = "top-margin"
    BOTTOM_MARGIN = "bottom-margin"
    LEFT_MARGIN = "left-margin"
    RIGHT_MARGIN = "right-margin"
    PAGE_WIDTH = "page-width"
    PAGE_HEIGHT = "page-height"


Value = Length | Fraction | Align | Colour | bool | str


@dataclass(frozen=True, slots=True)
class Exactly:
    """One value and no other."""

    value: Value


@dataclass(frozen=True, slots=True)
class Between:
    """A closed range."""

    low: Length | Fraction
    high: Length | Fraction


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few values."""

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A least value."""

    value: Length


@dataclass(frozen=True, slots=True)
class SameAs:
    """The value that another element has."""

    element: Element


Constraint = Exactly | Between | OneOf | AtLeast | SameAs


class Choice(Enum):
    """A value the office chooses in its page style."""

    BODY_SIZE = "body"
    INDENT = "indent"


@dataclass(frozen=True, slots=True)
class ByTier:
    """A size that goes up or down with the whole header block."""

    small: Length
    large: Length


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: for which element, of which property, what is allowed, what we use, and why.

    ``element`` is None for the page as a whole.
    """

    element: Element | None
    property: Property
    allows: Constraint
    use: Value | Choice | ByTier
    clause: Clause
