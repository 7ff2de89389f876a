"""One campaign's documents, from its values to bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import TYPE_CHECKING

from cds_docs.campaign import DocumentSpec, Loaded
from cds_docs.campaign.each.copies import same_paper
from cds_docs.check.judge import Seen
from cds_docs.compose.codes import LONG_HEADING
from cds_docs.diagnostics import CdsError, Diagnostic, has_errors
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Job, accepted, located
from cds_docs.pipeline.certify import certify
from cds_docs.pipeline.codes import BASE_MISSING
from cds_docs.pipeline.digest import digest_of_parts
from cds_docs.pipeline.entries import raw
from cds_docs.pipeline.merge.merging import Merging
from cds_docs.pipeline.place import Made, finished
from cds_docs.pipeline.supplies import Supplies
from cds_docs.pipeline.workshop import Workshop
from cds_docs.values import dataclass
from cds_docs.word.write import write

if TYPE_CHECKING:  # most campaigns have no copies to cast
    from cds_docs.pipeline.merge.casting import Casting

Judged = frozenset[bytes | str]
"""Digests of the bytes of papers (``entries.raw``)."""
Making = tuple[DocumentSpec, Made | None, tuple[Diagnostic, ...]]
"""A document asked for, what was made of it, and what was found."""


@dataclass(frozen=True, slots=True)
class Judging:
    """What is known before a paper is read back and judged.

    Attributes:
        seen: What earlier documents of the run have shown.
        clean: Papers in which nothing was found when they were made of the same campaign file.
    """

    seen: Seen = field(default_factory=Seen)
    clean: Judged = frozenset()

    def found(
        self, job: Job, document: DocumentSpec, composed: Document, paper: Made
    ) -> tuple[Diagnostic, ...]:
        """Return what the checker finds in a paper, but what the campaign accepts.

        What a recipient that issues its copy is, stands in the list: that may have changed.
        """
        issues = document.target is not None and document.target.issues
        if self.clean and not issues and raw(paper.entry.sha256) in self.clean:
            return ()
        return accepted(job.loaded, certify(job, document, composed, paper.data, self.seen))


def base_of(job: Job, supplies: Supplies) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the office's base package a campaign names, or why it cannot be had."""
    path = job.loaded.campaign.base
    if path is None:
        return None, ()
    try:
        data = supplies.files(job).read(path)
    except CdsError as error:
        return None, _at_base(job, error)
    if data is not None:
        return data, ()
    message = f"Không đọc được tệp «{path}»."
    hint = "Đường dẫn tính từ thư mục của tệp chiến dịch."
    return None, (located(job.loaded, ("base",), Diagnostic(BASE_MISSING, message, hint=hint)),)


def _at_base(job: Job, error: CdsError) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the base package, at the place that names it."""
    return tuple(located(job.loaded, ("base",), finding) for finding in error.diagnostics)


def make(
    job: Job,
    documents: Iterable[DocumentSpec],
    workshop: Workshop,
    judging: Judging,
    merging: Merging | None = None,
) -> Iterator[Making]:
    """Make documents of one campaign one by one; an error stops only the document it is in.

    Each is read back and judged as a stranger's would be: one with an error is not given out. Of
    a campaign with values to be confirmed the paper is judged as it will be once they are, and a
    draft of it is given out.

    Args:
        job: The campaign.
        documents: Those asked for.
        workshop: What composes them.
        judging: Judges them.
        merging: Makes copies of one document in moulds; without it each is made by itself.
    """
    base, problems = base_of(job, workshop.supplies)
    for document in documents:
        if merging and (casting := merging.cast(job, base, document)):
            yield _cast(job, document, casting, workshop, judging)
            continue
        composed, findings = workshop.compose(job, document)
        if composed is None or problems:
            yield document, None, (*findings, *problems)
            continue
        try:
            data = write(composed, base)
        except CdsError as error:
            yield document, None, (*findings, *_at_base(job, error))
            continue
        paper = finished(document.id, data)
        found = _left_to_say(findings, judging.found(job, document, composed, paper))
        made = None if has_errors(found) else paper
        if made is not None and (marked := job.draft) is not None:
            made, problems_of_draft = _draft(marked, job, document, workshop, base)
            found = (*found, *problems_of_draft)
        yield document, made, (*findings, *found)


def _left_to_say(
    said: tuple[Diagnostic, ...], found: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Return what was found in a paper but what composing has said of the same place.

    A heading of a hundred names reads as a paragraph in bold (T-20).
    """
    long = {one.span for one in said if one.code is LONG_HEADING}
    return tuple(one for one in found if one.code.id != "T-20" or one.span not in long)


def _cast(
    job: Job, document: DocumentSpec, casting: "Casting", workshop: Workshop, judging: Judging
) -> Making:
    """Return a document made in a mould, judged where that is asked for."""
    workshop.latest, data = casting.document, casting.cast.data
    paper = finished(document.id, data, digest=digest_of_parts(casting.cast.parts))
    found: tuple[Diagnostic, ...] = ()
    if casting.is_judged:
        found = judging.found(job, document, casting.document, paper)
    return document, None if has_errors(found) else paper, found


def _draft(
    loaded: Loaded, job: Job, document: DocumentSpec, workshop: Workshop, base: bytes | None
) -> tuple[Made | None, tuple[Diagnostic, ...]]:
    """Return the draft of a document, or what keeps it from being made."""
    marked = same_paper(loaded, document)
    composed, findings = workshop.compose(job.holding(loaded), marked)
    if composed is None:
        return None, findings
    return finished(document.id, write(composed, base), draft=True), ()
