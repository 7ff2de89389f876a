"""CSV: whatever a person saved comes back exactly, at its place, and nothing is raised."""

import csv
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.diagnostics import has_errors
from cds_docs.source.lists.grid import Grid
from cds_docs.source.lists.read import read_list
from cds_docs.viet import nfc

_LINES = re.compile(r"\r\n?")
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), max_size=12)
_SIGNS = st.text(alphabet='a ";,\t\n|', max_size=8)
_CELLS = st.one_of(_TEXTS, _SIGNS)
_TABLES = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(_CELLS, min_size=width, max_size=width), max_size=6).map(
        lambda rows: [[f"Cột {n}" for n in range(width)], *rows]
    )
)


def grid_of(text: str, encoding: str = "utf-8") -> Grid:
    """Return a table that must be free of errors."""
    grid, found = read_list(text.encode(encoding), "a.csv")
    assert grid is not None
    assert not has_errors(found), found
    return grid


def texts(grid: Grid) -> list[list[str]]:
    """Return what stands in the cells."""
    return [[cell.text for cell in row.cells] for row in grid.rows]


def _seen(rows: list[list[str]]) -> list[list[str]]:
    """Return what is seen of rows: no blanks at their end, no blank rows."""
    told = []
    for row in rows:
        cells = [nfc(_LINES.sub("\n", cell)) for cell in row]
        while cells and not cells[-1].strip():
            cells.pop()
        told += [cells] if cells else []
    return told


@given(_TABLES, st.sampled_from(";,\t"), st.sampled_from(["\n", "\r\n"]))
def test_values_come_back_exactly(rows: list[list[str]], sign: str, end: str) -> None:
    """What the csv module of Python writes is read as it was meant."""
    out = StringIO(newline="")
    csv.writer(out, delimiter=sign, quoting=csv.QUOTE_ALL, lineterminator=end).writerows(rows)

    grid, _ = read_list(out.getvalue().encode(), "a.csv")

    assert grid is not None
    assert texts(grid) == _seen(rows)


@given(st.text(alphabet='ab";,\t\n\r |=', max_size=60))
def test_any_text_is_read_without_fail(text: str) -> None:
    """Every text makes a table; every cell stands where its span says."""
    grid, _ = read_list(text.encode(), "a.csv")

    assert grid is not None
    for row in grid.rows:
        for cell in row.cells:
            line = grid.lines[cell.span.line - 1]
            typed = line[cell.span.column - 1 :]
            assert cell.span.column <= len(line) + 1
            kept = typed.strip().startswith(('="', '"'))
            assert typed.startswith(cell.text[:1]) or kept or cell.text.startswith("\n")
            assert (cell.span.end_line, cell.span.end_column) >= (cell.span.line, cell.span.column)


@given(st.binary(max_size=200), st.sampled_from(["csv", "tsv", "xlsx", "txt", "xls", ""]))
def test_any_bytes_are_refused_or_read(data: bytes, ending: str) -> None:
    """Nothing is raised, and who gets no table gets a reason."""
    grid, found = read_list(data, f"a.{ending}")

    assert grid is not None or has_errors(found)


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_and_signs_are_seen_from_the_content(sign: str, encoding: str) -> None:
    """A file is read however Excel, LibreOffice or an editor has saved it."""
    text = f"STT{sign}Tên đơn vị{sign}Địa chỉ\r\n1{sign}Sở Y tế{sign}Huế\r\n"

    assert texts(grid_of(text, encoding)) == [
        ["STT", "Tên đơn vị", "Địa chỉ"],
        ["1", "Sở Y tế", "Huế"],
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Tên đơn vị\nSở A, B\nSở C, D\n", [["Tên đơn vị"], ["Sở A, B"], ["Sở C, D"]]),
        ("Tên;Địa chỉ\nA;1, 2, 3\nB;4, 5\n", [["Tên", "Địa chỉ"], ["A", "1, 2, 3"], ["B", "4, 5"]]),
        ("sep=;\nTên;a\nB;1\n", [["Tên", "a"], ["B", "1"]]),
        ("SEP=|\nTên|a\nB;|1\n", [["Tên", "a"], ["B;", "1"]]),
        ("Danh sách;;\n\nTên;a;b\nX;1;2\n", [["Danh sách"], ["Tên", "a", "b"], ["X", "1", "2"]]),
        ('Tên;a\n"X; Y";"1""2"\n', [["Tên", "a"], ["X; Y", '1"2']]),
        ('Tên;a\nCông ty "A";1\n', [["Tên", "a"], ['Công ty "A"', "1"]]),
        ('Tên;a\nX;"1\n2"\nY;3', [["Tên", "a"], ["X", "1\n2"], ["Y", "3"]]),
        ("Tên;a\nX;1;;;\n;;;\n\nY;2", [["Tên", "a"], ["X", "1"], ["Y", "2"]]),
        ("Tên;a\n;1\n", [["Tên", "a"], ["", "1"]]),
    ],
)
def test_tables_as_people_keep_them(text: str, rows: list[list[str]]) -> None:
    """Signs in values, titles above, blank rows and columns, quotes and line ends in cells."""
    assert texts(grid_of(text)) == rows


