"""The copies of a document and the papers of a campaign, put together as they are asked for.

There may be thousands, and each holds as much as the document: only what is its own is kept.
"""

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from cds_docs.campaign.each.target import Target
from cds_docs.campaign.model import DocumentSpec


class Own(NamedTuple):
    """What a copy has of its own.

    Attributes:
        target: Whom it is for.
        values: Keys of the document → its values.
    """

    target: Target
    values: Mapping[str, object]


class _Papers(Sequence[DocumentSpec]):
    """Papers by their places; a part of them is a tuple."""

    @overload
    def __getitem__(self, place: int) -> DocumentSpec: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[DocumentSpec, ...]: ...

    def __getitem__(self, place: int | slice) -> DocumentSpec | tuple[DocumentSpec, ...]:
        """Return the paper at a place, or those of a stretch.

        Raises:
            IndexError: There is none.
        """
        if isinstance(place, slice):
            return tuple(self._at(one) for one in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return self._at(place % len(self))

    @abstractmethod
    def _at(self, place: int) -> DocumentSpec:
        """Return the paper at a place, counted from the first."""


class Copies(_Papers):
    """The copies of a document."""

    def __init__(self, document: DocumentSpec, count: int, own: Callable[[int], Own]) -> None:
        """Keep what makes them.

        Args:
            document: The document.
            count: How many there are.
            own: Returns what the copy at a place has of its own; it is asked once for each.
        """
        self._document = document
        self._own = own
        self._known: list[Own | None] = [None] * count

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._known)

    def _at(self, place: int) -> DocumentSpec:
        own = self._known[place]
        if own is None:
            own = self._known[place] = self._own(place)
        return self._document.copied_for(*own)


class Papers(_Papers):
    """All papers of a campaign: its documents, the copies in place of those that have some."""

    def __init__(self, parts: Sequence[Sequence[DocumentSpec]]) -> None:
        """Keep what each document comes to."""
        self._parts = parts
        self._ends = tuple(accumulate(map(len, parts)))

    def __len__(self) -> int:
        """Return how many there are."""
        return self._ends[-1] if self._ends else 0

    def _at(self, place: int) -> DocumentSpec:
        at = bisect_right(self._ends, place)
        return self._parts[at][place - self._ends[at] + len(self._parts[at])]
