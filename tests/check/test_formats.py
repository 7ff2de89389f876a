"""Found formats against the rows of the standard."""

from dataclasses import replace
from fractions import Fraction

import pytest

from cds_docs.check.formats import (
    align_fault,
    excerpt,
    format_findings,
    is_capitals,
    item_faults,
    line_share,
    look_faults,
    say,
)
from cds_docs.check.recognised import Part, whole
from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.document.found_shape import LineRule, LineSpacing, Shape
from cds_docs.document.repairs import SetLook, SetShape
from cds_docs.standard.clauses import annex_1
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import pt
from support.found import PLAIN, item, look, paragraph, piece

_RULE = Rule("X-01", "x", Severity.ERROR, annex_1("Mục I"), "t", "w", "w", "r", "h")


@pytest.mark.parametrize(
    ("element", "size", "bold", "italic", "wanted"),
    [
        (Element.NATIONAL_TITLE, 12, True, False, ()),
        (Element.NATIONAL_TITLE, 13, True, False, ()),
        (Element.NATIONAL_TITLE, 14, True, False, ("cỡ 12–13",)),
        (Element.NATIONAL_TITLE, 12.5, True, True, ("đứng",)),
        (Element.MOTTO, 13, False, True, ("đậm", "đứng")),
        (Element.NUMBER, 12, True, False, ("cỡ 13", "không đậm")),
        (Element.PLACE_AND_DATE, 13, False, False, ("nghiêng",)),
        (Element.DISTRIBUTION_ITEM, 12, False, False, ("cỡ 11",)),
        (Element.CLAUSE, 15, False, False, ("cỡ 13–14",)),
    ],
)
def test_a_look_is_judged_by_the_rows(
    element: Element, size: float, bold: bool, italic: bool, wanted: tuple[str, ...]
) -> None:
    """Sizes, bold and italic are compared with what the element's rows allow."""
    faults = look_faults(element, look(size, bold=bold, italic=italic))
    assert tuple(fault.wanted for fault in faults) == wanted


def test_one_wrong_word_is_enough() -> None:
    """A fault in any visible piece is a fault of the item; blanks do not count."""
    motto = paragraph(
        [
            piece("Độc lập - ", look(13, bold=True)),
            piece("Tự do", look(15, bold=True)),
            piece("  ", look(20)),
        ]
    )
    (fault,) = item_faults(item(Element.MOTTO, motto))
    assert (fault.found, fault.value) == ("cỡ 15", pt(14))


def test_a_finding_carries_the_repair_of_just_the_wrong_stretch() -> None:
    """Only what is wrong is given another look, to the nearest allowed value."""
    made = paragraph([piece("Độc lập", look(13, bold=True)), piece(" - Tự do", look(10))])
    (found,) = format_findings(_RULE, [item(Element.MOTTO, made)], align=True)
    look_repair, shape_repair = found.repairs
    assert isinstance(look_repair, SetLook)
    assert (look_repair.start, look_repair.end) == (7, 15)
    assert (look_repair.size, look_repair.bold, look_repair.italic) == (pt(13), True, None)
    assert shape_repair == SetShape(made.place, align=Align.CENTER)
    assert found.message == (
        "Tiêu ngữ cỡ 10, không đậm, canh đều hai bên; cần cỡ 13–14, đậm, canh giữa."
    )


def test_alignment_is_judged_only_where_the_standard_names_one() -> None:
    """An element without a row for alignment has no fault."""
    assert align_fault(Element.MOTTO, Align.CENTER) is None
    assert align_fault(Element.TABLE_CELL, Align.RIGHT) is None
    fault = align_fault(Element.BODY, Align.LEFT)
    assert fault is not None
    assert say(Element.BODY, [fault]) == "Nội dung canh trái; cần canh đều hai bên."


def test_capitals_may_be_real_or_shown() -> None:
    """``w:caps`` reads as capitals."""
    assert is_capitals(item(Element.ISSUER, "SỞ Y TẾ"))
    assert not is_capitals(item(Element.ISSUER, "Sở Y tế"))
    assert is_capitals(item(Element.ISSUER, "Sở Y tế", replace(PLAIN, caps=True)))
    assert is_capitals(item(Element.ISSUER, "DANH MỤC THEO QUYẾT ĐỊNH SỐ 505/QĐ-TTg"))
    assert not is_capitals(item(Element.ISSUER, "Danh mục theo Quyết định số 505/QĐ-TTg"))


@pytest.mark.parametrize(
    ("rule", "value", "share"),
    [
        (LineRule.AUTO, 360, Fraction(3, 2)),
        (LineRule.EXACT, 322, Fraction(1)),
        (LineRule.AT_LEAST, 483, Fraction(3, 2)),
    ],
)
def test_line_spacing_is_a_multiple_of_single(rule: LineRule, value: int, share: Fraction) -> None:
    """Exact spacing is compared with the single line of the size, 1.15 of it."""
    assert line_share(Shape(line=LineSpacing(rule, value)), pt(14)) == share


def test_an_excerpt_ends_at_a_word() -> None:
    """Long text is cut between words."""
    words = excerpt(whole(paragraph("chuyển đổi số " * 20)))
    assert words.endswith("số …")
    assert len(words) < 70


def test_a_part_is_cut_out_of_its_pieces() -> None:
    """A tabbed letterhead holds two columns in one paragraph; each has its own looks."""
    line = paragraph([piece("UBND TỈNH", look(13)), piece("\tCỘNG HÒA", look(12, bold=True))])
    part = Part(line, 10, 18)
    assert (part.raw, part.looks) == ("CỘNG HÒA", (look(12, bold=True),))
