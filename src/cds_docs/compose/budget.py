"""What a template may use up: counted, so that it ends alike on every machine."""

from dataclasses import dataclass, field

MAX_STEPS = 100_000
"""Loop steps, macro calls and inclusions in one document."""

MAX_CHARACTERS = 4_000_000
"""Characters printed or worked on in one document."""

MAX_TEXT = 200_000
"""Characters of one joined text."""

MAX_DEPTH = 60
"""Calls inside calls."""

MAX_RANGE = 10_000
MAX_NUMBER = 10**12


class OverBudgetError(Exception):
    """A template used more than it may; the message is Vietnamese."""


@dataclass(slots=True)
class Budget:
    """What is left for one document."""

    steps: int = MAX_STEPS
    characters: int = MAX_CHARACTERS
    depth: int = field(default=0)

    def step(self, characters: int = 0) -> None:
        """Count one step, and the characters it prints.

        Raises:
            OverBudgetError: Nothing is left.
        """
        self.steps -= 1
        if self.steps < 0:
            raise OverBudgetError(f"hơn {MAX_STEPS} bước lặp hoặc lời gọi macro")
        self.spend(characters)

    def spend(self, characters: int) -> None:
        """Count characters printed or worked on.

        Raises:
            OverBudgetError: Nothing is left.
        """
        self.characters -= characters
        if self.characters < 0:
            raise OverBudgetError(f"hơn {MAX_CHARACTERS} ký tự")

    def enter(self) -> None:
        """Go one call deeper.

        Raises:
            OverBudgetError: It is too deep.
        """
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise OverBudgetError(f"hơn {MAX_DEPTH} lời gọi lồng nhau")

    def leave(self) -> None:
        """Come back from a call."""
        self.depth -= 1

    def text(self, length: int) -> None:
        """Count a joined text.

        Raises:
            OverBudgetError: It is too long by itself, or nothing is left.
        """
        if length > MAX_TEXT:
            raise OverBudgetError(f"một chuỗi hơn {MAX_TEXT} ký tự")
        self.spend(length)
