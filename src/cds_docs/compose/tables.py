"""Tables of the line markup: ``| … |`` with an alignment row, widths, groups, totals."""

from collections.abc import Sequence
from dataclasses import replace

from cds_docs.compose import codes
from cds_docs.compose.inline import inline
from cds_docs.compose.places import Line, Places
from cds_docs.diagnostics import Diagnostic
from cds_docs.document.model import (
    Cell,
    CellAlign,
    Column,
    Paragraph,
    RowRole,
    Table,
    TableRow,
    printed_text,
)
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element

_ALIGNMENT = regex(r"\|(?:\s*:?-+:?\s*\|)+")
_OPEN_RULER = regex(r"[-:][-:\s]*\|[-:|\s]*")
_CELL_END = regex(r"(?<!\\)\|")
_ESCAPED_BAR = regex(r"\\\|")
_WIDTHS = regex(r"\{\s*widths\s*=\s*\"([\d.,\s]+)\"\s*\}")
_ATTRIBUTES = regex(r"\{\s*width[^{}]*\}")
_TOTAL = regex(r"=\s+")

ELEMENTS = {
    RowRole.HEADER: Element.TABLE_HEADER,
    RowRole.BODY: Element.TABLE_CELL,
    RowRole.GROUP: Element.TABLE_GROUP,
    RowRole.TOTAL: Element.TABLE_TOTAL,
}
"""What the paragraphs of a row are."""

_HINT = "Mỗi hàng viết | ô | ô |; dưới đầu bảng là hàng |---|---|; «||» gộp ô vào ô bên trái."


class _TableError(Exception):
    """A table cannot be read; carries the finding."""

    def __init__(self, message: str, line: Line, hint: str = _HINT) -> None:
        """Make the finding."""
        super().__init__(message)
        self.finding = Diagnostic(codes.BAD_TABLE, message, line.origin, hint)


def is_ruler(text: str) -> bool:
    """Tell whether a row says how the columns of a table are aligned."""
    return _ALIGNMENT.fullmatch(text) is not None


def unframed(line: Line) -> Diagnostic | None:
    """Report a table as other programs write it, without «|» at the ends: it would be text."""
    if not _OPEN_RULER.fullmatch(line.text):
        return None
    return _TableError("Hàng của bảng phải bắt đầu và kết thúc bằng «|».", line).finding


def is_attributes(text: str) -> bool:
    """Tell whether a line gives the widths of the table below it, or tries to."""
    return text.startswith("{") and _ATTRIBUTES.fullmatch(text) is not None


def _split(line: Line) -> list[tuple[str, int]]:
    """Return the cells of a row and how many columns each covers."""
    text = line.text.strip()
    if len(text) < len("||") or not text.endswith("|") or text.endswith("\\|"):
        raise _TableError("Hàng của bảng phải bắt đầu và kết thúc bằng «|».", line)
    cells: list[tuple[str, int]] = []
    for part in _CELL_END.split(text)[1:-1]:
        if part == "" and cells:
            cells[-1] = (cells[-1][0], cells[-1][1] + 1)
        else:
            cells.append((_ESCAPED_BAR.sub("|", part.strip()), 1))
    return cells


def _align(part: str) -> CellAlign:
    """Return what a cell of the alignment row says."""
    mark = part.strip()
    if mark.endswith(":"):
        return CellAlign.CENTER if mark.startswith(":") else CellAlign.RIGHT
    return CellAlign.LEFT


def _shares(attributes: Line | None, count: int) -> Sequence[float | None]:
    """Return the columns' shares of the width, where they are given."""
    if attributes is None:
        return [None] * count
    found = _WIDTHS.fullmatch(attributes.text.strip())
    try:
        shares = [float(part.replace(",", ".")) for part in found.group(1).split()] if found else []
    except ValueError:
        shares = []
    if len(shares) != count or not all(share > 0 for share in shares):
        raise _TableError(
            f"Dòng widths phải có {count} số dương, mỗi cột một số, "
            f"nhưng là «{attributes.text.strip()}».",
            attributes,
            f'Viết, ví dụ, {{widths="{" ".join(["1"] * count)}"}}: số cách nhau bằng dấu cách.',
        )
    return shares


def _row(line: Line, count: int, places: Places, *, header: bool) -> TableRow:
    """Return one row."""
    cells = _split(line)
    width = sum(columns for _, columns in cells)
    if width != count:
        raise _TableError(f"Hàng có {width} ô, hàng căn cột có {count} cột.", line)
    role = RowRole.HEADER if header else _role(cells)
    if role is RowRole.TOTAL:
        cells[0] = (_TOTAL.sub("", cells[0][0], count=1), cells[0][1])
    return TableRow(
        role,
        tuple(
            Cell(
                (Paragraph(ELEMENTS[role], inline(text), "", places.origin(text, line.origin)),), n
            )
            for text, n in cells
        ),
    )


def _role(cells: list[tuple[str, int]]) -> RowRole:
    """Return what a row below the header is."""
    if _TOTAL.match(cells[0][0]):
        return RowRole.TOTAL
    return RowRole.GROUP if len(cells) == 1 and cells[0][1] > 1 else RowRole.BODY


def _is_empty(cell: Cell) -> bool:
    """Tell whether nothing stands in a cell."""
    return not any(printed_text(paragraph) for paragraph in cell.paragraphs)


def _reaching_down(heads: Sequence[TableRow]) -> list[TableRow]:
    """Let a cell of the header reach down over the empty ones under it, as wide as itself."""
    done: list[list[Cell]] = []
    above: dict[tuple[int, int], tuple[int, int]] = {}  # column, width → row, index of the cell
    for row in heads:
        here: dict[tuple[int, int], tuple[int, int]] = {}
        cells: list[Cell] = []
        has_words = not all(map(_is_empty, row.cells))
        column = 0
        for cell in row.cells:
            place = (column, cell.columns)
            column += cell.columns
            if has_words and place in above and _is_empty(cell):
                at, index = here[place] = above[place]
                done[at][index] = replace(done[at][index], rows=done[at][index].rows + 1)
            else:
                here[place] = (len(done), len(cells))
                cells.append(cell)
        done.append(cells)
        above = here
    return [replace(row, cells=tuple(cells)) for row, cells in zip(heads, done, strict=True)]


def table(lines: Sequence[Line], attributes: Line | None, places: Places) -> Table | Diagnostic:
    """Read the lines of one table, or say what is wrong with it."""
    try:
        return _table(lines, attributes, places)
    except _TableError as error:
        return error.finding


def _table(lines: Sequence[Line], attributes: Line | None, places: Places) -> Table:
    """Read the lines of one table."""
    rulers = [i for i, line in enumerate(lines) if is_ruler(line.text.strip())]
    if not rulers or rulers[0] == 0:
        raise _TableError("Bảng thiếu hàng đầu hoặc hàng căn cột «|---|---|».", lines[0])
    ruler = rulers[0]
    aligns = [_align(part) for part in lines[ruler].text.strip().split("|")[1:-1]]
    shares = _shares(attributes, len(aligns))
    rows = [
        _row(line, len(aligns), places, header=index < ruler)
        for index, line in enumerate(lines)
        if index != ruler
    ]
    rows[:ruler] = _reaching_down(rows[:ruler])
    columns = tuple(Column(share, align) for share, align in zip(shares, aligns, strict=True))
    return Table(columns, tuple(rows), "", lines[0].origin)
