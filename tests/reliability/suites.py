"""Tests of the project run by themselves, and counted."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from support.desk import PACKAGES

ROOT = Path(__file__).parents[2]
_PATIENCE = 7200


class Suite(NamedTuple):
    """What came of some tests.

    Attributes:
        passed: How many passed.
        failed: Those that did not.
        skipped: Those that could not run here.
    """

    passed: int
    failed: tuple[str, ...]
    skipped: tuple[str, ...]

    @property
    def found(self) -> str:
        """Return the counts in words."""
        words = [f"{self.passed} phép thử đạt"]
        words += [f"{len(self.failed)} không đạt: {', '.join(self.failed[:3])}"] * bool(self.failed)
        words += [f"{len(self.skipped)} không chạy được ở máy này"] * bool(self.skipped)
        return ", ".join(words)

    @property
    def is_sound(self) -> bool:
        """Tell whether tests ran and none failed."""
        return bool(self.passed) and not self.failed


def run(*tests: str, plugins: Sequence[str] = (), prefix: Sequence[str] = ("-m",)) -> Suite:
    """Run tests in a process of their own.

    Args:
        *tests: Files or tests, below ``tests/``; or options of pytest.
        plugins: More plugins of pytest.
        prefix: What stands between Python and ``pytest``.
    """
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "report.xml")
        paths = [test if test.startswith("-") else f"tests/{test}" for test in tests]
        options = ["-q", "-p", "no:randomly", "-p", "no:cacheprovider", f"--junitxml={report}"]
        options += [word for plugin in plugins for word in ("-p", plugin)]
        subprocess.run(
            [sys.executable, *prefix, "pytest", *options, *paths],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
        return _counted(report)


def environment() -> dict[str, str]:
    """Return the variables of a process that runs tests."""
    paths = os.pathsep.join(map(str, (PACKAGES, ROOT / "tests", ROOT)))
    return {**os.environ, "PYTHONPATH": paths}


def _counted(report: Path) -> Suite:
    if not report.exists():
        return Suite(0, ("pytest",), ())
    failed, skipped, passed = [], [], 0
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - a file of our own
        name = f"{case.get('classname')}.{case.get('name')}"
        kinds = {child.tag for child in case}
        if kinds & {"failure", "error"}:
            failed.append(name)
        elif "skipped" in kinds:
            skipped.append(name)
        else:
            passed += 1
    return Suite(passed, tuple(failed), tuple(skipped))
