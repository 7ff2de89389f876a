"""What to write where text, list or mapping was wanted and another of them stands."""

import re

from cds_docs.campaign.lists.named import FILE, KEY
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex

_FILE = regex(r"[^\s,:#{}\[\]][^,:#{}\[\]]*\.(?:csv|xlsx)", re.IGNORECASE)
_TWO_DASHES = regex(r" *-\s+-\s")
_ITEM = 2
"""Steps of the place of an item: ``("recipients", 0)``."""


def kind_words(value: object) -> str:
    """Return what stands there, for a message."""
    if isinstance(value, list):
        return "danh sách"
    return "các khóa và giá trị" if isinstance(value, dict) else f"văn bản {quoted(str(value))}"


def text_hint(value: object, line: str) -> str:
    """Return how one value is written, with what stands there where that is a text."""
    if isinstance(value, dict) and ":" in line:
        key, _, rest = line.strip().removeprefix("- ").partition(": ")
        shown = f"{key}: {rest}" if rest else key
        return f'Nếu cả dòng là câu chữ, đặt trong ngoặc kép: «"{shown}"».'
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return f"Ghi một giá trị sau dấu hai chấm, ví dụ {quoted(str(value[0]))}."
    return "Ghi một giá trị sau dấu hai chấm."


def file_hint(value: object, loc: Loc) -> str:
    """Return how a list of recipients is named where its bare file stands, or nothing."""
    if not isinstance(value, str) or not _FILE.fullmatch(value.strip()):
        return ""
    if loc[-1:] == ("for_each",):
        listed = quoted(f"{KEY}: {{{FILE}: {value.strip()}}}")
        return f"Ghi {listed} ở đầu tệp, và «for_each: {KEY}» ở đây."
    if loc[:1] != (KEY,) or len(loc) > _ITEM:
        return ""
    key = f"{KEY}: " if len(loc) < _ITEM else ""
    return f"Viết {quoted(f'{key}{{{FILE}: {value.strip()}}}')}."


def second_dash_hint(value: object, line: str) -> str:
    """Return what to do about two dashes before one item, which make a list of it, or nothing."""
    if isinstance(value, list) and _TWO_DASHES.match(line):
        return "Bỏ một dấu «-»: mỗi mục chỉ có một dấu «- » ở đầu dòng."
    return ""
