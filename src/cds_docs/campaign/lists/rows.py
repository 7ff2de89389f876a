"""Rows of a list → recipients; what is wrong in any of them."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, starmap

from cds_docs.campaign import codes
from cds_docs.campaign.confirm import confirmed
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
    slug_apart,
    unique,
)
from cds_docs.campaign.lists.listed import ListRow, ListRows
from cds_docs.campaign.words import plain, quoted
from cds_docs.diagnostics import Code, Diagnostic, Span
from cds_docs.source.lists.folding import Keyed, wording
from cds_docs.source.lists.grid import Cell, Grid, Row
from cds_docs.viet import one_line

_STAND_IN = "…"
_CALLING = frozenset({ID, NAME})
"""What an id is made from."""
_Known = tuple[str, ...]
_NOBODY = "dong"
"""The id of a row that cannot have one."""


class Rows:
    """Judges the rows of a list.

    Attributes:
        found: What was found, keyed so that repeats can be folded.
        lost: Whether some row has no id, so that nobody knows who is in the list.
    """

    def __init__(self, grid: Grid, columns: Sequence[Column], rows: Mapping[int, Row]) -> None:
        """Keep the table, its columns, and the rows of recipients by their places in it."""
        self.found: list[Keyed] = []
        self.lost = False
        self._in_workbook = bool(grid.sheet)
        self._grid, self._rows = grid, rows
        self._indexes = {column.key: column.index for column in columns}
        self._headers = {column.key: column.header for column in columns}
        self._headed = frozenset(self._indexes.values())
        self._faulty: dict[int, set[str]] = {}
        """Place of a row → its keys that cannot be used; few rows have any."""
        self._ids: dict[str, int] = {}
        """Id → the number of the row that has it."""
        self._shared: frozenset[str] = frozenset()

    def judge(self) -> ListRows:
        """Return the recipients, each under an id of its own."""
        rows = self._rows.values()
        for place, row in self._rows.items():
            self._doubt(place, self._faults(row))
        given = list(starmap(self._given, self._rows.items()))
        self._shared = _several(slug(self._text(row.texts, NAME)) for row in rows)
        named = zip(self._rows.items(), given, strict=True)
        ids = (name or self._made(place, row) for (place, row), name in named)
        made = ListRows(self._grid, self._indexes, self._listed(ids))
        self._same_names(made)
        return made

    def _listed(self, ids: Iterable[str]) -> Iterator[ListRow]:
        """Yield the recipients, as far as their ids are known."""
        for (place, row), name in zip(self._rows.items(), ids, strict=True):
            faulty = frozenset(self._doubted(place))
            yield ListRow(self._grid, place, row.number, name, self._indexes, faulty)

    def _doubt(self, place: int, keys: Collection[str]) -> None:
        """Note keys of a row that cannot be used."""
        if keys:
            self._faulty.setdefault(place, set()).update(keys)

    def _doubted(self, place: int) -> Collection[str]:
        """Return the keys of a row that cannot be used."""
        return self._faulty.get(place, ())

    def _text(self, texts: Sequence[str], key: str) -> str:
        """Return what stands in a column of a row as it stands there; nothing where none is."""
        index = self._indexes.get(key)
        return texts[index] if index is not None and index < len(texts) else ""

    def _cell(self, row: Row, key: str) -> Cell:
        return row.cell(self._indexes[key])

    def _faults(self, row: Row) -> set[str]:
        """Return the keys of a row that cannot be used, and note why."""
        texts, broken, _ = row.content
        faulty = {key for key, index in self._indexes.items() if index in broken}
        for key in self._indexes:
            most = NAME_LIMIT if key in OWN else PROSE_LIMIT
            text = self._text(texts, key)
            if len(text) > most and (length := len(text.strip())) > most:
                message = f"ô «{self._headers[key]}» dài {length} ký tự, nhiều nhất {most} ký tự"
                self._add(codes.CELL_TOO_LONG, self._cell(row, key), message, "Rút gọn.", key)
                faulty.add(key)
        name = self._text(texts, NAME)
        if not name.strip() and self._indexes[NAME] not in broken:
            message = f"ô «{self._headers[NAME]}» để trống, cần tên nơi nhận"
            hint = "Ghi tên, hoặc xóa cả dòng."
            self._add(codes.ROW_WITHOUT_NAME, self._cell(row, NAME), message, hint)
            faulty.add(NAME)
        elif NAME not in faulty and not any(map(str.isalpha, name)):
            self._letterless(self._cell(row, NAME))
            faulty.add(NAME)
        if not self._headed.issuperset(range(len(texts))):
            for index in row.filled:
                if index not in self._headed:
                    self._beyond(row.cell(index))
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

    def _given(self, place: int, row: Row) -> str:
        """Return the id that stands in a row; nothing where none does, or it cannot be used.

        One that still waits for a person is taken as it stands: it is printed nowhere.
        """
        text = confirmed(self._text(row.texts, ID)) if ID in self._indexes else ""
        if not text.strip() or ID in self._doubted(place):
            return ""
        name = slug(text)
        twice = name in self._ids
        if not name:
            message = f"{quoted(text)} không làm mã được, cần chữ hoặc số"
            hint = "Ghi, ví dụ, «so-tai-chinh»."
            self._add(codes.ROW_ID_MALFORMED, self._cell(row, ID), message, hint)
        elif twice:
            message = f"mã {quoted(text)} trùng với {at(self._place_of(name))}"
            hint = "Đặt mã khác cho một trong hai dòng."
            self._add(codes.ROW_ID_TWICE, self._cell(row, ID), message, hint)
            name = unique(name, self._ids)
        if not name or twice:
            self._doubt(place, (ID,))
        if name:
            self._ids[name] = row.number
        return name

    def _place_of(self, name: str) -> Span:
        """Return the place of an id that stands in a row."""
        number = self._ids[name]
        return self._cell(next(row for row in self._rows.values() if row.number == number), ID).span

    def _made(self, place: int, row: Row) -> str:
        """Return an id made from the name, after all that stand in rows; else a stand-in.

        Of bodies with one name each gets its province or the like behind it, of names too long
        for an id each a mark of its own, so that sorting the list changes no id.
        """
        texts = row.texts
        text = self._text(texts, NAME)
        doubtful = not _CALLING.isdisjoint(self._doubted(place))
        name = "" if doubtful else slug(text)
        if not name:
            self._unnamed(row, told=doubtful)
            self._doubt(place, (ID,))
        if name in self._shared:
            apart = (self._text(texts, key) for key in APART)
            name = slug_apart(f"{text} {next(filter(None, apart), '')}")
        name = unique(name or _NOBODY, self._ids)
        self._ids[name] = row.number
        return name

    def _unnamed(self, row: Row, *, told: bool) -> None:
        """Note a row that nobody can call, unless what is wrong with it is told already."""
        self.lost = True
        if not told:
            name = self._cell(row, NAME)
            message = f"tên {quoted(name.text)} không có chữ Việt hoặc số nào để đặt mã"
            hint = "Sửa tên, hoặc thêm cột «Mã» và ghi, ví dụ, «so-tai-chinh»."
            self._add(codes.ROW_ID_MALFORMED, name, message, hint, NAME)

    def _same_names(self, rows: Sequence[ListRow]) -> None:
        """Note rows whose names are one, or are but for their accents.

        Bodies of one name in two provinces, or at two addresses, are two.
        """
        exact: dict[_Known, ListRow] = {}
        alike: dict[_Known, ListRow] = {}
        for listed in self._perhaps_twins(rows):
            same, near = self._known(listed.row)
            if same in exact:
                self._same(codes.ROW_NAME_TWICE, listed, exact[same])
            elif near in alike:
                self._same(codes.ROW_NAME_ALIKE, listed, alike[near])
            exact.setdefault(same, listed)
            alike.setdefault(near, listed)

    def _perhaps_twins(self, rows: Sequence[ListRow]) -> list[ListRow]:
        """Return the rows whose names may be those of others.

        Of thousands of names only the hashes are kept.
        """
        named = [place for place, row in enumerate(self._rows) if NAME not in self._doubted(row)]
        every = tuple(self._rows.values())
        hashes = array("q", (hash(key) for at in named for key in self._known(every[at])))
        twice = {one for one, next_one in pairwise(sorted(hashes)) if one == next_one}
        pairs = zip(named, hashes[::2], hashes[1::2], strict=True)
        return [rows[at] for at, same, near in pairs if same in twice or near in twice]

    def _known(self, row: Row) -> tuple[_Known, _Known]:
        """Return what a recipient is known by: as it is written, and without accents."""
        texts = row.texts
        where = tuple(plain(self._text(texts, key)) for key in APART)
        text = self._text(texts, NAME).strip()
        return (one_line(text).casefold(), *where), (plain(text), *where)

    def _same(self, code: Code, row: ListRow, earlier: ListRow) -> None:
        place, name = at(earlier.span(NAME)), quoted(row.text(NAME))
        if code is codes.ROW_NAME_TWICE:
            message = f"{name} trùng tên với {place}: cùng một nơi sẽ nhận hai lần"
            hint = "Xóa một dòng; là hai đơn vị thì thêm cột «Tỉnh» hoặc «Địa chỉ» để phân biệt."
        else:
            message = f"{name} chỉ khác dấu với {place}: {quoted(earlier.text(NAME))}"
            hint = "Nếu là một đơn vị, xóa một dòng."
        hint += f" Mã của dòng này: «{row.id}»"
        if ID not in row.cells or row.cells[ID].is_blank:
            hint += ", đặt theo thứ tự dòng: chèn hay xếp lại dòng thì mã ấy thành của nơi khác;"
            hint += " ghi cột «Mã» để giữ"
        self._add(code, row.cells[NAME], message, f"{hint}.")

    def _add(self, code: Code, cell: Cell, message: str, hint: str, key: str = "") -> None:
        told = Diagnostic(code, message, cell.span, hint)
        self.found.append(((code, key, wording(told)), told))


def _several(names: Iterable[str]) -> frozenset[str]:
    """Return the names that more than one row has."""
    return frozenset(name for name, count in Counter(names).items() if count > 1)


def at(span: Span) -> str:
    """Return a place as a message about the same list calls it."""
    return span.cell if span.sheet else f"dòng {span.line}, cột {span.column}"


def recipient_texts(listed: ListRow) -> Iterator[tuple[str, str, int]]:
    """Yield the keys of a recipient with their words on one line, and their columns from 0."""
    indexes, texts = listed.indexes, listed.texts
    yield ID, listed.id, indexes[ID if texts.get(ID) else NAME]
    for key in (NAME, SHORT, TITLE):
        text = _STAND_IN if key in listed.faulty else one_line(texts.get(key, ""))
        if text:
            yield key, text, indexes[key]
