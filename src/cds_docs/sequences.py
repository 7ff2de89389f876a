"""Sequences whose values are put together as they are asked for."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

_T_co = TypeVar("_T_co", covariant=True)


class OnDemand(Sequence[_T_co]):
    """Values by their places, counted from both ends; a part of them is a tuple.

    Two are equal where their values are.
    """

    __slots__ = ()

    @overload
    def __getitem__(self, place: int) -> _T_co: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[_T_co, ...]: ...

    def __getitem__(self, place: int | slice) -> _T_co | tuple[_T_co, ...]:
        """Return the value at a place, or those of a stretch.

        Raises:
            IndexError: There is none.
        """
        count = len(self)
        if isinstance(place, slice):
            return tuple(map(self._at, range(*place.indices(count))))
        if not -count <= place < count:
            raise IndexError(place)
        return self._at(place if place >= 0 else place + count)

    def __iter__(self) -> Iterator[_T_co]:
        """Return the values in order."""
        return map(self._at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Tell whether other values are the same."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return what is the same for the same values."""
        return hash(tuple(self))

    @abstractmethod
    def _at(self, place: int) -> _T_co:
        """Return the value at a place that there is, counted from the first."""
