"""Where the facts of a copy stand, found as it is asked for: most copies have nothing to tell."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import TypeVar

from cds_docs.campaign.each.headers import column_key
from cds_docs.campaign.lists.listed import ListRow
from cds_docs.campaign.loaded import Loaded
from cds_docs.diagnostics import Span

_K = TypeVar("_K")
_OWN = ("id", "name", "short", "title")
"""Facts that every recipient has."""


class _Sought(Mapping[_K, Span]):
    """Keys, and where each stands."""

    __slots__ = ("_keys",)

    def __init__(self, keys: Mapping[_K, str]) -> None:
        """Keep the keys."""
        self._keys = keys

    def __getitem__(self, key: _K) -> Span:
        """Return where a key stands.

        Raises:
            KeyError: There is no such key.
        """
        return self._find(key, self._keys[key])

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a key."""
        return key in self._keys

    def __iter__(self) -> Iterator[_K]:
        """Return the keys."""
        return iter(self._keys)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._keys)

    def __reduce__(self) -> tuple[object, ...]:
        """Return what goes to another process: the places alone, not the campaign."""
        return dict, (dict(self),)

    @abstractmethod
    def _find(self, key: _K, value: str) -> Span:
        """Return where a key with a value stands."""


class FactPlaces(_Sought[str]):
    """Where the facts of a recipient stand."""

    __slots__ = ("_index", "_loaded", "_row")

    def __init__(
        self, loaded: Loaded, index: int, texts: Mapping[str, str], row: ListRow | None
    ) -> None:
        """Keep the recipient.

        Args:
            loaded: The campaign.
            index: The index of the recipient.
            texts: Its facts.
            row: Its row, where it stands in a list.
        """
        self._keys = texts
        self._loaded, self._index, self._row = loaded, index, row

    def _find(self, key: str, value: str) -> Span:
        del value
        if key in _OWN:
            return self._loaded.span("recipients", self._index, key)
        if self._row is not None:  # whoever stands in a list has nothing typed beside it
            return self._row.span(key)
        fields = self._loaded.campaign.recipients[self._index].fields
        header = next((one for one in reversed(tuple(fields)) if column_key(one) == key), key)
        return self._loaded.span("recipients", self._index, "fields", header)


class GivenPlaces(_Sought[tuple[str, ...]]):
    """Where that stands which a row gives: places in the document → columns → their places."""

    __slots__ = ("_spans",)

    def __init__(self, columns: Mapping[tuple[str, ...], str], spans: Mapping[str, Span]) -> None:
        """Keep what is given.

        Args:
            columns: Places in the document → the columns that give them.
            spans: Where the columns stand.
        """
        self._keys = columns
        self._spans = spans

    def _find(self, key: tuple[str, ...], value: str) -> Span:
        del key
        return self._spans[value]
