"""What stays together on a page, what breaks evenly, what is a heading: for every writer alike."""

from collections.abc import Container
from itertools import pairwise

from cds_docs.document.model import (
    Block,
    Paragraph,
    QrCode,
    SignatureBlock,
    Words,
    printed_text,
)
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length

OUTLINE_LEVELS = {
    Element.ANNEX: 0,
    Element.PART: 0,
    Element.HEADING: 0,
    Element.CHAPTER: 1,
    Element.TITLED_CLAUSE: 1,
    Element.SECTION: 2,
    Element.ARTICLE: 3,
}
"""Headings of the text and how deep they stand, as Word's navigation pane shows them."""

KEEP_NEXT = frozenset(
    {
        *OUTLINE_LEVELS,
        Element.DOCUMENT_TYPE,
        Element.SUBJECT,
        Element.COMPETENCE,
        Element.DECISION,
        Element.ADDRESSEES,
        Element.PART_TITLE,
        Element.CHAPTER_TITLE,
        Element.SECTION_TITLE,
        Element.ANNEX_TITLE,
        Element.ATTACHED_TO,
        Element.DISTRIBUTION,
        Element.TABLE_HEADER,
        Element.TABLE_GROUP,
    }
) - {Element.ARTICLE}
"""Elements that stay on the page of what follows them."""

BALANCED = frozenset(
    {
        Element.SUBJECT,
        Element.ATTACHED_TO,
        Element.ANNEX_TITLE,
        Element.COMPETENCE,
        Element.PART_TITLE,
        Element.CHAPTER_TITLE,
        Element.SECTION_TITLE,
    }
)
"""Centred elements of the text whose lines are made of even length."""

LABEL_ONLY_BOLD = frozenset({Element.ARTICLE})
"""Elements whose format is that of their number alone."""


def is_title(paragraph: Paragraph) -> bool:
    """Tell whether a điều is a title: all its words are bold."""
    return bool(paragraph.content) and all(
        isinstance(part, Words) and part.bold for part in paragraph.content
    )


def _announces(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph ends in a colon: what it speaks of stands below it."""
    last = paragraph.content[-1] if paragraph.content else None
    return isinstance(last, Words) and last.text.endswith(":")


def leads(block: Block, following: Block) -> bool:
    """Tell whether a paragraph only leads to what follows.

    A titled điều does, a line that ends in a colon, words above a QR code.
    """
    if not isinstance(block, Paragraph):
        return False
    if block.element is Element.AFTER_SIGNATURE:
        return isinstance(following, QrCode)
    return _announces(block) or (block.element is Element.ARTICLE and is_title(block))


def _lines(paragraph: Paragraph, style: PageStyle, room: Length) -> int:
    """Return about how many lines a paragraph of the text takes."""
    look = format_of(paragraph.element, style)
    width = text_width(printed_text(paragraph), look.size) + look.first_line
    return -(-width.twips // room.twips)


def before_signature(
    blocks: tuple[Block, ...], style: PageStyle, room: Length, unknown: Container[int] = ()
) -> frozenset[int]:
    """Return the places of the paragraphs that stay with the signature block: two lines or more.

    Args:
        blocks: The blocks of a section.
        style: The office's choices.
        room: The width of the text.
        unknown: Places of paragraphs of any length: all that may stay because of them are named.
    """
    end = next((i for i, b in enumerate(blocks) if isinstance(b, SignatureBlock)), None)
    if end is None:
        return frozenset()
    kept, lines = set(), 0
    for index in range(end - 1, -1, -1):
        block = blocks[index]
        if not isinstance(block, Paragraph) or lines > 1:
            break
        kept.add(index)
        lines += 0 if index in unknown else _lines(block, style, room)
    return frozenset(kept)


def kept_places(blocks: tuple[Block, ...], style: PageStyle, room: Length) -> frozenset[int]:
    """Return the places of the paragraphs that stay with the next block, whatever they are."""
    leading = frozenset(i for i, pair in enumerate(pairwise(blocks)) if leads(*pair))
    return before_signature(blocks, style, room) | leading
