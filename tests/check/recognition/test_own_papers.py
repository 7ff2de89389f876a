"""Our own papers read back: every element must be recognised as what it was composed as."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Item, Recognised, Regime, normal
from cds_docs.document.model import (
    Addressees,
    Block,
    Document,
    Letterhead,
    Paragraph,
    Picture,
    QrCode,
    Role,
    Rule,
    Section,
    SignatureBlock,
    Table,
    plain_text,
    printed_text,
)
from cds_docs.standard.elements import Element
from cds_docs.word.reading import read
from support.made import folders, made

_FOLDERS = folders()


@pytest.fixture(params=_FOLDERS, scope="module")
def pair(request: pytest.FixtureRequest) -> tuple[Document, Recognised]:
    """Return a composed document and what is recognised in its .docx."""
    paper = made(_FOLDERS[request.param], request.param)
    return paper.document, recognise(read(paper.data))


def _words(text: str) -> str:
    """Return a text as it is compared: a blank of any width is none."""
    return normal(text).replace(" ", "")


def _paragraphs(block: Block) -> list[Paragraph]:
    """Return the paragraphs of a block, in the order of the paper."""
    match block:
        case Paragraph():
            return [block]
        case Addressees():
            return [block.label, *block.items]
        case SignatureBlock():
            last = (block.other_post, block.name, block.drafter)
            return [*block.distribution, *block.authority, *(p for p in last if p is not None)]
        case Table():
            return [p for row in block.rows for cell in row.cells for p in cell.paragraphs]
        case Letterhead():
            inner = (
                block.parent,
                block.issuer,
                block.number,
                block.letter_subject,
                block.urgency,
                block.circulation,
                block.place_and_date,
            )
            return [p for p in inner if p is not None]
    return []


def _block(block: Block, *, signed: bool) -> Iterator[tuple[Element, str]]:
    """Yield element and text of what a block prints."""
    match block:
        case QrCode(url=url) if url:
            yield Element.AFTER_SIGNATURE if signed else Element.CAPTION, url
        case Picture(caption=caption) if caption:
            yield Element.CAPTION, caption
        case Addressees(items=(only,)):
            yield Element.ADDRESSEES, f"{plain_text(block.label.content)} {printed_text(only)}"
        case _:
            yield from ((p.element, printed_text(p)) for p in _paragraphs(block))


def _composed(sections: tuple[Section, ...]) -> dict[Element, str]:
    """Return all text of each element, in order."""
    texts: dict[Element, str] = defaultdict(str)
    for section in sections:
        signed = False
        for block in section.blocks:
            for element, text in _block(block, signed=signed):
                texts[element] += _words(text)
            signed = signed or isinstance(block, SignatureBlock)
    return dict(texts)


def _recognised(items: tuple[Item, ...]) -> dict[Element, str]:
    """Return all text of each recognised element, in order."""
    texts: dict[Element, str] = defaultdict(str)
    for item in items:
        label = "" if item.label_end else item.label
        texts[item.element] += _words(f"{label}{item.text}")
    return dict(texts)


def test_every_element_is_recognised_as_composed(pair: tuple[Document, Recognised]) -> None:
    """Element by element, every word stands where it was put, and nothing else does."""
    document, found = pair
    composed = _composed(document.sections)
    fixed = (Element.NATIONAL_TITLE, Element.MOTTO)
    recognised = _recognised(found.items)
    for element in fixed:
        assert recognised.pop(element)
    assert recognised.keys() == composed.keys()
    for element, text in composed.items():
        assert recognised[element] == text, element


def test_the_frame_of_each_paper_is_whole(pair: tuple[Document, Recognised]) -> None:
    """Kind, regime, lines under elements, levels, phụ lục and attached texts are told right."""
    document, found = pair
    roles = [section.role for section in document.sections]
    assert found.regime is Regime.ADMINISTRATIVE
    assert found.kind is not None
    assert found.kind.id == document.kind
    assert not found.guessed
    assert len(found.annexes) == roles.count(Role.ANNEX)
    assert len(found.attached) == roles.count(Role.ATTACHED)
    assert all(annex.own_page and annex.own_section for annex in found.annexes)
    assert all((annex.rule is not None) is bool(annex.attached_to) for annex in found.annexes)


def test_lines_and_levels_of_each_paper(pair: tuple[Document, Recognised]) -> None:
    """Each line drawn is found; number and date, label and authority stand level."""
    document, found = pair
    head, signed = found.letterhead, found.signature
    assert head is not None
    assert signed is not None
    assert head.issuer_rule is not None
    assert head.motto_rule is not None
    assert head.level is True
    assert signed.level is not False
    assert signed.splits is False
    rules = [b for b in document.sections[0].blocks if isinstance(b, Rule)]
    under = any(rule.under in {Element.SUBJECT, Element.DOCUMENT_TYPE} for rule in rules)
    assert (found.subject_rule is not None) is under


def test_each_line_of_type_is_a_part_of_its_paragraph(pair: tuple[Document, Recognised]) -> None:
    """Parts lie inside their paragraphs, in order, and no character is in two of them."""
    _, found = pair
    reached: dict[object, int] = {}
    for item in found.items:
        part = item.part
        assert 0 <= part.start < part.end <= len(part.paragraph.text)
        assert part.start >= reached.get(item.place, 0)
        assert 0 <= item.label_end <= len(part.raw)
        reached[item.place] = part.end
