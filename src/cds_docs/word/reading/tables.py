"""Tables: rows, cells, widths and lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cds_docs.document.found import Border, FoundCell, FoundRow, FoundTable
from cds_docs.standard.rows import Align
from cds_docs.units import Length
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.borders import around, sides
from cds_docs.word.reading.colours import shade
from cds_docs.word.reading.names import VAL
from cds_docs.word.reading.shapes import align
from cds_docs.word.reading.table_styles import InTable, Spot, asked_of_style, placed
from cds_docs.word.reading.values import length, switched, twips, whole
from cds_docs.word.walking import CELL, ROW, children

if TYPE_CHECKING:
    from cds_docs.word.reading.story import Story

_ROWS = frozenset({ROW})
_CELLS = frozenset({CELL})
_TYPE = f"{W}type"
_WIDTH = f"{W}w"
_PERCENT_UNITS = 5000
_WIDEST = 31680
_MOST_COLUMNS = 1000
_CELL_MARGIN = 108
_SIDE_MARGINS = ((f"{W}left", f"{W}start"), (f"{W}right", f"{W}end"))


@dataclass(slots=True)
class _Cell:
    """A cell before its text is read."""

    element: Element
    properties: Element | None
    first: int
    columns: int
    width: int
    continued: bool


@dataclass(slots=True)
class _Row:
    """A row before its text is read."""

    properties: Element | None
    cells: list[_Cell]
    lines: dict[str, Border | None]


def _child(parent: Element | None, name: str) -> Element | None:
    """Return a child element, or None."""
    return parent.find(W + name) if parent is not None else None


def _number(parent: Element | None, name: str) -> int:
    """Return the value of a child element, 0 where it says nothing."""
    child = _child(parent, name)
    return 0 if child is None else whole(child.get(VAL)) or 0


def _on(parent: Element | None, name: str) -> bool:
    """Tell whether a switch of a row is on."""
    child = _child(parent, name)
    return child is not None and switched(child)


def _measured(element: Element | None) -> int | None:
    """Return a width given as a length, or None."""
    if element is None or element.get(_TYPE, "dxa") != "dxa":
        return None
    value = twips(element.get(_WIDTH))
    return value if value is None else max(-_WIDEST, min(_WIDEST, value))


def _share(element: Element | None) -> float:
    """Return a width given as a share of the table's, 0 where it is none."""
    if element is None or element.get(_TYPE) != "pct":
        return 0
    text = element.get(_WIDTH, "")
    if text.endswith("%"):
        return (whole(text[:-1]) or 0) / 100
    return (whole(text) or 0) / _PERCENT_UNITS


def _gone(row: Element) -> bool:
    """Tell whether a row was deleted."""
    properties = _child(row, "trPr")
    return _child(properties, "del") is not None


