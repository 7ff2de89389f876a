"""How much is measured, and where files go."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes of the measurements.

    Attributes:
        rounds: Rounds of what is quick; of what is long there are fewer.
        letters: Letters to as many recipients.
        memory: Numbers of letters whose memory is measured; the second is docxtpl's too.
        communes: Recipients of a national campaign.
        shared: Letters made by one process and by two.
        table: Rows of a tiny table, a short and a long one.
        papers: Documents of one campaign.
        printed: Files made into PDF.
    """

    rounds: int = 5
    letters: int = 1000
    memory: tuple[int, int, int] = (100, 1000, 10_000)
    communes: int = 3321
    shared: int = 4000
    table: tuple[int, int, int] = (5, 500, 5000)
    papers: int = 50
    printed: int = 20

    def at_most(self, rounds: int) -> int:
        """Return the number of rounds of a long measurement."""
        return min(self.rounds, rounds)


SMALL = Plan(1, 4, (2, 3, 5), 2, 3, (2, 4, 8), 3, 2)
"""Enough to see that everything still runs; its figures mean nothing."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where files go.

    Attributes:
        memory: A folder in memory, where the system has such.
        disk: A folder on disk.
        plan: How much is measured.
    """

    memory: Path
    disk: Path
    plan: Plan
