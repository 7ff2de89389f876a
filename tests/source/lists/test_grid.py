"""Rows and lines kept as bytes say what they were made of."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.diagnostics import Span
from cds_docs.source.lists.grid import Cell, PackedLines, PackedRows, row_of

_texts = st.text(st.characters(codec=None), max_size=12)  # lone surrogates too
_numbers = st.integers(1, 2**20)
_cells = st.lists(st.tuples(_texts, st.booleans(), _numbers, _numbers), max_size=4)


def _row(number: int, cells: list[tuple[str, bool, int, int]]) -> tuple[list[Cell], Span]:
    """Return cells of a CSV file, one line each, and the place behind them."""
    made = [
        Cell(text, Span("xa.csv", line, at, line, at + 1), broken=broken)
        for text, broken, line, at in cells
    ]
    return made, Span("xa.csv", number, 7, number, 7)


@given(_numbers, _cells)
def test_a_row_gives_back_its_cells(number: int, cells: list[tuple[str, bool, int, int]]) -> None:
    """Any text, any place; behind the last cell there are blank ones at the end of the row."""
    made, end = _row(number, cells)
    rows = PackedRows("xa.csv", "", [row_of(number, made, end)])
    again: PackedRows = pickle.loads(pickle.dumps(rows))  # noqa: S301 - our own bytes

    for row in (rows[0], next(iter(rows)), rows[:1][0], again[0]):
        assert (row.number, row.cells, row.end) == (number, tuple(made), end)
        assert row.cell(len(made) + 3) == Cell("", end)
        assert row.filled == tuple(i for i, cell in enumerate(made) if not cell.is_blank)
        assert [row.raw(i) for i in range(len(made) + 1)] == [*(c.text for c in made), ""]
        assert [row.text(i) for i in range(len(made) + 1)] == [
            *("" if cell.broken else cell.text.strip() for cell in made),
            "",
        ]


def test_places_of_a_sheet_follow_from_row_and_column() -> None:
    """But where headers of two rows were joined, each cell keeps its own."""
    usual = [Cell(text, Span("xa.xlsx", 4, at, 4, at + 1, "Xã")) for at, text in enumerate("ab", 1)]
    end = Span("xa.xlsx", 4, 3, 4, 4, "Xã")
    row = row_of(4, usual, end)
    above = Cell("c", Span("xa.xlsx", 3, 2, 3, 3, "Xã"))
    joined = row_of(3, [usual[0], above], end)

    assert (row.cells, row.end) == (tuple(usual), end)
    assert row.cell(6).span == Span("xa.xlsx", 4, 7, 4, 8, "Xã")
    assert (joined.number, joined.cells, joined.end) == (3, (usual[0], above), end)
    assert joined.cell(6).span == Span("xa.xlsx", 4, 7, 4, 8, "Xã")
    assert len(row.packed) < len(joined.packed)


def test_rows_are_a_sequence() -> None:
    """Counted from both ends, alike where the same stands in them."""
    rows = PackedRows("xa.csv", "", [row_of(n, *_row(n, [(str(n), False, n, 1)])) for n in (2, 5)])

    assert [row.number for row in rows] == [2, 5] == [rows[0].number, rows[-1].number]
    assert rows == PackedRows("xa.csv", "", rows)
    assert rows == tuple(rows)
    assert rows != PackedRows("xa.csv", "", rows[1:])
    assert len({rows, PackedRows("xa.csv", "", rows)}) == 1
    with pytest.raises(IndexError):
        rows[2]


@given(st.text(st.characters(codec=None)))
def test_lines_are_those_of_the_text(text: str) -> None:
    """Whatever stands in it."""
    lines = PackedLines(text)

    assert tuple(lines) == (tuple(text.split("\n")) if text else ())
    assert lines[:2] == tuple(text.split("\n"))[:2] * bool(text)
    assert lines == PackedLines(text) == tuple(lines)
    assert hash(lines) == hash(PackedLines(text))
