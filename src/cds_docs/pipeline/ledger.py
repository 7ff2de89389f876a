"""What became of each document of a run: one line for all its files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from cds_docs.pipeline.outcome import Observer, Result, Status
from cds_docs.sequences import OnDemand

_WORST_FIRST = (
    Status.FAILED,
    Status.KEPT_BACK,
    Status.DIFFERS,
    Status.WRITTEN,
    Status.UNCHANGED,
)


class _Usual(NamedTuple):
    """What became of documents of which there is nothing more to say.

    Attributes:
        folder: Where their files are, as the user knows it.
        ending: What stands behind the id of a document in the name of its file.
        status: What became of them.
        draft: Whether they are drafts.
    """

    folder: str
    ending: str
    status: Status
    draft: bool


_Kept = Result | _Usual


class Results(OnDemand[Result]):
    """What became of documents, put together as it is asked for; a part of it is a tuple."""

    __slots__ = ("_campaigns", "_documents", "_kept")

    def __init__(self, found: Iterable[tuple[str, str, _Kept]]) -> None:
        """Keep campaign, document and what became of it."""
        self._campaigns: list[str] = []
        self._documents: list[str] = []
        self._kept: list[_Kept] = []
        for campaign, document, kept in found:
            self._campaigns.append(campaign)
            self._documents.append(document)
            self._kept.append(kept)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._kept)

    def _at(self, place: int) -> Result:
        kept, document = self._kept[place], self._documents[place]
        if isinstance(kept, Result):
            return kept
        path = f"{kept.folder}/{document}{kept.ending}"
        return Result(self._campaigns[place], document, path, kept.status, draft=kept.draft)


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
        self._kept: dict[str, dict[str, _Kept]] = defaultdict(dict)
        self._usual: dict[_Usual, _Usual] = {}

    def add(self, file: Result) -> None:
        """Note what became of one file of a document."""
        key = (file.campaign, file.document)
        files = self._files[key]
        files.append(file)
        if len(files) == self._forms:
            result = _together(self._files.pop(key))
            self._kept[file.campaign][file.document] = self._lean(result)
            self.observer.done(result)

    def _lean(self, result: Result) -> _Kept:
        """Return what is kept of a result: of thousands of a kind, what they have in common."""
        folder, _, name = result.path.rpartition("/")
        if result.diagnostics or result.files or not name.startswith(result.document):
            return result
        ending = name.removeprefix(result.document)
        usual = _Usual(folder, ending, result.status, result.draft)
        return self._usual.setdefault(usual, usual)

    def results(self, order: Iterable[tuple[str, str]]) -> Results:
        """Return what became of each document, in an order of (campaign, document)."""
        return Results(
            (campaign, document, self._kept[campaign][document])
            for campaign, document in order
            if document in self._kept[campaign]
        )


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
