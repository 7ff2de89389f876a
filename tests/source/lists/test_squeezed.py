"""Values squeezed together come out as they went in."""

import pickle
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.source.lists.squeezed import Squeezed


@given(st.lists(st.binary(max_size=20), max_size=300), st.integers(), st.integers())
def test_what_went_in_comes_out(values: list[bytes], start: int, stop: int) -> None:
    """All of them, in parts, from another process."""
    squeezed = Squeezed(values)
    again: Squeezed = pickle.loads(pickle.dumps(squeezed))  # noqa: S301 - our own bytes

    assert len(squeezed) == len(values)
    assert list(squeezed) == values == list(again)
    assert squeezed[start:stop] == tuple(values[start:stop])
    assert squeezed == values
    assert squeezed == Squeezed(values)
    assert len({squeezed, again}) == 1
    for beyond in (len(values), -len(values) - 1):
        with pytest.raises(IndexError):
            squeezed[beyond]


def test_any_order_will_do() -> None:
    """More blocks than stay open, asked for from both ends and all over."""
    values = [b"%d" % number for number in range(2_000)]
    squeezed = Squeezed(values)
    places = [*range(-2_000, 2_000)]
    Random(1).shuffle(places)  # noqa: S311 - any order will do

    assert [squeezed[place] for place in places] == [values[place] for place in places]


def test_alike_values_take_little_room() -> None:
    """As rows of a list are alike."""
    values = [f"Ủy ban nhân dân xã Ví Dụ {number:05}".encode() for number in range(1_000)]

    assert len(pickle.dumps(Squeezed(values))) < sum(map(len, values)) / 3
