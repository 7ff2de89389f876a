"""Two sequences laid side by side."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.alignment import blocks

_few = st.lists(st.sampled_from("abc"), max_size=30)


def _whole(before: list[str], after: list[str]) -> tuple[int, ...]:
    """Check that the blocks are both sequences, in order; return how long each block is."""
    found = list(blocks(before, after))
    i = j = 0
    for start, end, new_start, new_end, same in found:
        assert (start, new_start) == (i, j)
        assert (end, new_end) != (i, j)
        assert not same or before[start:end] == after[new_start:new_end]
        i, j = end, new_end
    assert (i, j) == (len(before), len(after))
    assert all(one.same != other.same for one, other in pairwise(found))
    return tuple(block.end - block.start for block in found if block.same)


@given(_few, _few, st.integers(0, 2))
def test_nothing_is_lost_and_what_agrees_is_the_same(
    before: list[str], after: list[str], many: int
) -> None:
    """Also where the sequences are long and everything in them comes again."""
    repeats = (1, 10, 40)[many]
    _whole(before * repeats, after[::-1] * repeats)
    assert _whole(before * repeats, before * repeats) == ((len(before) * repeats,) * bool(before))


@pytest.mark.parametrize(
    "after",
    [
        [word for k in range(5_000) for word in (str(k + 3 if k % 2 else 2 * k), "Đạt", "100")],
        [word for k in range(5_000, 0, -1) for word in (str(k), "Đạt", "100")],
        ["Đạt", "Chưa đạt", "Đạt"] * 5_000,
        ["Đạt"] * 4_000,
    ],
    ids=["other-rows", "turned-round", "no-landmarks", "one-word"],
)
def test_long_tables_that_say_the_same_in_every_row_take_a_moment(after: list[str]) -> None:
    """Five thousand rows that all say «Đạt»: comparing each with each would take minutes."""
    before = [word for k in range(5_000) for word in (str(k), "Đạt", "100")]
    begun = time.process_time()
    assert sum(_whole(before, after)) > 0
    assert time.process_time() - begun < 10


def test_one_row_put_in_is_one_difference() -> None:
    """The rows before and after it stay what they are, however many they are."""
    before = [word for k in range(2_000) for word in (str(k), "Đạt")]
    after = [*before[:999], "mới", "Đạt", *before[999:]]
    assert sum(_whole(before, after)) == len(before)
    assert sum(not block.same for block in blocks(before, after)) == 1
