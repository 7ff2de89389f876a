"""Reading without hanging, writing whole or not at all."""

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterable
from math import inf
from pathlib import Path

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.codes import FILE_TOO_LARGE, UNREADABLE_FILE, about_file
from cds_docs.pipeline.reads import notice, taken
from cds_docs.pipeline.reasons import reason

_TEMPORARY = ".cds-{}.tmp"
_ORPHANS = ".cds-*.tmp"
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EMLINK}
"""Some drives have no second names for a file; what is meant for one has one name there."""
_ORPHAN_AGE = 3600
"""Seconds after which a temporary file belongs to no run any more."""

_KINDS = (
    (stat.S_ISDIR, "đây là thư mục"),
    (stat.S_ISFIFO, "đây là đường ống, không phải tệp"),
    (stat.S_ISSOCK, "đây là ổ cắm, không phải tệp"),
    (lambda mode: stat.S_ISCHR(mode) or stat.S_ISBLK(mode), "đây là thiết bị, không phải tệp"),
)

# Absent on Windows, where neither pipes in folders nor following by open() are met.
_CAREFUL = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
CAN_SEND_OFF = hasattr(os, "posix_fadvise")
"""Whether the system can be told that a file is not needed any more, but on disk."""
_NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def strange_kind(mode: int) -> str:
    """Return what a thing is that is no ordinary file, or nothing if it is one."""
    return next((words for test, words in _KINDS if test(mode)), "")


def _unreadable(shown: str, why: str) -> CdsError:
    """Return the error for a file that cannot be read."""
    message = f"Không đọc được tệp «{shown}»: {why}."
    hint = "Kiểm tra lại đường dẫn và quyền đọc tệp."
    return CdsError([about_file(UNREADABLE_FILE, shown, message, hint)])


def read_file(path: Path, shown: str, limit: int) -> bytes:
    """Return the bytes of an ordinary file.

    Args:
        path: The file; a link is followed.
        shown: Its name for the user.
        limit: The most bytes it may have.

    Raises:
        CdsError: It is missing, no ordinary file (a pipe would wait for ever), not readable,
            or larger than the limit.
    """
    notice(path, shown)
    try:
        if why := strange_kind(path.stat().st_mode):
            raise _unreadable(shown, why)
        with os.fdopen(os.open(path, os.O_RDONLY | _CAREFUL), "rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise _unreadable(shown, reason(error)) from error
    except ValueError as error:  # a NUL in the path
        raise _unreadable(shown, "đường dẫn không hợp lệ") from error
    if len(data) > limit:
        megabytes = limit // 2**20
        message = f"Tệp «{shown}» lớn hơn {megabytes} MB, giới hạn cho loại tệp này."
        raise CdsError([about_file(FILE_TOO_LARGE, shown, message, "Thu nhỏ hoặc tách tệp.")])
    taken(data)
    return data


def beside(path: Path) -> Path:
    """Return a free name for what will take the place of a file."""
    return path.with_name(temporary_name())


def temporary_name() -> str:
    """Return a name that is free in any folder."""
    return _TEMPORARY.format(secrets.token_hex(8))


def _at_once() -> None:
    """Have nothing left to ask."""


def write_atomic(
    path: Path,
    data: bytes | Iterable[bytes],
    like: os.stat_result | None = None,
    still: Callable[[], None] = _at_once,
) -> None:
    """Write a file so that a reader, a crash or a full disk meets the old or the new one.

    A link at the path is replaced, what it points to stays.

    Args:
        path: The file.
        data: What it will hold, in one piece or in many.
        like: The file whose permissions and owner the new one takes over.
        still: Asks, when the new file is on disk, whether it may take its place; raises if not.

    Raises:
        OSError: It cannot be written; the old file is as it was and no remains are left.
    """
    temporary = beside(path)
    try:
        with os.fdopen(open_new(temporary), "wb") as file:
            for piece in (data,) if isinstance(data, bytes) else data:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if like is not None:
            _make_alike(temporary, like)
        still()
        temporary.replace(path)
    except BaseException:  # Ctrl-C too must leave nothing behind
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def open_new(path: Path | str) -> int:
    """Return the descriptor of a file under a name that is free.

    Raises:
        OSError: It cannot be made, or something is there already.
    """
    return os.open(path, _NEW, 0o666)


def write_through(descriptor: int, data: bytes) -> None:
    """Write all to a file, without what Python's own files ask the system besides.

    Raises:
        OSError: It cannot be written, or only a part of it could.
    """
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def send_off(descriptor: int) -> None:
    """Let the system begin to bring a file to the disk, without waiting for it, where it can."""
    if CAN_SEND_OFF:
        with contextlib.suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def create_new(path: Path, data: bytes) -> None:
    """Write a file under a name that is free: whole, or not at all.

    Raises:
        FileExistsError: Something is there already, a broken link perhaps; it stays as it is.
        OSError: It cannot be written; no half of it is left.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    temporary = beside(path)
    try:
        with os.fdopen(open_new(temporary), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _give_name(temporary, path)
    finally:  # Ctrl-C too must leave nothing behind
        with contextlib.suppress(OSError):
            temporary.unlink()


def _give_name(temporary: Path, path: Path) -> None:
    """Give a file its name, unless another file has got that meanwhile.

    Raises:
        FileExistsError: Another has it.
        OSError: It cannot be given.
    """
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(path):  # as far as a system without links can tell
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        temporary.replace(path)


def _make_alike(path: Path, like: os.stat_result) -> None:
    """Give a file the permissions of another one, and its owner where the system lets us."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(path, like.st_uid, like.st_gid)
    path.chmod(stat.S_IMODE(like.st_mode))


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_orphans(folder: Path, *, alone: bool = False) -> None:
    """Remove temporary files that a killed run has left.

    Args:
        folder: The folder.
        alone: Whether no other run can be at work there; else those of the last hour may be its.
    """
    oldest = inf if alone else time.time() - _ORPHAN_AGE
    for orphan in sorted(folder.glob(_ORPHANS)):
        with contextlib.suppress(OSError):
            if orphan.lstat().st_mtime < oldest:
                orphan.unlink()
