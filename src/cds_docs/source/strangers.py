"""Lines of other programs left in a file: two versions that git joined, marks around code."""

import re

from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.sheet import Sheet, shown

_OPENED, _BETWEEN, _CLOSED = "<<<<<<<", "=======", ">>>>>>>"
_MARKS = regex(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_FENCE = regex(r"^(?:```|~~~)\w*[ \t]*$", re.MULTILINE)
_LISTED = 6
"""Line numbers that a message lists."""


def conflict(text: str, sheet: Sheet) -> Diagnostic | None:
    """Return the finding for two versions of which git left the choice; nothing else can be read.

    A row of equals signs alone is no mark of git.
    """
    if f"\n{_OPENED}" not in f"\n{text}" and f"\n{_CLOSED}" not in f"\n{text}":
        return None
    lines = [n for n, line in enumerate(sheet.lines, start=1) if _MARKS.match(line)]
    if not lines:
        return None
    listed = ", ".join(map(str, lines[:_LISTED])) + (" …" if len(lines) > _LISTED else "")
    message = f"dòng {shown(sheet.line(lines[0]))} là dấu của git: hai bản sửa cùng một đoạn mà"
    message += " chưa chọn bản nào"
    hint = f"Giữ một trong hai bản ở trên và dưới «{_BETWEEN}», xóa bản kia và các dòng dấu"
    hint += f" (dòng {listed})."
    return sheet.finding(codes.STRANGE_LINE, sheet.rest(lines[0], 1), message, hint)


def without_fences(text: str, sheet: Sheet) -> tuple[str, list[Diagnostic]]:
    """Return a text with blanks for the marks around code, no place moved, and their findings."""
    if "```" not in text and "~~~" not in text:
        return text, []
    found = []
    for number, line in enumerate(sheet.lines, start=1):
        if _FENCE.match(line):
            message = f"dòng {shown(line.rstrip())} không thuộc tệp chiến dịch"
            hint = "Xóa dòng này: nó bao đoạn chép từ trang web hay tin nhắn."
            span = sheet.rest(number, 1)
            found.append(sheet.finding(codes.STRANGE_LINE, span, message, hint))
    return _FENCE.sub(lambda m: " " * len(m.group()), text), found
