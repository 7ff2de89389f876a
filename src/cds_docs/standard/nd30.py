"""The format rows of Nghị định 30/2020/NĐ-CP: each number of the decree stands here, once."""

from collections.abc import Iterator
from fractions import Fraction

from cds_docs.standard.clauses import COPY_ON_PAPER, Clause, annex_1, form, house, practice
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import (
    Align,
    AtLeast,
    Between,
    ByTier,
    Choice,
    Colour,
    Constraint,
    Exactly,
    OneOf,
    Property,
    Row,
    SameAs,
    Value,
)
from cds_docs.units import Length, mm, pt

TYPEFACE = "Times New Roman"
NATIONAL_TITLE_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc"

_SINGLE = Fraction(1)
_12_13 = Between(pt(12), pt(13))
_13_14 = Between(pt(13), pt(14))
_LOWER_TIER = ByTier(pt(12), pt(13))
_UPPER_TIER = ByTier(pt(13), pt(14))
_THIRD_TO_HALF = Between(Fraction(1, 3), Fraction(1, 2))
_RULE_SHARE = Fraction(2, 5)
FRAME_HEIGHT = mm(8)
"""Height of the urgency frames (điểm b khoản 2 Mục III phần I Phụ lục I)."""

INDENTS = (mm(10), mm(12.7))
"""First-line indents the decree allows (điểm e khoản 6 Mục II phần I Phụ lục I)."""

_Setting = tuple[Property, Constraint, Value | Choice | ByTier, Clause | None]


def _size(
    allows: Constraint, use: Length | Choice | ByTier, clause: Clause | None = None
) -> _Setting:
    return (Property.SIZE, allows, use, clause)


def _look(clause: Clause | None = None, **settings: Value) -> Iterator[_Setting]:
    """Yield settings that leave no choice: bold, italic, capitals, align, colour."""
    for name, value in settings.items():
        yield (Property(name), Exactly(value), value, clause)


def _element(element: Element, clause: Clause, *settings: _Setting) -> Iterator[Row]:
    """Yield the rows of an element; a setting without a clause of its own takes the element's."""
    for prop, allows, use, own in settings:
        yield Row(element, prop, allows, use, own or clause)


_PARAGRAPH = annex_1("Điểm e khoản 6 Mục II")
_TEXT: tuple[_Setting, ...] = (
    (Property.ALIGN, Exactly(Align.JUSTIFY), Align.JUSTIFY, _PARAGRAPH),
    (Property.FIRST_LINE, OneOf(INDENTS), Choice.INDENT, _PARAGRAPH),
    (Property.SPACE_BEFORE, AtLeast(pt(6)), pt(6), _PARAGRAPH),
    (Property.LINE_SPACING, Between(_SINGLE, Fraction(3, 2)), _SINGLE, _PARAGRAPH),
)
_OWN_LINE: tuple[_Setting, ...] = (
    (Property.ALIGN, Exactly(Align.CENTER), Align.CENTER, None),
    (Property.SPACE_BEFORE, AtLeast(pt(6)), pt(6), _PARAGRAPH),
    (Property.LINE_SPACING, Between(_SINGLE, Fraction(3, 2)), _SINGLE, _PARAGRAPH),
)
_AS_BODY = _size(SameAs(Element.BODY), Choice.BODY_SIZE)
_BODY_RANGE = _size(_13_14, Choice.BODY_SIZE)


