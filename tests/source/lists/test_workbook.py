"""Workbooks: values as their user sees them, at their cells."""

import sys
import time
import warnings
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from cds_docs.source.lists.grid import Grid
from cds_docs.source.lists.read import read_list
from cds_docs.source.lists.values import shown_value
from cds_docs.viet import nfc
from support.workbooks import raw_workbook, text_row, workbook


def grid_of(data: bytes, sheet: str = "") -> Grid:
    """Return a table that must be read."""
    grid, found = read_list(data, "a.xlsx", sheet)
    assert grid is not None, found
    return grid


def texts(grid: Grid) -> list[list[str]]:
    """Return what stands in the cells."""
    return [[cell.text for cell in row.cells] for row in grid.rows]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (5, "General", "5"),
        (5.0, "General", "5"),
        (-3.0, "0000", "-0003"),
        (155, "0000", "0155"),
        (155, '"số" 0000', "số 0155"),
        (905123456, "0#########", "0905123456"),
        (905123456, '"0"#', "0905123456"),
        (905123456, "(0##) ### ####", "(090) 512 3456"),
        (5551234, "(###) ###-####", "() 555-1234"),
        (123456789012, '000"."000', "123456789.012"),
        (5, '0" điểm"', "5 điểm"),
        (12.5, 'General" ha"', "12,5 ha"),
        (12, '"Thôn "@', "Thôn 12"),
        (0, "#", ""),
        (0, "0;-0;;@", ""),
        (12.3, ".00", "12,30"),
        (0.5, "#.##", ",5"),
        (-1200, "#,##0_);(#,##0)", "(1.200)"),
        (0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "-"),
        (-1, '"có";"không"', "không"),
        (1234567, '[>=1000000]0.0,," triệu";0', "1,2 triệu"),
        (99, '[>=1000000]0.0,," triệu";0', "99"),
        (1200000, "#\\ ###\\ ###", "1 200 000"),
        (-0.001, "0.00", "0,00"),
        ("An Bình", '"Xã "@', "Xã An Bình"),
        (" An Bình ", "_(* #,##0_);_(@_)", " An Bình "),
        ("An Bình", "# ?/?", "An Bình"),
        ("An Bình", ";;;", ""),
        ("An Bình", "@" * 255, "An Bình"),
        (1 / 3, "0.00", "0,33"),
        (12.7, "0", "13"),
        (0.5, "0", "1"),
        (-0.2, "0", "0"),
        (-12.345, "0.00", "-12,35"),
        (5, "0.0", "5,0"),
        (5, "0.##", "5"),
        (12.5, "#0.00_);(0.00)", "12,50"),
        (12.7, "000", "013"),
        (2.5, "00.0", "02,5"),
        (12.5, "General", "12,5"),
        (0.1 + 0.2, "General", "0,3"),
        (1e-7, "General", "0,0000001"),
        (999999999999999, "0", "999999999999999"),
        (123456789012345.0, "General", "123456789012345"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12,5%"),
        (1200000, "#,##0", "1.200.000"),
        (999, "#,##0", "999"),
        (-0.4, "#,##0", "0"),
        (-1234567.5, "#,##0", "-1.234.568"),
        (0.5, "#,##0", "1"),
        (1234.5, "#,##0.00", "1.234,50"),
        (1234.5, "#,##0.##", "1.234,5"),
        (1234, "#,##0.##", "1.234"),
        (1200000, '#,##0\\ "₫"', "1.200.000 ₫"),
        (1200000, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "1.200.000"),
        (1200000, "_-* #,##0.00\\ _₫_-;\\-* #,##0.00\\ _₫_-", "1.200.000,00"),
        (1200000, "[$-42A]#,##0", "1.200.000"),
        (1200000, "[$₫-42A] #,##0", "₫ 1.200.000"),
        (1200000, "#,##0,", "1.200"),
        (True, "General", "TRUE"),
        (date(2024, 9, 2), "dd/mm/yyyy", "02/09/2024"),
        (datetime(2024, 9, 2, tzinfo=UTC), "mm-dd-yy", "02/09/2024"),
        (datetime(2024, 9, 2, 7, 30, tzinfo=UTC), "General", "02/09/2024 07:30"),
        (datetime(2024, 9, 2, 7, 30, tzinfo=UTC), "dd/mm/yyyy", "02/09/2024"),
        (datetime(2024, 9, 2, 7, 30, tzinfo=UTC), "dd/mm/yyyy h:mm", "02/09/2024 07:30"),
        (date(2026, 9, 1), "mmm-yy", "9/2026"),
        (datetime(2026, 11, 1, 7, 30, tzinfo=UTC), "mm/yyyy", "11/2026"),
        (date(2026, 9, 1), '[$-42A]"ngày đầu" mmmm\\ yyyy', "9/2026"),
        (date(2026, 9, 1), "yyyy", "2026"),
        (date(2026, 9, 1), "[$-1042A]d mmmm yyyy;@", "01/09/2026"),
        (date(2026, 9, 1), "dd/mm", "01/09/2026"),
        (clock(8, 5), "h:mm", "08:05"),
        (timedelta(hours=26, minutes=5), "[h]:mm", "26:05"),
        (float("inf"), "General", ""),
        (None, "General", ""),
    ],
)
def test_values_are_text_as_they_are_seen(value: object, number_format: str, text: str) -> None:
    """Numbers, dates and truth values become what a Vietnamese reader expects."""
    assert shown_value(value, number_format) == text


