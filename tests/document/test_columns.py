"""Columns of a table: shares of the room, widened where a word would be torn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.document.columns import column_widths
from cds_docs.document.model import Cell, Column, Paragraph, RowRole, Table, TableRow, Words
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length, mm

STYLE = PageStyle()
ROOM = mm(165)


def table(shares: list[float], *rows: list[str]) -> Table:
    """Return a table of plain cells."""
    made = (
        TableRow(
            RowRole.BODY,
            tuple(Cell((Paragraph(Element.TABLE_CELL, (Words(text),), "", None),)) for text in row),
        )
        for row in rows
    )
    return Table(tuple(map(Column, shares)), tuple(made), "", None)


def widths(shares: list[float], *rows: list[str]) -> list[int]:
    """Return the widths of the columns in twips."""
    return [width.twips for width in column_widths(table(shares, *rows), ROOM, STYLE)]


def test_columns_wide_enough_are_as_shared() -> None:
    """Where each word has room, the shares alone decide."""
    shared = widths([10, 60, 30], ["1", "Treo băng rôn tại trụ sở", "Ảnh chụp"])

    assert shared == [int(ROOM.twips * part) for part in (0.1, 0.6)] + [shared[2]]
    assert sum(shared) == ROOM.twips


@pytest.mark.parametrize("word", ["2.185.183.590", "25/10/2026"])
def test_no_number_is_torn(word: str) -> None:
    """A column too narrow for a number or a date takes from the others, in their shares."""
    found = widths([5, 45, 40, 10], ["1", "Nội dung", "Cơ quan", word])
    size = format_of(Element.TABLE_CELL, STYLE).size

    assert found[3] > text_width(word, size).twips
    assert found[1] == pytest.approx(found[2] * 45 / 40, abs=2)
    assert sum(found) == ROOM.twips


def test_a_long_address_takes_no_room() -> None:
    """A word longer than a third of the table may be torn: it does not squeeze the others."""
    address = "https://dichvucong.gov.vn/" + "tai-lieu/" * 3 + "x" * 60

    assert widths([1, 1], [address, "Hai"]) == widths([1, 1], ["Một", "Hai"])


def test_words_that_do_not_fit_together_leave_the_shares() -> None:
    """Where all words need more than the room, nothing is moved."""
    number = "1.234.567.890"

    assert widths([1, 2] * 5, [number] * 10) == widths([1, 2] * 5, ["1"] * 10)


@given(
    st.lists(
        st.tuples(st.floats(0.01, 100), st.text("ab 1.–-", max_size=30)), min_size=1, max_size=12
    )
)
def test_columns_fill_the_room(columns: list[tuple[float, str]]) -> None:
    """Whatever stands in them, columns have some width and fill the room together."""
    shares, texts = [share for share, _ in columns], [text for _, text in columns]
    found = column_widths(table(shares, texts), ROOM, STYLE)

    assert sum((width for width in found), Length(0)) == ROOM
    assert all(width.twips >= 0 for width in found)
