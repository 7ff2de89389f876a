"""The blocks of a section as XML, in order, the signature block kept with the text before it."""

from functools import partial
from itertools import pairwise

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
    Words,
    printed_text,
)
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import formats_of
from cds_docs.standard.rows import Align
from cds_docs.standard.style import PageStyle
from cds_docs.units import mm, pt
from cds_docs.word.addressees import addressees_xml
from cds_docs.word.layout import longest, text_height, text_room
from cds_docs.word.letterhead import SPACER, centred_rule, letterhead_xml
from cds_docs.word.lines import balanced, printed_lines
from cds_docs.word.links import Links
from cds_docs.word.media import Media, Surface, picture_xml, qr_xml
from cds_docs.word.names import SPACER_STYLE
from cds_docs.word.signature import signature_xml
from cds_docs.word.tables import table_xml
from cds_docs.word.xml import paragraph_xml

_PAGE_BREAK = (
    f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
)
_KEEP_NEXT = "<w:keepNext/>"
_CENTRED_SIDE = mm(8)
"""Centred titles leave this much free on each side, so that they break where one would speak."""

_BALANCED = frozenset(
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
_AROUND_TABLE = (
    f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/>'
    f'<w:spacing w:before="{pt(6).twips}"/></w:pPr></w:p>'
)


def _paragraph(paragraph: Paragraph, on: Surface, *, keep: bool) -> str:
    """Return a paragraph of the text."""
    size = on.formats[paragraph.element].size
    if paragraph.element in _BALANCED:
        paragraph = balanced(paragraph, on.style, on.room - _CENTRED_SIDE * 2)
    return paragraph_xml(paragraph, size, on.links, _KEEP_NEXT if keep else "")


def _rule(rule: Rule, above: Block | None, on: Surface) -> str:
    """Return the line under a title; of a text of several lines the longest counts."""
    room = on.room - _CENTRED_SIDE * 2
    if not isinstance(above, Paragraph) or above.element is not rule.under:
        above = Paragraph(rule.under, (Words(rule.text),))
    lines = printed_lines(above, on.style, room)
    return centred_rule(longest(lines, rule.under, on.style), rule.under, on.room)


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
            return _rule(block, above, on)
        case Table():
            return _AROUND_TABLE + table_xml(block, style, room, links) + _AROUND_TABLE
        case Picture():
            return picture_xml(block, on)
        case QrCode():
            return qr_xml(block, on, align)
        case SignatureBlock():
            return signature_xml(block, style, room, links, media) + SPACER
        case PageBreak():
            return _PAGE_BREAK


def _lines(paragraph: Paragraph, on: Surface) -> int:
    """Return about how many lines a paragraph of the text takes."""
    look = on.formats[paragraph.element]
    width = text_width(printed_text(paragraph), look.size) + look.first_line
    return -(-width.twips // on.room.twips)


def _kept(blocks: tuple[Block, ...], on: Surface) -> frozenset[int]:
    """Return the places of the paragraphs that stay with the signature block: two lines or more."""
    end = next((i for i, b in enumerate(blocks) if isinstance(b, SignatureBlock)), None)
    if end is None:
        return frozenset()
    kept, lines = set(), 0
    for index in range(end - 1, -1, -1):
        block = blocks[index]
        if not isinstance(block, Paragraph) or lines > 1:
            break
        kept.add(index)
        lines += _lines(block, on)
    return frozenset(kept)


def _leads(block: Block, following: Block) -> bool:
    """Tell whether a paragraph only leads to what follows: titled điều, words above a QR code."""
    if not isinstance(block, Paragraph):
        return False
    if block.element is Element.ARTICLE:
        return bool(block.content) and all(
            isinstance(part, Words) and part.bold for part in block.content
        )
    return block.element is Element.AFTER_SIGNATURE and isinstance(following, QrCode)


def section_xml(section: Section, style: PageStyle, links: Links, media: Media) -> str:
    """Return the body of a section, without its section properties."""
    landscape = section.landscape
    room, height = text_room(style, landscape=landscape), text_height(style, landscape=landscape)
    on = Surface(style, formats_of(style), room, height, links, media)
    leading = {i for i, pair in enumerate(pairwise(section.blocks)) if _leads(*pair)}
    kept = _kept(section.blocks, on) | leading
    parts = []
    signed = False
    write = partial(_block, on=on)
    for index, block in enumerate(section.blocks):
        above = section.blocks[index - 1] if index else None
        parts.append(write(block, above=above, keep=index in kept, signed=signed))
        signed = signed or isinstance(block, SignatureBlock)
    return "".join(parts)
