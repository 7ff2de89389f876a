"""Telephone numbers that lost the zero they begin with, as Excel takes it from any number."""

import re
from collections.abc import Iterator, Sequence

from cds_docs.campaign import codes
from cds_docs.campaign.lists.columns import Column
from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex
from cds_docs.source.lists.folding import Keyed, wording
from cds_docs.source.lists.grid import Cell, Row

_COLUMN = regex(
    r"phone|(?:so-)?(?:dien-thoai|di-dong|dt|sdt)"
    r"(?:-(?:di-dong|co-dinh|ban|rieng|co-quan|lien-he|dau-moi|can-bo|nguoi)(?:-[a-z0-9-]+)?)?"
)
"""The column of telephones, and others whose headers say so: «Điện thoại di động»."""
_GROUPED = regex(r"\d{1,3}(?:[.,]\d{3})+")
"""A sum, as no telephone is shown."""
_LOST = regex(r"[1-9]\d{8}|2\d{9}", re.ASCII)
"""A mobile telephone has ten figures and a fixed one eleven, with the zero."""
_BETWEEN = regex(r"[\s.]")


def lost_zeros(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Keyed]:
    """Yield telephone numbers without the zero that all of them begin with.

    Args:
        columns: The columns of the list.
        rows: The rows of its recipients.
    """
    indexes = [column.index for column in columns if _COLUMN.fullmatch(column.key)]
    for row in rows:
        for index in indexes:
            text = row.raw(index).strip()
            number = "" if _GROUPED.fullmatch(text) else _BETWEEN.sub("", text)
            if _LOST.fullmatch(number):
                yield _told(row.cell(index), number)


def _told(cell: Cell, number: str) -> Keyed:
    message = f"số điện thoại «{number}» có {len(number)} chữ số, thiếu số 0 ở đầu"
    hint = f"Ghi «0{number}»."
    if cell.span.sheet:
        message += ": Excel bỏ số 0 ấy ở ô dạng số"
        hint = f"Định dạng ô là Text rồi gõ lại «0{number}», hoặc gõ dấu ' trước số 0."
    told = Diagnostic(codes.PHONE_WITHOUT_ZERO, message, cell.span, hint)
    return (codes.PHONE_WITHOUT_ZERO, wording(told)), told
