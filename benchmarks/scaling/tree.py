"""The memory of a process and all its children together, looked at while it runs."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_PROC = Path("/proc")
PAUSE = 0.05
"""Seconds between two looks: what is taken and given back in between is not seen."""


class Spent(NamedTuple):
    """What a command took: seconds from call to exit, MB at the most of all processes."""

    seconds: float
    memory: float


def missing() -> str:
    """Return why the memory of several processes cannot be told here, or nothing."""
    return "" if _PROC.joinpath("self", "statm").exists() else "máy này không có /proc"


def watched(command: Sequence[str], environment: dict[str, str]) -> Spent:
    """Run a program and look at it and its children until it ends.

    Raises:
        SystemExit: The program failed.
    """
    start, most = time.perf_counter(), 0.0
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as child:
        while child.poll() is None:
            most = max(most, sum(map(_resident, _family(child.pid))))
            time.sleep(PAUSE)
    if child.returncode:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Spent(time.perf_counter() - start, most)


def _family(root: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    yield root
    for listed in _PROC.glob(f"{root}/task/*/children"):
        for child in _read(listed).split():
            yield from _family(int(child))


def _resident(process: int) -> float:
    """Return the memory of a process in MB, pages it shares with others included."""
    fields = _read(_PROC / str(process) / "statm").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if fields else 0.0


def _read(file: Path) -> str:
    """Return what a process says of itself, nothing where it has gone."""
    try:
        return file.read_text(encoding="ascii")
    except OSError:
        return ""
