"""A list of recipients that was judged."""

from collections.abc import Mapping

from cds_docs.campaign.lists.columns import Column
from cds_docs.diagnostics import Diagnostic
from cds_docs.source.lists.grid import Cell, Grid
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class ListRow:
    """A recipient as it stands in a list.

    Attributes:
        grid: The list.
        number: The row of the sheet, or the line of the file.
        id: Its id: that of its column, else made from the name.
        cells: Key of a column (``name``, ``address``, ``dan-so``) → the cell; blank ones too.
        faulty: Keys of which nothing can be said: stand-ins stand for them.
    """

    grid: Grid
    number: int
    id: str
    cells: Mapping[str, Cell]
    faulty: frozenset[str] = frozenset()

    def text(self, key: str) -> str:
        """Return what stands in a column, blanks around it left out; nothing where none is."""
        cell = self.cells.get(key)
        return cell.text.strip() if cell is not None and not cell.broken else ""


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
