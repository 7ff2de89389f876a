"""Workbooks for tests: kept by a person, or put together by hand to do harm."""

import zipfile
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Row = Sequence[object]
Change = Callable[[Workbook], None]


def workbook(rows: Iterable[Row], change: Change | None = None) -> bytes:
    """Return a workbook with one sheet ``Sheet1``, changed further where that is asked.

    Args:
        rows: What stands in the cells.
        change: Works on the book before it is written.
    """
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Sheet1"
    for row in rows:
        page.append(list(row))
    if change is not None:
        change(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def raw_workbook(
    rows: str, *, before: str = "", after: str = "", extra: Iterable[tuple[str, bytes]] = ()
) -> bytes:
    """Return a workbook whose sheet is XML as given.

    Args:
        rows: What stands inside ``sheetData``.
        before: What stands before it.
        after: What stands after it.
        extra: More parts, or others in place of the usual ones.
    """
    sheet = f'<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
            "</Types>"
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
            f'Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ).encode(),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
            '<sheet name="Sheet1" sheetId="1" r:id="a"/></sheets></workbook>'
        ).encode(),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
            f'Type="{_REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
        ).encode(),
        "xl/worksheets/sheet1.xml": sheet.encode(),
        **dict(extra),
    }
    return packed(parts.items())


def declared(part: str, kind: str, content: bytes) -> list[tuple[str, bytes]]:
    """Return a part under a name of one's own, and the types that say what it is.

    Args:
        part: Its path in the zip.
        kind: What it is: ``sharedStrings`` or ``sheet.main``, the workbook itself.
        content: What stands inside its outermost element.
    """
    outermost = "sst" if kind == "sharedStrings" else "workbook"
    book = "" if outermost == "workbook" else _override("xl/workbook.xml", "sheet.main")
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{book}{_override(part, kind)}</Types>"
    )
    start = f'<{outermost} xmlns="{_MAIN}" xmlns:r="{_REL}">'.encode()
    return [
        ("[Content_Types].xml", types.encode()),
        (part, start + content + f"</{outermost}>".encode()),
    ]


def _override(part: str, kind: str) -> str:
    return f'<Override PartName="/{part}" ContentType="{_TYPE}.{kind}+xml"/>'


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def text_row(number: int, *texts: str) -> str:
    """Return the XML of a row of texts."""
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f'<row r="{number}">{cells}</row>'
