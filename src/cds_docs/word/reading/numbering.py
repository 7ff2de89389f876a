"""Definitions of lists: what Word prints before a paragraph, and how it is indented."""

from collections.abc import Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import Any

from cds_docs.values import dataclass
from cds_docs.word.markup import ALTERNATIVES, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL, chosen
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.looks import Properties, run_properties
from cds_docs.word.reading.shapes import paragraph_properties
from cds_docs.word.reading.theme import Theme
from cds_docs.word.reading.values import switched, whole

LEVELS = 9
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_LINKS = 4


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list.

    Attributes:
        start: Its first number.
        format: ``decimal``, ``lowerLetter``, ``bullet`` …
        text: What is printed; ``%1`` stands for the number of the first level.
        restart: The level (from 1) after which it begins anew; 0 never, None after any above.
        legal: Whether the numbers of the levels above are shown as 1, 2, 3.
        picture: Whether its bullet is a picture.
        style: Id of the paragraph style that belongs to it.
        run: Run properties of what is printed.
        shape: Paragraph properties of its paragraphs.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    picture: bool = False
    style: str = ""
    run: Properties = field(default_factory=lambda: _NOTHING)
    shape: Properties = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class List:
    """A list that paragraphs name by its number.

    Attributes:
        counter: Lists with the same counter go on counting one after another.
        levels: Its levels.
        starts: Where it begins anew although another list has counted before, by level.
    """

    counter: int
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def level_of(self, style: str) -> int | None:
        """Return the level that belongs to a paragraph style, or None."""
        return next((i for i, level in self.levels.items() if level.style == style), None)


@dataclass(frozen=True, slots=True)
class _Abstract:
    """A list's definition, or the name of the numbering style that has it."""

    levels: Mapping[int, Level]
    link: str


def _level(element: Element, theme: Theme) -> Level:
    """Return a level."""
    found: dict[str, Any] = {}
    for child in element:
        tag, value = child.tag, child.get(VAL, "")
        if tag in _WHOLE:
            if (number := whole(value)) is not None:
                found[_WHOLE[tag]] = number
        elif tag in _WORDS:
            found[_WORDS[tag]] = value
        elif tag == f"{W}isLgl":
            found["legal"] = switched(child)
        elif tag == f"{W}lvlPicBulletId":
            found["picture"] = True
        elif tag == ALTERNATIVES and (branch := chosen(child)) is not None:
            found["format"] = next((_custom(c) for c in branch if c.tag == f"{W}numFmt"), "decimal")
    run = run_properties(element.find(RUN_PROPERTIES), theme)
    shape = paragraph_properties(element.find(PARAGRAPH_PROPERTIES), theme)
    return Level(**found, run=run, shape=shape)


_WHOLE = {f"{W}start": "start", f"{W}lvlRestart": "restart"}
_WORDS = {f"{W}numFmt": "format", f"{W}lvlText": "text", f"{W}pStyle": "style"}
_CUSTOM = "custom"
_ZERO_PADDED = {"01": "decimalZero", "001": "decimalZero3", "0001": "decimalZero4"}


def _custom(element: Element) -> str:
    """Return the name of a format, newer Word's padded numbers included."""
    name = str(element.get(VAL, "decimal"))
    if name != _CUSTOM:
        return name
    return _ZERO_PADDED.get(element.get(f"{W}format", "").partition(",")[0].strip(), "decimal")


def _levels(element: Element, theme: Theme) -> dict[int, Level]:
    """Return the levels of a definition."""
    found = {}
    for child in element.iterchildren(f"{W}lvl"):
        index = whole(child.get(f"{W}ilvl"))
        if index is not None and 0 <= index < LEVELS:
            found[index] = _level(child, theme)
    return found


class Numbering:
    """All lists of a paper."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        """Read the definitions."""
        self._abstract: dict[int, _Abstract] = {}
        self._elements: dict[int, Element] = {}
        self._lists: dict[int, List | None] = {}
        self._theme = theme
        for element in root if root is not None else ():
            if element.tag == f"{W}abstractNum":
                number = whole(element.get(f"{W}abstractNumId"))
                link = element.find(f"{W}numStyleLink")
                name = link.get(VAL, "") if link is not None else ""
                if number is not None:
                    self._abstract[number] = _Abstract(_levels(element, theme), name)
            elif element.tag == f"{W}num":
                number = whole(element.get(f"{W}numId"))
                if number is not None:
                    self._elements[number] = element

    def find(self, number: int, styles: Mapping[str, int]) -> List | None:
        """Return a list by its number, or None where there is no such list.

        Args:
            number: Its number.
            styles: The number of the list each numbering style has, by the style's id.
        """
        if number not in self._lists:
            self._lists[number] = self._made(number, styles)
        return self._lists[number]

    def _counter(self, number: int, styles: Mapping[str, int]) -> int | None:
        """Return the definition a list is made from, links to numbering styles followed."""
        for _ in range(_LINKS):
            element = self._elements.get(number)
            named = element.find(f"{W}abstractNumId") if element is not None else None
            counter = whole(named.get(VAL)) if named is not None else None
            if counter is None or counter not in self._abstract:
                return None
            definition = self._abstract[counter]
            if definition.levels or definition.link not in styles:
                return counter
            number = styles[definition.link]
        return None

    def _made(self, number: int, styles: Mapping[str, int]) -> List | None:
        """Return a list with its own changes."""
        counter = self._counter(number, styles)
        if counter is None:
            return None
        levels = dict(self._abstract[counter].levels)
        starts = {}
        for change in self._elements[number].iterchildren(f"{W}lvlOverride"):
            index = whole(change.get(f"{W}ilvl"))
            if index is None or not 0 <= index < LEVELS:
                continue
            own, start = change.find(f"{W}lvl"), change.find(f"{W}startOverride")
            if own is not None:
                levels[index] = _level(own, self._theme)
            value = whole(start.get(VAL)) if start is not None else None
            if value is not None:
                starts[index] = value
                if index in levels:
                    levels[index] = replace(levels[index], start=value)
        return List(counter, levels, starts)
