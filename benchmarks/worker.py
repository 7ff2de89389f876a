"""One candidate in a process of its own: it makes the letters and says how long it took."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks.content import letters

Letters = Iterator[bytes]


def _cds_docs(count: int, file: Path) -> Letters:
    """Yield letters by cds-docs in process, from campaign values to bytes."""
    del file
    from benchmarks.spec import composed
    from cds_docs.word.write import write

    return (write(document) for document in composed(count))


def _peer(name: str) -> Callable[[int, Path], Letters]:
    """Return a neighbour by its name."""

    def make(count: int, file: Path) -> Letters:
        from benchmarks import peers

        base = peers.lean_base()
        if name == "python-docx":
            work = peers.python_docx(base)
        else:
            sample = next(letters(file))
            loop = name == "docxtpl-loop"
            work = (peers.docxtpl_loop if loop else peers.docxtpl)(base, sample)
        return map(work, islice(letters(file), count))

    return make


CANDIDATES: dict[str, Callable[[int, Path], Letters]] = {
    "cds-docs": _cds_docs,
    "python-docx": _peer("python-docx"),
    "docxtpl": _peer("docxtpl"),
    "docxtpl-loop": _peer("docxtpl-loop"),
}


def main(name: str, count: int, file: Path, out: Path) -> None:
    """Make the letters of a candidate into a folder and print what it took as JSON."""
    size = 0
    start = time.perf_counter()
    for index, data in enumerate(CANDIDATES[name](count, file)):
        (out / f"{index:04d}.docx").write_bytes(data)
        size += len(data)
        if index == 0:
            start = time.perf_counter()
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "count": count - 1, "size": size / count}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
