"""A mould gives what writing gives, for every paper and whichever of its blocks differ."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest

from cds_docs.document.model import Paragraph, SignatureBlock, Words
from cds_docs.standard.elements import Element
from cds_docs.word.mould import Mould
from cds_docs.word.write import write
from support.made import Paper, folders, made
from support.papers import paper as bare
from support.papers import para

_PAPERS = sorted(folders().items())


def paper(at: int) -> Paper:
    """Return a paper of the campaigns and of the hard cases."""
    name, folder = _PAPERS[at]
    return made(folder, name)


@pytest.mark.parametrize("at", range(len(_PAPERS)))
def test_any_blocks_may_differ(at: int) -> None:
    """Blocks left open and written anew leave no trace, pictures and links among them."""
    document = paper(at).document
    order = random.Random(at)  # noqa: S311 - no secret
    for _ in range(3):
        differing = {
            number: frozenset(place for place in range(len(section.blocks)) if order.random() < 0.3)
            for number, section in enumerate(document.sections)
        }
        mould = Mould(document, differing)

        assert mould.cast(document).data == write(document)
        assert mould.cast(document).data == write(document)


def test_words_that_lead_on_in_one_paper_only() -> None:
    """A paragraph that differs stays with the next by its own words, not by those of another."""
    texts = ("Các việc sau:", "Các việc đã xong.")
    papers = [
        bare(para(Element.BODY, text), *(para(Element.BODY, "Một. " * 60) for _ in range(3)))
        for text in texts
    ]
    for like in papers:
        mould = Mould(like, {0: frozenset({0})})

        assert [mould.cast(one).data for one in papers] == [write(one) for one in papers]


_SIGNED = [
    at
    for at in range(len(_PAPERS))
    if any(isinstance(one, SignatureBlock) for one in paper(at).document.sections[0].blocks)
]


def variants(block: SignatureBlock) -> Iterator[SignatureBlock]:
    """Yield a signature block and others that differ from it in one thing."""

    def other(line: Paragraph) -> Paragraph:
        return line._replace(content=(Words("Chữ khác", bold=True),))

    yield block
    yield replace(block, name=other(block.name))
    yield replace(block, name=block.name._replace(content=()))
    yield replace(block, authority=(*map(other, block.authority),))
    yield replace(block, authority=block.authority[1:])
    yield replace(block, distribution=block.distribution[:-1])
    yield replace(block, distribution=(*block.distribution, other(block.distribution[-1])))
    yield replace(block, distribution=(*(x._replace(label="+") for x in block.distribution),))
    yield replace(block, drafter=None if block.drafter else other(block.name))
    yield replace(block, other_post=None if block.other_post else other(block.name))


@pytest.mark.parametrize("at", _SIGNED)
def test_who_signs_may_differ(at: int) -> None:
    """A block that is remembered is that of the same signer and lines, whatever else is alike."""
    document = paper(at).document
    first, *others = document.sections
    (place,) = (n for n, one in enumerate(first.blocks) if isinstance(one, SignatureBlock))
    papers = []
    for block in variants(cast("SignatureBlock", first.blocks[place])):
        blocks = (*first.blocks[:place], block, *first.blocks[place + 1 :])
        papers.append(replace(document, sections=(replace(first, blocks=blocks), *others)))
    expected = [write(one) for one in papers]
    mould = Mould(document, {0: frozenset({place})})
    order = random.Random(at).choices(range(len(papers)), k=30)  # noqa: S311 - no secret

    for one in (*range(len(papers)), *order):
        assert mould.cast(papers[one]).data == expected[one], one
