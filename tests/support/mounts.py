"""Small disks of our own that can be filled or made read-only."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path


def missing() -> str:
    """Return why root cannot mount here, or nothing; nobody else is expected to."""
    return unable() if _is_root() else ""


@cache
def unable() -> str:
    """Return why no disk can be mounted here, or nothing."""
    if not _is_root():
        return "only root can mount a disk"
    for program in ("mount", "umount"):
        if shutil.which(program) is None:
            return f"{program} is not installed (Debian: mount)"
    with tempfile.TemporaryDirectory() as name:
        try:
            with disk(Path(name), "64k"):
                return ""
        except subprocess.CalledProcessError as error:
            return f"this root may not mount: {error.stderr.decode().strip()}"


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


@contextmanager
def disk(folder: Path, size: str) -> Iterator[None]:
    """Mount a disk of a size in memory on a folder for a while."""
    _call("mount", "-t", "tmpfs", "-o", f"size={size},mode=0777", "tmpfs", str(folder))
    try:
        yield
    finally:
        _call("umount", "-l", str(folder))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let a disk that is mounted take nothing for a while."""
    _call("mount", "-o", "remount,ro", str(folder))
    try:
        yield
    finally:
        _call("mount", "-o", "remount,rw", str(folder))


def _call(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
