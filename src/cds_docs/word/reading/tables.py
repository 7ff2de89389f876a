"""Tables: rows, cells, widths and lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

from cds_docs.document.found import FoundCell, FoundRow, FoundTable
from cds_docs.document.found_shape import Border, Borders
from cds_docs.units import Length
from cds_docs.word.markup import CELL, ROW, VAL, children
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.borders import around, sides
from cds_docs.word.reading.colours import shade
from cds_docs.word.reading.table_styles import Spot, asked_of_style, placed
from cds_docs.word.reading.values import length, switched, twips, whole

if TYPE_CHECKING:
    from cds_docs.word.reading.story import Story

_ROWS = frozenset({ROW})
_CELLS = frozenset({CELL})
_TYPE = f"{W}type"
_WIDTH = f"{W}w"
_TABLE_PROPERTIES = f"{W}tblPr"
_ROW_PROPERTIES = f"{W}trPr"
_CELL_PROPERTIES = f"{W}tcPr"
_EXCEPTIONS = f"{W}tblPrEx"
_TABLE_STYLE = f"{W}tblStyle"
_TABLE_BORDERS = f"{W}tblBorders"
_CELL_BORDERS = f"{W}tcBorders"
_TABLE_WIDTH = f"{W}tblW"
_CELL_WIDTH = f"{W}tcW"
_SPAN = f"{W}gridSpan"
_BEFORE = f"{W}gridBefore"
_DOWN = f"{W}vMerge"
_ACROSS = f"{W}hMerge"
_FILL = f"{W}shd"
_DELETED = f"{W}del"
_HEADER = f"{W}tblHeader"
_WHOLE = f"{W}cantSplit"
_SIDE_MARGINS = (
    tuple(f"{W}tblCellMar/{W}{name}" for name in ("left", "start")),
    tuple(f"{W}tblCellMar/{W}{name}" for name in ("right", "end")),
)
_PERCENT = 100
_PERCENT_UNITS = 5000
_WIDEST = 31680
_MOST_COLUMNS = 1000
_CELL_MARGIN = 108
_EDGES = {
    at: frozenset(
        name for name, holds in zip(("top", "bottom", "left", "right"), at, strict=True) if holds
    )
    for at in product((False, True), repeat=4)
}

Parts = Mapping[str, Element]
"""Properties by their tag."""

_NOTHING: Parts = MappingProxyType({})


@dataclass(slots=True)
class _Cell:
    """A cell before its text is read."""

    element: Element
    parts: Parts
    first: int
    width: int
    continued: bool


@dataclass(slots=True)
class _Row:
    """A row before its text is read."""

    parts: Parts
    cells: list[_Cell]
    lines: Mapping[str, Border | None]


def _parts(element: Element, tag: str) -> Parts:
    """Return the properties of a table, row or cell by their tag."""
    for child in element:
        if child.tag == tag:
            return {part.tag: part for part in child}
        if child.tag in {ROW, CELL}:
            break
    return _NOTHING


def _number(parts: Parts, tag: str) -> int:
    """Return the value of a property, 0 where it says nothing."""
    part = parts.get(tag)
    return 0 if part is None else whole(part.get(VAL)) or 0


def _on(parts: Parts, tag: str) -> bool:
    """Tell whether a switch is on."""
    return tag in parts and switched(parts[tag])


def _measured(element: Element | None) -> int | None:
    """Return a width given as a length, or None."""
    if element is None or element.get(_TYPE, "dxa") != "dxa":
        return None
    value = twips(element.get(_WIDTH))
    return None if value is None else max(-_WIDEST, min(_WIDEST, value))


def _share(element: Element | None) -> float:
    """Return a width given as a share of the table's, 0 where it is none."""
    if element is None or element.get(_TYPE) != "pct":
        return 0
    text = element.get(_WIDTH, "")
    if text.endswith("%"):
        return (whole(text[:-1]) or 0) / _PERCENT
    return (whole(text) or 0) / _PERCENT_UNITS


