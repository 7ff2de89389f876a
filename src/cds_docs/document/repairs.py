"""Mechanical repairs of a .docx as values: what the checker asks for and the Word editor does.

A repair names its place and what shall hold there afterwards; it never says how the XML is
changed. Applying one twice is applying it once.
"""

from fractions import Fraction

from cds_docs.document.found import Place
from cds_docs.standard.rows import Align
from cds_docs.units import Length
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class SetLook:
    """Give characters of a paragraph a look; what is None stays as it is.

    Attributes:
        place: The paragraph.
        start: First character in the paragraph's text.
        end: Where they end (exclusive); None means to the end, the paragraph mark included.
        typeface: Typeface for all four slots.
        size: Font size.
        bold: Whether bold.
        italic: Whether italic.
        underline: Whether underlined.
        colour: Six digits.
        label: Whether the automatic number or bullet before the paragraph follows, too.
    """

    place: Place
    start: int = 0
    end: int | None = None
    typeface: str | None = None
    size: Length | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    colour: str | None = None
    label: bool = False


@dataclass(frozen=True, slots=True)
class SetShape:
    """Give a paragraph a format; what is None stays as it is.

    Setting ``before`` or ``after`` also ends automatic and contextual spacing.
    ``line`` is a multiple of single spacing.
    """

    place: Place
    align: Align | None = None
    first_line: Length | None = None
    left: Length | None = None
    before: Length | None = None
    after: Length | None = None
    line: Fraction | None = None
    keep_next: bool | None = None


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Put other characters in the place of some; the look of the first replaced one stays.

    With ``start == end`` the text is put in there, in the look of the character before.
    ``found`` is what stands there now: where it does not, nothing is changed.
    """

    place: Place
    start: int
    end: int
    found: str
    text: str


@dataclass(frozen=True, slots=True)
class DrawRule:
    """Draw a line of a length under a paragraph, centred under its text.

    Attributes:
        place: The paragraph under which it stands; it is in no tabbed two-column line.
        length: Its length.
        room: The width of the column, cell or page the paragraph stands in, without margins.
    """

    place: Place
    length: Length
    room: Length


@dataclass(frozen=True, slots=True)
class SetPage:
    """Give a section (index from 0) its paper and margins; what is None stays as it is."""

    section: int
    width: Length | None = None
    height: Length | None = None
    top: Length | None = None
    bottom: Length | None = None
    left: Length | None = None
    right: Length | None = None


@dataclass(frozen=True, slots=True)
class FitTable:
    """Make the table around a paragraph no wider than this, its columns in proportion."""

    place: Place
    width: Length


@dataclass(frozen=True, slots=True)
class NumberPages:
    """Number the pages of a section as the decree says: a PAGE field, centred in the header.

    The first page shows none. A PAGE field in a footer goes away with its line when nothing
    else stands there.

    Attributes:
        section: Its index, from 0.
        size: Size of the number.
        restart: Whether its pages begin at 1.
    """

    section: int
    size: Length
    restart: bool = False


Repair = SetLook | SetShape | ReplaceText | DrawRule | SetPage | FitTable | NumberPages
