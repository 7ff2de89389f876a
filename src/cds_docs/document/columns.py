"""How wide the columns of a table are: as the room is shared out, and no number or word torn."""

from collections.abc import Sequence

from cds_docs.document.grid import CELL_LINE, CELL_SIDE, table_places
from cds_docs.document.model import Paragraph, Table, Words, printed_text
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

_AROUND = CELL_SIDE * 2 + CELL_LINE * 2
"""What a column is wider than the words in it."""

_Word = tuple[str, Element, bool]


def column_widths(table: Table, room: Length, style: PageStyle) -> tuple[Length, ...]:
    """Share the room among the columns; one too narrow for its words takes from the others.

    Where all words together do not fit, the columns stay as they were shared.
    """
    shares = [column.share for column in table.columns]
    least = [
        max((_word_width(word, room, style) for word in words), default=0)
        for words in _words(table, room)
    ]
    if sum(least) > room.twips:
        least = [0] * len(shares)
    narrow: set[int] = set()
    while True:
        widths = _shared(shares, least, narrow, room)
        found = {at for at, width in enumerate(widths) if width.twips < least[at]}
        if not found:
            return widths
        narrow |= found


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
            if place.cell is not None and place.span == 1:
                for paragraph in place.cell.paragraphs:
                    look = (paragraph.element, _is_bold(paragraph))
                    words = printed_text(paragraph).split()
                    found[place.column].update((word, *look) for word in words)
    return found


def _is_bold(paragraph: Paragraph) -> bool:
    """Tell whether words of a paragraph are bold over the format of their element."""
    return any(isinstance(part, Words) and part.bold for part in paragraph.content)


def _word_width(word: _Word, room: Length, style: PageStyle) -> int:
    """Return the twips a column needs so as not to tear a word; 0 for one that may be torn."""
    text, element, bold = word
    look = format_of(element, style)
    parts = _UNBROKEN.findall(text)
    widths = (text_width(p, look.size, bold=bold or look.bold, italic=look.italic) for p in parts)
    widest = max(width.twips for width in widths)
    return 0 if widest > room.twips * _LONGEST else widest + _AROUND.twips
