"""Lists of recipients that are broken, hostile, or not what their name says."""

import csv
from collections.abc import Iterator
from functools import partial
from io import StringIO
from pathlib import Path

from hostile.row import Content, Lay, Row, laid, letter, put, row
from support.bad_lists import bad_lists
from support.hostile_builds import laughs
from support.workbooks import declared, raw_workbook, text_row

_ROW = '  - {id: so-nganh, name: "Các sở, ban, ngành"}\n'
_GOOD = "Tên đơn vị;Địa chỉ\nSở Y tế;12 Lê Lợi\n"
_HEAD = text_row(1, "Tên đơn vị")
_SHEET = "xl/worksheets/sheet1.xml"
_LAUGHS = laughs("ha", 9).encode()
_EMPTY = "<c/>" * 100


def _files(name: str, data: Content, sheet: str = "") -> dict[str, Content]:
    """Return a campaign whose letter goes to a list, and the list."""
    quoted = name.replace("'", "''")
    page = f", sheet: '{sheet}'" if sheet else ""
    named = f"  - {{file: '{quoted}'{page}}}\n"
    files = letter((_ROW, f"{_ROW}{named}"))
    return {**files, name: data}


def rows() -> Iterator[Row]:
    """Yield the lists."""
    for bad in bad_lists():
        codes = sorted({found.split()[0] for found in bad.found})
        files = _files(bad.name, bad.data, bad.sheet)
        yield row(f"list: {bad.id}", files, "validate a.yaml", *codes)
    for name, rows_of_sheet in _SHEETS.items():
        book = partial(raw_workbook, rows_of_sheet)
        yield row(f"list: {name}", _files("a.xlsx", book), "render a.yaml")
    for name, (part, content) in _PARTS.items():
        book = partial(_with_part, part, content)
        yield row(f"list: {name}", _files("a.xlsx", book), "render a.yaml")
    for name, (part, kind, content) in _DECLARED.items():
        book = partial(_with_declared, part, kind, content)
        yield row(f"list: {name}", _files("a.xlsx", book), "render a.yaml")
    for name, (path, lay, code) in _PLACES.items():
        yield row(f"list: {name}", _both(path, lay), "render a.yaml", code)
    for name, text in _LONG.items():
        yield row(f"list: {name}", _files("a.csv", text), "validate a.yaml")
    yield row("list: formulas", _files("a.csv", _formulas()), "render a.yaml")


def _with_part(part: str, content: Content) -> bytes:
    data = content() if callable(content) else content
    extra = [(part, data.encode() if isinstance(data, str) else data)]
    return raw_workbook(_HEAD + text_row(2, "Sở Y tế"), extra=extra)


def _with_declared(part: str, kind: str, content: bytes) -> bytes:
    return raw_workbook(_HEAD + text_row(2, "Sở Y tế"), extra=declared(part, kind, content))


def _wide(columns: int) -> str:
    return ";".join(["Tên đơn vị", *(f"Cột {n}" for n in range(columns))]) + "\nSở Y tế;a\n"


def _formulas() -> str:
    """Return names that a program for tables would reckon."""
    starts = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a")', "=cmd|' /C calc'!A0")
    out = StringIO(newline="")
    rows = [["Tên đơn vị", "Địa chỉ"], *([f"Sở {sign}", sign] for sign in starts)]
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue()


_SHEETS = {
    "rows of a million cells": _HEAD + '<row r="2">' + '<c t="n"><v>1</v></c>' * 300_000 + "</row>",
    "rows that count backwards": _HEAD + text_row(9, "Sở A") + text_row(3, "Sở B"),
    "a row of no number": _HEAD + '<row r="x"><c><v>1</v></c></row>',
    "a row far below": _HEAD + text_row(99_999_999, "Sở A"),
    "a cell of no place": _HEAD + '<row r="2"><c r="ZZZZZ9"><v>1</v></c></row>',
    "a cell far away": _HEAD + '<row r="2"><c r="XFD2" t="inlineStr"><is><t>A</t></is></c></row>',
    "a text of no number": _HEAD + '<row r="2"><c r="A2" t="s"><v>99999</v></c></row>',
    "a text below zero": _HEAD + '<row r="2"><c r="A2" t="s"><v>-1</v></c></row>',
    "a number that is none": _HEAD + '<row r="2"><c r="A2" t="n"><v>abc</v></c></row>',
    "a number without end": _HEAD + '<row r="2"><c r="A2" t="n"><v>1e999</v></c></row>',
    "a number of 10 000 digits": _HEAD + f'<row r="2"><c r="A2"><v>{"9" * 10_000}</v></c></row>',
    "a style that is none": _HEAD + '<row r="2"><c r="A2" s="9999"><v>1</v></c></row>',
    "a date that is none": _HEAD + '<row r="2"><c r="A2" t="d"><v>2024-99-99</v></c></row>',
    "an error for a name": _HEAD + '<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>',
    "a truth value of no kind": _HEAD + '<row r="2"><c r="A2" t="b"><v>maybe</v></c></row>',
    "a kind of no cell": _HEAD + '<row r="2"><c r="A2" t="zz"><v>x</v></c></row>',
    "a formula not computed": _HEAD + '<row r="2"><c r="A2" t="str"><f>1+1</f></c></row>',
    "rows never closed": _HEAD + '<row r="2"><c>',
    "elements 5000 deep": _HEAD + "<row>" * 5_000,
    "2 million empty cells": "".join(f'<row r="{n}">{_EMPTY}</row>' for n in range(1, 20_000)),
}
"""Name → what stands inside the rows of the sheet."""

