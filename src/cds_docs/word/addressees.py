"""``Kính gửi``: one addressee on its line, several as a list with the dashes under the colon."""

from cds_docs.document.model import Addressees, Paragraph, Words, printed_text
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length, mm, pt
from cds_docs.word.links import Links
from cds_docs.word.xml import paragraph_xml

_LEAST_INDENT = mm(10)
_MOST_INDENT = mm(35)
_BEFORE = pt(12)
_BETWEEN = pt(3)


def _indent(left: Length, hanging: Length, before: Length, *, keep: bool) -> str:
    """Return paragraph properties of a hanging line."""
    keeping = "<w:keepNext/>" if keep else ""
    return (
        f'{keeping}<w:spacing w:before="{before.twips}"/>'
        f'<w:ind w:left="{left.twips}" w:hanging="{hanging.twips}"/>'
    )


def _one(addressees: Addressees, size: Length, room: Length, links: Links) -> str:
    """Return label and only addressee on one line, centred while they fit."""
    label, item = addressees.label, addressees.items[0]
    merged = Paragraph(
        Element.ADDRESSEES, (*label.content, Words(" "), *item.content), origin=item.origin
    )
    width = text_width(printed_text(merged), size)
    if width < room:
        jc = f'<w:spacing w:before="{_BEFORE.twips}"/><w:jc w:val="center"/>'
        return paragraph_xml(merged, size, links, jc)
    hanging = text_width(f"{printed_text(label)} ", size)
    left = _LEAST_INDENT + hanging
    return paragraph_xml(merged, size, links, _indent(left, hanging, _BEFORE, keep=True))


def addressees_xml(addressees: Addressees, style: PageStyle, room: Length, links: Links) -> str:
    """Return the paragraphs of cell 9a, set so that the list stands about the middle."""
    size = format_of(Element.ADDRESSEES, style).size
    if len(addressees.items) == 1:
        return _one(addressees, size, room, links)
    label_text = printed_text(addressees.label)
    colon = text_width(label_text.removesuffix(":"), size)
    longest = max(text_width(printed_text(item), size) for item in addressees.items)
    free = room - colon - longest
    start = Length(min(max(free.twips // 2, _LEAST_INDENT.twips), _MOST_INDENT.twips))
    dash = text_width("- ", size)
    left = start + colon + dash
    label = f'<w:spacing w:before="{_BEFORE.twips}"/><w:ind w:left="{start.twips}"/>'
    parts = [paragraph_xml(addressees.label, size, links, label)]
    last = len(addressees.items) - 1
    for index, item in enumerate(addressees.items):
        properties = _indent(left, dash, _BETWEEN, keep=index == last)
        parts.append(paragraph_xml(item, size, links, properties))
    return "".join(parts)
