"""What a stranger's file may cost: time grows with its size, what is kept of it does not."""

import time

import pytest

from cds_docs.document.found import FoundParagraph
from cds_docs.word.guard import opened
from cds_docs.word.reading import formats as formats_module
from cds_docs.word.reading import formats_of
from cds_docs.word.reading.paper import read
from support.wordml import docx, para, run, style
from word.reading.test_numbering import definition, item, level, listed

MANY = 10_000
_SECONDS = 3.0
_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_INSTRUCTION = "<w:r><w:instrText>abcdefghij</w:instrText></w:r>"
_DEEP = 100

COSTLY = {
    "one paragraph of many runs": docx(para(run("abcdefgh") * MANY * 4)),
    "fields that never end": docx(para(_BEGIN) * MANY),
    "fields that never end before many paragraphs": docx(para(_BEGIN * MANY) + para() * MANY),
    "an endless instruction": docx(para(_BEGIN + _INSTRUCTION * MANY + run("x") * MANY)),
    "outer blanks deep in wrappers": docx(
        "<w:sdt><w:sdtContent>" * _DEEP
        + para("<w:r><w:t> a</w:t></w:r>" * MANY)
        + "</w:sdtContent></w:sdt>" * _DEEP
    ),
    "a chain of all styles": docx(
        "".join(para("x", f'<w:pStyle w:val="S{i}"/>') for i in range(MANY // 2)),
        styles="".join(style(f"S{i}", based_on=f"S{i - 1}") for i in range(MANY // 2)),
    ),
    "a label of placeholders": docx(
        item() * MANY, numbering=definition(0, level(0, "%1" * MANY)) + listed(1)
    ),
    "each run in a look of its own": docx(
        para("".join(run("x", f'<w:sz w:val="{i}"/>') for i in range(MANY * 2)))
    ),
}


@pytest.mark.parametrize("data", COSTLY.values(), ids=COSTLY)
def test_nothing_costs_more_than_its_size(data: bytes) -> None:
    """A tenth of these limits is usual; what grows with the square would take minutes."""
    begin = time.process_time()
    paper = read(data)
    assert time.process_time() - begin < _SECONDS
    assert paper.sections


def test_memory_kept_between_papers_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks and shapes are forgotten when there are too many, and the papers are right still."""
    monkeypatch.setattr(formats_module, "_MOST_KEPT", 20)
    monkeypatch.setattr(formats_module, "_MOST_KEPT_LOOKS", 10)
    body = "".join(
        para("".join(run(str(size), f'<w:sz w:val="{size}"/>') for size in range(20, 40)), indent)
        for indent in (f'<w:ind w:left="{i}"/>' for i in range(40))
    )
    data = docx(body)
    blocks = read(data).sections[0].blocks
    assert len(blocks) == 40
    for number, block in enumerate(blocks):
        assert isinstance(block, FoundParagraph)
        assert block.shape.left.twips == number
        assert [piece.look.size.half_points for piece in block.pieces] == list(range(20, 40))
    formats = formats_of(opened(data))
    kept = (formats._looks, formats._shapes, formats._kept)  # noqa: SLF001 - what is to be bounded
    assert sum(len(memory) for memory in kept) <= 60


def test_formats_of_large_parts_are_not_kept() -> None:
    """A style sheet of megabytes is no house's own; keeping it would fill the memory."""
    small, large = (
        docx(para("x"), styles=style("A", "<w:rPr/>" * count)) for count in (1, 140_000)
    )
    assert formats_of(opened(small)) is formats_of(opened(small))
    assert formats_of(opened(large)) is not formats_of(opened(large))
