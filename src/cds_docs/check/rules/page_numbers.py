"""P-08 to P-12 and A-08: the page numbers of the paper and of each phụ lục."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cds_docs.check.catalogue.annex import A_08
from cds_docs.check.catalogue.page import P_08, P_09, P_10, P_11, P_12
from cds_docs.check.formats import (
    advice,
    allowed,
    excerpt,
    finding,
    is_allowed,
    look_faults,
    nearest,
    say,
)
from cds_docs.check.grading import as_warning
from cds_docs.check.once import once
from cds_docs.check.pages import Two, two_pages
from cds_docs.check.recognised import Recognised, whole
from cds_docs.check.rule import Finding, Rule
from cds_docs.check.walk import paragraphs
from cds_docs.document.found import (
    FoundParagraph,
    FoundSection,
    Furnishing,
    Furniture,
    Piece,
    Place,
)
from cds_docs.document.repairs import NumberPages, Repair, SetLook
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align, Property
from cds_docs.units import Length
from cds_docs.values import dataclass

_PAGE = regex(r"\s*PAGE\b", re.IGNORECASE)
_ANY_PAGE = regex(r"(?<!\w)PAGE\b", re.IGNORECASE)
_TOTAL = regex(r"\s*(?:NUM|SECTION)PAGES\b", re.IGNORECASE)
_SIDES = {"left": "đứng bên trái", "right": "đứng bên phải"}
_ALIGNED = {Align.LEFT: "canh trái", Align.RIGHT: "canh phải", Align.JUSTIFY: "canh trái"}
_FIRST = "first"
_DEFAULT = "default"
_EVEN = "even"


@dataclass(frozen=True, slots=True)
class _Number:
    """A page number as it stands in a header or footer.

    Attributes:
        paragraph: The paragraph with the field.
        footer: Whether it stands in a footer.
        pages: ``default``, ``first`` or ``even``: which pages show it.
        alone: Whether its paragraph stands on the page itself, in no table or text box.
        sections: Indexes of the sections that show it.
    """

    paragraph: FoundParagraph
    footer: bool
    pages: str
    alone: bool
    sections: tuple[int, ...] = ()

    @property
    def bare(self) -> bool:
        """Tell whether nothing but the number stands in its paragraph."""
        return all(is_page(piece) or not piece.text.strip() for piece in self.paragraph.pieces)


def missing(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the paper or a phụ lục of two pages has no numbers (P-08)."""
    shown = _numbered(found)
    for unit, is_annex in _units(found):
        if shown & set(unit):
            continue
        sure = two_pages(found, unit)
        if sure is Two.NO:
            continue
        what = "Phụ lục" if is_annex else "Văn bản"
        message = f"{what} dài từ hai trang trở lên nhưng không có số trang."
        repairs = tuple(_number_pages(found, index) for index in unit)
        section = found.paper.sections[unit[0]]
        first = next((p for p in paragraphs(section.blocks) if p.text.strip()), None)
        made = Finding(P_08, message, repairs=repairs)
        if first is not None and unit[0]:
            made = replace(made, place=first.place, excerpt=excerpt(whole(first)))
        yield made if sure is Two.SURE else as_warning(made)


