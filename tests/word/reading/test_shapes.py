"""Formats of paragraphs as a whole."""

import pytest

from cds_docs.document.found_shape import Border, LineRule, LineSpacing, Shape
from cds_docs.standard.rows import Align
from cds_docs.units import Length, pt
from support.wordml import defaults, only, para, style

NUMBERING = (
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="700" w:hanging="300"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def shape(properties: str = "", **parts: str) -> Shape:
    """Return the shape of a paragraph with properties."""
    return only(para("x", properties), **parts).shape


def indents(found: Shape) -> tuple[int, int]:
    """Return left indent and first line in twips."""
    return found.left.twips, found.first_line.twips


def test_without_styles_a_paragraph_has_no_format() -> None:
    """No indents, no spacing, single lines, left."""
    assert shape() == Shape()


@pytest.mark.parametrize(
    ("value", "align"),
    [
        ("left", Align.LEFT),
        ("start", Align.LEFT),
        ("center", Align.CENTER),
        ("right", Align.RIGHT),
        ("end", Align.RIGHT),
        ("both", Align.JUSTIFY),
        ("distribute", Align.JUSTIFY),
        ("middle", Align.LEFT),
    ],
)
def test_alignment(value: str, align: Align) -> None:
    """Old and new names mean the same; an unknown one nothing."""
    assert shape(f'<w:jc w:val="{value}"/>').align is align


@pytest.mark.parametrize(
    ("attributes", "attribute", "value"),
    [
        ('w:left="720"', "left", Length(720)),
        ('w:start="720" w:left="1"', "left", Length(720)),
        ('w:right="100"', "right", Length(100)),
        ('w:end="100"', "right", Length(100)),
        ('w:firstLine="567"', "first_line", Length(567)),
        ('w:hanging="360"', "first_line", Length(-360)),
        ('w:hanging="360" w:firstLine="567"', "first_line", Length(-360)),
        ('w:firstLine="1cm"', "first_line", Length(567)),
        ('w:firstLineChars="200" w:firstLine="480"', "first_line", Length(480)),
        ('w:left="-200"', "left", Length(-200)),
        ('w:left="99999999999999999999"', "left", Length(31680)),
        ('w:left="x"', "left", Length(0)),
    ],
)
def test_indents(attributes: str, attribute: str, value: Length) -> None:
    """Old and new names, units, hanging lines, nonsense."""
    assert getattr(shape(f"<w:ind {attributes}/>"), attribute) == value


def test_a_first_line_ends_a_hanging_one_of_the_style() -> None:
    """Both are one property, so that the direct one counts alone."""
    styles = style("Normal", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>')
    assert indents(shape('<w:ind w:firstLine="567"/>', styles=styles)) == (720, 567)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('w:before="120" w:after="60"', {"before": pt(6), "after": pt(3)}),
        ('w:before="6pt"', {"before": pt(6)}),
        ('w:beforeLines="50"', {"before": pt(6)}),
        ('w:beforeLines="50" w:before="156"', {"before": Length(156)}),
        ('w:before="120" w:beforeAutospacing="1"', {"before": pt(14), "before_auto": True}),
        ('w:after="60" w:afterAutospacing="0"', {"after": pt(3), "after_auto": False}),
        ('w:line="360" w:lineRule="auto"', {"line": LineSpacing(LineRule.AUTO, 360)}),
        ('w:line="360"', {"line": LineSpacing(LineRule.AUTO, 360)}),
        ('w:line="340" w:lineRule="exact"', {"line": LineSpacing(LineRule.EXACT, 340)}),
        ('w:line="340" w:lineRule="atLeast"', {"line": LineSpacing(LineRule.AT_LEAST, 340)}),
        ('w:line="-340" w:lineRule="auto"', {"line": LineSpacing(LineRule.EXACT, 340)}),
        ('w:line="0"', {"line": LineSpacing()}),
    ],
)
def test_spacing(attributes: str, expected: dict[str, object]) -> None:
    """Space above, below and between lines, automatic or in lines, too."""
    found = shape(f"<w:spacing {attributes}/>")
    assert {name: getattr(found, name) for name in expected} == expected


def test_automatic_space_of_old_word() -> None:
    """The setting for it makes automatic space 5 pt."""
    settings = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    found = shape('<w:spacing w:beforeAutospacing="1"/>', settings=settings)
    assert found.before == pt(5)


