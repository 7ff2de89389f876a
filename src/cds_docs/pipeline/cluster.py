"""The work of a run shared with the machines of a Dask cluster; the one home of ``distributed``.

Dask finds a machine for each errand, and another one where a machine dies over it. Here is only
decided how many errands are under way, and that what comes back is given on in its order.
"""

import logging
import warnings
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pickle import dumps
from time import monotonic
from uuid import uuid4

from distributed import Client, Future, KilledWorker, wait
from distributed.client import CancelledError
from distributed.versions import VersionMismatchWarning

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.cluster_findings import (
    Said,
    deserted,
    killed,
    lost,
    unlike,
    unreachable,
)
from cds_docs.pipeline.crew import Chunk, Done
from cds_docs.pipeline.errand import (
    Errand,
    Finished,
    Lacking,
    Question,
    Report,
    answer,
    carry_out,
    packed,
)
from cds_docs.pipeline.outcome import Observer
from cds_docs.pipeline.program import this_program
from cds_docs.pipeline.supplies import OnDisk, Supplies

_CONNECT = 10
"""Seconds in which a scheduler must answer."""
_PULSE = 1
"""Seconds after which it is looked whether anybody is still there to work."""
_PATIENCE = 60
"""Seconds without any worker after which nobody is waited for; a cluster may just be growing."""
_AHEAD = 4
"""Chunks for each worker that are under way or wait for an earlier one: more would cost memory."""
_LOUD = ("distributed", "distributed.client", "distributed.core", "tornado.application")
"""Where Dask logs, to the screen and with tracebacks, what is said here in one sentence."""


class _TroubleError(Exception):
    """Nothing more can be had of the cluster; carries the reason."""

    def __init__(self, reason: Diagnostic) -> None:
        """Keep the reason."""
        super().__init__(reason.message)
        self.reason = reason


class _Campaign:
    """A campaign as the machines get it, and what its documents were seen to need."""

    def __init__(self, job: Job, name: str, data: Future) -> None:
        """Start with nothing known."""
        self.job = job
        self.name = name
        self.data = data
        self._texts: frozenset[Question] = frozenset()
        self._files: frozenset[Question] | None = None

    @property
    def needs(self) -> frozenset[Question]:
        """Return what is brought before it is asked for."""
        return self._texts | (self._files or frozenset())

    def learn(self, used: frozenset[Question]) -> None:
        """Note what some documents needed; of pictures only what all of them needed."""
        files = frozenset(question for question in used if question.about == "file")
        self._texts |= used - files
        self._files = files if self._files is None else self._files & files


@dataclass(slots=True, eq=False)
class _Sent:
    """A chunk on its way.

    Attributes:
        chunk: What is to be made.
        campaign: Of which campaign.
        brought: What was sent along.
        report: What will come back; None while no machine has it.
        done: What came back.
    """

    chunk: Chunk
    campaign: _Campaign
    brought: frozenset[Question] = frozenset()
    report: Future | None = None
    done: Done | None = None

    @property
    def is_waiting(self) -> bool:
        """Tell whether it is still to be sent."""
        return self.report is None and self.done is None


