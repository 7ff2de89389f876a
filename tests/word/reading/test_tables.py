"""Tables as found: widths, merged cells, lines, and what a table style gives."""

import pytest

from cds_docs.document.found import FoundCell, FoundParagraph, FoundTable
from cds_docs.document.found_shape import Border
from cds_docs.standard.rows import Align
from cds_docs.units import Length
from support.wordml import blocks, defaults, found, para, style, table

SINGLE = 'w:val="single" w:sz="4" w:color="000000"'
LINE = Border("single", Length(10), "000000")
ALL_LINES = "".join(
    f"<w:{side} {SINGLE}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def cell(content: str = "", properties: str = "") -> str:
    """Return a cell of one paragraph, or of blocks."""
    inner = content if content.startswith("<") else para(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str, grid: tuple[int, ...] = (), properties: str = "") -> str:
    """Return a table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def cells(made: FoundTable) -> list[FoundCell]:
    """Return all cells."""
    return [one for line in made.rows for one in line.cells]


def first(one: FoundCell) -> FoundParagraph:
    """Return the first paragraph of a cell."""
    block = one.blocks[0]
    assert isinstance(block, FoundParagraph)
    return block


@pytest.mark.parametrize(
    ("own", "width"),
    [
        ("", 1000),
        ('<w:tcW w:w="1500" w:type="dxa"/>', 1500),
        ('<w:tcW w:w="0" w:type="auto"/>', 1000),
        ('<w:tcW w:w="2500" w:type="pct"/>', 1500),
        ('<w:tcW w:w="50%" w:type="pct"/>', 1500),
        ('<w:tcW w:w="x" w:type="dxa"/>', 1000),
        ('<w:gridSpan w:val="2"/>', 3000),
        ('<w:gridSpan w:val="0"/>', 1000),
    ],
)
def test_width_of_a_cell(own: str, width: int) -> None:
    """Its own where it has one, else that of its columns."""
    made = table(tbl(row(cell("a", own)), grid=(1000, 2000)))
    assert cells(made)[0].width == Length(width)


@pytest.mark.parametrize(
    ("said", "width"),
    [
        ("", 3000),
        ('<w:tblW w:w="4000" w:type="dxa"/>', 4000),
        ('<w:tblW w:w="5000" w:type="pct"/>', 3000),
        ('<w:tblW w:w="0" w:type="auto"/>', 3000),
    ],
)
def test_width_of_a_table(said: str, width: int) -> None:
    """Its own length, else the sum of its columns."""
    made = table(tbl(row(cell("a"), cell("b")), grid=(1000, 2000), properties=said))
    assert made.width == Length(width)


def test_a_table_without_a_grid_is_as_wide_as_its_widest_row() -> None:
    """Other programs leave the grid out."""
    wide = cell("b", '<w:tcW w:w="1500" w:type="dxa"/>')
    assert table(tbl(row(wide), row(wide, wide))).width == Length(3000)


def test_columns_left_out_before_a_row_are_counted() -> None:
    """``gridBefore`` moves the cells along the grid."""
    made = table(tbl(row(cell("a"), properties='<w:gridBefore w:val="1"/>'), grid=(1000, 2000)))
    assert cells(made)[0].width == Length(2000)


def test_merged_cells() -> None:
    """Down: the lower one goes on; across in the old way: they are one."""
    made = table(
        tbl(
            row(cell("a", '<w:vMerge w:val="restart"/>'), cell("b")),
            row(cell("", "<w:vMerge/>"), cell("c")),
            row(cell("d", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>")),
            grid=(1000, 2000),
        )
    )
    assert [one.continued for one in cells(made)] == [False, False, True, False, False]
    assert cells(made)[-1].width == Length(3000)


def test_rows_and_cells_in_controls_are_found_and_deleted_rows_are_not() -> None:
    """Content controls wrap rows and cells; a deleted row is gone."""
    wrapped = f"<w:sdt><w:sdtContent>{row(cell('a'))}</w:sdtContent></w:sdt>"
    inner = f"<w:tr><w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt></w:tr>"
    gone = row(cell("c"), properties="<w:del/>")
    assert [first(one).text for one in cells(table(tbl(wrapped, inner, gone)))] == ["a", "b"]


def test_properties_of_a_row() -> None:
    """Repeated on each page, kept together."""
    said = "<w:cantSplit/><w:tblHeader/>"
    one, other = table(tbl(row(cell("a"), properties=said), row(cell("b")))).rows
    assert (one.header, one.cant_split) == (True, True)
    assert (other.header, other.cant_split) == (False, False)


def test_inner_margins_of_a_table() -> None:
    """Its own, else of its style, else Word's."""
    own = '<w:tblStyle w:val="T"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/></w:tblCellMar>'
    styles = style(
        "T",
        '<w:tblPr><w:tblCellMar><w:left w:w="5" w:type="dxa"/>'
        '<w:end w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>',
        "table",
    )
    made = table(tbl(row(cell("a")), properties=own), styles=styles)
    assert made.cell_margins == (Length(0), Length(70))
    plain = table(tbl(row(cell("a"))))
    assert plain.cell_margins == (Length(108), Length(108))


def test_lines_of_the_table_come_to_its_cells() -> None:
    """Outer lines to the cells at the edge, inner ones between them."""
    lines = f"<w:tblBorders><w:top {SINGLE}/><w:insideV {SINGLE}/></w:tblBorders>"
    made = table(tbl(row(cell("a"), cell("b")), row(cell("c"), cell("d")), properties=lines))
    a, _b, _c, d = (one.borders for one in cells(made))
    assert (a.top, a.left, a.right, a.bottom) == (LINE, None, LINE, None)
    assert (d.top, d.left, d.right, d.bottom) == (None, LINE, None, None)


def test_a_cell_s_own_lines_win() -> None:
    """It may take a line away, or draw one."""
    own = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'
    lines = f"<w:tblBorders>{ALL_LINES}</w:tblBorders>"
    made = table(tbl(row(cell("a", own), cell("b")), properties=lines))
    assert cells(made)[0].borders.top is None
    assert not cells(made)[0].borders.box
    assert cells(made)[1].borders.box


def test_a_row_s_exceptions_stand_above_the_table_s_lines() -> None:
    """``tblPrEx`` changes one row."""
    exception = f"<w:tblPrEx><w:tblBorders>{ALL_LINES}</w:tblBorders></w:tblPrEx>"
    changed = f"<w:tr>{exception}{cell('a')}</w:tr>"
    made = table(tbl(changed, row(cell("b"))))
    assert [one.borders.box for one in cells(made)] == [True, False]


GRID = style(
    "Grid", f"<w:tblPr><w:tblBorders>{ALL_LINES}</w:tblBorders></w:tblPr>", "table"
)  # fmt: skip
HEADED = style(
    "Headed",
    '<w:pPr><w:spacing w:after="0"/></w:pPr>'
    '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'
    '<w:tcPr><w:tcBorders><w:top w:val="nil"/></w:tcBorders>'
    '<w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band2Horz"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastCol"><w:rPr><w:caps/></w:rPr></w:tblStylePr>',
    "table",
    "Grid",
)


def test_a_table_style_gives_lines_with_all_it_is_based_on() -> None:
    """Table Grid and its children draw a box round each cell."""
    made = table(tbl(row(cell("a"))), styles=GRID)
    assert not cells(made)[0].borders.box
    named = '<w:tblStyle w:val="Headed"/>'
    assert cells(table(tbl(row(cell("a")), properties=named), styles=GRID + HEADED))[0].borders.box


@pytest.mark.parametrize(
    "asked",
    [
        '<w:tblLook w:firstRow="1" w:lastColumn="1" w:noHBand="0" w:noVBand="1"/>',
        '<w:tblLook w:val="0520"/>',
    ],
)
def test_conditional_formats(asked: str) -> None:
    """First row, bands and last column, as the table asks for them by names or bits."""
    properties = f'<w:tblStyle w:val="Headed"/>{asked}'
    rows = [row(cell("a"), cell("b")) for _ in range(4)]
    styles = defaults(paragraph='<w:spacing w:after="160"/>') + style("Normal") + GRID + HEADED
    made = table(tbl(*rows, properties=properties), styles=styles)
    looks = [[first(one).pieces[0].look for one in line.cells] for line in made.rows]
    assert [line[0].bold for line in looks] == [True, False, False, False]
    assert [line[0].italic for line in looks] == [False, False, True, False]
    assert [look.caps for look in looks[1]] == [False, True]
    head = made.rows[0].cells[0]
    assert (first(head).shape.align, first(head).shape.after) == (Align.CENTER, Length(0))
    assert (head.borders.top, head.borders.bottom, head.shade) == (None, LINE, "DDDDDD")
    assert made.rows[1].cells[0].borders.box


def test_corner_cells() -> None:
    """The last row's first cell is in the corner, with lines of its own all round."""
    styles = style(
        "T",
        '<w:tblStylePr w:type="firstCol"/><w:tblStylePr w:type="swCell"><w:tcPr><w:tcBorders>'
        f"<w:top {SINGLE}/><w:right {SINGLE}/></w:tcBorders></w:tcPr></w:tblStylePr>",
        "table",
    )
    properties = '<w:tblStyle w:val="T"/><w:tblLook w:lastRow="1" w:firstColumn="1"/>'
    rows = [row(cell("a"), cell("b")) for _ in range(2)]
    made = cells(table(tbl(*rows, properties=properties), styles=styles))
    assert [(one.borders.top, one.borders.right) for one in made] == [
        (None, None),
        (None, None),
        (LINE, LINE),
        (None, None),
    ]


def test_a_look_that_is_none_asks_for_nothing() -> None:
    """Only the bands come of themselves."""
    properties = '<w:tblStyle w:val="Headed"/><w:tblLook w:val="?"/>'
    made = table(tbl(row(cell("a")), properties=properties), styles=GRID + HEADED)
    assert not first(cells(made)[0]).pieces[0].look.bold


def test_what_a_table_does_not_ask_for_it_does_not_get() -> None:
    """Without ``firstRow`` the first row is as the others."""
    properties = '<w:tblStyle w:val="Headed"/><w:tblLook w:firstRow="0" w:noHBand="1"/>'
    made = table(tbl(row(cell("a")), properties=properties), styles=GRID + HEADED)
    assert not first(cells(made)[0]).pieces[0].look.bold


def test_bands_may_be_broader() -> None:
    """Two rows a band."""
    styles = style(
        "T",
        '<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>'
        '<w:tblStylePr w:type="band2Horz"><w:rPr><w:i/></w:rPr></w:tblStylePr>',
        "table",
    )
    rows = [row(cell("a")) for _ in range(5)]
    properties = '<w:tblStyle w:val="T"/><w:tblLook w:val="0000"/>'
    made = table(tbl(*rows, properties=properties), styles=styles)
    italic = [first(one).pieces[0].look.italic for one in cells(made)]
    assert italic == [False, False, True, True, False]


def test_tables_in_tables() -> None:
    """A cell holds blocks like a page; only the innermost table's style counts."""
    styles = style("T", "<w:rPr><w:b/></w:rPr>", "table")
    inner = tbl(row(cell("b"))) + para("c")
    made = table(tbl(row(cell(inner)), properties='<w:tblStyle w:val="T"/>'), styles=styles)
    nested, last = cells(made)[0].blocks
    assert isinstance(nested, FoundTable)
    assert isinstance(last, FoundParagraph)
    assert not first(cells(nested)[0]).pieces[0].look.bold
    assert last.pieces[0].look.bold


def test_tables_nested_too_deep_are_not_read_and_this_is_said() -> None:
    """Nobody reads the thirteenth table in a table."""
    xml = para("x")
    for _ in range(30):
        xml = tbl(row(cell(xml + para())))
    paper = found(xml + para("y"))
    assert paper.unread == ("bảng hoặc khung chữ lồng nhau quá sâu",)
    last = paper.sections[0].blocks[-1]
    assert isinstance(last, FoundParagraph)
    assert last.text == "y"


def test_a_table_of_nothing() -> None:
    """No rows, no grid, no properties: still a table."""
    (made,) = blocks("<w:tbl/>")
    assert made == FoundTable((), Length(0))
