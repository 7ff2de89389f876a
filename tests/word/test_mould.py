"""A mould gives what writing gives, for every paper and whichever of its blocks differ."""

import random

import pytest

from cds_docs.word.mould import Mould
from cds_docs.word.write import write
from support.made import Paper, folders, made

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
