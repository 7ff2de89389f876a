"""Measure cds-docs beside its neighbours: python benchmarks/run.py [--write].

Each candidate runs in a process of its own. A round runs all candidates in a new random order;
ratios are taken inside a round, then the median and the range of the rounds are shown. Files go to
tmpfs where there is one. This process stays small: a child's peak memory begins with its parent's.
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.report import (  # noqa: E402 - the checkout is on the path now
    BARE,
    COLD,
    LETTERS,
    SCRIPT,
    VERSION,
    WHOLE,
    Run,
    libraries,
    page,
)

PYTHON = sys.executable
LETTER = ROOT / "campaigns" / "quang-ngai-2024.yaml"
PROVINCE = ROOT / "campaigns" / "campaign-2024.yaml"
PAGE = ROOT / "docs" / "benchmarks.md"
ERRORS = str(Path(tempfile.gettempdir()) / f"benchmark-{os.getpid()}.txt")
"""What the last program wrote to stderr."""
BYTECODE = str(Path(tempfile.gettempdir()) / f"benchmark-bytecode-{os.getpid()}")
"""Compiled modules of all candidates, filled by a first run of each: as after an installation."""
COLD_TURNS = 3
"""Cold runs in a round; their median counts."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a campaign of measurements needs.

    Attributes:
        folder: Where files go.
        letters: The letters as plain lines.
        count: Letters for each candidate.
    """

    folder: Path
    letters: Path
    count: int


@contextmanager
def workplace() -> Iterator[Path]:
    """Yield a temporary folder, in memory where the system has such."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def environment() -> dict[str, str]:
    """Return what every program is run with: this checkout, one hash seed, shared bytecode."""
    found = dict(os.environ, PYTHONPATH=f"{ROOT}:{ROOT / 'src'}", PYTHONHASHSEED="0")
    found["PYTHONPYCACHEPREFIX"] = BYTECODE
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    return found


def run(command: list[str], out: Path | None = None) -> tuple[float, float]:
    """Run a program and return seconds from start to exit, and its peak memory in MB.

    Raises:
        SystemExit: The program failed.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    target = str(out) if out is not None else os.devnull
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, target, flags, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, ERRORS, flags, 0o600),
    ]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, environment(), file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if status:
        said = Path(ERRORS).read_text(encoding="utf-8", errors="replace")
        raise SystemExit(f"failed: {' '.join(command)}\n{said}")
    return seconds, usage.ru_maxrss / 1024


def module(name: str, *words: object) -> list[str]:
    """Return the command that runs a module of the benchmarks."""
    return [PYTHON, "-m", f"benchmarks.{name}", *map(str, words)]


def letters_run(name: str, bench: Bench) -> Run:
    """Let a candidate make all letters, and look at what it made."""
    out = bench.folder / name
    out.mkdir()
    told = bench.folder / "told.json"
    _, memory = run(module("worker", name, bench.count, bench.letters, out), told)
    answer = json.loads(told.read_text(encoding="utf-8"))
    run(module("verify", out, bench.letters))
    shutil.rmtree(out)
    return Run(answer["seconds"] / answer["count"], memory, answer["size"])


def cold_run(command: list[str], out: Path) -> Run:
    """Run a program from cold a few times, each time into an empty folder; the median counts."""
    turns = []
    for _ in range(COLD_TURNS):
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        turns.append(run(command))
    seconds, memory = sorted(turns)[COLD_TURNS // 2]
    return Run(seconds, memory, 0)


def cold_commands(bench: Bench, out: Path) -> dict[str, list[str]]:
    """Return the programs measured from cold; each is run once to fill Python's own caches."""
    template, values = bench.folder / "template.docx", bench.folder / "values.json"
    run(module("prepare", bench.letters, template, values))
    script = str(ROOT / "benchmarks" / "one_letter.py")
    commands = {
        COLD: [PYTHON, "-m", "benchmarks.uncertified", "render", str(LETTER), "-o", str(out)],
        WHOLE: [PYTHON, "-m", "benchmarks.uncertified", "render", str(PROVINCE), "-o", str(out)],
        SCRIPT: [PYTHON, script, str(template), str(values), str(out / "one.docx")],
        VERSION: [PYTHON, "-m", "cds_docs", "--version"],
        BARE: [PYTHON, "-c", "pass"],
    }
    for command in commands.values():
        cold_run(command, out)
    return commands


def measure(bench: Bench, rounds: int, order: random.Random) -> list[dict[str, Run]]:
    """Run all candidates in each round, each time in another order."""
    jobs: dict[str, Callable[[], Run]] = {
        name: partial(letters_run, name, bench) for name in LETTERS
    }
    out = bench.folder / "out"
    for name, command in cold_commands(bench, out).items():
        jobs[name] = partial(cold_run, command, out)
    found = []
    for number in range(rounds):
        names = list(jobs)
        order.shuffle(names)
        print(f"round {number + 1} of {rounds}: {', '.join(names)}", file=sys.stderr)
        found.append({name: jobs[name]() for name in names})
    return found


def main() -> None:
    """Measure, print the page, write it where asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--count", type=int, default=1000, help="letters for each candidate")
    options.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = options.parse_args()
    with workplace() as folder:
        bench = Bench(folder, folder / "letters.jsonl", asked.count)
        run(module("source", asked.count, bench.letters))
        rounds = measure(bench, asked.rounds, random.Random(asked.rounds))  # noqa: S311 - an order
    Path(ERRORS).unlink()
    shutil.rmtree(BYTECODE, ignore_errors=True)
    text = page(rounds, asked.count, libraries())
    print(text)
    if asked.write:
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
