"""Tables for Excel: CSV as Excel in Vietnam opens it, and workbooks through openpyxl.

What looks like a formula stays text: the words come from files that others write.
"""

import csv
import io
import zipfile
from collections.abc import Sequence
from typing import IO

from cds_docs.patterns import regex

Rows = Sequence[Sequence[str]]
"""Lines of cells; the first one holds the headers."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Signs a program may take for the beginning of a formula, the wide ones of Asian letters too."""
_CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MOMENT = (1980, 1, 1, 0, 0, 0)
_SAVED = regex(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)")
_LONGEST = 32_767
"""Characters that a cell of Excel holds."""


def as_csv(rows: Rows) -> bytes:
    """Return a table as CSV: UTF-8 with its mark, semicolons, one record a line."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: str) -> str:
    """Return a cell that no program takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def as_xlsx(rows: Rows, title: str) -> bytes:
    """Return a table as a workbook with one sheet, always the same bytes for the same words.

    Args:
        rows: The table.
        title: The name of the sheet.

    Raises:
        ModuleNotFoundError: openpyxl is not installed.
    """
    import openpyxl  # noqa: PLC0415 - an extra, and slow to load

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    sheet.freeze_panes = "A2"
    for line, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(line, column, _CONTROL.sub("", text)[:_LONGEST] or None)
            cell.data_type = "s" if text else "n"  # text, whatever it looks like
            cell.quotePrefix = text.startswith(_FORMULA)
    file = io.BytesIO()
    book.save(file)
    return _timeless(file)


def _timeless(file: IO[bytes]) -> bytes:
    """Return a package without the time at which it was saved."""
    target = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(target, "w") as package:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == "docProps/core.xml":
                data = _SAVED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            package.writestr(zipfile.ZipInfo(part.filename, _MOMENT), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
