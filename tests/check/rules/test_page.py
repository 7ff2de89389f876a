"""P-01 to P-05: paper, orientation and margins."""

from typing import Any

import pytest

from cds_docs.document.found import Drawing, DrawingKind, FoundPaper
from cds_docs.document.found_shape import Border, Borders
from cds_docs.document.repairs import SetPage
from cds_docs.units import Length, mm, pt
from support.found import cell, paragraph, section, table
from support.found import drawn as with_drawings
from support.paper_rules import and_then, faults, letter, of, on

_BOX = Borders(*(Border("single", pt(0.5)),) * 4)
_GRID = table(*[[cell(paragraph("x"), borders=_BOX) for _ in range(3)] for _ in range(3)])


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"width": mm(210) + Length(15), "height": mm(297)}, []),
        ({"width": mm(215.9), "height": mm(279.4)}, ["P-01 E"]),
        ({"width": mm(148), "height": mm(210)}, ["P-01 E"]),
        ({"top": mm(25), "bottom": mm(25), "left": mm(35), "right": mm(20)}, []),
        ({"top": mm(20) - Length(6), "left": mm(35) + Length(6)}, []),
        ({"top": mm(19)}, ["P-03 E"]),
        ({"bottom": mm(26)}, ["P-03 E"]),
        ({"left": mm(25)}, ["P-04 E"]),
        ({"left": mm(20), "gutter": mm(10)}, []),
        ({"left": mm(30), "gutter": mm(10)}, ["P-04 E"]),
        ({"right": mm(21)}, ["P-04 E"]),
        ({"right": mm(10), "top": mm(10)}, ["P-03 E", "P-04 E"]),
    ],
)
def test_paper_and_margins(change: dict[str, Any], expected: list[str]) -> None:
    """Each section is on A4, with margins in the ranges; the gutter counts to the left one."""
    assert faults(on(letter(), **change)) == expected


def test_messages_name_what_is_and_what_shall_be() -> None:
    """A finding says the measure that was found and the range of the decree."""
    (made,) = of("P-03", on(letter(), top=mm(15)))
    assert made.message == "Lề trên 15 mm; cần 20–25 mm."
    assert made.place is None
    (made,) = of("P-01", on(letter(), width=mm(215.9), height=mm(279.4)))
    assert made.message == "Khổ giấy 215,9 × 279,4 mm; cần A4 210 × 297 mm."


@pytest.mark.parametrize(
    ("change", "code", "repair"),
    [
        ({"top": mm(10)}, "P-03", SetPage(0, top=mm(20))),
        ({"bottom": mm(40)}, "P-03", SetPage(0, bottom=mm(25))),
        ({"left": mm(25)}, "P-04", SetPage(0, left=mm(30))),
        ({"left": mm(30), "gutter": mm(10)}, "P-04", SetPage(0, left=mm(25))),
        ({"right": mm(30)}, "P-04", SetPage(0, right=mm(20))),
        (
            {"width": mm(279.4), "height": mm(215.9)},
            "P-01",
            SetPage(0, width=mm(297), height=mm(210)),
        ),
    ],
)
def test_repairs_go_to_the_nearest_allowed_value(
    change: dict[str, Any], code: str, repair: SetPage
) -> None:
    """What is mended is mended as little as can be; a turned sheet stays turned."""
    (made,) = of(code, on(letter(), **change))
    assert made.repairs == (repair,)


def test_a_wide_table_keeps_its_large_paper() -> None:
    """Paper is not made smaller than a table on it."""
    wide = table([cell(paragraph("x"), width=mm(350), borders=_BOX)])
    paper = and_then(letter(), section(wide, width=mm(420), height=mm(297)))
    (made,) = of("P-01", paper)
    assert made.repairs == ()


def _page(paper: FoundPaper) -> list[str]:
    """Return what is found of paper, orientation and margins."""
    return [code for code in faults(paper) if "P-01" <= code[:4] <= "P-05"]


_TURNED: dict[str, Any] = {"width": mm(297), "height": mm(210)}


@pytest.mark.parametrize(
    ("margins", "expected"),
    [
        ((20, 20, 30, 15), []),
        ((30, 15, 20, 20), []),
        ((15, 30, 20, 20), []),
        ((30, 15, 30, 15), ["P-03 W", "P-03 W"]),
        ((10, 20, 30, 15), ["P-03 W"]),
    ],
)
def test_margins_of_a_turned_sheet(margins: tuple[float, ...], expected: list[str]) -> None:
    """A landscape sheet may be read as it lies or as it was turned; else it is a warning."""
    names = ("top", "bottom", "left", "right")
    sides = dict(zip(names, map(mm, margins), strict=True))
    paper = and_then(letter(), section(_GRID, **_TURNED, **sides))
    assert [f"{one.rule.id} W" for one in of("P-03", paper)] == expected
    assert all(code.endswith(" W") for code in _page(paper))


_FIGURE = Drawing(DrawingKind.PICTURE, mm(200), mm(100), anchored=False)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (paragraph("Không có bảng nào ở đây."), ["P-02 W"]),
        (_GRID, []),
        (table(*[[cell(paragraph("x")) for _ in range(3)] for _ in range(3)]), []),
        (with_drawings(paragraph(), _FIGURE), []),
    ],
)
def test_why_a_sheet_is_turned(block: Any, expected: list[str]) -> None:  # noqa: ANN401 - a block
    """A landscape section needs a table or a large figure."""
    assert _page(and_then(letter(), section(block, **_TURNED))) == expected


def test_sections_with_margins_of_their_own() -> None:
    """Upright sections share their margins; a table is a reason, and a hair is none."""
    words = paragraph("Phần tiếp theo của văn bản.")
    same = section(words, left=mm(30.5), starts="continuous")
    other = section(words, left=mm(35), starts="continuous")
    tabled = section(words, _GRID, left=mm(35), starts="continuous")
    assert _page(and_then(letter(), same)) == []
    assert "P-05 W" in _page(and_then(letter(), other))
    assert "P-05 W" not in _page(and_then(letter(), tabled))


def test_a_later_section_is_mended_to_the_margins_of_the_first() -> None:
    """After mending, no section has margins of its own that it had not before."""
    wrong = section(paragraph("Phần tiếp theo."), left=mm(50), starts="continuous")
    (made,) = of("P-04", and_then(letter(), wrong))
    assert made.repairs == (SetPage(1, left=mm(30)),)
    assert made.excerpt == "Phần tiếp theo."


@pytest.mark.parametrize(("width", "told"), [(mm(170), True), (mm(160), False)])
def test_margins_tell_of_a_table_that_only_fitted_the_wrong_ones(
    width: Length, *, told: bool
) -> None:
    """A table as wide as the text area is too wide once the margins are mended."""
    cells = [cell(paragraph("x"), borders=_BOX, width=width * (1 / 3)) for _ in range(3)]
    wide = FoundPaper((section(paragraph("x"), table(cells, cells, cells), left=mm(25)),))
    (made,) = of("P-04", wide)
    assert ("thu bảng" in made.hint) is told
    assert made.repairs == (SetPage(0, left=mm(30)),)
