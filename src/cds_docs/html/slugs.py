"""A section as slugs: the stretches of a paper that go onto a page whole, or line by line."""

from collections.abc import Iterator

from cds_docs.document.keeping import KEEP_NEXT, kept_places
from cds_docs.document.model import (
    Addressees,
    Block,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    RowRole,
    Rule,
    Section,
    SignatureBlock,
    Table,
)
from cds_docs.document.placing import (
    ADDRESSEES_BEFORE,
    ADDRESSEES_BETWEEN,
    AROUND_TABLE,
    TINY_LINE,
    even_lines,
    listed_addressees,
    one_addressee,
    qr_width,
)
from cds_docs.html.qr import modules
from cds_docs.html.setting import RULE_HEIGHT, Setting, line_height
from cds_docs.standard.elements import Element
from cds_docs.units import ZERO, Length
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Slug:
    """A stretch of a paper.

    Attributes:
        block: The place of its block in the section.
        part: Which part of the block it is: a row, an addressee, a line of ``Nơi nhận``.
        line: The height of one of its lines; the whole height of what is no text.
        count: How many lines it has.
        before: Space above it, which the top of a page swallows.
        after: Space below it that need not fit the page.
        keep: Whether it stays on the page of the next slug.
        heads: What is repeated above it where it begins a page.
        breaks: Whether a new page begins before it in any case.
    """

    block: int
    part: int
    line: Length
    count: int = 1
    before: Length = ZERO
    after: Length = ZERO
    keep: bool = False
    heads: Length = ZERO
    breaks: bool = False

    @property
    def height(self) -> Length:
        """Return how high all of it is, without the space above it."""
        return self.line * self.count


def _text(block: Paragraph, at: int, setting: Setting, *, keep: bool) -> Slug:
    """Return a paragraph of the text."""
    look = setting.formats[block.element]
    shown = even_lines(block, setting.style, setting.room)
    count = len(setting.lines(shown, setting.room).ends)
    keep = keep or block.element in KEEP_NEXT
    return Slug(at, 0, line_height(look), count, look.before, keep=keep)


def _addressees(block: Addressees, at: int, setting: Setting) -> Iterator[Slug]:
    """Yield ``Kính gửi`` and each addressee."""
    look = setting.formats[Element.ADDRESSEES]
    line = line_height(look)
    if len(block.items) == 1:
        one = one_addressee(block, setting.style, setting.room)
        room = setting.room if one.centred else setting.room - one.left
        count = len(setting.lines(one.paragraph, room).ends)
        yield Slug(at, 0, line * count, before=ADDRESSEES_BEFORE, keep=True)
        return
    places = listed_addressees(block, setting.style, setting.room)
    yield Slug(at, 0, line, before=ADDRESSEES_BEFORE, keep=True)
    room = setting.room - places.left
    for index, item in enumerate(block.items):
        count = len(setting.lines(item, room, room + places.dash).ends)
        last = index == len(block.items) - 1
        yield Slug(at, index + 1, line * count, before=ADDRESSEES_BETWEEN, keep=last)


def _table(block: Table, at: int, setting: Setting) -> Iterator[Slug]:
    """Yield each row; those that stand at the top are repeated."""
    heads = ZERO
    last = len(block.rows) - 1
    leading = True
    for index, (row, height) in enumerate(zip(block.rows, setting.rows(block), strict=True)):
        leading = leading and row.role is RowRole.HEADER
        before = ZERO if index else AROUND_TABLE + TINY_LINE
        after = AROUND_TABLE + TINY_LINE if index == last else ZERO
        keep = index < last and (leading or row.role is RowRole.GROUP)
        yield Slug(at, index, height, 1, before, after, keep, heads)
        heads = heads + height if leading else heads


def _picture(block: Picture, at: int, setting: Setting) -> Slug:
    """Return a picture with its caption."""
    height = setting.picture(block, setting.room, setting.picture_room())
    caption = setting.caption(block.caption, setting.room)
    return Slug(at, 0, height + caption, keep=not block.caption)


def _qr(block: QrCode, at: int, setting: Setting) -> Slug:
    """Return a QR code with its address, or its empty frame."""
    if not block.url:
        return Slug(at, 0, block.width + TINY_LINE)
    most = min(setting.room, setting.picture_room())
    picture = Picture(b"", "", qr_width(block.width, modules(block.url), most), 1.0, "")
    height = setting.picture(picture, setting.room, most)
    return Slug(at, 0, height + setting.caption(block.url, setting.room))


def _signature(block: SignatureBlock, at: int, setting: Setting) -> Iterator[Slug]:
    """Yield the row that is signed, then each line of ``Nơi nhận`` below it."""
    beside, height = setting.signature(block)
    last = len(block.distribution)
    yield Slug(at, 0, height, after=TINY_LINE if beside == last else ZERO)
    for index in range(beside, last):
        after = TINY_LINE if index == last - 1 else ZERO
        yield Slug(at, index + 1, setting.distribution(block, index, index + 1), after=after)


def _slugs(  # noqa: C901 - one case for each kind of block
    block: Block, at: int, setting: Setting, *, keep: bool
) -> Iterator[Slug]:
    """Yield the slugs of one block."""
    match block:
        case Paragraph():
            yield _text(block, at, setting, keep=keep)
        case Letterhead():
            yield Slug(at, 0, setting.letterhead(block))
        case Addressees():
            yield from _addressees(block, at, setting)
        case Rule():
            yield Slug(at, 0, RULE_HEIGHT)
        case Table():
            yield from _table(block, at, setting)
        case Picture():
            yield _picture(block, at, setting)
        case QrCode():
            yield _qr(block, at, setting)
        case SignatureBlock():
            yield from _signature(block, at, setting)
        case PageBreak():
            # it takes no room, but what follows it keeps the space above itself
            yield Slug(at, 0, ZERO, breaks=True)


def slugs_of(section: Section, setting: Setting) -> tuple[Slug, ...]:
    """Return the slugs of a section, in order."""
    kept = kept_places(section.blocks, setting.style, setting.room)
    return tuple(
        slug
        for at, block in enumerate(section.blocks)
        for slug in _slugs(block, at, setting, keep=at in kept)
    )
