"""Two sequences laid side by side, however long and however full of repeats.

``SequenceMatcher`` alone takes minutes where a table says «Đạt» in five thousand rows.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

_SMALL = 200
"""Items on either side that are compared with each other, every one with every one."""


class Block(NamedTuple):
    """A run of items on both sides; one of the two may be empty.

    Attributes:
        start: Where it begins on the first side.
        end: Where it ends there.
        new_start: Where it begins on the second side.
        new_end: Where it ends there.
        same: Whether the items of both sides agree.
    """

    start: int
    end: int
    new_start: int
    new_end: int
    same: bool


def blocks(before: Sequence[str], after: Sequence[str]) -> Iterator[Block]:
    """Yield both sequences in runs, in order, that agree and differ in turn."""
    i = j = 0
    for start, new_start, size in _joined(_matches(before, after)):
        if (i, j) != (start, new_start):
            yield Block(i, start, j, new_start, same=False)
        i, j = start + size, new_start + size
        yield Block(start, i, new_start, j, same=True)
    if (i, j) != (len(before), len(after)):
        yield Block(i, len(before), j, len(after), same=False)


class _Range(NamedTuple):
    """A part of either side that is still to be compared."""

    start: int
    end: int
    new_start: int
    new_end: int


_Match = tuple[int, int, int]
"""Where items agree on either side, and how many."""


def _joined(matches: Iterator[_Match]) -> Iterator[_Match]:
    """Yield matches; those that touch on both sides are one."""
    held: _Match | None = None
    for i, j, size in matches:
        if held and (held[0] + held[2], held[1] + held[2]) == (i, j):
            held = (held[0], held[1], held[2] + size)
            continue
        if held:
            yield held
        held = (i, j, size)
    if held:
        yield held


def _matches(before: Sequence[str], after: Sequence[str]) -> Iterator[_Match]:
    """Yield where items agree, in order."""
    todo: list[_Range | _Match] = [_Range(0, len(before), 0, len(after))]
    while todo:
        part = todo.pop()
        if isinstance(part, _Range):
            todo += reversed(_parts(before, after, part))
        else:
            yield part


def _parts(before: Sequence[str], after: Sequence[str], part: _Range) -> list[_Range | _Match]:
    """Return a range taken apart: matches, and smaller ranges between them."""
    old, new = before[part.start : part.end], after[part.new_start : part.new_end]
    if max(len(old), len(new)) <= _SMALL:
        found = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        return [(part.start + i, part.new_start + j, size) for i, j, size in found if size]
    head, tail = _ends(old, new)
    middle = len(old) - tail, len(new) - tail
    pairs = [
        *((i, i) for i in range(head)),
        *_landmarks(old[: middle[0]], new[: middle[1]], head),
        *((middle[0] + i, middle[1] + i) for i in range(tail)),
    ]
    if not pairs:
        return _cut(part) if set(old) & set(new) else []
    return list(_between(part, [(part.start + i, part.new_start + j) for i, j in pairs]))


def _between(part: _Range, pairs: Sequence[tuple[int, int]]) -> Iterator[_Range | _Match]:
    """Yield the pairs of items that agree, and the smaller ranges that they leave."""
    i, j = part.start, part.new_start
    for old_at, new_at in pairs:
        if i < old_at and j < new_at:
            yield _Range(i, old_at, j, new_at)
        yield (old_at, new_at, 1)
        i, j = old_at + 1, new_at + 1
    if i < part.end and j < part.new_end:
        yield _Range(i, part.end, j, part.new_end)


def _ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many items agree at the beginning, and of the rest at the end."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    most -= head
    return head, next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)


def _landmarks(old: Sequence[str], new: Sequence[str], begin: int) -> list[tuple[int, int]]:
    """Return the items after ``begin`` that either side has once, as many as keep their order."""
    counts = Counter(old[begin:]), Counter(new[begin:])
    there = {item: j for j, item in enumerate(new) if j >= begin and counts[1][item] == 1}
    pairs = [
        (i, there[item])
        for i, item in enumerate(old)
        if i >= begin and counts[0][item] == 1 and item in there
    ]
    return _rising(pairs)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs whose second places rise too."""
    tails, last = list[int](), list[int]()
    before = list[int]()
    for at, (_, j) in enumerate(pairs):
        length = bisect_left(tails, j)
        before.append(last[length - 1] if length else -1)
        tails[length : length + 1] = [j]
        last[length : length + 1] = [at]
    chain = list[tuple[int, int]]()
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _cut(part: _Range) -> list[_Range | _Match]:
    """Return a range without landmarks in pieces that are small enough, side by side."""
    long, new_long = part.end - part.start, part.new_end - part.new_start
    count = -(-max(long, new_long) // _SMALL)
    cuts = [
        (part.start + long * k // count, part.new_start + new_long * k // count)
        for k in range(count + 1)
    ]
    return [
        _Range(start, end, new_start, new_end)
        for (start, new_start), (end, new_end) in pairwise(cuts)
        if start < end and new_start < new_end
    ]
