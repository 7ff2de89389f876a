"""A table as frozen cells that know their place."""

from cds_docs.diagnostics import Span
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell.

    Attributes:
        text: As its user sees it (NFC), line ends as line feeds; empty for a blank cell.
        span: Its place.
        broken: Whether it cannot be used; a finding says why.
    """

    text: str
    span: Span
    broken: bool = False

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing can be seen in it."""
        return not self.broken and not self.text.strip()


@dataclass(frozen=True, slots=True)
class Row:
    """A row in which something stands.

    Attributes:
        number: Its number: the line it begins on, or the row of the sheet.
        cells: Its cells from the first column on; blank ones at the end are left out.
        end: The place right behind the last cell.
    """

    number: int
    cells: tuple[Cell, ...]
    end: Span

    def cell(self, index: int) -> Cell:
        """Return a cell by its column from 0; a blank one where the row is shorter."""
        if index < len(self.cells):
            return self.cells[index]
        if not self.end.sheet:
            return Cell("", self.end)
        return Cell("", self.end._replace(column=index + 1, end_column=index + 2))


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that was read.

    Attributes:
        path: The file as the user knows it.
        sheet: The sheet of a workbook; empty for CSV.
        rows: The rows in which something stands.
        lines: The lines of a CSV file.
        hidden: Numbers of rows that a workbook hides though something stands in them.
        merged: Cells of a workbook that were made one, by their outermost cells.
        struck: Cells of a workbook whose words are struck out.
        yearless: Cells of a workbook with a date of which they show day and month only.
    """

    path: str
    sheet: str
    rows: tuple[Row, ...]
    lines: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()
    merged: tuple[Span, ...] = ()
    struck: frozenset[Span] = frozenset()
    yearless: frozenset[Span] = frozenset()

    @property
    def name(self) -> str:
        """Return the list as messages name it: ``xa.xlsx!Sheet1``, ``xa.csv``."""
        return f"{self.path}!{self.sheet}" if self.sheet else self.path

    @property
    def whole(self) -> Span:
        """Return the place that stands for the list as a whole."""
        return Span(self.path, 0, 0, 0, 0, self.sheet)

    def excerpt(self, span: Span) -> str:
        """Return what a finding at a place shows: the line, or what stands in the cell."""
        if not self.sheet:
            return self.lines[span.line - 1] if 1 <= span.line <= len(self.lines) else ""
        row = next((row for row in self.rows if row.number == span.line), None)
        return row.cell(span.column - 1).text if row and span.column else ""
