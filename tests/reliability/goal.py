"""A goal of reliability, and what trying it came to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Scale:
    """How often things are tried.

    Attributes:
        specs: Random campaigns made (R7).
        papers: Papers of theirs validated (R1).
        seconds: How long each loader is fuzzed (R6).
        stops: Runs stopped at random moments (R8).
        names: Random names made safe (S1).
        every: One of so many rows of a corpus is tried.
        suites: Whether whole files of tests are run, or one test of each.
        strength: Whether coverage is measured and faults are planted (T1).
    """

    specs: int = 2_000
    papers: int = 500
    seconds: int = 45
    stops: int = 400
    names: int = 200_000
    every: int = 1
    suites: bool = True
    strength: bool = True


QUICK = Scale(
    specs=6, papers=2, seconds=1, stops=4, names=1_000, every=60, suites=False, strength=False
)
"""Small enough for a test of the command itself."""


class Result(NamedTuple):
    """What trying a goal came to.

    Attributes:
        tried: What was tried, and how often.
        found: What was found.
        lost: What was lost or harmed; empty where nothing was.
        met: Whether the goal is met; None where this machine or scale cannot tell.
    """

    tried: str
    found: str
    lost: str = ""
    met: bool | None = True


class Goal(NamedTuple):
    """A goal.

    Attributes:
        id: Its short name.
        what: What has to hold.
        target: The figures asked for.
        measure: Tries it.
    """

    id: str
    what: str
    target: str
    measure: Callable[[Scale], Result]


def shown(number: float) -> str:
    """Return a number as it is written in Vietnamese."""
    return f"{number:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
