"""A .docx as found: what stands in it, with the format Word shows, from whomever it comes.

Every value is the effective one: style chains, document defaults, theme and table styles are
resolved already, tracked insertions count as text and deletions are gone. Lengths are
``Length``; a place is a part of the package and the number of a paragraph in it.
"""

from collections.abc import Hashable
from dataclasses import field
from enum import StrEnum
from typing import Any, NamedTuple

from cds_docs.document.found_shape import AUTO_COLOUR, NO_BORDERS, Borders, Shape
from cds_docs.units import ZERO, Length, pt
from cds_docs.values import dataclass

MAIN_PART = "word/document.xml"
DEFAULT_SIZE = pt(10)
"""Size of text for which nothing is said anywhere in the file."""


class Place(NamedTuple):
    """Where a paragraph stands.

    Attributes:
        part: The part of the package, ``word/document.xml``.
        number: The paragraph's number in the part, from 1, in the order of the XML; paragraphs
            in tables and text boxes are counted where they stand.
    """

    part: str
    number: int


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is shown.

    Attributes:
        fonts: Typefaces of the four slots ascii, hAnsi, cs, eastAsia; empty where none is named.
        size: Font size.
        bold: Whether it is bold.
        italic: Whether it is italic.
        underline: Whether it is underlined.
        caps: Whether small letters are shown as capitals (``w:caps``).
        small_caps: Whether small letters are shown as small capitals.
        strike: Whether it is struck through.
        colour: ``auto`` or six hexadecimal digits in capitals; theme colours are resolved.
        highlight: Name of the highlighter, or nothing.
        shade: Fill behind the text (six digits), or nothing.
        raised: ``superscript``, ``subscript`` or nothing.
        spacing: Extra room after each character; negative where they are set closer.
        stretch: Width of the characters in percent of their own (``w:w``).
    """

    fonts: tuple[str, str, str, str] = ("", "", "", "")
    size: Length = DEFAULT_SIZE
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    small_caps: bool = False
    strike: bool = False
    colour: str = AUTO_COLOUR
    highlight: str = ""
    shade: str = ""
    raised: str = ""
    spacing: Length = ZERO
    stretch: int = 100


class PieceKind(StrEnum):
    """What a piece of a paragraph is."""

    TEXT = "text"
    TAB = "tab"
    BREAK = "break"
    PAGE_BREAK = "page-break"
    NOTE = "note"
    DRAWING = "drawing"


class Piece(NamedTuple):
    r"""A stretch of a paragraph in one look.

    Attributes:
        text: Its characters as stored; a tab is ``\t``, a line or page break ``\n``; a note
            mark or a drawing has none.
        look: How it is shown.
        kind: What it is.
        field: The instruction of the field whose result it is (``PAGE``), or nothing.
        inserted: Whether it is a tracked insertion.
        link: Whether it stands in a hyperlink.
    """

    text: str
    look: Look
    kind: PieceKind = PieceKind.TEXT
    field: str = ""
    inserted: bool = False
    link: bool = False


class DrawingKind(StrEnum):
    """What a drawing is, in DrawingML or VML alike."""

    LINE = "line"
    PICTURE = "picture"
    TEXT_BOX = "text-box"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something drawn in or anchored to a paragraph.

    Attributes:
        kind: What it is.
        width: Its width on paper.
        height: Its height on paper; near zero for a level line.
        anchored: Whether it floats; else it stands in the text line.
        outlined: Whether its outline is drawn.
        blocks: What stands in it, for a text box.
    """

    kind: DrawingKind
    width: Length
    height: Length
    anchored: bool = True
    outlined: bool = True
    blocks: "tuple[FoundBlock, ...]" = ()