def test_places_count_lines_and_characters_of_the_file() -> None:
    """A cell behind one of several lines stands where an editor shows it."""
    grid = grid_of('Tên;Địa chỉ;Email\nSở A;"1\nLê Lợi";a@b.vn\nSở B;2;c@d.vn\n')

    places = [[(c.span.line, c.span.column) for c in row.cells] for row in grid.rows]
    assert places == [[(1, 1), (1, 5), (1, 13)], [(2, 1), (2, 6), (3, 9)], [(4, 1), (4, 6), (4, 8)]]
    assert [row.number for row in grid.rows] == [1, 2, 4]
    assert grid.excerpt(grid.rows[1].cells[2].span) == 'Lê Lợi";a@b.vn'


def test_a_cell_beyond_its_row_is_blank_at_the_end_of_it() -> None:
    """Who asks for a column that a row does not reach gets a place to point at."""
    cell = grid_of("Tên;a;b\nX\n").rows[1].cell(2)

    assert (cell.is_blank, cell.span.line, cell.span.column) == (True, 2, 2)


@pytest.mark.parametrize("cell", ['="0905123456"', '"=""0905123456"""', ' ="0905123456" '])
def test_a_text_kept_as_a_formula_is_that_text(cell: str) -> None:
    """Programs write so what Excel is to show with its zeros."""
    grid, found = read_list(f"Tên;Điện thoại\nSở A;{cell}\n".encode(), "a.csv")

    assert grid is not None
    assert (grid.rows[1].cells[1].text, found) == ("0905123456", ())


@pytest.mark.parametrize("cell", ["9.05E+08", "9,05123E+11", "2E+15"])
def test_a_number_that_excel_cut_short_is_refused(cell: str) -> None:
    """Its digits are not in the file any more."""
    grid, (finding,) = read_list(f"Tên;Mã\nSở A;{cell}\n".encode(), "a.csv")

    assert grid is not None
    assert grid.rows[1].cells[1].broken
    assert finding.code.id == "C309"


@pytest.mark.parametrize("cell", ["1E05", "E+05", "12E+05", '="a"&"b"'])
def test_a_code_that_looks_like_one_is_a_text(cell: str) -> None:
    """What Excel would not have written is what somebody typed."""
    grid, found = read_list(f"Tên;Mã\nSở A;{cell}\n".encode(), "a.csv")

    assert grid is not None
    assert (grid.rows[1].cells[1].text, found) == (cell, ())


@pytest.mark.parametrize("sign", [";", "\t", ","])
def test_a_title_above_may_stand_without_signs(sign: str) -> None:
    """Who types a list writes no signs behind its title."""
    rows = [["DANH SÁCH"], ["STT", "Tên"], ["1", "Sở A"]]
    text = "\n".join(sign.join(row) for row in (rows[0], [], *rows[1:]))

    assert [[cell.text for cell in row.cells] for row in grid_of(text).rows] == rows


def test_commas_in_names_below_a_header_part_no_cells() -> None:
    """A column of names alone: behind its commas there are spaces, as people type them."""
    text = "Tên đơn vị\nCác sở, ban\nCác hội, đoàn\n"

    assert [len(row.cells) for row in grid_of(text).rows] == [1, 1, 1]