_PARTS: dict[str, tuple[str, Content]] = {
    "laughs in a sheet": (_SHEET, _LAUGHS + b"<worksheet>&a8;</worksheet>"),
    "laughs in the workbook": ("xl/workbook.xml", _LAUGHS + b"<workbook>&a8;</workbook>"),
    "a file of the machine": (
        _SHEET,
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>',
    ),
    "a sheet of no bytes": (_SHEET, b""),
    "a sheet of no XML": (_SHEET, b"\0\xff\xfe"),
    "a workbook of no sheets": ("xl/workbook.xml", b"<workbook/>"),
    "a workbook of no XML": ("xl/workbook.xml", b"<"),
    "styles of no XML": ("xl/styles.xml", b"<"),
    "types of no XML": ("[Content_Types].xml", b"<Types"),
    "links of no XML": ("xl/_rels/workbook.xml.rels", b"<"),
    "100 MB of blanks": (_SHEET, lambda: b" " * (100 << 20)),
    "100 MB beside the sheet": ("xl/media/a.bin", lambda: bytes(100 << 20)),
}
"""Name → a part in place of the usual one, or beside them."""


_NAMES = b'<definedName name="n">1</definedName>' * 800_000
_TITLES = b'<definedName name="_xlnm.Print_Titles" localSheetId="0">' + b"'" * 1_000_000
_DECLARED = {
    "a million texts as a picture": ("xl/media/s.xml", "sharedStrings", b"<si/>" * 1_000_000),
    "a million texts as data": ("xl/strings.dat", "sharedStrings", b"<si/>" * 1_000_000),
    "a million texts as a sheet": ("xl/worksheets/s.xml", "sharedStrings", b"<si/>" * 1_000_000),
    "texts of 4 million tags": ("xl/sharedStrings.xml", "sharedStrings", b"<a/>" * 4_000_000),
    "800 000 names as a picture": ("xl/media/w.xml", "sheet.main", _NAMES),
    "800 000 names as a sheet": ("xl/worksheets/w.xml", "sheet.main", _NAMES),
    "a million quotes in a name": (
        "xl/workbook.xml",
        "sheet.main",
        b'<sheets><sheet name="A" sheetId="1" r:id="a"/></sheets><definedNames>'
        + _TITLES
        + b"</definedName></definedNames>",
    ),
}
"""Name → where a part stands, what the file says it is, what is in it."""


def _both(path: str, lay: Lay) -> Lay:
    def laying(folder: Path) -> None:
        laid({name: data for name, data in _files(path, "").items() if name != path})(folder)
        lay(folder)

    return laying


def _outside(folder: Path) -> None:
    put(folder.parent, f"{folder.name}.csv", _GOOD)
    (folder / "a.csv").symlink_to(f"../{folder.name}.csv")


_LONG: dict[str, Content] = {
    "6000 columns": _wide(6_000),
    "one cell of 10 MB": lambda: _GOOD + "x" * 10_000_000,
    "21 MB": lambda: "x" * (21 << 20),
    "a million quotes": _GOOD + '"' * 999_999,
}
"""Name → text of a CSV file."""

_PLACES: dict[str, tuple[str, Lay, str]] = {
    "missing": ("a.csv", laid({}), "C326"),
    "above the campaign": ("../a.csv", laid({}), "C326"),
    "of the machine": ("/etc/passwd.csv", laid({}), "C326"),
    "on another machine": ("\\\\may\\a.csv", laid({}), "C326"),
    "an address": ("https://example.vn/a.csv", laid({}), "C326"),
    "a folder": ("a.csv", lambda folder: (folder / "a.csv").mkdir(), "C326"),
    "a device": ("a.csv", lambda folder: (folder / "a.csv").symlink_to("/dev/zero"), "C326"),
    "a link that leads out": ("a.csv", _outside, "C326"),
}
"""Name → its file, what lies there, and what is said."""
