"""The copies of a document and the papers of a campaign, put together as they are asked for.

There may be thousands, and each holds as much as the document: none is kept.
"""

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from cds_docs.campaign.each.target import Target
from cds_docs.campaign.model import DocumentSpec
from cds_docs.sequences import OnDemand

_AHEAD = 64


class Own(NamedTuple):
    """What a copy has of its own.

    Attributes:
        target: Whom it is for.
        values: Keys of the document → its values.
    """

    target: Target
    values: Mapping[str, object]


def copy_id(document: DocumentSpec, name: str) -> str:
    """Return the id of the copy of a document for one by his id."""
    return f"{document.id}-{name}"


class _Papers(OnDemand[DocumentSpec]):
    """Papers by their places; nobody compares thousands of them."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @abstractmethod
    def id_at(self, place: int) -> str:
        """Return the id of the paper at a place, counted from the first, without making it."""


class Copies(_Papers):
    """The copies of a document."""

    def __init__(
        self, document: DocumentSpec, names: Sequence[str], own: Callable[[int], Own]
    ) -> None:
        """Keep what makes them.

        Args:
            document: The document.
            names: The ids of those it is made for.
            own: Returns what the copy at a place has of its own.
        """
        self._document = document
        self._names = names
        self._find = own
        self._known: tuple[int, tuple[Own, ...]] = 0, ()
        """A place, and what the copies from there on have of their own."""

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)

    @property
    def owns(self) -> Iterator[Own]:
        """Yield what the copies have of their own; none is put together for that."""
        return map(self._own, range(len(self)))

    def _own(self, place: int) -> Own:
        """Return what the copy at a place has of its own.

        Whoever goes from copy to copy has some found out at once: it takes half the time.
        """
        start, known = self._known
        if start <= place < start + len(known):
            return known[place - start]
        goes_on = place == start + len(known)
        count = min(_AHEAD, len(self) - place) if goes_on else 1
        known = tuple(map(self._find, range(place, place + count)))
        self._known = place, known  # both at once: threads may look at this
        return known[0]

    def id_at(self, place: int) -> str:
        """Return the id of the copy at a place."""
        return copy_id(self._document, self._names[place])

    def _at(self, place: int) -> DocumentSpec:
        return self._document.copied_for(*self._own(place))


class Papers(_Papers):
    """All papers of a campaign: its documents, the copies in place of those that have some."""

    def __init__(self, parts: Sequence[Sequence[DocumentSpec]]) -> None:
        """Keep what each document comes to."""
        self._parts = parts
        self._ends = tuple(accumulate(map(len, parts)))

    def __len__(self) -> int:
        """Return how many there are."""
        return self._ends[-1] if self._ends else 0

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of all papers."""
        return tuple(map(self.id_at, range(len(self))))

    def id_at(self, place: int) -> str:
        """Return the id of the paper at a place."""
        part, at = self._part(place)
        return part.id_at(at) if isinstance(part, Copies) else part[at].id

    def _at(self, place: int) -> DocumentSpec:
        part, at = self._part(place)
        return part[at]

    def _part(self, place: int) -> tuple[Sequence[DocumentSpec], int]:
        """Return the document, or its copies, that a paper is of, and its place among them."""
        at = bisect_right(self._ends, place)
        part = self._parts[at]
        return part, place - self._ends[at] + len(part)
