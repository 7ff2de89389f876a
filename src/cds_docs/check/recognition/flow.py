"""The paper as one run of blocks, and where pages begin in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cds_docs.check.once import once
from cds_docs.check.recognition.lines import Line, lines, page_room
from cds_docs.document.found import (
    FoundBlock,
    FoundPaper,
    FoundParagraph,
    FoundTable,
    PieceKind,
)
from cds_docs.units import Length

_MOSTLY = 2
_MOST_ROWS = 40
"""A table of more rows lays out neither letterhead nor signature."""

NEW_PAGE = frozenset({"nextPage", "oddPage", "evenPage"})
"""How sections begin that begin a page."""


@dataclass(frozen=True)
class Step:
    """A paragraph or table that stands on the page itself.

    Attributes:
        block: It.
        section: Index of its section.
        room: Width between the margins.
        own_page: Whether it begins a page for certain.
        own_section: Whether nothing stands before it in its section.
    """

    block: FoundBlock
    section: int
    room: Length
    own_page: bool = False
    own_section: bool = False

    @cached_property
    def lines(self) -> Sequence[Line]:
        """Return its lines; none where it is a table too long to lay anything out."""
        block = self.block
        if isinstance(block, FoundTable):
            long = len(block.rows) > _MOST_ROWS
            return () if long else tuple(lines((block,), self.section, self.room))
        memory = block.known
        if memory is None:
            return tuple(lines((block,), self.section, self.room))
        key = Step, self.section, self.room.twips
        known: Sequence[Line] | None = memory.get(key)
        if known is None:
            known = memory[key] = tuple(lines((block,), self.section, self.room))
        return known

    @property
    def paragraph(self) -> FoundParagraph | None:
        """Return it where it is a paragraph."""
        return self.block if isinstance(self.block, FoundParagraph) else None

    @property
    def is_empty(self) -> bool:
        """Tell whether it is a paragraph with nothing to read in it."""
        block = self.block
        return isinstance(block, FoundParagraph) and not block.text.strip() and not block.label


@once
def _breaks_page(paragraph: FoundParagraph) -> tuple[bool, bool]:
    """Tell whether a page break stands before its words, and whether one stands at its end."""
    before = after = seen = False
    for piece in paragraph.pieces:
        if piece.kind is PieceKind.PAGE_BREAK:
            before, after = before or not seen, True
        elif piece.text.strip():
            seen, after = True, False
    return before, after


def steps(paper: FoundPaper) -> list[Step]:
    """Return the blocks of all sections, in order."""
    return list(_steps(paper))


def _steps(paper: FoundPaper) -> Iterator[Step]:
    for index, section in enumerate(paper.sections):
        room = page_room(section)
        fresh = index > 0 and section.starts in NEW_PAGE
        first = True
        for block in section.blocks:
            begins, ends = fresh, False
            if isinstance(block, FoundParagraph):
                before, ends = _breaks_page(block)
                begins = fresh or before or block.shape.page_break_before
            step = Step(block, index, room, begins, first)
            if not step.is_empty:
                fresh = first = False
            fresh = begins if step.is_empty else fresh
            fresh = fresh or ends
            yield step


def is_data(table: FoundTable) -> bool:
    """Tell whether a table holds data: most of its cells have lines around them."""
    cells = [cell for row in table.rows for cell in row.cells]
    drawn = sum(
        cell.borders.box or (cell.borders.top is not None and cell.borders.bottom is not None)
        for cell in cells
    )
    return drawn * _MOSTLY > len(cells)