class Cluster:
    """Machines behind a scheduler that make what is handed out."""

    def __init__(
        self,
        address: str,
        templates: str | None,
        formats: tuple[str, ...],
        observer: Observer,
        *,
        by_sample: bool = False,
    ) -> None:
        """Connect, and make sure that the machines run this very program.

        Raises:
            CdsError: The scheduler does not answer, or a machine runs another program.
        """
        self._address = address
        self._formats = formats
        self._by_sample = by_sample
        self._note = observer.note
        self._supplies: Supplies = OnDisk(templates)
        self._campaign: _Campaign | None = None
        self._line: deque[_Sent] = deque()
        self._trouble: Diagnostic | None = None
        self._deserted: float | None = None
        self._client = _connect(address)
        try:
            self.hands = max(1, self._check_programs())
            """Workers that are there, one at least: more may come."""
        except BaseException as error:
            self.close()
            if isinstance(error, (OSError, CancelledError)):
                raise CdsError([unreachable(address)]) from error
            raise

    def close(self) -> None:
        """Leave the cluster; it forgets what was handed out and not given back."""
        self._line.clear()
        self._campaign = None
        with suppress(OSError):  # nobody there to say goodbye to
            self._client.close(timeout=_PULSE)

    def work(self, chunks: Iterator[Chunk]) -> Generator[Done]:
        """Yield chunks with what was made of them, in their order.

        Where the cluster is lost, all that it did not make is given back as not made.
        """
        try:
            while self._hand_out(chunks):
                self._take_back()
                while self._line and (done := self._line[0].done):
                    self._line.popleft()
                    yield done
        except (_TroubleError, OSError, CancelledError) as error:
            self._trouble = (
                error.reason if isinstance(error, _TroubleError) else lost(self._address)
            )
            for sent in self._line:
                yield sent.done or Done(sent.chunk, None)
            for chunk in chunks:
                yield Done(chunk, None)

    def loss(self, shown: str, document: str) -> Diagnostic:
        """Return why a document was not made.

        Args:
            shown: Its campaign file.
            document: Its id.
        """
        if self._trouble is not None:
            return self._trouble
        return killed(shown, document)

    def _check_programs(self) -> int:
        """Ask the scheduler and every worker which program they run; return how many workers.

        Raises:
            CdsError: One runs another than this machine.
            OSError: The scheduler is gone.
            CancelledError: The same.
        """
        try:
            scheduler: Said = self._client.run_on_scheduler(this_program)
        except (ImportError, AttributeError) as error:
            scheduler = error
        workers: dict[str, Said] = self._client.run(this_program, on_error="return")
        found = {self._address: scheduler, **dict(sorted(workers.items()))}
        if bad := {name: theirs for name, theirs in found.items() if _is_other(theirs)}:
            raise CdsError([unlike(bad)])
        if not workers:
            self._note(
                f"Cụm «{self._address}» chưa có máy nào nhận việc; chờ nhiều nhất {_PATIENCE} giây."
            )
        return len(workers)

    def _hand_out(self, chunks: Iterator[Chunk]) -> bool:
        """Send what there is room for, and tell whether anything is left to wait for.

        What was cut up after machines died is sent one by one with nothing beside it: Dask
        blames all that a dead machine held.
        """
        suspect = next((sent for sent in self._line if sent.is_waiting), None)
        if suspect is not None:
            if not any(sent.report for sent in self._line):
                self._send(suspect)
            return True
        room = max(1, self._workers()) * _AHEAD
        while len(self._line) < room and (chunk := next(chunks, None)) is not None:
            sent = _Sent(chunk, self._campaign_of(chunk.job))
            self._line.append(sent)
            self._send(sent)
        return bool(self._line)

    def _campaign_of(self, job: Job) -> _Campaign:
        """Return a campaign as the machines get it."""
        if self._campaign is None or self._campaign.job is not job:
            self._campaign = _Campaign(job, uuid4().hex, self._kept(job))
        return self._campaign

    def _kept(self, job: Job) -> Future:
        """Return a campaign that the cluster keeps: as a task, which is done again where lost."""
        return self._client.submit(bytes, packed(job), pure=False)

    def _send(self, sent: _Sent, more: frozenset[Question] = frozenset()) -> None:
        """Hand out a chunk with what it is known to need, and more."""
        campaign = sent.campaign
        if campaign.data.status == "error":  # it was where a machine died
            campaign.data = self._kept(campaign.job)
        sent.brought |= campaign.needs | more
        brought = {one: answer(self._supplies, campaign.job, one) for one in sent.brought}
        errand = Errand(
            campaign.name, self._formats, sent.chunk.documents, brought, self._by_sample
        )
        mark = this_program().mark
        sent.report = self._client.submit(carry_out, mark, campaign.data, dumps(errand), pure=False)

    def _take_back(self) -> None:
        """Wait until something came back, and note it.

        Raises:
            _TroubleError: Nothing more can be had of the cluster.
            OSError: The scheduler is gone.
            CancelledError: The same.
        """
        under_way = [(sent, sent.report) for sent in self._line if sent.report is not None]
        reports = [report for _, report in under_way]
        try:
            wait(reports, timeout=_PULSE, return_when="FIRST_COMPLETED")
        except TimeoutError:
            self._look_for_workers()
            return
        self._deserted = None
        for sent, report in under_way:
            if report.done():
                sent.report = None
                self._settle(sent, report)

    def _settle(self, sent: _Sent, report: Future) -> None:
        """Note what came back of a chunk.

        Raises:
            _TroubleError: The machine runs another program.
            OSError: The scheduler is gone.
            CancelledError: The same.
        """
        try:
            found: Report = report.result()
        except KilledWorker:
            self._bury(sent)
            return
        except (ImportError, AttributeError) as error:  # a worker that came later
            raise _TroubleError(unlike({"": error})) from error
        if isinstance(found, Finished):
            sent.campaign.learn(found.used)
            sent.done = Done(sent.chunk, found.pieces)
        elif isinstance(found, Lacking):
            self._send(sent, found.questions)
        else:
            raise _TroubleError(unlike({"": found}))

    def _bury(self, sent: _Sent) -> None:
        """Give up a chunk over which machines died, or let its documents be tried singly."""
        chunk = sent.chunk
        if chunk.again:
            sent.done = Done(chunk, None)
            return
        at = self._line.index(sent)
        del self._line[at]
        for number, document in enumerate(chunk.documents, start=at):
            single = replace(chunk, documents=(document,), again=True)
            self._line.insert(number, _Sent(single, sent.campaign))

    def _look_for_workers(self) -> None:
        """Wait for workers only so long.

        Raises:
            _TroubleError: There are none, and have not been for a while.
        """
        if self._workers():
            self._deserted = None
            return
        self._deserted = self._deserted or monotonic()
        if monotonic() - self._deserted >= _PATIENCE:
            raise _TroubleError(deserted(self._address, _PATIENCE))

    def _workers(self) -> int:
        """Return how many workers there are.

        Raises:
            OSError: The scheduler is gone; asking it would take long.
        """
        if self._client.status != "running":
            raise ConnectionError(self._address)
        return len(self._client.nthreads())


def _connect(address: str) -> Client:
    """Return a connection to a scheduler.

    Raises:
        CdsError: It does not answer, or not in a way that can be understood.
    """
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    warnings.simplefilter("ignore", VersionMismatchWarning)
    try:
        return Client(address, timeout=_CONNECT)
    except (OSError, TypeError, ValueError, RuntimeError) as error:
        raise CdsError([unreachable(address)]) from error


def _is_other(theirs: Said) -> bool:
    """Tell whether a worker runs another program; one that left meanwhile runs none."""
    return theirs != this_program() and not isinstance(theirs, OSError)
