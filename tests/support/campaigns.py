"""The project's own campaigns, loaded and composed as the program does it."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from cds_docs.campaign import Loaded, load
from cds_docs.campaign.each.copies import unrolled
from cds_docs.compose import Composer, TemplateText
from cds_docs.diagnostics import Diagnostic
from cds_docs.document.model import (
    Addressees,
    Block,
    Cell,
    Document,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    Rule,
    SignatureBlock,
    Table,
    printed_text,
)
from cds_docs.source import read
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT

ROOT = Path(__file__).resolve().parents[2]
CAMPAIGNS = ROOT / "campaigns"
TEMPLATES = ROOT / "templates"


class ProjectTemplates:
    """The templates of the project's own folder."""

    def find(self, name: str) -> TemplateText | None:
        """Return the template of a name."""
        file = TEMPLATES / name
        if not file.is_file():
            return None
        return TemplateText(f"templates/{name}", file.read_text(encoding="utf-8"))

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of the templates of a kind."""
        return tuple(
            sorted(f.name.removesuffix(".md.j2") for f in (TEMPLATES / kind).glob("*.md.j2"))
        )


_PICTURES: Mapping[str, bytes] = {}
"""The campaigns of the project ask for no picture."""


class NoPictures:
    """Pictures of nobody."""

    def read(self, path: str) -> bytes | None:
        """Find nothing."""
        return _PICTURES.get(path)


@cache
def composer() -> Composer:
    """Return the one composer of a test run: templates are compiled once."""
    return Composer(ProjectTemplates(), NoPictures())


def loaded(text: str, path: str = "campaigns/thu.yaml") -> tuple[Loaded, tuple[Diagnostic, ...]]:
    """Load a campaign text that must be valid.

    Raises:
        AssertionError: It is not; the findings are shown.
    """
    found = read(text.encode(), path)
    source, findings = found
    assert source is not None, findings
    campaign, more = load(source)
    findings = (*findings, *more)
    assert campaign is not None, findings
    return campaign, findings


def composed(campaign: Loaded) -> Iterator[tuple[Document, tuple[Diagnostic, ...]]]:
    """Compose every document of a campaign.

    Raises:
        AssertionError: One cannot be composed; the findings are shown.
    """
    for spec in unrolled(campaign):
        document, findings = composer().compose(campaign, spec)
        assert document is not None, findings
        yield document, findings


def campaign_text(name: str) -> str:
    """Return a campaign file of the project by its stem."""
    return (CAMPAIGNS / f"{name}.yaml").read_text(encoding="utf-8")


def document_text(document: Document) -> tuple[str, ...]:
    """Return the lines of a document as one reads them, top to bottom."""
    return tuple(
        line
        for section in document.sections
        for block in section.blocks
        for line in block_text(block)
        if line
    )


def block_text(block: Block) -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Paragraph():
            yield printed_text(block)
        case Letterhead():
            yield from letterhead_text(block)
        case Addressees(label=label, items=items):
            yield from map(printed_text, (label, *items))
        case Table(rows=rows):
            yield from (" | ".join(map(_cell_text, row.cells)) for row in rows)
        case SignatureBlock():
            yield from signature_text(block)
        case Picture() | QrCode() | Rule() | PageBreak():
            yield block.url if isinstance(block, QrCode) else ""


def letterhead_text(head: Letterhead) -> Iterator[str]:
    """Yield the lines above the title: the left column, then the right one."""
    left = (head.circulation, head.parent, head.issuer, head.number, head.letter_subject)
    yield from (printed_text(line) for line in (*left, head.urgency) if line is not None)
    if head.place_and_date is not None:
        yield from (NATIONAL_TITLE_TEXT, MOTTO_TEXT, printed_text(head.place_and_date))


def signature_text(block: SignatureBlock) -> Iterator[str]:
    """Yield the lines of the closing block: who receives, who signs."""
    yield from map(printed_text, (*block.distribution, *block.authority))
    lines = (block.other_post, block.name, block.drafter)
    yield from (printed_text(line) for line in lines if line is not None)


def _cell_text(cell: Cell) -> str:
    return " ".join(map(printed_text, cell.paragraphs))
