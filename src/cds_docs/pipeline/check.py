"""Strangers' files in, findings out; nothing is written."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import date
from itertools import chain
from multiprocessing import active_children, get_context
from pathlib import Path

from cds_docs.check.judge import Seen, diagnostics, judge
from cds_docs.check.rules.record import Identity, duplicates, identity
from cds_docs.diagnostics import CdsError, Diagnostic, Spot
from cds_docs.pipeline.codes import NOT_JUDGED, about_file
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.garbage import settle
from cds_docs.pipeline.outcome import Observer, Outcome, Result, Status
from cds_docs.pipeline.papers import find_papers
from cds_docs.values import dataclass
from cds_docs.word.guard import opened
from cds_docs.word.reading.paper import read_opened

FILE_LIMIT = 64 * 2**20
"""The most bytes of a .docx that is opened: far above any paper, below what fills a memory."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules are asked for.

    Attributes:
        select: Ids or groups (``T-03``, ``T``) that are reported; all where empty.
        ignore: Ids or groups that are not.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, code: str) -> bool:
        """Tell whether a rule is reported; what keeps a file from being read always is."""
        names = {code, code.split("-", maxsplit=1)[0]}
        if len(names) == 1:
            return True
        chosen = not self.select or not names.isdisjoint(self.select)
        return chosen and names.isdisjoint(self.ignore)


@dataclass(frozen=True, slots=True)
class Judged:
    """One file after judging.

    Attributes:
        path: The file as the user knows it.
        status: Whether it was judged, declined or could not be read.
        diagnostics: What was found.
        identity: What must not occur twice, where it is known.
    """

    path: str
    status: Status
    diagnostics: tuple[Diagnostic, ...]
    identity: Identity | None = None


def in_file(found: Iterable[Diagnostic], path: str) -> Iterator[Diagnostic]:
    """Yield findings about a package with the name of its file."""
    for finding in found:
        if finding.span is None:
            spot = finding.spot or Spot(path)
            yield replace(finding, spot=replace(spot, path=path))
        else:
            yield finding


def judge_bytes(data: bytes, path: str, today: date, seen: Seen) -> Judged:
    """Judge the bytes of a file; what earlier ones have shown is not judged again."""
    try:
        package = opened(data)
        paper = read_opened(package)
    except CdsError as error:
        return Judged(path, Status.UNREADABLE, tuple(in_file(error.diagnostics, path)))
    verdict = judge(paper, today, seen)
    found = chain(in_file(package.warnings, path), diagnostics(verdict.findings, path))
    status = Status.DECLINED if verdict.declined else Status.JUDGED
    return Judged(path, status, tuple(found), identity(verdict.recognised))


_seen = Seen()
"""What the files judged by this process have shown."""


def judge_file(path: Path, today: date, seen: Seen = _seen) -> Judged:
    """Judge a file on disk."""
    shown = path.as_posix()
    try:
        data = read_file(path, shown, FILE_LIMIT)
    except CdsError as error:
        return Judged(shown, Status.UNREADABLE, error.diagnostics)
    return judge_bytes(data, shown, today, seen)


def _one_by_one(files: Sequence[Path], today: date) -> Iterator[Judged]:
    """Yield the files as they are judged in this process."""
    seen = Seen()
    for path in files:
        yield judge_file(path, today, seen)


def _side_by_side(files: Sequence[Path], today: date, jobs: int) -> Iterator[Judged]:
    """Yield the files in order, judged by several processes.

    A process that the system kills takes the files with it that were not judged yet. Where the
    system gives none, this process judges alone.
    """
    others = set(active_children())
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        waiting = [pool.submit(judge_file, path, today) for path in files]
    except (OSError, RuntimeError):  # too many files, processes or threads
        for process in set(active_children()) - others:
            process.terminate()
        yield from _one_by_one(files, today)
        return
    with pool:
        for path, future in zip(files, waiting, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                shown = path.as_posix()
                message = "Chưa kiểm tra xong: một tiến trình đã bị hệ thống dừng."
                hint = "Chạy lại với «--jobs 1» để biết tệp nào làm máy hết bộ nhớ."
                finding = about_file(NOT_JUDGED, shown, message, hint)
                yield Judged(shown, Status.UNREADABLE, (finding,))


def _judged(files: Sequence[Path], today: date, jobs: int) -> Iterator[Judged]:
    """Yield the files as they are judged, in order."""
    jobs = min(jobs, len(files))
    return _one_by_one(files, today) if jobs < 2 else _side_by_side(files, today, jobs)  # noqa: PLR2004 - one needs no company


def check(
    names: Sequence[str], choice: Choice, today: date, observer: Observer, jobs: int = 1
) -> Outcome:
    """Judge the .docx files at paths.

    Args:
        names: Files and folders.
        choice: Which rules are reported.
        today: The day papers are judged on.
        observer: Hears of each file.
        jobs: How many processes share the work.
    """
    papers = find_papers(names)
    settle()
    observer.plan(len(papers.files))
    results, findings, identities = [], list(papers.diagnostics), []
    for one in _judged(papers.files, today, jobs):
        result = Result("", "", one.path, one.status)
        observer.done(result)
        results.append(result)
        findings += one.diagnostics
        if one.identity is not None:
            identities.append((one.path, one.identity))
    for path, finding in duplicates(identities):
        findings += diagnostics([finding], path)
    wanted = tuple(finding for finding in findings if choice.wants(finding.code.id))
    readable = any(result.status is not Status.UNREADABLE for result in results)
    paths = tuple(result.path for result in results)
    return Outcome(tuple(results), wanted, readable=readable, paths=paths)