class TableReader:
    """Reads one table."""

    def __init__(self, story: "Story", element: Element) -> None:
        """Find what holds for the table as a whole."""
        self._story = story
        self._element = element
        self._properties = _child(element, "tblPr")
        named = _child(self._properties, "tblStyle")
        self._styles = story.formats.table_styles
        self._style = self._styles.find(named.get(VAL, "") if named is not None else "")
        self._asked = asked_of_style(self._properties)
        self._grid = [
            max(0, min(_WIDEST, twips(c.get(_WIDTH)) or 0))
            for grid in element.iterchildren(f"{W}tblGrid")
            for c in grid.iterchildren(f"{W}gridCol")
        ][:_MOST_COLUMNS]
        self._theme = story.formats.sheet.theme
        self._lines = sides(_child(self._properties, "tblBorders"), self._theme)
        self._given = _measured(_child(self._properties, "tblW")) or 0
        self._formats: dict[tuple[str, ...], InTable] = {}
        self._drawn: dict[Any, dict[str, Border | None]] = {}

    def read(self) -> FoundTable:
        """Return the table."""
        rows = [self._row(row) for row in children(self._element, _ROWS) if not _gone(row)]
        found = tuple(
            FoundRow(
                tuple(self._cell(row, cell, i, len(rows)) for cell in row.cells),
                header=_on(row.properties, "tblHeader"),
                cant_split=_on(row.properties, "cantSplit"),
                height=self._height(row.properties),
            )
            for i, row in enumerate(rows)
        )
        columns = sum(self._grid) or max(
            (sum(c.width.twips for c in row.cells) for row in found), default=0
        )
        indent = _measured(self._setting("tblInd"))
        return FoundTable(
            found,
            length(self._given if self._given > 0 else columns),
            self._margins(),
            self._align(),
            length(indent or 0),
        )

    def _layers(self) -> Iterator[Element]:
        """Yield the table's properties, its own first, then those of its style."""
        if self._properties is not None:
            yield self._properties
        yield from reversed(self._style.properties)

    def _setting(self, name: str) -> Element | None:
        """Return what the table or its style says of a property, or None."""
        found = (layer.find(W + name) for layer in self._layers())
        return next((one for one in found if one is not None), None)

    def _align(self) -> Align:
        """Return how the table stands on the page."""
        said = self._setting("jc")
        found = None if said is None else align(said)
        return Align.LEFT if found is None else found

    def _margins(self) -> tuple[Length, Length]:
        """Return the inner margins left and right."""
        found = []
        for names in _SIDE_MARGINS:
            said = (
                _measured(layer.find(f"{W}tblCellMar/{name}"))
                for layer in self._layers()
                for name in names
            )
            found.append(next((one for one in said if one is not None), _CELL_MARGIN))
        return length(found[0]), length(found[1])

    def _height(self, properties: Element | None) -> Length | None:
        """Return the height a row is given, or None."""
        said = _child(properties, "trHeight")
        value = twips(said.get(VAL)) if said is not None else None
        return length(min(_WIDEST, value)) if value and value > 0 else None

    def _row(self, element: Element) -> _Row:
        """Return a row with its cells and their places in the grid."""
        properties = _child(element, "trPr")
        at = max(0, _number(properties, "gridBefore"))
        cells: list[_Cell] = []
        for cell in children(element, _CELLS):
            own = _child(cell, "tcPr")
            columns = max(1, min(_MOST_COLUMNS, _number(own, "gridSpan")))
            merged = _child(own, "hMerge")
            width = self._width(own, at, columns)
            if merged is not None and cells and merged.get(VAL, "continue") == "continue":
                cells[-1].columns += columns
                cells[-1].width += width
            else:
                down = _child(own, "vMerge")
                continued = down is not None and down.get(VAL, "continue") != "restart"
                cells.append(_Cell(cell, own, at, columns, width, continued))
            at += columns
        exceptions = _child(element, "tblPrEx")
        lines = sides(_child(exceptions, "tblBorders"), self._theme)
        return _Row(properties, cells, lines)

    def _width(self, properties: Element | None, first: int, columns: int) -> int:
        """Return the width of a cell: its own, else that of its columns."""
        said = _child(properties, "tcW")
        own = _measured(said)
        if own is not None and own > 0:
            return own
        if (share := _share(said)) > 0:
            return min(_WIDEST, round(share * (self._given or sum(self._grid))))
        return sum(self._grid[first : first + columns])

    def _cell(self, row: _Row, cell: _Cell, index: int, rows: int) -> FoundCell:
        """Return a cell with its text."""
        edges = [
            name
            for name, holds in (
                ("top", index == 0),
                ("bottom", index == rows - 1),
                ("left", cell is row.cells[0]),
                ("right", cell is row.cells[-1]),
            )
            if holds
        ]
        spot = Spot(frozenset(edges), index, cell.first)
        conditions = self._style.conditions(spot, self._asked)
        own = sides(_child(cell.properties, "tcBorders"), self._theme)
        fill = _child(cell.properties, "shd")
        lines = self._outer(conditions, spot)
        if row.lines or own:
            lines = {**lines, **placed(row.lines, spot.edges), **own}
        return FoundCell(
            self._story.blocks(cell.element, self._text(conditions)),
            length(cell.width),
            cell.columns,
            cell.continued,
            around(lines),
            shade(fill, self._theme) if fill is not None else self._style.fill(conditions),
        )

    def _outer(self, conditions: tuple[str, ...], spot: Spot) -> dict[str, Border | None]:
        """Return the lines the style and the table give a cell."""
        key = (conditions, spot.edges)
        if key not in self._drawn:
            styled = self._style.lines(conditions, spot)
            self._drawn[key] = {**styled, **placed(self._lines, spot.edges)}
        return self._drawn[key]

    def _text(self, conditions: tuple[str, ...]) -> InTable:
        """Return what the style gives the text of a cell."""
        if conditions not in self._formats:
            self._formats[conditions] = self._styles.text(self._style, conditions)
        return self._formats[conditions]
