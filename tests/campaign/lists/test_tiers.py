"""Headers in two rows: read as one where that is sure, and never taken for a recipient."""

from collections.abc import Sequence

import pytest
from openpyxl import Workbook

from cds_docs.campaign.lists.judge import judge
from cds_docs.campaign.lists.listed import Listed
from cds_docs.source.lists.read import read_list
from support.workbooks import workbook

_ROWS = [["1", "Sở Y tế", "a", "b", "c"], ["2", "Sở Tài chính", "d", "e", "g"]]


def judged(top: str, lower: str, merged: Sequence[str], *more: str) -> Listed:
    """Return a list with headers in two rows or more, judged.

    Args:
        top: The first row of headers, ``;`` between the cells.
        lower: The second.
        merged: Cells that were made one; where there are none the list is kept as CSV, too.
        more: Further rows of headers.
    """

    def change(book: Workbook) -> None:
        for cells in merged:
            book["Sheet1"].merge_cells(cells)

    heads = [line.split(";") for line in (top, lower, *more)]
    rows = [*heads, *(row[: len(heads[0])] for row in _ROWS)]
    ending, data = "xlsx", workbook([[cell or None for cell in row] for row in rows], change)
    if not merged:
        ending, data = "csv", "\n".join(";".join(row) for row in rows).encode()
    grid, found = read_list(data, f"a.{ending}")
    assert (grid is not None, found) == (True, ())
    assert grid is not None
    return judge(grid)


_NAMES = ("STT;Tên đơn vị;;Địa chỉ", ";Tên đầy đủ;Tên ngắn;")
_SIGNER = ("STT;Tên đơn vị;Người ký;", ";;Họ tên;Chức vụ")
_FUNDS = ("STT;Tên đơn vị;Kinh phí;", ";;2025;2026")


@pytest.mark.parametrize(
    ("rows", "merged", "keys"),
    [
        (_NAMES, ["A1:A2", "B1:C1", "D1:D2"], "order name short address"),
        (_NAMES, ["B1:C1"], "order name short address"),
        (_NAMES, [], "order name short address"),
        (("STT;Tên đơn vị;Email", "STT;Tên đầy đủ;E-mail"), [], "order name email"),
        (_SIGNER, ["A1:A2", "B1:B2", "C1:D1"], "order name signer post"),
        (_SIGNER, [], "order name signer post"),
        (_FUNDS, ["A1:A2", "B1:B2", "C1:D1"], "order name 2025 2026"),
        (_FUNDS, ["C1:D1"], "order name 2025 2026"),
        (("STT;Tên;Quyết định;", ";;Số;Ngày"), ["C1:D1"],
         "order name quyet-dinh-so quyet-dinh-ngay"),
        (("STT;Tên;Quý I;;Quý II", ";;Thu;Chi;Thu"), ["A1:A2", "B1:B2", "C1:D1"],
         "order name quy-i-thu chi quy-ii-thu"),
        (("STT;Tên;Dân số", ";;(người)"), ["A1:A2"], "order name dan-so-nguoi"),
        (("STT;Tên đơn vị;Số hộ", ";(ghi đủ);"), ["C1:C2"], "order name so-ho"),
        (("STT;Tên đơn vị;Số hộ", ";ghi đủ;"), ["C1:C2"], "order name so-ho"),
        (("STT;Tên;Liên hệ;;Ghi chú", ";;Email;Điện thoại;"), [], "order name email phone note"),
    ],
)  # fmt: skip
def test_headers_in_two_rows_are_read_as_one(
    rows: tuple[str, str], merged: list[str], keys: str
) -> None:
    """Each column means what both rows say of it; the rows below are the recipients."""
    found = judged(*rows, merged)

    assert " ".join(column.key for column in found.columns) == keys
    assert {one.code.id for one in found.diagnostics} <= {"C313"}
    assert len(found.rows) == 2


def test_headers_in_three_rows_are_read_as_one() -> None:
    """As high as all three are those of the number and the name."""
    rows = ("STT;Tên đơn vị;Kinh phí;;", ";;Năm 2025;;Tổng", ";;Thu;Chi;")
    merged = ["A1:A3", "B1:B3", "C1:E1", "C2:D2", "E2:E3"]
    found = judged(rows[0], rows[1], merged, rows[2])

    assert [column.key for column in found.columns] == ["order", "name", "thu", "chi", "tong"]
    assert [row.id for row in found.rows] == ["so-y-te", "so-tai-chinh"]


def test_numbers_of_columns_stand_below_both_rows() -> None:
    """They are no recipient there either."""
    found = judged(*_NAMES, ["A1:A2", "B1:C1", "D1:D2"], "(1);(2);(3);(4)")

    assert [row.id for row in found.rows] == ["so-y-te", "so-tai-chinh"]


@pytest.mark.parametrize(
    "first",
    ["1;Sở A;x;", ";Sở A;x;y", "1;Sở A;;", ";Sở A;Email;Ghi chú", "1;Sở A;Năm 2025;Năm 2026"],
)
@pytest.mark.parametrize("merged", [[], ["C1:D1"]])
def test_a_first_recipient_is_no_row_of_headers(first: str, merged: list[str]) -> None:
    """Room beside a header, and even cells made one there, do not make its words headers."""
    found = judged("STT;Tên đơn vị;Địa chỉ;", first, merged)

    assert [row.id for row in found.rows] == ["so-a", "so-y-te", "so-tai-chinh"]


def test_a_row_of_headers_among_recipients_is_none() -> None:
    """Repeated on each page, or a second one that cannot be read: it is refused at its cell."""
    found = judged("STT;Tên đơn vị", "1;Sở A", [], "STT;TÊN ĐƠN VỊ")
    (finding,) = found.diagnostics

    assert [row.id for row in found.rows] == ["so-a", "so-y-te", "so-tai-chinh"]
    assert finding.code.id == "C327"
    assert "là tên cột, không phải tên nơi nhận" in finding.message
    assert "Giữ một hàng tiêu đề" in finding.hint


def test_names_parted_in_columns_nobody_knows_are_told_of() -> None:
    """No column says where the names stand: none is made a recipient."""
    found = judged("STT;Tên đơn vị;", ";Cấp tỉnh;Cấp xã", ["A1:A2", "B1:C1"])

    assert [one.code.id for one in found.diagnostics] == ["C311"]
    assert found.rows == ()
