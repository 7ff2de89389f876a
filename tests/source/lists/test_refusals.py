"""Workbooks that are refused: why, and what a clerk can do."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from cds_docs.source.lists.limits import ROWS, SMALL_PART, SMALL_TAGS, STRINGS
from cds_docs.source.lists.read import read_list
from support.workbooks import raw_workbook, text_row, workbook

_STYLES, _SHARED = "xl/styles.xml", "xl/sharedStrings.xml"
_ROW = text_row(1, "Tên đơn vị")


def _hidden(book: Workbook) -> None:
    """Hide the sheet with the list, and show one with a chart alone."""
    chart = BarChart()
    chart.add_data(Reference(book["Sheet1"], min_col=1, min_row=1))
    book.create_chartsheet("Biểu đồ").add_chart(chart)
    book["Sheet1"].sheet_state = "hidden"
    book.active = 1


def _locked() -> bytes:
    """Return a workbook with a part that says it has a password."""
    data = raw_workbook(_ROW, extra=[(_STYLES, b"<styleSheet/>")])
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(_STYLES)
    central = data.rindex(b"PK\x01\x02", 0, data.rindex(_STYLES.encode()))
    marked = bytearray(data)
    marked[entry.header_offset + 6] |= 1
    marked[central + 8] |= 1
    return bytes(marked)


def _with(name: str, content: bytes) -> bytes:
    return raw_workbook(_ROW, extra=[(name, content)])


@pytest.mark.parametrize(
    ("data", "code", "said", "advice"),
    [
        (_locked(), "C302", "có phần bị mã hóa", "không đặt mật khẩu"),
        (_with(_STYLES, b" " * (SMALL_PART + 1)), "C303", "dài 8 MB, quá lớn", "Chép riêng"),
        (_with(_STYLES, b"<a/>" * (SMALL_TAGS + 1)), "C303", "quá nhiều định dạng", "Chép riêng"),
        (_with(_SHARED, b"<si/>" * (STRINGS + 1)), "C303", "quá nhiều chữ", "Chép riêng"),
        (
            _with(_STYLES, "<!DOCTYPE a><a/>".encode("utf-16")),
            "C302",
            "khai báo XML không an toàn",
            "lưu lại",
        ),
        (workbook([["Tên"]], _hidden), "C304", "không có trang nào hiện ra", "Bỏ ẩn trang"),
        (
            raw_workbook("".join(text_row(n, "A") for n in range(1, ROWS + 2))),
            "C303",
            f"hơn {ROWS} dòng",
            "Chia danh sách",
        ),
    ],
    ids=["password", "large", "painted", "words", "doctype", "hidden", "rows"],
)
def test_a_workbook_is_refused_with_its_reason(
    data: bytes, code: str, said: str, advice: str
) -> None:
    """One finding on the file, with something to do."""
    grid, (finding,) = read_list(data, "a.xlsx")

    assert grid is None
    assert (finding.code.id, said in finding.message) == (code, True), finding
    assert advice in finding.hint
    assert finding.span is not None
    assert (finding.span.path, finding.span.line) == ("a.xlsx", 0)
