"""Headers in two rows or three, read as one: «Tên đơn vị» over «Tên đầy đủ» and «Tên ngắn»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cds_docs.campaign.lists.columns import NAME, OF_PAPERS, ORDER, meaning
from cds_docs.campaign.words import plain
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.source.lists.grid import Cell, Row, row_of

DEEP = 3
"""Rows that headers take at most."""
_WORDS = regex(r"[^\W\d_]|^(?:19|20)\d\d$")
"""What a header has that values beside each other may not: a letter, or it is a year."""


def together(rows: Sequence[Row], merged: Sequence[Span]) -> tuple[Row, int]:
    """Return the headers that begin in the first of some rows as one row, and how many they take.

    Args:
        rows: The row of headers and those below it.
        merged: Cells that were made one.
    """
    top, deep = rows[0], 1
    for lower in rows[1:DEEP]:
        if not _goes_on(top, lower, merged):
            break
        top, deep = _joined(top, lower), deep + 1
    return top, deep


def _goes_on(top: Row, lower: Row, merged: Sequence[Span]) -> bool:
    """Tell whether headers go on in the next row: by how cells were made one, or by its words."""
    if not any(map(meaning, top.cells)):
        return False
    own = [span for span in merged if top.number <= span.line < lower.number]
    return _is_reached(top, lower, own) or _is_parted(top, lower, own) or _is_worded(top, lower)


def _is_reached(top: Row, lower: Row, merged: Sequence[Span]) -> bool:
    """Tell whether a header was made as high as both rows."""
    tall = [span for span in merged if span.end_line >= lower.number]
    return any(not top.cell(span.column - 1).is_blank for span in tall)


def _is_parted(top: Row, lower: Row, merged: Sequence[Span]) -> bool:
    """Tell whether all that stands in the next row parts headers made as wide as several cells."""
    wide = [range(span.column - 1, span.end_column - 1) for span in merged]
    parted = [w for w in wide if len(w) > 1 and any(not lower.cell(i).is_blank for i in w)]
    below = {index for indexes in parted for index in indexes}
    words = all(_WORDS.search(lower.cell(index).text.strip()) for index in below)
    means = {meaning(cell) for cell in top.cells}
    named = any(meaning(top.cell(index)) == NAME for index in below) and ORDER not in means
    return bool(below) and below == set(_filled(lower)) and words and not named


def _is_worded(top: Row, lower: Row) -> bool:
    """Tell whether the next row has only known headers, or words below a header with room beside.

    Something of the row above must stay in use: of a title above the headers nothing does.
    """
    filled = list(_filled(lower))
    again = [index for index in filled if _is_again(top.cell(index), lower.cell(index))]
    below = [index for index in filled if _is_beside(top, lower, index)]
    if lower.number != top.end.end_line + 1 or set(filled) - {*again, *below}:
        return False
    known = {index for index in filled if meaning(lower.cell(index)) or _means(top, lower, index)}
    names = {index for index in filled if meaning(top.cell(index)) == NAME}
    kept = bool(again) or any(lower.cell(index).is_blank for index in _filled(top))
    return bool(known) and names <= known and kept


def _joined(top: Row, lower: Row) -> Row:
    """Return two rows of headers as one."""
    texts = [plain(cell.text) for cell in lower.cells]
    cells = []
    for index in range(max(len(top.cells), len(lower.cells))):
        alone = texts.count(plain(lower.cell(index).text)) == 1
        cells.append(_header(top, lower, index, alone=alone))
    return row_of(top.number, cells, lower.end)


def _header(top: Row, lower: Row, index: int, *, alone: bool) -> Cell:
    """Return the header of a column.

    Args:
        top: The row above.
        lower: The row below.
        index: The column.
        alone: Whether the words below head no other column.
    """
    cell, above = lower.cell(index), top.cell(index)
    beside = _is_beside(top, lower, index)
    if cell.is_blank or _is_again(above, cell):
        return above if cell.is_blank else cell
    head = _above(top, index)
    whole = replace(cell, text=f"{head.text} {cell.text}") if head else cell
    if means := _means(top, lower, index):
        return means
    if not beside:
        return above if meaning(above) and not meaning(whole) else whole
    return cell if (meaning(cell) or alone) and meaning(cell) not in OF_PAPERS else whole


def _means(top: Row, lower: Row, index: int) -> Cell | None:
    """Return a known header that both rows make: «Họ tên» below «Người ký»; or None."""
    head, cell = _above(top, index), lower.cell(index)
    if head is None:
        return None
    both = replace(cell, text=f"{cell.text} {head.text}")
    return both if meaning(both) else None


def _is_again(above: Cell, cell: Cell) -> bool:
    """Tell whether a header says once more what the one above it says."""
    same = plain(above.text) == plain(cell.text)
    return not above.is_blank and (same or "" != meaning(above) == meaning(cell))


def _is_beside(top: Row, lower: Row, index: int) -> bool:
    """Tell whether a cell stands below a header that has more than one column."""
    if top.cell(index).is_blank:
        return _above(top, index) is not None
    return top.cell(index + 1).is_blank and not lower.cell(index + 1).is_blank


def _above(top: Row, index: int) -> Cell | None:
    """Return the header over a column: the nearest one on its left where none is right above."""
    places = range(min(index, len(top.cells) - 1), -1, -1)
    return next((top.cells[i] for i in places if not top.cells[i].is_blank), None)


def _filled(row: Row) -> Iterator[int]:
    return (index for index, cell in enumerate(row.cells) if not cell.is_blank)
