"""Which files a campaign may name: those below its own folder."""

import os
from pathlib import Path, PurePosixPath, PureWindowsPath


def is_inside(name: str, folder: Path) -> bool:
    """Tell whether a file lies below a folder, links followed.

    A path from the root of a disk, on a drive, on another machine or an address does not: a
    campaign must mean the same everywhere and may reach nobody.
    """
    windows = PureWindowsPath(name)
    if PurePosixPath(name).is_absolute() or windows.drive or windows.root:
        return False
    if "\0" in name or "://" in name:
        return False
    return Path(os.path.realpath(beside(name, folder))).is_relative_to(os.path.realpath(folder))


def beside(name: str, folder: Path) -> Path:
    """Return a file by its name in a campaign, however its folders are parted."""
    return folder / name.replace("\\", "/")
