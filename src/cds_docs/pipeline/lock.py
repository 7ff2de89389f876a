"""One run at a time in an output folder."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.codes import OUTPUT_IN_USE, about_file

LOCK_NAME = ".cds-docs.lock"
_PAUSE = 0.02

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LOCKS_HERE = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.ENOSYS, errno.EINVAL}
"""Some network drives have no locks; files are still written whole there."""


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Lock the file or raise OSError at once."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Lock the file or raise OSError at once."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_current(descriptor: int, path: Path) -> bool:
    """Tell whether the locked file is still the one at the path: its last owner removes it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


def _acquire(path: Path, shown: str, until: float) -> int:
    """Return the descriptor that holds the lock.

    Args:
        path: The lock file.
        shown: Its folder as the user knows it.
        until: When to wait no longer for another run, on the monotonic clock.

    Raises:
        CdsError: Another run holds it.
        OSError: The lock file cannot be made.
    """
    while True:
        descriptor = os.open(path, _OPEN, 0o666)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                return descriptor
            os.close(descriptor)
            if time.monotonic() < until:
                time.sleep(_PAUSE)
                continue
            message = f"Một lần chạy khác đang ghi vào thư mục «{shown}»."
            hint = "Chờ lần chạy kia xong rồi chạy lại."
            raise CdsError([about_file(OUTPUT_IN_USE, shown, message, hint)]) from error
        if _is_current(descriptor, path):
            return descriptor
        os.close(descriptor)


@contextlib.contextmanager
def run_lock(folder: Path, shown: str, patience: float = 0) -> Iterator[None]:
    """Hold the lock of an output folder; a run that is killed lets go of it.

    Args:
        folder: The folder.
        shown: Its name for the user.
        patience: Seconds to wait for another run.

    Raises:
        CdsError: Another run holds it.
        OSError: The lock file cannot be made.
    """
    path = folder / LOCK_NAME
    descriptor = _acquire(path, shown, time.monotonic() + patience)
    try:
        yield
    finally:
        if sys.platform == "win32":
            os.close(descriptor)
            with contextlib.suppress(OSError):
                path.unlink()
        else:  # removed while it is locked, so that nobody else's lock file goes
            with contextlib.suppress(OSError):
                path.unlink()
            os.close(descriptor)
