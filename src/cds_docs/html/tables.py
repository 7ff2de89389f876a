"""Tables: heads repeated on each page, cells over several rows cut where the page ends."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cds_docs.document.columns import column_widths
from cds_docs.document.grid import Placed, cell_alignment, table_places
from cds_docs.document.model import Cell, CellAlign, RowRole, Table, TableRow
from cds_docs.html.inline import attributes, element_html, inline_html, label_html, place
from cds_docs.html.setting import Setting
from cds_docs.units import Length
from cds_docs.values import dataclass

_CLASSES = {CellAlign.LEFT: "", CellAlign.CENTER: "giua", CellAlign.RIGHT: "phai"}
_NARROW = 3
"""Columns that a telephone shows beside each other."""


class _Row(NamedTuple):
    """A row, its place in the table, and where its cells stand."""

    at: int
    row: TableRow
    places: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the places of its cells, found once for all its pages."""

    table: Table
    widths: tuple[Length, ...]
    rows: tuple[_Row, ...]


def grid_of(table: Table, setting: Setting) -> Grid:
    """Return where the cells of a table stand."""
    widths = column_widths(table, setting.room, setting.style)
    places = enumerate(table_places(table, widths))
    return Grid(table, widths, tuple(_Row(at, *found) for at, found in places))


def _content(cell: Cell, setting: Setting) -> tuple[str, str, str]:
    """Return class, attributes and content of a cell."""
    if len(cell.paragraphs) == 1:
        (only,) = cell.paragraphs
        size = setting.formats[only.element].size
        inner = label_html(only) + inline_html(only.content, size)
        return f"e-{only.element.id}", place(only.origin), inner
    lines = (element_html("p", p, setting.formats[p.element].size) for p in cell.paragraphs)
    return "", "", "".join(lines)


def _scope(row: TableRow, cell: Cell) -> str:
    """Return what a cell heads, or nothing for a cell of the table's body."""
    if row.role is RowRole.HEADER:
        return "colgroup" if cell.columns > 1 else "col"
    return "rowgroup" if row.role is RowRole.GROUP and len(row.cells) == 1 else ""


def _cell(row: TableRow, placed: Placed, own: CellAlign, rows: int, setting: Setting) -> str:
    """Return a cell that covers so many rows of this page."""
    cell = placed.cell or Cell(())
    name, given, inner = _content(cell, setting)
    align = _CLASSES[cell_alignment(row, cell, own)]
    scope = _scope(row, cell)
    tag = "th" if scope else "td"
    spans = attributes(
        class_=f"{name} {align}".strip(),
        scope=scope,
        colspan=str(placed.span) if placed.span > 1 else None,
        rowspan=str(rows) if rows > 1 else None,
    )
    return f"<{tag}{spans}{given}>{inner}</{tag}>"


def _rest(rows: Sequence[_Row], at: int, placed: Placed) -> int:
    """Return how many of some rows, from one on, a cell that began above reaches down over."""
    count = 0
    for row in rows[at:]:
        here = (p for p in row.places if p.column == placed.column and p.cell is None)
        if next(here, None) is None:
            break
        count += 1
    return count


def _rows(rows: Sequence[_Row], table: Table, setting: Setting) -> Iterator[tuple[TableRow, str]]:
    """Yield rows that stand together; a cell begun on an earlier page goes on empty."""
    for at, (_, row, places) in enumerate(rows):
        cells = []
        for placed in places:
            own = table.columns[placed.column].align
            if placed.cell is not None:
                covered = min(placed.cell.rows, len(rows) - at)
                cells.append(_cell(row, placed, own, covered, setting))
            elif at == 0:
                cells.append(_cell(row, placed, own, _rest(rows, at, placed), setting))
        yield row, f"<tr>{''.join(cells)}</tr>"


def _bodies(rows: Sequence[_Row], table: Table, setting: Setting) -> str:
    """Return the body, a part for each group where no cell reaches over its beginning."""
    parts = ["<tbody>"]
    for at, (row, shown) in enumerate(_rows(rows, table, setting)):
        closed = all(p.cell is not None for p in rows[at].places)
        if row.role is RowRole.GROUP and at and closed:
            parts.append("</tbody><tbody>")
        parts.append(shown)
    return "".join((*parts, "</tbody>"))


def table_html(grid: Grid, setting: Setting, first: int, last: int) -> str:
    """Return the rows of a table that stand on a page, under its head.

    Args:
        grid: The table.
        setting: What it is set in.
        first: The first row here.
        last: The last row here.
    """
    table, widths, rows = grid.table, grid.widths, grid.rows
    count = next((r.at for r in rows if r.row.role is not RowRole.HEADER), len(rows))
    heads, body = rows[:count], rows[max(first, count) : last + 1]
    columns = "".join(
        f'<col style="width:{100 * width.twips / setting.room.twips:.4g}%">' for width in widths
    )
    head = "".join(shown for _, shown in _rows(heads, table, setting))
    name = f"{table.alt} (tiếp theo)" if first and table.alt else table.alt
    inner = (
        f"<table{attributes(aria_label=name)}><colgroup>{columns}</colgroup>"
        f"{f'<thead>{head}</thead>' if head else ''}"
        f"{_bodies(body, table, setting) if body else ''}</table>"
    )
    wide = len(widths) > _NARROW
    region = attributes(role="region", tabindex="0", aria_label=name or "Bảng") if wide else ""
    classes = "bang rong" if wide else "bang"
    return f'<div class="{classes}"{region}{place(table.origin)}>{inner}</div>'
