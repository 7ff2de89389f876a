"""What a sheet says beside its values: hidden rows, cells made one, formulas never computed."""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from cds_docs.patterns import regex
from cds_docs.source.lists.limits import LAST_ROW, OTHER_TAGS, SHEET_TAGS, TAGS_TO_LAST

_CHUNK = 1 << 20
_CELL = regex(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_MERGES = 1_000
"""Merged stretches that are kept: a finding names a few of them."""
_OWN = frozenset({"row", "c", "v", "f", "is", "t", "r", "rPr"})
"""Tags that stand in rows."""


class TooMuch(Exception):  # noqa: N818 - no error, but a measure that is full
    """A sheet has more in it than a list ever has."""


class Unsorted(Exception):  # noqa: N818 - what no program writes
    """Rows of a sheet do not stand in their order, or beyond the last there can be."""


@dataclass(slots=True)
class Scanned:
    """What was seen.

    Attributes:
        filled: Rows in which something stands.
        widest: The last column in which something stands.
        hidden: Rows that are hidden though something stands in them.
        merged: First column, first row, last column, last row of cells made one.
        formulas: Column and row of formulas without a computed value.
    """

    filled: set[int] = field(default_factory=set)
    widest: int = 0
    hidden: list[int] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas: set[tuple[int, int]] = field(default_factory=set)

    @property
    def last(self) -> int:
        """Return the last row in which something stands, or 0."""
        return max(self.filled, default=0)


def scan(data: bytes) -> Scanned:
    """Look through the XML of a sheet.

    Raises:
        TooMuch: It has too many tags.
        Unsorted: Its rows do not stand in their order.
        expat.ExpatError: It is no XML.
    """
    watch = _Watch()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = watch.start
    parser.EndElementHandler = watch.end
    parser.CharacterDataHandler = watch.characters
    for at in range(0, len(data), _CHUNK):
        parser.Parse(data[at : at + _CHUNK], False)  # noqa: FBT003 - the library's own form
    parser.Parse(b"", True)  # noqa: FBT003 - same
    return watch.seen


class _Watch:
    """Hears the tags of a sheet."""

    __slots__ = (
        "_column", "_computed", "_formula", "_hidden", "_inside", "_others", "_row", "_tags",
        "_text", "seen",
    )  # fmt: skip

    def __init__(self) -> None:
        self.seen = Scanned()
        self._tags = self._others = self._row = self._column = 0
        self._hidden = self._computed = self._formula = self._text = self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        self._tags += 1
        self._others += tag not in _OWN
        if self._tags > SHEET_TAGS or self._others > OTHER_TAGS:
            raise TooMuch
        match tag:
            case "row":
                before, self._row = self._row, _number(attributes.get("r")) or self._row + 1
                if not before < self._row <= LAST_ROW:
                    raise Unsorted
                self._column = 0
                self._hidden = attributes.get("hidden") in {"1", "true"}
            case "c":
                self._begin_cell(attributes)
            case "f":
                self._formula = True
            case "v" | "t":
                self._inside = True
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def characters(self, text: str) -> None:
        if self._inside and not self._text:
            self._text = not text.isspace()

    def end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        if tag in {"v", "t"}:
            self._inside = False
        elif tag == "c":
            self._end_cell()

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = address(attributes.get("r", ""))
        self._column = place[0] if place else self._column + 1
        self._formula = False
        self._text = attributes.get("t") == "e"
        self._computed = attributes.get("t") == "str"  # a text, perhaps an empty one

    def _end_cell(self) -> None:
        if not (self._text or self._formula):
            return
        if self._tags > TAGS_TO_LAST:
            raise TooMuch
        if self._formula and not self._text and not self._computed:
            self.seen.formulas.add((self._column, self._row))
        if self._hidden and self._row not in self.seen.filled:
            self.seen.hidden.append(self._row)
        self.seen.filled.add(self._row)
        self.seen.widest = max(self.seen.widest, self._column)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        start, end = address(first), address(last or first)
        if start and end and len(self.seen.merged) < _MERGES:
            self.seen.merged.append((*start, *end))


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0


def address(text: str) -> tuple[int, int] | None:
    """Return column and row of ``B7``, or None where it is no cell."""
    match = _CELL.fullmatch(text)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(match[2])
