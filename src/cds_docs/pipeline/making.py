"""One campaign's documents, from its values to bytes."""

from collections.abc import Iterator

from cds_docs.campaign import DocumentSpec
from cds_docs.check.judge import Seen
from cds_docs.compose import Composer
from cds_docs.diagnostics import CdsError, Diagnostic, has_errors
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Job, accepted, located
from cds_docs.pipeline.certify import certify
from cds_docs.pipeline.codes import BASE_MISSING
from cds_docs.pipeline.pictures import CampaignFiles
from cds_docs.pipeline.place import Made, finished
from cds_docs.pipeline.templates import Templates, template_folders
from cds_docs.word import write

Making = tuple[DocumentSpec, Made | None, tuple[Diagnostic, ...]]
"""A document asked for, what was made of it, and what was found."""


class Workshop:
    """What the documents of a run share.

    Composers by folder, for campaigns that lie together share their compiled templates; and
    what has been judged already.
    """

    def __init__(self, templates: str | None) -> None:
        """Keep the folder given with ``--templates``."""
        self.seen = Seen()
        self._templates = templates
        self._composers: dict[str, Composer] = {}

    def composer(self, job: Job) -> Composer:
        """Return the composer for a campaign."""
        key = job.path.parent.as_posix()
        if key not in self._composers:
            templates = Templates(template_folders(job.path, self._templates))
            self._composers[key] = Composer(templates, CampaignFiles(job.path.parent))
        return self._composers[key]

    def compose(
        self, job: Job, document: DocumentSpec
    ) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        """Compose one document; one with an error is not given out."""
        try:
            composed, found = self.composer(job).compose(job.loaded, document)
        except CdsError as error:
            return None, error.diagnostics
        findings = accepted(job.loaded, found)
        return (None if has_errors(findings) else composed), findings


def base_of(job: Job) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the office's base package a campaign names, or why it cannot be had."""
    path = job.loaded.campaign.base
    if path is None:
        return None, ()
    try:
        data = CampaignFiles(job.path.parent).read(path)
    except CdsError as error:
        return None, error.diagnostics
    if data is not None:
        return data, ()
    message = f"Không đọc được tệp «{path}»."
    hint = "Đường dẫn tính từ thư mục của tệp chiến dịch."
    return None, (located(job.loaded, ("base",), Diagnostic(BASE_MISSING, message, hint=hint)),)


def make(job: Job, documents: tuple[DocumentSpec, ...], workshop: Workshop) -> Iterator[Making]:
    """Make documents of one campaign one by one; an error stops only the document it is in.

    Each is read back and judged as a stranger's would be: one with an error is not given out.
    """
    base, problems = base_of(job)
    for document in documents:
        composed, findings = workshop.compose(job, document)
        if composed is None or problems:
            yield document, None, (*findings, *problems)
            continue
        try:
            data = write(composed, base)
        except CdsError as error:
            yield document, None, (*findings, *error.diagnostics)
            continue
        judged = accepted(job.loaded, certify(job, document, composed, data, workshop.seen))
        made = None if has_errors(judged) else finished(document.id, data)
        yield document, made, (*findings, *judged)