class TableReader:
    """Reads one table."""

    def __init__(self, story: "Story", element: Element) -> None:
        """Find what holds for the table as a whole."""
        self._story = story
        self._element = element
        self._parts = _parts(element, _TABLE_PROPERTIES)
        self._styles = story.formats.table_styles
        named = self._parts.get(_TABLE_STYLE)
        self._style = self._styles.find(named.get(VAL, "") if named is not None else "")
        self._asked = asked_of_style(self._parts.get(f"{W}tblLook"))
        self._theme = story.formats.sheet.theme
        self._lines = sides(self._parts.get(_TABLE_BORDERS), self._theme)
        self._given = max(0, _measured(self._parts.get(_TABLE_WIDTH)) or 0)
        self._drawn: dict[
            tuple[tuple[str, ...], frozenset[str]], tuple[dict[str, Border | None], Borders]
        ] = {}
        self._grid = [
            max(0, min(_WIDEST, twips(column.get(_WIDTH)) or 0))
            for grid in element.iterchildren(f"{W}tblGrid")
            for column in grid.iterchildren(f"{W}gridCol")
        ][:_MOST_COLUMNS]

    def read(self) -> FoundTable:
        """Return the table."""
        found = (self._row(row) for row in children(self._element, _ROWS))
        rows = [row for row in found if _DELETED not in row.parts]
        last = len(rows) - 1
        made = tuple(
            FoundRow(
                tuple([self._cell(row, cell, i, is_last=i == last) for cell in row.cells]),
                header=_on(row.parts, _HEADER),
                cant_split=_on(row.parts, _WHOLE),
            )
            for i, row in enumerate(rows)
        )
        widths = (sum(cell.width.twips for cell in row.cells) for row in made)
        return FoundTable(
            made,
            length(self._given or sum(self._grid) or max(widths, default=0)),
            self._margins(),
        )

    def _layers(self) -> Iterator[Element]:
        """Yield the table's properties, its own first, then those of its style."""
        yield from self._element.iterchildren(_TABLE_PROPERTIES)
        yield from reversed(self._style.properties)

    def _setting(self, *paths: str) -> Element | None:
        """Return what the table or its style says of a property, or None."""
        for layer in self._layers():
            for path in paths:
                if (found := layer.find(path)) is not None:
                    return found
        return None

    def _margins(self) -> tuple[Length, Length]:
        """Return the inner margins left and right."""
        said = (_measured(self._setting(*paths)) for paths in _SIDE_MARGINS)
        left, right = (_CELL_MARGIN if one is None else one for one in said)
        return length(left), length(right)

    def _row(self, element: Element) -> _Row:
        """Return a row with its cells and their places in the grid."""
        parts = _parts(element, _ROW_PROPERTIES)
        at = max(0, _number(parts, _BEFORE))
        cells: list[_Cell] = []
        for child in children(element, _CELLS):
            own = _parts(child, _CELL_PROPERTIES)
            columns = max(1, min(_MOST_COLUMNS, _number(own, _SPAN))) if _SPAN in own else 1
            width = self._width(own.get(_CELL_WIDTH), at, columns)
            if cells and _goes_on(own.get(_ACROSS)):
                cells[-1].width += width
            else:
                down = _goes_on(own.get(_DOWN))
                cells.append(_Cell(child, own, at, width, down))
            at += columns
        exceptions = _parts(element, _EXCEPTIONS)
        return _Row(parts, cells, sides(exceptions.get(_TABLE_BORDERS), self._theme))

    def _width(self, said: Element | None, first: int, columns: int) -> int:
        """Return the width of a cell: its own, else that of its columns."""
        own = _measured(said)
        if own is not None and own > 0:
            return own
        if (share := _share(said)) > 0:
            return min(_WIDEST, round(share * (self._given or sum(self._grid))))
        return sum(self._grid[first : first + columns])

    def _cell(self, row: _Row, cell: _Cell, index: int, *, is_last: bool) -> FoundCell:
        """Return a cell with its text."""
        at = (index == 0, is_last, cell is row.cells[0], cell is row.cells[-1])
        spot = Spot(_EDGES[at], index, cell.first)
        conditions = self._style.conditions(spot, self._asked)
        lines, borders = self._outer(conditions, spot)
        own = cell.parts.get(_CELL_BORDERS)
        if row.lines or own is not None:
            exceptions = placed(row.lines, spot.edges)
            borders = around({**lines, **exceptions, **sides(own, self._theme)})
        fill = cell.parts.get(_FILL)
        return FoundCell(
            self._story.blocks(cell.element, self._styles.text(self._style, conditions)),
            length(cell.width),
            cell.continued,
            borders,
            shade(fill, self._theme) if fill is not None else self._style.fill(conditions),
        )

    def _outer(
        self, conditions: tuple[str, ...], spot: Spot
    ) -> tuple[dict[str, Border | None], Borders]:
        """Return the lines the style and the table give a cell."""
        key = (conditions, spot.edges)
        if key not in self._drawn:
            styled = self._style.lines(conditions, spot)
            lines = {**styled, **placed(self._lines, spot.edges)}
            self._drawn[key] = (lines, around(lines))
        return self._drawn[key]


def _goes_on(merged: Element | None) -> bool:
    """Tell whether a cell goes on another one."""
    return merged is not None and merged.get(VAL, "continue") != "restart"