def _header() -> Iterator[Row]:
    """Cells 1 to 5b."""
    yield from _element(
        Element.NATIONAL_TITLE,
        annex_1("Điểm a khoản 1 Mục II"),
        _size(_12_13, _LOWER_TIER),
        *_look(bold=True, italic=False, capitals=True, align=Align.CENTER),
    )
    yield from _element(
        Element.MOTTO,
        annex_1("Điểm b khoản 1 Mục II"),
        _size(_13_14, _UPPER_TIER),
        *_look(bold=True, italic=False, capitals=False, align=Align.CENTER),
        (Property.RULE_LENGTH, Exactly(Fraction(1)), Fraction(1), None),
    )
    yield from _element(
        Element.PARENT,
        annex_1("Điểm b khoản 2 Mục II"),
        _size(_12_13, _LOWER_TIER),
        *_look(bold=False, italic=False, capitals=True, align=Align.CENTER),
    )
    yield from _element(
        Element.ISSUER,
        annex_1("Điểm b khoản 2 Mục II"),
        _size(_12_13, _LOWER_TIER),
        *_look(bold=True, italic=False, capitals=True, align=Align.CENTER),
        (Property.RULE_LENGTH, _THIRD_TO_HALF, _RULE_SHARE, None),
    )
    yield from _element(
        Element.NUMBER,
        annex_1("Điểm c khoản 3 Mục II"),
        _size(Exactly(pt(13)), pt(13)),
        *_look(bold=False, italic=False, align=Align.CENTER),
    )
    yield from _element(
        Element.PLACE_AND_DATE,
        annex_1("Điểm c khoản 4 Mục II"),
        _size(_13_14, _UPPER_TIER),
        *_look(bold=False, italic=True, capitals=False, align=Align.CENTER),
    )
    yield from _element(
        Element.LETTER_SUBJECT,
        annex_1("Điểm b khoản 5 Mục II"),
        _size(_12_13, _LOWER_TIER),
        *_look(bold=False, italic=False, capitals=False, align=Align.CENTER),
        (Property.SPACE_BEFORE, Exactly(pt(6)), pt(6), None),
    )


def _title() -> Iterator[Row]:
    """Cell 5a, and what a decision says before its text."""
    clause = annex_1("Điểm b khoản 5 Mục II")
    yield from _element(
        Element.DOCUMENT_TYPE,
        clause,
        _BODY_RANGE,
        *_look(bold=True, italic=False, capitals=True, align=Align.CENTER),
        (Property.SPACE_BEFORE, AtLeast(pt(6)), pt(14), house("Khoảng trống trước tên loại")),
    )
    yield from _element(
        Element.SUBJECT,
        clause,
        _BODY_RANGE,
        *_look(bold=True, italic=False, capitals=False, align=Align.CENTER),
        (Property.RULE_LENGTH, _THIRD_TO_HALF, _RULE_SHARE, None),
    )
    for element in (Element.COMPETENCE, Element.DECISION):
        yield from _element(
            element,
            form("Mẫu 1.2"),
            _BODY_RANGE,
            *_look(bold=True, italic=False, capitals=True, align=Align.CENTER),
            (Property.SPACE_BEFORE, AtLeast(pt(6)), pt(12), house("Khoảng trống quanh dòng riêng")),
        )


def _text() -> Iterator[Row]:
    """Cell 6."""
    yield from _element(
        Element.BASIS,
        annex_1("Điểm a khoản 6 Mục II"),
        _BODY_RANGE,
        *_look(bold=False, italic=True, capitals=False),
        *_TEXT,
    )
    yield from _element(
        Element.BODY, _PARAGRAPH, _BODY_RANGE, *_look(bold=False, italic=False), *_TEXT
    )
    divisions = annex_1("Điểm đ khoản 6 Mục II")
    for element in (Element.PART, Element.CHAPTER, Element.SECTION):
        look = _look(bold=True, italic=False, capitals=False)
        yield from _element(element, divisions, _BODY_RANGE, *look, *_OWN_LINE)
    for element in (Element.PART_TITLE, Element.CHAPTER_TITLE, Element.SECTION_TITLE):
        look = _look(bold=True, italic=False, capitals=True)
        yield from _element(element, divisions, _BODY_RANGE, *look, *_OWN_LINE)
    yield from _element(
        Element.HEADING,
        annex_1("Số thứ tự 6b Mục V"),
        _BODY_RANGE,
        *_look(bold=True, italic=False, capitals=True),
        *_TEXT,
    )
    for element in (Element.ARTICLE, Element.TITLED_CLAUSE):
        look = _look(bold=True, italic=False, capitals=False)
        yield from _element(element, divisions, _AS_BODY, *look, *_TEXT)
    for element in (Element.CLAUSE, Element.POINT):
        look = _look(bold=False, italic=False, capitals=False)
        yield from _element(element, divisions, _AS_BODY, *look, *_TEXT)
    for element in (Element.DASH_ITEM, Element.PLUS_ITEM):
        look = _look(bold=False, italic=False, capitals=False)
        yield from _element(
            element, practice("Gạch đầu dòng trong nội dung"), _AS_BODY, *look, *_TEXT
        )


