"""Whether what is left of a run is worth the start of other processes.

A process that is started reads the whole program and takes in the whole campaign, and what it makes
is carried back: a copy that a mould gives unread costs as much to hand out as to make.
"""

from collections import Counter
from collections.abc import Iterable

from cds_docs.campaign import DocumentSpec
from cds_docs.pipeline.order import Task
from cds_docs.pipeline.pieces import Piece

_START = 64
"""Documents made one by one that take about as long as it takes others to begin."""
_UNREAD = 32
"""Copies given unread whose handing out takes about as long as making one document one by one."""
_DOUBT = 16
"""Copies by which those read back must outnumber the others until all are thought to be."""

_Kind = tuple[str, str]
"""A campaign and the document its copies are made of; no name for documents made once."""


class Outlook:
    """What is to be expected of the documents left, where only a sample of copies is judged."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        """Expect of all copies that they are not read back."""
        wanted = ((task, document) for task in tasks for document in task.wanted)
        self._left = Counter(_kind(task, document) for task, document in wanted)
        self._read: Counter[_Kind] = Counter()

    @property
    def pays(self) -> bool:
        """Tell whether sharing what is left takes less time."""
        total = self._left.total()
        one_by_one = sum(
            left for kind, left in self._left.items() if not kind[1] or self._read[kind] > _DOUBT
        )
        return one_by_one >= _START + (total - one_by_one) // _UNREAD

    def pays_after(self, task: Task, piece: Piece) -> bool:
        """Take in what was made and tell the same; a copy given unread speaks against it."""
        kind = _kind(task, piece.document)
        self._left[kind] -= 1
        self._read[kind] += 1 if piece.is_judged else -1
        return piece.is_judged and self.pays


def _kind(task: Task, document: DocumentSpec) -> _Kind:
    """Return which documents are alike to a document."""
    return task.job.shown, document.target.document if document.target else ""
