"""A paper with the words of its paragraphs changed, everything else as it was."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from cds_docs.document.model import (
    Addressees,
    Block,
    Cell,
    Document,
    Inline,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    Rule,
    SignatureBlock,
    Table,
    TableRow,
)

Change = Callable[[Paragraph], Paragraph]
"""A paragraph → what stands in its place."""


def remade(
    document: Document, change: Callable[[tuple[Inline, ...]], tuple[Inline, ...]]
) -> Document:
    """Return a document with the content of every paragraph changed."""

    def changed(paragraph: Paragraph) -> Paragraph:
        return paragraph._replace(content=change(paragraph.content))

    sections = tuple(
        replace(section, blocks=tuple(remade_block(block, changed) for block in section.blocks))
        for section in document.sections
    )
    return replace(document, sections=sections, address=_all(document.address, changed))


def _all(paragraphs: Iterable[Paragraph], change: Change) -> tuple[Paragraph, ...]:
    """Return paragraphs changed."""
    return tuple([change(paragraph) for paragraph in paragraphs])


def _maybe(paragraph: Paragraph | None, change: Change) -> Paragraph | None:
    """Return a paragraph changed, where there is one."""
    return None if paragraph is None else change(paragraph)


def remade_block(block: Block, change: Change) -> Block:
    """Return a block with its paragraphs changed."""
    match block:
        case Paragraph():
            return change(block)
        case Letterhead():
            return _letterhead(block, change)
        case Addressees(label=label, items=items):
            return Addressees(change(label), _all(items, change))
        case Table(rows=rows):
            return replace(block, rows=tuple(_row(row, change) for row in rows))
        case SignatureBlock():
            return _signature(block, change)
        case Rule() | Picture() | QrCode() | PageBreak():
            return block


def _row(row: TableRow, change: Change) -> TableRow:
    """Return a table row changed."""
    return replace(row, cells=tuple(_cell(cell, change) for cell in row.cells))


def _cell(cell: Cell, change: Change) -> Cell:
    """Return a table cell changed."""
    return replace(cell, paragraphs=_all(cell.paragraphs, change))


def _letterhead(head: Letterhead, change: Change) -> Letterhead:
    """Return the block above the title changed: thousands of copies have one of their own."""
    return Letterhead(
        _maybe(head.parent, change),
        change(head.issuer),
        _maybe(head.number, change),
        _maybe(head.place_and_date, change),
        _maybe(head.letter_subject, change),
        head.urgency,
        head.circulation,
        head.logo,
    )


def _signature(block: SignatureBlock, change: Change) -> SignatureBlock:
    """Return the block at the end changed."""
    return SignatureBlock(
        _all(block.distribution, change),
        _all(block.authority, change),
        change(block.name),
        _maybe(block.other_post, change),
        block.picture,
        _maybe(block.drafter, change),
    )
