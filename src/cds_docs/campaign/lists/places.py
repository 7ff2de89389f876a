"""Where values stand: in the campaign file, and in lists, found as it is asked for."""

from collections.abc import Iterator, Mapping

from cds_docs.campaign.lists.listed import ListRow
from cds_docs.campaign.lists.rows import recipient_texts
from cds_docs.campaign.shape import Loc
from cds_docs.diagnostics import Span

_LIST = "recipients"
_ROW = 2
"""Steps of the place of a row: the list, and its index."""


class Places(Mapping[Loc, Span]):
    """Place of a value → its span."""

    def __init__(self, typed: Mapping[Loc, Span], rows: Mapping[int, ListRow]) -> None:
        """Keep what is known.

        Args:
            typed: The places that are known one by one.
            rows: Index of a recipient → its row in a list.
        """
        self._typed, self._rows = typed, rows

    def __getitem__(self, loc: Loc) -> Span:
        """Return the span of a value.

        Raises:
            KeyError: It stands nowhere.
        """
        found = self.get(loc)
        if found is None:
            raise KeyError(loc)
        return found

    def get(self, loc: Loc, default: Span | None = None) -> Span | None:  # type: ignore[override]
        """Return the span of a value, or something else where it stands nowhere."""
        if (found := self._typed.get(loc)) is not None:
            return found
        if loc[:1] != (_LIST,) or not 1 < len(loc) <= _ROW + 1:
            return default
        row = self._rows.get(loc[1]) if isinstance(loc[1], int) else None
        if row is None:
            return default
        key = loc[_ROW] if len(loc) > _ROW else "name"
        columns = (column for one, _, column in recipient_texts(row) if one == key)
        column = next(columns, None)
        return default if column is None else row.row.cell(column).span

    def __contains__(self, loc: object) -> bool:
        """Tell whether a value stands somewhere."""
        return isinstance(loc, tuple) and self.get(loc) is not None

    def __iter__(self) -> Iterator[Loc]:
        """Return all places."""
        yield from self._typed
        for index, row in self._rows.items():
            places = ((_LIST, index), *((_LIST, index, key) for key, *_ in recipient_texts(row)))
            yield from (place for place in places if place not in self._typed)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)