def _signature() -> Iterator[Row]:
    """Cells 7, 9b and 12."""
    signing = annex_1("Điểm đ khoản 7 Mục II")
    for element in (Element.AUTHORITY, Element.POST, Element.OTHER_POST):
        look = _look(bold=True, italic=False, capitals=True, align=Align.CENTER)
        yield from _element(element, signing, _BODY_RANGE, *look)
    yield from _element(
        Element.SIGNER_NAME,
        signing,
        _BODY_RANGE,
        *_look(bold=True, italic=False, capitals=False, align=Align.CENTER),
    )
    receiving = annex_1("Điểm d khoản 9 Mục II")
    for element in (Element.ADDRESSEES, Element.ADDRESSEE):
        look = _look(bold=False, italic=False, capitals=False, align=Align.LEFT)
        yield from _element(element, receiving, _BODY_RANGE, *look)
    yield from _element(
        Element.DISTRIBUTION,
        receiving,
        _size(Exactly(pt(12)), pt(12)),
        *_look(bold=True, italic=True, capitals=False, align=Align.LEFT),
    )
    yield from _element(
        Element.DISTRIBUTION_ITEM,
        receiving,
        _size(Exactly(pt(11)), pt(11)),
        *_look(bold=False, italic=False, capitals=False, align=Align.LEFT),
    )
    yield from _element(
        Element.DRAFTER,
        annex_1("Khoản 3 Mục III"),
        _size(Exactly(pt(11)), pt(11)),
        *_look(bold=False, italic=False, align=Align.RIGHT),
    )
    yield from _element(
        Element.COPY_FORM,
        COPY_ON_PAPER,
        _BODY_RANGE,
        *_look(bold=True, italic=False, capitals=True),
    )
    yield from _element(
        Element.AFTER_SIGNATURE,
        house("Phần dưới chữ ký không có trong thể thức"),
        _BODY_RANGE,
        *_look(bold=False, italic=False, align=Align.LEFT),
        (Property.SPACE_BEFORE, AtLeast(pt(6)), pt(6), None),
    )


def _marks() -> Iterator[Row]:
    """Cells 10b, 11 and 13, and the page number."""
    urgency = annex_1("Điểm b khoản 2 Mục III")
    yield from _element(
        Element.URGENCY,
        urgency,
        _size(_13_14, pt(13)),
        *_look(
            bold=True, italic=False, capitals=True, align=Align.CENTER, colour=Colour.BRIGHT_RED
        ),
        (Property.FRAME_HEIGHT, Exactly(FRAME_HEIGHT), FRAME_HEIGHT, None),
    )
    yield from _element(
        Element.CIRCULATION,
        annex_1("Điểm c khoản 2 Mục III"),
        _size(_13_14, pt(13)),
        *_look(bold=True, italic=False, capitals=True, align=Align.CENTER),
    )
    yield from _element(
        Element.ADDRESS,
        annex_1("Khoản 4 Mục III"),
        _size(Between(pt(11), pt(12)), pt(11)),
        *_look(bold=False, italic=False, align=Align.CENTER),
        (Property.RULE_LENGTH, Exactly(Fraction(1)), Fraction(1), None),
    )
    yield from _element(
        Element.PAGE_NUMBER,
        annex_1("Khoản 7 Mục I"),
        _BODY_RANGE,
        *_look(bold=False, italic=False, align=Align.CENTER),
    )


