"""Four clean papers, each made in three ways that share no line of code."""

from collections.abc import Callable
from functools import cache

from cds_docs.document.model import Document
from support.made import PROJECT, made
from support.proof import direct, styled

FOLDER = PROJECT / "tests" / "check" / "proof"
PAPERS = ("letter", "plan", "decision", "rules")
_MAKERS: dict[str, Callable[[Document], bytes]] = {
    "direct": direct.built,
    "styled": styled.built,
}
OURS = "ours"
MAKERS = (OURS, *_MAKERS)
"""By our writer; with python-docx and direct formatting; with styles, theme and lists."""


@cache
def base(maker: str, paper: str) -> bytes:
    """Return a clean paper made in one way."""
    own = made(FOLDER, f"bases-{paper}")
    return own.data if maker == OURS else _MAKERS[maker](own.document)
