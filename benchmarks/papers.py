"""Letters of any length, for the checker: python -m benchmarks.papers PAGES FILE."""

import sys
from dataclasses import replace
from pathlib import Path

from benchmarks.content import CAMPAIGN, DOCUMENT
from cds_docs.document.model import Document, Paragraph
from cds_docs.pipeline.campaigns import open_campaigns
from cds_docs.pipeline.workshop import Workshop
from cds_docs.standard.elements import Element
from cds_docs.word.write import write

_FIRST_PAGES = 3
"""Pages of the letter as it is."""

_TEXT = frozenset({Element.BODY, Element.CLAUSE, Element.POINT, Element.DASH_ITEM})


def _composed() -> Document:
    """Return the letter of the benchmark."""
    job = open_campaigns([str(CAMPAIGN)]).jobs[0]
    spec = next(one for one in job.loaded.campaign.documents if one.id == DOCUMENT)
    document, findings = Workshop(None).compose(job, spec)
    if document is None:
        raise AssertionError(findings)
    return document


def letter(pages: int) -> bytes:
    """Return the letter with its text repeated until it has about so many pages."""
    document = _composed()
    main, *annexes = document.sections
    at = [
        number
        for number, block in enumerate(main.blocks)
        if isinstance(block, Paragraph) and block.element in _TEXT
    ]
    text = tuple(main.blocks[number] for number in at[:-1])
    more = text * max(0, round(pages / _FIRST_PAGES) - 1)
    blocks = (*main.blocks[: at[-1]], *more, *main.blocks[at[-1] :])
    return write(replace(document, sections=(replace(main, blocks=blocks), *annexes)))


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(letter(int(sys.argv[1])))
