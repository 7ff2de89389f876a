"""Papers made from campaign files, in memory, with the blocks they were made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cds_docs.campaign import DocumentSpec
from cds_docs.document.model import Block, Document, Role
from cds_docs.pipeline.campaigns import Job, open_campaigns
from cds_docs.pipeline.making import Judging, make
from cds_docs.pipeline.pieces import documents_of
from cds_docs.pipeline.selection import Wish, chosen
from cds_docs.pipeline.workshop import Workshop

PROJECT = Path(__file__).parents[2]
CAMPAIGNS = PROJECT / "campaigns"
HARD = PROJECT / "tests" / "pages" / "hard"
KINDS = PROJECT / "tests" / "pages" / "kinds"
FOLDERS = (CAMPAIGNS, HARD, KINDS)


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper.

    Attributes:
        name: ``<campaign>-<document>``.
        document: Its blocks.
        data: The .docx.
    """

    name: str
    document: Document
    data: bytes

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the paper itself, without phụ lục."""
        for section in self.document.sections:
            if section.role is Role.MAIN:
                yield from section.blocks


@cache
def jobs(folder: Path) -> tuple[Job, ...]:
    """Return the campaigns of a folder."""
    batch = open_campaigns(sorted(str(file) for file in folder.glob("*.yaml")))
    if batch.unusable:
        raise AssertionError([(d.code.id, d.span, d.message) for d in batch.diagnostics])
    return batch.jobs


@cache
def specs(folder: Path) -> dict[str, tuple[Job, DocumentSpec]]:
    """Return each document of a folder's campaigns by its name; of copies the first and last."""
    found = {}
    for job in jobs(folder):
        papers = documents_of(job)
        for place in chosen(papers, Wish(sample=2)):
            found[f"{job.folder}-{papers[place].id}"] = (job, papers[place])
    return found


def names(folder: Path) -> tuple[str, ...]:
    """Return the names of all papers of a folder's campaigns."""
    return tuple(specs(folder))


def folders() -> dict[str, Path]:
    """Return the folder of every paper, campaigns and test papers, by its name."""
    return {name: folder for folder in FOLDERS for name in names(folder)}


@cache
def made(folder: Path, name: str) -> Paper:
    """Return a paper by its name.

    Raises:
        AssertionError: It could not be made; the findings are in the message.
    """
    job, spec = specs(folder)[name]
    workshop = Workshop(None)
    composed, findings = workshop.compose(job, spec)
    for _, finished, more in make(job, (spec,), workshop, Judging()):
        if composed is not None and finished is not None:
            return Paper(name, composed, finished.data)
        raise AssertionError([(f.code.id, f.message) for f in (*findings, *more)])
    raise AssertionError(name)