@pytest.mark.parametrize("number_format", ["0.00E+00", "# ?/?", "0.0.0", "0" * 300, "[>9]0"])
def test_a_number_that_cannot_be_shown_as_excel_shows_it_is_refused(number_format: str) -> None:
    """No other number is printed in its place."""

    def change(book: Workbook) -> None:
        book["Sheet1"]["B2"].number_format = number_format

    grid, (finding,) = read_list(workbook([["Tên", "Mã"], ["A", 5.5]], change), "a.xlsx")

    assert grid is not None
    assert (finding.code.id, finding.span and finding.span.cell) == ("C309", "B2")
    assert grid.rows[1].cells[1].broken


@pytest.mark.parametrize("number_format", ["General", "0", "#,##0"])
def test_a_number_longer_than_excel_keeps_is_refused(number_format: str) -> None:
    """Its last digits are not those that were typed, as of an account with 18 of them."""

    def change(book: Workbook) -> None:
        book["Sheet1"]["B2"].number_format = number_format

    rows: list[Sequence[object]] = [["Tên", "Tài khoản"], ["A", 123456789012345000]]
    _, (finding,) = read_list(workbook(rows, change), "a.xlsx")

    assert finding.code.id == "C309"
    assert "hơn 15 chữ số" in finding.message


def test_text_stays_what_it_is() -> None:
    """What was typed as text is no number, no date, and keeps its line ends."""
    rows = [["Tên đơn vị", "Mã"], ["Sở A", "0155"], ["Sở B", "9/2024"], ["Sở C", "1\n2"]]

    assert texts(grid_of(workbook(rows))) == rows


def test_computed_values_are_read_not_formulas() -> None:
    """What Excel has computed and saved counts, an empty text too."""
    rows = (
        text_row(1, "Tên", "a", "b")
        + '<row r="2"><c t="str"><f>"Sở"&amp;" A"</f><v>Sở A</v></c><c><f>1+1</f><v>2</v></c>'
        + '<c t="str"><f>""</f><v></v></c></row>'
    )
    grid, found = read_list(raw_workbook(rows), "a.xlsx")

    assert grid is not None
    assert texts(grid) == [["Tên", "a", "b"], ["Sở A", "2"]]
    assert found == ()


