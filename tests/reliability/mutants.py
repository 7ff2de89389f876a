"""How strong the tests are: faults planted in a copy of the program, and how many are noticed.

All faults stand in one copy, each behind a switch. One run of the tests notes which of them reach
which fault; then each fault is switched on and those tests run: those about its module, then the
shortest of all files.
"""

import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from reliability.mutation import Mutation, drawn, mutations, plant

ROOT = Path(__file__).parents[2]
SEED = 30
_LEFT_OUT = ("distribution", "docs", "editor", "pages", "reliability", "tools")
"""Folders of tests that build packages, drive other programs, or look at no code."""
_SECONDS = 60.0
"""What the tests of one fault may take together, as measured without it."""
_PATIENCE = 5
"""How many times as long a fault may make them take: then it is an endless loop, noticed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a planted fault.

    Attributes:
        mutation: The fault.
        tests: How many tests reach it.
        noticed: Whether one of those that ran failed.
    """

    mutation: Mutation
    tests: int
    noticed: bool

    def __str__(self) -> str:
        """Show it on one line."""
        mutation, sign = self.mutation, "noticed" if self.noticed else "MISSED "
        change = f"{mutation.right} → {mutation.wrong}"
        return f"{sign} {self.tests:5} tests  {mutation.path}:{mutation.line}  {change}"


