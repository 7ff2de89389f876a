"""M-01, M-02 and M-04: stamps of urgency and circulation, and the address on page 1."""

from collections.abc import Iterable, Iterator

from cds_docs.check.catalogue.record import M_01, M_02, M_04
from cds_docs.check.formats import (
    allowed,
    excerpt,
    finding,
    item_faults,
    mend_looks,
    size_words,
)
from cds_docs.check.hues import is_bright_red
from cds_docs.check.pages import Two, two_pages
from cds_docs.check.recognised import Item, Recognised, normal, whole
from cds_docs.check.rule import Finding
from cds_docs.check.walk import furniture, paragraphs
from cds_docs.document.found import (
    DrawingKind,
    FoundBlock,
    FoundParagraph,
    FoundSection,
    Furniture,
    Place,
)
from cds_docs.document.found_shape import AUTO_COLOUR
from cds_docs.document.repairs import Repair, SetLook
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import URGENCY_WIDTHS
from cds_docs.standard.rows import Colour, Property
from cds_docs.viet import fold

_ADDRESS = (
    regex(r"(?i)\bđịa chỉ\b|\btrụ sở\b|^số\s*:?\s*\d+\w*,? "),
    regex(r"(?i)(?<!\w)(?:đt|điện thoại|tel|sđt|phone|hotline)\b"),
    regex(r"(?i)\bfax\b"),
    regex(r"(?i)\be-?mail\b|\S@\S"),
    regex(r"(?i)\bwebsite\b|\bhttps?:|\bwww\."),
)
_ENOUGH = 2
"""How many parts of an address tell that it is one."""
_LEVELS = {fold(text): text for text in URGENCY_WIDTHS}


