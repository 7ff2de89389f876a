"""The unit of work of a run: one document of one campaign, from its values to its files.

A function of its arguments alone: it may run in this process, in another, or on another machine.
"""

from collections.abc import Iterable, Iterator

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.copied import Papers
from cds_docs.check.judge import Seen
from cds_docs.diagnostics import Diagnostic
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.ingredients import Ingredients, Noting
from cds_docs.pipeline.making import Judged, Judging, make
from cds_docs.pipeline.merge.merging import Merging
from cds_docs.pipeline.place import Made
from cds_docs.pipeline.supplies import OnDisk, Supplies
from cds_docs.pipeline.workshop import Workshop
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """One document after work.

    Attributes:
        document: What was asked for.
        paper: Its .docx, or None where an error keeps it from being given out.
        forms: The files to be put in place; a PDF is made of the papers of all campaigns later.
        findings: What was found.
        ingredients: What it was made of besides its campaign, where nothing was found and that
            is known to be all.
        is_judged: Whether it was read back and judged by itself.
    """

    document: DocumentSpec
    paper: Made | None
    forms: tuple[Made, ...]
    findings: tuple[Diagnostic, ...]
    ingredients: Ingredients | None = None
    is_judged: bool = True


class Bench:
    """Where pieces are made; compiled templates stay on it from one to the next."""

    def __init__(
        self,
        templates: str | None,
        formats: tuple[str, ...],
        supplies: Supplies | None = None,
        *,
        by_sample: bool = False,
    ) -> None:
        """Keep what all pieces share.

        Args:
            templates: The office's own template folder.
            formats: The forms wanted of each document.
            supplies: Where templates and files come from instead of the disk.
            by_sample: Whether of copies that differ in plain words only some are judged.
        """
        self._noting = Noting(supplies or OnDisk(templates))
        self._workshop = Workshop(templates, self._noting)
        self.merging = Merging(self._workshop, by_sample=by_sample)
        self._seen = Seen()
        self._formats = formats

    def pieces(
        self, job: Job, documents: Iterable[DocumentSpec], judged: Judged = frozenset()
    ) -> Iterator[Piece]:
        """Yield documents of one campaign, in order, each as it is made.

        Args:
            job: The campaign.
            documents: Those asked for.
            judged: Papers of the campaign that need not be judged again.
        """
        making = make(job, documents, self._workshop, Judging(self._seen, judged), self.merging)
        for document, made, findings in making:
            ingredients = self._ingredients(job, document, made, findings)
            is_judged = self.merging.latest is None or self.merging.latest.is_judged
            paper = None if made is None else _marked(made, job, document)
            forms = () if paper is None else tuple(self._forms(job, document, paper))
            yield Piece(document, paper, forms, findings, ingredients, is_judged)

    def _ingredients(
        self,
        job: Job,
        document: DocumentSpec,
        made: Made | None,
        findings: tuple[Diagnostic, ...],
    ) -> Ingredients | None:
        """Return what a paper without findings was made of; drafts are always made again."""
        merged = self.merging.latest
        if merged is not None:
            return None if findings or not merged.is_judged else merged.proof.made_of
        asked = self._workshop.composer(job).asked
        made_of = self._noting.paper(job, asked)
        if findings or job.is_draft:
            made_of = None
        if made is not None:
            self.merging.learn(document, made.data, made_of, is_clean=not findings)
        return made_of

    def _forms(self, job: Job, document: DocumentSpec, made: Made) -> Iterator[Made]:
        """Yield the forms of a paper that was made last."""
        composed = self._workshop.latest
        if "docx" in self._formats:
            yield made
        if "html" in self._formats and composed is not None:
            yield _page(made, composed)
        if "json" in self._formats and composed is not None:
            yield _data(made, job, document, composed)


def documents_of(job: Job) -> Papers:
    """Return all documents of a campaign, in order: always the same ones for the same campaign."""
    return job.shelved.papers


def row_of(document: DocumentSpec) -> str:
    """Return the id of the recipient a document is made for, where it is one of many alike."""
    return document.target.id if document.target else ""


def place_of(job: Job, document: DocumentSpec) -> str:
    """Return where that stands for which a document is one of many alike, or nothing."""
    target = document.target
    if target is None:
        return ""
    if target.is_agency:
        return f"agencies!{target.id}"
    row = job.loaded.rows.get(target.id)
    if row is None:
        return f"recipients!{target.index + 1}"
    file = row.grid.path.rpartition("/")[2]
    return "!".join(filter(None, (file, row.grid.sheet, str(row.number))))


def _marked(made: Made, job: Job, document: DocumentSpec) -> Made:
    """Return a paper with what the manifest will say of where it comes from."""
    old = made.entry
    entry = Entry(old.digest, old.sha256, job.path.name, place_of(job, document), old.recipe)
    return Made(made.document, made.stem, made.data, entry, made.ending, made.recipe)


def _page(paper: Made, document: Document) -> Made:
    """Return a paper as an HTML page; who wants .docx only does not load what writes it."""
    from cds_docs.pipeline.copies import page  # noqa: PLC0415 - see above

    return page(paper, document)


def _data(paper: Made, job: Job, document: DocumentSpec, composed: Document) -> Made:
    """Return the fields of a paper for the system of records."""
    from cds_docs.pipeline.copies import sidecar  # noqa: PLC0415 - see _page
    from cds_docs.pipeline.records import record  # noqa: PLC0415

    return sidecar(paper, record(job.loaded, document, composed))
