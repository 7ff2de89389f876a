"""Workbooks to located cells, through openpyxl, within bounds."""

import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any
from xml.parsers import expat

from cds_docs.diagnostics import CdsError, Diagnostic, Span
from cds_docs.diagnostics.install import install_hint
from cds_docs.source import codes
from cds_docs.source.lists.folding import Keyed, folded
from cds_docs.source.lists.formats import TooLong, Unshown
from cds_docs.source.lists.grid import Cell, Grid, PackedLines, PackedRows, Row, row_of
from cds_docs.source.lists.letters import bad_letters
from cds_docs.source.lists.limits import COLUMNS, ROWS
from cds_docs.source.lists.package import SMALLER, broken, checked, refusal
from cds_docs.source.lists.scan import Scanned, TooMuch, scan
from cds_docs.source.lists.values import hides_year, shown_value
from cds_docs.source.sheet import shown
from cds_docs.viet import nfc

_NAMED = 8
"""Sheets that a message names."""


def read_workbook(data: bytes, path: str, sheet: str) -> tuple[Grid | None, tuple[Diagnostic, ...]]:
    """Read a sheet of a workbook; never raises.

    Args:
        data: The whole file.
        path: Its path as the user knows it.
        sheet: The name of the sheet; the first visible one when empty.
    """
    try:
        return _read(data, path, sheet)
    except CdsError as error:
        return None, error.diagnostics


