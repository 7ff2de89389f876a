"""P-13 and P-14: fills, lines and widths of tables."""

from dataclasses import replace

import pytest

from cds_docs.document.found import FoundCell, FoundPaper, FoundTable
from cds_docs.document.found_shape import Border, Borders
from cds_docs.document.repairs import FitTable
from cds_docs.standard.elements import Element
from cds_docs.units import Length, mm, pt
from support.found import cell, paragraph, table
from support.paper_rules import faults, letter, of, on, with_text

_WIDTH = mm(50)


def _cell(
    text: str = "x", line: str = "auto", shade: str = "", width: Length = _WIDTH
) -> FoundCell:
    """Return a cell with lines around it."""
    box = Borders(*(Border("single", pt(0.5), line),) * 4)
    return cell(paragraph(text), borders=box, shade=shade, width=width)


def _with_table(*cells: FoundCell) -> FoundPaper:
    """Return a letter with a table of one row."""
    return with_text(letter(), table([*cells]), paragraph("Dưới bảng./."))


@pytest.mark.parametrize(
    ("shade", "line", "expected"),
    [
        ("", "auto", []),
        ("FFFFFF", "000000", []),
        ("", "BFBFBF", []),
        ("D9D9D9", "auto", ["P-13 I"]),
        ("D9E2F3", "auto", ["P-13 W"]),
        ("", "4472C4", ["P-13 W"]),
    ],
)
def test_colours_of_a_table(shade: str, line: str, expected: list[str]) -> None:
    """A grey fill is a remark, a coloured fill or line a warning."""
    assert faults(_with_table(_cell(shade=shade, line=line), _cell())) == expected


def test_each_colour_is_said_once_where_it_stands() -> None:
    """Many cells of one fill are one finding at the first of them."""
    cells = (_cell("Trắng"), _cell("Xanh", shade="D9E2F3"), _cell("Xanh nữa", shade="D9E2F3"))
    (made,) = of("P-13", _with_table(*cells))
    assert made.message == "Bảng có ô tô nền xanh dương (D9E2F3); nên để nền trắng."
    assert (made.excerpt, made.element) == ("Xanh", Element.TABLE_CELL)


@pytest.mark.parametrize(
    ("width", "expected"),
    [(mm(80), []), (mm(82.5), []), (mm(82.5) + Length(11), ["P-14 W"]), (mm(100), ["P-14 W"])],
)
def test_tables_stay_in_the_text_area(width: Length, expected: list[str]) -> None:
    """The text area is 165 mm wide; rounding is let pass."""
    assert faults(_with_table(_cell(width=width), _cell(width=width))) == expected


def test_a_table_may_stand_out_by_its_cell_margins() -> None:
    """Word puts the words of a full table flush with the text around it."""
    cells = [_cell(width=mm(84)), _cell(width=mm(84))]
    outset = table(cells, cell_margins=(Length(108), Length(108)))
    assert faults(with_text(letter(), outset, paragraph("Dưới bảng./."))) == []


def _framed(index: int, colour: str = "auto") -> FoundPaper:
    """Return a letter, one of its tables with lines around each cell."""
    found = letter()
    blocks = [*found.sections[0].blocks]
    tables = [i for i, block in enumerate(blocks) if isinstance(block, FoundTable)]
    one = blocks[tables[index]]
    assert isinstance(one, FoundTable)
    box = Borders(*(Border("single", pt(0.5), colour),) * 4)
    rows = tuple(
        replace(row, cells=tuple(replace(cell, borders=box) for cell in row.cells))
        for row in one.rows
    )
    blocks[tables[index]] = replace(one, rows=rows)
    return on(found, blocks=tuple(blocks))


@pytest.mark.parametrize(("index", "what"), [(0, "phần đầu văn bản"), (-1, "khối chữ ký")])
def test_the_tables_that_set_a_paper_show_no_frame(index: int, what: str) -> None:
    """The lines of a table of data belong to it; those around Quốc hiệu or a signer do not."""
    (made,) = of("P-13", _framed(index))
    assert what in made.message
    assert of("P-13", _framed(index, "FFFFFF")) == []


def test_an_empty_table_is_no_trouble() -> None:
    """A finding on a table without words has its place all the same."""
    (made,) = of("P-13", _with_table(_cell("", shade="FF0000"), _cell("")))
    assert made.place is not None
    assert made.excerpt == ""


@pytest.mark.parametrize(("width", "fits"), [(mm(90), True), (mm(103), True), (mm(110), False)])
def test_a_table_a_little_too_wide_is_narrowed(width: Length, *, fits: bool) -> None:
    """New margins leave less room; one much too wide needs another layout."""
    (made,) = of("P-14", _with_table(_cell(width=width), _cell(width=width)))
    widths = [repair.width for repair in made.repairs if isinstance(repair, FitTable)]
    assert [round(found.mm) for found in widths] == ([165] if fits else [])
