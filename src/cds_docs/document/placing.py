"""Where the parts around the text stand: distances (house) and what is computed from widths."""

from itertools import accumulate
from typing import NamedTuple

from cds_docs.document.keeping import BALANCED
from cds_docs.document.layout import longest, text_height
from cds_docs.document.lines import balanced, printed_lines
from cds_docs.document.model import (
    Addressees,
    Block,
    Paragraph,
    Picture,
    Rule,
    SignatureBlock,
    Words,
    printed_text,
)
from cds_docs.document.recent import Recent
from cds_docs.metrics import ASCENT, LINE_HEIGHT, text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of, formats_of, rule_share
from cds_docs.standard.nd30 import SIGNATURE_ROOM
from cds_docs.standard.style import PageStyle
from cds_docs.units import ZERO, Length, mm, pt

TINY_LINE = pt(2)
"""Height of a paragraph that only parts what stands above it from what stands below."""

RULE_GAP = pt(3)
"""From a text to the line drawn under it."""

NUMBER_GAP = pt(8)
"""Above number and date."""

STAMP_GAP = mm(2)
"""Above the urgency stamp."""

STAMP_SIDES = mm(6)
"""What the box of a circulation stamp is wider than its words."""

LOGO_HIGHEST = mm(25)

PICTURE_GAP = pt(3)
"""Above and below a picture."""

CAPTION_ROOM = mm(15)
"""What a page keeps free for the words under a picture."""

AROUND_TABLE = pt(6)
"""Above and below a table, over and above a tiny line."""

CENTRED_SIDE = mm(8)
"""Centred titles leave this much free on each side, so that they break where one would speak."""

_WIDTHS = Recent[tuple[int, int], tuple[Paragraph, Length]](256)
"""Paragraphs by themselves and their sizes, and how long they are on one line."""

ADDRESSEES_BEFORE = pt(12)
ADDRESSEES_BETWEEN = pt(3)
_LEAST_INDENT = mm(10)
_MOST_INDENT = mm(35)

SIGNATURE_BEFORE = pt(12)
SIGNATURE_SIDES = mm(2)
"""What the lines of the signer's column leave free of it."""

SIGNATURE_HIGHEST = mm(40)
"""Most height of a signature picture."""

DRAFTER_BEFORE = pt(3)
DRAFTER_RIGHT = mm(6)

_LEFT_TO_TEXT = mm(30)
"""What a page must have left beside ``Nơi nhận``: two lines of text and the space above it."""

QR_QUIET = 4
"""Light squares around a QR code (its standard)."""

_LEAST_MODULE = mm(0.3)
"""A square of a QR code, printed smaller, is not told from its neighbours (house)."""


def fitted(picture: Picture, room: Length, height: Length) -> Length:
    """Return how wide a picture is: no wider than its room, no higher than a height."""
    return min(picture.width, room, height * (1 / picture.aspect))


def qr_width(asked: Length, modules: int, room: Length) -> Length:
    """Return how wide a QR code is: as asked, but wide enough that a telephone reads it.

    Args:
        asked: The width asked for.
        modules: How many squares stand side by side, the quiet zone included.
        room: The most there is.
    """
    return min(max(asked, _LEAST_MODULE * modules), room)


def on_baseline(own: Length, other: Length) -> Length:
    """Return the space above that sets a line on the baseline of a neighbour of larger size."""
    return max(ZERO, other - own) * ASCENT


def even_lines(paragraph: Paragraph, style: PageStyle, room: Length) -> Paragraph:
    """Return a paragraph of the text with its line breaks: titles are broken evenly."""
    if paragraph.element not in BALANCED:
        return paragraph
    return balanced(paragraph, style, centred_room(paragraph.element, room))


def centred_room(element: Element, room: Length) -> Length:
    """Return how wide the lines of a centred element may be.

    ``(Kèm theo …)`` takes the whole line: broken anywhere, its blanks are torn from their words.
    """
    return room if element is Element.ATTACHED_TO else room - CENTRED_SIDE * 2


def rule_length(text: Length, element: Element) -> Length:
    """Return how long the line under a text is."""
    return text * float(rule_share(element))


