"""Which part of a paper stands on which page."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.document.model import (
    Block,
    Document,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    plain_text,
)
from cds_docs.html.paging import Page, Part, paged
from cds_docs.html.setting import setting_of
from cds_docs.html.slugs import slugs_of
from cds_docs.standard.elements import Element
from support.papers import SENTENCE, addressees, annex, letterhead, paper, para, signature, table

LINES = st.integers(1, 9).map(lambda n: para(Element.BODY, SENTENCE * n))
HEADS = st.just(para(Element.HEADING, "NỘI DUNG", "I."))
TABLES = st.integers(1, 30).map(table)
BREAKS = st.just(PageBreak())
BLOCKS = st.lists(st.one_of(LINES, LINES, HEADS, TABLES, BREAKS), max_size=20)


def whole(blocks: Iterable[Block], receivers: int = 2) -> Document:
    """Return a paper of some blocks with all that surrounds them."""
    lines = [f"Phòng thứ {i};" for i in range(receivers)]
    text = para(Element.BODY, SENTENCE)
    to = addressees("Các sở;", "UBND các huyện.")
    return paper(letterhead(subject="V/v a"), to, *blocks, text, signature(lines))


def words(parts: Iterable[Part]) -> str:
    """Return the words of the paragraphs of the text, without blanks."""
    blocks = (part.block for part in parts)
    text = "".join(plain_text(b.content) for b in blocks if isinstance(b, Paragraph))
    return "".join(text.split())


def all_parts(pages: Iterable[Page]) -> list[Part]:
    """Return the parts of all pages, in order."""
    return [part for page in pages for part in page.parts]


@given(BLOCKS)
def test_every_word_stands_on_one_page_in_order(blocks: list[Block]) -> None:
    """Nothing is lost, doubled or moved."""
    document = whole(blocks)
    pages = paged(document)

    section = document.sections[0]
    assert words(all_parts(pages)) == words(Part(b, None) for b in section.blocks)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    rows = [(p.first, p.last) for p in all_parts(pages) if isinstance(p.block, Table)]
    expected = [len(b.rows) for b in section.blocks if isinstance(b, Table)]
    assert sum(last - first + 1 for first, last in rows) == sum(expected)


@given(BLOCKS)
def test_no_page_holds_more_than_fits(blocks: list[Block]) -> None:
    """The lines of a page are no higher than the room between its margins."""
    document = whole(blocks)
    section = document.sections[0]
    setting = setting_of(section, document.style)
    slugs = {(slug.block, slug.part): slug for slug in slugs_of(section, setting)}
    for page in paged(document):
        used = 0
        for part in page.parts:
            at = next(i for i, b in enumerate(section.blocks) if _same(b, part))
            if isinstance(part.block, Paragraph):
                made = setting.lines(part.block, setting.room, setting.room if part.begun else None)
                used += slugs[at, 0].line.twips * len(made.ends)
            else:
                used += sum(slugs[at, i].height.twips for i in range(part.first, part.last + 1))
        assert used <= setting.height.twips


def _same(block: Block, part: Part) -> bool:
    """Tell whether a part is of a block, or of one of the same format."""
    if isinstance(block, Paragraph) and isinstance(part.block, Paragraph):
        return block.element is part.block.element
    return block == part.block


@given(BLOCKS)
def test_what_keeps_together_is_together(blocks: list[Block]) -> None:
    """No heading at the foot of a page, no lone line of a paragraph, text above the signature."""
    document = whole(blocks)
    setting = setting_of(document.sections[0], document.style)
    for page in paged(document):
        last = page.parts[-1].block
        lone = isinstance(last, Paragraph) and last.element is Element.HEADING
        assert not lone or _breaks_below(document, page)
        for part in page.parts:
            if isinstance(part.block, Paragraph) and (part.begun or part.goes_on):
                room = setting.room if part.begun else None
                assert len(setting.lines(part.block, setting.room, room).ends) >= 2
        signed = [i for i, part in enumerate(page.parts) if isinstance(part.block, SignatureBlock)]
        assert signed != [0]


def _breaks_below(document: Document, page: Page) -> bool:
    """Tell whether the clerk asked for a new page behind the last block of a page."""
    return isinstance(paged(document)[page.number].parts[0].block, PageBreak)


@pytest.mark.parametrize("count", [1, 12, 40, 90])
def test_a_long_list_of_receivers_goes_on(count: int) -> None:
    """Each line of Nơi nhận stands once; the row that is signed has text above it."""
    pages = paged(whole([], count))
    parts = [p for p in all_parts(pages) if isinstance(p.block, SignatureBlock)]

    ends = [(part.first, part.last) for part in parts]
    assert ends[0][0] == 0
    assert all(a[1] + 1 == b[0] or a[1] == 0 for a, b in pairwise(ends))
    assert ends[-1][1] in {0, count + 1}
    assert len(pages) == (1 if count < 40 else 2)


def test_a_cell_higher_than_a_page_stands_there_all_the_same() -> None:
    """What no page can hold is on a page of its own, once."""
    row = table(1)
    cell = row.rows[2].cells[1]
    high = cell.paragraphs[0]._replace(content=(para(Element.TABLE_CELL, SENTENCE * 80).content))
    from_model = type(cell)((high,), cell.columns, cell.rows)
    cells = (row.rows[2].cells[0], from_model, row.rows[2].cells[2])
    huge = Table(row.columns, (*row.rows[:2], type(row.rows[2])(row.rows[2].role, cells)), row.alt)
    parts = [p for p in all_parts(paged(whole([huge]))) if isinstance(p.block, Table)]

    assert sum(part.last - part.first + 1 for part in parts) == 3


def test_each_section_begins_a_page_numbered_one() -> None:
    """A phụ lục has numbers of its own."""
    section = annex(table(60), landscape=True)
    document = paper(letterhead(), para(Element.BODY, SENTENCE), annexes=(section,))
    pages = paged(document)

    assert [page.index for page in pages] == sorted(page.index for page in pages)
    assert [page.number for page in pages if page.index == 1] == list(range(1, len(pages)))
    assert len(pages) > 3
