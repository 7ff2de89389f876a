"""The rules for the page, what stands on it besides the text, phụ lục and who signs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cds_docs.check.recognise import recognise
from cds_docs.check.rule import Finding
from cds_docs.check.rules import (
    annexes,
    attachments,
    authority,
    page,
    page_numbers,
    record,
    regime,
    signature,
    stamps,
    tables,
    typeface,
)
from cds_docs.document.found import (
    FoundBlock,
    FoundPaper,
    FoundParagraph,
    FoundProperties,
    FoundSection,
    Furnishing,
    Furniture,
    Look,
    Piece,
)
from cds_docs.document.found_shape import Shape
from cds_docs.standard.rows import Align
from support.clean import clean
from support.found import centred, look, paragraph, piece, section
from support.judging import codes, judged

RULES = tuple(
    rule
    for module in (
        regime,
        page,
        typeface,
        page_numbers,
        tables,
        stamps,
        record,
        annexes,
        attachments,
        signature,
        authority,
    )
    for rule in module.rules
)
PROPERTIES = FoundProperties(title="Hưởng ứng Ngày Chuyển đổi số", author="Sở Nội vụ")
LONG = "Tuyên truyền về ý nghĩa của Ngày Chuyển đổi số quốc gia trên địa bàn tỉnh. " * 8
BOLD, ITALIC = look(14, bold=True), look(14, italic=True)


def findings(paper: FoundPaper) -> list[Finding]:
    """Return what these rules find in a paper whose properties are in order, if it has none."""
    if paper.properties == FoundProperties():
        paper = replace(paper, properties=PROPERTIES)
    return judged(RULES, recognise(paper))


def faults(paper: FoundPaper) -> list[str]:
    """Return the codes they find, each once; that a block can split is left out."""
    found = dict.fromkeys(codes(findings(paper)))
    return [code for code in found if not code.startswith("K-11")]


def of(code: str, paper: FoundPaper) -> list[Finding]:
    """Return the findings of one rule."""
    return [one for one in findings(paper) if one.rule.id == code]


def letter(**changes: Sequence[FoundBlock]) -> FoundPaper:
    """Return a clean công văn with parts put in another way."""
    return clean("letter", **changes)


def on(paper: FoundPaper, **changes: Any) -> FoundPaper:  # noqa: ANN401 - fields of FoundSection
    """Return a paper whose first section is set in another way."""
    first, *rest = paper.sections
    return replace(paper, sections=(replace(first, **changes), *rest))


def with_text(paper: FoundPaper, *blocks: FoundBlock) -> FoundPaper:
    """Return a paper with blocks put right before its signature."""
    first, *rest = paper.sections
    own = (*first.blocks[:-1], *blocks, first.blocks[-1])
    return replace(paper, sections=(replace(first, blocks=own), *rest))


def and_then(paper: FoundPaper, *sections: FoundSection) -> FoundPaper:
    """Return a paper with further sections."""
    return replace(paper, sections=(*paper.sections, *sections))


def numbered(
    *pieces: Piece,
    at: Look | None = None,
    part: str = "word/header1.xml",
    **shape: Any,  # noqa: ANN401
) -> Furniture:
    """Return a header or footer with a page number, centred unless said otherwise."""
    own = pieces or (piece("2", at or look(14), field=" PAGE "),)
    made = paragraph(own, shape=Shape(**({"align": Align.CENTER} | shape)))
    return Furniture(part, (replace(made, place=replace_part(made, part)),))


def replace_part(made: FoundParagraph, part: str) -> Any:  # noqa: ANN401 - a Place
    """Return the place of a paragraph in another part."""
    return made.place._replace(part=part)


HEADED = Furnishing(default=numbered())
"""Headers as the decree wants them."""


def annex(
    heading: str = "Phụ lục",
    title: Sequence[FoundBlock] | None = None,
    attached: Sequence[FoundBlock] | None = None,
    at: Look = BOLD,
    **changes: Any,  # noqa: ANN401 - fields of FoundSection
) -> FoundSection:
    """Return the section of a phụ lục that obeys the decree."""
    said = "(Kèm theo Công văn số 05/SKHCN-CĐS ngày 05 tháng 9 năm 2026 của Sở Khoa học)"
    blocks: Iterable[FoundBlock] = (
        centred(heading, at),
        *([centred("DANH MỤC NHIỆM VỤ", BOLD)] if title is None else title),
        *([centred(said, ITALIC)] if attached is None else attached),
        paragraph("Nội dung của phụ lục gồm các nhiệm vụ sau đây."),
    )
    return section(*blocks, **changes)
