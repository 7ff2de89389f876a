"""Risks of the files in a package by themselves: programs, drawings that fetch, huge pictures."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cds_docs.patterns import regex
from cds_docs.word.codes import EMBEDDED, EXTERNAL, HUGE_PICTURE
from cds_docs.word.guard_limits import HEADER, PIXELS
from cds_docs.word.guard_pictures import pixels
from cds_docs.word.guard_seen import Seen

if TYPE_CHECKING:
    from cds_docs.word.guard import Opened

_PROGRAM = regex(r"\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|msi|lnk|jar)$")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp")
_DRAWING = ".svg"
_FETCHES = regex(
    rb"""(?:(?:href|src)\s*=\s*["']|url\(\s*["']?)\s*(?:https?:|ftp:|file:|//|\\\\)[^"')\s>]*""",
    re.IGNORECASE,
)

_DELETE = "Trong Word, xóa đối tượng nhúng này rồi lưu lại."
_FLAT = "Thay bằng hình PNG, rồi lưu lại."
_SMALLER = "Trong Word: Picture Format > Compress Pictures, hoặc thay bằng hình nhỏ hơn."


def file_risks(package: "Opened") -> Iterator[Seen]:
    """Yield the risks of single files."""
    for name in package.names:
        low = name.lower()
        if low.endswith(_PICTURES):
            if pixels(package.head(name, HEADER)) > PIXELS:
                what = f"Hình có hơn {PIXELS // 1_000_000} triệu điểm ảnh, khó mở và khó in"
                yield Seen(HUGE_PICTURE, what, name, _SMALLER, name)
        elif low.endswith(_DRAWING):
            if _FETCHES.search(package.head(name, HEADER)):
                yield Seen(EXTERNAL, "Hình vẽ SVG lấy nội dung từ ngoài tệp", name, _FLAT, name)
        elif _PROGRAM.search(low):
            yield Seen(EMBEDDED, "Trong tệp có chương trình", name, _DELETE, name)