def test_spacing_comes_attribute_by_attribute() -> None:
    """What the paragraph does not say of its spacing comes from style and defaults."""
    styles = defaults(
        paragraph='<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>'
    ) + style("Normal", '<w:pPr><w:spacing w:before="120"/></w:pPr>')
    found = shape('<w:spacing w:after="0"/>', styles=styles)
    assert (found.before, found.after, found.line.value) == (pt(6), Length(0), 259)


@pytest.mark.parametrize(
    ("properties", "attribute", "value"),
    [
        ("<w:contextualSpacing/>", "contextual", True),
        ('<w:contextualSpacing w:val="false"/>', "contextual", False),
        ("<w:keepNext/>", "keep_next", True),
        ("<w:pageBreakBefore/>", "page_break_before", True),
        ('<w:outlineLvl w:val="1"/>', "outline", 1),
        ('<w:outlineLvl w:val="9"/>', "outline", None),
        ('<w:framePr w:hAnchor="margin" w:xAlign="center"/>', "frame_align", "center"),
        ('<w:framePr w:w="200"/>', "frame_align", ""),
        ('<w:shd w:val="clear" w:fill="d9d9d9"/>', "shade", "D9D9D9"),
    ],
)
def test_other_properties(properties: str, attribute: str, value: object) -> None:
    """Switches, heading level, frame and fill."""
    assert getattr(shape(properties), attribute) == value


def test_borders_come_side_by_side() -> None:
    """A side the paragraph does not name keeps the line of its style; ``nil`` takes it away."""
    styles = style(
        "Normal",
        '<w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:color="ff0000"/>'
        '<w:bottom w:val="single" w:sz="4"/></w:pBdr></w:pPr>',
    )
    found = shape('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>', styles=styles).borders
    assert found.top == Border("single", Length(15), "FF0000")
    assert found.bottom is None
    assert not found.box


def test_the_style_is_named() -> None:
    """The name, not the id."""
    styles = '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="Nội dung"/></w:style>'
    assert shape('<w:pStyle w:val="a1"/>', styles=styles).style == "Nội dung"


def test_the_list_a_paragraph_names_stands_above_its_style() -> None:
    """Word indents by the list where the paragraph names it, whatever its style says."""
    styles = style("Normal") + style("ListParagraph", '<w:pPr><w:ind w:left="720"/></w:pPr>')
    properties = f'<w:pStyle w:val="ListParagraph"/>{IN_LIST}'
    assert indents(shape(properties, styles=styles, numbering=NUMBERING)) == (700, -300)


def test_direct_indents_stand_above_the_list() -> None:
    """What the paragraph says itself counts."""
    properties = f'{IN_LIST}<w:ind w:left="0" w:firstLine="567"/>'
    assert indents(shape(properties, numbering=NUMBERING)) == (0, 567)


def test_a_style_stands_above_the_list_it_names() -> None:
    """Indents of the style with the list count; those of the style below it do not."""
    below = style("A", '<w:pPr><w:ind w:left="50" w:right="60" w:firstLine="70"/></w:pPr>')
    names = style("B", f'<w:pPr>{IN_LIST}<w:ind w:firstLine="10"/></w:pPr>', based_on="A")
    found = shape('<w:pStyle w:val="B"/>', styles=below + names, numbering=NUMBERING)
    assert (*indents(found), found.right.twips) == (700, 10, 60)


def test_no_list_takes_the_list_of_the_style_away() -> None:
    """``numId`` 0 ends the list."""
    styles = style("Normal", f"<w:pPr>{IN_LIST}</w:pPr>")
    none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    outside = only(para("x", none), styles=styles, numbering=NUMBERING)
    inside = only(para("x"), styles=styles, numbering=NUMBERING)
    assert (outside.label, indents(outside.shape)) == ("", (0, 0))
    assert (inside.label, indents(inside.shape)) == ("1.", (700, -300))


def test_automatic_space_inside_a_list_is_none() -> None:
    """Items of a list stand close together."""
    auto = f'{IN_LIST}<w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/>'
    found = shape(auto, numbering=NUMBERING)
    assert (found.before, found.after) == (Length(0), Length(0))
