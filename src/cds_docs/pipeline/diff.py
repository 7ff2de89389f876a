"""Two campaigns, or two .docx, compared by meaning; nothing is written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain
from pathlib import Path

from cds_docs.campaign.codes import UNCONFIRMED
from cds_docs.campaign.confirm import MARK
from cds_docs.campaign.differences import FactChange, fact_changes
from cds_docs.campaign.each.copies import unrolled
from cds_docs.check.walk import furniture, paragraphs
from cds_docs.diagnostics import CdsError, Diagnostic, has_errors
from cds_docs.document.found import FoundPaper, FoundParagraph
from cds_docs.document.model import printed_text
from cds_docs.document.printed import printed
from cds_docs.document.wording import Rewording, rewordings
from cds_docs.patterns import regex
from cds_docs.pipeline.campaigns import Batch, Job, open_campaigns
from cds_docs.pipeline.check import FILE_LIMIT, in_file
from cds_docs.pipeline.codes import NOT_COMPARABLE, about_file
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.workshop import Workshop
from cds_docs.values import dataclass
from cds_docs.word.reading.paper import read

_WORD = ".docx"
_PAGES = regex(r"\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)


class Fate(StrEnum):
    """What became of a paper between two campaigns."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PaperChange:
    """A paper whose wording differs.

    Attributes:
        document: Its id; nothing for two .docx.
        fate: What became of it.
        rewordings: The paragraphs that differ; none where it came or went as a whole.
        copy_of: The document it is a copy of; nothing where it is none.
    """

    document: str
    fate: Fate
    rewordings: tuple[Rewording, ...] = ()
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs.

    Attributes:
        facts: Values of the campaign.
        papers: Papers as printed.
        diagnostics: Errors, for which something could not be compared.
        notes: What the user should know of how the files were read.
    """

    facts: tuple[FactChange, ...] = ()
    papers: tuple[PaperChange, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Tell whether there is any difference."""
        return bool(self.facts or self.papers)


def diff(before: str, after: str, templates: str | None) -> Comparison:
    """Compare two campaign files, or two .docx."""
    words = [name.lower().endswith(_WORD) for name in (before, after)]
    if all(words):
        return _of_papers(before, after)
    if any(words):
        message = f"«{before}» và «{after}» không cùng loại; cần hai tệp chiến dịch hoặc hai .docx."
        return Comparison(diagnostics=(about_file(NOT_COMPARABLE, after, message),))
    return _of_campaigns(before, after, templates)


def _of_papers(before: str, after: str) -> Comparison:
    """Compare the texts of two .docx."""
    texts: list[tuple[str, ...]] = []
    findings: list[Diagnostic] = []
    for name in (before, after):
        try:
            paper = read(read_file(Path(name), Path(name).as_posix(), FILE_LIMIT))
        except CdsError as error:
            findings += in_file(error.diagnostics, Path(name).as_posix())
            continue
        texts.append(_said(_spoken(paper)))
    if findings:
        return Comparison(diagnostics=tuple(findings))
    changed = tuple(rewordings(*texts))
    papers = (PaperChange("", Fate.CHANGED, changed),) if changed else ()
    return Comparison(papers=papers)


def _spoken(paper: FoundPaper) -> Iterator[str]:
    """Yield what the paragraphs of a paper say: the body, then headers, footers and notes.

    Why headers and footers of the same words count once: LibreOffice gives each section its own.
    """
    for section in paper.sections:
        yield from map(_typed, paragraphs(section.blocks))
    around = (*chain.from_iterable(map(furniture, paper.sections)), *paper.notes)
    for texts in dict.fromkeys(tuple(map(_typed, paragraphs(one.blocks))) for one in around):
        yield from texts


def _typed(paragraph: FoundParagraph) -> str:
    """Return what a paragraph says, its label included, without the numbers of pages.

    Why: the program that saved the file counted them, and each counts its own way.
    """
    pieces = paragraph.pieces
    words = (one.text for one in pieces if not (one.field and _PAGES.match(one.field)))
    return f"{paragraph.label} {''.join(words)}"


def _of_campaigns(before: str, after: str, templates: str | None) -> Comparison:
    """Compare facts and composed papers of two campaigns.

    Values that wait for a person are compared as they will be once confirmed.
    """
    batches = [open_campaigns((name,), draft=True) for name in (before, after)]
    notes = tuple(note for batch in batches for note in (*batch.notes, *_waiting(batch)))
    findings = [one for batch in batches for one in batch.diagnostics if _hinders(one)]
    jobs = [batch.jobs[0] if len(batch.jobs) == 1 else None for batch in batches]
    for name, batch in zip((before, after), batches, strict=True):
        if len(batch.jobs) > 1:
            message = f"«{name}» có {len(batch.jobs)} tệp chiến dịch; cần đúng một tệp."
            findings.append(about_file(NOT_COMPARABLE, name, message, "Nêu tên tệp .yaml."))
    if jobs[0] is None or jobs[1] is None:
        return Comparison(diagnostics=tuple(findings), notes=notes)
    papers, found = _papers(jobs[0], jobs[1], Workshop(templates))
    facts = tuple(fact_changes(jobs[0].loaded, jobs[1].loaded))
    return Comparison(facts, papers, (*findings, *filter(_hinders, found)), notes)


def _hinders(finding: Diagnostic) -> bool:
    """Tell whether something cannot be compared for a finding."""
    return has_errors([finding]) and finding.code is not UNCONFIRMED


def _waiting(batch: Batch) -> Iterator[str]:
    """Yield a note on the values of a campaign that wait for a person."""
    waiting = [one.path for one in batch.diagnostics if one.code is UNCONFIRMED]
    if waiting:
        yield f"«{waiting[0]}» còn {len(waiting)} giá trị «{MARK}», được so như đã xác nhận."


def _papers(
    before: Job, after: Job, workshop: Workshop
) -> tuple[tuple[PaperChange, ...], list[Diagnostic]]:
    """Return the papers that differ, and what was found in composing them.

    Of a paper that cannot be composed nothing is said: its error is.
    """
    found: list[Diagnostic] = []
    copies: dict[str, str] = {}
    old, new = (_texts(job, workshop, found, copies) for job in (before, after))
    papers = []
    for name in dict.fromkeys((*old, *new)):
        if name not in new:
            papers.append(PaperChange(name, Fate.REMOVED, copy_of=copies[name]))
            continue
        if name not in old:
            papers.append(PaperChange(name, Fate.ADDED, copy_of=copies[name]))
            continue
        texts = old[name], new[name]
        if texts[0] is None or texts[1] is None:
            continue
        if changed := tuple(rewordings(texts[0], texts[1])):
            papers.append(PaperChange(name, Fate.CHANGED, changed, copies[name]))
    return tuple(papers), found


def _texts(
    job: Job, workshop: Workshop, found: list[Diagnostic], copies: dict[str, str]
) -> dict[str, Sequence[str] | None]:
    """Return the printed paragraphs of each document of a campaign.

    Args:
        job: The campaign.
        workshop: Composes.
        found: Takes in what is found.
        copies: Takes in which document each is a copy of.
    """
    texts: dict[str, Sequence[str] | None] = {}
    for document in unrolled(job.loaded):
        composed, findings = workshop.compose(job, document)
        found += findings
        copies[document.id] = document.target.document if document.target else ""
        texts[document.id] = (
            None if composed is None else _said(map(printed_text, printed(composed)))
        )
    return texts


def _said(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts that say something, blanks evened."""
    return tuple(_even(texts))


def _even(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if even := " ".join(text.split()):
            yield even
