"""One file judged in a process of its own: python -m benchmarks.checker check|load FILE.

Prints the seconds of the first time and the median of the times after it, as JSON.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

_TIMES = 9
_DAY = date(2026, 1, 1)


def _judge() -> Callable[[bytes], object]:
    """Return the whole check: guard, reader, recogniser, rules."""
    from cds_docs.check.judge import judge
    from cds_docs.word.reading.paper import read

    return lambda data: judge(read(data), _DAY)


def _load() -> Callable[[bytes], object]:
    """Return what python-docx needs only to open a file."""
    import io

    import docx

    return lambda data: docx.Document(io.BytesIO(data))


def main(what: str, file: Path) -> None:
    """Measure and print."""
    work = _judge() if what == "check" else _load()
    data = file.read_bytes()
    turns = []
    for _ in range(_TIMES + 1):
        start = time.perf_counter()
        work(data)
        turns.append(time.perf_counter() - start)
    print(json.dumps({"first": turns[0], "later": median(turns[1:])}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
