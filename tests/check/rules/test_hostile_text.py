"""Text made to be slow to search: every rule for text ends soon."""

import time
from itertools import chain

import pytest

from cds_docs.check.recognised import Issued, Zone
from cds_docs.check.rules import (
    bases,
    capitals,
    characters,
    citations,
    days,
    headings,
    leftovers,
    markdown,
    numbering,
    paragraphs,
    structure,
    wording,
)
from cds_docs.standard.elements import Element
from support.found import item
from support.judging import found

_MODULES = (
    bases,
    capitals,
    characters,
    citations,
    days,
    headings,
    leftovers,
    markdown,
    numbering,
    paragraphs,
    structure,
    wording,
)
_MANY = 60_000
_SECONDS = 6.0
"""Far more than any of these takes, far less than a search that goes wrong."""

_UNITS = (
    "“", "‘", "(", "[", "<", "{{", "…", ".", "..", ";", " ", "  ", "\t", "a", "đ", "Đ", "1",
    "1.111", "1,111", "1.1 %", "1/1/2024 ", "số ", "số .", "ngày … ", "a,", "a.A", "x", "X",
    "1/A-", "1/A/",
    "Quyết định số 1/QĐ-A ", "Căn cứ Luật ", "Ủy Ban ", "Sở Khoa học và ", "Công ty ", "khoản 1 ",
    "tháng ", "hoá hóa ", "\u00a0", "\u200b", "e\u0301\u0301", "Chuyển đổi số ", "./",
    "_", "//", "@", "*", "**", "**a", "|", "|a", "# ",
)  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS)
def test_no_text_is_slow(unit: str) -> None:
    """A paragraph that repeats one thing tens of thousands of times is searched in no time."""
    text = unit * (_MANY // len(unit))
    items = [
        item(Element.BODY, f"{text} x"),
        item(Element.BASIS, f"Căn cứ số {text}x"),
        item(Element.BODY, f"Điều 1 {text}x"),
        item(Element.HEADING, f"I. {text}x", label="I.", label_end=3),
        item(Element.HEADING, f"II. {text}x", label="II.", label_end=4),
        item(Element.NUMBER, f"Số: {text}", zone=Zone.LETTERHEAD),
    ]
    started = time.process_time()
    found(chain.from_iterable(one.rules for one in _MODULES), *items, issued=Issued(2026, 1, 1))
    assert time.process_time() - started < _SECONDS