def places(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each page number at the foot or not in the middle (P-09)."""
    for number in _numbers(found):
        wrong = "ở chân trang" if number.footer else _off_centre(number)
        if wrong:
            message = f"Số trang {wrong}; cần ở giữa lề trên."
            yield _at(P_09, message, number, _renumber(found, number))


def first_page(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the first page shows its number (P-10)."""
    if not found.paper.sections:
        return
    shown = _FIRST if found.paper.sections[0].title_page else _DEFAULT
    for number in _numbers(found):
        plain = any(_PAGE.match(piece.field) for piece in number.paragraph.pieces)
        if plain and number.pages == shown and 0 in number.sections:
            message = "Trang thứ nhất hiện số trang; cần để trang này không hiện số."
            yield _at(P_10, message, number, _renumber(found, replace(number, sections=(0,))))
            return


def looks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each page number of a wrong size or style (P-11)."""
    for number in _numbers(found):
        pieces = [piece for piece in number.paragraph.pieces if is_page(piece)]
        faults = dict.fromkeys(
            fault for piece in pieces for fault in look_faults(Element.PAGE_NUMBER, piece.look)
        )
        if faults:
            moved = _renumber(found, number) if number.footer else ()
            repairs = moved or tuple(
                _set_looks(number, {fault.property for fault in faults}, found)
            )
            made = _at(P_11, say(Element.PAGE_NUMBER, faults), number, repairs)
            yield replace(made, hint=advice(faults))


def texts(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each page number with other words beside it (P-12)."""
    for number in _numbers(found):
        if not number.bare:
            shown = " ".join("".join(map(_sample, number.paragraph.pieces)).split())
            message = f"Số trang kèm chữ khác («{shown}»); chỉ cần chữ số."
            yield _at(P_12, message, number)


def annexes(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each phụ lục whose pages go on from what stands before it (A-08).

    On a phụ lục of one page whose first page hides the number nobody sees that it goes on.
    """
    shown = _numbered(found)
    units = {unit[0]: unit for unit, is_annex in _units(found) if is_annex}
    for annex in found.annexes:
        section = found.paper.sections[annex.section]
        if annex.section not in shown or not annex.own_page:
            continue
        if not annex.own_section:
            message = "Số trang của phụ lục tiếp theo trang trước; cần đánh số riêng từ 1."
            yield finding(A_08, annex.heading, message)
        elif section.number_start != 1:
            message = "Số trang của phụ lục không bắt đầu lại từ 1; cần đánh số riêng."
            repairs = (_number_pages(found, annex.section),)
            made = finding(A_08, annex.heading, message, repairs)
            hidden = section.title_page and two_pages(found, units[annex.section]) is Two.NO
            yield as_warning(made) if hidden else made


def _units(found: Recognised) -> list[tuple[range, bool]]:
    """Return the sections of the paper itself, then those of each phụ lục or attached text."""
    annexed = {annex.section for annex in found.annexes if annex.own_section}
    cuts = sorted({0, *annexed, *found.attached, len(found.paper.sections)})
    return [(range(begin, end), begin in annexed) for begin, end in pairwise(cuts)]


def _numbered(found: Recognised) -> set[int]:
    """Return the indexes of the sections whose pages have numbers."""
    return {index for one in _numbers(found) if one.pages == _DEFAULT for index in one.sections}


@once
def _numbers(found: Recognised) -> Sequence[_Number]:
    """Return the page numbers of a paper, each with the sections that show it."""
    numbers: dict[tuple[Place, str], _Number] = {}
    for index, section in enumerate(found.paper.sections):
        for one in _in_section(section, even=found.paper.even_and_odd):
            key = one.paragraph.place, one.pages
            known = numbers.get(key, one)
            numbers[key] = replace(known, sections=(*known.sections, index))
    return tuple(numbers.values())


def _in_section(section: FoundSection, *, even: bool) -> Iterator[_Number]:
    """Yield the page numbers a section shows."""
    for furnishing, footer in ((section.headers, False), (section.footers, True)):
        for furniture, pages in shown(section, furnishing, even=even):
            alone = {id(block) for block in furniture.blocks}
            for paragraph in paragraphs(furniture.blocks):
                if any(map(is_page, paragraph.pieces)):
                    yield _Number(paragraph, footer, pages, id(paragraph) in alone)


def shown(
    section: FoundSection, furnishing: Furnishing, *, even: bool
) -> Iterator[tuple[Furniture, str]]:
    """Yield the headers or footers that a section uses, and for which pages."""
    if furnishing.default is not None:
        yield furnishing.default, _DEFAULT
    if furnishing.first is not None and section.title_page:
        yield furnishing.first, _FIRST
    if furnishing.even is not None and even:
        yield furnishing.even, _EVEN


def is_page(piece: Piece) -> bool:
    """Tell whether a piece is the number of its page, also one shown under a condition."""
    return bool(piece.field) and bool(_ANY_PAGE.search(piece.field))


def _sample(piece: Piece) -> str:
    """Return a piece as it looks on some page."""
    if is_page(piece):
        return "2"
    return "5" if _TOTAL.match(piece.field) else piece.text


def _off_centre(number: _Number) -> str:
    """Return where a page number in a header stands if that is surely not the middle.

    A single tab leads to the middle in Word's own header style; where a frame without a side
    or a text box stands is not known.
    """
    shape, pieces = number.paragraph.shape, number.paragraph.pieces
    if shape.frame_align is not None:
        return _SIDES.get(shape.frame_align, "")
    if not number.alone or shape.align is Align.CENTER:
        return ""
    before = next(index for index, piece in enumerate(pieces) if is_page(piece))
    if any("\t" in piece.text for piece in pieces[:before]):
        return ""
    return _ALIGNED[shape.align]


def _renumber(found: Recognised, number: _Number) -> tuple[Repair, ...]:
    """Return what puts a number right; one with words beside it is left to a person."""
    if not number.bare:
        return ()
    return tuple(_number_pages(found, index) for index in number.sections)


def _number_pages(found: Recognised, index: int) -> NumberPages:
    """Return the repair that numbers a section; a phụ lục that opens one begins at 1."""
    opens = any(annex.own_section and annex.section == index for annex in found.annexes)
    return NumberPages(index, _size(found), restart=opens)


def _size(found: Recognised) -> Length:
    """Return the size of a page number: that of the text, if it is allowed."""
    texts = (item for item in found.text if item.element is Element.BODY and not item.data)
    sizes = (look.size for item in texts for look in item.part.looks)
    constraint = allowed(Element.PAGE_NUMBER, Property.SIZE)
    if constraint is None:
        raise LookupError(Element.PAGE_NUMBER)
    size = next(sizes, nearest(Length(0), constraint))
    return size if is_allowed(size, constraint, Length(0)) else nearest(size, constraint)


def _set_looks(number: _Number, wrong: set[Property], found: Recognised) -> Iterator[SetLook]:
    """Yield what gives a number the right look; in a line of its own, the whole line."""
    size = _size(found) if Property.SIZE in wrong else None
    bold = False if Property.BOLD in wrong else None
    italic = False if Property.ITALIC in wrong else None
    place, at = number.paragraph.place, 0
    if number.bare:
        yield SetLook(place, size=size, bold=bold, italic=italic)
        return
    for piece in number.paragraph.pieces:
        end = at + len(piece.text)
        if is_page(piece) and end > at:
            yield SetLook(place, at, end, size=size, bold=bold, italic=italic)
        at = end


def _at(rule: Rule, message: str, number: _Number, repairs: tuple[Repair, ...] = ()) -> Finding:
    """Return a finding on a page number."""
    return Finding(rule, message, number.paragraph.place, Element.PAGE_NUMBER, repairs=repairs)


rules = (missing, places, first_page, looks, texts, annexes)
