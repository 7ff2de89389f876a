"""What a message says of keys of the campaign file, said of the columns of a list."""

import re
from collections.abc import Mapping

from cds_docs.campaign.each.given import COLUMNS
from cds_docs.campaign.lists.columns import HEADERS
from cds_docs.patterns import regex

OF_AGENCY: Mapping[str, str] = {
    key: HEADERS[key][0] for key in ("name", "short", "parent", "code", "place", "head", "address")
}
"""Key of an agency → the column that gives it where a recipient issues its copy."""
OF_DOCUMENT: Mapping[str, str] = {
    **OF_AGENCY,
    **{place[-1]: HEADERS[column][0] for column, place in COLUMNS.items()},
}
"""Key of a document or its signer → the column that gives it."""

_KEY = regex(r"(?:khóa )?«(?P<key>[a-z]+)(?:: (?P<value>[^»]*))?»")
_NO_COLUMNS = (
    (regex(r"quyền hạn ký ghi ở «by»"), "cột này chỉ ghi chức vụ"),
    (regex(r"; ký thừa lệnh thì thêm [^;.]*"), ""),
    (regex(r" và thêm «by: [a-z]+»"), ""),
    (regex(r"; cơ quan làm việc tập thể thì ghi «collective: true»"), ""),
)
"""Advice on keys that no column stands for, and what is said instead."""


def in_columns(text: str, headers: Mapping[str, str]) -> str:
    """Return a message or hint for a clerk who has a list before him.

    Args:
        text: What is said of keys: ``Ghi «title: Chủ tịch».``
        headers: Key → header of its column.
    """

    def said(found: re.Match[str]) -> str:
        header = headers.get(found["key"])
        if header is None:
            return found.group()
        value = found["value"]
        return f"«{value}» ở cột «{header}»" if value else f"cột «{header}»"

    for pattern, instead in _NO_COLUMNS:
        text = pattern.sub(instead, text)
    return _KEY.sub(said, text)
