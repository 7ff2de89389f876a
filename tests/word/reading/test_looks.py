"""How runs are shown: every level of formatting, put together as Word does."""

import pytest

from cds_docs.document.found import FoundTable, Look
from cds_docs.units import pt
from support.wordml import defaults, found, only, para, run, style, table

TNR = "Times New Roman"
THEME = (
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1>'
    '</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/>'
    '<a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont>'
    '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    '<a:font script="Jpan" typeface="MS Mincho"/></a:minorFont></a:fontScheme>'
)
BOLD = "<w:rPr><w:b/></w:rPr>"


def look(run_properties: str = "", paragraph_properties: str = "", **parts: str) -> Look:
    """Return the look of a paragraph's only run."""
    body = para(run("x", run_properties), paragraph_properties)
    return only(body, **parts).pieces[0].look


def test_without_styles_word_takes_its_own_defaults() -> None:
    """Times New Roman 10 pt, upright, colour automatic."""
    assert look() == Look(fonts=(TNR,) * 4, size=pt(10))


@pytest.mark.parametrize(
    ("properties", "attribute", "value"),
    [
        ("<w:b/>", "bold", True),
        ('<w:b w:val="1"/>', "bold", True),
        ('<w:b w:val="0"/>', "bold", False),
        ('<w:i w:val="off"/>', "italic", False),
        ("<w:i/>", "italic", True),
        ("<w:caps/>", "caps", True),
        ("<w:smallCaps/>", "small_caps", True),
        ("<w:strike/>", "strike", True),
        ("<w:dstrike/>", "strike", True),
        ('<w:u w:val="words"/>', "underline", True),
        ('<w:u w:val="none"/>', "underline", False),
        ('<w:sz w:val="27"/>', "size", pt(13.5)),
        ('<w:sz w:val="14pt"/>', "size", pt(14)),
        ('<w:sz w:val="27.0"/>', "size", pt(13.5)),
        ('<w:sz w:val="many"/>', "size", pt(10)),
        ('<w:sz w:val="inf"/>', "size", pt(10)),
        ('<w:sz w:val="-4"/>', "size", pt(10)),
        ('<w:color w:val="ff0000"/>', "colour", "FF0000"),
        ('<w:color w:val="auto"/>', "colour", "auto"),
        ('<w:highlight w:val="yellow"/>', "highlight", "yellow"),
        ('<w:highlight w:val="none"/>', "highlight", ""),
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', "shade", "FFFF00"),
        ('<w:shd w:val="clear" w:fill="auto"/>', "shade", ""),
        ('<w:shd w:val="nil"/>', "shade", ""),
        ('<w:shd w:val="solid" w:color="00ff00" w:fill="auto"/>', "shade", "00FF00"),
        ('<w:vertAlign w:val="superscript"/>', "raised", "superscript"),
        ('<w:vertAlign w:val="baseline"/>', "raised", ""),
    ],
)
def test_direct_properties(properties: str, attribute: str, value: object) -> None:
    """Each property of a run is read as Word takes it."""
    assert getattr(look(properties), attribute) == value


def test_each_font_slot_has_its_own_typeface() -> None:
    """The four slots are filled one by one, from level to level."""
    styles = defaults('<w:rFonts w:ascii="A" w:hAnsi="B" w:cs="C" w:eastAsia="D"/>')
    assert look('<w:rFonts w:hAnsi="X"/>', styles=styles).fonts == ("A", "X", "C", "D")


def test_theme_fonts_win_over_names_beside_them() -> None:
    """``asciiTheme`` counts, whatever ``ascii`` beside it says; an empty theme font does not."""
    fonts = (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="X" w:hAnsiTheme="majorHAnsi" '
        'w:cstheme="minorBidi" w:eastAsiaTheme="majorEastAsia" w:eastAsia="Y"/>'
    )
    assert look(fonts, theme=THEME).fonts == ("Calibri", "Cambria", "Arial", "Y")


def test_a_name_on_a_later_level_wins_over_the_theme() -> None:
    """A style that names a typeface ends the theme font of the document defaults."""
    styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>') + style(
        "Normal", '<w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>'
    )
    assert look(styles=styles, theme=THEME).fonts[:2] == ("Arial", "Calibri")


def test_theme_fonts_by_script() -> None:
    """Where the theme names no East Asian font, that of the language's script counts."""
    settings = '<w:themeFontLang w:val="vi-VN" w:eastAsia="ja-JP"/>'
    fonts = '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'
    assert look(fonts, theme=THEME, settings=settings).fonts[3] == "MS Mincho"


@pytest.mark.parametrize(
    ("colour", "digits"),
    [
        ('w:val="123456" w:themeColor="accent1"', "4F81BD"),
        ('w:val="auto" w:themeColor="text1"', "000000"),
        ('w:val="123456" w:themeColor="accent1" w:themeShade="BF"', "376092"),
        ('w:val="365F91" w:themeColor="accent1" w:themeShade="BF"', "365F91"),
        ('w:val="123456" w:themeColor="accent1" w:themeTint="99"', "95B3D7"),
        ('w:val="123456" w:themeColor="accent1" w:themeTint="?"', "4F81BD"),
        ('w:val="123456" w:themeColor="none"', "123456"),
        ('w:val="123456" w:themeColor="accent9"', "123456"),
    ],
)
def test_theme_colours(colour: str, digits: str) -> None:
    """Names of the theme, lighter and darker, come out as the digits Word itself writes."""
    assert look(f"<w:color {colour}/>", theme=THEME).colour == digits


