"""How wide the columns of a table are: as the room is shared out, and no number or word torn."""

from collections.abc import Mapping, Sequence
from math import sqrt

from cds_docs.document.grid import CELL_LINE, CELL_SIDE, Placed, table_places
from cds_docs.document.model import Paragraph, RowRole, Table, Words, printed_text
from cds_docs.metrics import text_width
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length

_UNBROKEN = regex(r"[^–-]+[–-]*|[–-]+")
"""A part of a word that stands on one line: a line may end after a hyphen."""

_LONGEST = 1 / 3
"""Of the room: what is longer is an address or the like, and may be torn."""

_MOST = 2 / 3
"""Of the room: no column asks for more, however long its texts are."""

_AROUND = CELL_SIDE * 2 + CELL_LINE * 2
"""What a column is wider than the words in it."""

_Word = tuple[str, Element, bool]
"""A word or a line, its element, and whether it is bold besides."""


def column_widths(table: Table, room: Length, style: PageStyle) -> tuple[Length, ...]:
    """Share the room among the columns; one too narrow for its words takes from the others.

    Where nobody has said how, columns share it by what stands in them. Where all words together
    do not fit, the columns stay as they were shared.
    """
    shares = [column.share for column in table.columns]
    if all(share is None for share in shares):
        shares = _by_content(table, room, style)
    least = [
        max((_word_width(word, room, style) for word in words), default=0)
        for words in _words(table, room)
    ]
    if sum(least) > room.twips:
        least = [0] * len(shares)
    narrow: set[int] = set()
    while True:
        widths = _shared([share or 1.0 for share in shares], least, narrow, room)
        found = {at for at, width in enumerate(widths) if width.twips < least[at]}
        if not found:
            return widths
        narrow |= found


def _by_content(table: Table, room: Length, style: PageStyle) -> list[float | None]:
    """Return what each column would take of the room by what stands below its header.

    Between the longest text and the usual one: a few long texts may go over more lines. A column
    without any is to be filled in by hand and takes an equal part.
    """
    texts: list[dict[_Word, int]] = [{} for _ in table.columns]
    for row, places in table_places(table, (room,) * len(texts)):
        for place in places if row.role is not RowRole.HEADER else ():
            for paragraph in _paragraphs(place):
                said = (printed_text(paragraph), paragraph.element, _is_bold(paragraph))
                texts[place.column][said] = texts[place.column].get(said, 0) + bool(said[0])
    return [_wanted(column, room, style) or room.twips / len(texts) for column in texts]


def _wanted(texts: Mapping[_Word, int], room: Length, style: PageStyle) -> float:
    """Return the twips a column would take, 0 for an empty one."""
    lines = [(_line_width(text, style), times) for text, times in texts.items() if times]
    if not lines:
        return 0
    average = sum(width * times for width, times in lines) / sum(times for _, times in lines)
    return min(sqrt(max(lines)[0] * average), room.twips * _MOST) + _AROUND.twips


def _shared(
    shares: Sequence[float], least: Sequence[int], narrow: set[int], room: Length
) -> tuple[Length, ...]:
    """Share out what narrow columns leave; the last of the others takes what rounding leaves."""
    others = [at for at in range(len(shares)) if at not in narrow]
    rest = room.twips - sum(least[at] for at in narrow)
    total = sum(shares[at] for at in others)
    widths = list(least)
    for at in others:
        widths[at] = int(rest * shares[at] / total)
    widths[others[-1]] += room.twips - sum(widths)
    return tuple(map(Length, widths))


def _words(table: Table, room: Length) -> list[set[_Word]]:
    """Return the words that stand in each column alone, with what their look depends on."""
    found: list[set[_Word]] = [set() for _ in table.columns]
    for _, places in table_places(table, (room,) * len(found)):
        for place in places:
            for paragraph in _paragraphs(place):
                look = (paragraph.element, _is_bold(paragraph))
                words = printed_text(paragraph).split()
                found[place.column].update((word, *look) for word in words)
    return found


def _paragraphs(place: Placed) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a cell that stands in one column."""
    return place.cell.paragraphs if place.cell is not None and place.span == 1 else ()


def _is_bold(paragraph: Paragraph) -> bool:
    """Tell whether words of a paragraph are bold over the format of their element."""
    return any(isinstance(part, Words) and part.bold for part in paragraph.content)


def _word_width(word: _Word, room: Length, style: PageStyle) -> int:
    """Return the twips a column needs so as not to tear a word; 0 for one that may be torn."""
    text, element, bold = word
    parts = _UNBROKEN.findall(text)
    widest = max(_line_width((part, element, bold), style) for part in parts)
    return 0 if widest > room.twips * _LONGEST else widest + _AROUND.twips


def _line_width(text: _Word, style: PageStyle) -> int:
    """Return the twips of a text on one line."""
    words, element, bold = text
    look = format_of(element, style)
    return text_width(words, look.size, bold=bold or look.bold, italic=look.italic).twips
