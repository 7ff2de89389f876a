"""Days that nobody wrote: ``3/4`` of a house or of a sum, as Excel makes a day of it."""

import re
from collections.abc import Iterator, Sequence

from cds_docs.campaign import codes
from cds_docs.campaign.lists.columns import Column
from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex
from cds_docs.source.lists.folding import Keyed, wording
from cds_docs.source.lists.grid import Cell, Grid, Row

_OF_DAYS = regex(r"(?:.*-)?(?:date|ngay|han|lich|thoi-gian|thoi-diem|moc|sinh)(?:-.*)?", re.ASCII)
"""Columns whose headers speak of days."""


def unwritten_days(grid: Grid, columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Keyed]:
    """Yield cells that show day and month only, in columns that do not speak of days.

    Args:
        grid: The list.
        columns: Its columns.
        rows: The rows of its recipients.
    """
    if not grid.yearless:
        return
    indexes = [column.index for column in columns if not _OF_DAYS.fullmatch(column.key)]
    for row in rows:
        for cell in map(row.cell, indexes):
            if cell.span in grid.yearless:
                yield _told(cell)


def _told(cell: Cell) -> Keyed:
    message = f"ô chỉ hiện ngày và tháng, văn bản in «{cell.text}»: gõ «3/4» thì Excel đổi ra ngày"
    hint = "Là số nhà, tỷ lệ … thì chọn dạng Text rồi gõ lại; là ngày thì chọn dạng dd/mm/yyyy."
    told = Diagnostic(codes.DAY_UNWRITTEN, message, cell.span, hint)
    return (codes.DAY_UNWRITTEN, wording(told)), told
