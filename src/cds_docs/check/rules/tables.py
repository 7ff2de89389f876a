"""P-13 and P-14: fills, lines and widths of tables."""

from collections.abc import Iterator
from dataclasses import replace

from cds_docs.check.catalogue.page import P_13, P_14
from cds_docs.check.formats import excerpt, finding
from cds_docs.check.hues import colour_words, is_grey, is_white
from cds_docs.check.recognised import Item, Recognised, whole
from cds_docs.check.rule import Finding, Rule
from cds_docs.check.walk import paragraphs
from cds_docs.diagnostics import Severity
from cds_docs.document.found import FoundCell, FoundTable
from cds_docs.document.found_shape import AUTO_COLOUR, Borders
from cds_docs.document.repairs import FitTable, Repair
from cds_docs.standard.elements import Element
from cds_docs.units import Length

_NARROWEST = 0.8
"""The share of its width to which the words in a table's columns surely still fit."""
_UNFRAMED = frozenset({"1.1", "1.2", "1.4", "1.5"})
"""Mẫu that are no forms to fill in, which many bodies set in a frame."""
_MOST_ROWS = 40
"""A table of more rows lays out neither letterhead nor signature."""
_TOLERANCE = Length(20)
"""Rounding of column widths between programs."""


def colours(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each colour of a table's fills and lines (P-13)."""
    for _, table in found.tables:
        cells = [cell for row in table.rows for cell in row.cells]
        fills = dict.fromkeys(cell.shade for cell in cells if not is_white(cell.shade))
        for fill in fills:
            severity = Severity.INFO if is_grey(fill) else None
            message = f"Bảng có ô tô nền {colour_words(fill)}; nên để nền trắng."
            cell = next(cell for cell in cells if cell.shade == fill)
            yield _finding(P_13, message, table, cell, severity)
        lines = dict.fromkeys(
            line for cell in cells for line in _lines(cell.borders) if not is_grey(line)
        )
        for line in lines:
            message = f"Bảng có đường kẻ {colour_words(line)}; nên kẻ đen."
            cell = next(cell for cell in cells if line in _lines(cell.borders))
            yield _finding(P_13, message, table, cell)


def frames(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where the table that sets letterhead or signature shows its lines (P-13)."""
    head, signed, kind = found.letterhead, found.signature, found.kind
    if kind is None or kind.model not in _UNFRAMED:
        return
    setting = (
        ("phần đầu văn bản", head.national if head else None),
        ("khối chữ ký", signed.authority[0] if signed and signed.authority else None),
    )
    for what, item in setting:
        cell = _cell_of(found, item) if item is not None else None
        if item is not None and cell is not None and cell.borders.box and _shows(cell.borders):
            hint = "Chọn bảng, Table Design → Borders → No Border."
            message = f"Bảng dàn {what} hiện khung; trong mẫu không có khung."
            yield finding(P_13, item, message, hint=hint)


def _cell_of(found: Recognised, item: Item) -> FoundCell | None:
    """Return the cell an item stands in, of a table on the page itself."""
    tables = (b for b in found.paper.sections[item.section].blocks if isinstance(b, FoundTable))
    for table in tables:
        if len(table.rows) > _MOST_ROWS:
            continue
        for row in table.rows:
            for cell in row.cells:
                if any(block is item.part.paragraph for block in cell.blocks):
                    return cell
    return None


def _shows(borders: Borders) -> bool:
    """Tell whether lines can be seen on white paper; ``auto`` is black."""
    return any(line == AUTO_COLOUR or not is_white(line) for line in _lines(borders))


def _lines(borders: Borders) -> list[str]:
    """Return the colours of the lines around a cell."""
    sides = (borders.top, borders.bottom, borders.left, borders.right)
    return [side.colour for side in sides if side is not None]


def widths(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each table wider than the text area (P-14).

    Word lets a table of full width stand out by the inner margins of its cells.
    """
    for index, table in found.tables:
        section = found.paper.sections[index]
        room = section.width - section.left - section.right - section.gutter
        margins = table.cell_margins[0] + table.cell_margins[1]
        if table.width > room + margins + _TOLERANCE:
            message = f"Bảng rộng {table.width}, vượt vùng chữ {room}."
            made = _finding(P_14, message, table)
            yield replace(made, repairs=tuple(_fit(made, room, table)))


def _fit(made: Finding, room: Length, table: FoundTable) -> Iterator[Repair]:
    """Yield what narrows a table by a little; one much too wide is a person's to lay out anew."""
    if made.place is not None and room.twips >= table.width.twips * _NARROWEST:
        yield FitTable(made.place, room)


def _finding(
    rule: Rule,
    message: str,
    table: FoundTable,
    cell: FoundCell | None = None,
    severity: Severity | None = None,
) -> Finding:
    """Return a finding on a table, at its first words or those of a cell."""
    near = [*paragraphs(cell.blocks)] if cell is not None else []
    near += paragraphs((table,))
    if not near:
        return Finding(rule, message, severity=severity)
    first = next((one for one in near if one.text.strip()), near[0])
    words = excerpt(whole(first))
    return Finding(rule, message, first.place, Element.TABLE_CELL, words, severity)


rules = (colours, frames, widths)
