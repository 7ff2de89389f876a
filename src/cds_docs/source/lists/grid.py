"""A table as frozen cells that know their place."""

import marshal
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from struct import Struct

from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.sequences import OnDemand
from cds_docs.source.lists.squeezed import Squeezed
from cds_docs.values import dataclass

Content = tuple[tuple[str, ...], tuple[int, ...], bytes]
"""Of a row: what stands in its cells, which of them are broken, and where they stand: line, column,
end line and end column of each and of the place right behind the last one; nothing where that
follows from the row of a sheet."""
_PLACE = Struct("<4I")
_FORMAT = 4
"""Of marshal: the same in all versions of Python that this program runs on."""
_LONE = "surrogatepass"
_LINE = regex(r"(?:^|(?<=\n))[^\n]*")


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
    """A row in which something stands; its cells are put together as they are asked for.

    Attributes:
        number: Its number: the line it begins on, or the row of the sheet.
        path: The file as the user knows it.
        sheet: The sheet of a workbook; empty for CSV.
        packed: What stands in its cells and where, as ``row_of`` packs it.
    """

    number: int
    path: str
    sheet: str
    packed: bytes

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what stands in its cells from the first column on; no blank ones at the end."""
        return self.content[0]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return its cells from the first column on."""
        texts, broken, places = self.content
        last = len(texts)
        return tuple(
            Cell(text, self._span(index, last, places), index in broken)
            for index, text in enumerate(texts)
        )

    @property
    def end(self) -> Span:
        """Return the place right behind the last cell."""
        return self.cell(len(self.texts)).span

    def cell(self, index: int) -> Cell:
        """Return a cell by its column from 0; a blank one where the row is shorter."""
        texts, broken, places = self.content
        text = texts[index] if index < len(texts) else ""
        return Cell(text, self._span(index, len(texts), places), index in broken)

    @property
    def filled(self) -> tuple[int, ...]:
        """Return the columns from 0 in which something stands, if only something broken."""
        texts, broken, _ = self.content
        return tuple(i for i, text in enumerate(texts) if i in broken or text.strip())

    def says(self, index: int) -> bool:
        """Tell whether something stands in a cell, if only something broken."""
        texts, broken, _ = self.content
        return index < len(texts) and (index in broken or bool(texts[index].strip()))

    def raw(self, index: int) -> str:
        """Return what stands in a cell as it stands there; nothing where the row is shorter."""
        texts = self.content[0]
        return texts[index] if index < len(texts) else ""

    def text(self, index: int) -> str:
        """Return what stands in a cell, blanks around it left out; nothing where it is broken."""
        texts, broken, _ = self.content
        return "" if index >= len(texts) or index in broken else texts[index].strip()

    def texts_of(self, indexes: Mapping[str, int]) -> dict[str, str]:
        """Return what stands in some cells, as ``text``, by the keys of their columns."""
        texts, broken, _ = self.content
        most = len(texts)
        return {
            key: "" if index >= most or index in broken else texts[index].strip()
            for key, index in indexes.items()
        }

    @property
    def content(self) -> Content:
        """Return what stands in its cells and where, for whoever asks for more than one thing."""
        content: Content = marshal.loads(self.packed)  # noqa: S302 - our own bytes
        return content

    def _span(self, index: int, last: int, places: bytes) -> Span:
        """Return the place of a cell; behind the last one of a CSV file, the end of the row."""
        column = index + 1
        if not places:
            return Span(self.path, self.number, column, self.number, column + 1, self.sheet)
        place = _PLACE.unpack_from(places, min(index, last) * _PLACE.size)
        span = Span(self.path, place[0], place[1], place[2], place[3], self.sheet)
        if self.sheet and index > last:
            return span._replace(column=column, end_column=column + 1)
        return span


def row_of(number: int, cells: Sequence[Cell], end: Span) -> Row:
    """Return a row of cells.

    Args:
        number: Its number.
        cells: Its cells from the first column on.
        end: The place right behind the last one.
    """
    texts = tuple(cell.text for cell in cells)
    broken = tuple(index for index, cell in enumerate(cells) if cell.broken)
    row = Row(number, end.path, end.sheet, _packed(texts, broken, b""))
    spans = (*(cell.span for cell in cells), end)
    if end.sheet and spans == (*(cell.span for cell in row.cells), row.end):
        return row  # its places follow from the row of the sheet
    places = b"".join(_PLACE.pack(*span[1:5]) for span in spans)
    return replace(row, packed=_packed(texts, broken, places))


def _packed(texts: tuple[str, ...], broken: tuple[int, ...], places: bytes) -> bytes:
    return marshal.dumps((texts, broken, places), _FORMAT)


class PackedRows(OnDemand[Row]):
    """Rows of one table, each kept as a few hundred bytes; a part of them is a tuple."""

    __slots__ = ("_numbers", "_packed", "_path", "_sheet")

    def __init__(self, path: str, sheet: str, rows: Iterable[Row]) -> None:
        """Take in the rows.

        Args:
            path: The file as the user knows it.
            sheet: The sheet of a workbook; empty for CSV.
            rows: The rows, all of that table.
        """
        self._path, self._sheet = path, sheet
        self._numbers = array("I")
        self._packed = Squeezed(self._counted(rows))

    def _counted(self, rows: Iterable[Row]) -> Iterator[bytes]:
        """Yield what stands in rows, and note their numbers."""
        for row in rows:
            self._numbers.append(row.number)
            yield row.packed

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed)

    def _at(self, place: int) -> Row:
        return Row(self._numbers[place], self._path, self._sheet, self._packed.at(place))

    def __iter__(self) -> Iterator[Row]:
        """Return the rows in order."""
        for number, packed in zip(self._numbers, self._packed, strict=True):
            yield Row(number, self._path, self._sheet, packed)


class PackedLines(OnDemand[str]):
    """The lines of a file, each kept as its bytes."""

    __slots__ = ("_packed",)

    def __init__(self, text: str = "") -> None:
        """Take in a text, its lines ended by line feeds."""
        lines = (line.group() for line in _LINE.finditer(text)) if text else ()
        self._packed = Squeezed(line.encode("utf-8", _LONE) for line in lines)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed)

    def _at(self, place: int) -> str:
        return self._packed.at(place).decode("utf-8", _LONE)


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
    rows: PackedRows
    lines: PackedLines = field(default_factory=PackedLines)
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
