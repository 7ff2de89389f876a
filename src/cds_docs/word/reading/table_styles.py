"""Table styles: what they give a cell at its place, for its text and its lines."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, NamedTuple

from cds_docs.document.found_shape import Border
from cds_docs.values import dataclass
from cds_docs.word.markup import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.borders import sides
from cds_docs.word.reading.colours import shade
from cds_docs.word.reading.looks import Properties, run_properties
from cds_docs.word.reading.shapes import paragraph_properties
from cds_docs.word.reading.sheet import Sheet, Style
from cds_docs.word.reading.theme import Theme
from cds_docs.word.reading.values import is_on, whole

WHOLE = ""
_ORDER = (
    WHOLE, "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstCol", "lastCol", "firstRow",
    "lastRow", "neCell", "nwCell", "seCell", "swCell",
)  # fmt: skip
_ALONG_ROWS = frozenset({"band1Horz", "band2Horz", "firstRow", "lastRow"})
_ALONG_COLUMNS = frozenset({"band1Vert", "band2Vert", "firstCol", "lastCol"})
_INNER = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_LOOK_BITS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
    "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
ALL_EDGES = frozenset(_INNER)


class InTable(NamedTuple):
    """What a table style gives the text of a cell.

    Attributes:
        run: Run properties.
        shape: Paragraph properties.
        key: What tells it from others.
    """

    run: Properties
    shape: Properties
    key: tuple[str, tuple[str, ...]]


class Spot(NamedTuple):
    """Where a cell stands in its table: at which edges, and in which band.

    Attributes:
        edges: ``top``, ``bottom``, ``left``, ``right`` where it is at one.
        row: Row from 0.
        column: Column from 0.
    """

    edges: frozenset[str]
    row: int
    column: int


@dataclass(slots=True)
class Region:
    """What a table style gives one region of a table."""

    run: dict[str, Any] = field(default_factory=dict)
    shape: dict[str, Any] = field(default_factory=dict)
    table_lines: dict[str, Border | None] = field(default_factory=dict)
    cell_lines: dict[str, Border | None] = field(default_factory=dict)
    fill: dict[str, str] = field(default_factory=dict)

    def add(self, element: Element, theme: Theme) -> None:
        """Take in what a style, or one of its conditional formats, says."""
        self.run.update(run_properties(element.find(RUN_PROPERTIES), theme))
        self.shape.update(paragraph_properties(element.find(PARAGRAPH_PROPERTIES), theme))
        self.table_lines.update(sides(element.find(f"{W}tblPr/{W}tblBorders"), theme))
        self.cell_lines.update(sides(element.find(f"{W}tcPr/{W}tcBorders"), theme))
        fill = element.find(f"{W}tcPr/{W}shd")
        if fill is not None:
            self.fill["fill"] = shade(fill, theme)


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A table style with all it is based on.

    Attributes:
        id: Its id.
        regions: What it gives each region.
        properties: Its table properties, those of the first style it is based on first.
        row_band: Rows of a band.
        column_band: Columns of a band.
    """

    id: str
    regions: Mapping[str, Region]
    properties: tuple[Element, ...]
    row_band: int
    column_band: int

    def conditions(self, spot: Spot, asked: frozenset[str]) -> tuple[str, ...]:
        """Return the regions a cell is in, weakest first.

        Args:
            spot: Where it stands.
            asked: What the table wants of the style (``tblLook``).
        """
        if len(self.regions) == 1:
            return (WHOLE,)
        first_row, first_column = "firstRow" in asked, "firstColumn" in asked
        found = {WHOLE}
        row, column = spot.row - first_row, spot.column - first_column
        if "noHBand" not in asked and row >= 0:
            found.add(f"band{1 + row // self.row_band % 2}Horz")
        if "noVBand" not in asked and column >= 0:
            found.add(f"band{1 + column // self.column_band % 2}Vert")
        top, bottom = (first_row and spot.row == 0, "lastRow" in asked and "bottom" in spot.edges)
        left = first_column and "left" in spot.edges
        right = "lastColumn" in asked and "right" in spot.edges
        for name, holds in (
            ("firstRow", top), ("lastRow", bottom), ("firstCol", left), ("lastCol", right),
            ("nwCell", top and left), ("neCell", top and right),
            ("swCell", bottom and left), ("seCell", bottom and right),
        ):  # fmt: skip
            if holds:
                found.add(name)
        return tuple(name for name in _ORDER if name in found and name in self.regions)

    def run(self, conditions: Iterable[str]) -> Properties:
        """Return the run properties of regions together."""
        return {k: v for name in conditions for k, v in self.regions[name].run.items()}

    def shape(self, conditions: Iterable[str]) -> Properties:
        """Return the paragraph properties of regions together."""
        return {k: v for name in conditions for k, v in self.regions[name].shape.items()}

    def lines(self, conditions: Iterable[str], spot: Spot) -> dict[str, Border | None]:
        """Return the lines regions give a cell."""
        found: dict[str, Border | None] = {}
        for name in conditions:
            region = self.regions[name]
            edges = spot.edges
            if name in _ALONG_ROWS:
                edges = edges | {"top", "bottom"}
            elif name in _ALONG_COLUMNS:
                edges = edges | {"left", "right"}
            elif name != WHOLE:
                edges = ALL_EDGES
            found.update(placed(region.table_lines, edges))
            found.update(placed(region.cell_lines, edges))
        return found

    def fill(self, conditions: Iterable[str]) -> str:
        """Return the fill regions give a cell, or nothing."""
        fills = [self.regions[name].fill for name in conditions]
        return next((one["fill"] for one in reversed(fills) if one), "")


