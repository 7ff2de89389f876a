"""Every paper is valid by the Open XML SDK and clean by the house lint."""

from dataclasses import replace
from pathlib import Path

import pytest

from cds_docs.document.model import Block, Document, PageBreak, Picture, QrCode
from cds_docs.standard.elements import Element
from cds_docs.standard.style import HeaderTier, PageStyle
from cds_docs.units import mm
from cds_docs.word.media import qr_png
from cds_docs.word.names import style_name
from cds_docs.word.write import write
from support import ooxml
from support.lint import lint
from support.made import folders, made
from support.papers import (
    SENTENCE,
    addressees,
    annex,
    letter,
    letterhead,
    paper,
    para,
    signature,
    table,
)

PAPERS = folders()
each_paper = pytest.mark.parametrize("name", list(PAPERS))


def everything(style: PageStyle) -> Document:
    """Return a paper with each kind of block, and each element as a paragraph."""
    head = replace(
        letterhead(subject="V/v tuyên truyền"),
        urgency=para(Element.URGENCY, "HỎA TỐC"),
        circulation=para(Element.CIRCULATION, "XEM XONG TRẢ LẠI"),
    )
    picture = Picture(qr_png("x"), "image/png", mm(30), 1.0, "Sơ đồ", "Hình 1")
    blocks: tuple[Block, ...] = (
        head,
        addressees("Các sở;", "UBND tỉnh."),
        *(para(element, SENTENCE) for element in Element if element is not Element.SIGNATURE),
        picture,
        table(3),
        PageBreak(),
        replace(signature(), picture=picture, drafter=para(Element.DRAFTER, "PL.(300)")),
        QrCode("https://dx.gov.vn", mm(25), "Mã QR"),
        QrCode("", mm(25), "Mã QR"),
    )
    document = paper(*blocks, annexes=(annex(table(2), landscape=True),), style=style)
    return replace(document, address=(para(Element.ADDRESS, "Số 1, Hùng Vương"),))


BARE = paper(letterhead(), replace(signature(), distribution=()))
BY_HAND = {
    "letter": letter(),
    "everything": everything(PageStyle()),
    "everything, large": everything(PageStyle(header=HeaderTier.LARGE, body=13)),
    "no distribution": BARE,
}


@pytest.mark.parametrize("name", list(BY_HAND))
def test_papers_built_by_hand_are_clean(name: str) -> None:
    """The lint finds nothing in papers of all blocks and elements."""
    assert lint(write(BY_HAND[name])) == ()


@each_paper
def test_papers_of_campaigns_are_clean(name: str) -> None:
    """The lint finds nothing in any paper of any campaign."""
    assert lint(made(PAPERS[name], name).data) == ()


def test_style_names_have_no_comma() -> None:
    """Word reads a comma in a style's name as the beginning of an alias."""
    assert not [name for name in map(style_name, Element) if "," in name]


@pytest.fixture(scope="module")
def sdk_errors(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return what the SDK finds in each paper, for each version of Office."""
    if ooxml.missing():
        pytest.skip(ooxml.missing())
    folder = tmp_path_factory.mktemp("valid")
    data = {name: write(document) for name, document in BY_HAND.items()}
    data |= {name: made(PAPERS[name], name).data for name in PAPERS}
    files: dict[Path, str] = {}
    for index, (name, content) in enumerate(data.items()):
        file = folder / f"{index}.docx"
        file.write_bytes(content)
        files[file] = name
    found = ooxml.errors_of_all(files, ooxml.VERSIONS)
    return {(files[file], version): errors for (file, version), errors in found.items()}


@pytest.mark.ooxml
@pytest.mark.slow
@pytest.mark.parametrize("version", ooxml.VERSIONS)
@pytest.mark.parametrize("name", [*BY_HAND, *PAPERS])
def test_papers_are_valid(
    name: str, version: str, sdk_errors: dict[tuple[str, str], tuple[str, ...]]
) -> None:
    """The Open XML SDK finds no error."""
    assert sdk_errors[name, version] == ()
