"""Errors of the operating system in Vietnamese, without paths and without English."""

import errno

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


def reason(error: OSError) -> str:
    """Return why the system refused."""
    if error.errno is None:
        return "hệ thống từ chối"
    known = _REASONS.get(error.errno)
    return known or f"hệ thống báo {errno.errorcode.get(error.errno, error.errno)}"