@pytest.mark.parametrize("broken", ["4F81BG", "4F8", "", "red"])
def test_a_theme_colour_that_is_none(broken: str) -> None:
    """A broken theme names no colour: what stands beside the name counts."""
    colour = '<w:color w:val="123456" w:themeColor="accent1" w:themeShade="BF"/>'
    assert look(colour, theme=THEME.replace("4F81BD", broken)).colour == "123456"


def test_settings_map_colours() -> None:
    """``clrSchemeMapping`` says what text1 is."""
    settings = '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/>'
    colour = '<w:color w:val="auto" w:themeColor="text1"/>'
    assert look(colour, theme=THEME, settings=settings).colour == "FFFFFF"


def test_style_chain() -> None:
    """What a style does not say comes from the one it is based on, and so on."""
    styles = (
        style("Normal", '<w:rPr><w:sz w:val="28"/><w:i/></w:rPr>')
        + style("A", '<w:rPr><w:sz w:val="26"/></w:rPr>', based_on="Normal")
        + style("B", '<w:rPr><w:i w:val="0"/></w:rPr>', based_on="A")
    )
    seen = look(paragraph_properties='<w:pStyle w:val="B"/>', styles=styles)
    assert (seen.size, seen.italic) == (pt(13), False)


def test_chains_that_come_back_to_themselves_end() -> None:
    """A circle of styles is read once round."""
    styles = style("A", BOLD, based_on="B") + style(
        "B", '<w:rPr><w:sz w:val="30"/></w:rPr>', based_on="A"
    )
    seen = look(paragraph_properties='<w:pStyle w:val="A"/>', styles=styles)
    assert (seen.bold, seen.size) == (True, pt(15))


@pytest.mark.parametrize("named", ["", '<w:pStyle w:val="Gone"/>', '<w:pStyle w:val="Strong"/>'])
def test_the_default_style_stands_in(named: str) -> None:
    """No style, an unknown one, or one of another kind: the default paragraph style counts."""
    styles = style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>') + style(
        "Strong", BOLD, "character"
    )
    seen = look(paragraph_properties=named, styles=styles)
    assert (seen.size, seen.bold) == (pt(14), False)


@pytest.mark.parametrize(
    ("default", "paragraph", "character", "direct", "bold"),
    [
        ("", "", "", "", False),
        ("", "<w:b/>", "", "", True),
        ("", "", "<w:b/>", "", True),
        ("", "<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", '<w:b w:val="0"/>', "", True),
        ("", "<w:b/>", "<w:b/>", "<w:b/>", True),
        ("", "<w:b/>", "", '<w:b w:val="0"/>', False),
        ("<w:b/>", "", "", "", True),
        ("<w:b/>", "<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", "", True),
        ("<w:b/>", '<w:b w:val="0"/>', "", "", False),
        ("<w:b/>", "", "", '<w:b w:val="0"/>', False),
    ],
)
def test_toggles(default: str, paragraph: str, character: str, direct: str, bold: bool) -> None:
    """Styles of two levels cancel each other out; defaults do not; what is direct is absolute."""
    styles = (
        defaults(default)
        + style("P", f"<w:rPr>{paragraph}</w:rPr>")
        + style("C", f"<w:rPr>{character}</w:rPr>", "character")
    )
    own = f'<w:rStyle w:val="C"/>{direct}'
    assert look(own, '<w:pStyle w:val="P"/>', styles=styles).bold is bold


def test_toggles_do_not_cancel_within_a_chain() -> None:
    """A bold style based on a bold style is bold."""
    styles = style("A", BOLD) + style("B", BOLD, based_on="A")
    assert look(paragraph_properties='<w:pStyle w:val="B"/>', styles=styles).bold


def test_table_style_stands_below_the_paragraph_style() -> None:
    """Size of the paragraph style wins, what it does not say comes from the table style."""
    styles = (
        style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>')
        + style("T", '<w:rPr><w:sz w:val="20"/><w:color w:val="FF0000"/></w:rPr>', "table")
    )  # fmt: skip
    body = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>'
        f"{para('x')}</w:tc></w:tr></w:tbl>"
    )
    (block,) = table(body, styles=styles).rows[0].cells[0].blocks
    assert not isinstance(block, FoundTable)
    assert (block.pieces[0].look.size, block.pieces[0].look.colour) == (pt(14), "FF0000")


def test_paragraph_mark_has_its_own_look() -> None:
    """An empty paragraph is as high as its mark."""
    assert only(para("", '<w:rPr><w:sz w:val="8"/></w:rPr>')).mark.size == pt(4)


def test_equal_looks_are_one_object() -> None:
    """Looks are shared: within a paper, and by the next paper with the same styles."""
    body = para(run("a", "<w:b/>") + run("b") + run("c", '<w:b w:val="1"/>'))
    first, second = (found(body).sections[0].blocks[0] for _ in range(2))
    assert not isinstance(first, FoundTable)
    assert not isinstance(second, FoundTable)
    assert first.pieces[0].look is first.pieces[2].look
    assert first.pieces[0].look is second.pieces[0].look
    assert first.shape is second.shape
