"""Lists with mistakes, as clerks make them and as programs leave them, with what is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from cds_docs.campaign.lists.judge import judge
from cds_docs.diagnostics import Diagnostic
from cds_docs.source.lists.read import read_list
from support.workbooks import Row, packed, raw_workbook, text_row, workbook

_HEAD = "Tên đơn vị;Địa chỉ\n"
_FEW = [["Tên đơn vị", "Địa chỉ"], ["Sở Y tế", "12 Lê Lợi"]]
_NAMES = text_row(1, "Tên đơn vị")


@dataclass(frozen=True, slots=True)
class BadList:
    """A list with mistakes.

    Attributes:
        name: Its file.
        about: What is wrong with it.
        data: Its bytes.
        found: Code and place of each finding: ``C315 2:1``, ``C315 B7``, ``C300`` for a file;
            ``+2`` behind it where two more cells have the same.
        sheet: The sheet asked for.
    """

    name: str
    about: str
    data: bytes
    found: tuple[str, ...]
    sheet: str = ""

    @property
    def id(self) -> str:
        """Return what a test run calls it."""
        return f"{self.name.rpartition('.')[2]}: {self.about}"


def findings_of(data: bytes, name: str, sheet: str = "") -> tuple[Diagnostic, ...]:
    """Return all that is found in a list, reading and judging it."""
    grid, found = read_list(data, name, sheet)
    return (*found, *(judge(grid).diagnostics if grid is not None else ()))


def told(finding: Diagnostic) -> str:
    """Return code and place of a finding, and how many more cells have the same."""
    span = finding.span
    assert span is not None
    place = span.cell or (f"{span.line}:{span.column}" if span.line else "")
    more = f"+{finding.count - 1}" if finding.count > 1 else ""
    return " ".join(filter(None, (finding.code.id, place, more)))


def _csv(about: str, text: str, *found: str, encoding: str = "utf-8") -> BadList:
    return BadList("danh-sach.csv", about, text.encode(encoding), found)


def _bytes(about: str, data: bytes, *found: str, name: str = "danh-sach.csv") -> BadList:
    return BadList(name, about, data, found)


def _book(about: str, data: bytes, *found: str, sheet: str = "") -> BadList:
    return BadList("danh-sach.xlsx", about, data, found, sheet)


def bad_lists() -> Iterator[BadList]:
    """Yield the whole collection."""
    yield from _whole_files()
    yield from _columns()
    yield from _rows()
    yield from _letters()
    yield from _workbooks()
    yield from _cells()
    yield from _hostile()


def _whole_files() -> Iterator[BadList]:
    """Yield files that are no lists at all."""
    page = "<html><table><tr><td>Tên đơn vị</td></tr></table></html>"
    yield _csv("nothing in it", "", "C310")
    yield _csv("only blank lines", "\n;;\n\n", "C310")
    yield _csv("only headers", _HEAD, "C310 1:1")
    yield _bytes("UTF-16 without its mark", _HEAD.encode("utf-16-le"), "C002 1:1")
    yield _bytes("UTF-32", (_HEAD + "A;B").encode("utf-32"), "C002 1:1")
    yield _bytes("Windows-1258", _from_1258(), "C002 1:2")
    yield _bytes("TCVN3 as bytes", "Tªn ®¬n vÞ;§Þa chØ\nSë Y tÕ;a".encode("latin-1"), "C002 1:2")
    yield _bytes("UTF-16 cut in a letter", _HEAD.encode("utf-16")[:-1], "C002 1:1")
    yield _bytes("a workbook called .csv", workbook(_FEW), "C300")
    yield _bytes("a text called .xlsx", _HEAD.encode(), "C300", name="danh-sach.xlsx")
    yield _bytes("no bytes called .xlsx", b"", "C300", name="danh-sach.xlsx")
    yield _bytes("an old workbook", b"\xd0\xcf\x11\xe0" + bytes(600), "C300", name="danh-sach.xls")
    locked = b"\xd0\xcf\x11\xe0" + bytes(600)
    yield _bytes("a workbook with a password", locked, "C300", name="danh-sach.xlsx")
    yield _bytes("a web page called .xls", page.encode(), "C300", name="danh-sach.xls")
    yield _bytes("a workbook with macros by name", workbook(_FEW), "C300", name="a.xlsm")
    yield _bytes("an .ods", b"PK\3\4", "C300", name="danh-sach.ods")
    yield _bytes("a Word file", b"PK\3\4", "C300", name="danh-sach.docx")
    yield _bytes("no ending", _HEAD.encode(), "C300", name="danh-sach")
    yield BadList("danh-sach.csv", "a sheet of a CSV", _HEAD.encode(), ("C300",), "Sheet1")


def _from_1258() -> bytes:
    """Return Vietnamese text as old Windows programs save it."""
    decomposed = {"ê": "ê", "ơ": "ơ", "ị": "i\u0323", "Đ": "Đ", "ị ": "i\u0323 ", "ỉ": "i\u0309"}
    text = "Tên đơn vị;Địa chỉ\nSơn Đông;Bến Tre\n".replace("ế", "ê\u0301")
    for letter, pieces in decomposed.items():
        text = text.replace(letter, pieces)
    return text.encode("cp1258")


def _columns() -> Iterator[BadList]:
    yield _csv("no column of names", "Số;Địa chỉ\n1;a\n;\n", "C311 1:1")
    yield _csv("no headers at all", "Sở Y tế;12 Lê Lợi\nSở Tài chính;b\n", "C311 1:1")
    yield _csv("another sign between cells", "Tên đơn vị|Địa chỉ\nSở Y tế|a\n", "C311 1:1")
    yield _csv("a header twice", "Tên đơn vị;Địa chỉ;ĐỊA CHỈ\nA;b;c\n", "C312 1:20")
    yield _csv("two columns of names", "Tên đơn vị;Tên cơ quan\nA;B\n", "C312 1:12")
    yield _csv("two loose columns of names", "Tên;Đơn vị\nA;B\n", "C312 1:5")
    yield _csv(
        "a strange header twice", "Tên đơn vị;Dân số;dan so\nA;1;2\n", "C312 1:19", "C313 1:12"
    )
    yield _csv("strange headers", "Tên đơn vị;Dân số;Diện tích\nSở A;1;2\n", "C313 1:12")
    yield _csv("columns before rows", "Số;Địa chỉ\n;a\n;b\n***;c\n", "C311 1:1")


def _rows() -> Iterator[BadList]:
    name = "Sở Tài chính " * 30
    yield _csv("a name missing", f"{_HEAD};12 Lê Lợi\nSở A;b\n", "C315 2:1")
    yield _csv("names missing", f"{_HEAD};a\n;b\nSở A;c\n ;d\n", "C315 2:1 +2")
    yield _csv("an id twice", "Mã;Tên đơn vị\nSYT;Sở Y tế\nsyt;Sở B\nSYT;Sở C\n", "C317 3:1 +1")
    yield _csv("an id of signs", "Mã;Tên đơn vị\n***;Sở Y tế\n", "C316 2:1")
    yield _csv("a name of signs", f"{_HEAD}/;a\n…;b\n", "C329 2:1 +1")
    yield _csv("a name of figures", f"{_HEAD}2;a\nSở A;b\n", "C329 2:1")
    yield _csv("a name of signs with an id", "Mã;Tên đơn vị\na;…\n", "C329 2:3")
    yield _csv("a name in letters no id is made of", f"{_HEAD}東;a\n", "C033 2:1", "C316 2:1")
    yield _csv("a name twice", f"{_HEAD}Sở Y tế;\nSở A;\nSỞ  Y TẾ;\n", "C318 4:1")
    yield _csv("a name at one address twice", f"{_HEAD}Sở A;b\nSở A;B\n", "C318 3:1")
    yield _csv("names alike", f"{_HEAD}Xã Phú Mỹ;\nXã Phù Mỹ;\nXã Phu My;\n", "C319 3:1 +1")
    yield from _no_recipients()
    people = "STT;Họ và tên;Chức vụ;Đơn vị\n1;Lê An;Giám đốc;Sở A\n"
    yield _csv("people with the bodies they belong to", people, "C373 1:5", "C313 1:5")
    yield _csv("whom to ask at each body", "Đơn vị;Họ và tên\nSở A;Lê An\n", "C313 1:8")
    yield _csv("a telephone without its zero", "Tên;SĐT\nSở A;905 123 456\n", "C371 2:6")
    yield _csv("a name too long", f"{_HEAD}{name};a\n", "C320 2:1")
    yield _csv("a short name too long", f"Tên đơn vị;Tên ngắn\nSở A;{name}\n", "C320 2:6")
    yield _csv(
        "commas in an address", "Tên đơn vị,Địa chỉ\nSở A,12 Lê Lợi, P1\nSở B,3\n", "C321 2:16"
    )
    yield _csv("a quote never closed", f'{_HEAD}Sở A;"12 Lê Lợi\nSở B;3 Lê Lợi\n', "C308 2:6")
    yield _csv("words behind a quote", f'{_HEAD}"Sở" A;b\n', "C308 2:1")
    yield _csv(
        "a name missing and an id twice",
        "Mã;Tên đơn vị;Địa chỉ\na;Sở A;\na;Sở B;\nc;;12 Lê Lợi\n",
        "C317 3:1",
        "C315 4:3",
    )
    yield _csv("too many rows", "Tên đơn vị\n" + "Sở A\n" * 5001, "C314 5002:1")
    yield _csv("rows without end", "Tên đơn vị\n" + "Sở A\n" * 20_001, "C303 20001:1")
    yield _csv("columns without end", f"{_HEAD}Sở A{';b' * 300}\n", "C303 2:1", "C321 2:8 +197")


def _no_recipients() -> Iterator[BadList]:
    """Yield lists with headings over groups and with sums."""
    head, two = "STT;Tên đơn vị;Email\n", "1;Xã Bình An;\n2;Xã Bình Hòa;\n"
    parts = f"{head}I;CÁC XÃ;\n{two}II.;CÁC PHƯỜNG;\n1;Phường Phú Lợi;\n"
    yield _csv("headings over groups", parts, "C327 2:3 +1")
    yield _csv("headings with letters", f"{head}A;CÁC XÃ;\n{two}B;CÁC ĐẶC KHU;\n", "C327 2:3 +1")
    bare = f"{_HEAD}I. Các sở;\nSở Y tế;a\nII. CÁC XÃ;\nXã A;b\nIII) Khác;\nBáo;c\n"
    yield _csv("headings in names", bare, "C327 2:1 +2")
    some = f"{head}1;Sở A;a\n2;Sở B;b\n;B. Khác;\n"
    yield _csv("a letter that does not count", some, "C328 4:2")
    yield _csv("headings by letters", some.replace("1;", ";A. Các sở;\n1;", 1), "C327 2:2 +1")
    every = "Tên đơn vị\n1. Sở A\n2.Sở B\n3) Sở C\nSở D\n"
    yield _csv("numbers in names", every, "C370 2:1 +2")
    remarks = 'Tên đơn vị\n"Sở A\nGhi chú: gửi bản giấy"\n"Sở\nB"\n"Sở C\n(đã giải thể)"\n'
    yield _csv("remarks below names", remarks, "C374 2:1 +1")
    romans = "Tên đơn vị\nI. Sở A\nII. Sở B\nTổng cộng: 2\n"
    yield _csv("Roman numbers in all names", romans, "C370 2:1 +1", "C327 4:1")
    yield _csv("a sum", f"{head}{two};Tổng cộng: 2 xã;\n", "C327 4:2")
    yield _csv("a sum without a number", f"{_HEAD}Sở A;\nSở B;\nCỘNG;\n", "C327 4:1")
    yield _csv("a sum alone", f"{head};Tổng số đơn vị: 0;\n", "C327 2:2")
    yield _csv("a heading without a number", f"{head};Các xã;\n{two}", "C328 2:2")
    book: list[Row] = [["STT", "Tên đơn vị"], ["I", "CÁC XÃ"], [1, "Xã A"], [2, "Xã B"]]
    yield _book("a heading in a sheet", workbook(book), "C327 B2")


def _letters() -> Iterator[BadList]:
    yield _csv("a name in TCVN3", f"{_HEAD}Së Tµi chÝnh;a\nSë Y tÕ;b\n", "C031 2:1 +1")
    yield _csv("VNI in letters of Vietnamese", f"{_HEAD}UBND xaõ Taân An;a\n", "C031 2:1")
    yield _csv("a name in VNI", f"{_HEAD}Sôû Taøi chính;a\n", "C031 2:1")
    yield _csv("UTF-8 read as 1252", f"{_HEAD}Sá»Ÿ TÃ i chÃ\xadnh;a\n", "C031 2:1")
    yield _csv("letters lost", f"{_HEAD}S? Th?ng tin;a\n", "C037 2:1")
    yield _csv("a Cyrillic letter", f"{_HEAD}Sở Y t\u0435;a\nSở t\u0435;b\n", "C029 2:1 +1")
    yield _csv("a zero width space", f"{_HEAD}Sở\u200b Y tế;a\n", "C028 2:1")
    yield _csv("a control character", f"{_HEAD}Sở\x07 Y tế;a\n", "C027 2:1")
    yield _csv("an emoji", f"{_HEAD}Sở Y tế 🏥;a\n", "C030 2:1")
    yield _csv("a full width comma", f"{_HEAD}Sở Y tế\uff0c B;a\n", "C032 2:1")


def _workbooks() -> Iterator[BadList]:
    """Yield workbooks whose sheets are not as they should be."""

    def hidden(book: Workbook) -> None:
        book["Sheet1"].sheet_state = "hidden"
        book.create_sheet("Xã").append(["Tên đơn vị"])

    def another(book: Workbook) -> None:
        book.create_sheet("Xã")

    def filtered(book: Workbook) -> None:
        book["Sheet1"].row_dimensions[2].hidden = True

    def merged(book: Workbook) -> None:
        book["Sheet1"].merge_cells("A2:A3")

    def yearless(book: Workbook) -> None:
        for (cell,) in book["Sheet1"].iter_rows(2, 4, 2, 2):
            cell.number_format = "d\\-mmm"
        book["Sheet1"]["C2"].number_format = "d/m"

    yield _book("nothing in it", workbook([]), "C310")
    yield _book("only headers", workbook(_FEW[:1]), "C310 A1")
    yield _book("no column of names", workbook([["Số"], [1]]), "C311 A1")
    yield _book("no such sheet", workbook(_FEW), "C304", sheet="Xã")
    yield _book("two sheets", workbook(_FEW, another), "C307")
    yield _book("the first sheet hidden", workbook(_FEW, hidden), "C307", "C310 A1")
    yield _book("a hidden row", workbook([*_FEW, ["Sở A", "b"]], filtered), "C323 A2")
    yield _book("cells made one", workbook([*_FEW, ["", "b"]], merged), "C315 A3", "C324 A2")
    phones: list[Row] = [
        ["Tên đơn vị", "Điện thoại", "Điện thoại di động", "Dân số"],
        ["Sở A", 2553822123, 905123456, 905123456],
        ["Sở B", "0905123456", 84905123456, 1],
        ["Sở C", "+84 905123456", 19001234, 2],
    ]
    yield _book("telephones without their zeros", workbook(phones), "C371 B2 +1", "C313 C1")
    days: list[Row] = [
        ["Tên đơn vị", "Số nhà", "Ngày họp"],
        ["Sở A", date(2026, 5, 12), date(2026, 5, 12)],
        ["Sở B", "12/5", date(2026, 5, 13)],
        ["Sở C", date(2026, 4, 3), None],
    ]
    short = "days without their years"
    yield _book(short, workbook(days, yearless), "C372 B2 +1", "C313 B1")
    yield _book("remarks beside the table", workbook([*_FEW, ["Sở A", "b", "?"]]), "C322 C3")


def _cells() -> Iterator[BadList]:
    def in_powers(book: Workbook) -> None:
        book["Sheet1"]["B2"].number_format = "0.00E+00"

    """Yield workbooks with cells that hold no value."""
    rows = [["Tên đơn vị", "Ngày"], ["Sở A", "=TODAY()"], ["Sở B", "=1+1"], ["Sở C", "#N/A"]]
    title: list[Row] = [["DANH SÁCH"], [], ["STT", "Tên đơn vị"], [1, "Sở A"], [2, None], [3, None]]
    numbers: list[Row] = [
        ["Tên đơn vị", "Mã"],
        ["Sở A", 12],
        ["Sở B", 12.0],
        ["Sở C", date(2024, 9, 2)],
    ]
    yield _book("formulas and an error", workbook(rows), "C305 B2 +1", "C306 B4")
    powers = workbook([["Tên đơn vị", "Mã"], ["Sở A", 2e14]], in_powers)
    yield _book("a number in powers of ten", powers, "C309 B2")
    yield _book("a name that is an error", workbook([["Tên đơn vị"], ["#REF!"]]), "C306 A2")
    yield _book("numbers as ids", workbook(numbers), "C317 B3")
    yield _book("a title above, rows only counted", workbook(title))
    yield _book(
        "names missing far down",
        workbook(
            [["Tên đơn vị", "Địa chỉ"], *([f"Sở {n}" if n % 3 else "", "a"] for n in range(9))]
        ),
        "C315 A2 +2",
    )


def _hostile() -> Iterator[BadList]:
    """Yield workbooks that mean harm, or were damaged."""
    good = workbook(_FEW)
    blanks = "".join(f'<row r="{number}"/>' for number in range(2, 100_000))
    yield _book("cut short", good[: len(good) // 2], "C302")
    yield _book("a zip of something else", packed([("a.txt", b"a")]), "C302")
    yield _book("bytes changed inside", good.replace(b"xl/workbook", b"xl/workbonk"), "C302")
    yield _book("a part that unpacks without end", raw_workbook(" " * (40 << 20)), "C303")
    pictures = [("xl/media/a.png", bytes(40 << 20))]
    yield _book("pictures without end", raw_workbook(_NAMES, extra=pictures), "C303")
    entity = [("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>')]
    yield _book("entities", raw_workbook(_NAMES, extra=entity), "C302")
    macros = [("xl/vbaProject.bin", b"a")]
    yield _book("macros under .xlsx", raw_workbook(_NAMES, extra=macros), "C300")
    many = [(f"a{number}.bin", b"") for number in range(2_001)]
    yield _book("parts without end", raw_workbook(_NAMES, extra=many), "C303")
    yield _book("blank rows without end", raw_workbook(_NAMES + blanks), "C310 A1")
    yield _book("rows out of order", raw_workbook(text_row(3, "A") + text_row(2, "B")), "C302")
    yield _book("a row beyond the last", raw_workbook(_NAMES + text_row(10**9, "A")), "C302")
    columns = "<cols>" + '<col min="1" max="1"/>' * 100_001 + "</cols>"
    yield _book("columns without end", raw_workbook(_NAMES, before=columns), "C303")
    far = _NAMES + '<row r="2"><c r="XFD2"><v>1</v></c></row>'
    yield _book("a cell in the last column", raw_workbook(far), "C303")
    shared = '<row r="2"><c t="s"><v>99</v></c></row>'
    yield _book("a text that is not there", raw_workbook(_NAMES + shared), "C302")
    yield _book("a number that is none", raw_workbook('<row r="1"><c><v>a</v></c></row>'), "C302")


def put(folder: Path, bad: BadList) -> Path:
    """Write a list into a folder and return its file."""
    file = folder / bad.name
    file.write_bytes(bad.data)
    return file