@dataclass(slots=True)
class _Reached:
    """Tests that reach each fault, and how long each takes."""

    tests: dict[int, list[str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def judge(count: int = 60, seed: int = SEED, tests: Sequence[str] = ()) -> list[Verdict]:
    """Plant faults and return what became of each.

    Args:
        count: How many.
        seed: What they are drawn by.
        tests: The folders or files of tests to run, below the project; all but a few by default.
    """
    with TemporaryDirectory() as place:
        copy = Path(place, "project")
        _copy(copy)
        planted = drawn(mutations(copy / "src/cds_docs"), count, seed)
        plant(copy / "src/cds_docs", planted)
        _switchable(copy)
        reached = _record(copy, tests or _folders(), planted)
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            noticed = pool.map(
                lambda n: _is_noticed(copy, n, planted[n].path, reached), range(len(planted))
            )
            return [
                Verdict(one, len(reached.tests.get(number, ())), is_noticed)
                for (number, one), is_noticed in zip(enumerate(planted), noticed, strict=True)
            ]


def _folders() -> list[str]:
    """Return the folders and files of tests that run."""
    entries = sorted((ROOT / "tests").iterdir())
    return [
        f"tests/{entry.name}"
        for entry in entries
        if entry.name not in _LEFT_OUT
        and (any(entry.rglob("test_*.py")) if entry.is_dir() else entry.name.startswith("test_"))
    ]


def _copy(target: Path) -> None:
    """Copy the files of the project that belong to it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        source = ROOT / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)


def _switchable(copy: Path) -> None:
    package = copy / "src/cds_docs/__init__.py"
    head = (Path(__file__).with_name("switched.py")).read_text(encoding="utf-8")
    package.write_text(f"{head}\n{package.read_text(encoding='utf-8')}", encoding="utf-8")


def _record(copy: Path, tests: Sequence[str], planted: Sequence[Mutation]) -> _Reached:
    """Run the tests without a fault; those that fail here anyway prove nothing later."""
    log = copy.parent / "log"
    log.mkdir()
    cores = os.cpu_count() or 1
    parts = list(filter(None, (tests[at::cores] for at in range(cores))))
    runs = [
        _start(
            copy,
            [*part, "-p", "reliability.plugin"],
            _environment(copy, at) | {"CDS_DOCS_MUTANT_LOG": str(log)},
        )
        for at, part in enumerate(parts)
    ]
    for run in runs:
        run.wait()
    reached = _Reached(seconds=_passed(copy.parent / f"times-{at}" for at in range(len(runs))))
    for number, test in reaches(itertools.chain.from_iterable(map(_lines, log.iterdir()))):
        found = reached.tests.setdefault(number, [])
        if test in reached.seconds:
            found.append(test)
        elif not test:
            found += beside(planted[number].path, reached.seconds)
    return reached


def reaches(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield faults and the tests that reach them.

    Tests kill processes and fill disks: a line may be broken off, and others go on behind it.
    """
    for line in lines:
        number, tab, test = line.partition("\t")
        if tab and number.isdecimal():
            yield int(number), test


def beside(path: str, tests: Iterable[str]) -> list[str]:
    """Return the tests that mirror a module: those of what it works out when it is imported.

    Args:
        path: The module, below the package.
        tests: All tests.
    """
    folder, _, inner = path.partition("/")
    start = f"tests/{folder}/" if inner else f"tests/test_{path}::"
    return [test for test in tests if test.startswith(start)]


def _passed(files: Iterable[Path]) -> dict[str, float]:
    """Return the tests that passed, and the seconds that each took."""
    failed, seconds = set(), {}
    for line in itertools.chain.from_iterable(map(_lines, files)):
        outcome, took, test = line.split("\t", 2)
        if outcome == "passed":
            seconds[test] = float(took)
        elif outcome == "failed":
            failed.add(test)
    return {test: took for test, took in seconds.items() if test not in failed}


def _is_noticed(copy: Path, number: int, path: str, reached: _Reached) -> bool:
    """Switch a fault of a module on and tell whether a test fails."""
    tests = sorted(set(reached.tests.get(number, ())))
    chosen = affordable(path, tests, reached.seconds)
    if not chosen:
        return False
    listed = copy.parent / f"tests-{number}"
    listed.write_text("\n".join(chosen), encoding="utf-8")
    environment = _environment(copy, number) | {"CDS_DOCS_MUTANT": str(number)}
    run = _start(copy, ["-x", f"@{listed}"], environment)
    try:
        return run.wait(_PATIENCE * _SECONDS) != 0
    except subprocess.TimeoutExpired:
        run.kill()
        run.wait()
        return True


def affordable(path: str, tests: Iterable[str], seconds: Mapping[str, float]) -> list[str]:
    """Return the tests that run: those about a module, then all files in turn, until time is up.

    Of each file the shortest come first.

    Args:
        path: The module, below the package.
        tests: The tests that reach a fault in it.
        seconds: How long each takes.
    """
    ordered = sorted(tests, key=lambda test: seconds[test])
    near = [test for test in ordered if _is_about(path, test)]
    chosen: list[str] = []
    total = 0.0
    for test in dict.fromkeys((*_in_turn(near), *_in_turn(ordered))):
        total += seconds[test]
        if chosen and total > _SECONDS:
            break
        chosen.append(test)
    return chosen


def _is_about(path: str, test: str) -> bool:
    """Tell whether a file of tests is called as a module, or as the folder it lies in."""
    *folders, name = Path(path).with_suffix("").parts
    called = Path(test.partition("::")[0]).stem
    return any(word in called for word in (name, *folders[1:]))


def _in_turn(tests: Iterable[str]) -> Iterator[str]:
    """Yield tests of all files in turn."""
    files: dict[str, list[str]] = {}
    for test in tests:
        files.setdefault(test.partition("::")[0], []).append(test)
    yield from filter(None, itertools.chain(*itertools.zip_longest(*files.values())))


def _environment(copy: Path, number: int) -> dict[str, str]:
    paths = os.pathsep.join(str(copy / name) for name in ("src", "tests", ""))
    times = str(copy.parent / f"times-{number}")
    return {**os.environ, "PYTHONPATH": paths, "CDS_DOCS_MUTANT_TIMES": times}


def _start(
    copy: Path, arguments: list[str], environment: dict[str, str]
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    return subprocess.Popen(
        [*command, *arguments],
        cwd=copy,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def main() -> int:
    """Print what became of each fault; the exit status is 1 where fewer than four fifths show."""
    verdicts = judge(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
    for one in verdicts:
        sys.stdout.write(f"{one}\n")
    count = sum(one.noticed for one in verdicts)
    sys.stdout.write(f"{count} of {len(verdicts)}\n")
    return 0 if count >= 0.8 * len(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