def placed(lines: Mapping[str, Border | None], edges: frozenset[str]) -> dict[str, Border | None]:
    """Return which lines of a table or region a cell gets: outer ones at its edges only."""
    named = {side: side if side in edges else inner for side, inner in _INNER.items()}
    return {side: lines[name] for side, name in named.items() if name in lines}


def table_style(sheet: Sheet, style: Style | None) -> TableStyle:
    """Return a table style with all it is based on."""
    regions = {WHOLE: Region()}
    properties, bands = [], {"row": 1, "column": 1}
    for one in sheet.chain(style):
        regions[WHOLE].add(one.element, sheet.theme)
        own = one.element.find(f"{W}tblPr")
        if own is not None:
            properties.append(own)
            for name, tag in (("row", "tblStyleRowBandSize"), ("column", "tblStyleColBandSize")):
                size = own.find(W + tag)
                bands[name] = max(1, whole(size.get(VAL)) or 1) if size is not None else bands[name]
        for part in one.element.iterchildren(f"{W}tblStylePr"):
            name = part.get(f"{W}type", "")
            name = WHOLE if name == "wholeTable" else name
            if name in _ORDER:
                regions.setdefault(name, Region()).add(part, sheet.theme)
    found = style.id if style is not None else ""
    return TableStyle(found, regions, tuple(properties), bands["row"], bands["column"])


def asked_of_style(look: Element | None) -> frozenset[str]:
    """Return what ``tblLook`` wants of a style: by names, or by bits as old Word does."""
    if look is None:
        return frozenset()
    try:
        bits = int(look.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    found = set()
    for name, bit in _LOOK_BITS.items():
        said = look.get(W + name)
        if is_on(said) if said is not None else bits & bit:
            found.add(name)
    return frozenset(found)


class TableStyles:
    """The table styles of a sheet, each put together once."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin with none put together."""
        self._sheet = sheet
        self._found: dict[str, TableStyle] = {}
        self._texts: dict[tuple[str, tuple[str, ...]], InTable] = {}

    def find(self, name: str) -> TableStyle:
        """Return a table style by its id; the default one where there is none of it."""
        style = self._sheet.find(name, "table")
        key = style.id if style is not None else ""
        if key not in self._found:
            self._found[key] = table_style(self._sheet, style)
        return self._found[key]

    def text(self, style: TableStyle, conditions: tuple[str, ...]) -> InTable:
        """Return what regions of a style give the text of a cell."""
        key = (style.id, conditions)
        if key not in self._texts:
            self._texts[key] = InTable(style.run(conditions), style.shape(conditions), key)
        return self._texts[key]
