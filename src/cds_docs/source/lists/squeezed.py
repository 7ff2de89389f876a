"""Many small values of bytes, squeezed together some at a time."""

import marshal
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice

from cds_docs.sequences import OnDemand

_TOGETHER = 128
"""Values squeezed into one block: opening a block costs what reading some values would."""
_OPEN = 2
"""Blocks that stay open: whoever goes through all values, opens each once."""
_FORMAT = 4
"""Of marshal: the same in all versions of Python that this program runs on."""
_FAST = 1


class Squeezed(OnDemand[bytes]):
    """Values in a fifth of the room; a part of them is a tuple."""

    __slots__ = ("_blocks", "_count", "_open")

    def __init__(self, values: Iterable[bytes]) -> None:
        """Take them in."""
        self._count = 0
        self._blocks: list[bytes] = []
        self._open: dict[int, list[bytes]] = {}
        rest = iter(values)
        while some := list(islice(rest, _TOGETHER)):
            self._count += len(some)
            self._blocks.append(zlib.compress(marshal.dumps(some, _FORMAT), _FAST))

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    def __iter__(self) -> Iterator[bytes]:
        """Return the values in order."""
        for block in range(len(self._blocks)):
            yield from self._opened(block)
        self._open = {}  # whoever has gone through all of them may not come again

    def at(self, place: int) -> bytes:
        """Return the value at a place that there is, counted from the first."""
        block, at = divmod(place, _TOGETHER)
        return self._opened(block)[at]

    _at = at

    def __reduce__(self) -> tuple[object, ...]:
        """Return what goes to another process: the blocks as they are, none of them open."""
        return _again, (self._blocks, self._count)

    def _opened(self, block: int) -> list[bytes]:
        """Return the values of a block."""
        found = self._open.get(block)
        if found is None:
            found = marshal.loads(zlib.decompress(self._blocks[block]))  # noqa: S302 - our own bytes
            rest = list(self._open.items())[1 - _OPEN :]  # a new table: threads may look at this
            self._open = {**dict(rest), block: found}
        return found


def _again(blocks: list[bytes], count: int) -> Squeezed:
    same = Squeezed(())
    same._blocks, same._count = blocks, count  # noqa: SLF001 - one of its own
    return same
