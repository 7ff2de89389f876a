"""M-01, M-02 and M-04: stamps and the address."""

from dataclasses import replace

import pytest

from cds_docs.document.found import (
    Drawing,
    DrawingKind,
    FoundParagraph,
    Furnishing,
    Furniture,
    Look,
)
from cds_docs.document.found_shape import Border, Borders
from cds_docs.document.repairs import SetLook
from cds_docs.units import mm, pt
from support.clean import NAME_LOOK
from support.found import centred, drawn, look, paragraph
from support.paper_rules import faults, findings, letter, of, on

_LINE = Border("single", pt(0.75))
_BOX = Borders(_LINE, _LINE, _LINE, _LINE)
_RED = replace(look(13, bold=True), colour="FF0000")
_SUBJECT = centred("V/v hưởng ứng Ngày Chuyển đổi số", NAME_LOOK, before=pt(6))


def _stamped(text: str, at: Look = _RED, borders: Borders = _BOX) -> list[str]:
    """Return what is found of a letter with a stamp below its subject."""
    stamp = centred(text, at, borders=borders)
    return faults(letter(letter_subject=[_SUBJECT, stamp]))


@pytest.mark.parametrize(
    ("text", "at", "borders", "expected"),
    [
        ("KHẨN", _RED, _BOX, []),
        ("THƯỢNG KHẨN", _RED, _BOX, []),
        ("HỎA TỐC", _RED, _BOX, []),
        ("HOẢ TỐC", replace(_RED, size=pt(14)), _BOX, []),
        ("HỎA TỐC", _RED, Borders(), ["M-01 W"]),
        ("HỎA TỐC", replace(_RED, bold=False), _BOX, ["M-01 W"]),
        ("HỎA TỐC", replace(_RED, size=pt(12)), _BOX, ["M-01 W"]),
        ("HỎA TỐC", look(13, bold=True), _BOX, ["M-01 W"]),
        ("HỎA TỐC HẸN GIỜ", _RED, _BOX, ["M-01 W"]),
        ("LƯU HÀNH NỘI BỘ", look(13, bold=True), _BOX, []),
        ("LƯU HÀNH NỘI BỘ", look(13, bold=True), Borders(), ["M-02 W"]),
        ("LƯU HÀNH NỘI BỘ", look(13), _BOX, ["M-02 W"]),
    ],
)
def test_stamps(text: str, at: Look, borders: Borders, expected: list[str]) -> None:
    """Stamps are in a frame, bold and 13 to 14; that of urgency is bright red."""
    assert _stamped(text, at, borders) == expected


def test_a_text_box_is_a_frame() -> None:
    """A stamp may stand in a drawn box, but not in one without an outline."""
    for outlined, expected in ((True, []), (False, ["M-01 W"])):
        inner = (centred("KHẨN", _RED),)
        box = Drawing(DrawingKind.TEXT_BOX, mm(20), mm(8), outlined=outlined, blocks=inner)
        paper = letter(letter_subject=[drawn(_SUBJECT, box)])
        assert [code for code in faults(paper) if code.startswith("M")] == expected


def test_the_look_of_a_stamp_is_mended() -> None:
    """Size, bold and colour are mended; a frame a person must draw."""
    wrong = centred("KHẨN", look(11), borders=_BOX)
    (made,) = of("M-01", letter(letter_subject=[_SUBJECT, wrong]))
    changes = [repair for repair in made.repairs if isinstance(repair, SetLook)]
    assert [(one.size, one.bold, one.colour) for one in changes] == [
        (pt(13), True, None),
        (None, None, "FF0000"),
    ]
    assert made.message == (
        "Dấu chỉ độ khẩn cỡ 11, không đậm, không phải màu đỏ tươi; "
        "cần cỡ 13–14, đứng, đậm, đỏ tươi, có khung."
    )


_ADDRESS = "Số 1, đường A, phường B; ĐT: 0203 123; E-mail: so@example.vn"


def _footer(*lines: FoundParagraph) -> Furniture:
    """Return a footer."""
    return Furniture("word/footer1.xml", lines)


_LINED = paragraph(_ADDRESS, look(11), replace(centred().shape, borders=Borders(top=_LINE)))
_PLAIN = paragraph(_ADDRESS, look(11))


@pytest.mark.parametrize(
    ("footers", "expected"),
    [
        (Furnishing(first=_footer(_LINED)), 0),
        (Furnishing(first=_footer(_PLAIN)), 1),
        (Furnishing(default=_footer(_LINED)), 1),
        (Furnishing(default=_footer(_PLAIN)), 2),
        (Furnishing(default=_footer(paragraph("Lưu hành trong ngành"))), 0),
        (Furnishing(default=_footer(paragraph("ĐT: 0203 123"))), 0),
    ],
)
def test_the_address_stands_on_page_one(footers: Furnishing, expected: int) -> None:
    """It belongs to the first page, below a line; other words in a footer are no address."""
    paper = on(letter(), footers=footers)
    assert sum(one.rule.id == "M-04" for one in findings(paper)) == expected


def test_an_address_of_a_paper_without_first_page_headers() -> None:
    """On a short paper its footer shows on page 1 only, as it should."""
    paper = on(letter(), footers=Furnishing(default=_footer(_LINED)), title_page=False)
    assert of("M-04", paper) == []
