"""The command that tries all goals and tells what came of it."""

import argparse
import sys
import time
from collections.abc import Sequence

from benchmarks.report import machine
from reliability.goal import QUICK, Goal, Result, Scale
from reliability.goals import GOALS
from reliability.page import page, row, rows_of
from reliability.suites import ROOT

TARGET = ROOT / "docs" / "reliability.md"


def main(arguments: Sequence[str]) -> int:
    """Try the goals; the exit code is 1 where one is not met."""
    parser = argparse.ArgumentParser(prog="python tests/reliability", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="each goal a few times only")
    parser.add_argument("--only", default="", help="some goals: R1,S4")
    parser.add_argument("--write", action="store_true", help=f"write docs/{TARGET.name}")
    given = parser.parse_args(arguments)
    wanted = set(filter(None, given.only.split(",")))
    goals = [goal for goal in GOALS if not wanted or goal.id in wanted]
    if given.write and given.quick:
        parser.error("--write takes goals in full")
    results = [_tell(goal, QUICK if given.quick else Scale()) for goal in goals]
    if given.write:
        known = rows_of(TARGET.read_text(encoding="utf-8")) if TARGET.exists() else {}
        told = known | {goal.id: row(goal, result) for goal, result in results}
        TARGET.write_text(page(told, machine()), encoding="utf-8")
    return int(any(result.met is False for _, result in results))


def _tell(goal: Goal, scale: Scale) -> tuple[Goal, Result]:
    began = time.monotonic()
    result = goal.measure(scale)
    sys.stdout.write(f"{row(goal, result)} {time.monotonic() - began:.0f} s\n")
    sys.stdout.flush()
    return goal, result
