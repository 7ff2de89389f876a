"""Tables of data: header, cells, groups, totals."""

import re
from collections.abc import Iterator

from cds_docs.check.recognised import Item, Zone, item_of, whole
from cds_docs.document.found import FoundBlock, FoundCell, FoundParagraph, FoundRow, FoundTable
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.units import ZERO, Length

_TOTAL = regex(r"(?:tổng(?:\s+(?:cộng|số|hợp))?|cộng)\b", re.IGNORECASE)


def _paragraphs(blocks: tuple[FoundBlock, ...]) -> Iterator[FoundParagraph]:
    """Yield the paragraphs with words of a cell, those of tables in it included."""
    for block in blocks:
        if isinstance(block, FoundParagraph):
            if block.text.strip() or block.label:
                yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _paragraphs(cell.blocks)


def _is_bold(cells: list[list[FoundParagraph]]) -> bool:
    """Tell whether all words of a row are bold."""
    looks = [look for cell in cells for p in cell for look in whole(p).looks]
    return bool(looks) and all(look.bold for look in looks)


def _role(row: FoundRow, filled: list[list[FoundParagraph]], *, top: bool) -> Element:
    """Return what the paragraphs of a row are.

    ``top`` rows are the first, and those a header cell above them reaches down to: in bold they
    are headers without saying so.
    """
    bold = _is_bold(filled)
    if row.header or (top and bold):
        return Element.TABLE_HEADER
    if not bold:
        return Element.TABLE_CELL
    first = next((p.text.strip() for cell in filled for p in cell if p.text.strip()), "")
    return Element.TABLE_TOTAL if _TOTAL.match(first) else Element.TABLE_GROUP


def table_items(table: FoundTable, section: int, zone: Zone) -> Iterator[Item]:
    """Yield the paragraphs of a table of data."""
    margins = table.cell_margins[0] + table.cell_margins[1]
    element = Element.TABLE_HEADER
    for index, row in enumerate(table.rows):
        filled = [list(_paragraphs(cell.blocks)) for cell in row.cells]
        reached = any(cell.continued for cell in row.cells) and element is Element.TABLE_HEADER
        element = _role(row, filled, top=index == 0 or reached)
        for cell, paragraphs in zip(row.cells, filled, strict=True):
            room = _room(cell, margins)
            for paragraph in paragraphs:
                yield item_of(element, whole(paragraph), section, zone, room, data=True)


def _room(cell: FoundCell, margins: Length) -> Length:
    """Return the width of a cell without its margins."""
    return max(cell.width - margins, ZERO)
