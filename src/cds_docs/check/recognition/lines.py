"""Logical lines: paragraphs cut at line breaks, at tabs, and by the columns they stand in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from cds_docs.check.once import once
from cds_docs.check.recognised import Item, Part, Zone, item_of, part_of
from cds_docs.check.recognition import words
from cds_docs.document.found import (
    DrawingKind,
    FoundBlock,
    FoundCell,
    FoundParagraph,
    FoundSection,
    FoundTable,
)
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.units import ZERO, Length
from cds_docs.values import dataclass

_BOX_MARGINS = Length(288)
"""Inner margins of a text box, left and right together, where Word is told nothing."""

_RIGHT_BEGINS = regex(
    r"(?:^|\t[\t \u00a0]*|[ \u00a0]{2,})"
    r"(?=cộng\s+h[òoóõọ]|cộng\s+hoà|độc\s+lập"
    r"|(?:sao (?:y|lục)|trích sao)(?: bản \w{1,5})?[ \u00a0]*$"
    r"|[^\W\d_][\w.'-]*(?: [\w.'-]+){0,6},?\s+ngày\b)",
    re.IGNORECASE,
)
_LISTED = regex(r"\s*(?:[-–+]|nơi\s+nhận)", re.IGNORECASE)
_GAP = regex(r"[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{4,}")
"""Between a line of ``Nơi nhận`` and who signs beside it, a clerk types tabs or blanks."""

_TABS = regex(r"[ \u00a0]*\t[\t \u00a0]*")
_NUMBER_BEGINS = regex(r"\s*số\b", re.IGNORECASE)

_A_TABLE_ROW = -1

LEFT: Final[int] = 0
RIGHT: Final[int] = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A line as somebody typed it.

    Attributes:
        part: Its words.
        section: Index of its section.
        room: Width of the column it stands in.
        side: ``LEFT`` or ``RIGHT``, or None where there are no columns.
        row: The row or typed line it stands on; lines side by side share it.
        cell: The cell it stands in.
        boxed: Whether it stands in a text box.
    """

    part: Part
    section: int
    room: Length
    side: int | None = None
    row: tuple[int, int] = (0, 0)
    cell: FoundCell | None = None
    boxed: bool = False

    @property
    def text(self) -> str:
        """Return its text for matching."""
        return self.part.text

    @property
    def paragraph(self) -> FoundParagraph:
        """Return its paragraph."""
        return self.part.paragraph

    @property
    def shown(self) -> str:
        """Return its text as Word shows it: in capitals where the look says so."""
        return self.part.shown

    @property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return self.part.is_bold

    def item(self, element: Element, zone: Zone, label: str = "", label_end: int = 0) -> Item:
        """Return it as an element."""
        return item_of(element, self.part, self.section, zone, self.room, label, label_end)


@dataclass(frozen=True, slots=True)
class _Column:
    """What lines of one column share."""

    section: int
    room: Length
    side: int | None = None
    row: tuple[int, int] = (0, 0)
    cell: FoundCell | None = None
    boxed: bool = False

    def line(self, part: Part, side: int | None, row: tuple[int, int]) -> Line:
        """Return a line of this column."""
        return Line(part, self.section, self.room, side, row, self.cell, self.boxed)


def page_room(section: FoundSection) -> Length:
    """Return the width between the margins."""
    return section.width - section.left - section.right - section.gutter


def trimmed(paragraph: FoundParagraph, start: int, end: int) -> Part:
    """Return a stretch of a paragraph without the blanks at its ends."""
    raw = paragraph.text[start:end]
    bare = raw.strip()
    begin = start + raw.index(bare) if bare else start
    return part_of(paragraph, begin, begin + len(bare))


@once
def breaks(paragraph: FoundParagraph) -> Sequence[Part]:
    """Return the lines of a paragraph as its line breaks cut it."""
    text = paragraph.text
    if "\n" not in text:
        return (trimmed(paragraph, 0, len(text)),)
    parts, start = [], 0
    for line in text.split("\n"):
        parts.append(trimmed(paragraph, start, start + len(line)))
        start += len(line) + 1
    return tuple(parts)


