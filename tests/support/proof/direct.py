"""A paper typed with python-docx: runs and paragraphs formatted by hand, no style of its own."""

import io
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as TO
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from cds_docs.document.model import (
    Document,
    Letterhead,
    Paragraph,
    Rule,
    Section,
    SignatureBlock,
    Table,
    Words,
)
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT
from support.proof.looks import (
    ISSUER_LINE,
    LEFT,
    LOOKS,
    RIGHT,
    Typed,
    flat,
    label_way,
    long,
    stretches,
)
from support.strangers import drawn_line

_TO = {"left": TO.LEFT, "center": TO.CENTER, "both": TO.JUSTIFY}
_FONT = "Times New Roman"
_SLOTS = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")


def _run(at: Any, text: str, size: float, way: str) -> Any:  # noqa: ANN401
    """Add a run that says all of its look."""
    run = at.add_run(text)
    run.font.name, run.font.size = _FONT, Pt(size)
    for slot in _SLOTS:
        run._r.rPr.rFonts.set(qn(slot), _FONT)  # noqa: SLF001 - no other way to all slots
    run.bold, run.italic = "b" in way, "i" in way
    return run


def _shape(at: Any, look: Typed, *, next_: bool = False) -> None:  # noqa: ANN401
    """Give a paragraph the shape of an element."""
    form = at.paragraph_format
    form.alignment = _TO[look.to]
    form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(0), 1.0
    form.first_line_indent, form.left_indent = Mm(look.first), Mm(look.left)
    form.keep_with_next = next_


def _fill(at: Any, paragraph: Paragraph, look: Typed | None = None, *, next_: bool = False) -> Any:  # noqa: ANN401
    """Type a paragraph into an empty one."""
    look = look or LOOKS[paragraph.element]
    _shape(at, look, next_=next_)
    if paragraph.label:
        _run(at, f"{paragraph.label} ", look.size, label_way(paragraph))
    for text, way in stretches(paragraph):
        _run(at, text, look.size, way)
    return at


def _fixed(element: Element, text: str) -> Paragraph:
    """Return a paragraph of a fixed text."""
    return Paragraph(element, (Words(text),))


def _into(cell: Any, *lines: Paragraph | None, next_: bool = False) -> list[Any]:  # noqa: ANN401
    """Type lines into a cell; None is an empty paragraph for the pen."""
    made = []
    for index, line in enumerate(lines):
        at = cell.add_paragraph() if index else cell.paragraphs[0]
        if line is None:
            _shape(at, LOOKS[Element.SIGNER_NAME], next_=next_)
        else:
            _fill(at, line, next_=next_)
        made.append(at)
    return made


def _columns(document: Any, rows: int, *, borders: bool = False, widths: tuple[float, ...]) -> Any:  # noqa: ANN401
    """Add a table of fixed columns whose rows do not split."""
    table = document.add_table(rows, len(widths))
    table.autofit = False
    if borders:
        table.style = "Table Grid"
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def _head(document: Any, head: Letterhead) -> None:  # noqa: ANN401
    """Add the letterhead: a table of two rows, lines as drawings."""
    table = _columns(document, 2, widths=(LEFT, RIGHT))
    names = [line for line in (head.parent, head.issuer) if line is not None]
    last = _into(table.cell(0, 0), *names)[-1]
    drawn_line(last, ISSUER_LINE)
    national = _fixed(Element.NATIONAL_TITLE, NATIONAL_TITLE_TEXT)
    motto = _into(table.cell(0, 1), national, _fixed(Element.MOTTO, MOTTO_TEXT))[-1]
    drawn_line(motto, long(Element.MOTTO, MOTTO_TEXT, 1))
    assert head.number is not None
    assert head.place_and_date is not None
    left = [line for line in (head.number, head.letter_subject) if line is not None]
    _into(table.cell(1, 0), *left)
    _into(table.cell(1, 1), head.place_and_date)


def _end(document: Any, block: SignatureBlock) -> None:  # noqa: ANN401
    """Add the signature as a table of one row."""
    table = _columns(document, 1, widths=(75, 90))
    _into(table.cell(0, 0), *block.distribution)
    _into(table.cell(0, 1), *block.authority, *[None] * 4, block.name)


def _grid(document: Any, block: Table) -> None:  # noqa: ANN401
    """Add a data table."""
    shares = [column.share or 1 for column in block.columns]
    widths = tuple(163 * share / sum(shares) for share in shares)
    table = _columns(document, len(block.rows), borders=True, widths=widths)
    for row, made in zip(block.rows, table.rows, strict=True):
        for cell, at in zip(row.cells, made.cells, strict=True):
            _into(at, *cell.paragraphs)


def _field(at: Any) -> None:  # noqa: ANN401
    """Type the number of the page."""
    look = LOOKS[Element.PAGE_NUMBER]
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("end", "")):
        run = _run(at, "", look.size, look.way)._r  # noqa: SLF001
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        mark.text = text or None
        run.append(mark)
    _shape(at, look)


def _page(section: Any) -> None:  # noqa: ANN401
    """Set paper, margins and page number of a section."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    number = OxmlElement("w:pgNumType")
    number.set(qn("w:start"), "1")
    old = section._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001
    if old is None:
        section._sectPr.find(qn("w:pgMar")).addnext(number)  # noqa: SLF001


def _blocks(document: Any, section: Section) -> None:  # noqa: ANN401
    """Add the blocks of a section."""
    blocks = list(flat(section))
    last: Any = None
    for index, block in enumerate(blocks):
        match block:
            case Letterhead():
                _head(document, block)
            case SignatureBlock():
                _end(document, block)
            case Table():
                _grid(document, block)
            case Rule():
                drawn_line(last, long(block.under, block.text, 0.4))
            case Paragraph():
                following = blocks[index + 1] if index + 1 < len(blocks) else None
                keep = isinstance(following, SignatureBlock)
                last = _fill(document.add_paragraph(), block, next_=keep)
            case _:
                raise AssertionError(block)


def built(paper: Document) -> bytes:
    """Return a paper typed by hand."""
    document = docx.Document()
    document.core_properties.title = paper.properties.title
    document.core_properties.author = paper.properties.author
    document.core_properties.comments = ""
    section = document.sections[0]
    _page(section)
    _field(section.header.paragraphs[0])
    for index, part in enumerate(paper.sections):
        if index:
            _page(document.add_section(WD_SECTION.NEW_PAGE))
        _blocks(document, part)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()
