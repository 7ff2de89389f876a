"""P-08 to P-12 and A-08: page numbers."""

from dataclasses import replace
from typing import Any

import pytest

from cds_docs.diagnostics import Severity
from cds_docs.document.found import (
    FoundPaper,
    FoundParagraph,
    FoundProperties,
    Furnishing,
    PieceKind,
)
from cds_docs.document.repairs import NumberPages, SetLook
from cds_docs.standard.rows import Align
from cds_docs.units import pt
from support.clean import SUBJECT
from support.found import look, paragraph, piece, section
from support.paper_rules import (
    HEADED,
    LONG,
    PROPERTIES,
    and_then,
    annex,
    faults,
    letter,
    numbered,
    of,
    on,
    with_text,
)

_FOOT = "word/footer1.xml"
_NAMES_ANNEX = "Danh mục tại Phụ lục kèm theo."


def _long(**changes: Any) -> FoundPaper:  # noqa: ANN401 - fields of FoundSection
    """Return a letter of several pages."""
    return on(with_text(letter(), *(paragraph(LONG) for _ in range(12))), **changes)


def _breaking() -> FoundPaper:
    """Return a short letter in which a page break stands."""
    cut = piece("\n", kind=PieceKind.PAGE_BREAK)
    return with_text(letter(), paragraph([piece("Hết trang."), cut, piece("Trang sau.")]))


def _told(pages: int, program: str, lines: int) -> FoundPaper:
    """Return a letter of which the program says how many pages it has."""
    paper = with_text(letter(), *(paragraph(LONG) for _ in range(lines)))
    properties = replace(PROPERTIES, pages=pages, application=program)
    return replace(paper, properties=properties)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (letter(), []),
        (_long(), ["P-08 E"]),
        (_long(headers=HEADED), []),
        (_breaking(), ["P-08 E"]),
        (and_then(letter(), section(paragraph("Trang sau."))), ["P-08 E"]),
        (and_then(letter(), section(paragraph("Cùng trang."), starts="continuous")), []),
        (_told(2, "Microsoft Office Word", 2), ["P-08 W"]),
        (_told(2, "python-docx", 2), []),
        (_told(2, "Microsoft Office Word", 0), []),
    ],
)
def test_two_pages_need_numbers(paper: FoundPaper, expected: list[str]) -> None:
    """Numbers are missed for certain only where two pages are."""
    assert faults(paper) == expected


def test_missing_numbers_are_put_in() -> None:
    """The repair numbers the sections of the paper in the size of the text."""
    (made,) = of("P-08", _long())
    assert made.repairs == (NumberPages(0, pt(14)),)


def test_a_long_annex_needs_numbers_of_its_own() -> None:
    """The sections of a phụ lục are judged apart from those of the paper."""
    named = with_text(letter(), paragraph(_NAMES_ANNEX))
    cut = piece("\n", kind=PieceKind.PAGE_BREAK)
    long = annex()
    inside = paragraph([piece("Trang một."), cut, piece("Trang hai.")])
    paper = and_then(named, replace(long, blocks=(*long.blocks, inside)))
    (made,) = of("P-08", paper)
    assert made.message.startswith("Phụ lục dài")
    assert made.repairs == (NumberPages(1, pt(14), restart=True),)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ({}, []),
        ({"align": Align.RIGHT}, ["P-09 E"]),
        ({"align": Align.LEFT}, ["P-09 E"]),
        ({"align": Align.LEFT, "frame_align": "center"}, []),
        ({"align": Align.CENTER, "frame_align": "right"}, ["P-09 E"]),
        ({"align": Align.LEFT, "frame_align": ""}, []),
    ],
)
def test_the_number_stands_in_the_middle(shape: dict[str, Any], expected: list[str]) -> None:
    """A frame goes by its own place; where it is not known, nothing is said."""
    assert faults(on(letter(), headers=Furnishing(default=numbered(**shape)))) == expected


def test_a_tab_may_lead_to_the_middle() -> None:
    """Word's own header style has its middle at the first tab."""
    header = numbered(piece("\t"), piece("2", look(14), field="PAGE"), align=Align.LEFT)
    assert faults(on(letter(), headers=Furnishing(default=header))) == []


def test_a_number_at_the_foot() -> None:
    """It is moved to the header, once for all sections that show it."""
    foot = Furnishing(default=numbered(part=_FOOT))
    paper = and_then(
        on(letter(), footers=foot),
        section(paragraph("Cùng trang."), starts="continuous", footers=foot),
    )
    (made,) = of("P-09", paper)
    assert made.repairs == (NumberPages(0, pt(14)), NumberPages(1, pt(14)))
    assert made.place is not None
    assert made.place.part == _FOOT


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"title_page": True}, []),
        ({"title_page": False}, ["P-10 E"]),
        ({"title_page": True, "headers": Furnishing(numbered(), first=numbered())}, ["P-10 E"]),
        ({"title_page": False, "headers": Furnishing(numbered(), first=numbered())}, ["P-10 E"]),
        ({"title_page": True, "headers": Furnishing(first=numbered())}, ["P-10 E"]),
    ],
)
def test_the_first_page_shows_no_number(change: dict[str, Any], expected: list[str]) -> None:
    """Its header is that of first pages, where there is one."""
    assert faults(on(letter(), **({"headers": HEADED} | change))) == expected


