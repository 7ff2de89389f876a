"""Breaking a paragraph into given lines: every word, blank and emphasis stays as it was."""

from collections.abc import Iterable
from functools import lru_cache

from cds_docs.document.model import Gap, Inline, LineBreak, Paragraph, Words
from cds_docs.document.speech import BLANK, spoken_lines
from cds_docs.metrics import text_width
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length


def gap_text(width: Length, size: Length) -> str:
    """Return as many spaces as make a blank of a width at a font size."""
    space = text_width(" ", size)
    return " " * max(1, round(width.twips / space.twips))


def _measured(content: tuple[Inline, ...], size: Length) -> str:
    """Return the text lines are measured on, blanks as wide as they are printed.

    No line begins or ends with a blank: it would not show, and the line would stand off the centre.
    """
    parts: list[str] = []
    for inline in content:
        before = parts[-1] if parts else ""
        if isinstance(inline, Words):
            joined = before.endswith(BLANK) and inline.text.startswith(" ")
            parts.append(BLANK + inline.text[1:] if joined else inline.text)
        elif isinstance(inline, Gap):
            if before.endswith(" "):
                parts[-1] = before[:-1] + BLANK
            parts.append(BLANK * len(gap_text(inline.width, size)))
    return "".join(parts)


def of_lines(paragraph: Paragraph, lines: tuple[str, ...]) -> Paragraph:
    """Return a paragraph that is these lines of plain words."""
    waits = any(isinstance(part, Words) and part.confirm for part in paragraph.content)
    content: list[Inline] = []
    for line in lines:
        content += [LineBreak(), Words(line, confirm=waits)]
    return paragraph._replace(content=tuple(content[1:]))


def _broken(words: Words, ends: Iterable[int]) -> list[Inline]:
    """Return words with line breaks in place of the spaces at some indexes."""
    content: list[Inline] = []
    start = 0
    for end in ends:
        content += [words._replace(text=words.text[start:end]), LineBreak()]
        start = end + 1
    return [*content, words._replace(text=words.text[start:])]


def _in_lines(paragraph: Paragraph, lines: tuple[str, ...], size: Length) -> Paragraph:
    """Return a paragraph with line breaks where the measured lines end."""
    ends = []
    place = -1
    for line in lines[:-1]:
        place += len(line) + 1
        ends.append(place)
    content: list[Inline] = []
    place = 0
    for inline in paragraph.content:
        if isinstance(inline, Words):
            text = inline.text
            inside = [e - place for e in ends if place <= e < place + len(text)]
            content += _broken(inline, inside)
            place += len(text)
        elif isinstance(inline, Gap):
            content.append(inline)
            place += len(gap_text(inline.width, size))
    return paragraph._replace(content=tuple(content))


def printed_lines(paragraph: Paragraph, style: PageStyle, room: Length) -> tuple[str, ...]:
    """Return the lines of even length a centred paragraph is printed on, blanks as signs."""
    look = format_of(paragraph.element, style)
    text = _measured(paragraph.content, look.size)
    if text_width(text, look.size, bold=look.bold, italic=look.italic) <= room:
        return (text,)
    return spoken_lines(text, look.size, room, bold=look.bold)


@lru_cache(maxsize=256)
def balanced(paragraph: Paragraph, style: PageStyle, room: Length) -> Paragraph:
    """Return a centred paragraph broken into lines of even length; a short one as it is.

    Papers of a batch share most of their titles, posts and names.
    """
    if any(isinstance(i, LineBreak) for i in paragraph.content):
        return paragraph
    lines = printed_lines(paragraph, style, room)
    if len(lines) == 1:
        return paragraph
    return _in_lines(paragraph, lines, format_of(paragraph.element, style).size)
