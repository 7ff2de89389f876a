"""What a template may use up: counted, so that it ends alike on every machine."""

from collections.abc import Collection
from dataclasses import dataclass, field

MAX_STEPS = 100_000
"""Loop steps, macro calls and inclusions in one document."""

MAX_CHARACTERS = 4_000_000
"""Characters printed or worked on in one document."""

MAX_TEXT = 200_000
"""Characters of one joined text."""

MAX_DEPTH = 60
"""Calls inside calls."""

MAX_ITEMS = 200_000
"""What is reached inside one list, a list that stands in it twice counted twice."""

MAX_LEVELS = 60
"""Lists inside lists."""

MAX_RANGE = 10_000
MAX_NUMBER = 10**12


_LONG_TEXT = 6
"""Two to how many characters in a list weigh as much as one item: no text is compared faster."""


class OverBudgetError(Exception):
    """A template used more than it may; the message is Vietnamese."""


class Gathered(tuple[object, ...]):  # noqa: SLOT001 -- a tuple has no room for slots
    """What ``+`` made of two lists; it knows its weight, so that one that grows is walked once.

    Attributes:
        weight: What is reached in it.
        levels: How deep lists stand in it.
    """

    weight: int
    levels: int


def _inside(value: object) -> Collection[object]:
    """Return what a list holds, of a dict the keys too."""
    if isinstance(value, dict):
        return (*value.keys(), *value.values())
    return value if isinstance(value, (tuple, list)) else ()


def _checked(weight: int, levels: int) -> None:
    if weight > MAX_ITEMS:
        raise OverBudgetError(f"một danh sách hơn {MAX_ITEMS} phần tử, tính cả bên trong")
    if levels > MAX_LEVELS:
        raise OverBudgetError(f"hơn {MAX_LEVELS} danh sách lồng nhau")


def weight_of(value: object) -> tuple[int, int]:
    """Return how much is reached in a list, and how deep.

    Why: lists that hold one list twice, and so on, soon reach more than can ever be compared,
    hashed or written out, and Python does that without listening to Ctrl-C.

    Raises:
        OverBudgetError: It is more than any list may hold; the rest is not walked.
    """
    if isinstance(value, Gathered):
        return value.weight, value.levels
    weight = levels = deepest = 0
    level: list[object] = [value]
    while level:
        levels += 1
        below: list[object] = []
        for items in map(_inside, level):
            weight += len(items)
            _checked(weight, levels)  # before they are walked: each list may be a long one
            for item in items:
                if isinstance(item, str):
                    weight += len(item) >> _LONG_TEXT
                elif isinstance(item, Gathered):
                    weight += item.weight
                    deepest = max(deepest, levels + item.levels)
                elif isinstance(item, (tuple, list, dict)):
                    below.append(item)
            _checked(weight, max(levels, deepest))
        level = below
    return weight, max(levels, deepest)


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

    def weigh(self, value: object) -> None:
        """Count a text's characters, or what is reached in a list.

        Raises:
            OverBudgetError: It is too much by itself, or nothing is left.
        """
        if isinstance(value, str):
            self.spend(len(value))
        elif isinstance(value, (tuple, list, dict)):
            self.spend(weight_of(value)[0])

    def gather(self, left: Collection[object], right: Collection[object]) -> Gathered:
        """Join two lists, counting the items that are copied and what had to be walked.

        Raises:
            OverBudgetError: It is too much by itself, or nothing is left.
        """
        weights = [weight_of(side) for side in (left, right)]
        walked = sum(
            weight
            for side, (weight, _) in zip((left, right), weights, strict=True)
            if not isinstance(side, Gathered)
        )
        self.spend(len(left) + len(right) + walked)
        joined = Gathered((*left, *right))
        joined.weight = sum(weight for weight, _ in weights)
        joined.levels = max(levels for _, levels in weights)
        _checked(joined.weight, joined.levels)
        return joined

    def text(self, length: int) -> None:
        """Count a joined text.

        Raises:
            OverBudgetError: It is too long by itself, or nothing is left.
        """
        if length > MAX_TEXT:
            raise OverBudgetError(f"một chuỗi hơn {MAX_TEXT} ký tự")
        self.spend(length)
