"""A file of the user's own, changed in place: whole or not at all, and never over new work."""

import os
from functools import partial
from pathlib import Path

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.codes import CHANGED_MEANWHILE, NOT_WRITTEN, about_file
from cds_docs.pipeline.files import sync_folder, write_atomic
from cds_docs.pipeline.reasons import reason

_WRITABLE = 0o222


def _refused(shown: str, why: str) -> CdsError:
    """Return the error for a file that cannot be written."""
    message = f"Không ghi được tệp «{shown}»: {why}; tệp vẫn nguyên như cũ."
    hint = "Kiểm tra quyền ghi của tệp và của thư mục chứa tệp, rồi chạy lại."
    return CdsError([about_file(NOT_WRITTEN, shown, message, hint)])


def _check_unchanged(real: Path, shown: str, before: bytes) -> None:
    """Refuse a file that holds something else by now.

    Raises:
        CdsError: It does.
        OSError: It cannot be read.
    """
    if real.read_bytes() != before:
        message = f"Tệp «{shown}» vừa được người khác hoặc chương trình khác sửa, nên không ghi."
        hint = "Lưu tệp trong trình soạn thảo, rồi chạy lại lệnh."
        raise CdsError([about_file(CHANGED_MEANWHILE, shown, message, hint)])


def rewrite(path: Path, shown: str, before: bytes, after: bytes) -> None:
    """Replace what a file holds; its permissions stay, and a link to it stays a link.

    Args:
        path: The file.
        shown: Its name for the user.
        before: What was read from it.
        after: What it is to hold.

    Raises:
        CdsError: It holds something else by now, is read-only or cannot be written; it is then
            as it was.
    """
    real = Path(os.path.realpath(path))
    try:
        there = real.stat()
        if not there.st_mode & _WRITABLE:
            raise _refused(shown, "tệp chỉ cho đọc")
        _check_unchanged(real, shown, before)
        # The disk takes its time: somebody may save the file while the new one gets there.
        write_atomic(real, after, there, partial(_check_unchanged, real, shown, before))
    except OSError as error:
        raise _refused(shown, reason(error)) from error
    sync_folder(real.parent)