def rule_under(rule: Rule, above: Block | None, style: PageStyle, room: Length) -> Length:
    """Return how long the line under a title is; of a text of several lines the longest counts."""
    if not isinstance(above, Paragraph) or above.element is not rule.under:
        above = Paragraph(rule.under, (Words(rule.text),))
    lines = printed_lines(above, style, centred_room(rule.under, room))
    return rule_length(longest(lines, rule.under, style), rule.under)


class OneAddressee(NamedTuple):
    """``Kính gửi: …`` on one line.

    Attributes:
        paragraph: Label and addressee as one paragraph.
        centred: Whether it fits its line; else it hangs.
        left: Its left indent where it hangs.
        hanging: How far its first line stands out where it hangs.
    """

    paragraph: Paragraph
    centred: bool
    left: Length
    hanging: Length


def one_addressee(addressees: Addressees, style: PageStyle, room: Length) -> OneAddressee:
    """Return label and only addressee on one line, centred while they fit."""
    size = format_of(Element.ADDRESSEES, style).size
    label, item = addressees.label, addressees.items[0]
    merged = Paragraph(
        Element.ADDRESSEES, (*label.content, Words(" "), *item.content), origin=item.origin
    )
    hanging = text_width(f"{printed_text(label)} ", size)
    centred = text_width(printed_text(merged), size) < room
    return OneAddressee(merged, centred, _LEAST_INDENT + hanging, hanging)


class ListedAddressees(NamedTuple):
    """``Kính gửi:`` and a list under its colon.

    Attributes:
        start: Left indent of the label.
        left: Left indent of the list.
        dash: How far its dashes stand out.
    """

    start: Length
    left: Length
    dash: Length


def listed_addressees(addressees: Addressees, style: PageStyle, room: Length) -> ListedAddressees:
    """Return where the list stands: about the middle."""
    size = format_of(Element.ADDRESSEES, style).size
    colon = text_width(printed_text(addressees.label).removesuffix(":"), size)
    widest = max(_width(item, size) for item in addressees.items)
    free = room - colon - widest
    start = Length(min(max(free.twips // 2, _LEAST_INDENT.twips), _MOST_INDENT.twips))
    dash = text_width("- ", size)
    return ListedAddressees(start, start + colon + dash, dash)


def distribution_before(block: SignatureBlock, style: PageStyle) -> Length:
    """Return the space above ``Nơi nhận``: it stands on the baseline of the first authority."""
    first = block.authority[0].element if block.authority else Element.POST
    label = format_of(Element.DISTRIBUTION, style).size
    return SIGNATURE_BEFORE + on_baseline(label, format_of(first, style).size)


def distribution_hanging(style: PageStyle) -> Length:
    """Return how far the dashes of ``Nơi nhận`` stand out."""
    return text_width("- ", format_of(Element.DISTRIBUTION_ITEM, style).size)


def _width(paragraph: Paragraph, size: Length) -> Length:
    """Return how long a paragraph is on one line; copies of a paper share most of theirs."""
    key = id(paragraph), size.twips
    known = _WIDTHS.get(key)
    if known is not None:  # it holds the paragraph, so that no other has its id
        return known[1]
    width = text_width(printed_text(paragraph), size)
    _WIDTHS.put(key, (paragraph, width))
    return width


def _height(line: Paragraph, room: Length, size: Length) -> int:
    """Return about how high a line of ``Nơi nhận`` is, wrapped in its column, in twips."""
    return round(size.twips * LINE_HEIGHT) * -(-_width(line, size).twips // room.twips)


def beside_signature(block: SignatureBlock, style: PageStyle, room: Length) -> int:
    """Return how many lines of ``Nơi nhận`` stand in one row with the signature.

    All of them, unless they are higher than a page: what no page holds cannot stay whole, and
    would leave text and signature on pages of their own.
    """
    formats = formats_of(style)
    heights = [_height(line, room, formats[line.element].size) for line in block.distribution]
    if sum(heights) < (text_height(style) - _LEFT_TO_TEXT).twips:
        return len(heights)
    signed = [*block.authority, block.name]
    sizes = (format_of(line.element, style).size.twips for line in signed)
    beside = SIGNATURE_ROOM.twips + sum(sizes) * LINE_HEIGHT
    return sum(height <= beside for height in accumulate(heights))
