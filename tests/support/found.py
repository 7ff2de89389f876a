"""Papers as found, built by hand: for tests of the recogniser and of single rules."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from cds_docs.check.recognised import Issued, Item, Part, Recognised, Regime, Zone
from cds_docs.document.found import (
    MAIN_PART,
    Drawing,
    FoundBlock,
    FoundCell,
    FoundPaper,
    FoundParagraph,
    FoundRow,
    FoundSection,
    FoundTable,
    Look,
    Piece,
    PieceKind,
    Place,
)
from cds_docs.document.found_shape import Border, Borders, Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm, pt

TNR = "Times New Roman"
PLAIN = Look(fonts=(TNR, TNR, TNR, TNR), size=pt(14))
TEXT_SHAPE = Shape(align=Align.JUSTIFY, first_line=mm(10), before=pt(6))
LINE = Border("single", pt(0.75))

_numbers = count(1)


def look(size: float = 14, **changes: Any) -> Look:  # noqa: ANN401 - fields of Look
    """Return a look in Times New Roman."""
    return replace(PLAIN, size=pt(size), **changes)


def piece(text: str, at: Look = PLAIN, **changes: Any) -> Piece:  # noqa: ANN401 - fields of Piece
    """Return a piece."""
    return Piece(text, at, **changes)


def _pieces(text: str, at: Look) -> Iterable[Piece]:
    """Yield the pieces of a text in one look; tabs and line ends are pieces of their own."""
    stretch = ""
    for character in text:
        if character not in "\t\n":
            stretch += character
            continue
        if stretch:
            yield Piece(stretch, at)
        stretch = ""
        yield Piece(character, at, PieceKind.TAB if character == "\t" else PieceKind.BREAK)
    if stretch:
        yield Piece(stretch, at)


def paragraph(
    text: str | Sequence[Piece] = "",
    at: Look = PLAIN,
    shape: Shape = TEXT_SHAPE,
    **changes: Any,  # noqa: ANN401 - fields of FoundParagraph
) -> FoundParagraph:
    """Return a paragraph; each new one has the next number of the main part."""
    pieces = tuple(_pieces(text, at)) if isinstance(text, str) else tuple(text)
    joined = "".join(p.text for p in pieces)
    fields: dict[str, Any] = {"place": Place(MAIN_PART, next(_numbers))} | changes
    return FoundParagraph(text=joined, pieces=pieces, shape=shape, mark=at, **fields)


def centred(text: str | Sequence[Piece] = "", at: Look = PLAIN, **changes: Any) -> FoundParagraph:  # noqa: ANN401
    """Return a centred paragraph without indent."""
    return paragraph(text, at, Shape(align=Align.CENTER, **changes))


def bordered(left: Length, right: Length, **changes: Any) -> FoundParagraph:  # noqa: ANN401
    """Return an empty paragraph whose top border is a drawn line between two indents."""
    shape = Shape(left=left, right=right, borders=Borders(top=LINE))
    return paragraph("", shape=shape, **changes)


def cell(*blocks: FoundBlock, width: Length = mm(80), **changes: Any) -> FoundCell:  # noqa: ANN401, B008
    """Return a table cell."""
    return FoundCell(tuple(blocks), width, **changes)


def table(*rows: Sequence[FoundCell], **changes: Any) -> FoundTable:  # noqa: ANN401
    """Return a table of rows of cells, without inner margins."""
    width = Length(sum(one.width.twips for one in rows[0]))
    made = tuple(FoundRow(tuple(cells)) for cells in rows)
    fields: dict[str, Any] = {"cell_margins": (Length(0), Length(0))} | changes
    return FoundTable(made, width, **fields)


def drawn(paragraph_: FoundParagraph, *drawings: Drawing) -> FoundParagraph:
    """Return a paragraph with drawings anchored to it."""
    return replace(paragraph_, drawings=drawings)


def section(*blocks: FoundBlock, **changes: Any) -> FoundSection:  # noqa: ANN401 - fields of FoundSection
    """Return an A4 section with margins of 20, 20, 30 and 15 mm."""
    fields: dict[str, Any] = {
        "width": mm(210),
        "height": mm(297),
        "top": mm(20),
        "bottom": mm(20),
        "left": mm(30),
        "right": mm(15),
        "title_page": True,
        "number_start": 1,
    }
    return FoundSection(tuple(blocks), **(fields | changes))


def paper(*blocks: FoundBlock, **changes: Any) -> FoundPaper:  # noqa: ANN401 - fields of FoundPaper
    """Return a paper of one section."""
    fields: dict[str, Any] = {"sections": (section(*blocks),)} | changes
    return FoundPaper(**fields)


def item(
    element: Element,
    text: str | FoundParagraph,
    at: Look = PLAIN,
    **changes: Any,  # noqa: ANN401 - fields of Item
) -> Item:
    """Return a recognised paragraph."""
    made = text if isinstance(text, FoundParagraph) else paragraph(text, at)
    fields: dict[str, Any] = {"section": 0, "zone": Zone.TEXT, "room": mm(165)} | changes
    return Item(element, Part(made, 0, len(made.text)), **fields)


def recognised(*items: Item, **changes: Any) -> Recognised:  # noqa: ANN401 - fields of Recognised
    """Return a recognised paper: the items are its text unless said otherwise."""
    blocks = tuple(dict.fromkeys(one.part.paragraph for one in items))
    fields: dict[str, Any] = {
        "paper": paper(*blocks),
        "regime": Regime.ADMINISTRATIVE,
        "kind": None,
        "letterhead": None,
        "title": None,
        "subject": (),
        "subject_rule": None,
        "addressees": (),
        "text": items,
        "signature": None,
        "after": (),
        "annexes": (),
        "attached": (),
        "items": items,
        "tables": (),
        "issued": Issued(None, None, None),
        "number": "",
        "symbol": "",
        "guessed": False,
    }
    return Recognised(**(fields | changes))


def renumbered(blocks: Iterable[FoundBlock]) -> list[FoundBlock]:
    """Return blocks whose paragraphs are numbered in their order, as a reader numbers them."""
    numbers = count(1)

    def one(block: FoundBlock) -> FoundBlock:
        if isinstance(block, FoundTable):
            rows = tuple(
                replace(
                    row,
                    cells=tuple(replace(c, blocks=tuple(map(one, c.blocks))) for c in row.cells),
                )
                for row in block.rows
            )
            return replace(block, rows=rows)
        place = Place(MAIN_PART, next(numbers))
        drawings = tuple(replace(d, blocks=tuple(map(one, d.blocks))) for d in block.drawings)
        return replace(block, place=place, drawings=drawings)

    return [one(block) for block in blocks]
