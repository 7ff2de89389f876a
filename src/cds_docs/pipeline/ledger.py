"""What became of each document of a run: one line for all its files."""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
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


_NOTHING = 0
_BY_ITSELF = 1
_FIRST_USUAL = 2
_LAST_USUAL = 255
"""What a byte can say of a document: a run knows few ways in which one goes as usual."""


class _Tally:
    """What became of the documents of one campaign: of most a byte."""

    def __init__(self, campaign: str, documents: Sequence[str]) -> None:
        """Start with nothing.

        Args:
            campaign: The campaign.
            documents: The ids of those wanted.
        """
        self._campaign = campaign
        self._documents = documents
        self._said = bytearray(len(documents))
        self._usual: dict[_Usual, int] = {}
        self._alone: dict[int, Result] = {}
        self._next = 0
        """Where the last one was noted: documents come about in order."""

    def add(self, result: Result) -> None:
        """Note what became of a document."""
        place = self._place(result.document)
        said = _BY_ITSELF
        folder, _, name = result.path.rpartition("/")
        if not (result.diagnostics or result.files) and name.startswith(result.document):
            ending = name.removeprefix(result.document)
            usual = _Usual(folder, ending, result.status, result.draft)
            said = self._usual.setdefault(usual, _FIRST_USUAL + len(self._usual))
        if said == _BY_ITSELF or said > _LAST_USUAL:
            self._alone[place] = result
            said = _BY_ITSELF
        self._said[place] = said

    def _place(self, document: str) -> int:
        """Return the place of a document among those wanted."""
        near = chain(range(self._next, len(self._documents)), range(self._next))
        self._next = next(at for at in near if self._documents[at] == document)
        return self._next

    @property
    def settled(self) -> Sequence[int]:
        """Return the places of documents of which it is known what became of them."""
        if _NOTHING not in self._said:
            return range(len(self._said))
        return array("I", (at for at, said in enumerate(self._said) if said != _NOTHING))

    def result(self, place: int) -> Result:
        """Return what became of the document at a place of these."""
        said = self._said[place]
        if said == _BY_ITSELF:
            return self._alone[place]
        usual = tuple(self._usual)[said - _FIRST_USUAL]
        document = self._documents[place]
        path = f"{usual.folder}/{document}{usual.ending}"
        return Result(self._campaign, document, path, usual.status, draft=usual.draft)


class Results(OnDemand[Result]):
    """What became of documents, put together as it is asked for; a part of it is a tuple."""

    __slots__ = ("_count", "_parts")

    def __init__(self, tallies: Sequence[_Tally]) -> None:
        """Keep what became of the documents of each campaign."""
        self._parts = [(tally, tally.settled) for tally in tallies]
        self._count = sum(len(settled) for _, settled in self._parts)

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    def _at(self, place: int) -> Result:
        for tally, settled in self._parts:
            if place < len(settled):
                return tally.result(settled[place])
            place -= len(settled)
        raise IndexError(place)


class Ledger:
    """Gathers what became of files; a document is told of when its last file is settled."""

    def __init__(self, forms: int, observer: Observer, wanted: Mapping[str, Sequence[str]]) -> None:
        """Start with nothing.

        Args:
            forms: How many files each document has.
            observer: Hears of each document.
            wanted: Campaign → the ids of its documents, in the order in which they are told.
        """
        self.observer = observer
        self._forms = forms
        self._files: dict[tuple[str, str], list[Result]] = defaultdict(list)
        self._tallies = {campaign: _Tally(campaign, ids) for campaign, ids in wanted.items()}

    def add(self, file: Result) -> None:
        """Note what became of one file of a document that is wanted."""
        result = file if self._forms == 1 else self._whole(file)
        if result is not None:
            self._tallies[file.campaign].add(result)
            self.observer.done(result)

    def _whole(self, file: Result) -> Result | None:
        """Return what became of a document, or None while some of its files are not settled."""
        key = (file.campaign, file.document)
        files = self._files[key]
        files.append(file)
        return _together(self._files.pop(key)) if len(files) == self._forms else None

    @property
    def results(self) -> Results:
        """Return what became of each document, in order; what never came is left out."""
        return Results(tuple(self._tallies.values()))


def _together(files: list[Result]) -> Result:
    """Return what became of a document: the worst that became of one of its files."""
    worst = min(files, key=lambda file: _WORST_FIRST.index(file.status))
    return replace(
        worst,
        diagnostics=tuple(finding for file in files for finding in file.diagnostics),
        files=tuple((file.path, file.status) for file in files),
    )
