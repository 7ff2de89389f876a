"""Composers of a run, and a document composed by them."""

from cds_docs.campaign import DocumentSpec
from cds_docs.compose import Composer, TemplateSource
from cds_docs.diagnostics import CdsError, Diagnostic, has_errors
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Job, accepted
from cds_docs.pipeline.supplies import OnDisk, Supplies


class Workshop:
    """The composer of the folder at hand: campaigns of the same templates share compiled ones."""

    def __init__(self, templates: str | None, supplies: Supplies | None = None) -> None:
        """Keep where templates and files come from.

        Args:
            templates: The folder given with ``--templates``.
            supplies: Where all comes from instead of the disk.
        """
        self.supplies = supplies or OnDisk(templates)
        self._first: dict[TemplateSource, Composer] = {}
        """The first composer of each set of templates: there are as many folders as campaigns."""
        self._at_hand: tuple[str, Composer] | None = None
        self.latest: Document | None = None
        """What was composed last, without an error."""

    def composer(self, job: Job) -> Composer:
        """Return the composer for a campaign."""
        folder = job.path.parent.as_posix()
        if self._at_hand is None or self._at_hand[0] != folder:
            templates, files = self.supplies.templates(job), self.supplies.files(job)
            first = self._first.get(templates)
            if first is None:
                first = self._first[templates] = Composer(templates, files)
            self._at_hand = folder, first.beside(files)
        return self._at_hand[1]

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
