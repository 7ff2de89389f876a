"""Labels of automatic lists, as Word prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.units import pt
from cds_docs.viet import from_roman
from cds_docs.word.reading.counting import number_text
from support.wordml import only, para, paragraphs, run, style

BULLETS = '<w:rPr><w:rFonts w:ascii="{}" w:hAnsi="{}" w:hint="default"/></w:rPr>'


def level(index: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(number: int, *levels: str) -> str:
    """Return a list's definition."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def listed(number: int, of: int = 0, more: str = "") -> str:
    """Return a list made from a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(depth: int = 0, number: int = 1, more: str = "") -> str:
    """Return a paragraph of a list."""
    numbers = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return para("x", f"{more}{numbers}")


def labels(items: str, numbering: str, styles: str = "") -> list[str]:
    """Return the labels of paragraphs."""
    return [p.label for p in paragraphs(items, numbering=numbering, styles=styles)]


OUTLINE = (
    level(0, "%1.", "upperRoman"),
    level(1, "%2."),
    level(2, "%3)", "lowerLetter"),
    level(3, "%1.%2.%4", "decimal"),
)


def test_levels_count_and_begin_anew() -> None:
    """A level goes on counting until one above it goes on."""
    items = "".join(item(depth) for depth in (0, 1, 1, 2, 2, 1, 2, 0, 1, 2))
    expected = ["I.", "1.", "2.", "a)", "b)", "3.", "a)", "II.", "1.", "a)"]
    assert labels(items, definition(0, *OUTLINE) + listed(1)) == expected


def test_numbers_of_levels_above_come_in_their_own_format() -> None:
    """``%1.%2.%4`` takes each number as its level shows it."""
    items = item(0) + item(1) + item(3) + item(3)
    assert labels(items, definition(0, *OUTLINE) + listed(1))[2:] == ["I.1.1", "I.1.2"]


def test_legal_numbering_shows_numbers_above_as_digits() -> None:
    """``isLgl`` makes I.1 to 1.1."""
    levels = level(0, "%1", "upperRoman"), level(1, "%1.%2", "decimal", "<w:isLgl/>")
    assert labels(item(0) + item(1), definition(0, *levels) + listed(1)) == ["I", "1.1"]


def test_a_level_that_is_passed_over_counts_as_begun() -> None:
    """A paragraph of level two first is 1.1, and the first of level one after it is 2."""
    levels = level(0, "%1."), level(1, "%1.%2.")
    made = labels(item(1) + item(1) + item(0), definition(0, *levels) + listed(1))
    assert made == ["1.1.", "1.2.", "2."]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [("", ["1.", "1.", "1."]), ('<w:lvlRestart w:val="0"/>', ["1.", "2.", "3."]),
     ('<w:lvlRestart w:val="1"/>', ["1.", "2.", "1."])],
)  # fmt: skip
def test_restart_rules(restart: str, expected: list[str]) -> None:
    """A level begins anew after any above, never, or after the named one only."""
    levels = level(0, "%1)"), level(1, "%2)"), level(2, "%3.", "decimal", restart)
    items = item(0) + item(1) + item(2) + item(1) + item(2) + item(0) + item(2)
    made = labels(items, definition(0, *levels) + listed(1))
    assert [made[2], made[4], made[6]] == expected


def test_lists_of_one_definition_go_on_counting() -> None:
    """Unless they say with which number they start, and then only once."""
    change = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = definition(0, level(0, "%1.")) + listed(1) + listed(2) + listed(3, 0, change)
    items = "".join(item(0, number) for number in (1, 1, 2, 3, 3, 1))
    assert labels(items, numbering) == ["1.", "2.", "3.", "1.", "2.", "3."]


def test_a_list_may_change_a_level() -> None:
    """A level in the list itself stands for that of the definition."""
    change = f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", start=5)}</w:lvlOverride>'
    assert labels(item(), definition(0, level(0, "%1.")) + listed(1, 0, change)) == ["(5)"]


def test_a_style_finds_its_level() -> None:
    """The level that names the paragraph style is its level."""
    levels = (
        level(0, "%1.", more='<w:pStyle w:val="A"/>'),
        level(1, "%1.%2.", more='<w:pStyle w:val="B"/>'),
    )
    names = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("A", names) + style("B", names) + style("C", based_on="B")
    items = "".join(para("x", f'<w:pStyle w:val="{name}"/>') for name in "ABCA")
    made = labels(items, definition(0, *levels) + listed(1), styles)
    assert made == ["1.", "1.1.", "1.2.", "2."]


def test_numbering_styles_are_followed() -> None:
    """A definition that only names a numbering style is that style's definition."""
    link = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
    numbering = link + definition(1, level(0, "Điều %1.")) + listed(1) + listed(2, 1)
    styles = style("L", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', "numbering")
    assert labels(item() + item(), numbering, styles) == ["Điều 1.", "Điều 2."]


def test_numbering_styles_in_a_circle_give_nothing() -> None:
    """A definition that leads back to itself has no levels."""
    link = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
    styles = style("L", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "numbering")
    assert labels(item(), link + listed(1), styles) == [""]


@pytest.mark.parametrize(
    ("text", "font", "bullet"),
    [
        ("-", "Times New Roman", "-"),
        ("–", "", "–"),
        ("•", "Arial", "•"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf02d", "Symbol", "-"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf0fc", "Wingdings", "✓"),
        ("\uf041", "Wingdings", "•"),
        ("\uf0b7", "", "•"),
        ("o", "Courier New", "o"),
        ("", "", ""),
    ],
)
def test_bullets_of_symbol_fonts_come_out_as_what_they_look_like(
    text: str, font: str, bullet: str
) -> None:
    """A rule can tell a hyphen from a dot."""
    numbering = definition(
        0,
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{text}"/>{BULLETS.format(font, font)}</w:lvl>',
    )
    made = only(item(), numbering=numbering + listed(1))
    assert (made.label, made.bullet) == (bullet, bullet != "")


def test_picture_bullets_are_bullets() -> None:
    """A picture stands for a dot."""
    bullet = '<w:lvlPicBulletId w:val="0"/>'
    made = only(item(), numbering=definition(0, level(0, "\uf0b7", "bullet", bullet)) + listed(1))
    assert (made.label, made.bullet) == ("•", True)


def test_padded_numbers_of_newer_word() -> None:
    """``001`` stands in a branch of newer markup, ``decimal`` in the other."""
    form = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        "</mc:Fallback></mc:AlternateContent>"
    )
    levels = f'<w:lvl w:ilvl="0">{form}<w:lvlText w:val="%1"/></w:lvl>'
    assert labels(item(), definition(0, levels) + listed(1)) == ["001"]


