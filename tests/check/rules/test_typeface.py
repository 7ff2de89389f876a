"""P-06 and P-07: typeface and colour."""

from dataclasses import replace
from typing import Any

import pytest

from cds_docs.diagnostics import Severity
from cds_docs.document.found import Furnishing, Furniture
from cds_docs.document.found_shape import Border, Borders
from cds_docs.document.repairs import SetLook
from cds_docs.units import pt
from support.found import PLAIN, TNR, cell, look, paragraph, piece, table
from support.paper_rules import faults, letter, of, on, with_text


def _fonts(ascii_: str = TNR, high: str = TNR, cs: str = TNR, asian: str = TNR) -> Any:  # noqa: ANN401
    """Return a look with typefaces in its four slots."""
    return replace(PLAIN, fonts=(ascii_, high, cs, asian))


@pytest.mark.parametrize(
    ("fonts", "text", "expected"),
    [
        (("Calibri",), "abc", ["P-06 E"]),
        (("Calibri",), "ộấề", []),
        ((TNR, "Calibri"), "abc", []),
        ((TNR, "Calibri"), "Chuyển", ["P-06 E"]),
        (("", "", "", ""), "Chuyển đổi", []),
        ((TNR, TNR, "Calibri"), "Chuyển đổi", ["P-06 I"]),
        ((TNR, TNR, TNR, "MS Mincho"), "Chuyển đổi", ["P-06 I"]),
        ((TNR, TNR, "", ""), "Chuyển đổi", []),
        (("times new roman", "TimesNewRoman,Bold"), "Chuyển đổi", []),
        (("Liberation Serif", "Liberation Serif"), "Chuyển đổi", ["P-06 E"]),
        (("Wingdings",), "q", ["P-06 I"]),
        (("Wingdings",), "Nội dung dài", ["P-06 E"]),
        (("MS Gothic", "MS Gothic"), "☐", ["P-06 I"]),
        (("Segoe UI Symbol", "Segoe UI Symbol"), "\uf0fe", ["P-06 I"]),
        (("Calibri", "Calibri"), "“ ”", ["P-06 E"]),
        (("Calibri", "Calibri"), "   ", []),
    ],
)
def test_the_slot_that_shows_a_letter_counts(
    fonts: tuple[str, ...], text: str, expected: list[str]
) -> None:
    """ASCII is shown in the first slot, other Vietnamese letters in the second, none elsewhere."""
    assert faults(with_text(letter(), paragraph(text, _fonts(*fonts)))) == expected


def test_a_finding_says_which_font_and_how_much() -> None:
    """The same font is one sentence with its share of the whole paper, at each paragraph."""
    wrong = _fonts("Calibri", "Calibri")
    paper = with_text(letter(), paragraph("Chữ sai", wrong), paragraph("Chữ sai nữa", wrong))
    found = of("P-06", paper)
    assert len(found) == 2
    assert {one.message for one in found} == {
        "Phông chữ «Calibri» (khoảng 4 % số chữ); cần Times New Roman."
    }


def test_only_the_wrong_stretch_is_mended() -> None:
    """Pieces side by side are one repair; right ones stay."""
    wrong = _fonts("Arial", "Arial")
    pieces = [piece("Đúng "), piece("sai ", wrong), piece("nữa", wrong), piece(" đúng")]
    made = paragraph(pieces)
    (found,) = of("P-06", with_text(letter(), made))
    assert found.repairs == (SetLook(made.place, 5, 12, typeface=TNR),)
    assert (found.start, found.end) == (5, 12)


def test_fonts_of_old_codes_and_symbols_are_left_to_a_person() -> None:
    """Another typeface would turn their letters into others."""
    for font, text in ((".VnTime", "Céng hoµ"), ("Symbol", "abcdef")):
        (found,) = of("P-06", with_text(letter(), paragraph(text, _fonts(font, font))))
        assert found.repairs == ()
        assert ("Unikey" in found.hint) == (font == ".VnTime")


def test_automatic_numbers_are_text_and_bullets_are_none() -> None:
    """The number Word prints is judged; a bullet in a symbol font is not."""
    wrong = _fonts("Calibri", "Calibri")
    numbered = paragraph("Nội dung", label="1.", label_look=wrong)
    (found,) = of("P-06", with_text(letter(), numbered))
    assert found.repairs == (SetLook(numbered.place, 0, 0, typeface=TNR, label=True),)
    bullet = paragraph("Nội dung", label="·", label_look=_fonts("Symbol", "Symbol"), bullet=True)
    assert of("P-06", with_text(letter(), bullet)) == []


def test_headers_count_and_fields_word_fills_in() -> None:
    """A page number without stored digits is shown in a typeface all the same."""
    empty = piece("", replace(look(14), fonts=("Cambria",) * 4), field="PAGE")
    header = Furniture("word/header1.xml", (paragraph([empty]),))
    (found,) = of("P-06", on(letter(), headers=Furnishing(default=header)))
    (repair,) = found.repairs
    assert isinstance(repair, SetLook)
    assert (repair.start, repair.end, repair.typeface) == (0, None, TNR)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("auto", []),
        ("000000", []),
        ("FF0000", ["P-07 E"]),
        ("1F1F1F", ["P-07 W"]),
        ("7F7F7F", ["P-07 E"]),
        ("FFFFFF", ["P-07 E"]),
    ],
)
def test_text_is_black(colour: str, expected: list[str]) -> None:
    """Any other colour is an error; what looks black is a warning."""
    wrong = replace(PLAIN, colour=colour)
    assert faults(with_text(letter(), paragraph("Chữ màu trong nội dung.", wrong))) == expected


def test_links_are_a_warning_and_blanks_have_no_colour() -> None:
    """A link's blue is a colour; nobody sees the colour of a blank."""
    blue = replace(PLAIN, colour="0563C1", underline=True)
    linked = paragraph([piece("https://example.vn", blue, link=True)])
    (found,) = of("P-07", with_text(letter(), linked))
    assert (found.severity, found.message) == (
        Severity.WARNING,
        "Chữ màu xanh dương (0563C1); cần màu đen.",
    )
    assert found.repairs == (SetLook(linked.place, 0, 18, colour="000000"),)
    assert of("P-07", with_text(letter(), paragraph("  ", blue))) == []


def test_a_stamp_is_red() -> None:
    """The colour of a stamp of urgency is its own rule's."""
    red = replace(look(13, bold=True), colour="FF0000")
    assert of("P-07", with_text(letter(), paragraph("HỎA TỐC", red))) == []


def test_words_on_a_fill_are_left_to_a_person() -> None:
    """Black on a dark fill could not be read."""
    white = replace(PLAIN, colour="FFFFFF")
    shaded = paragraph("Trên nền tối", replace(white, shade="1F3864"))
    (found,) = of("P-07", with_text(letter(), shaded))
    assert found.repairs == ()
    box = Borders(*(Border("single", pt(0.5)),) * 4)
    grid = table([cell(paragraph("Đầu bảng", white), shade="1F3864", borders=box)])
    (found,) = of("P-07", with_text(letter(), grid))
    assert found.repairs == ()
