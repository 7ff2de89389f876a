"""Whether something is there, asked where the system may not tell.

The methods of ``Path`` raise for a folder that may not be looked into, and from Python 3.14 on
say that there is nothing: neither may decide over somebody's file.
"""

import errno
import os
from pathlib import Path

_ABSENT = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL}
"""EINVAL: a name that Windows has no file for."""


def may_be_there(path: Path | str) -> bool:
    """Tell whether something stands at a path, a broken link perhaps; in doubt it does."""
    try:
        os.lstat(path)
    except OSError as error:
        return error.errno not in _ABSENT
    except ValueError:  # a NUL in the path
        return False
    return True


def is_folder(path: Path) -> bool:
    """Tell whether a path is known to lead to a folder; in doubt it does not."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def refusal_of_folder(path: Path) -> OSError | None:
    """Return why names in a folder cannot be looked for and listed, or None where they can."""
    try:
        with os.scandir(path):
            pass
        (path / "x").lstat()  # listing a folder is one right, and going into it another
    except FileNotFoundError as error:
        return None if is_folder(path) else error
    except OSError as error:
        return error
    return None
