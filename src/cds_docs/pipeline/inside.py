"""Which files a campaign may name: those below its own folder."""

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath, PureWindowsPath

from cds_docs.pipeline.presence import may_be_there
from cds_docs.viet import nfc


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
    """Return a file by its name in a campaign, however its folders are parted.

    Its letters may stand on disk with loose marks: a Mac names files so, and so does who types
    «Unicode tổ hợp». Nobody sees a difference, and a campaign is read with whole letters.
    """
    for part in PurePosixPath(name.replace("\\", "/")).parts:
        folder = _named(folder, part)
    return folder


def _named(folder: Path, name: str) -> Path:
    """Return what stands in a folder under a name, or under the same in other characters."""
    named = folder / name
    if name.isascii() or may_be_there(named):
        return named
    with suppress(OSError):
        return next((one for one in folder.iterdir() if nfc(one.name) == nfc(name)), named)
    return named
