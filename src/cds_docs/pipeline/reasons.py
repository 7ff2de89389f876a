"""Errors of the operating system in Vietnamese, without paths and without English."""

import errno
import os

_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức dung lượng",
    errno.EFBIG: "tệp vượt giới hạn dung lượng",
    errno.EISDIR: "đây là thư mục",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.EEXIST: "đã có tệp trùng tên",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ELOOP: "đây là liên kết",
    errno.EBUSY: "tệp đang được dùng",
    errno.ETXTBSY: "tệp đang được dùng",
    errno.EMFILE: "đang mở quá nhiều tệp",
    errno.EIO: "ổ đĩa hỏng hoặc mất kết nối",
}

_ON_WINDOWS = os.name == "nt"
_DENIED = "không có quyền, hoặc tệp đang mở trong chương trình khác"
"""EACCES on Windows: it says no more of a file that Word or Excel has open."""


def reason(error: OSError) -> str:
    """Return why the system refused."""
    if error.errno is None:
        return "hệ thống từ chối"
    if _ON_WINDOWS and error.errno == errno.EACCES:
        return _DENIED
    known = _REASONS.get(error.errno)
    return known or f"hệ thống báo {errno.errorcode.get(error.errno, error.errno)}"
