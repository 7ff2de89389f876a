"""How work grows with what it is done on: a ratio of one run, on whatever machine."""

import time
from collections.abc import Callable

LINEAR = 4.0
"""Below this, work grows as its size does; comparing all with all gives 10."""


def growth(work: Callable[[int], object], size: int, turns: int = 3) -> float:
    """Return how many times dearer a piece is among ``size`` of them than among a tenth.

    Work grows with its size at 1, with the square of its size at 10. The best turns count.
    """
    small, large = size // 10, size
    seconds: dict[int, list[float]] = {small: [], large: []}
    for _ in range(turns):
        for count, taken in seconds.items():
            begin = time.process_time()
            work(count)
            taken.append(time.process_time() - begin)
    return min(seconds[large]) / min(seconds[small]) * small / large
