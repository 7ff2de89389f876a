"""Risks in the text of a part: fields that fetch, drawings by address, ids that lead nowhere."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from cds_docs.patterns import regex
from cds_docs.word.codes import DANGLING, EXTERNAL, NESTED_TABLES, OUTSIDE_FIELD
from cds_docs.word.guard_findings import REPAIR
from cds_docs.word.guard_limits import NESTED_TABLES as MOST_TABLES
from cds_docs.word.guard_seen import Seen
from cds_docs.word.parsing import Element, R, W

if TYPE_CHECKING:
    from cds_docs.word.guard import Opened

_FETCHES = regex(
    r"\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD)\b", re.IGNORECASE
)
_DRAWN = regex(rb'<v:(?:imagedata|fill)\b[^>]*?\s(?:src|o:href)="([^"]+)"')
_REFERENCE = regex(rb'\sr:(?:id|embed|link|pict)="([^"]+)"')
_FIELD_MARKS = (b"instrText", b"fldSimple")
_TABLE = b"<w:tbl>"

_UNLINK = "Chọn chỗ đó trong Word, nhấn Ctrl+Shift+F9 để giữ kết quả thành chữ thường, rồi lưu lại."
_INSERT = "Trong Word, xóa hình đó, chèn hẳn hình vào tệp (Insert > Pictures), rồi lưu lại."
_FLATTEN = "Bỏ bớt tầng bảng lồng; Word có thể không mở được tệp này."


def _instructions(root: Element) -> Iterator[str]:
    """Yield the instructions of the fields, whole where they are spread over runs."""
    pieces: list[str] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
        if element.tag == f"{W}instrText":
            pieces.append(element.text or "")
            continue
        yield "".join(pieces)
        pieces.clear()
        yield element.get(f"{W}instr", "")
    yield "".join(pieces)


def _fields(root: Element, part: str) -> Iterator[Seen]:
    """Yield fields that take their content from elsewhere."""
    for instruction in _instructions(root):
        if found := _FETCHES.match(instruction):
            what = f"Trường {found[1].upper()} lấy nội dung từ ngoài tệp"
            yield Seen(OUTSIDE_FIELD, what, instruction.strip(), _UNLINK, part)


def _unknown_ids(package: "Opened", root: Element, data: bytes, part: str) -> Iterator[Seen]:
    """Yield references to relationships that there are not."""
    if root.nsmap.get("r") != R.strip("{}"):
        return
    used = {found.decode("utf-8", "replace") for found in _REFERENCE.findall(data)}
    for rid in sorted(used - package.relationships(part).keys()):
        what = f"Phần «{part}» dùng liên kết không được khai"
        yield Seen(DANGLING, what, rid, REPAIR, part)


def content_risks(package: "Opened", part: str) -> Iterator[Seen]:
    """Yield the risks in a part's text.

    Raises:
        CdsError: It cannot be read.
    """
    root = package.tree(part)
    if root is None:
        return
    data = package.read(part)
    if any(mark in data for mark in _FIELD_MARKS):
        yield from _fields(root, part)
    for address in _DRAWN.findall(data):
        what = "Hình không nằm trong tệp mà liên kết từ ngoài"
        yield Seen(EXTERNAL, what, unescape(address.decode("utf-8", "replace")), _INSERT, part)
    if data.count(_TABLE) > MOST_TABLES:
        deep = root.xpath(
            "boolean(//w:tbl[count(ancestor::w:tbl) >= $most])",
            namespaces={"w": W.strip("{}")},
            most=MOST_TABLES,
        )
        if deep:
            what = f"Bảng lồng trong bảng hơn {MOST_TABLES} tầng"
            yield Seen(NESTED_TABLES, what, part, _FLATTEN, part)
    yield from _unknown_ids(package, root, data, part)
