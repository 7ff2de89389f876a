"""Names with a remark in the same cell, on a line of its own: it would be printed with the name."""

from collections.abc import Iterator, Sequence

from cds_docs.campaign import codes
from cds_docs.campaign.lists.columns import NAME, Column
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex
from cds_docs.source.lists.folding import Keyed, wording
from cds_docs.source.lists.grid import Row

_REMARK = regex(
    r"\(?(?:ghi chú|lưu ý|chú ý|đã|gửi|liên hệ|người nhận|sđt|đt|địa chỉ|e-?mail|fax|zalo)(?!\w)"
    r"|\((?:chưa|không|mới|cũ|nhận|thay|sáp nhập|trước là|bản|kèm)(?!\w)"
    r"|\*|(?:https?:|www\.)|[(+]?\d[\d. ()-]{6}",
)
"""How a remark begins, in small letters; «nông thôn | mới», «Phòng | không» are names."""
_LABEL = regex(r"\w[\w ]{0,15}:")
"""A word with a colon behind it: «Ghi chú:», «ĐT:»."""


def remarked(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Keyed]:
    """Yield recipients whose names have a remark on a further line of their cell.

    Args:
        columns: The columns of the list.
        rows: The rows of its recipients.
    """
    name = next(column.index for column in columns if column.key == NAME)
    for row in rows:
        first, *others = row.raw(name).strip().split("\n")
        remark = next((line.strip() for line in others if _is_remark(line.strip())), "")
        if remark:
            message = f"ô tên có dòng thứ hai {quoted(remark)}, văn bản sẽ in liền sau tên"
            hint = f"Nếu là ghi chú thì chuyển sang cột «Ghi chú», ô tên chỉ ghi {quoted(first)};"
            hint += " nếu thuộc tên thì gõ liền một dòng."
            told = Diagnostic(codes.NAME_REMARKED, message, row.cell(name).span, hint)
            yield (codes.NAME_REMARKED, wording(told)), told


def _is_remark(line: str) -> bool:
    return bool(_REMARK.match(line) or _LABEL.match(line))