def _annex() -> Iterator[Row]:
    """Phụ lục and attached texts."""
    yield from _element(
        Element.ANNEX,
        annex_1("Điểm b khoản 1 Mục III"),
        _size(Exactly(pt(14)), pt(14)),
        *_look(bold=True, italic=False, capitals=False, align=Align.CENTER),
    )
    yield from _element(
        Element.ANNEX_TITLE,
        annex_1("Điểm b khoản 1 Mục III"),
        _BODY_RANGE,
        *_look(bold=True, italic=False, capitals=True, align=Align.CENTER),
    )
    yield from _element(
        Element.ATTACHED_TO,
        annex_1("Điểm c khoản 1 Mục III"),
        _BODY_RANGE,
        *_look(bold=False, italic=True, capitals=False, align=Align.CENTER),
        (Property.RULE_LENGTH, _THIRD_TO_HALF, _RULE_SHARE, form("Mẫu 2.1")),
    )


def _tables() -> Iterator[Row]:
    """Tables and captions, of which the decree only rules typeface and colour."""
    clause = practice("Cỡ chữ trong bảng 11 đến 13")
    size = _size(Between(pt(11), pt(13)), pt(12))
    for element in (Element.TABLE_HEADER, Element.TABLE_TOTAL, Element.TABLE_GROUP):
        yield from _element(element, clause, size, *_look(bold=True, italic=False))
    yield from _element(Element.TABLE_CELL, clause, size, *_look(bold=False, italic=False))
    yield from _element(
        Element.CAPTION, clause, size, *_look(bold=False, italic=True, align=Align.CENTER)
    )


def _page() -> Iterator[Row]:
    """The page as a whole."""
    margins = annex_1("Khoản 3 Mục I")
    paper = annex_1("Khoản 1 Mục I")
    top = Between(mm(20), mm(25))
    yield Row(None, Property.PAGE_WIDTH, Exactly(mm(210)), mm(210), paper)
    yield Row(None, Property.PAGE_HEIGHT, Exactly(mm(297)), mm(297), paper)
    yield Row(None, Property.TOP_MARGIN, top, mm(20), margins)
    yield Row(None, Property.BOTTOM_MARGIN, top, mm(20), margins)
    yield Row(None, Property.LEFT_MARGIN, Between(mm(30), mm(35)), mm(30), margins)
    yield Row(None, Property.RIGHT_MARGIN, Between(mm(15), mm(20)), mm(15), margins)
    yield Row(None, Property.TYPEFACE, Exactly(TYPEFACE), TYPEFACE, annex_1("Khoản 4 Mục I"))
    yield Row(None, Property.COLOUR, Exactly(Colour.BLACK), Colour.BLACK, annex_1("Khoản 4 Mục I"))


ROWS: tuple[Row, ...] = (
    *_page(),
    *_header(),
    *_title(),
    *_text(),
    *_signature(),
    *_marks(),
    *_annex(),
    *_tables(),
)
"""All rows, in the order of the layout diagram."""

URGENCY_WIDTHS = {"KHẨN": mm(20), "THƯỢNG KHẨN": mm(40), "HỎA TỐC": mm(30)}
"""Widths of the urgency frames (điểm b khoản 2 Mục III phần I Phụ lục I)."""

HEADER_DISTANCE = mm(10)
"""Page edge to page number (measured in the forms of Phụ lục III: 567 twips)."""

RULE_WEIGHT = pt(0.75)
"""Thickness of drawn lines; the decree names none (house)."""

SIGNATURE_ROOM = mm(28)
"""Room between post and name for signature and seal; the decree names none (house)."""

NUMBER_GAP = mm(12)
DAY_GAP = mm(8)
MONTH_GAP = mm(6)
ISSUER_GAP = mm(22)
"""Blanks for number, day, month, issuer, filled in later (the forms leave them; width: house).

With them ``(Kèm theo Chương trình số … của …)`` still fits one line of the text."""
