"""Sequences whose values are put together as they are asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.sequences import OnDemand


class Squares(OnDemand[int]):
    """Square numbers; remembers for which it was asked."""

    def __init__(self, count: int) -> None:
        """Begin with none."""
        self._size = count
        self.asked: list[int] = []

    def __len__(self) -> int:
        """Return how many there are."""
        return self._size

    def _at(self, place: int) -> int:
        self.asked.append(place)
        return place * place


_places = st.one_of(st.none(), st.integers(-9, 9))


@given(st.integers(0, 6), _places, _places, _places.filter(bool))
def test_they_are_as_a_tuple_is(
    count: int, start: int | None, stop: int | None, step: int | None
) -> None:
    """By places from both ends, in parts, in order, compared."""
    values = tuple(place * place for place in range(count))
    squares = Squares(count)

    assert tuple(squares) == values == squares
    assert squares == Squares(count)
    assert squares != Squares(count + 1)
    assert len({squares, Squares(count)}) == 1
    assert squares[start:stop:step] == values[start:stop:step]
    assert [squares[place] for place in range(-count, count)] == [*values, *values]
    for beyond in (count, -count - 1):
        with pytest.raises(IndexError):
            squares[beyond]


def test_only_what_is_asked_for_is_made() -> None:
    """Counted from the first, whichever end was meant."""
    squares = Squares(1_000)
    found = squares[-1], squares[3:5]

    assert found == (998_001, (9, 16))
    assert squares.asked == [999, 3, 4]