def _read(data: bytes, path: str, sheet: str) -> tuple[Grid, tuple[Diagnostic, ...]]:
    try:
        import openpyxl  # noqa: F401, PLC0415 - an extra, and slow to load

        from cds_docs.source.lists.opened import opened  # noqa: PLC0415 - loads it
    except ImportError:
        message = "muốn đọc tệp Excel cần thư viện openpyxl, máy này chưa cài"
        hint = f"{install_hint('openpyxl')}; hoặc lưu danh sách dạng CSV UTF-8."
        raise refusal(codes.LIST_EXTRA, path, message, hint) from None
    file = checked(data, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that lists do not use
            book = opened(file, path)
            page, found = _choose(book, path, sheet)
            part = page._worksheet_path  # noqa: SLF001 - told nowhere else
            with zipfile.ZipFile(file) as archive:
                seen = scan(archive.read(part))
            reader = _Reader(path, page.title, seen)
            rows = PackedRows(path, page.title, reader.rows(page))
    except CdsError:
        raise
    except TooMuch:
        message = "trang tính có quá nhiều ô hoặc định dạng, không giống một danh sách"
        raise refusal(codes.LIST_TOO_LARGE, path, message, SMALLER) from None
    except (expat.ExpatError, Exception):  # noqa: BLE001 - a stranger's file fails in any way
        raise broken(path) from None
    unseen = tuple(seen.hidden), tuple(reader.merged())
    marked = frozenset(reader.struck), frozenset(reader.yearless)
    grid = Grid(path, page.title, rows, PackedLines(), *unseen, *marked)
    told = (
        replace(finding, excerpt=grid.excerpt(finding.span)) if finding.span else finding
        for finding in folded(reader.found)
    )
    return grid, (*found, *told)


def _choose(book: Any, path: str, sheet: str) -> tuple[Any, list[Diagnostic]]:  # noqa: ANN401 - untyped
    """Return the sheet to read, and a remark on others."""
    pages = [page for page in book.worksheets if hasattr(page, "_worksheet_path")]
    if sheet:
        page = next((page for page in pages if _same(page.title, sheet)), None)
        if page is not None:
            return page, []
        names = ", ".join(f"«{page.title}»" for page in pages[:_NAMED])
        message = f"tệp Excel không có trang «{sheet}»"
        raise refusal(codes.NO_SUCH_SHEET, path, message, f"Các trang đang có: {names}.")
    visible = [page for page in pages if page.sheet_state == "visible"]
    if not visible:
        message = "tệp Excel không có trang nào hiện ra để đọc"
        raise refusal(codes.NO_SUCH_SHEET, path, message, "Bỏ ẩn trang có danh sách, rồi lưu.")
    others = [page.title for page in pages if page is not visible[0]]
    if not others:
        return visible[0], []
    names = ", ".join(f"«{title}»" for title in others[:_NAMED])
    message = f"chỉ đọc trang «{visible[0].title}», không đọc trang {names}"
    hint = "Muốn đọc trang khác thì ghi, ví dụ, «sheet: " + others[0] + "»."
    place = Span(path, 0, 0, 0, 0, visible[0].title)
    return visible[0], [Diagnostic(codes.OTHER_SHEETS, message, place, hint)]


def _same(title: str, name: str) -> bool:
    """Tell whether a sheet has a name; Excel does not tell capitals apart."""
    return nfc(title).strip().casefold() == nfc(name).strip().casefold()


class _Reader:
    """Reads the cells of a sheet and keeps what was found.

    Attributes:
        found: What was found, keyed so that repeats can be folded.
        struck: Cells whose words are struck out.
        yearless: Cells with a date of which they show day and month only.
    """

    def __init__(self, path: str, sheet: str, seen: Scanned) -> None:
        """Keep the place and what the sheet says beside its values."""
        self.found: list[Keyed] = []
        self.struck: list[Span] = []
        self.yearless: list[Span] = []
        self._path, self._sheet, self._seen = path, sheet, seen

    def rows(self, page: Any) -> Iterator[Row]:  # noqa: ANN401 - untyped
        """Yield the rows in which something stands.

        Raises:
            CdsError: There are too many.
        """
        page.reset_dimensions()
        if self._seen.widest > COLUMNS:
            message = f"trang tính có chữ ở ngoài {COLUMNS} cột đầu, nhiều hơn mức đọc được"
            raise refusal(codes.LIST_TOO_LARGE, self._path, message, SMALLER)
        last, widest = self._seen.last, self._seen.widest
        lines = page.iter_rows(max_row=last, max_col=widest) if last else ()
        count = 0
        for number, cells in enumerate(islice(lines, last), start=1):
            row = self._row(number, cells) if number in self._seen.filled else None
            if row is None:
                continue
            count += 1
            if count > ROWS:
                message = f"danh sách có hơn {ROWS} dòng, nhiều hơn mức đọc được"
                hint = "Chia danh sách, mỗi chiến dịch một phần."
                raise refusal(codes.LIST_TOO_LARGE, self._path, message, hint)
            yield row

    def merged(self) -> Iterator[Span]:
        """Yield the places of cells made one."""
        for column, row, last_column, last_row in self._seen.merged:
            yield Span(self._path, row, column, last_row, last_column + 1, self._sheet)

    def _row(self, number: int, found: Any) -> Row | None:  # noqa: ANN401 - untyped
        """Return a row, or None where nothing stands in it."""
        cells = [self._cell(number, column, cell) for column, cell in enumerate(found, start=1)]
        while cells and cells[-1].is_blank:
            cells.pop()
        if not cells:
            return None
        return row_of(number, cells, self._span(number, len(cells) + 1))

    def _span(self, row: int, column: int) -> Span:
        return Span(self._path, row, column, row, column + 1, self._sheet)

    def _cell(self, row: int, column: int, found: Any) -> Cell:  # noqa: ANN401 - untyped
        """Return a cell as its user sees it."""
        span = self._span(row, column)
        value = found.value
        if value is None:
            if (column, row) in self._seen.formulas:
                self._note_formula(span)
                return Cell("", span, broken=True)
            return Cell("", span)
        if found.data_type == "e":
            message = f"ô đang báo lỗi {shown(str(value))}, không có giá trị"
            self._note(codes.CELL_ERROR, message, span, "Sửa công thức, hoặc gõ thẳng giá trị.")
            return Cell("", span, broken=True)
        try:
            text = shown_value(value, found.number_format)
        except Unshown as why:
            self._note_format(span, found.number_format, too_long=isinstance(why, TooLong))
            return Cell("", span, broken=True)
        if found.has_style and found.font.strike:
            self.struck.append(span)
        if hides_year(value, found.number_format):
            self.yearless.append(span)
        cell = Cell(nfc(text).replace("\r\n", "\n").replace("_x000D_", ""), span)
        self.found += bad_letters(cell)
        return cell

    def _note_formula(self, span: Span) -> None:
        message = "ô có công thức nhưng tệp không lưu kết quả"
        hint = "Mở tệp bằng Excel, lưu lại; hoặc chép ô rồi dán dạng giá trị."
        self._note(codes.CELL_FORMULA, message, span, hint)

    def _note_format(self, span: Span, number_format: str, *, too_long: bool) -> None:
        if too_long:
            message = "số có hơn 15 chữ số, Excel đã đổi các chữ số sau thành 0"
            hint = "Định dạng ô là Text rồi gõ lại số."
            self._note(codes.CELL_FORMAT, message, span, hint)
            return
        message = f"không hiện được số của ô như Excel: ô có định dạng {shown(number_format)}"
        hint = "Chọn cột, định dạng lại (Format Cells) là Number hoặc Text, xem lại ô rồi lưu."
        self._note(codes.CELL_FORMAT, message, span, hint)

    def _note(self, code: Any, message: str, span: Span, hint: str) -> None:  # noqa: ANN401
        self.found.append(((code, hint), Diagnostic(code, message, span, hint)))