@dataclass(frozen=True, slots=True)
class FoundParagraph:
    """A paragraph.

    Attributes:
        place: Where it stands.
        text: The text of its pieces, joined, as stored (``w:caps`` not applied, not normalised);
            what is hidden is not in it.
        pieces: Its pieces, in order.
        shape: Its format as a whole.
        mark: The look of its paragraph mark, which an empty paragraph is as high as.
        label: The number or bullet Word prints before it (``1.``, ``a)``, ``-``), or nothing.
        label_look: How the label is shown, where there is one.
        bullet: Whether the label is a bullet.
        drawings: What is drawn in it or anchored to it.
        known: What was worked out from it alone. Papers of a batch share most paragraphs, and
            with them what is worked out. None in a paper so long that it would fill the memory.
    """

    place: Place
    text: str
    pieces: tuple[Piece, ...]
    shape: Shape
    mark: Look
    label: str = ""
    label_look: Look | None = None
    bullet: bool = False
    drawings: tuple[Drawing, ...] = ()
    known: dict[Hashable, Any] | None = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A table cell.

    Attributes:
        blocks: What stands in it.
        width: Its width, from the grid or its own.
        continued: Whether it only goes on a cell of the row above (``vMerge``).
        borders: The lines around it, those of the table included.
        shade: Its fill (six digits), or nothing.
    """

    blocks: "tuple[FoundBlock, ...]"
    width: Length
    continued: bool = False
    borders: Borders = NO_BORDERS
    shade: str = ""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A table row.

    Attributes:
        cells: Its cells.
        header: Whether it is repeated on each page.
        cant_split: Whether it stays on one page.
    """

    cells: tuple[FoundCell, ...]
    header: bool = False
    cant_split: bool = False


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table.

    Attributes:
        rows: Its rows.
        width: Its width: its own where given as a length, else the sum of its columns.
        cell_margins: Left and right inner margin of its cells.
    """

    rows: tuple[FoundRow, ...]
    width: Length
    cell_margins: tuple[Length, Length] = (Length(108), Length(108))


FoundBlock = FoundParagraph | FoundTable


@dataclass(frozen=True, slots=True)
class Furniture:
    """A header, a footer, or the notes: its part and what stands in it."""

    part: str
    blocks: tuple[FoundBlock, ...]


@dataclass(frozen=True, slots=True)
class Furnishing:
    """The headers (or footers) of a section, those taken over from earlier sections included."""

    default: Furniture | None = None
    first: Furniture | None = None
    even: Furniture | None = None


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A section.

    Attributes:
        blocks: What stands in it.
        width: Paper width.
        height: Paper height.
        top: Top margin; Word stores an exact one as negative, here it is positive.
        bottom: Bottom margin, likewise.
        left: Left margin without the gutter.
        right: Right margin.
        gutter: Binding room, which Word adds to the left margin.
        starts: ``nextPage``, ``continuous``, ``oddPage``, ``evenPage`` or ``nextColumn``.
        title_page: Whether its first page has headers of its own.
        number_start: The number its pages begin with, or None where they go on.
        headers: Its headers.
        footers: Its footers.
    """

    blocks: tuple[FoundBlock, ...]
    width: Length
    height: Length
    top: Length
    bottom: Length
    left: Length
    right: Length
    gutter: Length = ZERO
    starts: str = "nextPage"
    title_page: bool = False
    number_start: int | None = None
    headers: Furnishing = Furnishing()
    footers: Furnishing = Furnishing()


@dataclass(frozen=True, slots=True)
class FoundProperties:
    """What the file says of itself; ``pages`` only where the writing program noted it."""

    title: str = ""
    author: str = ""
    pages: int | None = None
    application: str = ""


@dataclass(frozen=True, slots=True)
class Traces:
    """What an unfinished paper still holds.

    Attributes:
        insertions: First places of tracked insertions.
        deletions: First places of tracked deletions.
        comments: How many comments there are.
        hidden: Places of paragraphs with hidden text.
    """

    insertions: tuple[Place, ...] = ()
    deletions: tuple[Place, ...] = ()
    comments: int = 0
    hidden: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """A whole .docx.

    Attributes:
        sections: Its sections, in order.
        notes: Footnotes and endnotes.
        properties: What the file says of itself.
        traces: Tracked changes, comments, hidden text.
        even_and_odd: Whether left and right pages have headers of their own.
        adds_spacing: Whether space below and space above add up
            (``doNotUseHTMLParagraphAutoSpacing``); else the larger counts.
        unread: What stands in the file and could not be read, in Vietnamese, for one remark.
    """

    sections: tuple[FoundSection, ...]
    notes: tuple[Furniture, ...] = ()
    properties: FoundProperties = FoundProperties()
    traces: Traces = Traces()
    even_and_odd: bool = False
    adds_spacing: bool = False
    unread: tuple[str, ...] = ()
