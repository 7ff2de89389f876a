"""How long the lines of an element are as printed."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from cds_docs.check.formats import look_faults
from cds_docs.check.once import once
from cds_docs.check.recognised import Item
from cds_docs.document.found import Look
from cds_docs.metrics import text_width
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import MOTTO_TEXT, TYPEFACE
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm

_TOKENS = regex(r"\s+|\S+")
_LETTERS = regex(r"[^\W\d_]+")
_WHOLE = 100
_BY_HAND = mm(10)
"""How far from the middle a line may come to stand that an indent pushes there."""
_KNOWN_FACES = frozenset({"", TYPEFACE.casefold()})


def is_measurable(items: Iterable[Item]) -> bool:
    """Tell whether widths of letters are known: only those of Times New Roman are."""
    return all(map(_is_known, items))


@once
def _is_known(item: Item) -> bool:
    """Tell whether all letters of an item are of a typeface whose widths are known."""
    looks = item.part.looks
    return all(face.casefold() in _KNOWN_FACES for look in looks for face in look.fonts[:2])


@lru_cache(maxsize=1024)
def mended_look(element: Element, look: Look) -> Look:
    """Return a look as it is after its faults are mended."""
    values = {str(fault.property): fault.value for fault in look_faults(element, look)}
    return replace(look, **values)  # type: ignore[arg-type] # size, bold, italic by name


def _width(text: str, look: Look) -> int:
    """Return how long characters are in a look, in twips."""
    composed = unicodedata.normalize("NFC", text)
    shown = composed.upper() if look.caps or look.small_caps else composed
    plain = text_width(shown, look.size, bold=look.bold, italic=look.italic).twips
    return plain * look.stretch // _WHOLE + look.spacing.twips * len(shown)


def _words(item: Item, *, mend: bool) -> Iterator[tuple[int, int]]:
    """Yield the blank before each word and its width; a word may change its look."""
    blank = width = 0
    for piece in item.part.pieces:
        look = mended_look(item.element, piece.look) if mend else piece.look
        for token in _TOKENS.findall(piece.text):
            if not token.isspace():
                width += _width(token, look)
                continue
            if width:
                yield blank, width
                blank = width = 0
            blank += _width(" " * len(token), look)
    if width:
        yield blank, width


def _room(item: Item) -> int:
    """Return the width a paragraph's lines can take, in twips."""
    shape = item.part.paragraph.shape
    return item.room.twips - shape.left.twips - shape.right.twips


def _is_tabbed(item: Item) -> bool:
    """Tell whether an item shares its line with another column."""
    return "\t" in item.part.paragraph.text and item.part.raw != item.part.paragraph.text


def line_widths(item: Item, *, mend: bool = False) -> tuple[int, ...]:
    """Return how long the lines of an item are as Word wraps them, in twips.

    Args:
        item: The element, or one typed line of it.
        mend: Whether to measure it with its wrong words, sizes and styles set right.
    """
    return _as_mended(item) if mend else _as_printed(item)


@once
def _as_printed(item: Item) -> tuple[int, ...]:
    """Return how long the lines of an item are."""
    return _measured(item, mend=False)


@once
def _as_mended(item: Item) -> tuple[int, ...]:
    """Return how long the lines of an item are once its words, sizes and styles are mended."""
    if item.element is Element.MOTTO and _says_motto(item):
        look = mended_look(item.element, item.part.looks[0])
        return (_width(MOTTO_TEXT, look),)
    return _measured(item, mend=True)


def _says_motto(item: Item) -> bool:
    """Tell whether an item is Tiêu ngữ but for its capitals and dashes, which are mended."""
    if item.text == MOTTO_TEXT:
        return False
    shown = any(look.caps or look.small_caps for look in item.part.looks)
    letters, wanted = (_LETTERS.findall(text.lower()) for text in (item.text, MOTTO_TEXT))
    whole = item.text[:1].isalpha() and item.text[-1:].isalpha()
    return whole and not shown and letters == wanted


def _measured(item: Item, *, mend: bool) -> tuple[int, ...]:
    """Return how long the lines of an item are, mended or as they stand."""
    room = None if _is_tabbed(item) else _room(item)
    lines: list[int] = []
    used = 0
    for blank, width in _words(item, mend=mend):
        if used and room is not None and used + blank + width > room:
            lines.append(used)
            used = width
        else:
            used += (blank if used else 0) + width
    return (*lines, used)


def longest(items: Sequence[Item], *, mend: bool = False) -> Length:
    """Return how long the longest line of an element is."""
    return Length(max((w for item in items for w in line_widths(item, mend=mend)), default=0))


@once
def full_width(item: Item) -> int:
    """Return how long an item is on one line, in twips."""
    return sum(blank + width for blank, width in _words(item, mend=False))


def line_room(item: Item) -> int | None:
    """Return the width an item's line can take, or None where it cannot be known."""
    return None if _is_tabbed(item) else _room(item)


def stands_aside(item: Item, tolerance: Length) -> bool:
    """Tell whether a line that has to be centred surely stands at a side of its column.

    What is pushed to the middle by an indent, blanks or tabs does not, nor what fills its column
    to the last line; nothing is told of letters whose widths are unknown.
    """
    paragraph, shape = item.part.paragraph, item.part.paragraph.shape
    if shape.align is Align.CENTER or shape.frame_align is not None:
        return False
    before = f"{paragraph.text[: item.part.start]}{item.part.raw[:1]}".rpartition("\n")[2]
    if "\t" in paragraph.text or before[:1].isspace() or not is_measurable((item,)):
        return False
    free = _room(item) - shape.first_line.twips - min(line_widths(item))
    left, right = shape.left.twips + shape.first_line.twips, shape.right.twips
    apart = left + free - right if shape.align is Align.RIGHT else right + free - left
    pushed = max(left, right) > 0
    return free > 0 and apart > 2 * max(tolerance.twips, _BY_HAND.twips if pushed else 0)
