"""The columns of a table and which cell stands where, for every writer alike."""

from collections.abc import Iterator
from typing import NamedTuple

from cds_docs.document.model import Cell, CellAlign, RowRole, Table, TableRow
from cds_docs.units import Length, pt

CELL_TOP = Length(28)
"""Room above and below the text of a cell (house)."""

CELL_SIDE = Length(85)
"""Room left and right of the text of a cell (house)."""

CELL_LINE = pt(0.5)
"""Thickness of the lines of a table (house)."""


class Placed(NamedTuple):
    """A place in a row: its first column, how many it covers, its width, and its cell.

    There is no cell where one of a row above reaches down.
    """

    column: int
    span: int
    width: Length
    cell: Cell | None


def cell_alignment(row: TableRow, cell: Cell, own: CellAlign) -> CellAlign:
    """Return how a cell is aligned: headers centred, wide group cells left, else the column's."""
    if row.role is RowRole.HEADER:
        return CellAlign.CENTER
    if row.role is RowRole.GROUP and cell.columns > 1:
        return CellAlign.LEFT
    return own


class _OpenCells:
    """Cells that reach down over the rows below them, by their first column."""

    def __init__(self) -> None:
        self.left: dict[int, tuple[int, int]] = {}  # column → (rows to go, columns covered)

    def take(self, column: int) -> int:
        """Return how many columns an open cell covers here, 0 for none, and count it down."""
        rows, columns = self.left.pop(column, (0, 0))
        if rows > 1:
            self.left[column] = (rows - 1, columns)
        return columns


def _row_places(
    row: TableRow, open_cells: _OpenCells, widths: tuple[Length, ...]
) -> Iterator[Placed]:
    """Yield the places of a row, left to right."""
    column = 0
    waiting = list(row.cells)
    while column < len(widths):
        covered = open_cells.take(column)
        cell = None if covered or not waiting else waiting.pop(0)
        span = covered or (cell.columns if cell else 1)
        span = min(span, len(widths) - column)
        if cell is not None and cell.rows > 1:
            open_cells.left[column] = (cell.rows - 1, span)
        width = Length(sum(w.twips for w in widths[column : column + span]))
        yield Placed(column, span, width, cell)
        column += span


def table_places(
    table: Table, widths: tuple[Length, ...]
) -> Iterator[tuple[TableRow, tuple[Placed, ...]]]:
    """Yield each row of a table with its places."""
    open_cells = _OpenCells()
    for row in table.rows:
        yield row, tuple(_row_places(row, open_cells, widths))
