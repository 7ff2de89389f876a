"""Work that is carried to another machine: values go there, values come back, no disk is shared.

What a paper turns out to need besides its campaign (templates, pictures, a base package) is asked
for and brought: who works elsewhere reads no file of its own.
"""

from collections.abc import Mapping
from pathlib import Path
from pickle import dumps, loads
from threading import Lock
from typing import Literal, NamedTuple

from cds_docs.compose import TemplateText
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.pieces import Bench, Piece, documents_of
from cds_docs.pipeline.program import Program, this_program
from cds_docs.pipeline.shelf import Shelved
from cds_docs.pipeline.supplies import Supplies
from cds_docs.values import dataclass


class Question(NamedTuple):
    """Something asked of the machine on which the run was started.

    Attributes:
        about: A template by its name, the names of the templates of a kind, or a file.
        name: Its name.
    """

    about: Literal["template", "kind", "file"]
    name: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something that is there cannot be brought."""

    diagnostics: tuple[Diagnostic, ...]


Answer = TemplateText | tuple[str, ...] | bytes | Refusal | None
"""What was asked for; None where there is no such thing."""


class Errand(NamedTuple):
    """Documents of one campaign to be made elsewhere.

    Attributes:
        campaign: A name for the campaign that nothing else has.
        formats: The forms wanted.
        places: The documents, by their places in the campaign.
        brought: What they are known to need.
        by_sample: Whether of copies that differ in plain words only some are judged.
    """

    campaign: str
    formats: tuple[str, ...]
    places: tuple[int, ...]
    brought: Mapping[Question, Answer]
    by_sample: bool = False


class Finished(NamedTuple):
    """What was made, and what it took."""

    pieces: list[Piece]
    used: frozenset[Question]


class Lacking(NamedTuple):
    """What has to be brought before anything can be made."""

    questions: frozenset[Question]


Report = Finished | Lacking | Program
"""What comes back: of a machine with another program, what it runs."""


def packed(job: Job) -> bytes:
    """Return a campaign for another machine; a path of one system cannot be read on another."""
    return dumps((job.path.as_posix(), job.folder, job.loaded, job.draft))


def _unpacked(data: bytes) -> Job:
    """Return the campaign that was packed."""
    path, folder, loaded, draft = loads(data)  # noqa: S301 - packed by the same program
    return Job(Path(path), folder, Shelved(loaded, draft))


def answer(supplies: Supplies, job: Job, question: Question) -> Answer:
    """Return what was asked for, from the disk of this machine."""
    try:
        if question.about == "template":
            return supplies.templates(job).find(question.name)
        if question.about == "kind":
            return supplies.templates(job).names(question.name)
        return supplies.files(job).read(question.name)
    except CdsError as error:
        return Refusal(error.diagnostics)


class _Brought:
    """Templates and files that were brought along; what was not is written down."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.answers: Mapping[Question, Answer] = {}
        self.used: set[Question] = set()

    @property
    def lacking(self) -> frozenset[Question]:
        """Return what was needed and not brought."""
        return frozenset(self.used - self.answers.keys())

    def templates(self, _job: Job) -> "_Brought":
        """Return the templates of the one campaign at hand."""
        return self

    def files(self, _job: Job) -> "_Brought":
        """Return the files of the one campaign at hand."""
        return self

    def find(self, name: str) -> TemplateText | None:
        """Return a template, or None where it is missing or not here yet."""
        found = self._answer(Question("template", name))
        return found if isinstance(found, TemplateText) else None

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of the templates of a kind."""
        found = self._answer(Question("kind", kind))
        return found if isinstance(found, tuple) else ()

    def read(self, path: str) -> bytes | None:
        """Return a file, or None where it is missing or not here yet."""
        found = self._answer(Question("file", path))
        return found if isinstance(found, bytes) else None

    def _answer(self, question: Question) -> Answer:
        """Return what was brought.

        Raises:
            CdsError: It is there and cannot be brought.
        """
        self.used.add(question)
        found = self.answers.get(question)
        if isinstance(found, Refusal):
            raise CdsError(found.diagnostics)
        return found


class _Desk:
    """The place in this process where one campaign is worked on."""

    def __init__(self, campaign: bytes, errand: Errand) -> None:
        """Lay everything out for the first errand of a campaign."""
        self.name = errand.campaign
        self._job = _unpacked(campaign)
        self._documents = documents_of(self._job)
        self._brought = _Brought()
        self._bench = Bench(None, errand.formats, self._brought, by_sample=errand.by_sample)

    def work(self, errand: Errand) -> Finished | Lacking:
        """Make documents of what was brought, or say what has to be brought."""
        self._brought.answers, self._brought.used = errand.brought, set()
        wanted = tuple(self._documents[place] for place in errand.places)
        pieces = list(self._bench.pieces(self._job, wanted))
        lacking = self._brought.lacking
        self._brought.answers = {}
        return Lacking(lacking) if lacking else Finished(pieces, frozenset(self._brought.used))


class _Room:
    """What a process keeps from one errand to the next."""

    desk: _Desk | None = None
    alone = Lock()
    """Threads of a process take turns: the work is Python's, and its memory stays that of one."""


def carry_out(mark: str, campaign: bytes, order: bytes) -> Report:
    """Make documents where no file of the campaign is at hand.

    A desk from which something was missing is cleared: what was compiled there knows too little.

    Args:
        mark: That of the program by which campaign and order were packed.
        campaign: The campaign.
        order: The errand; as bytes, so that nobody on the way looks into it.
    """
    ours = this_program()
    if ours.mark != mark:
        return ours
    errand: Errand = loads(order)  # noqa: S301 - packed by the same program
    with _Room.alone:
        desk = _Room.desk
        if desk is None or desk.name != errand.campaign:
            desk = _Room.desk = _Desk(campaign, errand)
        report = desk.work(errand)
        if isinstance(report, Lacking):
            _Room.desk = None
        return report
