"""``Kính gửi``: one addressee on its line, several as a list with the dashes under the colon."""

from cds_docs.document.model import Addressees
from cds_docs.document.placing import (
    ADDRESSEES_BEFORE,
    ADDRESSEES_BETWEEN,
    listed_addressees,
    one_addressee,
)
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length
from cds_docs.word.links import Links
from cds_docs.word.xml import paragraph_xml


def _indent(left: Length, hanging: Length, before: Length, *, keep: bool) -> str:
    """Return paragraph properties of a hanging line."""
    keeping = "<w:keepNext/>" if keep else ""
    return (
        f'{keeping}<w:spacing w:before="{before.twips}"/>'
        f'<w:ind w:left="{left.twips}" w:hanging="{hanging.twips}"/>'
    )


def _one(addressees: Addressees, style: PageStyle, room: Length, links: Links) -> str:
    """Return label and only addressee on one line, centred while they fit."""
    size = format_of(Element.ADDRESSEES, style).size
    one = one_addressee(addressees, style, room)
    if one.centred:
        jc = f'<w:spacing w:before="{ADDRESSEES_BEFORE.twips}"/><w:jc w:val="center"/>'
        return paragraph_xml(one.paragraph, size, links, jc)
    properties = _indent(one.left, one.hanging, ADDRESSEES_BEFORE, keep=True)
    return paragraph_xml(one.paragraph, size, links, properties)


def addressees_xml(addressees: Addressees, style: PageStyle, room: Length, links: Links) -> str:
    """Return the paragraphs of cell 9a, set so that the list stands about the middle."""
    if len(addressees.items) == 1:
        return _one(addressees, style, room, links)
    size = format_of(Element.ADDRESSEES, style).size
    start, left, dash = listed_addressees(addressees, style, room)
    label = f'<w:spacing w:before="{ADDRESSEES_BEFORE.twips}"/><w:ind w:left="{start.twips}"/>'
    parts = [paragraph_xml(addressees.label, size, links, label)]
    last = len(addressees.items) - 1
    for index, item in enumerate(addressees.items):
        properties = _indent(left, dash, ADDRESSEES_BETWEEN, keep=index == last)
        parts.append(paragraph_xml(item, size, links, properties))
    return "".join(parts)
