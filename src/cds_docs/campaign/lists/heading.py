"""What heads the recipients of a list: the row of headers, and what else stands above them."""

from dataclasses import replace

from cds_docs.campaign.lists.columns import NAME, Column, columns
from cds_docs.campaign.lists.tiers import DEEP, together
from cds_docs.patterns import regex
from cds_docs.source.lists.grid import Grid, Row
from cds_docs.values import dataclass

_ABOVE = 20
"""Rows in which headers are looked for: a title and a few remarks may stand above them."""
_COUNT = regex(r"\(?-?(?P<of>\d{1,2}|[A-ZĐ])\)?(?:=.*)?")
"""The number of a column: ``1``, ``(1)``, which Excel takes for ``-1``; ``(4)=(2)+(3)``."""
_IN_BRACKETS = regex(r"\([^()]{1,60}\)")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What columns are counted with, or the first ones where numbers begin at those with figures."""
_TWO = 2
"""Headers, numbers, or letters, that are no chance: «A;1», «A;B» may be recipients."""


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
    places = range(min(len(grid.rows), _ABOVE))
    begun = [_begun(grid, place) for place in places]
    found = next(filter(_is_sure, begun), None) or max(begun, key=_known)
    below = found.below
    for row in grid.rows[below : below + _TWO]:
        if not (_counts_columns(row) or _tells_units(row)):
            break
        below += 1
    return replace(found, below=below)


def _begun(grid: Grid, place: int) -> Heading:
    """Return the headers that begin in a row."""
    row, deep = together(grid.rows[place : place + DEEP], grid.merged)
    return Heading(row, columns(row), place + deep)


def _known(heading: Heading) -> int:
    """Return how many known headers a row has; of what says of no column that names stand in it, 0.

    Why: «Tên cơ quan: | Sở Nội vụ» above a table is a form filled in, and has fewer.
    """
    keys = [column.key for column in heading.columns if column.known]
    return len(keys) if NAME in keys else 0


def _is_sure(heading: Heading) -> bool:
    """Tell whether most of a row are known headers: what stands below may be another table."""
    known = _known(heading)
    return known >= _TWO and known * _TWO > len(heading.columns)


def _tells_units(row: Row) -> bool:
    """Tell whether a row says in what columns are counted: ``(người)``, ``(km2)``, nothing else."""
    texts = [cell.text.strip() for cell in row.cells if not cell.is_blank]
    return bool(texts) and all(map(_IN_BRACKETS.fullmatch, texts))


def _counts_columns(row: Row) -> bool:
    """Tell whether a row counts the columns: ``1 2 3``, ``A B C``, or ``A B 1 2`` as tables do."""
    texts = ["".join(cell.text.split()) for cell in row.cells if not cell.is_blank]
    one_case = "".join(texts).islower()
    found = [_COUNT.fullmatch(text.upper() if one_case else text) for text in texts]
    counts = [one["of"] if one else "" for one in found]
    numbers = [count for count in counts if not count.isalpha()]
    letters = len(counts) - len(numbers)
    wanted = [*_LETTERS[:letters], *(str(n) for n in range(1, len(numbers) + 1))]
    enough = letters >= _TWO < len(counts) if letters else len(counts) >= _TWO
    return enough and counts == wanted
