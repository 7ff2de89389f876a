"""How an office without this program types each element: sizes and ways it knows by heart."""

from collections.abc import Iterator
from dataclasses import dataclass

from cds_docs.document.model import (
    Addressees,
    Block,
    LineBreak,
    Paragraph,
    Section,
    Words,
)
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.units import pt

ROOM = 165
"""Millimetres between the margins of 30 and 15."""
LEFT, RIGHT = 67, 98
"""Millimetres of the two columns of a letterhead."""


@dataclass(frozen=True, slots=True)
class Typed:
    """How an element is typed: sizes and spaces in points, indents in millimetres."""

    size: float
    way: str = ""
    to: str = "left"
    first: float = 0
    left: float = 0
    before: float = 0


_TEXT = Typed(14, to="both", first=10, before=6)
_MIDDLE = Typed(14, "b", "center")
LOOKS = {
    Element.NATIONAL_TITLE: Typed(12, "b", "center"),
    Element.MOTTO: Typed(13, "b", "center"),
    Element.PARENT: Typed(12, to="center"),
    Element.ISSUER: Typed(12, "b", "center"),
    Element.NUMBER: Typed(13, to="center"),
    Element.PLACE_AND_DATE: Typed(13, "i", "center"),
    Element.LETTER_SUBJECT: Typed(12, to="center", before=6),
    Element.DOCUMENT_TYPE: Typed(14, "b", "center", before=12),
    Element.SUBJECT: _MIDDLE,
    Element.COMPETENCE: Typed(14, "b", "center", before=12),
    Element.DECISION: Typed(14, "b", "center", before=6),
    Element.BASIS: Typed(14, "i", "both", 10, before=6),
    Element.BODY: _TEXT,
    Element.CHAPTER: Typed(14, "b", "center", before=6),
    Element.CHAPTER_TITLE: Typed(14, "b", "center", before=6),
    Element.ARTICLE: _TEXT,
    Element.HEADING: Typed(14, "b", "both", 10, before=6),
    Element.TITLED_CLAUSE: Typed(14, "b", "both", 10, before=6),
    Element.CLAUSE: _TEXT,
    Element.POINT: _TEXT,
    Element.AUTHORITY: _MIDDLE,
    Element.POST: _MIDDLE,
    Element.SIGNER_NAME: _MIDDLE,
    Element.ADDRESSEES: Typed(14, left=35, before=12),
    Element.ADDRESSEE: Typed(14, left=48),
    Element.DISTRIBUTION: Typed(12, "bi"),
    Element.DISTRIBUTION_ITEM: Typed(11),
    Element.ANNEX: _MIDDLE,
    Element.ANNEX_TITLE: _MIDDLE,
    Element.ATTACHED_TO: Typed(14, "i", "center"),
    Element.PAGE_NUMBER: Typed(14, to="center"),
    Element.TABLE_HEADER: Typed(13, "b", "center"),
    Element.TABLE_CELL: Typed(13),
}
"""What is typed how."""

ISSUER_LINE = 24
"""Millimetres of the line under the issuer's name, of whatever length the name is."""

CAPITALS = {Element.CHAPTER_TITLE, Element.HEADING}
"""Elements our templates hold in small letters and paper shows in capitals."""


def stretches(paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Yield the words of a paragraph without its label, each with its way: b and i."""
    look = LOOKS[paragraph.element]
    for inline in paragraph.content:
        match inline:
            case Words(text=text, bold=bold, italic=italic):
                shown = text.upper() if paragraph.element in CAPITALS else text
                yield shown, look.way + "b" * bold + "i" * italic
            case LineBreak():
                yield " ", look.way
            case _:
                raise AssertionError(inline)


def label_way(paragraph: Paragraph) -> str:
    """Return the way of a paragraph's number or dash."""
    if paragraph.element is Element.ARTICLE:
        return "b"
    return next(stretches(paragraph), ("", LOOKS[paragraph.element].way))[1]


def flat(section: Section) -> Iterator[Block]:
    """Yield the blocks of a section; addressees as paragraphs."""
    for block in section.blocks:
        if isinstance(block, Addressees):
            yield block.label
            yield from block.items
        else:
            yield block


def long(element: Element, text: str, share: float) -> float:
    """Return how long the line under a text is, in millimetres."""
    look = LOOKS[element]
    width = text_width(text, pt(look.size), bold="b" in look.way, italic="i" in look.way)
    return float(width.mm) * share
