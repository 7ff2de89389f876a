"""A campaign as a preview shows it: findings, papers, source lines, and the files behind them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cds_docs.campaign import DocumentSpec
from cds_docs.compose.templates import ENDING
from cds_docs.diagnostics import CdsError, Diagnostic, has_errors
from cds_docs.document.model import Document
from cds_docs.html.write import write
from cds_docs.pipeline.campaigns import Job, located, open_campaigns
from cds_docs.pipeline.codes import ONLY_SOME_SHOWN
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.folding import folded
from cds_docs.pipeline.making import Judging, Making, make
from cds_docs.pipeline.pieces import documents_of
from cds_docs.pipeline.reads import noticing
from cds_docs.pipeline.selection import Wish, chosen, document_id
from cds_docs.pipeline.templates import template_folders
from cds_docs.pipeline.validate import sound
from cds_docs.pipeline.workshop import Workshop
from cds_docs.source.decode import MAX_BYTES, decode
from cds_docs.standard.kinds import KINDS
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the campaign.

    Attributes:
        id: Its id.
        kind: Its kind in words: ``Công văn``.
        title: What it is about, of a copy also whom it is for; its id where it could not be
            composed.
        found: What was found in it.
        file_findings: What was found at its lines of the campaign file.
        document: What was composed, or nothing where an error is in the way; a draft where
            values wait for a person.
        data: The .docx, or nothing where ``render --draft`` would not give it out.
    """

    id: str
    kind: str
    title: str
    found: tuple[Diagnostic, ...]
    file_findings: tuple[Diagnostic, ...]
    document: Document | None
    data: bytes | None

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Return all that concerns it."""
        return (*self.file_findings, *self.found)

    def page(self) -> str | None:
        """Return its pages as one HTML page, or None where there are none."""
        return None if self.document is None else write(self.document)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text file that findings or paragraphs point at.

    Attributes:
        name: Its name in findings.
        path: Where it is, for an editor.
        lines: Its lines.
    """

    name: str
    path: Path
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """A campaign at one moment.

    Attributes:
        name: The campaign file as the user knows it.
        findings: All that ``validate`` finds.
        general: Those of them that belong to no single paper.
        papers: Its documents; of a file with errors those that rest on none.
        sources: The campaign file first, then the templates its papers are made of and its lists.
        files: All files that were read, or were looked for in vain.
        folders: Template folders of the office: a file added there may matter.
        usable: Whether the file could be worked on at all.
    """

    name: str
    findings: tuple[Diagnostic, ...]
    general: tuple[Diagnostic, ...]
    papers: tuple[Paper, ...]
    sources: tuple[SourceText, ...]
    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    usable: bool

    @property
    def good(self) -> bool:
        """Tell whether ``render`` would give out every paper."""
        return self.usable and not has_errors(self.findings)


_COPIES = 5
"""Copies of a document made for many that are shown: all are judged by ``validate``."""


class _Keeping(Workshop):
    """A workshop that remembers what it composed."""

    def __init__(self, templates: str | None) -> None:
        """Start with nothing composed."""
        super().__init__(templates)
        self.composed: dict[str, Document] = {}

    def compose(
        self, job: Job, document: DocumentSpec
    ) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        """Compose one document, and remember it."""
        composed, findings = super().compose(job, document)
        if composed is not None:
            self.composed[document.id] = composed
        return composed, findings


def look(path: Path, templates: str | None = None) -> Look:
    """Look at a campaign as ``validate`` does, keeping what was made on the way.

    Args:
        path: The campaign file.
        templates: The office's own template folder, which exists.
    """
    name = path.as_posix()
    with noticing() as reads:
        batch = open_campaigns([name], draft=True)
        workshop, judging = _Keeping(templates), Judging()
        some = [(job, *_some(job)) for job in batch.jobs]
        papers = [
            _paper(job, workshop, one, batch.diagnostics)
            for job, documents, _ in some
            for one in make(job, documents, workshop, judging)
        ]
        papers += [
            replace(_paper(job, workshop, one, batch.diagnostics), data=None)
            for job in batch.faulty
            for one in sound(job.holding(job.loaded), workshop, judging)
        ]
    reads.setdefault(name, path)
    more = [finding for _, _, findings in some for finding in findings]
    reported = [(paper.id, finding) for paper in papers for finding in paper.found]
    theirs = {finding for paper in papers for finding in paper.file_findings}
    return Look(
        name,
        (*batch.diagnostics, *more, *folded(reported)),
        tuple(finding for finding in (*batch.diagnostics, *more) if finding not in theirs),
        tuple(papers),
        tuple(_sources(name, reads)),
        tuple(dict.fromkeys(reads.values())),
        tuple(folder for folder, _ in template_folders(path, templates)[:-1]),
        bool(batch.jobs),
    )


def _some(job: Job) -> tuple[tuple[DocumentSpec, ...], list[Diagnostic]]:
    """Return the papers to be shown, and of which documents not all copies are."""
    papers, findings = documents_of(job), []
    shown = tuple(papers[place] for place in chosen(papers, Wish(sample=_COPIES)))
    for document in job.loaded.campaign.documents:
        if not document.for_each:
            continue
        counts = [sum(document_id(one) == document.id for one in many) for many in (shown, papers)]
        if counts[0] < counts[1]:
            message = f"Đang xem {counts[0]} trong {counts[1]} bản của «{document.id}»."
            hint = f"Bản khác: cds-docs render {job.shown} --only {document.id} --row MÃ."
            place = (*job.loaded.document_loc(document), "for_each")
            finding = Diagnostic(ONLY_SOME_SHOWN, message, hint=hint)
            findings.append(located(job.loaded, place, finding))
    return shown, findings


def _paper(job: Job, workshop: _Keeping, one: Making, before: tuple[Diagnostic, ...]) -> Paper:
    """Return what was made of a document.

    Args:
        job: The campaign.
        workshop: Where it was composed.
        one: What was made, and found on the way.
        before: What was found in the campaign file before.
    """
    spec, made, found = one
    composed = workshop.composed.get(spec.id)
    return Paper(
        spec.id,
        KINDS[spec.kind].name,
        _title(spec, composed) if composed else spec.id,
        found,
        tuple(finding for finding in before if _is_within(job, spec, finding)),
        composed,
        made.data if made else None,
    )


def _title(spec: DocumentSpec, composed: Document) -> str:
    """Return what tells a paper from the others: copies are all about the same."""
    about, target = composed.properties.title, spec.target
    return f"{target.facts.get('name') or target.id}: {about}" if target else about


def _is_within(job: Job, spec: DocumentSpec, finding: Diagnostic) -> bool:
    """Tell whether a finding stands at the lines of a document in the campaign file."""
    place, span = job.loaded.span(*job.loaded.document_loc(spec)), finding.span
    return (
        span is not None
        and span.path == place.path
        and (place.line, place.column) <= (span.line, span.column)
        and (span.line, span.column) < (place.end_line, place.end_column)
    )


def _sources(name: str, reads: dict[str, Path]) -> Iterator[SourceText]:
    """Yield the campaign file, then templates and lists, as far as they are text."""
    for shown, path in sorted(reads.items(), key=lambda read: read[0] != name):
        if shown == name or shown.endswith((ENDING, ".csv")):
            lines = _lines(path, shown)
            if lines is not None:
                yield SourceText(shown, path.absolute(), lines)


def _lines(path: Path, shown: str) -> tuple[str, ...] | None:
    """Return the lines of a file, or None where it is no text that can be read."""
    try:
        return tuple(decode(read_file(path, shown, MAX_BYTES), shown).split("\n"))
    except CdsError:
        return None
