"""What is asked of ``render``, and the work it comes to."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.copied import Papers
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.pieces import documents_of, row_of
from cds_docs.pipeline.selection import Wish, chosen
from cds_docs.pipeline.shards import Shard
from cds_docs.sequences import OnDemand
from cds_docs.values import dataclass

_FEW = 256
"""Ids kept as they are; of more papers each is put together as it is asked for."""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What the user asked for.

    Attributes:
        out: The output folder.
        only: Ids of the documents wanted, or of single copies; all when empty.
        force: Whether files edited by hand are replaced (a backup is kept).
        check: Whether only to tell what would change.
        templates: The office's own template folder.
        draft: Whether papers are made while values wait for a person, as drafts.
        formats: The forms wanted of each document: ``docx``, ``pdf``, ``html``, ``json``.
        jobs: How many processes share the work.
        shard: The part of the documents that this run makes; all when there is none.
        prune: Whether files of ours that belong to no document any more are removed.
        row: The one copy wanted of each document made for several (``selection.Wish``).
        sample: How many copies are wanted of each of them at most; 0 for all.
        by_sample: Whether of copies that differ in plain words only some are read back and judged.
        scheduler: The address of the Dask cluster that shares the work, where one does.
    """

    out: str = "out"
    only: tuple[str, ...] = ()
    force: bool = False
    check: bool = False
    templates: str | None = None
    draft: bool = False
    formats: tuple[str, ...] = ("docx",)
    jobs: int = 1
    shard: Shard | None = None
    prune: bool = False
    row: str = ""
    sample: int = 0
    by_sample: bool = False
    scheduler: str = ""

    @property
    def wish(self) -> Wish:
        """Return which papers are wanted."""
        return Wish(self.only, self.row, self.sample)

    @property
    def is_whole(self) -> bool:
        """Tell whether all papers are made: only then is it known what belongs to none."""
        return not (self.only or self.row or self.sample or self.shard)


@dataclass(frozen=True, slots=True)
class Task:
    """The documents wanted of one campaign.

    Attributes:
        job: The campaign.
        places: Those wanted, by their places among all its documents.
        shown: Their folder as the user knows it.
        ids: The ids of those wanted.
    """

    job: Job
    places: Sequence[int]
    shown: str
    ids: Sequence[str]

    @property
    def documents(self) -> Papers:
        """Return all documents of the campaign."""
        return documents_of(self.job)

    @property
    def wanted(self) -> Iterator[DocumentSpec]:
        """Return the documents wanted."""
        return (self.documents[place] for place in self.places)

    @property
    def belonging(self) -> Sequence[str]:
        """Return the ids of all documents, wanted or not, put together as they are asked for."""
        return _Ids(self.job, range(len(self.documents)))


class _Ids(OnDemand[str]):
    """The ids of documents by their places."""

    __slots__ = ("_job", "_places")

    def __init__(self, job: Job, places: Sequence[int]) -> None:
        self._job, self._places = job, places

    def __len__(self) -> int:
        return len(self._places)

    def _at(self, place: int) -> str:
        return documents_of(self._job).id_at(self._places[place])


def tasks_of(jobs: Iterable[Job], options: RenderOptions) -> list[Task]:
    """Return what is wanted of each campaign."""
    out = Path(options.out).as_posix()
    tasks = []
    for job in jobs:
        documents = documents_of(job)
        wanted: Sequence[int] = chosen(documents, options.wish)
        if (shard := options.shard) is not None:
            inside = (place for place in wanted if _is_in_shard(job, documents[place], shard))
            wanted = array("I", inside)
        if wanted:
            ids: Sequence[str] = _Ids(job, wanted)
            if len(ids) <= _FEW:
                ids = tuple(ids)
            tasks.append(Task(job, wanted, f"{out}/{job.folder}", ids))
    return tasks


def _is_in_shard(job: Job, document: DocumentSpec, shard: Shard) -> bool:
    """Tell whether a document is in the part that this run makes."""
    return shard.holds(job.path.stem, document.id, row_of(document))