def test_a_number_that_hides_itself_on_the_first_page() -> None:
    """A field with a condition may well leave the first page out."""
    field = "IF PAGE > 1 PAGE"
    header = Furnishing(default=numbered(piece("2", look(14), field=field)))
    assert faults(on(letter(), headers=header, title_page=False)) == []


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (look(13), []),
        (look(14), []),
        (look(12), ["P-11 E"]),
        (look(14, bold=True), ["P-11 E"]),
        (look(14, italic=True), ["P-11 E"]),
    ],
)
def test_the_look_of_the_number(at: Any, expected: list[str]) -> None:  # noqa: ANN401 - a Look
    """It is 13 to 14, upright and not bold."""
    assert faults(on(letter(), headers=Furnishing(default=numbered(at=at)))) == expected


def test_the_look_is_mended_where_the_number_stays() -> None:
    """In the header the number gets the size of the text; one at the foot is moved anyway."""
    header = numbered(at=look(11, bold=True))
    (made,) = of("P-11", on(letter(), headers=Furnishing(default=header)))
    place = header.blocks[0].place  # type: ignore[union-attr]
    assert made.repairs == (SetLook(place, size=pt(14), bold=False),)
    foot = Furnishing(default=numbered(at=look(11), part=_FOOT))
    (made,) = of("P-11", on(letter(), footers=foot))
    assert made.repairs == (NumberPages(0, pt(14)),)


def test_words_beside_the_number() -> None:
    """They are said as they look, and nothing there is mended."""
    five = piece("9", look(11), field=" NUMPAGES ")
    number = piece("1", look(11), field=" PAGE ")
    pieces = (piece("Trang ", look(14)), number, piece("/", look(14)), five)
    paper = on(letter(), footers=Furnishing(default=numbered(*pieces, part=_FOOT)))
    assert faults(paper) == ["P-09 E", "P-11 E", "P-12 W"]
    (made,) = of("P-12", paper)
    assert made.message == "Số trang kèm chữ khác («Trang 2/5»); chỉ cần chữ số."
    assert of("P-09", paper)[0].repairs == ()
    assert [type(one) for one in of("P-11", paper)[0].repairs] == [SetLook]


def test_a_reference_to_a_page_is_no_page_number() -> None:
    """Fields like PAGEREF and NUMPAGES count nothing here."""
    others = [piece("3", look(11), field=name) for name in (" PAGEREF a ", " NUMPAGES ")]
    assert faults(on(letter(), footers=Furnishing(default=numbered(*others, part=_FOOT)))) == []


def _with_annex(**changes: Any) -> FoundPaper:  # noqa: ANN401 - fields of FoundSection
    """Return a numbered letter with a phụ lục."""
    named = with_text(letter(), paragraph(_NAMES_ANNEX))
    return and_then(on(named, headers=HEADED), annex(headers=HEADED, **changes))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"number_start": None}, ["A-08 W"]),
        ({"number_start": None, "title_page": False}, ["A-08 E"]),
        ({"number_start": 2, "title_page": False}, ["A-08 E"]),
        ({"number_start": 1, "title_page": False}, []),
    ],
)
def test_an_annex_counts_its_own_pages(change: dict[str, Any], expected: list[str]) -> None:
    """Where nobody can see the number, it is only a warning."""
    assert faults(_with_annex(**change)) == expected


def test_an_annex_is_made_to_begin_at_one() -> None:
    """The repair numbers its section anew."""
    (made,) = of("A-08", _with_annex(number_start=None))
    assert made.repairs == (NumberPages(1, pt(14), restart=True),)
    assert made.severity is Severity.WARNING


def test_an_annex_in_the_section_of_the_paper() -> None:
    """A page break is not enough for numbers of its own; a section a person must make."""
    paper = on(letter(), headers=HEADED)
    first = paper.sections[0]
    own = annex()
    head = own.blocks[0]
    assert isinstance(head, FoundParagraph)
    begun = replace(head, shape=replace(head.shape, page_break_before=True))
    blocks = (*first.blocks, paragraph(SUBJECT), begun, *own.blocks[1:])
    (made,) = of("A-08", on(paper, blocks=blocks))
    assert made.repairs == ()


def test_properties_alone_do_not_make_two_pages() -> None:
    """A count of pages without a program that counts is no evidence."""
    paper = replace(letter(), properties=FoundProperties("x", "Sở Nội vụ", 7, ""))
    assert of("P-08", paper) == []
