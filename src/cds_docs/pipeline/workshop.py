"""Composers of a run, and a document composed by them."""

from cds_docs.campaign import DocumentSpec
from cds_docs.compose import Composer
from cds_docs.diagnostics import CdsError, Diagnostic, has_errors
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Job, accepted
from cds_docs.pipeline.pictures import CampaignFiles
from cds_docs.pipeline.templates import Templates, template_folders


class Workshop:
    """Composers by folder: campaigns that lie together share their compiled templates."""

    def __init__(self, templates: str | None) -> None:
        """Keep the folder given with ``--templates``."""
        self._templates = templates
        self._composers: dict[str, Composer] = {}
        self.latest: Document | None = None
        """What was composed last, without an error."""

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
        self.latest = None if has_errors(findings) else composed
        return self.latest, findings
