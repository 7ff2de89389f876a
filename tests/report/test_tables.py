"""Tables that Excel opens as words, whatever they look like."""

import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.report.tables import as_csv, as_xlsx

_HOSTILE = [
    "=1+1",
    "+84 912",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "\uff1d1",
    '=HYPERLINK("http://x";"y")',
]


def sheet(data: bytes) -> list[list[tuple[str | None, str]]]:
    """Return value and type of each cell of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [[(cell.value, cell.data_type) for cell in row] for row in book.active]


def test_csv_opens_in_excel() -> None:
    """UTF-8 with its mark, semicolons, lines as Windows ends them; marks in words are quoted."""
    data = as_csv([("Số", "Trích yếu"), ("05", 'Ngày "10;10"')])

    assert data == '\ufeffSố;Trích yếu\r\n05;"Ngày ""10;10"""\r\n'.encode()


@pytest.mark.parametrize("text", _HOSTILE)
def test_formula_is_text(text: str) -> None:
    """No cell of either form begins as a formula does."""
    ((cell, kind),) = sheet(as_xlsx([(text,)], "Sổ"))[0]

    assert kind == "s"
    assert cell is not None
    assert cell.replace("\r", "\n").replace("_x000D_", "\n") == text.replace("\r", "\n")
    assert as_csv([(text,)]).decode("utf-8-sig").lstrip('"').startswith("'")


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
def test_any_words_make_a_workbook(row: list[str]) -> None:
    """No letters break it, and none is lost but those that no file can hold."""
    cells = sheet(as_xlsx([("x", *row)], "Sổ"))[0]

    assert {kind for value, kind in cells if value is not None} <= {"s"}


def test_same_words_give_same_bytes() -> None:
    """Nothing of the moment goes into the workbook."""
    assert as_xlsx([("a",)], "Sổ") == as_xlsx([("a",)], "Sổ")
