"""A list of recipients that was judged."""

from collections.abc import Mapping

from cds_docs.campaign.lists.columns import Column
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.source.lists.grid import Cell, Grid, Row
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class ListRow:
    """A recipient as it stands in a list; its cells are put together as they are asked for.

    Attributes:
        grid: The list.
        place: Its place among the rows of the list, from 0.
        number: The row of the sheet, or the line of the file.
        id: Its id: that of its column, else made from the name.
        indexes: Key of a column (``name``, ``address``, ``dan-so``) → its index from 0.
        faulty: Keys of which nothing can be said: stand-ins stand for them.
    """

    grid: Grid
    place: int
    number: int
    id: str
    indexes: Mapping[str, int]
    faulty: frozenset[str] = frozenset()

    @property
    def row(self) -> Row:
        """Return the row as it stands in the list."""
        return self.grid.rows[self.place]

    @property
    def cells(self) -> dict[str, Cell]:
        """Return key of a column → the cell; blank ones too."""
        row = self.row
        return {key: row.cell(index) for key, index in self.indexes.items()}

    @property
    def texts(self) -> dict[str, str]:
        """Return key of a column → its words, as ``text``."""
        return self.row.texts_of(self.indexes)

    def text(self, key: str) -> str:
        """Return what stands in a column, blanks around it left out; nothing where none is."""
        index = self.indexes.get(key)
        return "" if index is None else self.row.text(index)

    def span(self, key: str) -> Span:
        """Return the place of the cell in a column.

        Raises:
            KeyError: There is no such column.
        """
        return self.row.cell(self.indexes[key]).span


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that was judged.

    Attributes:
        columns: Its columns.
        rows: Its recipients in order.
        diagnostics: All findings: on columns first, then on rows.
        complete: Whether every row is known; if not, nothing can be said of who is not in it.
    """

    columns: tuple[Column, ...]
    rows: tuple[ListRow, ...]
    diagnostics: tuple[Diagnostic, ...]
    complete: bool
