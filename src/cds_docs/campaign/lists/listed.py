"""A list of recipients that was judged."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from cds_docs.campaign.lists.columns import Column
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.sequences import OnDemand
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


_NONE: frozenset[str] = frozenset()
_NOWHERE: Mapping[str, int] = {}


class ListRows(OnDemand[ListRow]):
    """The recipients of a list, of each only its id and where it stands."""

    __slots__ = ("_faulty", "_grid", "_ids", "_indexes", "_numbers", "_places")

    def __init__(
        self, grid: Grid, indexes: Mapping[str, int] = _NOWHERE, rows: Iterable[ListRow] = ()
    ) -> None:
        """Take them in.

        Args:
            grid: The list.
            indexes: Key of a column → its index from 0.
            rows: The recipients, all of that list.
        """
        self._grid, self._indexes = grid, indexes
        self._places, self._numbers = array("I"), array("I")
        ids: list[str] = []
        self._faulty: dict[int, frozenset[str]] = {}
        for row in rows:
            if row.faulty:
                self._faulty[len(ids)] = row.faulty
            self._places.append(row.place)
            self._numbers.append(row.number)
            ids.append(row.id)
        self._ids = tuple(ids)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of all; no row is put together for that."""
        return self._ids

    @property
    def columns(self) -> Iterable[str]:
        """Return the keys of its columns."""
        return self._indexes

    @property
    def faulty(self) -> Iterator[tuple[int, str]]:
        """Yield the places of recipients with keys of which nothing can be said."""
        for place, keys in self._faulty.items():
            yield from ((place, key) for key in keys)

    def at(self, place: int) -> ListRow:
        """Return the recipient at a place that there is, counted from the first."""
        return ListRow(
            self._grid,
            self._places[place],
            self._numbers[place],
            self._ids[place],
            self._indexes,
            self._faulty.get(place, _NONE),
        )

    _at = at


class RowsAt(Mapping[int, ListRow]):
    """Index of a recipient → the row of a list it stands in."""

    def __init__(self) -> None:
        """Start with none."""
        self._starts: list[int] = []
        self._lists: list[ListRows] = []
        self._latest: tuple[int | None, ListRow | None] = None, None
        """Whoever makes a copy asks for its row more than once."""

    def add(self, start: int, rows: ListRows) -> None:
        """Take in the recipients of a list.

        Args:
            start: The index of the first of them, behind all that were taken in.
            rows: Their rows.
        """
        self._starts.append(start)
        self._lists.append(rows)

    @property
    def ids(self) -> Iterator[tuple[int, str]]:
        """Yield the indexes of recipients with their ids; no row is put together for that."""
        for start, rows in zip(self._starts, self._lists, strict=True):
            yield from enumerate(rows.ids, start)

    @property
    def lists(self) -> Iterator[tuple[str, ...]]:
        """Yield the ids of the recipients of each list."""
        return (rows.ids for rows in self._lists)

    @property
    def columns(self) -> Iterator[str]:
        """Yield the keys of the columns of all lists."""
        return chain.from_iterable(rows.columns for rows in self._lists)

    @property
    def faulty(self) -> Iterator[tuple[int, str]]:
        """Yield the indexes of recipients with keys of which nothing can be said."""
        for start, rows in zip(self._starts, self._lists, strict=True):
            yield from ((start + place, key) for place, key in rows.faulty)

    def __getitem__(self, index: int) -> ListRow:
        """Return the row of a recipient.

        Raises:
            KeyError: It stands in no list.
        """
        row = self.get(index)
        if row is None:
            raise KeyError(index)
        return row

    def get(  # type: ignore[override]
        self, index: int, default: ListRow | None = None
    ) -> ListRow | None:
        """Return the row of a recipient, or something else; each copy asks for it several times."""
        known, row = self._latest
        if known != index:
            found = bisect_right(self._starts, index) - 1
            at = index - self._starts[found] if found >= 0 else 0
            row = self._lists[found].at(at) if found >= 0 and at < len(self._lists[found]) else None
            self._latest = index, row
        return default if row is None else row

    def __iter__(self) -> Iterator[int]:
        """Return the indexes in order."""
        for start, rows in zip(self._starts, self._lists, strict=True):
            yield from range(start, start + len(rows))

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(map(len, self._lists))


class RowsOf(Mapping[str, ListRow]):
    """Id of a recipient → the row of a list it stands in."""

    def __init__(self, indexes: Mapping[str, int], rows: Mapping[int, ListRow]) -> None:
        """Keep both.

        Args:
            indexes: Id of a recipient → its index, of all recipients.
            rows: Index → row, of those in lists.
        """
        self._indexes, self._rows = indexes, rows

    def __getitem__(self, name: str) -> ListRow:
        """Return the row of a recipient.

        Raises:
            KeyError: It stands in no list.
        """
        return self._rows[self._indexes[name]]

    def get(  # type: ignore[override]
        self, name: str, default: ListRow | None = None
    ) -> ListRow | None:
        """Return the row of a recipient, or something else; each copy asks for it several times."""
        return self._rows.get(self._indexes.get(name, -1), default)

    def __iter__(self) -> Iterator[str]:
        """Return the ids in order."""
        return (name for name, index in self._indexes.items() if index in self._rows)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)


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
    rows: ListRows
    diagnostics: tuple[Diagnostic, ...]
    complete: bool
