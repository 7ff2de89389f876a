"""What stands below the recipients of a list: remarks, a day, who made it, who signs it."""

from collections.abc import Callable, Sequence

from cds_docs.patterns import regex
from cds_docs.source.lists.grid import Row
from cds_docs.viet import fold

_BEGINS = regex(
    r"(?:\(?\*+\)?\s*)?ghi chu\s*(?::|$)|noi nhan\s*:|nguoi lap(?: bieu| bang| danh sach)?\s*$"
    r"|\(?(?:an dinh )?danh sach (?:nay )?(?:co|gom) \d|\((?:da )?ky(?! tuc)\b"
    r"|(?:tm|kt|tl|tuq)\. ?(?:uy ban|ubnd|hoi dong|hdnd|chu tich|giam doc|hieu truong|thu truong"
    r"|truong|chanh|cuc truong|chi cuc truong|tong giam doc)\b"
)
"""How such a row begins, without accents and capitals."""
_DAY = regex(r"(?:^|, ?)ngay[\s\d.…]{1,20}thang[\s\d.…]{1,20}nam[\s\d.…]{0,20}$")
"""A place and a day; of ``Lễ kỷ niệm ngày …`` nobody knows what it is."""
_LONGEST = 200
"""Letters in which such words are looked for."""
_FEW = 10
"""Rows that end a list whose recipients have no numbers: so many at most are no recipients."""


def below(rows: Sequence[Row], name: int, is_counted: Callable[[Row], bool]) -> frozenset[int]:
    """Return the numbers of rows that stand below the recipients.

    Why: below «NGƯỜI LẬP BIỂU» stands the name of a person, who is no recipient either.

    Args:
        rows: The rows below the headers.
        name: The column of names.
        is_counted: Tells whether a row has a number as recipients have.
    """
    begun = [index for index, row in enumerate(rows) if _is_below(row.raw(said(row, name)))]
    if not begun:
        return frozenset()
    counted = [index for index, row in enumerate(rows) if is_counted(row)]
    after = [index for index in begun if not counted or index > counted[-1]]
    tail = rows[after[0] :] if after and (counted or len(rows) - after[0] <= _FEW) else ()
    return frozenset(row.number for row in (*(rows[index] for index in begun), *tail))


def said(row: Row, name: int) -> int:
    """Return the column of what a row says: its name, or the first in which something stands."""
    return name if row.says(name) else next(iter(row.filled), name)


def _is_below(text: str) -> bool:
    text = fold(text[:_LONGEST]).strip()
    return bool(_BEGINS.match(text) or _DAY.search(text))
