"""Where the lines of a paragraph end, and a paragraph cut at the end of a line."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cds_docs.document.keeping import LABEL_ONLY_BOLD
from cds_docs.document.lines import gap_text
from cds_docs.document.model import Gap, Inline, LineBreak, Paragraph, Words
from cds_docs.metrics import UNITS_PER_EM, letter_widths
from cds_docs.patterns import regex
from cds_docs.standard.format import Format
from cds_docs.units import Length
from cds_docs.values import dataclass

_PLACES = regex(r"\n|[ \t]+(?=[^ \t\n])|[-–…](?=[\w(“])|—(?=\w)|(?<=\w)(?=—)")
"""Places where a line may end: behind blanks, around dashes, at a line break."""

_IN_ADDRESS = regex(rf"{_PLACES.pattern}|(?<=[\w.])/(?=\w)")
"""The same for a text with a web address, which may also end behind a stroke."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph set in lines.

    Attributes:
        text: The whole text: label, words, blanks as spaces, line breaks as line feeds.
        head: How many characters the label takes, with the space behind it.
        ends: Where each line ends in the text.
    """

    text: str
    head: int
    ends: tuple[int, ...]


def _pieces(paragraph: Paragraph, look: Format) -> Iterator[tuple[str, bool, bool]]:
    """Yield the text of each part of the content, whether it is bold, whether it is italic."""
    bold = look.bold and paragraph.element not in LABEL_ONLY_BOLD
    for part in paragraph.content:
        match part:
            case Words(text=text):
                yield text, bold or part.bold, look.italic or part.italic
            case Gap(width=width):
                yield gap_text(width, look.size), bold, look.italic
            case LineBreak():
                yield "\n", bold, look.italic


def _line_end(text: str, reach: Sequence[float], start: int, room: float) -> int:
    """Return where the line that begins at a place ends.

    Args:
        text: The text.
        reach: How far each letter reaches from the beginning of the text.
        start: Where the line begins.
        room: How long it may be.
    """
    most = reach[start] + room
    end = start
    places = _IN_ADDRESS if "://" in text else _PLACES
    for place in places.finditer(text, start):
        shown = place.start() if place.group().isspace() else place.end()
        if reach[shown] > most:
            break
        end = place.end()
        if place.group() == "\n":
            return end
    else:
        if reach[len(text.rstrip(" "))] <= most:
            return len(text)
    # a word longer than the line is broken where the line is full
    return end if end > start else max(start + 1, bisect_right(reach, most) - 1)


def lines(paragraph: Paragraph, look: Format, room: Length, first: Length) -> Lines:
    """Set a paragraph in lines.

    Args:
        paragraph: What is set.
        look: How it is written.
        room: The length of a line.
        first: The length of the first line.
    """
    label = f"{paragraph.label} " if paragraph.label else ""
    pieces = [(label, look.bold, look.italic), *_pieces(paragraph, look)]
    text = "".join(piece for piece, _, _ in pieces)
    widths = (
        width
        for piece, bold, italic in pieces
        for width in letter_widths(piece, bold=bold, italic=italic)
    )
    scale = look.size.twips / UNITS_PER_EM
    reach = [0.0, *(units * scale for units in accumulate(widths))]
    ends: list[int] = []
    start = 0
    while start < len(text):
        free = room if ends else first
        start = _line_end(text, reach, start, free.twips)
        ends.append(start)
    return Lines(text, len(label), tuple(ends) or (0,))


def _cut(content: tuple[Inline, ...], place: int, size: Length) -> Iterator[list[Inline]]:
    """Yield what stands before a place of the content and what stands behind it."""
    before: list[Inline] = []
    behind: list[Inline] = []
    at = 0
    for part in content:
        match part:
            case Words(text=text):
                inside = max(0, min(place - at, len(text)))
                if inside:
                    before.append(part._replace(text=text[:inside].rstrip(" ")))
                if inside < len(text):
                    behind.append(part._replace(text=text[inside:]))
                at += len(text)
            case _:
                (before if at < place else behind).append(part)
                at += len(gap_text(part.width, size)) if isinstance(part, Gap) else 1
    yield before
    yield behind


def cut(paragraph: Paragraph, place: int, head: int, size: Length) -> tuple[Paragraph, Paragraph]:
    """Return a paragraph cut in two at the end of a line.

    Args:
        paragraph: What is cut.
        place: Where, in its whole text.
        head: How many characters of the text are its label.
        size: Its font size.
    """
    before, behind = _cut(paragraph.content, place - head, size)
    if before and isinstance(before[-1], LineBreak):
        before.pop()
    return (
        paragraph._replace(content=tuple(before)),
        paragraph._replace(content=tuple(behind), label=""),
    )