def test_the_label_looks_like_the_paragraph_mark_changed_by_the_list() -> None:
    """Size from the mark, bold from the level."""
    numbering = definition(
        0, '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/><w:rPr><w:b/></w:rPr></w:lvl>'
    )
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = para(run("x"), f'{numbers}<w:rPr><w:i/><w:sz w:val="26"/></w:rPr>')
    made = only(body, numbering=numbering + listed(1))
    assert made.label_look is not None
    assert (made.label_look.bold, made.label_look.italic) == (True, True)
    assert (made.label_look.size, made.pieces[0].look.size) == (pt(13), pt(10))


def test_a_hidden_label_is_none() -> None:
    """A level with hidden text prints nothing, and counts all the same."""
    hidden = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>'
    made = only(item(), numbering=definition(0, hidden) + listed(1))
    assert (made.label, made.label_look) == ("", None)


@pytest.mark.parametrize("numbers", ["", listed(1, 7), definition(0) + listed(1), "<w:num/>"])
def test_lists_that_are_not_there_print_nothing(numbers: str) -> None:
    """No list, no definition, no level: no label."""
    made = only(item(), numbering=numbers)
    assert (made.label, made.bullet) == ("", False)


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (1, "decimal", "1"), (27, "lowerLetter", "aa"), (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"), (4, "decimalZero", "04"), (21, "ordinal", "21st"),
        (12, "ordinal", "12th"), (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"), (2, "decimalEnclosedParen", "⑵"),
        (5, "chicago", "**"), (255, "hex", "FF"), (3, "numberInDash", "- 3 -"),
        (3, "none", ""), (0, "lowerLetter", "0"), (0, "decimal", "0"), (3, "unheardOf", "3"),
        (-1, "bullet", ""),
    ],
)  # fmt: skip
def test_number_formats(number: int, form: str, text: str) -> None:
    """Numbers come out as Word writes them."""
    assert number_text(number, form) == text


@given(st.integers(1, 3999))
def test_roman_numbers_can_be_read_back(number: int) -> None:
    """Each of them stands for its number."""
    assert from_roman(number_text(number, "upperRoman")) == number
