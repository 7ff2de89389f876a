"""Counting of lists through a paper, and the label Word prints."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from cds_docs.patterns import regex
from cds_docs.viet import roman
from cds_docs.word.reading.numbering import LEVELS, Level, List
from cds_docs.word.symbols import readable

_PLACEHOLDER = regex(r"%([1-9])")
_LETTERS = 26
_MOST_REPEATED = 30
_ROMAN_END = 4000
_ENCLOSED = 20
_LONGEST = 255
_CHICAGO = "*†‡§"
_PICTURE = "•"
_TEENS = range(11, 14)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class Label(NamedTuple):
    """What Word prints before a paragraph.

    Attributes:
        text: The number or bullet, without the space behind it.
        bullet: Whether it is a bullet.
        level: The level it comes from.
    """

    text: str
    bullet: bool
    level: Level


def _letter(number: int) -> str:
    """Return a letter: a … z, then aa, bb …."""
    turns, index = divmod(number - 1, _LETTERS)
    return chr(ord("a") + index) * min(turns + 1, _MOST_REPEATED)


def _roman(number: int) -> str:
    """Return a Roman number, as long as there is one."""
    return roman(number) if number < _ROMAN_END else str(number)


def _ordinal(number: int) -> str:
    """Return an English ordinal, which Word prints in Vietnamese papers, too."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _enclosed(first: str) -> Callable[[int], str]:
    """Return a format of numbers in circles or brackets, which there are up to twenty of."""
    return lambda n: chr(ord(first) + n - 1) if n <= _ENCLOSED else str(n)


def _sign(number: int) -> str:
    """Return a foot-note sign: each turn repeats it once more."""
    turns, index = divmod(number - 1, len(_CHICAGO))
    return _CHICAGO[index] * min(turns + 1, _MOST_REPEATED)


_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperRoman": _roman,
    "ordinal": _ordinal,
    "decimalZero": lambda n: f"{n:02}",
    "decimalZero3": lambda n: f"{n:03}",
    "decimalZero4": lambda n: f"{n:04}",
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": _enclosed("①"),
    "decimalEnclosedParen": _enclosed("⑴"),
    "decimalEnclosedFullstop": _enclosed("⒈"),
    "hex": lambda n: f"{n:X}",
    "chicago": _sign,
    "none": lambda _: "",
}


def number_text(number: int, form: str) -> str:
    """Return a number in a format of Word; numbers below one stay as they are in letters' place."""
    shown = _FORMATS.get(form)
    if shown is None or (number < 1 and not form.startswith("decimalZero")):
        return "" if form in {"none", "bullet"} else str(number)
    return shown(number)


class Counting:
    """The counters of all lists, in the order of the text."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._counted: dict[int, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def label(self, number: int, index: int, found: List) -> Label | None:
        """Count a paragraph, and return what is printed before it.

        Args:
            number: Number of the list.
            index: Level, from 0.
            found: The list.
        """
        index = max(0, min(LEVELS - 1, index))
        level = found.levels.get(index)
        if level is None:
            return None
        counted = self._counted.setdefault(found.counter, [None] * LEVELS)
        self._count(number, index, found, counted)
        if level.format == "bullet" or level.picture:
            font = str(level.run.get("ascii", ""))
            text = _PICTURE if level.picture else _readable(level.text, font)
            return Label(text, bool(text), level)
        return Label(_composed(found, level, counted), bullet=False, level=level)

    def _count(self, number: int, index: int, found: List, counted: list[int | None]) -> None:
        """Go on counting at a level; the levels below begin anew where they should."""
        before = counted[index]
        if index in found.starts and (number, index) not in self._begun:
            self._begun.add((number, index))
            counted[index] = found.starts[index]
        elif before is None:
            counted[index] = found.levels[index].start
        else:
            counted[index] = before + 1
        for above in range(index):
            # A level that was passed over counts as begun: the next item in it is its second.
            if counted[above] is None and above in found.levels:
                counted[above] = found.levels[above].start
        for below in range(index + 1, LEVELS):
            level = found.levels.get(below)
            restart = below if level is None or level.restart is None else level.restart
            if index < restart:
                counted[below] = None


@lru_cache(maxsize=1024)
def _readable(text: str, font: str) -> str:
    """Return a label's text as what it looks like."""
    return "".join(readable(character, font) for character in text[:_LONGEST]).strip()


def _composed(found: List, level: Level, counted: list[int | None]) -> str:
    """Return a label's text with the numbers in it."""

    def shown(match: re.Match[str]) -> str:
        """Return the number of the level a placeholder names."""
        index = int(match[1]) - 1
        other = found.levels.get(index, level)
        number = counted[index]
        form = other.format
        if level.legal and form != "decimalZero":
            form = "decimal"
        return number_text(other.start if number is None else number, form)

    text = _readable(level.text, str(level.run.get("ascii", "")))
    return _PLACEHOLDER.sub(shown, text, count=LEVELS)
