"""Several processes at a bench each; what they make comes back in the order it was asked for.

Each has a queue of its own, so that one that dies takes nothing along but what it was working on:
that is tried once more, document by document, and told as lost if it kills again.
"""

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from heapq import heapify, heappop, heappush
from itertools import count
from multiprocessing import active_children, get_context, parent_process
from pickle import dumps, loads
from typing import TYPE_CHECKING, NamedTuple

from cds_docs.campaign import DocumentSpec
from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.codes import PROCESS_KILLED, about_file
from cds_docs.pipeline.garbage import search_seldom
from cds_docs.pipeline.interrupts import uninterrupted
from cds_docs.pipeline.making import Judged
from cds_docs.pipeline.pieces import Bench, Piece, documents_of
from cds_docs.values import dataclass

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_QUEUED = 2
"""Chunks a process holds: one at work, one to go on with while the first is put in place."""
_MANY = 512
"""Documents of a campaign that is worth being left out of every search for garbage."""
_AHEAD = 4
"""Chunks for each process that may wait for an earlier one: with more, memory would grow."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Documents of one campaign that are handed out together.

    Attributes:
        job: The campaign.
        documents: Those wanted, by their places in the campaign.
        judged: Papers of the campaign that need not be judged again.
        again: Whether a process died over it before.
    """

    job: Job
    documents: tuple[int, ...]
    judged: frozenset[bytes | str] = frozenset()
    again: bool = False


class Done(NamedTuple):
    """A chunk that came to an end, and what was made of it: None where its process was killed."""

    chunk: Chunk
    pieces: list[Piece] | None


_Key = tuple[int, ...]
"""The place of a chunk in the order of all, and of its part where it was cut up."""


class _Post:
    """What a process keeps between its tasks."""

    bench: Bench
    job: Job
    judged: Judged
    documents: Sequence[DocumentSpec]
    has_many = False
    """Whether what it holds is left out when it looks for garbage."""


def _begin(templates: str | None, formats: tuple[str, ...], *, by_sample: bool = False) -> None:
    """Set up a process: Ctrl-C is its parent's affair, and it does not outlive that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()
    _Post.bench = Bench(templates, formats, by_sample=by_sample)
    search_seldom()


def _get_ready() -> None:
    """Have the program loaded."""


def _follow_parent() -> None:
    """End with the parent, even one that was killed and could not say so."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(job: bytes | None, places: tuple[int, ...]) -> list[Piece]:
    """Make documents of a campaign; without one, of the same as last time.

    They are named by their places: composing asks which of the campaign's documents it is at.
    """
    if job is not None:
        _take_in(job)
    wanted = tuple(_Post.documents[place] for place in places)
    return list(_Post.bench.pieces(_Post.job, wanted, _Post.judged))


def _take_in(job: bytes) -> None:
    """Unpack a campaign; nothing of it is garbage, and of a long list much would be searched."""
    gc.disable()
    try:
        _Post.job, _Post.judged = loads(job)  # noqa: S301 - our own parent's words
        _Post.documents = documents_of(_Post.job)
    finally:
        gc.enable()
    had_many, _Post.has_many = _Post.has_many, len(_Post.documents) > _MANY
    if had_many:  # what is not searched is never let go
        gc.unfreeze()
    if had_many or _Post.has_many:
        gc.collect()
        search_seldom()


class _Worker:
    """One process, and what it was given."""

    def __init__(self, start: Callable[[], ProcessPoolExecutor]) -> None:
        """Keep how a process is started; it starts with its first chunk."""
        self._start = start
        self._pool = start()
        self._holds: Job | None = None
        self._broken = False
        self.given: deque[tuple[_Key, Chunk, Future[list[Piece]]]] = deque()

    def give(self, key: _Key, chunk: Chunk, packed: Callable[[Chunk], bytes]) -> None:
        """Hand out a chunk; the campaign goes along unless the process has it."""
        if self._broken:
            self._restart()
        try:
            future = self._submit(chunk, packed)
        except BrokenProcessPool:  # killed while it had nothing to do
            self._restart()
            future = self._submit(chunk, packed)
        self.given.append((key, chunk, future))

    def settled(self) -> Iterator[tuple[_Key, Done, bool]]:
        """Yield what came to an end, and whether the process died over it.

        Of what a dead process held it was working on the first; the others are as they were.
        """
        while self.given and self.given[0][2].done():
            key, chunk, future = self.given.popleft()
            try:
                yield key, Done(chunk, future.result()), False
            except BrokenProcessPool:
                guilty, self._broken = not self._broken, True
                yield key, Done(chunk, None), guilty

    def begin(self) -> None:
        """Start the process before there is anything to do for it."""
        with uninterrupted():  # see _submit
            self._pool.submit(_get_ready)

    def close(self) -> None:
        """Let the process go."""
        self._pool.shutdown(cancel_futures=True)

    def _submit(self, chunk: Chunk, packed: Callable[[Chunk], bytes]) -> Future[list[Piece]]:
        job = None if chunk.job is self._holds else packed(chunk)
        with uninterrupted():  # no Ctrl-C may meet a process that is just starting
            future = self._pool.submit(_work, job, chunk.documents)
        self._holds = chunk.job
        return future

    def _restart(self) -> None:
        self._pool.shutdown()
        self._pool, self._holds, self._broken = self._start(), None, False


