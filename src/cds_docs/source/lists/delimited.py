"""CSV text to located cells; which sign parts the cells is seen from the content."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import dropwhile, islice

from cds_docs.diagnostics import CdsError, Diagnostic, Span
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.decode import SAVE, decode_text
from cds_docs.source.lists.folding import Keyed, folded
from cds_docs.source.lists.grid import Cell, Grid, PackedLines, PackedRows, Row, row_of
from cds_docs.source.lists.letters import bad_letters
from cds_docs.source.lists.limits import COLUMNS, ROWS
from cds_docs.source.sheet import shown
from cds_docs.values import dataclass
from cds_docs.viet import nfc

_SEPARATORS = ";\t,"
_BLANKS = f"{_SEPARATORS} \n"
_SAMPLE = 40
"""Rows looked at to see which sign parts the cells."""
_SAID = regex(r"sep=([;,\t|])\n", re.IGNORECASE)
"""The first line by which Excel is told the sign."""
_QUOTED = regex(r'"([^"]*+(?:""[^"]*+)*+)"')
_KEPT = regex(r'\s*="([^"]*)"\s*')
"""A text as a formula: so programs keep Excel from taking the zeros off ``="0155"``."""
_POWERS = regex(r"\s*[1-9](?:[.,]\d{1,14})?E\+\d{2,3}\s*")
"""A long number as Excel saves it in CSV: most of its digits are lost."""
_NARROW = "Giữ các cột cần dùng; xem lại dấu phân cách giữa các ô."
_SAVE_CSV = "Trong Excel: Lưu thành, chọn «CSV UTF-8»; hoặc dùng thẳng tệp .xlsx."


@dataclass(frozen=True, slots=True)
class _Piece:
    """One field as it stands: its text, where it begins and ends, what is wrong with it."""

    text: str
    start: int
    end: int
    fault: str = ""


def read_delimited(data: bytes, path: str) -> tuple[Grid | None, tuple[Diagnostic, ...]]:
    """Read the bytes of a CSV file; never raises.

    Args:
        data: The whole file.
        path: Its path as the user knows it.
    """
    try:
        text = decode_text(data, path)
        text = text if text.strip(_BLANKS) else ""
    except CdsError as error:
        return None, tuple(map(_for_lists, error.diagnostics))
    found: list[Keyed] = []
    try:
        grid = Grid(path, "", PackedRows(path, "", _rows(text, path, found)), PackedLines(text))
    except CdsError as error:
        return None, error.diagnostics
    return grid, tuple(
        replace(finding, excerpt=grid.excerpt(finding.span) if finding.span else "")
        for finding in folded(found)
    )


def _rows(text: str, path: str, found: list[Keyed]) -> Iterator[Row]:
    """Yield the rows in which something stands, and note what is wrong in them.

    Raises:
        CdsError: There are too many.
    """
    start, separator = _separator(text)
    places = _Places(path, text)
    count = 0
    for record in _records(text, start, separator):
        row, faults = _row(record, places)
        if not row.texts:
            continue
        count += 1
        if count > ROWS:
            message = f"danh sách có hơn {ROWS} dòng, nhiều hơn mức đọc được"
            hint = "Chia danh sách, mỗi chiến dịch một phần."
            span = row.cell(0).span
            raise CdsError([Diagnostic(codes.LIST_TOO_LARGE, message, span, hint)])
        found += faults
        found += _too_wide(record, row)
        yield row


def _for_lists(finding: Diagnostic) -> Diagnostic:
    """Return a finding on the encoding with the advice that fits a list."""
    return replace(finding, hint=_SAVE_CSV) if finding.hint == SAVE else finding


def _separator(text: str) -> tuple[int, str]:
    """Return where the rows begin and which sign parts their cells; none for a single column."""
    if said := _SAID.match(text):
        return said.end(), said[1]
    best, chosen = (False, 0.0, 0), ""
    for sign in _SEPARATORS:
        records = [r for r in islice(_records(text, 0, sign), _SAMPLE) if any(p.text for p in r)]
        counts = _below_titles(records, sign)
        if not counts or counts[0] == 1:
            continue
        alike, rows = Counter(counts)[counts[0]], len(counts)
        sound = not any(piece.fault for record in records for piece in record)
        score = (sound, alike / rows, counts[0])
        if score > best:
            best, chosen = score, sign
    return 0, chosen


def _below_titles(records: list[list[_Piece]], sign: str) -> list[int]:
    """Return how many cells rows have, without titles above a table whose rows are all as wide.

    Why: a column of names alone has commas below its header, each with a space behind it.
    """
    table = list(dropwhile(lambda record: len(record) == 1, records))
    is_table = len(table) > 1 and len(set(map(len, table))) == 1
    if sign == "," and any(p.text.startswith(" ") for record in table for p in record[1:]):
        is_table = False
    return [len(record) for record in (table if is_table else records)]


def _records(text: str, at: int, separator: str) -> Iterator[list[_Piece]]:
    """Yield the fields of each row; what a quote nobody closes leads to is one last field."""
    plain = re.compile(f"[^\\n{re.escape(separator)}]*" if separator else r"[^\n]*")
    length = len(text)
    record: list[_Piece] = []
    while at < length or record:
        piece = _quoted(text, at, plain) if text.startswith('"', at) else _bare(text, at, plain)
        record.append(piece)
        at = piece.end + 1
        if piece.end >= length or text[piece.end] == "\n":
            yield record
            record = []


def _bare(text: str, at: int, plain: re.Pattern[str]) -> _Piece:
    match = plain.match(text, at)
    end = match.end() if match else at
    return _Piece(text[at:end], at, end)


def _quoted(text: str, at: int, plain: re.Pattern[str]) -> _Piece:
    """Return a field in quotes, with the rest of a field that goes on behind them."""
    match = _QUOTED.match(text, at)
    if match is None:
        return _Piece(text[at:], at, len(text), "open")
    rest = _bare(text, match.end(), plain)
    value = match[1].replace('""', '"')
    if rest.text.strip():
        return _Piece(value + rest.text, at, rest.end, "behind")
    return _Piece(value, at, rest.end)


class _Places:
    """Line and column of places met in order."""

    __slots__ = ("_line", "_path", "_start", "_text")

    def __init__(self, path: str, text: str) -> None:
        self._path, self._text = path, text
        self._line, self._start = 1, 0

    def span(self, start: int, end: int) -> Span:
        """Return the span of a stretch that begins no earlier than the one before."""
        line, column = self._at(start)
        end_line, end_column = self._at(end)
        return Span(self._path, line, column, end_line, end_column)

    def _at(self, offset: int) -> tuple[int, int]:
        breaks = self._text.count("\n", self._start, offset)
        if breaks:
            self._line += breaks
            self._start = self._text.rfind("\n", self._start, offset) + 1
        return self._line, offset - self._start + 1


def _row(record: list[_Piece], places: _Places) -> tuple[Row, list[Keyed]]:
    """Return a row and what is wrong in it; blank cells at its end are left out."""
    cells = []
    found: list[Keyed] = []
    for piece in record[:COLUMNS]:
        span = places.span(piece.start, piece.end)
        kept = _KEPT.fullmatch(piece.text)
        fault = piece.fault or ("powers" if _POWERS.fullmatch(piece.text) else "")
        cell = Cell(nfc(kept[1] if kept else piece.text), span, broken=bool(fault))
        found += [(fault, _fault(piece, span))] if fault else bad_letters(cell)
        cells.append(cell)
    while cells and cells[-1].is_blank:
        cells.pop()
    last = record[-1].end
    return row_of(cells[0].span.line if cells else 0, cells, places.span(last, last)), found


def _too_wide(record: list[_Piece], row: Row) -> Iterator[Keyed]:
    """Yield the finding on a row that goes on past the last column that is read."""
    if any(piece.text.strip() for piece in record[COLUMNS:]):
        message = f"dòng có hơn {COLUMNS} ô, nhiều hơn mức đọc được"
        finding = Diagnostic(codes.LIST_TOO_LARGE, message, row.cell(0).span, _NARROW)
        yield codes.LIST_TOO_LARGE, finding


def _fault(piece: _Piece, span: Span) -> Diagnostic:
    if not piece.fault:
        message = f"{shown(piece.text.strip())} là số dài bị Excel lưu rút gọn, mất các chữ số sau"
        hint = "Trong Excel định dạng cột là Number hoặc Text, gõ lại số rồi lưu CSV."
        return Diagnostic(codes.CELL_FORMAT, message, span, hint)
    head = shown(piece.text[:40].split("\n")[0])
    if piece.fault == "open":
        message = f"dấu ngoặc kép mở ở {head} không được đóng, cả phần sau bị nuốt vào một ô"
        hint = 'Thêm dấu " ở cuối ô; dấu " nằm trong ô thì viết hai lần: "".'
        return Diagnostic(codes.LIST_QUOTE, message, span, hint)
    message = f"sau dấu ngoặc kép đóng của ô còn chữ: {head}"
    hint = 'Đặt cả ô trong một cặp ngoặc kép; dấu " nằm trong ô thì viết hai lần: "".'
    return Diagnostic(codes.LIST_QUOTE, message, span, hint)
