"""Composers of a run, and a document composed by them."""

from cds_docs.campaign import DocumentSpec
from cds_docs.compose import Composer
from cds_docs.diagnostics import CdsError, Diagnostic, has_errors
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Job, accepted
from cds_docs.pipeline.supplies import OnDisk, Supplies


class Workshop:
    """Composers by folder: campaigns that lie together share their compiled templates."""

    def __init__(self, templates: str | None, supplies: Supplies | None = None) -> None:
        """Keep where templates and files come from.

        Args:
            templates: The folder given with ``--templates``.
            supplies: Where all comes from instead of the disk.
        """
        self.supplies = supplies or OnDisk(templates)
        self._composers: dict[str, Composer] = {}
        self.latest: Document | None = None
        """What was composed last, without an error."""

    def composer(self, job: Job) -> Composer:
        """Return the composer for a campaign."""
        key = job.path.parent.as_posix()
        if key not in self._composers:
            supplies = self.supplies
            self._composers[key] = Composer(supplies.templates(job), supplies.files(job))
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
        self.latest = None if has_errors(findings) else composed
        return self.latest, findings
