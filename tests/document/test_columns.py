"""Columns of a table: shares of the room, widened where a word would be torn."""

from collections.abc import Sequence

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


def table(shares: Sequence[float | None], *rows: list[str]) -> Table:
    """Return a table of plain cells."""
    made = (
        TableRow(
            RowRole.BODY,
            tuple(Cell((Paragraph(Element.TABLE_CELL, (Words(text),), "", None),)) for text in row),
        )
        for row in rows
    )
    return Table(tuple(map(Column, shares)), tuple(made), "", None)


def widths(shares: Sequence[float | None], *rows: list[str]) -> list[int]:
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


_WORK = "Tuyên truyền mục đích, ý nghĩa, chủ đề của Ngày Chuyển đổi số quốc gia trên các kênh"


def test_columns_nobody_has_shared_out_go_by_what_stands_in_them() -> None:
    """The number of a row takes little, what is to be done the most, and all fill the room."""
    rows = [[str(at), _WORK, "Sở Khoa học và Công nghệ", "25/10/2026"] for at in range(1, 20)]
    number, work, body, day = found = widths([None] * 4, *rows)
    size = format_of(Element.TABLE_CELL, STYLE).size

    assert work > body > day > number > text_width("19", size).twips
    assert day > text_width("25/10/2026", size).twips
    assert sum(found) == ROOM.twips


def test_one_long_text_does_not_take_it_all() -> None:
    """It may go over more lines."""
    usual = [["Xã An Bình", "Đã treo băng rôn"]] * 9
    with_one = widths([None] * 2, *usual, ["Xã B", _WORK * 3])

    assert with_one[1] > widths([None] * 2, *usual)[1]
    assert with_one[0] > text_width("Xã An Bình", format_of(Element.TABLE_CELL, STYLE).size).twips


def test_an_empty_column_is_as_wide_as_any() -> None:
    """It is to be filled in by hand."""
    assert widths([None] * 3, ["", "", ""]) == widths([1, 1, 1], ["", "", ""])
    assert widths([None] * 2, ["Xã A", ""])[1] > ROOM.twips / 2


def test_a_share_that_is_given_decides() -> None:
    """Columns beside it without one count as one."""
    assert widths([4, None], ["a", _WORK]) == widths([4, 1], ["a", _WORK])


@given(
    st.lists(
        st.tuples(st.none() | st.floats(0.01, 100), st.text("ab 1.–-", max_size=30)),
        min_size=1,
        max_size=12,
    )
)
def test_columns_fill_the_room(columns: list[tuple[float, str]]) -> None:
    """Whatever stands in them, columns have some width and fill the room together."""
    shares, texts = [share for share, _ in columns], [text for _, text in columns]
    found = column_widths(table(shares, texts), ROOM, STYLE)

    assert sum((width for width in found), Length(0)) == ROOM
    assert all(width.twips >= 0 for width in found)
