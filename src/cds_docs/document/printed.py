"""Every paragraph of a paper that is printed, in the order of the paper."""

from collections.abc import Iterator

from cds_docs.document.model import (
    Addressees,
    Block,
    Document,
    Letterhead,
    Paragraph,
    SignatureBlock,
    Table,
)


def printed(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs of all sections, those of letterhead, tables and signature included."""
    for section in document.sections:
        for block in section.blocks:
            yield from printed_in(block)


def printed_in(block: Block) -> Iterator[Paragraph]:
    """Yield the paragraphs of a block."""
    return (one for one in _of(block) if one is not None)


def _of(block: Block) -> Iterator[Paragraph | None]:
    match block:
        case Paragraph():
            yield block
        case Letterhead():
            yield from (block.parent, block.issuer, block.number, block.place_and_date)
            yield from (block.letter_subject, block.urgency, block.circulation)
        case Addressees(label=label, items=items):
            yield from (label, *items)
        case Table(rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        case SignatureBlock():
            yield from (*block.distribution, *block.authority)
            yield from (block.other_post, block.name, block.drafter)