def _columns(paragraph: FoundParagraph, start: int, end: int) -> list[tuple[Part, int | None]]:
    """Return the columns of a typed line: cut before its right half, or at its tabs."""
    raw = paragraph.text[start:end]
    if found := _RIGHT_BEGINS.search(raw):
        left = trimmed(paragraph, start, start + found.start())
        right = trimmed(paragraph, start + found.end(), end)
        if left.text:
            return [(left, LEFT), (right, RIGHT)]
        return [(right, RIGHT if found.end() else None)]
    cut = _GAP if _LISTED.match(raw) else _TABS
    tab = None if _NUMBER_BEGINS.match(raw) else cut.search(raw.rstrip())
    if tab is None:
        return [(trimmed(paragraph, start, end), None)]
    if tab.start() == 0:
        return [(trimmed(paragraph, start, end), RIGHT)]
    left = trimmed(paragraph, start, start + tab.start())
    right = trimmed(paragraph, start + tab.end(), end)
    return [(left, LEFT), (right, RIGHT)] if right.text else [(left, LEFT)]


@once
def _typed(paragraph: FoundParagraph) -> Sequence[tuple[int, Part, int | None]]:
    """Return the columns of all typed lines, each with the index of its line."""
    found = []
    start = 0
    for index, typed in enumerate(paragraph.text.split("\n")):
        columns = _columns(paragraph, start, start + len(typed))
        found += [(index, part, side) for part, side in columns]
        start += len(typed) + 1
    return tuple(found)


def _box_side(blocks: Iterable[FoundBlock]) -> int:
    """Return on which side a text box stands, by what is written in it."""
    texts = (
        part.text for block in blocks if isinstance(block, FoundParagraph) for part in breaks(block)
    )
    return RIGHT if any(map(_is_right, texts)) else LEFT


def _is_right(text: str) -> bool:
    """Tell whether a text stands on the right: Quốc hiệu, Tiêu ngữ, date, who signs."""
    return (
        words.is_national(text)
        or words.is_motto(text)
        or words.date_parts(text) is not None
        or words.is_authority(text)
    )


def _first_place(blocks: Iterable[FoundBlock]) -> int:
    """Return the number of the first paragraph of blocks."""
    for block in blocks:
        if isinstance(block, FoundParagraph):
            return block.place.number
        return _first_place(inner for row in block.rows for c in row.cells for inner in c.blocks)
    return 0


def lines(blocks: Iterable[FoundBlock], section: int, room: Length) -> list[Line]:
    """Return the lines of blocks that stand on the page itself, empty ones included."""
    return list(_lines(blocks, _Column(section, room)))


def _lines(blocks: Iterable[FoundBlock], column: _Column) -> Iterator[Line]:
    """Yield the lines of blocks."""
    for block in blocks:
        if isinstance(block, FoundTable):
            yield from _in_table(block, column)
        else:
            yield from _in_paragraph(block, column)


def _in_paragraph(paragraph: FoundParagraph, column: _Column) -> Iterator[Line]:
    """Yield the lines of a paragraph and of the text boxes anchored to it."""
    for drawing in paragraph.drawings:
        if drawing.kind is DrawingKind.TEXT_BOX:
            room = drawing.width - _BOX_MARGINS
            on = column.side if column.side is not None else _box_side(drawing.blocks)
            yield from _lines(drawing.blocks, replace(column, room=room, side=on, boxed=True))
    if column.side is not None:
        for part in breaks(paragraph):
            yield column.line(part, column.side, column.row)
        return
    for index, part, side in _typed(paragraph):
        yield column.line(part, side, (paragraph.place.number, index))


def _in_table(table: FoundTable, column: _Column) -> Iterator[Line]:
    """Yield the lines of a table; the outermost table of several columns makes the sides."""
    margins = table.cell_margins[0] + table.cell_margins[1]
    for row in table.rows:
        number = column.row
        if column.side is None:
            number = (_first_place(b for cell in row.cells for b in cell.blocks), _A_TABLE_ROW)
        total = sum(cell.width.twips for cell in row.cells)
        begin = 0
        for cell in row.cells:
            side = column.side
            if side is None and len(row.cells) > 1:
                side = LEFT if 2 * begin + cell.width.twips < total else RIGHT
            begin += cell.width.twips
            room = max(cell.width - margins, ZERO)
            inner = replace(column, room=room, side=side, row=number, cell=cell)
            if not cell.continued:
                yield from _lines(cell.blocks, inner)
