"""All loaders fuzzed for a bounded time, each in a process of its own."""

import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from fuzz.hammer import hammer, shortest
from fuzz.targets import TARGETS, Target
from support.desk import PACKAGES

_STAT = re.compile(r"^stat::(\w+):\s+(\d+)", re.MULTILINE)
_KEPT = ("crash-", "timeout-", "oom-", "slow-unit-")
"""How files are called that atheris lays down."""
_TESTS = Path(__file__).parents[1]
_ALONG = 60
"""Seconds that a process may take for its start and its end."""


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What came of one loader.

    Attributes:
        name: The loader.
        tried: How many files it read.
        megabytes: The most memory of the process, atheris included; 0 without atheris.
        faults: What it could not bear.
    """

    name: str
    tried: int
    megabytes: int
    faults: tuple[str, ...]


def is_guided() -> bool:
    """Tell whether atheris is there; without it files are changed at random alone."""
    return importlib.util.find_spec("atheris") is not None


def fuzz_all(seconds: int, targets: Sequence[Target] = TARGETS, workers: int = 2) -> list[Fuzzed]:
    """Fuzz every loader.

    Args:
        seconds: How long each.
        targets: The loaders.
        workers: How many at once.
    """
    run = partial(_guided if is_guided() else _random, seconds=seconds)
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(run, targets))


def _guided(target: Target, seconds: int) -> Fuzzed:
    with tempfile.TemporaryDirectory() as folder:
        # Of a process that another one has begun the system counts the memory of that one too.
        command = ["/bin/sh", "-c", '"$@"; exit $?', "sh"]
        command += [sys.executable, "-m", "fuzz.guided", target.name, str(seconds), folder]
        done = subprocess.run(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=seconds + _ALONG,
            check=False,
            env=os.environ | {"PYTHONPATH": f"{PACKAGES}{os.pathsep}{_TESTS}"},
        )
        said = done.stderr.decode("utf-8", "replace")
        faults = tuple(_faults(Path(folder), said, done.returncode))
    stats = {key: int(value) for key, value in _STAT.findall(said)}
    tried = stats.get("number_of_executed_units", 0)
    return Fuzzed(target.name, tried, stats.get("peak_rss_mb", 0), faults)


def _faults(folder: Path, said: str, code: int) -> Iterator[str]:
    """Yield what atheris stopped at: the exception, and the file."""
    kept = [file for file in folder.iterdir() if file.name.startswith(_KEPT)]
    lines = [line for line in said.splitlines() if re.match(r"\w*(Error|Exception)\b", line)]
    for file in kept:
        yield f"{file.name}: {' '.join(lines)[:200]} {file.read_bytes()[:200]!r}"
    if code and not kept:
        yield f"ended with {code}: {said[-500:]}"


def _random(target: Target, seconds: int) -> Fuzzed:
    tally = hammer(target, sys.maxsize, seed=1, seconds=seconds)
    faults = (f"{told}: {shortest(target, data, told)!r}" for told, data in tally.faults.items())
    return Fuzzed(target.name, tally.tried, 0, tuple(faults))
