"""S7 and T1: what the program stands on, and how much its tests would notice."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from cds_docs.pipeline.explanations import all_explanations
from reliability.goal import Result, Scale, shown
from reliability.mutants import judge
from reliability.suites import ROOT, Suite, environment, run

_TESTS = ROOT / "tests"
_DECLARED = "distribution/test_declared.py"
_LINES, _BRANCHES, _NOTICED = 95.0, 90.0, 80.0
_MUTANTS = 60
_PARTS = 2
"""Processes in which the tests run."""
_LEFT_OUT = {"distribution", "docs", "editor", "fuzz", "hostile", "reliability", "tools"}
"""Folders of tests that build packages, drive other programs, or measure time and memory."""
_IN_TIME = ("--ignore=tests/pipeline/faults/test_stopped.py",)
"""Tests that mean nothing where all takes three times as long."""
_CODE = re.compile(r"\b(?:[A-Z]\d{3}|[A-Z]+-\d\d)\b")
_SETTINGS = """\
[run]
branch = true
parallel = true
source = cds_docs
data_file = {data}
concurrency = multiprocessing, thread
patch = subprocess, fork, _exit
"""
"""Of coverage: what processes run that the tests begin counts as well."""


def versions(scale: Scale) -> Result:
    """S7: no library with a known hole is allowed, or in use here."""
    done = run(
        _DECLARED if scale.suites else f"{_DECLARED}::test_versions_with_known_holes_are_refused"
    )
    return Result("phiên bản thấp nhất của mọi thư viện", done.found, "", done.is_sound)


def strength(scale: Scale) -> Result:
    """T1: lines and branches run, codes told of, planted faults noticed."""
    if not scale.strength:
        return Result("không đo ở lượt thử nhanh", "", "", None)
    # Where tests were broken off, processes of theirs may still be telling what they ran.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        suites, totals, told = _covered(Path(place))
    codes = set(all_explanations())
    silent = sorted(codes - told - _named())
    lines = 100 * totals["covered_lines"] / totals["num_statements"]
    branches = 100 * totals["covered_branches"] / totals["num_branches"]
    verdicts = judge(_MUTANTS)
    sys.stderr.writelines(f"{one}\n" for one in verdicts if not one.noticed)
    noticed = 100 * sum(one.noticed for one in verdicts) / len(verdicts)
    passed = sum(suite.passed for suite in suites)
    failed = _still_failing(suites)
    tried = f"{shown(passed)} phép thử; {len(codes)} mã; {len(verdicts)} lỗi cấy vào mã nguồn"
    found = (
        f"{lines:.1f} % dòng, {branches:.1f} % nhánh; {len(codes) - len(silent)}/{len(codes)} mã "
        f"được phép thử làm phát ra; phát hiện {noticed:.0f} % lỗi cấy"
    ).replace(".", ",")
    met = lines >= _LINES and branches >= _BRANCHES and noticed >= _NOTICED
    lost = "; ".join([*failed[:3], *(f"mã {code} không có phép thử" for code in silent)])
    return Result(tried, found, lost, met and not lost)


def _covered(place: Path) -> tuple[list[Suite], dict[str, Any], set[str]]:
    """Run the tests; return what came of them, the totals of coverage, and the codes told of."""
    folders = [name for name in sorted(_folders()) if name not in _LEFT_OUT]
    parts = [folders[at::_PARTS] for at in range(_PARTS)]
    settings = place / "coverage.ini"
    settings.write_text(_SETTINGS.format(data=place / "data"), encoding="utf-8")
    os.environ |= {"COVERAGE_RCFILE": str(settings), "CDS_DOCS_TOLD": str(place / "told")}
    (place / "told").mkdir()
    prefix = ("-m", "coverage", "run", "-m")
    with ThreadPoolExecutor(_PARTS) as pool:
        run_part = lambda part: run(*part, *_IN_TIME, plugins=["reliability.told"], prefix=prefix)  # noqa: E731
        suites = list(pool.map(run_part, parts))
    _coverage("combine", "-q")
    _coverage("json", "-q", "-o", str(place / "coverage.json"))
    totals = json.loads((place / "coverage.json").read_text(encoding="utf-8"))["totals"]
    told = {code for file in (place / "told").iterdir() for code in file.read_text().split()}
    return suites, totals, told


def _still_failing(suites: Sequence[Suite]) -> list[str]:
    """Run the files of tests that failed once more, without what makes everything slow."""
    modules = {name.split("[")[0].rpartition(".")[0] for suite in suites for name in suite.failed}
    files = sorted(f"{module.removeprefix('tests.').replace('.', '/')}.py" for module in modules)
    return list(run(*files).failed) if files else []


def _named() -> set[str]:
    """Return the codes that tests name: they ask for them of programs they have begun."""
    files = (file for ending in ("py", "txt", "yaml") for file in _TESTS.rglob(f"*.{ending}"))
    return {code for file in files for code in _CODE.findall(file.read_text(encoding="utf-8"))}


def _folders() -> list[str]:
    """Return the folders and files of tests."""
    entries = _TESTS.iterdir()
    return [
        one.name for one in entries if one.name.startswith("test_") or any(one.rglob("test_*.py"))
    ]


def _coverage(*arguments: str) -> None:
    command = [sys.executable, "-m", "coverage", *arguments]
    subprocess.run(command, cwd=ROOT, env=environment(), check=True, stdout=subprocess.DEVNULL)
