"""The main job: campaign files in, documents in their folders out."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.codes import UNCONFIRMED
from cds_docs.check.judge import Seen
from cds_docs.diagnostics import CdsError, Diagnostic, Severity
from cds_docs.pipeline.campaigns import Batch, Job, open_campaigns
from cds_docs.pipeline.codes import UNKNOWN_DOCUMENT
from cds_docs.pipeline.lock import LOCK_NAME, run_lock
from cds_docs.pipeline.making import make
from cds_docs.pipeline.outcome import Observer, Outcome, Result, Status
from cds_docs.pipeline.place import Folder, Made, refusal, stem_of
from cds_docs.pipeline.publish import Placed, compare, open_folder, open_root, publish
from cds_docs.pipeline.templates import missing_folder
from cds_docs.pipeline.workshop import Workshop


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What the user asked for.

    Attributes:
        out: The output folder.
        only: Ids of the documents wanted; all when empty.
        force: Whether files edited by hand are replaced (a backup is kept).
        check: Whether only to tell what would change.
        templates: The office's own template folder.
        draft: Whether papers are made while values wait for a person, as drafts.
    """

    out: str = "out"
    only: tuple[str, ...] = ()
    force: bool = False
    check: bool = False
    templates: str | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class _Task:
    """The documents wanted of one campaign, and the name of their folder for the user."""

    job: Job
    documents: tuple[DocumentSpec, ...]
    shown: str


class _Run:
    """Works on one campaign after the other and keeps what was found."""

    def __init__(self, options: RenderOptions, observer: Observer) -> None:
        """Start with nothing found."""
        self.results: list[Result] = []
        self.findings: list[Diagnostic] = []
        self._options = options
        self._observer = observer
        self._workshop = Workshop(options.templates)
        self._seen = Seen()

    def write(self, task: _Task, root: Folder) -> None:
        """Make the documents of a campaign and put them in place."""
        with self._in_order(task):
            made = self._make(task)
            if not made:
                return
            try:
                folder = open_folder(root, task.job.folder)
            except CdsError as error:
                self.findings += error.diagnostics
                self.fail(task, [item.document for item in made])
                return
            self.findings += publish(
                folder, made, lambda placed: self._done(task, placed), force=self._options.force
            )

    def check(self, task: _Task) -> None:
        """Make the documents of a campaign and compare them with what is on disk."""
        folder = Path(self._options.out, task.job.folder)
        with self._in_order(task):
            for made in self._make(task):
                self._done(task, compare(task.shown, folder, made))

    def fail(self, task: _Task, documents: Iterable[str]) -> None:
        """Note documents that cannot be written; the reason stands in the findings."""
        for document in documents:
            stem = stem_of(document, draft=task.job.draft is not None)
            path = f"{task.shown}/{stem}.docx"
            self._keep(Result(task.job.shown, document, path, Status.FAILED))

    @contextlib.contextmanager
    def _in_order(self, task: _Task) -> Iterator[None]:
        """Put the results of a campaign in the order of its documents."""
        start = len(self.results)
        yield
        order = {document.id: place for place, document in enumerate(task.documents)}
        self.results[start:] = sorted(
            self.results[start:], key=lambda result: order[result.document]
        )

    def _make(self, task: _Task) -> list[Made]:
        """Return the documents of a campaign that could be made."""
        finished = []
        for document, made, findings in make(task.job, task.documents, self._workshop, self._seen):
            self.findings += findings
            if made is None:
                self.fail(task, [document.id])
            else:
                finished.append(made)
        return finished

    def _done(self, task: _Task, placed: Placed) -> None:
        """Note what became of a document."""
        made, status, findings = placed
        path = f"{task.shown}/{made.name}"
        self.findings += findings
        draft = task.job.draft is not None
        self._keep(Result(task.job.shown, made.document, path, status, findings, draft))

    def _keep(self, result: Result) -> None:
        """Keep a result and pass it on."""
        self.results.append(result)
        self._observer.done(result)


def _unknown(batch: Batch, only: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return a finding for each id that no campaign has, unless some could not be read."""
    ids = sorted({item.id for job in batch.jobs for item in job.loaded.campaign.documents})
    hint = f"Các văn bản hiện có: {', '.join(ids)}."
    return tuple(
        Diagnostic(UNKNOWN_DOCUMENT, f"Không có văn bản nào mang id «{name}».", hint=hint)
        for name in only
        if name not in ids and not batch.unusable
    )


def _as_warning(finding: Diagnostic) -> Diagnostic:
    """Return a finding; on a value that waits for a person it only warns where drafts are made."""
    if finding.code is not UNCONFIRMED:
        return finding
    return replace(finding, code=replace(UNCONFIRMED, severity=Severity.WARNING))


def _tasks(batch: Batch, options: RenderOptions) -> list[_Task]:
    """Return what is wanted of each campaign."""
    out = Path(options.out).as_posix()
    tasks = []
    for job in batch.jobs:
        wanted = tuple(
            document
            for document in job.loaded.campaign.documents
            if not options.only or document.id in options.only
        )
        if wanted:
            tasks.append(_Task(job, wanted, f"{out}/{job.folder}"))
    return tasks


def _write_all(run: _Run, tasks: Sequence[_Task], out: str) -> None:
    """Write all campaigns under the lock of the output folder."""
    with contextlib.ExitStack() as stack:
        root = Folder(Path(out), Path(out).as_posix())
        try:
            root = open_root(out)
            stack.enter_context(run_lock(root.path, root.shown))
        except (CdsError, OSError) as error:
            run.findings += (
                error.diagnostics
                if isinstance(error, CdsError)
                else [refusal(root, LOCK_NAME, error)]
            )
            for task in tasks:
                run.fail(task, [document.id for document in task.documents])
            return
        for task in tasks:
            run.write(task, root)


def render(paths: Sequence[str], options: RenderOptions, observer: Observer) -> Outcome:
    """Make the documents of all campaigns at paths.

    A campaign or document with an error is left out and the others are made. What is wrong
    with the command itself is said before anything is written.
    """
    batch = open_campaigns(paths, draft=options.draft)
    if options.draft:
        batch = replace(batch, diagnostics=tuple(map(_as_warning, batch.diagnostics)))
    for note in batch.notes:
        observer.note(note)
    misuse = (*missing_folder(options.templates), *_unknown(batch, options.only))
    if misuse:
        return Outcome(diagnostics=(*batch.diagnostics, *misuse), misused=True)
    tasks = _tasks(batch, options)
    observer.plan(sum(len(task.documents) for task in tasks))
    run = _Run(options, observer)
    if options.check:
        for task in tasks:
            run.check(task)
    elif tasks:
        _write_all(run, tasks, options.out)
    findings = (*batch.diagnostics, *run.findings)
    return Outcome(
        tuple(run.results),
        findings,
        len(batch.jobs),
        batch.unusable,
        batch.readable,
        paths=batch.paths,
    )