def test_cells_know_their_address() -> None:
    """Gaps between rows and columns count."""
    grid = grid_of(workbook([[], ["", "Tên"], [], ["", "", "a"]]))

    assert [[cell.span.cell for cell in row.cells] for row in grid.rows] == [
        ["A2", "B2"],
        ["A4", "B4", "C4"],
    ]
    assert grid.rows[0].cell(27).span.cell == "AB2"
    assert grid.excerpt(grid.rows[1].cells[2].span) == "a"
    assert (grid.sheet, grid.whole.cell) == ("Sheet1", "")


def test_the_sheet_asked_for_is_read() -> None:
    """Its name is found whatever its capitals; a hidden one is read when asked for."""

    def two(book: Workbook) -> None:
        book.create_sheet("Cấp Xã").append(["Tên", "b"])
        book["Cấp Xã"].sheet_state = "hidden"

    data = workbook([["Tên", "a"]], two)

    assert texts(grid_of(data)) == [["Tên", "a"]]
    assert texts(grid_of(data, "cấp xã ")) == [["Tên", "b"]]
    assert read_list(data, "a.xlsx", "cấp xã")[1] == ()


def test_hidden_rows_and_merged_cells_are_known() -> None:
    """Rows that are hidden but blank are nobody's concern."""

    def change(book: Workbook) -> None:
        page = book["Sheet1"]
        page.row_dimensions[2].hidden = page.row_dimensions[9].hidden = True
        page.merge_cells("A3:B4")

    grid = grid_of(workbook([["Tên", "a"], ["X", "1"], ["Y", "2"], ["", ""], ["Z", "3"]], change))

    assert grid.hidden == (2,)
    (span,) = grid.merged
    assert (span.cell, span.end_line, span.end_column) == ("A3", 4, 3)


def test_a_missing_library_is_said_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has no openpyxl reads how to get it, and that CSV needs none."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    grid, (finding,) = read_list(workbook([["Tên"], ["A"]]), "a.xlsx")

    assert grid is None
    assert finding.code.id == "C301"
    assert "install openpyxl" in finding.hint


def test_what_the_library_warns_of_is_not_shown() -> None:
    """Odd parts beside the cells are no concern of a clerk."""
    extension = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"></ext>'
        '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"></ext></extLst>'
    )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        grid = grid_of(raw_workbook(text_row(1, "Tên") + text_row(2, "A"), after=extension))

    assert caught == []
    assert texts(grid) == [["Tên"], ["A"]]


def test_links_to_other_files_are_left_alone() -> None:
    """What Excel saved of a linked cell is read; the other file is not."""
    row = '<row r="2"><c t="str"><f>[1]Sheet1!A1</f><v>Sở A</v></c></row>'
    links = [("xl/externalLinks/externalLink1.xml", b"<externalLink/>")]

    assert texts(grid_of(raw_workbook(text_row(1, "Tên") + row, extra=links))) == [
        ["Tên"],
        ["Sở A"],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "".join(f'<row r="{number}"/>' for number in range(2, 300_000)),
        "".join(f'<row r="{number}"><c s="0"/></row>' for number in range(2, 150_000)),
        text_row(1_048_576, "A"),
    ],
    ids=["blank", "painted", "far away"],
)
def test_blank_rows_cost_little(rows: str) -> None:
    """A sheet painted to its end is read in bounded time."""
    data = raw_workbook(text_row(1, "Tên") + rows, before='<dimension ref="A1:XFD1048576"/>')
    begin = time.process_time()

    grid = grid_of(data)

    assert time.process_time() - begin < 5
    assert 1 <= len(grid.rows) <= 2


_CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=10,
).filter(lambda text: text.strip() and not text.startswith(("=", "#")) and "_x" not in text)


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_texts_come_back_exactly(rows: list[list[str]]) -> None:
    """What openpyxl writes is read as it was meant, composed."""
    assert texts(grid_of(workbook(rows))) == [[nfc(text) for text in row] for row in rows]
