"""What recipients give to their own copies of a paper: numbers, days, signers of last year."""

from collections.abc import Iterator

from cds_docs.campaign.each.headers import column_key
from cds_docs.campaign.lists.columns import HEADERS
from cds_docs.campaign.lists.named import named_lists
from cds_docs.campaign.rolling.ground import Ground
from cds_docs.campaign.rolling.steps import Step
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted

_ISSUED = ("number", "symbol", "date")
"""Columns that only the issue of a paper fills."""
_SIGNER = "signer"
_OF_COPIES = (*_ISSUED, _SIGNER)
_FIELDS = "fields"


def of_rows(ground: Ground) -> Iterator[Step]:
    """Yield the marking of numbers and days in the campaign, and a question on each list."""
    for loc, text, _, typed in ground.texts():
        if is_of_issue(ground, loc):
            yield from ground.mark(loc, f"của bản năm {ground.old}; chưa cấp lại thì xóa cả khóa")
        elif _column(ground, loc) == _SIGNER and text.strip():
            words = "người ký còn giữ chức vụ này không"
            yield ground.look(loc, text, words, typed.span)
    for one in named_lists(ground.loaded.source):
        words = f"danh sách của năm {ground.old}: xem còn đúng không{_columns(ground)}"
        yield ground.look(("recipients", "file"), one.file, words, one.span)


def is_of_issue(ground: Ground, loc: Loc) -> bool:
    """Tell whether a value is the number or the day of a recipient's own copy."""
    return _column(ground, loc) in _ISSUED


def _column(ground: Ground, loc: Loc) -> str:
    """Return what a fact of a recipient means to its own copy of a paper, or nothing."""
    if loc[0] != "recipients" or _FIELDS not in loc[:-1] or not _has_copies(ground):
        return ""
    return column_key(str(loc[-1]))


def _has_copies(ground: Ground) -> bool:
    """Tell whether there is a paper of which recipients have copies of their own."""
    return any(bool(document.for_each) for document in ground.campaign.documents)


def _columns(ground: Ground) -> str:
    """Return a warning of the columns of copies, where a row fills them."""
    if not _has_copies(ground):
        return ""
    rows = ground.loaded.rows.values()
    *issued, signer = (key if any(row.text(key) for row in rows) else "" for key in _OF_COPIES)
    names = ", ".join(quoted(HEADERS[key][0]) for key in issued if key)
    words = f"; cột {names} là của các bản năm {ground.old}: " if names else ""
    words += "chép sang tệp mới, xóa các ô ấy" if names else ""
    return f"{words}; xem lại cột {quoted(HEADERS[signer][0])}" if signer else words
