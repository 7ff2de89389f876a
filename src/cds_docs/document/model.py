"""A paper as frozen blocks: what stands in it, in order, each with its element and its origin.

No font, size or colour stands here: the writers take those from ``standard`` by element.
"""

from enum import StrEnum
from typing import NamedTuple

from cds_docs.diagnostics import Span
from cds_docs.standard.elements import Element
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length
from cds_docs.values import dataclass


class Words(NamedTuple):
    """A stretch of text; bold and italic are emphasis over the element's own format.

    Attributes:
        text: The words.
        bold: Emphasis.
        italic: Emphasis.
        link: The address the words lead to; usually none.
        confirm: A person must still confirm these words: shown highlighted in a draft.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank of a given width that a person or the system of records fills in."""

    width: Length


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break inside a paragraph."""


Inline = Words | Gap | LineBreak


class Paragraph(NamedTuple):
    """One paragraph.

    Attributes:
        element: What it is in the decree's terms.
        content: Its text, without the label.
        label: Number or dash as printed: ``I.``, ``1.``, ``a)``, ``Điều 1.``, ``-``; may be empty.
        origin: Where the words come from: campaign file or template.
        ending: Where the last of them come from; mostly the same place.
    """

    element: Element
    content: tuple[Inline, ...]
    label: str = ""
    origin: Span | None = None
    ending: Span | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Cells 1 to 5b, 10b and 11: the block above the title.

    Attributes:
        parent: Name of the superior body, or nothing.
        issuer: Name of the issuing body; a ``LineBreak`` is a break the clerk forces.
        number: ``Số: 12/KH-UBND``; nothing in an attached text.
        place_and_date: ``Quảng Ngãi, ngày 19 tháng 9 năm 2024``; nothing in an attached text.
        letter_subject: ``V/v …`` of a công văn.
        urgency: ``HỎA TỐC``, ``THƯỢNG KHẨN`` or ``KHẨN``.
        circulation: ``LƯU HÀNH NỘI BỘ`` or ``XEM XONG TRẢ LẠI``.
        logo: A picture above the issuer's name, where the office has one.
    """

    parent: Paragraph | None
    issuer: Paragraph
    number: Paragraph | None = None
    place_and_date: Paragraph | None = None
    letter_subject: Paragraph | None = None
    urgency: Paragraph | None = None
    circulation: Paragraph | None = None
    logo: "Picture | None" = None


@dataclass(frozen=True, slots=True)
class Addressees:
    """Cell 9a: ``Kính gửi:`` and who stands behind it; one on the same line, several as a list.

    Attributes:
        label: The paragraph ``Kính gửi:`` (with the colon).
        items: The addressees; with two or more each has the label ``-`` and its ``;`` or ``.``.
    """

    label: Paragraph
    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line under an element (trích yếu, Kèm theo); its length comes from the standard.

    Attributes:
        under: The element it belongs to.
        text: The text whose printed width the length is a part of.
    """

    under: Element
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG.

    Attributes:
        data: The bytes of the file.
        media_type: ``image/png`` or ``image/jpeg``.
        width: Width on paper; the height follows.
        aspect: Height divided by width.
        alt: Text for those who cannot see it.
        caption: Printed under it; may be empty.
        origin: Where it was asked for.
    """

    data: bytes
    media_type: str
    width: Length
    aspect: float
    alt: str
    caption: str = ""
    origin: Span | None = None


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code; an empty address leaves its frame.

    Attributes:
        url: The address it holds, printed under it as a link; may be empty.
        width: Its width on paper.
        alt: Text for those who cannot see it.
        origin: Where it was asked for.
    """

    url: str
    width: Length
    alt: str
    origin: Span | None = None


class RowRole(StrEnum):
    """What a table row is."""

    HEADER = "header"
    BODY = "body"
    GROUP = "group"
    TOTAL = "total"


class CellAlign(StrEnum):
    """How a column is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its share of the width (any unit, all columns alike) and its alignment.

    Where no column of a table has a share, they share the width by what stands in them.
    """

    share: float | None = None
    align: CellAlign = CellAlign.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell of one or more paragraphs, over one or more columns (and rows).

    Attributes:
        paragraphs: What stands in it.
        columns: How many columns it covers.
        rows: How many rows it covers; the rows below leave these columns out.
    """

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table row; header rows are repeated on each page."""

    role: RowRole
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with borders, as wide as the text."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    alt: str = ""
    origin: Span | None = None


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Cells 7 and 9b side by side: who receives the paper, who signs it.

    Attributes:
        distribution: ``Nơi nhận:`` and its lines; the label first. Empty where there is none.
        authority: ``TM. …``, ``KT. …`` and the post, top to bottom, in capitals.
        name: The signer's name.
        other_post: Another post of the signer, above the name (cell 7b).
        picture: A signature picture, only if given.
        drafter: ``PL.(300)`` (cell 12).
    """

    distribution: tuple[Paragraph, ...]
    authority: tuple[Paragraph, ...]
    name: Paragraph
    other_post: Paragraph | None = None
    picture: Picture | None = None
    drafter: Paragraph | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The text goes on on a new page."""


Block = (
    Paragraph
    | Letterhead
    | Addressees
    | Rule
    | Picture
    | QrCode
    | Table
    | SignatureBlock
    | PageBreak
)


class Role(StrEnum):
    """What a section of the paper is."""

    MAIN = "main"
    ATTACHED = "attached"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Section:
    """A run of pages with its own page numbers: the paper, an attached text, a phụ lục."""

    role: Role
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself; ``date`` is ISO: the paper's own, or its year's first day."""

    title: str
    author: str
    subject: str
    date: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    Attributes:
        id: The document's id in the campaign; also its file name.
        kind: The id of its kind.
        properties: Title, author, date for the file's own record.
        style: The office's choices inside the decree's ranges.
        sections: The paper itself, then attached texts and phụ lục.
        address: Lines of the address footer on page 1 (cell 13); usually none.
        draft: Made while values wait for a person: it says so at its top, and is never sent.
    """

    id: str
    kind: str
    properties: Properties
    style: PageStyle
    sections: tuple[Section, ...]
    address: tuple[Paragraph, ...] = ()
    draft: bool = False


def plain_text(content: tuple[Inline, ...]) -> str:
    """Return the words of a paragraph; a gap reads as nothing, a line break as a space."""
    if len(content) == 1 and isinstance(content[0], Words):
        return content[0].text
    parts = []
    for inline in content:
        match inline:
            case Words(text=text):
                parts.append(text)
            case LineBreak():
                parts.append(" ")
            case Gap():
                pass
    return "".join(parts)


def printed_text(paragraph: Paragraph) -> str:
    """Return label and words of a paragraph as one reads them."""
    words = plain_text(paragraph.content)
    return f"{paragraph.label} {words}".strip() if paragraph.label else words
