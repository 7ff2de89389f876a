"""A document as one HTML page: self-contained, no script, same document, same text."""

from collections.abc import Iterator

from cds_docs.document.draft import notice
from cds_docs.document.model import Document, Letterhead, Paragraph, Role, printed_text
from cds_docs.html.blocks import Outline, Writer
from cds_docs.html.css import style_sheet
from cds_docs.html.escaping import escape
from cds_docs.html.inline import attributes, length
from cds_docs.html.letterhead import address_html, circulation_html
from cds_docs.html.paging import Page, paged
from cds_docs.html.setting import first_page_rooms, setting_of
from cds_docs.standard.elements import Element
from cds_docs.units import ZERO

_ATTACHED = "văn bản kèm theo"
_SECURITY = (
    "default-src 'none';img-src data:;style-src 'unsafe-inline';base-uri 'none';form-action 'none'"
)


def _label(page: Page) -> str:
    """Return what a page is called for those who hear it."""
    if page.section.role is Role.MAIN:
        return f"Trang {page.number}"
    heads = (b for b in page.section.blocks if isinstance(b, Paragraph))
    name = next((printed_text(b) for b in heads if b.element is Element.ANNEX), _ATTACHED)
    return f"Trang {page.number}, {name}"


def _margins(page: Page, document: Document) -> Iterator[str]:
    """Yield what stands above the text of a page: draft line, number, stamp."""
    setting = setting_of(page.section, document.style)
    if document.draft:
        yield f'<p class="ban-nhap ngoai-le"><mark>{escape(notice(document))}</mark></p>'
    if page.number > 1:
        yield f'<p class="so-trang ngoai-le e-page-number" aria-hidden="true">{page.number}</p>'
    if page.index or page.number > 1:
        return
    for block in page.section.blocks:
        if isinstance(block, Letterhead) and block.circulation is not None:
            yield circulation_html(block.circulation, setting)


def _below(page: Page, document: Document) -> str:
    """Return what stands below the text of the first page: the address."""
    if page.index or page.number > 1 or not document.address:
        return ""
    return address_html(document.address, setting_of(page.section, document.style))


def _page(page: Page, document: Document, writer: Writer) -> str:
    """Return a page as a section."""
    above = ZERO
    if not page.index and page.number == 1:
        above, _ = first_page_rooms(document)
    top = f"padding-top:{length(document.style.margins.top + above)}" if above > ZERO else ""
    given = attributes(
        class_="trang ngang" if page.section.landscape else "trang",
        aria_label=_label(page),
        style=top,
    )
    inner = "".join(_margins(page, document)) + writer.parts(page.parts) + _below(page, document)
    return f"<section{given}>{inner}</section>"


def _written(document: Document) -> tuple[tuple[str, ...], bool]:
    """Return the pages, and whether a title stands on them."""
    outline = Outline()
    shown = []
    writer = None
    for page in paged(document):
        if writer is None or page.number == 1:
            outline.enter(page.section)
            writer = Writer(setting_of(page.section, document.style), outline)
        shown.append(_page(page, document, writer))
    return tuple(shown), outline.titled


def write(document: Document) -> str:
    """Return a document as a whole HTML page."""
    shown, titled = _written(document)
    title = escape(document.properties.title or document.id)
    heading = "" if titled else f'<h1 class="an">{title}</h1>'
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_SECURITY}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style_sheet(document.style)}</style>\n</head>\n"
        f"<body>\n<main>{heading}\n" + "\n".join(shown) + "\n</main>\n</body>\n</html>\n"
    )
