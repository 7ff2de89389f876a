"""Rounds: in each of them everything is measured once, each time in another order."""

import random
import sys
from collections.abc import Callable, Mapping
from typing import TypeVar

T = TypeVar("T")


def measured(what: str, jobs: Mapping[str, Callable[[], T]], rounds: int) -> list[dict[str, T]]:
    """Return what each job came to in each round.

    Args:
        what: What is measured, for whoever waits.
        jobs: Name → what measures it.
        rounds: How many.
    """
    order = random.Random(f"{what} {rounds}")  # noqa: S311 - an order
    found = []
    for turn in range(rounds):
        names = list(jobs)
        order.shuffle(names)
        print(f"{what}, {turn + 1}/{rounds}: {', '.join(names)}", file=sys.stderr)
        found.append({name: jobs[name]() for name in names})
    return found


def column(rounds: list[dict[str, T]], name: str) -> list[T]:
    """Return what a job came to, round by round."""
    return [one[name] for one in rounds]
