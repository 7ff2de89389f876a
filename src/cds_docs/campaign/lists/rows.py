"""Rows of a list → recipients; what is wrong in any of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cds_docs.campaign import codes
from cds_docs.campaign.fields import NAME_LIMIT, PROSE_LIMIT
from cds_docs.campaign.lists.columns import (
    APART,
    ID,
    NAME,
    OWN,
    SHORT,
    TITLE,
    Column,
    slug,
    unique,
)
from cds_docs.campaign.lists.listed import ListRow
from cds_docs.campaign.words import plain, quoted
from cds_docs.diagnostics import Code, Diagnostic, Span
from cds_docs.source.lists.folding import Keyed, wording
from cds_docs.source.lists.grid import Cell, Grid, Row
from cds_docs.viet import one_line

_STAND_IN = "…"
_Known = tuple[str, ...]
_NOBODY = "dong"
"""The id of a row that cannot have one."""
_NONE: frozenset[str] = frozenset()
"""What is faulty in nearly all rows: one for all, each would take 216 bytes."""


class Rows:
    """Judges the rows of a list.

    Attributes:
        found: What was found, keyed so that repeats can be folded.
        lost: Whether some row has no id, so that nobody knows who is in the list.
    """

    def __init__(self, grid: Grid, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Keep the table and its columns."""
        self.found: list[Keyed] = []
        self.lost = False
        self._in_workbook = bool(grid.sheet)
        self._grid, self._rows = grid, rows
        self._indexes = {column.key: column.index for column in columns}
        self._headers = {column.key: column.header for column in columns}
        self._headed = frozenset(self._indexes.values())
        self._ids: dict[str, Cell] = {}
        self._shared: frozenset[str] = frozenset()

    def judge(self) -> tuple[ListRow, ...]:
        """Return the recipients, each under an id of its own."""
        of_rows = [self._cells(row) for row in self._rows]
        faults = [self._faults(row, cells) for row, cells in zip(self._rows, of_rows, strict=True)]
        given = [self._given(*pair) for pair in zip(of_rows, faults, strict=True)]
        self._shared = _several(slug(cells[NAME].text) for cells in of_rows)
        made = tuple(
            ListRow(
                self._grid,
                row.number,
                name or self._made(cells, faulty),
                cells,
                frozenset(faulty) if faulty else _NONE,
            )
            for row, cells, faulty, name in zip(self._rows, of_rows, faults, given, strict=True)
        )
        self._same_names(made)
        return made

    def _cells(self, row: Row) -> dict[str, Cell]:
        return {key: row.cell(index) for key, index in self._indexes.items()}

    def _faults(self, row: Row, cells: Mapping[str, Cell]) -> set[str]:
        """Return the keys of a row that cannot be used, and note why."""
        faulty = {key for key, cell in cells.items() if cell.broken}
        for key, cell in cells.items():
            most = NAME_LIMIT if key in OWN else PROSE_LIMIT
            length = len(cell.text)
            if length > most and (length := len(cell.text.strip())) > most:
                message = f"ô «{self._headers[key]}» dài {length} ký tự, nhiều nhất {most} ký tự"
                self._add(codes.CELL_TOO_LONG, cell, message, "Rút gọn.", key)
                faulty.add(key)
        if cells[NAME].is_blank:
            message = f"ô «{self._headers[NAME]}» để trống, cần tên nơi nhận"
            self._add(codes.ROW_WITHOUT_NAME, cells[NAME], message, "Ghi tên, hoặc xóa cả dòng.")
            faulty.add(NAME)
        elif NAME not in faulty and not any(map(str.isalpha, cells[NAME].text)):
            self._letterless(cells[NAME])
            faulty.add(NAME)
        for index, cell in enumerate(row.cells):
            if index not in self._headed and not cell.is_blank:
                self._beyond(cell)
        return faulty

    def _letterless(self, cell: Cell) -> None:
        message = f"tên {quoted(cell.text)} không có chữ cái nào, không phải tên nơi nhận"
        hint = "Ghi tên nơi nhận; nếu dòng này không phải nơi nhận thì xóa cả dòng."
        self._add(codes.NAME_WITHOUT_LETTERS, cell, message, hint)

    def _beyond(self, cell: Cell) -> None:
        message = f"ô {quoted(cell.text)} nằm ở cột không có tiêu đề"
        if self._in_workbook:
            hint = "Ghi tên cột ở hàng tiêu đề, hoặc xóa ô này."
            self._add(codes.CELL_WITHOUT_HEADER, cell, f"{message}, không được dùng", hint)
        else:
            hint = "Ô có dấu phân cách bên trong thì đặt trong ngoặc kép; nếu không, xóa ô này."
            self._add(codes.CELL_BEYOND, cell, f"{message}, dòng có thể đã lệch cột", hint)

    def _given(self, cells: Mapping[str, Cell], faulty: set[str]) -> str:
        """Return the id that stands in a row; nothing where none does, or it cannot be used."""
        cell = cells.get(ID)
        if cell is None or cell.is_blank or ID in faulty:
            return ""
        name = slug(cell.text)
        twice = name in self._ids
        if not name:
            message = f"{quoted(cell.text)} không làm mã được, cần chữ hoặc số"
            self._add(codes.ROW_ID_MALFORMED, cell, message, "Ghi, ví dụ, «so-tai-chinh».")
        elif twice:
            message = f"mã {quoted(cell.text)} trùng với {at(self._ids[name].span)}"
            self._add(codes.ROW_ID_TWICE, cell, message, "Đặt mã khác cho một trong hai dòng.")
            name = unique(name, self._ids)
        if not name or twice:
            faulty.add(ID)
        if name:
            self._ids[name] = cell
        return name

    def _made(self, cells: Mapping[str, Cell], faulty: set[str]) -> str:
        """Return an id made from the name, after all that stand in rows; else a stand-in.

        Of bodies with one name each gets its province or the like behind it, so that sorting the
        list changes no id.
        """
        name = "" if {ID, NAME} & faulty else slug(cells[NAME].text)
        if not name:
            self._unnamed(cells, faulty)
        if name in self._shared and (more := next(filter(None, _apart(cells)), "")):
            name = slug(f"{cells[NAME].text} {more}")
        name = unique(name or _NOBODY, self._ids)
        self._ids[name] = cells[NAME]
        return name

    def _unnamed(self, cells: Mapping[str, Cell], faulty: set[str]) -> None:
        """Note a row that nobody can call, unless what is wrong with it is told already."""
        self.lost = True
        if not {ID, NAME} & faulty:
            message = f"tên {quoted(cells[NAME].text)} không có chữ Việt hoặc số nào để đặt mã"
            hint = "Sửa tên, hoặc thêm cột «Mã» và ghi, ví dụ, «so-tai-chinh»."
            self._add(codes.ROW_ID_MALFORMED, cells[NAME], message, hint, NAME)
        faulty.add(ID)

    def _same_names(self, rows: Sequence[ListRow]) -> None:
        """Note rows whose names are one, or are but for their accents.

        Bodies of one name in two provinces, or at two addresses, are two.
        """
        exact: dict[_Known, ListRow] = {}
        alike: dict[_Known, ListRow] = {}
        for row in rows:
            if NAME in row.faulty:
                continue
            where = tuple(map(plain, _apart(row.cells)))
            name = one_line(row.text(NAME)).casefold()
            same, near = (name, *where), (plain(row.text(NAME)), *where)
            if same in exact:
                self._same(codes.ROW_NAME_TWICE, row, exact[same])
            elif near in alike:
                self._same(codes.ROW_NAME_ALIKE, row, alike[near])
            exact.setdefault(same, row)
            alike.setdefault(near, row)

    def _same(self, code: Code, row: ListRow, earlier: ListRow) -> None:
        place, name = at(earlier.cells[NAME].span), quoted(row.text(NAME))
        if code is codes.ROW_NAME_TWICE:
            message = f"{name} trùng tên với {place}: cùng một nơi sẽ nhận hai lần"
            hint = "Xóa một dòng; là hai đơn vị thì thêm cột «Tỉnh» hoặc «Địa chỉ» để phân biệt."
        else:
            message = f"{name} chỉ khác dấu với {place}: {quoted(earlier.text(NAME))}"
            hint = "Nếu là một đơn vị, xóa một dòng."
        self._add(code, row.cells[NAME], message, f"{hint} Mã của dòng này: «{row.id}».")

    def _add(self, code: Code, cell: Cell, message: str, hint: str, key: str = "") -> None:
        told = Diagnostic(code, message, cell.span, hint)
        self.found.append(((code, key, wording(told)), told))


def _apart(cells: Mapping[str, Cell]) -> tuple[str, ...]:
    """Return what tells a body apart from another one of its name."""
    return tuple(cells[key].text if key in cells else "" for key in APART)


def _several(names: Iterable[str]) -> frozenset[str]:
    """Return the names that more than one row has."""
    return frozenset(name for name, count in Counter(names).items() if count > 1)


def at(span: Span) -> str:
    """Return a place as a message about the same list calls it."""
    return span.cell if span.sheet else f"dòng {span.line}, cột {span.column}"


def recipient_texts(row: ListRow) -> Iterator[tuple[str, str, Cell]]:
    """Yield the keys of a recipient with their words on one line, and their cells."""
    name = row.cells[NAME]
    yield ID, row.id, row.cells[ID] if row.text(ID) else name
    for key in (NAME, SHORT, TITLE):
        text = _STAND_IN if key in row.faulty else one_line(row.text(key))
        if text:
            yield key, text, row.cells[key]
