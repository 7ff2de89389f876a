"""A table made narrower, and nothing else."""

import pytest

from cds_docs.document.found import MAIN_PART, FoundTable, Place
from cds_docs.document.repairs import FitTable
from cds_docs.units import Length
from cds_docs.word.editing import edit
from cds_docs.word.reading.paper import read
from support.wordml import docx, para, run

_WIDE = 10_000


def _fit(number: int, width: int) -> FitTable:
    """Return the repair of the table around a paragraph of the text."""
    return FitTable(Place(MAIN_PART, number), Length(width))


def _cell(text: str, width: int, inner: str = "") -> str:
    own = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    return f"<w:tc>{own}{inner}{para(run(text))}</w:tc>"


def _table(*cells: str, own: str = "auto") -> str:
    said = {"auto": 'w:w="0" w:type="auto"', "pct": 'w:w="5000" w:type="pct"'}
    width = said.get(own, f'w:w="{own}" w:type="dxa"')
    columns = '<w:gridCol w:w="4000"/><w:gridCol w:w="6000"/>'
    head = f"<w:tblPr><w:tblW {width}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    return f"<w:tbl>{head}<w:tr>{''.join(cells)}</w:tr></w:tbl>"


def _widths(data: bytes) -> tuple[Length, list[Length]]:
    """Return how wide the first table and its cells are."""
    block = read(data).sections[0].blocks[0]
    assert isinstance(block, FoundTable)
    return block.width, [cell.width for cell in block.rows[0].cells]


@pytest.mark.parametrize("own", ["auto", "pct", str(_WIDE)])
def test_columns_keep_their_proportion(own: str) -> None:
    """However the width is given; twice is once."""
    data = docx(_table(_cell("Một", 4000), _cell("Hai", 6000), own=own) + para(run("Dưới")))
    once = edit(data, [_fit(1, 9000)])
    assert _widths(once) == (Length(9000), [Length(3600), Length(5400)])
    assert edit(once, [_fit(1, 9000)]) == once


def test_a_narrower_table_and_words_in_none_stay() -> None:
    """Nothing is made wider."""
    data = docx(_table(_cell("Một", 4000), _cell("Hai", 6000)) + para(run("Dưới")))
    assert edit(data, [_fit(1, _WIDE)]) == data
    assert edit(data, [_fit(3, 100), _fit(9, 100)]) == data


def test_a_table_in_a_cell_goes_with_it() -> None:
    """The outermost one is meant, wherever the words stand."""
    inner = _table(_cell("Trong", 4000), _cell("Trong nữa", 6000))
    data = docx(_table(_cell("Một", 4000, inner), _cell("Hai", 6000)) + para(run("Dưới")))
    assert _widths(edit(data, [_fit(1, 5000)]))[0] == Length(5000)
