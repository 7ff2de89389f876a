"""A PDF as facts in millimetres and points: lines of text, drawn lines, boxes, pictures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pdfplumber

MM = 25.4 / 72
"""Millimetres in a point."""

_SAME_LINE = 0.3
_COLUMN_GAP = 1.0
_JOIN = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in one column; lengths in mm from the page's left and top, sizes in pt.

    ``bold`` and ``italic`` are true where every letter is.
    """

    text: str
    left: float
    right: float
    baseline: float
    sizes: frozenset[float]
    fonts: frozenset[str]
    colours: frozenset[tuple[float, ...]]
    bold: bool
    italic: bool

    @property
    def width(self) -> float:
        """Return how long the line is."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Return where the middle of the line stands."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drawn horizontal line, in mm."""

    left: float
    right: float
    y: float
    colour: tuple[float, ...]

    @property
    def length(self) -> float:
        """Return how long the line is."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Return where the middle of the line stands."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Area:
    """A box or a picture, in mm."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """Return its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return its height."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, from top to bottom."""

    width: float
    height: float
    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...]
    uprights: tuple[Area, ...]
    pictures: tuple[Area, ...]

    @property
    def text(self) -> str:
        """Return all lines, each on its own."""
        return "\n".join(line.text for line in self.lines)

    @property
    def landscape(self) -> bool:
        """Tell whether the page lies on its side."""
        return self.width > self.height

    def find(self, start: str) -> Line:
        """Return the first line that begins with some text.

        Raises:
            LookupError: No line does.
        """
        for line in self.lines:
            if line.text.startswith(start):
                return line
        raise LookupError(f"«{start}» not among:\n{self.text}")

    def under(self, line: Line, within: float = 6.0) -> Stroke:
        """Return the drawn line centred under a line of text.

        Raises:
            LookupError: There is none within so many mm.
        """
        for stroke in self.strokes:
            centred = abs(stroke.middle - line.middle) < 1
            if centred and 0 < stroke.y - line.baseline < within:
                return stroke
        raise LookupError(f"no line under «{line.text}»: {self.strokes}")

    def box_around(self, line: Line) -> Area:
        """Return the four-sided box around a line of text, measured between its edges' middles.

        Raises:
            LookupError: There is none.
        """
        sides = [u for u in self.uprights if u.top < line.baseline < u.bottom]
        left = max((u.left for u in sides if u.left <= line.left), default=None)
        right = min((u.left for u in sides if u.left >= line.right), default=None)
        if left is None or right is None:
            raise LookupError(f"no box around «{line.text}»")
        edges = [
            s.y
            for s in self.strokes
            if s.left < line.middle < s.right and s.length < 1.05 * (right - left)
        ]
        above = max((y for y in edges if y < line.baseline), default=None)
        below = min((y for y in edges if y > line.baseline), default=None)
        if above is None or below is None:
            raise LookupError(f"no box around «{line.text}»")
        return Area(left, right, above, below)


def _colour(char: dict[str, Any]) -> tuple[float, ...]:
    """Return a character's colour as numbers from 0 to 1."""
    found = char["non_stroking_color"]
    return tuple(found) if isinstance(found, tuple | list) else (float(found or 0),)


def _line(chars: list[dict[str, Any]]) -> Line | None:
    """Return characters side by side as a line; None when nothing of it can be seen."""
    text = "".join(char["text"] for char in chars)
    seen = [char for char in chars if not char["text"].isspace()]
    if not seen:
        return None
    names = frozenset(char["fontname"].split("+")[-1] for char in seen)
    return Line(
        text.strip(),
        seen[0]["x0"] * MM,
        seen[-1]["x1"] * MM,
        seen[0]["baseline"] * MM,
        frozenset(round(char["size"], 1) for char in seen),
        names,
        frozenset(_colour(char) for char in seen),
        all("Bold" in name for name in names),
        all("Italic" in name for name in names),
    )


def _apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two characters stand in different columns.

    In justified text LibreOffice widens the blank itself, so a gap behind a blank is none.
    """
    return (other["x0"] - one["x1"]) * MM > _COLUMN_GAP and not one["text"].isspace()


def _lines(page: Any) -> Iterator[Line]:  # noqa: ANN401 - pdfplumber has no types
    """Yield the lines of text, from top to bottom and left to right."""
    chars = []
    for char in page.chars:
        char["baseline"] = float(page.height) - char["matrix"][5]
        chars.append(char)
    chars.sort(key=lambda char: (round(char["baseline"] * MM / _SAME_LINE), char["x0"]))
    for _, same in groupby(chars, key=lambda char: round(char["baseline"] * MM / _SAME_LINE)):
        run: list[dict[str, Any]] = []
        for char in same:
            if run and _apart(run[-1], char):
                yield from filter(None, [_line(run)])
                run = []
            run.append(char)
        yield from filter(None, [_line(run)])


def _edges(page: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - pdfplumber has no types
    """Return drawn lines and thin filled rectangles."""
    return [*page.lines, *page.rects]


def _stroke_colour(edge: dict[str, Any]) -> tuple[float, ...]:
    """Return the colour of a drawn line."""
    found = edge["stroking_color"] if edge["stroke"] else edge["non_stroking_color"]
    return tuple(found) if isinstance(found, tuple | list) else (float(found or 0),)


def _strokes(page: Any) -> tuple[Stroke, ...]:  # noqa: ANN401 - pdfplumber has no types
    """Return horizontal lines, pieces joined; LibreOffice draws some of them twice."""
    found = sorted(
        {
            (
                round((e["top"] + e["bottom"]) / 2 * MM, 2),
                round(e["x0"] * MM, 2),
                round(e["x1"] * MM, 2),
                _stroke_colour(e),
            )
            for e in _edges(page)
            if e["x1"] - e["x0"] > e["bottom"] - e["top"]
        }
    )
    joined: list[Stroke] = []
    for y, left, right, colour in found:
        last = joined[-1] if joined else None
        if last and last.y == y and left - last.right < _JOIN:
            joined[-1] = Stroke(last.left, max(last.right, right), y, colour)
        else:
            joined.append(Stroke(left, right, y, colour))
    return tuple(joined)


def _areas(found: Iterable[dict[str, Any]]) -> tuple[Area, ...]:
    """Return boxes in millimetres."""
    return tuple(Area(a["x0"] * MM, a["x1"] * MM, a["top"] * MM, a["bottom"] * MM) for a in found)


def measure(pdf: Path) -> tuple[Page, ...]:
    """Return the pages of a PDF."""
    with pdfplumber.open(pdf) as opened:
        return tuple(
            Page(
                float(page.width) * MM,
                float(page.height) * MM,
                tuple(_lines(page)),
                _strokes(page),
                _areas(e for e in _edges(page) if e["x1"] - e["x0"] < e["bottom"] - e["top"]),
                _areas(page.images),
            )
            for page in opened.pages
        )