def urgency(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the stamp of urgency: its words, look, colour and frame (M-01)."""
    for item in _stamps(found, Element.URGENCY):
        faults = [fault.found for fault in item_faults(item)]
        repairs: list[Repair] = [*mend_looks(item)]
        if not all(_is_red(look.colour) for look in item.part.looks):
            faults.append("không phải màu đỏ tươi")
            part = item.part
            red = Colour.BRIGHT_RED.value
            repairs.append(SetLook(item.place, part.start, part.end, colour=red))
        if not _is_framed(found, item.place):
            faults.append("không có khung viền")
        if faults:
            wanted = f"{_size(item)}, đứng, đậm, đỏ tươi, có khung"
            message = f"Dấu chỉ độ khẩn {', '.join(faults)}; cần {wanted}."
            yield finding(M_01, item, message, repairs)
        if fold(item.text) not in _LEVELS:
            levels = ", ".join(URGENCY_WIDTHS)
            yield finding(M_01, item, f"«{item.text}» không phải độ khẩn; chỉ có {levels}.")


def circulation(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the mark of circulation: its look and frame (M-02)."""
    for item in _stamps(found, Element.CIRCULATION):
        faults = [fault.found for fault in item_faults(item)]
        if not _is_framed(found, item.place):
            faults.append("không có khung viền")
        if faults:
            wanted = f"{_size(item)}, đứng, đậm, có khung"
            message = f"Chỉ dẫn phạm vi lưu hành {', '.join(faults)}; cần {wanted}."
            yield finding(M_02, item, message, mend_looks(item))


def _stamps(found: Recognised, element: Element) -> list[Item]:
    """Return the stamps of a sort."""
    head = found.letterhead
    return [item for item in head.stamps if item.element is element] if head is not None else []


def _size(item: Item) -> str:
    """Return the size a stamp must have, in words."""
    constraint = allowed(item.element, Property.SIZE)
    return f"cỡ {size_words(constraint)}" if constraint is not None else ""


def _is_red(colour: str) -> bool:
    """Tell whether a colour is that of a stamp."""
    return colour != AUTO_COLOUR and is_bright_red(colour)


def _is_framed(found: Recognised, place: Place) -> bool:
    """Tell whether a paragraph stands in a frame of its own: a border, a cell or a text box."""
    for section in found.paper.sections[:1]:
        around = (part.blocks for part in furniture(section))
        for blocks in (section.blocks, *around):
            if any(at == place and framed for at, framed in _frames(blocks, framed=False)):
                return True
    return False


def _frames(blocks: Iterable[FoundBlock], *, framed: bool) -> Iterator[tuple[Place, bool]]:
    """Yield each paragraph's place, and whether it stands in a frame."""
    for block in blocks:
        if isinstance(block, FoundParagraph):
            yield block.place, framed or block.shape.borders.box
            for box in block.drawings:
                yield from _frames(box.blocks, framed=box.outlined)
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _frames(cell.blocks, framed=cell.borders.box)


def address(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the address of the body: on page 1 only, below a line (M-04)."""
    for section in found.paper.sections[:1]:
        for part, first in _footers(section):
            block = _address_in(part)
            if block is None:
                continue
            if not first and _is_repeated(found, section):
                message = "Địa chỉ cơ quan ở chân mọi trang; chỉ đặt ở trang thứ nhất."
                yield _at(block, message)
            if not _has_line(part, block):
                message = "Phía trên địa chỉ cơ quan không có đường kẻ hết chiều ngang."
                yield _at(block, message)


def _footers(section: FoundSection) -> Iterator[tuple[Furniture, bool]]:
    """Yield the footers of a section, and whether each is for its first page."""
    if section.footers.default is not None:
        yield section.footers.default, False
    if section.footers.first is not None and section.title_page:
        yield section.footers.first, True


def _is_repeated(found: Recognised, section: FoundSection) -> bool:
    """Tell whether the running footer of a section surely shows on later pages."""
    whole_paper = range(len(found.paper.sections))
    return section.title_page or two_pages(found, whole_paper) is Two.SURE


def _address_in(part: Furniture) -> FoundParagraph | None:
    """Return the first paragraph of an address in a footer."""
    filled = [p for p in paragraphs(part.blocks) if p.text.strip()]
    text = "\n".join(p.text for p in filled)
    if sum(bool(pattern.search(text)) for pattern in _ADDRESS) < _ENOUGH:
        return None
    return next(p for p in filled if any(pattern.search(p.text) for pattern in _ADDRESS))


def speaks_of_address(part: Furniture) -> bool:
    """Tell whether a footer may hold the address of the body, all of it or a part."""
    lines = (normal(paragraph.text) for paragraph in paragraphs(part.blocks))
    return any(pattern.search(line) for line in lines for pattern in _ADDRESS)


def stands_for_address(section: FoundSection, part: Furniture) -> bool:
    """Tell whether a footer is where the address stands: on page 1 only, below a line.

    Why: «Thôn 3» says where a commune is with none of the words that tell an address.
    """
    filled = [one for one in paragraphs(part.blocks) if one.text.strip()]
    of_first = section.title_page and part is section.footers.first
    return of_first and bool(filled) and _has_line(part, filled[0])


def _has_line(part: Furniture, block: FoundParagraph) -> bool:
    """Tell whether a line is drawn above the address, in whatever way."""
    for paragraph in paragraphs(part.blocks):
        edges = paragraph.shape.borders
        if edges.top is not None or (paragraph is not block and edges.bottom is not None):
            return True
        if any(drawing.kind is not DrawingKind.TEXT_BOX for drawing in paragraph.drawings):
            return True
        if any(drawing.outlined for drawing in paragraph.drawings):
            return True
    tables = (one for one in part.blocks if not isinstance(one, FoundParagraph))
    cells = (cell for table in tables for row in table.rows for cell in row.cells)
    return any(cell.borders.top is not None for cell in cells)


def _at(block: FoundParagraph, message: str) -> Finding:
    """Return a finding on the address."""
    return Finding(M_04, message, block.place, Element.ADDRESS, excerpt(whole(block)))


rules = (urgency, circulation, address)
