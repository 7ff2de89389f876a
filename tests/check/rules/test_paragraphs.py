"""T-23 to T-27: how paragraphs of the text are set."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from cds_docs.check.recognised import Item, Zone
from cds_docs.check.rules.paragraphs import empty, gaps, indents, lines, rules, sides, sizes
from cds_docs.document.found import FoundParagraph
from cds_docs.document.found_shape import LineRule, LineSpacing, Shape
from cds_docs.document.repairs import ReplaceText, SetLook, SetShape
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm, pt
from support.found import (
    TEXT_SHAPE,
    bordered,
    item,
    look,
    paper,
    paragraph,
    piece,
    recognised,
)
from support.judging import codes, found, judged, place_of

_LINE = "Đề nghị các cơ quan, đơn vị, địa phương triển khai."
_LONG = f"{_LINE} {_LINE} {_LINE}"


def _body(
    text: str = _LONG,
    element: Element = Element.BODY,
    **changes: Any,  # noqa: ANN401 - fields of Shape
) -> Item:
    """Return a paragraph of the text with another shape than the usual one."""
    return item(element, paragraph(text, shape=replace(TEXT_SHAPE, **changes)))


@pytest.mark.parametrize("element", [Element.BODY, Element.CLAUSE, Element.POINT, Element.BASIS])
def test_the_usual_paragraph_is_silent(element: Element) -> None:
    """Justified, 14 pt, 1 cm in, 6 pt apart, single lines."""
    assert found(rules, _body(element=element), _body(element=element)) == []


@pytest.mark.parametrize("align", [Align.LEFT, Align.CENTER, Align.RIGHT])
def test_text_of_several_lines_is_justified(align: Align) -> None:
    """Text longer than a line with a ragged side is an error, mended (T-23)."""
    (finding,) = found([sides], _body(align=align))
    assert codes([finding]) == ["T-23 E"]
    assert finding.repairs == (SetShape(place_of(finding), align=Align.JUSTIFY),)


def test_what_fits_a_line_looks_the_same() -> None:
    """The side of a single line cannot be seen; a centred motto in bold is set apart."""
    assert found([sides], _body(_LINE, align=Align.LEFT)) == []
    motto = paragraph(_LONG, look(14, bold=True), replace(TEXT_SHAPE, align=Align.CENTER))
    assert found([sides], item(Element.BODY, motto)) == []


def test_lines_broken_by_hand_are_measured_one_by_one() -> None:
    """Two short lines in one paragraph are not a long one."""
    assert found([sides], _body(f"{_LINE}\n{_LINE}", align=Align.LEFT)) == []


def test_only_the_letters_of_a_wrong_size_are_changed() -> None:
    """A word in 12 pt within text of 14 pt is an error and grows to 13 (T-23)."""
    made = paragraph([piece(_LINE, look(14)), piece(" nhỏ", look(12)), piece(_LINE, look(14))])
    (finding,) = found([sizes], item(Element.BODY, made))
    (repair,) = finding.repairs
    assert finding.message == "Nội dung cỡ 12; cần cỡ 13–14."
    assert isinstance(repair, SetLook)
    assert (repair.start, repair.size) == (len(_LINE), pt(13))


@pytest.mark.parametrize(
    "text",
    ["Nơi đây", "Ghi chú: Số liệu tính đến ngày 30 tháng 6 năm 2024 theo báo cáo của các sở"],
)
def test_stray_lines_and_notes_may_be_small(text: str) -> None:
    """Short lines and notes below tables are no text of the paper."""
    assert found([sizes], item(Element.BODY, text, look(11))) == []


def test_headings_have_the_sizes_of_the_text() -> None:
    """However short, a đề mục or chương is 13 to 14 pt (T-23)."""
    for element, said in ((Element.HEADING, "Đề mục"), (Element.CHAPTER, "Chương")):
        assert found([sizes], item(element, "Chương I", look(13, bold=True))) == []
        (finding,) = found([sizes], item(element, "Chương I", look(18, bold=True)))
        assert finding.message == f"{said} cỡ 18; cần cỡ 13–14."
        assert isinstance(finding.repairs[0], SetLook)


@pytest.mark.parametrize("zone", [Zone.ANNEX, Zone.AFTER])
def test_only_the_text_itself_is_judged(zone: Zone) -> None:
    """Annexes and what stands below the signature follow no rule for paragraphs."""
    wrong = paragraph(_LONG, look(11), Shape(align=Align.LEFT, line=LineSpacing(value=600)))
    assert found(rules, item(Element.BODY, wrong, zone=zone)) == []
    assert found(rules, item(Element.BODY, wrong, data=True)) == []


@pytest.mark.parametrize("twips", [567, 561, 573, 720, 726])
def test_both_indents_are_allowed(twips: int) -> None:
    """1 cm or 1.27 cm, with the rounding of programs."""
    assert found([indents], _body(first_line=Length(twips))) == []


@pytest.mark.parametrize(
    ("first", "wanted"), [(Length(0), mm(10)), (mm(15), mm(12.7)), (Length(709), mm(12.7))]
)
def test_other_indents_are_set_to_the_nearest(first: Length, wanted: Length) -> None:
    """The nearest allowed indent is put in (T-24)."""
    (finding,) = found([indents], _body(first_line=first))
    assert codes([finding]) == ["T-24 E"]
    assert finding.repairs == (SetShape(place_of(finding), first_line=wanted),)


def test_a_wrong_indent_becomes_that_of_the_others() -> None:
    """The indent most paragraphs have comes before the nearest."""
    others = [_body(first_line=mm(12.7)) for _ in range(3)]
    (finding,) = found([indents], *others, _body(first_line=mm(0)))
    assert finding.repairs == (SetShape(place_of(finding), first_line=mm(12.7)),)


@pytest.mark.parametrize(
    "one",
    [
        _body(element=Element.DASH_ITEM, left=mm(10), first_line=mm(-5)),
        _body(element=Element.CLAUSE, left=mm(15), first_line=Length(0)),
        _body(left=mm(20), first_line=Length(0)),
        _body(text="tuyên truyền cải cách hành chính trên bảng tin điện tử.", first_line=Length(0)),
        _body(text="Ngắn gọn", first_line=Length(0)),
        _body(align=Align.CENTER, first_line=Length(0)),
        item(Element.BODY, paragraph(_LONG, look(14, bold=True), Shape(align=Align.JUSTIFY))),
    ],
    ids=["hanging", "list-in", "block", "goes-on", "short", "centred", "title"],
)
def test_paragraphs_that_need_no_indent(one: Item) -> None:
    """Lists may hang; blocks, centred lines, titles and broken sentences are left."""
    assert found([indents], one) == []


@pytest.mark.parametrize("blanks", ["\t", "      ", " \t "])
def test_an_indent_of_blanks_is_a_warning(blanks: str) -> None:
    """Blanks at the beginning go, a real indent comes (T-24)."""
    (finding,) = found([indents], _body(blanks + _LONG, first_line=Length(0)))
    assert codes([finding]) == ["T-24 W"]
    remove, shape = finding.repairs
    assert isinstance(remove, ReplaceText)
    assert (remove.start, remove.end, remove.text) == (0, len(blanks), "")
    assert shape == SetShape(place_of(finding), first_line=mm(10))


def test_two_indents_in_one_paper_are_a_warning() -> None:
    """The fewer of a kind are made like the others; lists of other levels are their own kind."""
    many = [_body() for _ in range(3)]
    dash = _body(element=Element.DASH_ITEM, first_line=mm(12.7))
    findings = found([indents], *many, _body(first_line=mm(12.7)), dash)
    assert codes(findings) == ["T-24 W"]
    assert findings[0].repairs == (SetShape(place_of(findings[0]), first_line=mm(10)),)


def test_where_the_text_is_guessed_format_is_a_warning() -> None:
    """Without Quốc hiệu or signature it is not certain what is text."""
    wrong = _body(align=Align.LEFT, first_line=Length(0), line=LineSpacing(value=600))
    assert set(codes(found(rules, wrong))) == {"T-23 E", "T-24 E", "T-26 E"}
    assert set(codes(found(rules, wrong, guessed=True))) == {"T-23 W", "T-24 W", "T-26 W"}


def _gap_of(above: Shape, below: Shape, *, adds: bool = False) -> list[str]:
    """Return what is found between two neighbours."""
    first = paragraph(_LONG, shape=above)
    second = paragraph(_LONG, shape=below)
    whole = paper(first, second, adds_spacing=adds)
    items = (item(Element.BODY, first), item(Element.BODY, second))
    return codes(judged([gaps], recognised(*items, paper=whole)))


_NONE = replace(TEXT_SHAPE, before=Length(0))
_SMALL = replace(TEXT_SHAPE, before=pt(3), after=pt(3))


@pytest.mark.parametrize(
    ("above", "below", "adds", "expected"),
    [
        (_NONE, _NONE, False, ["T-25 E"]),
        (replace(_NONE, after=pt(6)), _NONE, False, []),
        (_NONE, replace(_NONE, before=pt(6)), False, []),
        (_SMALL, _SMALL, False, ["T-25 E"]),
        (_SMALL, _SMALL, True, []),
        (replace(_NONE, after=pt(6), contextual=True), _NONE, False, ["T-25 E"]),
        (replace(_NONE, after=pt(6), contextual=True), replace(_NONE, style="Khác"), False, []),
        (_NONE, replace(_NONE, before=pt(6), contextual=True), False, ["T-25 E"]),
        (replace(_NONE, after_auto=True), _NONE, False, []),
        (_NONE, replace(_NONE, before_auto=True), False, []),
        (_NONE, replace(_NONE, page_break_before=True), False, []),
    ],
)
def test_the_gap_between_neighbours_as_word_sets_it(
    above: Shape, below: Shape, adds: bool, expected: list[str]
) -> None:
    """The larger of after and before counts, or both; same styles may leave none (T-25)."""
    assert _gap_of(above, below, adds=adds) == expected


def test_the_gap_is_mended_above_the_lower_paragraph() -> None:
    """6 pt before are enough."""
    items = (_body(before=Length(0)), _body(before=Length(0)))
    (finding,) = found([gaps], *items)
    assert finding.place == items[1].place
    assert finding.repairs == (SetShape(items[1].place, before=pt(6)),)


def test_only_true_neighbours_have_a_gap() -> None:
    """What stands between two paragraphs keeps them apart; zones are judged each for itself."""
    near = _body(before=Length(0))
    paragraph("between")
    far = _body(before=Length(0))
    assert found([gaps], near, far) == []
    elsewhere = item(Element.BODY, paragraph(_LONG, shape=_NONE), zone=Zone.ATTACHED)
    assert found([gaps], far, elsewhere) == []


@pytest.mark.parametrize(
    ("rule", "value", "expected"),
    [
        (LineRule.AUTO, 240, []),
        (LineRule.AUTO, 276, []),
        (LineRule.AUTO, 360, []),
        (LineRule.AUTO, 220, ["T-26 E"]),
        (LineRule.AUTO, 480, ["T-26 E"]),
        (LineRule.EXACT, 320, []),
        (LineRule.EXACT, 360, []),
        (LineRule.EXACT, 280, ["T-26 W"]),
        (LineRule.AT_LEAST, 200, []),
        (LineRule.AT_LEAST, 560, ["T-26 W"]),
    ],
)
def test_line_spacing(rule: LineRule, value: int, expected: list[str]) -> None:
    """Single to one and a half; in points it is a warning, a least one never too small (T-26)."""
    assert codes(found([lines], _body(line=LineSpacing(rule, value)))) == expected


@pytest.mark.parametrize(("value", "wanted"), [(200, Fraction(1)), (480, Fraction(3, 2))])
def test_line_spacing_is_set_to_the_nearest(value: int, wanted: Fraction) -> None:
    """Too close becomes single, too far one and a half."""
    (finding,) = found([lines], _body(line=LineSpacing(value=value)))
    assert finding.repairs == (SetShape(place_of(finding), line=wanted),)


def _with_between(*between: FoundParagraph) -> list[str]:
    """Return what is found where these stand between two paragraphs of the text."""
    first = paragraph(_LONG)
    inner = [replace(one, place=paragraph().place) for one in between]
    last = paragraph(_LONG)
    items = (item(Element.BODY, first), item(Element.BODY, last))
    return codes(judged([empty], recognised(*items, paper=paper(first, *inner, last))))


def test_rows_of_empty_paragraphs() -> None:
    """Two in a row are a warning; one, tiny ones and drawn lines are not (T-27)."""
    assert _with_between(paragraph(), paragraph()) == ["T-27 W"]
    assert _with_between(paragraph()) == []
    assert _with_between(paragraph("", look(2)), paragraph("", look(2))) == []
    assert _with_between(bordered(mm(20), mm(20)), paragraph()) == []


def test_room_for_the_signature_is_left() -> None:
    """Empty paragraphs below the text are not judged."""
    last = paragraph(_LONG)
    whole = paper(last, *(paragraph() for _ in range(6)))
    assert judged([empty], recognised(item(Element.BODY, last), paper=whole)) == []
