"""How high each part of a paper is on the page, by the standard's sizes and the shared places."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cds_docs.document.columns import column_widths
from cds_docs.document.grid import (
    CELL_LINE,
    CELL_SIDE,
    CELL_TOP,
    Placed,
    table_places,
)
from cds_docs.document.layout import (
    date_size,
    header_columns,
    name_lines,
    signature_columns,
    text_height,
    text_room,
)
from cds_docs.document.lines import balanced, of_lines
from cds_docs.document.model import (
    Document,
    Letterhead,
    Paragraph,
    Picture,
    Section,
    SignatureBlock,
    Table,
    Words,
)
from cds_docs.document.placing import (
    CAPTION_ROOM,
    DRAFTER_BEFORE,
    LOGO_HIGHEST,
    NUMBER_GAP,
    PICTURE_GAP,
    RULE_GAP,
    SIGNATURE_BEFORE,
    SIGNATURE_HIGHEST,
    SIGNATURE_SIDES,
    STAMP_GAP,
    TINY_LINE,
    beside_signature,
    distribution_before,
    distribution_hanging,
    fitted,
    on_baseline,
)
from cds_docs.html.breaking import Lines, lines
from cds_docs.metrics import LINE_HEIGHT
from cds_docs.standard.elements import Element
from cds_docs.standard.format import Format, formats_of
from cds_docs.standard.nd30 import (
    FRAME_HEIGHT,
    HEADER_DISTANCE,
    RULE_WEIGHT,
    SIGNATURE_ROOM,
)
from cds_docs.standard.style import PageStyle
from cds_docs.units import ZERO, Length
from cds_docs.values import dataclass

RULE_HEIGHT = RULE_GAP + RULE_WEIGHT + TINY_LINE
"""What a line drawn under a text takes, with the room above it."""


def line_height(look: Format) -> Length:
    """Return the height of a line; writing programs round it to whole twips."""
    return Length(round(look.size.twips * LINE_HEIGHT * float(look.line)))


def total(lengths: Iterable[Length]) -> Length:
    """Return the sum of some lengths."""
    return Length(sum(length.twips for length in lengths))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a section is set in.

    Attributes:
        style: The office's choices.
        formats: How each element is written under them.
        room: The width between the margins.
        height: The height between the margins.
    """

    style: PageStyle
    formats: Mapping[Element, Format]
    room: Length
    height: Length

    def lines(self, paragraph: Paragraph, room: Length, first: Length | None = None) -> Lines:
        """Set a paragraph in lines of a room."""
        look = self.formats[paragraph.element]
        return lines(paragraph, look, room, room - look.first_line if first is None else first)

    def high(self, paragraph: Paragraph, room: Length) -> Length:
        """Return how high a paragraph is in a room, without the space above it."""
        count = len(self.lines(paragraph, room).ends)
        return line_height(self.formats[paragraph.element]) * count

    def picture(self, picture: Picture, room: Length, highest: Length) -> Length:
        """Return how high a picture is, with the room above and below it."""
        return fitted(picture, room, highest) * picture.aspect + PICTURE_GAP * 2

    def caption(self, text: str, room: Length) -> Length:
        """Return how high the words under a picture are."""
        return self.high(Paragraph(Element.CAPTION, (Words(text),)), room) if text else ZERO

    def picture_room(self) -> Length:
        """Return the greatest height of a picture of the text."""
        return self.height - CAPTION_ROOM

    def _names(self, head: Letterhead, room: Length) -> Length:
        """Return how high logo, names and the line under them are."""
        logo = self.picture(head.logo, room, LOGO_HIGHEST) if head.logo else ZERO
        names = [name for name in (head.parent, head.issuer) if name is not None]
        shown = (of_lines(name, name_lines(name, self.style, room)) for name in names)
        return total((logo, *(self.high(name, room) for name in shown), RULE_HEIGHT))

    def _number(self, head: Letterhead, room: Length, date: Length) -> Length:
        """Return how high number, V/v and stamp are."""
        parts = []
        if head.number is not None:
            size = self.formats[Element.NUMBER].size
            parts += [NUMBER_GAP, on_baseline(size, date), self.high(head.number, room)]
        if head.letter_subject is not None:
            subject = balanced(head.letter_subject, self.style, room)
            before = self.formats[Element.LETTER_SUBJECT].before
            parts += [before, self.high(subject, room)]
        if head.urgency is not None:
            parts += [STAMP_GAP, TINY_LINE, FRAME_HEIGHT, TINY_LINE]
        return total(parts)

    def _date(self, head: Letterhead, size: Length) -> Length:
        """Return how high place and date are."""
        if head.place_and_date is None:
            return ZERO
        look = replace(self.formats[Element.PLACE_AND_DATE], size=size)
        lower = on_baseline(size, self.formats[Element.NUMBER].size)
        return NUMBER_GAP + lower + line_height(look)

    def letterhead(self, head: Letterhead) -> Length:
        """Return how high the block above the title is."""
        columns = header_columns(head, self.style, self.room)
        title, motto = (self.formats[e] for e in (Element.NATIONAL_TITLE, Element.MOTTO))
        national = total((line_height(title), line_height(motto), RULE_HEIGHT))
        date = ZERO
        if head.place_and_date is not None:
            date = date_size(head.place_and_date, self.style, columns.right)
        below = max(self._number(head, columns.left, date), self._date(head, date))
        return max(self._names(head, columns.left), national) + below + TINY_LINE

    def _signed(self, block: SignatureBlock, room: Length) -> Length:
        """Return how high authority, room for the signature and name are."""
        parts = [SIGNATURE_BEFORE] if block.authority else []
        parts += [
            self.high(balanced(p, self.style, room), room)
            for p in (*block.authority, block.other_post, block.name)
            if p is not None
        ]
        free = SIGNATURE_ROOM
        if block.picture is not None:
            free = self.picture(block.picture, room, SIGNATURE_HIGHEST)
        return total((*parts, free))

    def distribution(self, block: SignatureBlock, first: int, end: int) -> Length:
        """Return how high some lines of ``Nơi nhận`` are, with the space above the first."""
        room = signature_columns(self.room).left
        hang = distribution_hanging(self.style)
        heights = []
        for line in block.distribution[first:end]:
            look = self.formats[line.element]
            narrow = room - hang if line.label else room
            count = len(lines(line, look, narrow, room).ends)
            heights.append(line_height(look) * count)
        before = distribution_before(block, self.style) if not first and heights else ZERO
        last = end == len(block.distribution)
        if last and block.drafter is not None:
            heights += [DRAFTER_BEFORE, self.high(block.drafter, room)]
        return before + total(heights)

    def signature(self, block: SignatureBlock) -> tuple[int, Length]:
        """Return how many lines of ``Nơi nhận`` stand by the signature, and how high both are."""
        columns = signature_columns(self.room)
        beside = beside_signature(block, self.style, columns.left)
        left = self.distribution(block, 0, beside)
        return beside, max(left, self._signed(block, columns.right - SIGNATURE_SIDES))

    def _cell(self, placed: Placed) -> Length:
        """Return how high a cell is, its own line below included."""
        paragraphs = placed.cell.paragraphs if placed.cell else ()
        text = total(self.high(p, placed.width - CELL_SIDE * 2) for p in paragraphs)
        least = line_height(self.formats[Element.TABLE_CELL])
        return max(text, least) + CELL_TOP * 2 + CELL_LINE

    def rows(self, table: Table) -> list[Length]:
        """Return how high each row is; a cell over several rows stretches its last."""
        heights: list[Length] = []
        wanted: dict[int, list[tuple[int, Length]]] = {}  # last row → (first row, height) of cells
        widths = column_widths(table, self.room, self.style)
        for at, (_, places) in enumerate(table_places(table, widths)):
            own = [p for p in places if p.cell is None or p.cell.rows == 1]
            heights.append(max(map(self._cell, own or [Placed(0, 1, self.room, None)])))
            for placed in places:
                if placed.cell is not None and placed.cell.rows > 1:
                    last = min(at + placed.cell.rows, len(table.rows)) - 1
                    wanted.setdefault(last, []).append((at, self._cell(placed)))
            for first, height in wanted.get(at, ()):
                free = height - total(heights[first:at])
                heights[at] = max(heights[at], free)
        return heights


def first_page_rooms(document: Document) -> tuple[Length, Length]:
    """Return what the stamp above and the address below take of the text of the first page."""
    style = document.style
    formats = formats_of(style)
    head = next((b for b in document.sections[0].blocks if isinstance(b, Letterhead)), None)
    above = below = ZERO
    if head is not None and head.circulation is not None:
        above = HEADER_DISTANCE + FRAME_HEIGHT + TINY_LINE
    if document.address:
        line = line_height(formats[Element.ADDRESS])
        below = HEADER_DISTANCE + line * len(document.address) + RULE_WEIGHT
    return max(ZERO, above - style.margins.top), max(ZERO, below - style.margins.bottom)


def setting_of(section: Section, style: PageStyle) -> Setting:
    """Return what a section is set in."""
    turned = section.landscape
    return Setting(
        style,
        formats_of(style),
        text_room(style, landscape=turned),
        text_height(style, landscape=turned),
    )
