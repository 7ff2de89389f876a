"""Relationships that reach out of a package, carry something foreign into it, or lead nowhere."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cds_docs.patterns import regex
from cds_docs.word.codes import DANGLING, EMBEDDED, EXTERNAL
from cds_docs.word.guard_findings import REPAIR
from cds_docs.word.guard_parts import Relation
from cds_docs.word.guard_seen import Seen

if TYPE_CHECKING:
    from cds_docs.word.guard import Opened

_TEMPLATE = "attachedTemplate"
_OUTSIDE = {
    "image": "Hình không nằm trong tệp mà liên kết từ ngoài",
    _TEMPLATE: "Tệp gắn với tệp mẫu ở máy khác",
    "oleObject": "Đối tượng liên kết tới tệp ngoài",
    "frame": "Khung liên kết tới trang ngoài",
    "subDocument": "Văn bản con nằm ngoài tệp",
    "aFChunk": "Đoạn văn bản lấy từ tệp ngoài",
    "video": "Phim liên kết từ ngoài",
    "audio": "Âm thanh liên kết từ ngoài",
}
_INSIDE = {
    "aFChunk": "Đoạn văn bản nhúng từ tệp khác (altChunk)",
    "oleObject": "Đối tượng nhúng (OLE)",
    "package": "Tệp nhúng",
    "control": "Điều khiển ActiveX",
}
_CHARTS = "word/charts/"
"""Each chart of Word carries its numbers as an embedded workbook: nothing to say about it."""

_REMOTE = regex(r"(?:https?|ftp):|\\\\|//|file:(?:\\\\|//(?!/)|/{4,})", re.IGNORECASE)
"""An address on another machine; ``file:///C:/…`` is a template on the writer's own."""

_LOST = "NULL"
"""What Word itself writes as the target of a picture that was lost."""

_INSERT = "Trong Word, xóa liên kết, chèn hẳn nội dung vào tệp (Insert), rồi lưu lại."
_DETACH = "Trong Word: Developer > Document Template, bỏ tệp mẫu này, rồi lưu lại."
_UNSEEN = "Phần này không được kiểm tra. Thay bằng chữ, bảng hoặc hình thường, rồi lưu lại."


def _external(part: str, relation: Relation) -> Iterator[Seen]:
    """Yield what is wrong with a relationship that leads out of the package."""
    what = _OUTSIDE.get(relation.kind)
    if what is None:
        return
    if relation.kind != _TEMPLATE:
        yield Seen(EXTERNAL, what, relation.target, _INSERT, part)
    elif _REMOTE.match(relation.target):
        yield Seen(EXTERNAL, what, relation.target, _DETACH, part)


def _internal(package: "Opened", part: str, relation: Relation) -> Iterator[Seen]:
    """Yield what is wrong with a relationship to another part."""
    if not package.has(relation.target):
        if part and relation.target.rpartition("/")[2] != _LOST:
            what = f"Phần «{part}» cần một phần không có trong tệp"
            yield Seen(DANGLING, what, relation.target, REPAIR, part)
    elif relation.kind in _INSIDE and not part.startswith(_CHARTS):
        yield Seen(EMBEDDED, _INSIDE[relation.kind], relation.target, _UNSEEN, part)


def link_risks(package: "Opened", part: str) -> Iterator[Seen]:
    """Yield the risks of a part's relationships; of the package's own for no part.

    Raises:
        CdsError: They are broken, or lead out of the package.
    """
    for relation in package.relationships(part).values():
        if relation.external:
            yield from _external(part, relation)
        else:
            yield from _internal(package, part, relation)
