"""Whether the totals of a table are the sums of its rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.document.grid import table_places
from cds_docs.document.model import Block, Cell, RowRole, Table, TableRow, Words, printed_text
from cds_docs.patterns import regex
from cds_docs.units import ZERO
from cds_docs.values import dataclass
from cds_docs.viet import fold

_NUMBER = regex(r"-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,\d+)?")
_NOTHING = regex(r"[-–—./\s]*")
_TOTAL_LABEL = regex(r"tong(?: cong| so)?:?|cong:?")
_OTHER_SUM = regex(r"binh quan|trung binh|ty le|ti le|chenh lech|con lai|trong do|lam tron")
_NO_SUM = regex(r"%|ty le|ti le|phan tram|binh quan|don gia|dinh muc|\bmuc\b|^tt$|^stt$")
"""Headings of columns whose numbers are not added."""
_ROMAN = regex(r"[IVXL]+\.?")
_LETTER = regex(r"[A-ZĐ]\.?|[a-zđ][.)]?")
_COUNTED = regex(r"\d+\.?")
_DEEPER = regex(r"\d+(?:\.\d+)+\.?")
_ENOUGH = 2
"""Rows of one level that make a level."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it counts for one column.

    Attributes:
        value: Its number, or None where it has none.
        total: Whether it is a total.
        group: Whether it only names a group.
        level: How its first cell numbers it; what is added is of one level.
    """

    value: Decimal | None
    total: bool
    group: bool
    level: str


def check_totals(blocks: Iterable[Block]) -> Iterator[Diagnostic]:
    """Yield each total that is the sum of no rows it can stand for.

    A column with anything but plain numbers is not judged, nor one whose numbers are not added;
    groups and sub-totals are, in each way they are commonly written.
    """
    for block in blocks:
        if isinstance(block, Table):
            yield from _table(block)


def _table(table: Table) -> Iterator[Diagnostic]:
    body = [row for row in table.rows if row.role is not RowRole.HEADER]
    if any(cell.rows > 1 for row in body for cell in row.cells):
        return  # which column a cell stands in is not told by its row
    if not any(_is_total(row) for row in body):
        return
    titles = _titles(table)
    rows = [_spread(row) for row in body]
    for column in range(1, len(table.columns)):
        title = titles[column]
        if _NO_SUM.search(fold(title).strip()):
            continue
        parsed = _parsed(body, rows, column)
        if parsed is not None:
            for index in _wrong(parsed):
                if not _OTHER_SUM.search(fold(" ".join(map(_text, rows[index])))):
                    yield _finding(rows[index][column], title, parsed, index)


def _titles(table: Table) -> list[str]:
    """Return what stands above each column, top to bottom."""
    heads = tuple(row for row in table.rows if row.role is RowRole.HEADER)
    titles: list[dict[str, None]] = [{} for _ in table.columns]
    for _, places in table_places(replace(table, rows=heads), (ZERO,) * len(titles)):
        for place in places:
            if text := _text(place.cell):
                for column in range(place.column, place.column + place.span):
                    titles[column][text] = None
    return [" ".join(title) for title in titles]


def _spread(row: TableRow) -> list[Cell | None]:
    """Return the cell of each column; None where one of the left reaches over it."""
    spread: list[Cell | None] = []
    for cell in row.cells:
        spread += [cell, *[None] * (cell.columns - 1)]
    return spread


def _text(cell: Cell | None) -> str:
    return "" if cell is None else " ".join(printed_text(one) for one in cell.paragraphs).strip()


def _is_total(row: TableRow) -> bool:
    """Tell whether a row is a total, as marked or as its first words say."""
    label = next((text for text in map(_text, row.cells) if text), "")
    return row.role is RowRole.TOTAL or bool(_TOTAL_LABEL.fullmatch(fold(label)))


def _parsed(
    body: Sequence[TableRow], rows: Sequence[Sequence[Cell | None]], column: int
) -> list[_Row] | None:
    """Return a column as numbers, or None where a cell is anything else, or counts the rows."""
    parsed = []
    for row, cells in zip(body, rows, strict=True):
        text = _text(cells[column]) if column < len(cells) else ""
        total, group = _is_total(row), row.role is RowRole.GROUP
        if not _NOTHING.fullmatch(text) and not _NUMBER.fullmatch(text) and not (total or group):
            return None
        value = _number(text) if _NUMBER.fullmatch(text) else None
        parsed.append(_Row(value, total, group, _level(cells)))
    counted = [row.value for row in parsed if not row.total and row.value is not None]
    return None if counted == list(range(1, len(counted) + 1)) else parsed


def _level(cells: Sequence[Cell | None]) -> str:
    """Return how a row is numbered: which rows are groups of others shows in that."""
    text = _text(cells[0]) if cells else ""
    forms = (("roman", _ROMAN), ("letter", _LETTER), ("deeper", _DEEPER), ("counted", _COUNTED))
    return next((name for name, form in forms if form.fullmatch(text)), "") + _weight(cells)


def _weight(cells: Sequence[Cell | None]) -> str:
    """Return whether a row stands out in bold."""
    words = [
        part
        for cell in cells
        if cell is not None
        for paragraph in cell.paragraphs
        for part in paragraph.content
        if isinstance(part, Words) and part.text.strip()
    ]
    return " bold" if words and all(part.bold for part in words) else ""


def _number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _wrong(rows: Sequence[_Row]) -> Iterator[int]:
    """Yield the totals that no sum of rows makes."""
    for index, row in enumerate(rows):
        if not row.total or row.value is None:
            continue
        sums = list(_sums(rows, index))
        slack = _slack([one.value for one in rows if one.value is not None])
        if sums and all(abs(row.value - one) > slack for one in sums):
            yield index


def _slack(values: Sequence[Decimal]) -> Decimal:
    """Return by how much rounded numbers may miss their total; nothing for whole ones."""
    places = min((_places(value) for value in values), default=0)
    return Decimal(len(values)).scaleb(places) / 2 if places < 0 else Decimal(0)


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _sums(rows: Sequence[_Row], index: int) -> Iterator[Decimal]:
    """Yield the sums a total may stand for: rows above it, or below where it comes first."""
    above = list(rows[:index])
    if not any(row.value is not None for row in above):
        below = rows[index + 1 :]
        ends = next((at for at, row in enumerate(below) if row.total), len(below))
        for part in (below, below[:ends]):
            yield from _of(part)
        return
    starts = [0]
    starts += [at + 1 for at, row in enumerate(above) if row.total or row.group]
    for start in starts:
        yield from _of(above[start:])


def _of(rows: Sequence[_Row]) -> Iterator[Decimal]:
    """Yield the sums of some rows: all, the totals among them, those of one level."""
    plain = [row for row in rows if not row.total]
    totals = [row for row in rows if row.total]
    last = max((at for at, row in enumerate(rows) if row.total), default=-1)
    levels = dict.fromkeys(row.level for row in plain)
    parts = [plain, totals, [*totals, *rows[last + 1 :]], [row for row in rows if row.group]]
    parts += [[row for row in plain if row.level == level] for level in levels]
    parts += [[row for row in plain if row.level.endswith("bold")]]
    parts += [[row for row in plain if not row.level.endswith("bold")]]
    for part in parts:
        values = [row.value for row in part if row.value is not None]
        if values:
            yield sum(values, Decimal(0))
            if part is plain and len(levels) >= _ENOUGH:
                yield sum(values, Decimal(0)) / 2


def _finding(cell: Cell | None, title: str, rows: Sequence[_Row], index: int) -> Diagnostic:
    """Return the finding, with the figure that stands there and the one the rows make."""
    value = rows[index].value or Decimal(0)
    made = min(_sums(rows, index), key=lambda one: abs(one - value))
    where = f" ở cột «{title}»" if title else ""
    return Diagnostic(
        codes.TOTAL_WRONG,
        f"Tổng «{_shown(value)}»{where} khác tổng các hàng: «{_shown(made)}».",
        _origin(cell),
        "Cộng lại các hàng, sửa số sai; số không cộng được thì viết kèm chữ, ví dụ «khoảng 30».",
    )


def _origin(cell: Cell | None) -> Span | None:
    return next((one.origin for one in cell.paragraphs), None) if cell else None


def _shown(value: Decimal) -> str:
    """Return a number the Vietnamese way: ``1.250.000``, ``12,5``."""
    whole, _, rest = f"{value:,f}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")
