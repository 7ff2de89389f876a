"""What a draft says of itself, and papers remade paragraph by paragraph."""

import pytest

from cds_docs.document.draft import notice
from cds_docs.document.model import Document, Gap, Inline, LineBreak, Words
from cds_docs.document.printed import printed
from cds_docs.document.remade import remade
from cds_docs.standard.nd30 import NUMBER_GAP
from support.papers import letter

_WAITS = Words("chờ", confirm=True)
_BOLD = Words("chờ", bold=True, confirm=True)
_SURE = Words("chắc")


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ((_WAITS, _SURE, _WAITS), 2),
        ((_WAITS, _BOLD), 1),
        ((_WAITS, LineBreak(), _WAITS), 1),
        ((_WAITS, Gap(NUMBER_GAP), _WAITS), 2),
    ],
)
def test_the_notice_counts_stretches(content: tuple[Inline, ...], count: int) -> None:
    """What a reader sees as one place is one."""
    paper = _first_replaced(letter(), content)

    assert notice(paper) == f"BẢN NHÁP – còn {count} chỗ cần xác nhận (tô vàng)"


def _first_replaced(paper: Document, content: tuple[Inline, ...]) -> Document:
    """Return a paper with other words in its first paragraph."""
    left = [content]
    return remade(paper, lambda old: left.pop() if left else old)


def test_a_paper_is_remade_everywhere_it_prints() -> None:
    """Letterhead, addressees, text, tables, signature: no paragraph is left out."""
    paper = letter()

    changed = remade(paper, lambda _: (Words("x"),))

    assert [p.content for p in printed(changed)] == [(Words("x"),)] * len(list(printed(paper)))
    assert remade(paper, lambda old: old) == paper
