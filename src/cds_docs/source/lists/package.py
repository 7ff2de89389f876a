"""A workbook as a zip, looked at before any library unpacks it."""

import zipfile
import zlib
from io import BytesIO

from cds_docs.diagnostics import CdsError, Code, Diagnostic, Span
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.lists.limits import (
    ENTRIES,
    MIB,
    PART,
    RATIO,
    RATIO_FROM,
    SHEETS,
    SMALL_PART,
    SMALL_TAGS,
    STRING_TAGS,
    STRINGS,
    UNPACKED,
)

SAVE_AGAIN = "Mở bằng Excel rồi lưu lại dạng .xlsx; nếu không mở được, chép lại từ nơi gửi."
_SAVE_AS = "Trong Excel: Lưu thành, chọn «Excel Workbook (*.xlsx)»."
_TYPES = "[Content_Types].xml"
_STRINGS = "xl/sharedStrings"
_LARGE = ("xl/worksheets/", _STRINGS)
"""Parts whose size grows with the list."""
_UNUSED = ("xl/media/", "xl/embeddings/", "xl/drawings/", "xl/pivotCache/", "xl/externalLinks/")
"""Parts that are never unpacked."""
_SHEET = regex(rb"[<:]sheet[\s/>]")
"""A sheet in the directory of sheets, and the end of one."""


def is_weighed(name: str) -> bool:
    """Tell whether a part is looked at here; no other may be read."""
    return name.endswith((".xml", ".rels")) and not name.startswith(_UNUSED)


def is_small(name: str) -> bool:
    """Tell whether a part is looked at here and found small."""
    return is_weighed(name) and not name.startswith(_LARGE)


def is_strings(name: str) -> bool:
    """Tell whether a part may hold the texts that cells share."""
    return is_weighed(name) and (is_small(name) or name.startswith(_STRINGS))


def refusal(code: Code, path: str, message: str, hint: str) -> CdsError:
    """Return the error for a workbook as a whole."""
    return CdsError([Diagnostic(code, message, Span(path, 0, 0, 0, 0), hint)])


def checked(data: bytes, path: str) -> BytesIO:
    """Return the bytes of a workbook that may be opened.

    Raises:
        CdsError: It is no workbook, has macros, or unpacks to more than any list.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check(archive, len(data), path)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        raise broken(path) from None
    except RuntimeError:  # what zipfile says of a part with a password
        message = "tệp Excel có phần bị mã hóa, không đọc được"
        raise refusal(codes.WORKBOOK, path, message, "Lưu lại không đặt mật khẩu.") from None
    return BytesIO(data)


def broken(path: str) -> CdsError:
    """Return the error for a workbook that cannot be read."""
    message = "tệp Excel bị hỏng, bị cắt cụt hoặc do phần mềm lạ ghi, không đọc được"
    return refusal(codes.WORKBOOK, path, message, SAVE_AGAIN)


def _check(archive: zipfile.ZipFile, length: int, path: str) -> None:
    entries = archive.infolist()
    if len(entries) > ENTRIES or len({entry.filename for entry in entries}) < len(entries):
        message = f"tệp Excel có {len(entries)} phần bên trong, hoặc hai phần cùng tên, không mở"
        raise refusal(codes.LIST_TOO_LARGE, path, message, SAVE_AGAIN)
    total = sum(entry.file_size for entry in entries)
    if total > UNPACKED or (total > RATIO_FROM and total > RATIO * length):
        message = f"tệp {max(1, length // 1024)} KB nhưng giải nén ra {total // MIB} MB,"
        message += " có dấu hiệu «bom nén», không mở"
        raise refusal(codes.LIST_TOO_LARGE, path, message, SMALLER)
    names = [entry.filename for entry in entries]
    types = _content(archive, archive.getinfo(_TYPES), path) if _TYPES in names else b""
    if b"spreadsheetml" not in types:
        raise broken(path)
    if any(name.endswith("vbaProject.bin") for name in names) or b"macroEnabled" in types:
        message = "tệp Excel có macro, không mở"
        raise refusal(codes.LIST_KIND, path, message, _SAVE_AS)
    for entry in entries:
        if is_weighed(entry.filename):
            _check_part(archive, entry, path)


SMALLER = "Chép riêng các dòng có chữ sang một tệp mới rồi lưu dạng .xlsx."


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str) -> bytes:
    """Return what a part holds, if it is not too long."""
    large = entry.filename.startswith(_LARGE)
    if entry.file_size > (PART if large else SMALL_PART):
        message = f"phần «{entry.filename}» của tệp Excel dài {entry.file_size // MIB} MB, quá lớn"
        raise refusal(codes.LIST_TOO_LARGE, path, message, SMALLER)
    return archive.read(entry)


def _check_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str) -> None:
    content = _content(archive, entry, path)
    if b"\0" in content:  # UTF-16, which no program writes here
        content = content.replace(b"\0", b"")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        message = "tệp Excel có khai báo XML không an toàn, không mở"
        raise refusal(codes.WORKBOOK, path, message, SAVE_AGAIN)
    tags = content.count(b"<")
    if entry.filename.startswith(_STRINGS) and (
        tags > STRING_TAGS or content.count(b"<si") + content.count(b":si") > STRINGS
    ):
        message = "tệp Excel có quá nhiều chữ, không giống một danh sách"
        raise refusal(codes.LIST_TOO_LARGE, path, message, SMALLER)
    if not is_small(entry.filename):
        return
    if len(_SHEET.findall(content)) > SHEETS:
        message = f"tệp Excel có hơn {SHEETS} trang, không giống một danh sách"
        raise refusal(codes.LIST_TOO_LARGE, path, message, SMALLER)
    if tags > SMALL_TAGS:
        message = f"phần «{entry.filename}» của tệp Excel có quá nhiều định dạng, không mở"
        raise refusal(codes.LIST_TOO_LARGE, path, message, SMALLER)
