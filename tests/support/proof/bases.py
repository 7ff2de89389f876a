"""Clean papers, each made in three ways that share no line of code."""

from collections.abc import Callable
from functools import cache

from cds_docs.document.model import Document
from cds_docs.word.write import write
from support.made import PROJECT, made
from support.proof import direct, styled
from support.proof.variants import addressed, minutes, single

FOLDER = PROJECT / "tests" / "check" / "proof"
OURS, DIRECT, STYLED = "ours", "direct", "styled"
_MAKERS: dict[str, Callable[[Document], bytes]] = {
    OURS: write,
    DIRECT: direct.built,
    STYLED: styled.built,
}
MAKERS = tuple(_MAKERS)
"""By our writer; with python-docx and direct formatting; with styles, theme and lists."""
TYPED = (OURS, DIRECT)
"""Ways of making in which numbers before paragraphs are typed."""
DRAWN = (DIRECT, STYLED)
"""Ways of making in which the line under a name hangs on the name, by each as it may."""

_VARIANTS: dict[str, tuple[str, Callable[[Document], Document]]] = {
    "single": ("plan", single),
    "addressed": ("letter", addressed),
    "minutes": ("plan", minutes),
}
ONLY = {"addressed": (OURS,), "minutes": DRAWN}
"""Papers that only some makers can make."""
PAPERS = ("letter", "plan", "decision", "rules", *_VARIANTS)


@cache
def document(paper: str) -> Document:
    """Return a paper as blocks."""
    if paper in _VARIANTS:
        original, change = _VARIANTS[paper]
        return change(document(original))
    return made(FOLDER, f"bases-{paper}").document


@cache
def base(maker: str, paper: str) -> bytes:
    """Return a clean paper made in one way."""
    return _MAKERS[maker](document(paper))
