"""The pages that we show beside those that LibreOffice prints: the same words on each."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from cds_docs.document.model import Document
from cds_docs.html.write import write as write_page
from cds_docs.standard.style import HeaderTier, Margins, PageStyle
from cds_docs.units import mm
from cds_docs.word.write import write as write_word
from support import soffice
from support.made import CAMPAIGNS, folders, made, names
from support.measured import Printed
from support.pdf import Page, measure
from support.webpage import read_page, sheets

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

SHARE = 0.97
"""Pages that must hold the same words. With LibreOffice 7.4 all 106 do."""

STYLES = (
    PageStyle(body=13),
    PageStyle(HeaderTier.LARGE, 14, mm(12.7), Margins(mm(25), mm(25), mm(35), mm(20))),
)


def letters(text: str) -> Counter[str]:
    """Return how often each letter stands in a text."""
    return Counter(re.sub(r"\s", "", text))


def compared(document: Document, printed: Sequence[Page]) -> tuple[bool, list[bool]]:
    """Tell whether there are as many pages as printed, and of each whether it holds the same."""
    ours = sheets(read_page(write_page(document)))
    pairs = zip(ours, printed, strict=False)
    return len(ours) == len(printed), [letters(a.text) == letters(b.text) for a, b in pairs]


@pytest.mark.parametrize("name", list(folders()))
def test_as_many_pages_as_printed(name: str, printed: Callable[[str], Printed]) -> None:
    """Each paper, campaigns and test papers alike, takes as many pages."""
    of = printed(name)
    as_many, _ = compared(of.paper.document, of.pages)

    assert as_many


def test_the_same_words_on_each_page(printed: Callable[[str], Printed]) -> None:
    """Nearly every page begins and ends where the printed one does."""
    pages = {
        f"{name} {number}": same
        for name in folders()
        for number, same in enumerate(
            compared(printed(name).paper.document, printed(name).pages)[1], 1
        )
    }
    other = [page for page, same in pages.items() if not same]

    assert len(pages) > 100
    assert 1 - len(other) / len(pages) >= SHARE, other


def test_the_same_in_other_sizes_and_margins(tmp_path: Path) -> None:
    """The campaigns in other lawful styles: as many pages, the same words on them."""
    if soffice.missing():
        pytest.skip(soffice.missing())
    papers = {
        tmp_path / f"{name}-{number}.docx": replace(made(CAMPAIGNS, name).document, style=style)
        for name in names(CAMPAIGNS)
        for number, style in enumerate(STYLES)
    }
    for file, document in papers.items():
        file.write_bytes(write_word(document))
    soffice.convert(list(papers), tmp_path)
    found = {f: compared(d, measure(f.with_suffix(".pdf"))) for f, d in papers.items()}
    pages = [same for _, page in found.values() for same in page]

    assert [file.stem for file, (as_many, _) in found.items() if not as_many] == []
    assert sum(pages) / len(pages) >= SHARE
