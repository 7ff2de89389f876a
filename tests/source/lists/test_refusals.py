"""Workbooks that are refused: why, and what a clerk can do."""

import time
import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from cds_docs.source.lists.limits import ROWS, SHEETS, SMALL_PART, SMALL_TAGS, STRING_TAGS, STRINGS
from cds_docs.source.lists.read import read_list
from support.workbooks import declared, raw_workbook, text_row, workbook

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
        (_with(_SHARED, b"<a/>" * (STRING_TAGS + 1)), "C303", "quá nhiều chữ", "Chép riêng"),
        (_with("xl/workbook.xml", b"<sheet\n/>" * (SHEETS + 1)), "C303", "trang", "Chép riêng"),
        (
            _with("[Content_Types].xml", b" " * (SMALL_PART + 1)),
            "C303",
            "dài 8 MB, quá lớn",
            "Chép riêng",
        ),
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
    ids=[
        "password",
        "large",
        "painted",
        "words",
        "tags of words",
        "sheets",
        "types",
        "doctype",
        "hidden",
        "rows",
    ],
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


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("xl/media/s.xml", "sharedStrings"),
        ("xl/strings.dat", "sharedStrings"),
        ("xl/worksheets/s.xml", "sharedStrings"),
        ("xl/media/w.xml", "sheet.main"),
        ("xl/worksheets/w.xml", "sheet.main"),
        ("xl/sharedStrings2.xml", "sheet.main"),
        ("w.bin", "sheet.main"),
    ],
)
def test_what_is_not_weighed_as_such_is_not_read(part: str, kind: str) -> None:
    """Names decide how a part is judged: under a strange name no text and no directory hides."""
    begin = time.process_time()

    grid, (finding,) = read_list(
        raw_workbook(_ROW, extra=declared(part, kind, b"<si/>" * (STRINGS // 2))), "a.xlsx"
    )

    assert time.process_time() - begin < 2
    assert grid is None
    assert (finding.code.id, f"«{part}»" in finding.message) == ("C302", True), finding
    assert "lưu lại" in finding.hint


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/SharedStrings.xml", "xl/strings.xml"])
def test_texts_are_read_wherever_they_were_weighed(part: str) -> None:
    """Programs that write another name than Excel does are understood."""
    rows = '<row r="1"><c t="s"><v>0</v></c></row>'
    extra = declared(part, "sharedStrings", "<si><t>Tên đơn vị</t></si>".encode())

    grid, found = read_list(raw_workbook(rows, extra=extra), "a.xlsx")

    assert grid is not None, found
    assert [cell.text for cell in grid.rows[0].cells] == ["Tên đơn vị"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("Titles", "'" * 200_000), ("Titles", "$A:$B," * 50_000), ("Area", "A1:B2," * 50_000)],
)
def test_names_of_ranges_cost_nothing(name: str, value: str) -> None:
    """What a workbook calls by a name is no list, however long."""
    names = f'<definedName name="_xlnm.Print_{name}" localSheetId="0">{value}</definedName>'
    inside = f'<sheets><sheet name="A" sheetId="1" r:id="a"/></sheets><definedNames>{names}'
    extra = declared("xl/workbook.xml", "sheet.main", f"{inside}</definedNames>".encode())

    begin = time.process_time()
    grid, found = read_list(raw_workbook(_ROW, extra=extra), "a.xlsx")

    assert time.process_time() - begin < 2
    assert grid is not None, found


def test_links_of_a_sheet_are_read_for_none() -> None:
    """Many sheets that are one and the same would have them read as often."""
    sheets = b"<sheets>" + b'<sheet name="A" sheetId="1" r:id="a"/>' * 300 + b"</sheets>"
    links = b"<Relationships>" + b'<Relationship Id="a" Type="b" Target="c"/>' * 50_000
    extra = [
        *declared("xl/workbook.xml", "sheet.main", sheets),
        ("xl/worksheets/_rels/sheet1.xml.rels", links + b"</Relationships>"),
    ]

    begin = time.process_time()
    grid, found = read_list(raw_workbook(_ROW, extra=extra), "a.xlsx")

    assert time.process_time() - begin < 2
    assert grid is not None, found
