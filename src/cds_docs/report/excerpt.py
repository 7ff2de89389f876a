"""A source line with a caret under the place, however long or strange the line is."""

from cds_docs.report.screen import escape_character, width
from cds_docs.values import dataclass

_COLUMNS = 96
"""Columns of source text that are shown; a longer line is cut around the caret."""

_BEFORE = 40
"""Columns kept before the caret when the line is cut."""

_CUT = "…"
_TAB = "→   "
"""How a tab is shown: seen as one, and as wide as editors draw it."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is printed: the line, and the caret line below it."""

    line: str
    caret: str


def _cell(character: str) -> str:
    """Return what is printed for one character of the line."""
    return _TAB if character == "\t" else escape_character(character)


def _cut_start(cells: list[str], start: int) -> int:
    """Return the first character to show so that the caret is not far from the left."""
    used = 0
    first = start
    while first > 0 and used + width(cells[first - 1]) <= _BEFORE:
        first -= 1
        used += width(cells[first])
    return first


def _cut_end(cells: list[str], first: int) -> int:
    """Return the end of what fits, beginning at a character."""
    used = 0
    last = first
    while last < len(cells) and used + width(cells[last]) <= _COLUMNS:
        used += width(cells[last])
        last += 1
    return last


def excerpt(line: str, column: int, end_column: int | None) -> Excerpt:
    """Return the line and its caret.

    Args:
        line: The source line.
        column: Where the place begins, from 1, in characters.
        end_column: Where it ends (exclusive), or None when it goes on past the line.
    """
    cells = [_cell(character) for character in line]
    start = min(max(column, 1) - 1, len(cells))
    end = len(cells) if end_column is None else min(end_column - 1, len(cells))
    fits = sum(map(width, cells)) <= _COLUMNS
    first = 0 if fits else _cut_start(cells, start)
    last = len(cells) if fits else _cut_end(cells, first)
    head = _CUT if first > 0 else ""
    tail = _CUT if last < len(cells) else ""
    marked = width("".join(cells[start : min(end, last)]))
    indent = width(head) + width("".join(cells[first:start]))
    return Excerpt(
        f"{head}{''.join(cells[first:last])}{tail}".rstrip(),
        " " * indent + "^" * max(marked, 1),
    )
