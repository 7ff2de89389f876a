"""Words, blanks and line breaks, and the attributes that lead back to where words come from."""

from collections.abc import Iterable
from typing import NamedTuple

from cds_docs.diagnostics import Span
from cds_docs.document.keeping import LABEL_ONLY_BOLD
from cds_docs.document.lines import gap_text
from cds_docs.document.model import Gap, Inline, LineBreak, Paragraph, Words
from cds_docs.html.escaping import escape
from cds_docs.metrics import text_width
from cds_docs.patterns import regex
from cds_docs.units import Length

_LINKED = ("http://", "https://")
_TEMPLATE = ".j2"
_NAME_PARTS = 2
_COLLAPSED = regex(r"  |[\t\n]")
"""Blanks that a browser would draw together."""

_BREAKABLE = regex(r"(?<=[-–])(?=\d)")
"""Places where writing programs end a line and browsers do not."""


def length(value: Length) -> str:
    """Return a length as CSS writes it, in points."""
    return f"{value.pt:g}pt"


def attributes(**values: str | None) -> str:
    """Return attributes, each after a space; those without a value are left out.

    An underscore at the end of a name is for names that Python keeps for itself.
    """
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in values.items()
        if value
    )


def place(origin: Span | None) -> str:
    """Return the attributes that name the line words come from, and the template where it is one.

    A template is named by its kind and name alone: the same paper is the same page on any machine.
    """
    if origin is None:
        return ""
    name = ""
    if origin.path.endswith(_TEMPLATE):
        name = "/".join(origin.path.replace("\\", "/").split("/")[-_NAME_PARTS:])
    return attributes(data_dong=str(origin.line), data_tep=name)


def _text(text: str) -> str:
    """Return plain text; a line may end behind a dash before a number, as it does in Word."""
    shown = "<wbr>".join(escape(part) for part in _BREAKABLE.split(text))
    return f'<span class="giu">{shown}</span>' if _COLLAPSED.search(text) else shown


def _words(words: Words) -> str:
    """Return words with their emphasis."""
    shown = _text(words.text)
    if words.link.startswith(_LINKED):
        shown = f'<a href="{escape(words.link)}" rel="noopener noreferrer">{shown}</a>'
    if words.italic:
        shown = f"<em>{shown}</em>"
    if words.bold:
        shown = f"<strong>{shown}</strong>"
    return f"<mark>{shown}</mark>" if words.confirm else shown


def inline_html(content: Iterable[Inline], size: Length, *, even: bool = False) -> str:
    """Return the content of a paragraph.

    Args:
        content: The content.
        size: The font size, by which blanks are measured in spaces.
        even: Whether its line breaks only make lines of even length: a narrow screen drops them.
    """
    parts = []
    for part in content:
        match part:
            case Words():
                parts.append(_words(part))
            case Gap(width=width):
                shown = text_width(gap_text(width, size), size)
                parts.append(f'<span class="trong" style="--rong:{length(shown)}"> </span>')
            case LineBreak():
                parts.append(' <br class="deu">' if even else "<br>")
    return "".join(parts)


class Dress(NamedTuple):
    """What a paragraph has beyond what its element gives it: classes and CSS of its own."""

    classes: str = ""
    css: str = ""


PLAIN = Dress()


def label_html(paragraph: Paragraph) -> str:
    """Return a paragraph's number or dash, with the space behind it."""
    if not paragraph.label:
        return ""
    label = escape(paragraph.label)
    return f"<b>{label}</b> " if paragraph.element in LABEL_ONLY_BOLD else f"{label} "


def element_html(
    tag: str, paragraph: Paragraph, size: Length, dress: Dress = PLAIN, *, even: bool = False
) -> str:
    """Return a paragraph as an HTML element.

    Args:
        tag: Which one: ``p``, ``li``, ``h2``.
        paragraph: What stands in it.
        size: Its font size.
        dress: What it has beyond its element's own.
        even: Whether its line breaks only make lines of even length.
    """
    classes = f"e-{paragraph.element.id} {dress.classes}".strip()
    given = attributes(class_=classes, style=dress.css) + place(paragraph.origin)
    inner = label_html(paragraph) + inline_html(paragraph.content, size, even=even)
    return f"<{tag}{given}>{inner}</{tag}>"
