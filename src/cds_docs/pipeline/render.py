"""The main job: campaign files in, documents in their folders out."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.codes import UNCONFIRMED
from cds_docs.check.judge import Seen
from cds_docs.diagnostics import CdsError, Diagnostic, Severity
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Batch, Job, open_campaigns
from cds_docs.pipeline.codes import UNKNOWN_DOCUMENT
from cds_docs.pipeline.folding import Reported, folded
from cds_docs.pipeline.ledger import Ledger
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
        formats: The forms wanted of each document: ``docx``, ``pdf``, ``html``.
    """

    out: str = "out"
    only: tuple[str, ...] = ()
    force: bool = False
    check: bool = False
    templates: str | None = None
    draft: bool = False
    formats: tuple[str, ...] = ("docx",)


@dataclass(frozen=True, slots=True)
class _Task:
    """The documents wanted of one campaign, and the name of their folder for the user."""

    job: Job
    documents: tuple[DocumentSpec, ...]
    shown: str


class _Run:
    """Works on one campaign after the other and keeps what was found."""

    def __init__(self, tasks: Sequence[_Task], options: RenderOptions, observer: Observer) -> None:
        """Start with nothing found."""
        self.findings: list[Diagnostic] = []
        self.judged: list[Reported] = []
        self.ledger = Ledger(len(options.formats), observer)
        self._tasks = tasks
        self._options = options
        self._workshop = Workshop(options.templates)
        self._seen = Seen()
        self._to_print: list[tuple[_Task, Folder, list[Made]]] = []

    def write(self, root: Folder) -> None:
        """Make the documents of all campaigns and put them in place.

        PDF comes last, of all campaigns at once: whatever becomes of it, the rest is written.
        """
        for task in self._tasks:
            self._write(task, root)
        if self._to_print:
            self._print()

    def check(self) -> None:
        """Make the documents of all campaigns and compare them with what is on disk."""
        for task in self._tasks:
            folder = Path(self._options.out, task.job.folder)
            for paper, forms in self._make(task):
                for made in forms:
                    self._done(task, compare(task.shown, folder, made))
                if "pdf" in self._options.formats:
                    self._done(task, _compare_pdf(task.shown, folder, paper))

    def fail(self, task: _Task, documents: Iterable[str]) -> None:
        """Note documents that cannot be written; the reason stands in the findings."""
        for document in documents:
            stem = stem_of(document, draft=task.job.draft is not None)
            for ending in self._options.formats:
                self._note(task, document, f"{stem}.{ending}", Status.FAILED)

    def _write(self, task: _Task, root: Folder) -> None:
        """Make the documents of a campaign and put them in place, but for PDF."""
        made = list(self._make(task))
        if not made:
            return
        papers = [paper for paper, _ in made]
        try:
            folder = open_folder(root, task.job.folder)
        except CdsError as error:
            self.findings += error.diagnostics
            self.fail(task, [paper.document for paper in papers])
            return
        if forms := [form for _, forms in made for form in forms]:
            self._publish(task, folder, forms)
        if self._options.formats != ("docx",):
            self.findings += _edits_left_out(folder, papers)
        if "pdf" in self._options.formats:
            self._to_print.append((task, folder, papers))

    def _print(self) -> None:
        """Make the PDF of all campaigns and put them in place."""
        from cds_docs.pipeline.copies import print_papers  # noqa: PLC0415 - see _page

        wishes = [(folder, paper) for _, folder, papers in self._to_print for paper in papers]
        printed = print_papers(wishes, self.ledger.observer.note)
        self.findings += printed.diagnostics
        rest = iter(printed.copies)
        for task, folder, papers in self._to_print:
            copies = list(zip(papers, islice(rest, len(papers)), strict=True))
            for paper, copy in copies:
                if copy is None:
                    self._note(task, paper.document, f"{paper.stem}.pdf", Status.FAILED)
            self._publish(task, folder, [copy for _, copy in copies if copy is not None])

    def _publish(self, task: _Task, folder: Folder, forms: Sequence[Made]) -> None:
        """Put files in place and note what became of them."""
        self.findings += publish(
            folder, forms, lambda placed: self._done(task, placed), force=self._options.force
        )

    def _make(self, task: _Task) -> Iterator[tuple[Made, list[Made]]]:
        """Yield the documents of a campaign that could be made, each with its forms but PDF."""
        wanted = self._options.formats
        for document, made, findings in make(task.job, task.documents, self._workshop, self._seen):
            self.judged += [(document.id, finding) for finding in findings]
            if made is None:
                self.fail(task, [document.id])
                continue
            forms = [made] if "docx" in wanted else []
            if "html" in wanted and self._workshop.latest is not None:
                forms.append(_page(made, self._workshop.latest))
            yield made, forms

    def _done(self, task: _Task, placed: Placed) -> None:
        """Note what became of a file."""
        made, status, findings = placed
        self.findings += findings
        self._note(task, made.document, made.name, status, findings)

    def _note(
        self,
        task: _Task,
        document: str,
        name: str,
        status: Status,
        findings: tuple[Diagnostic, ...] = (),
    ) -> None:
        """Note what became of a file, by its name."""
        path = f"{task.shown}/{name}"
        draft = task.job.draft is not None
        self.ledger.add(Result(task.job.shown, document, path, status, findings, draft))


def _page(paper: Made, document: Document) -> Made:
    """Return a paper as an HTML page; who wants .docx only does not load what writes it."""
    from cds_docs.pipeline.copies import page  # noqa: PLC0415 - see above

    return page(paper, document)


def _compare_pdf(shown: str, folder: Path, paper: Made) -> Placed:
    """Tell whether the PDF on disk was made of a paper."""
    from cds_docs.pipeline.copies import compare_pdf  # noqa: PLC0415 - see _page

    return compare_pdf(shown, folder, paper)


def _edits_left_out(folder: Folder, papers: Sequence[Made]) -> tuple[Diagnostic, ...]:
    """Return a warning for each paper edited by hand: its other forms are without the edits."""
    from cds_docs.pipeline.copies import edits_left_out  # noqa: PLC0415 - see _page

    return edits_left_out(folder, papers)


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
        run.write(root)


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
    run = _Run(tasks, options, observer)
    if options.check:
        run.check()
    elif tasks:
        _write_all(run, tasks, options.out)
    findings = (*batch.diagnostics, *folded(run.judged), *run.findings)
    order = [(task.job.shown, document.id) for task in tasks for document in task.documents]
    return Outcome(
        run.ledger.results(order),
        findings,
        len(batch.jobs),
        batch.unusable,
        batch.readable,
        paths=batch.paths,
    )
