"""What a run keeps of each row of its list: little, so that memory hardly grows with the list."""

import gc
import pathlib
import tracemalloc
from pathlib import Path

import pytest

from cds_docs.pipeline.outcome import Result
from cds_docs.pipeline.render import RenderOptions, render
from support.letters import Letters
from support.watching import Watcher

_FEW, _MANY = 300, 900
_EVERY = 150
_NAMES = tracemalloc.Filter(inclusive=False, filename_pattern=pathlib.__file__)
"""All names of one Python process share a table, which grows in leaps."""
_MOST = 1_500
"""Bytes a row may take while its list is judged and its letter is made, caches that fill included:
it takes some 800; with cells and copies kept as values it took 5 900."""


class _Weigher(Watcher):
    """Looks at the memory of Python's values when work is planned, and at some documents."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__()
        self.most = 0

    def plan(self, total: int) -> None:
        """Look when all rows are judged."""
        super().plan(total)
        self._look()

    def done(self, result: Result) -> None:
        """Look when one of some documents is done."""
        super().done(result)
        if len(self.heard) % _EVERY == 0:
            self._look()

    def _look(self) -> None:
        gc.collect()
        kept = tracemalloc.take_snapshot().filter_traces([_NAMES])
        self.most = max(self.most, sum(one.size for one in kept.statistics("filename")))


def _most(folder: Path, count: int, *, by_sample: bool) -> int:
    """Return the most memory that rendering letters to so many takes, in bytes."""
    folder.mkdir()
    names = [(f"x{at:04}", f"Xã Ví Dụ số {at}", f"Xã {at}", f"Lê Văn A{at}") for at in range(count)]
    Letters(folder).write(names)
    options = RenderOptions(out=str(folder / "out"), by_sample=by_sample)
    gc.collect()
    tracemalloc.start()
    weigher = _Weigher()
    try:
        outcome = render([str(folder / "dot.yaml")], options, weigher)
    finally:
        tracemalloc.stop()
    assert len(outcome.results) == count
    return weigher.most


@pytest.mark.slow
def test_a_row_takes_little(tmp_path: Path) -> None:
    """What all papers share does not count."""
    _most(tmp_path / "warm", _FEW, by_sample=True)
    few = _most(tmp_path / "few", _FEW, by_sample=True)
    many = _most(tmp_path / "many", _MANY, by_sample=True)

    assert (many - few) / (_MANY - _FEW) < _MOST
