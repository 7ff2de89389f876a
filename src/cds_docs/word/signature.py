"""The signature block: who receives the paper on the left, who signs it on the right."""

from collections.abc import Mapping

from cds_docs.document.layout import Columns, signature_columns
from cds_docs.document.lines import balanced
from cds_docs.document.model import Paragraph, SignatureBlock, Words
from cds_docs.document.placing import (
    DRAFTER_BEFORE,
    DRAFTER_RIGHT,
    SIGNATURE_BEFORE,
    SIGNATURE_HIGHEST,
    SIGNATURE_SIDES,
    beside_signature,
    distribution_before,
    distribution_hanging,
)
from cds_docs.document.recent import Recent
from cds_docs.standard.elements import Element
from cds_docs.standard.format import Format, formats_of
from cds_docs.standard.nd30 import SIGNATURE_ROOM
from cds_docs.standard.rows import Align
from cds_docs.standard.style import PageStyle
from cds_docs.units import ZERO, Length
from cds_docs.values import dataclass
from cds_docs.word.links import Links
from cds_docs.word.media import Media, fitted
from cds_docs.word.tables import cell_xml, layout_table, row_xml
from cds_docs.word.xml import SPACER, paragraph_xml

_WRITTEN = Recent[tuple[object, ...], tuple[tuple[Paragraph, ...], list[str]]](32)
"""What stands above the first line, the style, the lines by themselves, and what became of them."""


@dataclass(frozen=True, slots=True)
class _Ink:
    """What every part of the block is written with."""

    style: PageStyle
    formats: Mapping[Element, Format]
    links: Links
    media: Media


def _spacing(before: Length) -> str:
    """Return the space above a line."""
    return f'<w:spacing w:before="{before.twips}"/>' if before > ZERO else ""


def _centred(paragraph: Paragraph, room: Length, before: Length, ink: _Ink) -> str:
    """Return a line of the right column, broken evenly where it is too long."""
    look = ink.formats[paragraph.element]
    paragraph = balanced(paragraph, ink.style, room)
    return paragraph_xml(paragraph, look.size, ink.links, _spacing(before))


def _right(block: SignatureBlock, room: Length, ink: _Ink) -> str:
    """Return authority, post, room for signature and seal, name."""
    room = room - SIGNATURE_SIDES
    parts = []
    for index, line in enumerate(block.authority):
        parts.append(_centred(line, room, ZERO if index else SIGNATURE_BEFORE, ink))
    below = [p for p in (block.other_post, block.name) if p is not None]
    free = SIGNATURE_ROOM
    if block.picture is not None:
        picture = fitted(block.picture, room, SIGNATURE_HIGHEST)
        parts.append(ink.media.picture(picture, ink.links, align=Align.CENTER))
        free = ZERO
    for line in below:
        parts.append(_centred(line, room, free, ink))
        free = ZERO
    return "".join(parts)


def _left_lines(block: SignatureBlock, ink: _Ink) -> list[str]:
    """Return ``Nơi nhận`` on one baseline with the first line of authority, line by line."""
    before = distribution_before(block, ink.style)
    key = (before.twips, ink.style, *map(id, block.distribution))
    known = _WRITTEN.get(key)
    if known is not None:  # it holds the lines, so that no others have their ids
        return known[1]
    lines = [
        _left_line(line, ZERO if at else before, ink) for at, line in enumerate(block.distribution)
    ]
    if not any(map(_leads_on, block.distribution)):
        _WRITTEN.put(key, (block.distribution, lines))
    return lines


def _left_line(line: Paragraph, before: Length, ink: _Ink) -> str:
    """Return a line of ``Nơi nhận``."""
    properties = _spacing(before)
    if line.element is Element.DISTRIBUTION_ITEM and line.label:
        hang = distribution_hanging(ink.style)
        properties += f'<w:ind w:left="{hang.twips}" w:hanging="{hang.twips}"/>'
    return paragraph_xml(line, ink.formats[line.element].size, ink.links, properties)


def _leads_on(line: Paragraph) -> bool:
    """Tell whether a line holds a link: it is written anew for each paper."""
    return any(isinstance(part, Words) and part.link for part in line.content)


def _drafter(block: SignatureBlock, ink: _Ink) -> str:
    """Return the drafter's mark, at the lower right of ``Nơi nhận``."""
    if block.drafter is None:
        return ""
    size = ink.formats[Element.DRAFTER].size
    right = f'{_spacing(DRAFTER_BEFORE)}<w:ind w:right="{DRAFTER_RIGHT.twips}"/>'
    return paragraph_xml(block.drafter, size, ink.links, right)


def signature_xml(
    block: SignatureBlock, style: PageStyle, room: Length, links: Links, media: Media
) -> str:
    """Return the block as a borderless table; the row that is signed stays on one page."""
    ink = _Ink(style, formats_of(style), links, media)
    columns: Columns = signature_columns(room)
    lines = _left_lines(block, ink)
    beside = beside_signature(block, style, columns.left)
    below = "".join(lines[beside:])
    left = "".join(lines[:beside]) + ("" if below else _drafter(block, ink)) or SPACER
    right = _right(block, columns.right, ink)
    rows = [row_xml([cell_xml(columns.left, left), cell_xml(columns.right, right)])]
    if below:
        below += _drafter(block, ink)
        cells = [cell_xml(columns.left, below), cell_xml(columns.right, SPACER)]
        rows.append(row_xml(cells, whole=False))
    return layout_table((columns.left, columns.right), rows)
