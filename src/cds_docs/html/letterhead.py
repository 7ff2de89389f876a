"""The block above the title as two columns, the stamps, the address."""

from collections.abc import Iterable

from cds_docs.document.layout import date_size, header_columns, longest, name_lines
from cds_docs.document.lines import balanced, of_lines
from cds_docs.document.model import Letterhead, Paragraph, Words, plain_text
from cds_docs.document.placing import (
    LOGO_HIGHEST,
    NUMBER_GAP,
    STAMP_SIDES,
    on_baseline,
    rule_length,
)
from cds_docs.html.inline import Dress, element_html, length
from cds_docs.html.pictures import image_html
from cds_docs.html.setting import Setting
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT, URGENCY_WIDTHS
from cds_docs.units import ZERO, Length


def rule_html(width: Length) -> str:
    """Return a line drawn under a text."""
    return f'<div class="ke" style="--dai:{length(width)}"></div>'


def _names(head: Letterhead, setting: Setting, room: Length) -> str:
    """Return logo, superior body, issuing body and the line under it."""
    parts = []
    if head.logo is not None:
        image = image_html(head.logo, room, LOGO_HIGHEST)
        parts.append(f'<figure class="hinh">{image}</figure>')
    for name in (head.parent, head.issuer):
        if name is not None:
            shown = of_lines(name, name_lines(name, setting.style, room))
            size = setting.formats[name.element].size
            parts.append(element_html("p", shown, size, even=True))
    lines = name_lines(head.issuer, setting.style, room)
    text = longest(lines, Element.ISSUER, setting.style)
    return "".join((*parts, rule_html(rule_length(text, Element.ISSUER))))


def _national(setting: Setting) -> str:
    """Return Quốc hiệu, Tiêu ngữ and the line as long as Tiêu ngữ."""
    look = setting.formats[Element.MOTTO]
    width = text_width(MOTTO_TEXT, look.size, bold=look.bold, italic=look.italic)
    lines = (
        Paragraph(Element.NATIONAL_TITLE, (Words(NATIONAL_TITLE_TEXT),)),
        Paragraph(Element.MOTTO, (Words(MOTTO_TEXT),)),
    )
    shown = (element_html("p", line, setting.formats[line.element].size) for line in lines)
    return "".join((*shown, rule_html(rule_length(width, Element.MOTTO))))


def _above(own: Length, other: Length) -> str:
    """Return the space above number or date, which stand on one baseline."""
    return f"margin-top:{length(NUMBER_GAP + on_baseline(own, other))}"


def _number(head: Letterhead, setting: Setting, room: Length, date: Length) -> str:
    """Return number, V/v and urgency stamp."""
    parts = []
    if head.number is not None:
        size = setting.formats[Element.NUMBER].size
        parts.append(element_html("p", head.number, size, Dress(css=_above(size, date))))
    if head.letter_subject is not None:
        size = setting.formats[Element.LETTER_SUBJECT].size
        subject = balanced(head.letter_subject, setting.style, room)
        parts.append(element_html("h1", subject, size, even=True))
    if head.urgency is not None:
        width = URGENCY_WIDTHS[plain_text(head.urgency.content)]
        size = setting.formats[Element.URGENCY].size
        stamp = f"width:{length(width)}"
        parts.append(element_html("p", head.urgency, size, Dress("dau-khan", stamp)))
    return "".join(parts)


def _date(head: Letterhead, setting: Setting, room: Length) -> str:
    """Return place and date, smaller where they are too long."""
    if head.place_and_date is None:
        return ""
    size = date_size(head.place_and_date, setting.style, room)
    css = _above(size, setting.formats[Element.NUMBER].size)
    if size != setting.formats[Element.PLACE_AND_DATE].size:
        css += f";font-size:{length(size)}"
    return element_html("p", head.place_and_date, size, Dress(css=css))


def letterhead_html(head: Letterhead, setting: Setting) -> str:
    """Return the block above the title."""
    columns = header_columns(head, setting.style, setting.room)
    cells = [_names(head, setting, columns.left), _national(setting)]
    if head.number is not None or head.place_and_date is not None:
        date = ZERO
        if head.place_and_date is not None:
            date = date_size(head.place_and_date, setting.style, columns.right)
        cells.append(_number(head, setting, columns.left, date))
        cells.append(_date(head, setting, columns.right))
    shown = "".join(f"<div>{cell}</div>" for cell in cells)
    widths = f"--cot:{length(columns.left)} {length(columns.right)}"
    return f'<header class="dau" style="{widths}">{shown}</header>'


def circulation_html(paragraph: Paragraph, setting: Setting) -> str:
    """Return the box ``LƯU HÀNH NỘI BỘ`` in the top margin."""
    look = setting.formats[Element.CIRCULATION]
    width = text_width(plain_text(paragraph.content), look.size, bold=look.bold) + STAMP_SIDES
    css = f"width:{length(width)}"
    return element_html("p", paragraph, look.size, Dress("luu-hanh", css))


def address_html(lines: Iterable[Paragraph], setting: Setting) -> str:
    """Return the address at the foot of the first page."""
    look = setting.formats[Element.ADDRESS]
    shown = "".join(element_html("p", line, look.size) for line in lines)
    return f'<address class="dia-chi">{shown}</address>'
