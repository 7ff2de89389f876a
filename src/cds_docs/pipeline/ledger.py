"""What became of each document of a run: one line for all its files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from cds_docs.pipeline.outcome import Observer, Result, Status

_WORST_FIRST = (
    Status.FAILED,
    Status.KEPT_BACK,
    Status.DIFFERS,
    Status.WRITTEN,
    Status.UNCHANGED,
)


class Ledger:
    """Gathers what became of files; a document is told of when its last file is settled."""

    def __init__(self, forms: int, observer: Observer) -> None:
        """Start with nothing.

        Args:
            forms: How many files each document has.
            observer: Hears of each document.
        """
        self.observer = observer
        self._forms = forms
        self._files: dict[tuple[str, str], list[Result]] = defaultdict(list)
        self._results: dict[tuple[str, str], Result] = {}

    def add(self, file: Result) -> None:
        """Note what became of one file of a document."""
        key = (file.campaign, file.document)
        files = self._files[key]
        files.append(file)
        if len(files) == self._forms:
            self._results[key] = _together(files)
            self.observer.done(self._results[key])

    def results(self, order: Iterable[tuple[str, str]]) -> tuple[Result, ...]:
        """Return what became of each document, in an order of (campaign, document)."""
        return tuple(self._results[key] for key in order if key in self._results)


def _together(files: list[Result]) -> Result:
    """Return what became of a document: the worst that became of one of its files."""
    if len(files) == 1:
        return files[0]
    worst = min(files, key=lambda file: _WORST_FIRST.index(file.status))
    return replace(
        worst,
        diagnostics=tuple(finding for file in files for finding in file.diagnostics),
        files=tuple((file.path, file.status) for file in files),
    )
