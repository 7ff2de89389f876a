"""How many pages a text surely fills: a low estimate, for rules that need two pages."""

from collections.abc import Iterable
from enum import IntEnum
from math import ceil

from cds_docs.check.recognised import Recognised
from cds_docs.check.recognition.flow import NEW_PAGE
from cds_docs.document.found import FoundBlock, FoundParagraph, FoundSection, FoundTable, PieceKind
from cds_docs.document.found_shape import LineRule
from cds_docs.metrics import text_width
from cds_docs.units import Length

_LINE = 1.15
"""Height of a line of Times New Roman, as a part of its size."""
_SINGLE = 240
_OVER = 1.05
"""Pages from which a text surely goes on to a second one."""
_NEARLY = 0.6
"""Pages from which a text that the program says has two pages is believed to."""
_DRAFTED_BY = ("Microsoft", "LibreOffice", "WPS", "ONLYOFFICE")


class Two(IntEnum):
    """How sure it is that some sections fill two pages."""

    NO = 0
    LIKELY = 1
    SURE = 2


def two_pages(found: Recognised, sections: range) -> Two:
    """Tell how sure it is that sections fill at least two pages together."""
    chosen = [found.paper.sections[index] for index in sections]
    if any(_starts_page(section) for section in chosen[1:]):
        return Two.SURE
    if any(_breaks_inside(section) for section in chosen):
        return Two.SURE
    share = sum(_share(section) for section in chosen)
    if share > _OVER:
        return Two.SURE
    properties = found.paper.properties
    alone = len(sections) == len(found.paper.sections) and not found.annexes
    told = (properties.pages or 0) > 1 and properties.application.startswith(_DRAFTED_BY)
    return Two.LIKELY if told and alone and share > _NEARLY else Two.NO


def _starts_page(section: FoundSection) -> bool:
    """Tell whether a section begins a page and holds something."""
    return section.starts in NEW_PAGE and any(map(_is_filled, section.blocks))


def _is_filled(block: FoundBlock) -> bool:
    """Tell whether something can be seen in a block."""
    return isinstance(block, FoundTable) or bool(block.text.strip() or block.drawings)


def _breaks_inside(section: FoundSection) -> bool:
    """Tell whether a page ends inside a section, with something before and after it."""
    seen = broken = False
    for block in section.blocks:
        if isinstance(block, FoundParagraph):
            broken = broken or (seen and block.shape.page_break_before)
            for piece in block.pieces:
                broken = broken or (seen and piece.kind is PieceKind.PAGE_BREAK)
                seen = seen or bool(piece.text.strip())
                if broken and piece.text.strip():
                    return True
        elif broken:
            return True
        else:
            seen = True
    return False


def _share(section: FoundSection) -> float:
    """Return at least how many pages a section fills."""
    room = section.height - section.top - section.bottom
    width = section.width - section.left - section.right - section.gutter
    return _height(section.blocks, max(width.twips, 1)) / max(room.twips, 1)


def _height(blocks: Iterable[FoundBlock], width: int) -> float:
    """Return at least how high blocks are in a column, in twips."""
    height, below = 0.0, 0
    for block in blocks:
        if isinstance(block, FoundTable):
            height += below + sum(
                max(
                    (_height(cell.blocks, max(cell.width.twips, 1)) for cell in row.cells),
                    default=0,
                )
                for row in block.rows
            )
            below = 0
            continue
        shape = block.shape
        height += max(below, shape.before.twips) + _lines(block, width) * _pitch(block)
        height += sum(d.height.twips for d in block.drawings if not d.anchored)
        below = shape.after.twips
    return height


def _size(paragraph: FoundParagraph) -> Length:
    """Return the smallest size in a paragraph, so that it is not thought too high."""
    sizes = [piece.look.size for piece in paragraph.pieces if piece.text.strip()]
    return min(sizes, default=paragraph.mark.size)


def _lines(paragraph: FoundParagraph, width: int) -> int:
    """Return at least how many lines a paragraph takes."""
    size = _size(paragraph)
    return sum(
        max(1, ceil(text_width(line, size).twips / width)) for line in paragraph.text.split("\n")
    )


def _pitch(paragraph: FoundParagraph) -> float:
    """Return the height of a line of a paragraph, in twips."""
    line, single = paragraph.shape.line, _size(paragraph).twips * _LINE
    if line.rule is LineRule.AUTO:
        return single * line.value / _SINGLE
    return line.value if line.rule is LineRule.EXACT else max(line.value, single)
