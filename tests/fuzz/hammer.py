"""Many changed files through a loader, and which of them it could not bear."""

import time
import traceback
from dataclasses import dataclass, field
from itertools import count

from fuzz.mutation import mutants
from fuzz.targets import Target

SLOWEST = 10.0
"""Seconds that a loader may work on one file."""
_ENOUGH = 5
"""Faults after which nothing more is learnt."""


@dataclass(slots=True)
class Tally:
    """What came of many files.

    Attributes:
        tried: How many files.
        slowest: Seconds that the slowest took.
        faults: The last line of each exception, and the file that caused it.
    """

    tried: int = 0
    slowest: float = 0.0
    faults: dict[str, bytes] = field(default_factory=dict)


def hammer(target: Target, tries: int, seed: int, seconds: float = 1e9) -> Tally:
    """Feed a loader with changed files.

    Args:
        target: The loader.
        tries: How many files at most.
        seed: What they are drawn by; with the same seed they are the same.
        seconds: How long at most.
    """
    tally = Tally()
    began = last = time.perf_counter()
    for data in mutants(target, tries, seed):
        try:
            target.run(data)
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            tally.faults.setdefault(told(error), data)
        now = time.perf_counter()
        tally.tried += 1
        tally.slowest = max(tally.slowest, now - last)
        if now - last > SLOWEST:
            tally.faults.setdefault("too slow", data)
        last = now
        if now - began > seconds or len(tally.faults) >= _ENOUGH:
            break
    return tally


def told(error: BaseException) -> str:
    """Return what an exception is and where it comes from."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__}: {str(error)[:80]} ({frames[-1].name}:{frames[-1].lineno})"


def shortest(target: Target, data: bytes, fault: str) -> bytes:
    """Return a shorter file that causes the same fault: pieces are cut out as long as it stays."""
    size = max(len(data) // 2, 1)
    for _ in count():
        at = 0
        while at < len(data):
            shorter = data[:at] + data[at + size :]
            if _fault(target, shorter) == fault:
                data = shorter
            else:
                at += size
        if size == 1:
            return data
        size //= 2
    raise AssertionError


def _fault(target: Target, data: bytes) -> str:
    try:
        target.run(data)
    except Exception as error:  # noqa: BLE001 - as above
        return told(error)
    return ""
