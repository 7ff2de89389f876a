"""The block above the title: names, Quốc hiệu, number, date, V/v, stamps."""

from functools import lru_cache

from cds_docs.document.layout import (
    Columns,
    date_size,
    header_columns,
    longest,
    name_lines,
)
from cds_docs.document.lines import balanced, of_lines
from cds_docs.document.model import Letterhead, Paragraph, Words
from cds_docs.document.placing import (
    LOGO_HIGHEST,
    NUMBER_GAP,
    STAMP_GAP,
    STAMP_SIDES,
    on_baseline,
    rule_length,
)
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.nd30 import (
    FRAME_HEIGHT,
    MOTTO_TEXT,
    NATIONAL_TITLE_TEXT,
    URGENCY_WIDTHS,
)
from cds_docs.standard.rows import Colour
from cds_docs.standard.style import PageStyle
from cds_docs.units import ZERO, Length
from cds_docs.word.links import Links
from cds_docs.word.media import Media, fitted
from cds_docs.word.names import SPACER_STYLE
from cds_docs.word.tables import box_xml, cell_xml, layout_table, row_xml
from cds_docs.word.xml import SPACER, paragraph_xml, rule_xml


def centred_rule(text_length: Length, element: Element, room: Length) -> str:
    """Return the line under a text, of the length the standard gives."""
    return rule_xml(rule_length(text_length, element), room)


def _name(paragraph: Paragraph, style: PageStyle, room: Length, links: Links) -> str:
    """Return a name on as many lines as it needs."""
    size = format_of(paragraph.element, style).size
    return paragraph_xml(of_lines(paragraph, name_lines(paragraph, style, room)), size, links)


def _left_names(
    letterhead: Letterhead, style: PageStyle, room: Length, links: Links, media: Media
) -> str:
    """Return logo, superior body, issuing body and the line under it."""
    logo = ""
    if letterhead.logo is not None:
        logo = media.picture(fitted(letterhead.logo, room, LOGO_HIGHEST), links, align="center")
    return logo + _names(letterhead.parent, letterhead.issuer, style, room)


@lru_cache(maxsize=64)
def _names(parent: Paragraph | None, issuer: Paragraph, style: PageStyle, room: Length) -> str:
    """Return the names of the bodies and the line under them."""
    links = Links()  # names hold none
    above = _name(parent, style, room, links) if parent else ""
    length = longest(name_lines(issuer, style, room), Element.ISSUER, style)
    rule = centred_rule(length, Element.ISSUER, room)
    return above + _name(issuer, style, room, links) + rule


@lru_cache(maxsize=64)
def _national(style: PageStyle, room: Length) -> str:
    """Return Quốc hiệu, Tiêu ngữ and the line as long as Tiêu ngữ."""
    links = Links()  # these lines hold none
    title = Paragraph(Element.NATIONAL_TITLE, (Words(NATIONAL_TITLE_TEXT),))
    motto = Paragraph(Element.MOTTO, (Words(MOTTO_TEXT),))
    look = format_of(Element.MOTTO, style)
    length = text_width(MOTTO_TEXT, look.size, bold=look.bold)
    return (
        paragraph_xml(title, format_of(Element.NATIONAL_TITLE, style).size, links)
        + paragraph_xml(motto, look.size, links)
        + centred_rule(length, Element.MOTTO, room)
    )


def _baseline_spacing(own: Length, other: Length) -> str:
    """Return the space above that sets two neighbours of different sizes on one baseline."""
    return f'<w:spacing w:before="{(NUMBER_GAP + on_baseline(own, other)).twips}"/>'


def _stamp(paragraph: Paragraph, style: PageStyle, links: Links) -> str:
    """Return the urgency stamp: bright red, in its frame."""
    text = "".join(w.text for w in paragraph.content if isinstance(w, Words))
    look = format_of(Element.URGENCY, style)
    content = paragraph_xml(paragraph, look.size, links)
    gap = (
        f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/>'
        f'<w:spacing w:before="{STAMP_GAP.twips}"/></w:pPr></w:p>'
    )
    box = box_xml(URGENCY_WIDTHS[text], FRAME_HEIGHT, content, Colour.BRIGHT_RED, "center")
    return gap + box + SPACER


def _left_number(
    letterhead: Letterhead, style: PageStyle, room: Length, date: Length, links: Links
) -> str:
    """Return number, V/v and urgency stamp."""
    parts = []
    if letterhead.number is not None:
        size = format_of(Element.NUMBER, style).size
        spacing = _baseline_spacing(size, date)
        parts.append(paragraph_xml(letterhead.number, size, links, spacing))
    if letterhead.letter_subject is not None:
        size = format_of(Element.LETTER_SUBJECT, style).size
        subject = balanced(letterhead.letter_subject, style, room)
        parts.append(paragraph_xml(subject, size, links))
    if letterhead.urgency is not None:
        parts.append(_stamp(letterhead.urgency, style, links))
    return "".join(parts) or SPACER


def _right_date(letterhead: Letterhead, style: PageStyle, room: Length, links: Links) -> str:
    """Return place and date, on one baseline with the number."""
    if letterhead.place_and_date is None:
        return SPACER
    size = date_size(letterhead.place_and_date, style, room)
    number = format_of(Element.NUMBER, style).size
    properties = _baseline_spacing(size, number)
    xml = paragraph_xml(letterhead.place_and_date, size, links, properties)
    if size == format_of(Element.PLACE_AND_DATE, style).size:
        return xml
    smaller = (
        f'<w:rPr><w:sz w:val="{size.half_points}"/><w:szCs w:val="{size.half_points}"/></w:rPr>'
    )
    xml = xml.replace("<w:r>", f"<w:r>{smaller}")
    return xml.replace("</w:rPr><w:rPr>", "")


def letterhead_xml(
    letterhead: Letterhead, style: PageStyle, room: Length, links: Links, media: Media
) -> str:
    """Return the header block as a borderless table of two columns."""
    columns: Columns = header_columns(letterhead, style, room)
    names = _left_names(letterhead, style, columns.left, links, media)
    national = _national(style, columns.right)
    rows = [row_xml([cell_xml(columns.left, names), cell_xml(columns.right, national)])]
    if letterhead.number is not None or letterhead.place_and_date is not None:
        date = ZERO
        if letterhead.place_and_date is not None:
            date = date_size(letterhead.place_and_date, style, columns.right)
        left = _left_number(letterhead, style, columns.left, date, links)
        right = _right_date(letterhead, style, columns.right, links)
        rows.append(row_xml([cell_xml(columns.left, left), cell_xml(columns.right, right)]))
    return layout_table((columns.left, columns.right), rows) + SPACER


def circulation_xml(paragraph: Paragraph, style: PageStyle, links: Links) -> str:
    """Return the box ``LƯU HÀNH NỘI BỘ`` for the top margin, right of the centre."""
    text = "".join(w.text for w in paragraph.content if isinstance(w, Words))
    look = format_of(Element.CIRCULATION, style)
    width = text_width(text, look.size, bold=look.bold) + STAMP_SIDES
    content = paragraph_xml(paragraph, look.size, links)
    return box_xml(width, FRAME_HEIGHT, content, Colour.BLACK, "right") + SPACER
