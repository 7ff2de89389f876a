"""The blocks of a section as XML, in order, the signature block kept with the text before it."""

from collections.abc import Container, Iterable, Iterator, Sequence

from cds_docs.document.keeping import kept_places
from cds_docs.document.layout import text_height, text_room
from cds_docs.document.model import (
    Addressees,
    Block,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    Rule,
    Section,
    SignatureBlock,
    Table,
)
from cds_docs.document.placing import AROUND_TABLE, even_lines, rule_under
from cds_docs.standard.format import formats_of
from cds_docs.standard.rows import Align
from cds_docs.standard.style import PageStyle
from cds_docs.word.addressees import addressees_xml
from cds_docs.word.letterhead import letterhead_xml
from cds_docs.word.links import Links
from cds_docs.word.media import Media, Surface, picture_xml, qr_xml
from cds_docs.word.names import SPACER_STYLE
from cds_docs.word.signature import signature_xml
from cds_docs.word.tables import table_xml
from cds_docs.word.xml import SPACER, paragraph_xml, rule_xml

_PAGE_BREAK = (
    f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
)
_KEEP_NEXT = "<w:keepNext/>"
_AROUND = f'<w:spacing w:before="{AROUND_TABLE.twips}"/></w:pPr></w:p>'
_BELOW_TABLE = f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/>{_AROUND}'
_ABOVE_TABLE = f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/>{_KEEP_NEXT}{_AROUND}'
"""Stays with the table, so that a heading above it does."""


def _paragraph(paragraph: Paragraph, on: Surface, *, keep: bool) -> str:
    """Return a paragraph of the text."""
    size = on.formats[paragraph.element].size
    paragraph = even_lines(paragraph, on.style, on.room)
    return paragraph_xml(paragraph, size, on.links, _KEEP_NEXT if keep else "")


def _block(  # noqa: C901, PLR0911 - one case for each kind of block
    block: Block, on: Surface, *, above: Block | None, keep: bool, signed: bool
) -> str:
    """Return one block."""
    style, room, links, media = on.style, on.room, on.links, on.media
    align = Align.LEFT if signed else Align.CENTER
    match block:
        case Paragraph():
            return _paragraph(block, on, keep=keep)
        case Letterhead():
            return letterhead_xml(block, style, room, links, media)
        case Addressees():
            return addressees_xml(block, style, room, links)
        case Rule():
            return rule_xml(rule_under(block, above, style, room), room)
        case Table():
            return _ABOVE_TABLE + table_xml(block, style, room, links) + _BELOW_TABLE
        case Picture():
            return picture_xml(block, on)
        case QrCode():
            return qr_xml(block, on, align)
        case SignatureBlock():
            return signature_xml(block, style, room, links, media) + SPACER
        case PageBreak():
            return _PAGE_BREAK


def section_xml(section: Section, style: PageStyle, links: Links, media: Media) -> str:
    """Return the body of a section, without its section properties."""
    blocks = section.blocks
    return "".join(blocks_xml(blocks, range(len(blocks)), surface(section, style, links, media)))


def surface(section: Section, style: PageStyle, links: Links, media: Media) -> Surface:
    """Return what the blocks of a section are written on."""
    landscape = section.landscape
    room, height = text_room(style, landscape=landscape), text_height(style, landscape=landscape)
    return Surface(style, formats_of(style), room, height, links, media)


def blocks_xml(
    blocks: Sequence[Block], places: Iterable[int], on: Surface, kept: Container[int] | None = None
) -> Iterator[str]:
    """Yield blocks of a section, each by itself.

    Args:
        blocks: All blocks of the section.
        places: Which of them.
        on: What they are written on.
        kept: The places of the paragraphs that stay with the next block, where that is known.
    """
    kept = kept_places(tuple(blocks), on.style, on.room) if kept is None else kept
    for index in places:
        above = blocks[index - 1] if index else None
        yield _block(
            blocks[index], on, above=above, keep=index in kept, signed=_signed(blocks, index)
        )


def _signed(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a QR code stands below the signature; of other blocks nobody asks."""
    return isinstance(blocks[index], QrCode) and any(
        isinstance(block, SignatureBlock) for block in blocks[:index]
    )
