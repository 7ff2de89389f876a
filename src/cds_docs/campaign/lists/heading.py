"""What heads the recipients of a list: the row of headers, and what else stands above them."""

import re
from dataclasses import dataclass

from cds_docs.campaign.lists.columns import Column, columns, heads
from cds_docs.campaign.lists.tiers import together
from cds_docs.source.lists.grid import Grid, Row

_ABOVE = 20
"""Rows in which headers are looked for: a title and a few remarks may stand above them."""
_COUNT = re.compile(r"\(?-?(?P<of>\d{1,2}|[A-ZĐ])\)?(?:=.*)?")
"""The number of a column: ``1``, ``(1)``, which Excel takes for ``-1``; ``(4)=(2)+(3)``."""
_LETTERS = "ABCDEFGH"
"""What the first columns are counted with where numbers begin at those with figures."""
_TWO = 2
"""Numbers, and letters before them, that are no chance: «A;1» may be a recipient."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the recipients.

    Attributes:
        row: The row of headers; of two or three rows, what they say together.
        columns: The columns it heads.
        below: The index of the first row that may be a recipient.
    """

    row: Row
    columns: tuple[Column, ...]
    below: int


def heading(grid: Grid) -> Heading:
    """Return what heads a list.

    Args:
        grid: The table, with one row at least.
    """
    rows = grid.rows
    place = next((i for i, row in enumerate(rows[:_ABOVE]) if heads(row)), 0)
    row, deep = together(rows[place:], grid.merged)
    below = place + deep
    if below < len(rows) and _counts_columns(rows[below]):
        below += 1
    return Heading(row, columns(row), below)


def _counts_columns(row: Row) -> bool:
    """Tell whether a row numbers the columns: ``1 2 3``, or ``A B 1 2`` as tables of figures do."""
    found = [
        _COUNT.fullmatch("".join(cell.text.split())) for cell in row.cells if not cell.is_blank
    ]
    counts = [one["of"] if one else "" for one in found]
    numbers = [count for count in counts if not count.isalpha()]
    letters = len(counts) - len(numbers)
    wanted = [*_LETTERS[:letters], *(str(n) for n in range(1, len(numbers) + 1))]
    return min(len(numbers), letters or _TWO) >= _TWO and counts == wanted
