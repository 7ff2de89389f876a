"""Room on the page: text width, the two columns of the header, lines that a name takes."""

from functools import cache, lru_cache

from cds_docs.document.model import Gap, Letterhead, LineBreak, Paragraph, Words, plain_text
from cds_docs.document.speech import spoken_lines
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of, row, sizes_allowed
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT
from cds_docs.standard.rows import Property
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length, mm
from cds_docs.values import dataclass

_COLUMN_SLACK = mm(3)
_DATE_SLACK = mm(1)
_LEFT_SHARE = 0.4
_SIGNATURE_LEFT_SHARE = 0.46
_COLLECTIVES = ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")
_NAME_SLACK = mm(2)
_JOINING_WORDS = ("VÀ", "-", "–")


def page_size(*, landscape: bool) -> tuple[Length, Length]:
    """Return width and height of the paper.

    Raises:
        LookupError: The standard has no row for the paper.
    """
    sizes = []
    for prop in (Property.PAGE_WIDTH, Property.PAGE_HEIGHT):
        found = row(None, prop)
        if found is None or not isinstance(found.use, Length):
            raise LookupError(prop)
        sizes.append(found.use)
    width, height = sizes
    return (height, width) if landscape else (width, height)


def text_room(style: PageStyle, *, landscape: bool = False) -> Length:
    """Return the width between the margins."""
    width, _ = page_size(landscape=landscape)
    return width - style.margins.left - style.margins.right


def text_height(style: PageStyle, *, landscape: bool = False) -> Length:
    """Return the height between the margins."""
    _, height = page_size(landscape=landscape)
    return height - style.margins.top - style.margins.bottom


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns side by side."""

    left: Length
    right: Length


def _forced_lines(paragraph: Paragraph) -> list[str]:
    """Return a paragraph's text cut at the breaks that the clerk forced."""
    lines = [""]
    for inline in paragraph.content:
        match inline:
            case LineBreak():
                lines.append("")
            case Words(text=text):
                lines[-1] += text
            case _:
                pass
    return [line.strip() for line in lines]


def _width(text: str, element: Element, style: PageStyle) -> Length:
    """Return how long a text is in an element's format."""
    look = format_of(element, style)
    return text_width(text, look.size, bold=look.bold, italic=look.italic)


@lru_cache(maxsize=256)
def name_lines(paragraph: Paragraph, style: PageStyle, room: Length) -> tuple[str, ...]:
    """Return the lines a name is printed on.

    A break the clerk forced stays. ``ỦY BAN NHÂN DÂN`` stands on a line of its own before the
    place. What still does not fit is broken into lines as even as its words allow.
    """
    look = format_of(paragraph.element, style)
    lines: list[str] = []
    for piece in _forced_lines(paragraph):
        collective = next((c for c in _COLLECTIVES if piece.startswith(f"{c} ")), None)
        if collective and paragraph.element is Element.ISSUER:
            lines.append(collective)
            piece = piece.removeprefix(collective).strip()  # noqa: PLW2901 - the rest of the name
        broken = spoken_lines(piece, look.size, room, bold=look.bold)
        moved = _joining_words_down(broken)
        fits = all(text_width(m, look.size, bold=look.bold) <= room for m in moved)
        lines += moved if fits else broken
    return tuple(lines)


def _joining_words_down(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Move a joining word from the end of a line to the next: SỞ KHOA HỌC / VÀ CÔNG NGHỆ."""
    result = list(lines)
    for index in range(len(result) - 1):
        head, _, last = result[index].rpartition(" ")
        if head and last in _JOINING_WORDS:
            result[index] = head
            result[index + 1] = f"{last} {result[index + 1]}"
    return tuple(result)


def longest(lines: tuple[str, ...], element: Element, style: PageStyle) -> Length:
    """Return the width of the longest of some lines."""
    return max(_width(line, element, style) for line in lines)


def _date_width(paragraph: Paragraph, size: Length) -> Length:
    """Return how long the place and date are at a size, blanks included."""
    blanks = sum(g.width.twips for g in paragraph.content if isinstance(g, Gap))
    return text_width(plain_text(paragraph.content), size, italic=True) + Length(blanks)


@lru_cache(maxsize=64)
def date_size(paragraph: Paragraph, style: PageStyle, room: Length) -> Length:
    """Return the size of the place and date: the office's, or the least allowed when too long."""
    size = format_of(Element.PLACE_AND_DATE, style).size
    if _date_width(paragraph, size) + _DATE_SLACK <= room:
        return size
    return sizes_allowed(Element.PLACE_AND_DATE)[0]


@cache
def _national_width(style: PageStyle) -> Length:
    """Return how wide Quốc hiệu and Tiêu ngữ are."""
    title = _width(NATIONAL_TITLE_TEXT, Element.NATIONAL_TITLE, style)
    return max(title, _width(MOTTO_TEXT, Element.MOTTO, style))


def header_columns(letterhead: Letterhead, style: PageStyle, room: Length) -> Columns:
    """Return the two columns of the header block.

    The right one always holds Quốc hiệu on one line, and the date at its least size. The left one
    widens where that lets a name stand on one line, and is two fifths of the page otherwise.
    """
    names = (letterhead.parent, letterhead.issuer)
    return _header_columns(names, letterhead.place_and_date, style, room)


@lru_cache(maxsize=64)
def _header_columns(
    names: tuple[Paragraph | None, ...], date: Paragraph | None, style: PageStyle, room: Length
) -> Columns:
    """Return the same by what the columns depend on: papers of a batch share it."""
    least_right = _national_width(style) + _COLUMN_SLACK
    if date is not None:
        least = sizes_allowed(Element.PLACE_AND_DATE)[0]
        least_right = max(least_right, _date_width(date, least) + _DATE_SLACK)
    most_left = room - least_right
    left = min(room * _LEFT_SHARE, most_left)
    for name in names:
        if name is not None:
            wanted = longest(name_lines(name, style, room), name.element, style) + _NAME_SLACK
            if wanted <= most_left:
                left = max(left, wanted)
    return Columns(left, room - left)


def signature_columns(room: Length) -> Columns:
    """Return the two columns of the signature block."""
    left = room * _SIGNATURE_LEFT_SHARE
    return Columns(left, room - left)
