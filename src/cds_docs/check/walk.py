"""All paragraphs of a paper, wherever they stand."""

from collections.abc import Iterable, Iterator
from itertools import chain

from cds_docs.check.once import once
from cds_docs.check.recognised import Recognised
from cds_docs.document.found import (
    FoundBlock,
    FoundPaper,
    FoundParagraph,
    FoundSection,
    Furniture,
)


def paragraphs(blocks: Iterable[FoundBlock]) -> Iterator[FoundParagraph]:
    """Yield paragraphs in order: in tables and text boxes, too."""
    for block in blocks:
        if isinstance(block, FoundParagraph):
            yield block
            for drawing in block.drawings:
                yield from paragraphs(drawing.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)


def furniture(section: FoundSection) -> Iterator[Furniture]:
    """Yield the headers and footers of a section."""
    for side in (section.headers, section.footers):
        yield from (one for one in (side.default, side.first, side.even) if one is not None)


@once
def everything(found: Recognised) -> tuple[FoundParagraph, ...]:
    """Return every paragraph of a recognised paper (see ``everywhere``)."""
    return tuple(everywhere(found.paper))


def everywhere(paper: FoundPaper) -> Iterator[FoundParagraph]:
    """Yield every paragraph once: the body, then headers, footers and notes."""
    for section in paper.sections:
        yield from paragraphs(section.blocks)
    around = chain.from_iterable(map(furniture, paper.sections))
    for part in {one.part: one for one in chain(around, paper.notes)}.values():
        yield from paragraphs(part.blocks)