class Crew:
    """Hands chunks to processes and takes back what they make."""

    def __init__(
        self,
        jobs: int,
        templates: str | None,
        formats: tuple[str, ...],
        *,
        by_sample: bool = False,
    ) -> None:
        """Keep how many processes share the work, and what their benches need."""
        begin = partial(_begin, by_sample=by_sample)
        self._jobs = jobs
        self._start = partial(
            ProcessPoolExecutor, 1, get_context("spawn"), begin, (templates, formats)
        )
        self._workers: list[_Worker] = []
        self._others: set[BaseProcess] = set()
        self._waiting: list[_Key] = []  # chunks not given back yet, as a heap
        self._again: deque[tuple[_Key, Chunk]] = deque()
        self._shelf: dict[_Key, Done] = {}
        self._packed: tuple[Job | None, bytes] = (None, b"")

    def begin(self) -> bool:
        """Start the processes: they load the program while there is nothing to do for them.

        As many as the system gives are enough.

        Returns:
            Whether there are any.
        """
        if self._workers:
            return True
        self._others = set(active_children())
        for _ in range(self._jobs):
            worker, before = _Worker(self._start), set(active_children())
            try:
                worker.begin()
            except (OSError, RuntimeError):  # too many files, processes or threads
                _terminate(set(active_children()) - before)
                break
            self._workers.append(worker)
        return bool(self._workers)

    def dismiss(self) -> None:
        """Stop processes that were begun; those that have ended are no more."""
        if self._workers:
            self._stop()
            self._close()

    def work(self, chunks: Iterator[Chunk]) -> Generator[Done]:
        """Yield chunks with what was made of them, in their order.

        Whoever does not take all of them closes the iterator: the processes are stopped.
        """
        self.begin()
        try:
            yield from self._in_order(chunks)
        except BaseException:  # Ctrl-C too: nobody waits for what was begun
            self._stop()
            raise
        finally:
            self._close()

    def _stop(self) -> None:
        """Stop the processes at once."""
        _terminate(set(active_children()) - self._others)

    def _close(self) -> None:
        """Let the processes go."""
        for worker in self._workers:
            worker.close()
        self._workers = []

    def loss(self, shown: str, document: str) -> Diagnostic:
        """Return why a document was not made: processes were killed over it when it was alone.

        Args:
            shown: Its campaign file.
            document: Its id.
        """
        message = f"Văn bản «{document}» chưa soạn xong: tiến trình soạn nó hai lần bị dừng."
        hint = "Máy có thể đã hết bộ nhớ: chạy lại với số nhỏ hơn ở --jobs, hoặc bỏ --jobs."
        return about_file(PROCESS_KILLED, shown, message, hint)

    def _in_order(self, chunks: Iterator[Chunk]) -> Iterator[Done]:
        """Hand out and take back until nothing is left."""
        numbered = (((number,), chunk) for number, chunk in zip(count(), chunks))
        self._hand_out(numbered)
        while self._waiting:
            while self._waiting and self._waiting[0] in self._shelf:
                yield self._shelf.pop(heappop(self._waiting))
                self._take_back()
                self._hand_out(numbered)
            if first := [worker.given[0][2] for worker in self._workers if worker.given]:
                wait(first, return_when=FIRST_COMPLETED)
            self._take_back()
            self._hand_out(numbered)

    def _hand_out(self, numbered: Iterator[tuple[_Key, Chunk]]) -> None:
        """Give every process as much as it may hold."""
        while _load(worker := min(self._workers, key=_load)) < _QUEUED:
            if self._again:
                worker.give(*self._again.popleft(), self._pack)
                continue
            if len(self._waiting) >= len(self._workers) * _AHEAD:
                return
            key_and_chunk = next(numbered, None)
            if key_and_chunk is None:
                return
            heappush(self._waiting, key_and_chunk[0])
            worker.give(*key_and_chunk, self._pack)

    def _take_back(self) -> None:
        """Shelve what is finished; what a process died over is cut up and tried once more."""
        for worker in self._workers:
            for key, done, guilty in worker.settled():
                if done.pieces is not None or (guilty and done.chunk.again):
                    self._shelf[key] = done
                elif not guilty:
                    self._again.append((key, done.chunk))
                else:
                    self._cut_up(key, done.chunk)

    def _cut_up(self, key: _Key, chunk: Chunk) -> None:
        """Let each document of a chunk be tried by itself."""
        self._waiting.remove(key)
        heapify(self._waiting)
        for number, document in enumerate(chunk.documents):
            part = (*key, number)
            heappush(self._waiting, part)
            self._again.append((part, replace(chunk, documents=(document,), again=True)))

    def _pack(self, chunk: Chunk) -> bytes:
        """Return a campaign as it goes to a process; neighbours in the order share one."""
        if self._packed[0] is not chunk.job:
            self._packed = chunk.job, dumps((chunk.job, chunk.judged))
        return self._packed[1]


def _terminate(processes: "Iterable[BaseProcess]") -> None:
    """Stop processes at once."""
    for process in processes:
        process.terminate()


def _load(worker: _Worker) -> int:
    """Return how much a process was given."""
    return len(worker.given)
