"""Workbooks opened by openpyxl, which then reads nothing that was not looked at before.

Loading this needs openpyxl, which is an extra.
"""

from io import BytesIO
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.workbook.defined_name import DefinedNameList
from openpyxl.xml.constants import SHARED_STRINGS, XLSM, XLSX, XLTM, XLTX

from cds_docs.source import codes
from cds_docs.source.lists.package import SAVE_AGAIN, is_small, is_strings, is_weighed, refusal

_BOOKS = frozenset({XLSX, XLSM, XLTX, XLTM})


def opened(file: BytesIO, path: str) -> Any:  # noqa: ANN401 - untyped
    """Return a workbook for reading the values of its sheets.

    Raises:
        CdsError: Its parts lie where no program puts them.
        Exception: It is no workbook, in any of many ways.
    """
    reader = _Reader(file, path)
    reader.read()
    return reader.wb


class _Reader(ExcelReader):  # type: ignore[misc] # an untyped library
    """Reads what lists need.

    Why: the library finds parts by what a file declares them to be, but their weight was judged by
    their names, which are the same whatever program wrote the file.
    """

    def __init__(self, file: BytesIO, path: str) -> None:
        """Open the file; links of sheets and whatever was not weighed are not there to be read."""
        super().__init__(file, read_only=True, data_only=True, keep_links=False)
        names = self.archive.namelist()
        self.valid_files = {
            name for name in names if is_weighed(name) and not name.endswith(".rels")
        }
        self._path = path

    def read_manifest(self) -> None:
        """Read what the parts are.

        Raises:
            CdsError: The workbook or its texts lie where they were not weighed as such.
        """
        super().read_manifest()
        for part in self.package.Override:
            name = part.PartName[1:]  # as the library asks for it
            misplaced = part.ContentType in _BOOKS and not is_small(name)
            if misplaced or (part.ContentType == SHARED_STRINGS and not is_strings(name)):
                message = f"tệp Excel để phần chính ở «{name}», nơi không phần mềm nào để, không mở"
                raise refusal(codes.WORKBOOK, self._path, message, SAVE_AGAIN)

    def read_workbook(self) -> None:
        """Read the directory of sheets; names for ranges are dropped, no list has a use for them.

        Why: the library searches them for areas to print, which takes for ever in a long one.
        """
        super().read_workbook()
        self.parser.defined_names = DefinedNameList()

    def read_chartsheet(self, sheet: object, rel: object) -> None:
        """Leave out a sheet with a chart alone: it holds no list."""
