"""A document as the bytes of a .docx: same document, same bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cds_docs.document.draft import notice
from cds_docs.document.layout import page_size
from cds_docs.document.model import Document, Letterhead, Section
from cds_docs.standard.nd30 import HEADER_DISTANCE
from cds_docs.standard.style import PageStyle
from cds_docs.word.draft import with_notice
from cds_docs.word.flow import section_xml
from cds_docs.word.letterhead import circulation_xml
from cds_docs.word.links import Links
from cds_docs.word.media import Media
from cds_docs.word.names import SPACER_STYLE
from cds_docs.word.package import Packed, pack, pack_once, zip_parts
from cds_docs.word.parts import (
    APP,
    BLANK_HEADER,
    EMPTY_HEADER,
    FONTS,
    ROOT_RELATIONSHIPS,
    SETTINGS,
    address_footer,
    content_types,
    core_properties,
    page_number_header,
    with_top,
)
from cds_docs.word.styles import styles_part
from cds_docs.word.xml import DECLARATION, NAMESPACES

if TYPE_CHECKING:
    from cds_docs.word.base import Base

CORE = "docProps/core.xml"
BODY = "word/document.xml"
_BODY = "document.xml"
_PAGE_HEADER = "header1.xml"
_BLANK_HEADER = "header2.xml"
_FIRST_HEADER = "header3.xml"
_BLANK_FOOTER = "footer1.xml"
_FIRST_FOOTER = "footer2.xml"


SectionWriter = Callable[[Section, PageStyle, Links, Media], str]
"""Writes the blocks of a section."""


@dataclass(slots=True)
class Package:
    """Grows while a document is written."""

    links: Links
    media: Media
    parts: dict[str, str]  # name below word/ → content that differs by document
    shared: dict[str, str]  # name below word/ → content that many documents share
    files: dict[str, bytes]
    relationships: dict[str, str]


def _reference(kind: str, page: str, name: str, package: Package) -> str:
    """Return a header or footer reference of a section."""
    rid = package.links.add(kind, name)
    return f'<w:{kind}Reference w:type="{page}" r:id="{rid}"/>'


def _first_footer(document: Document, base: "Base | None", package: Package) -> str | None:
    """Write the footer of page 1 and return its name, or None where there is none."""
    if document.address:
        links = Links()
        package.parts[_FIRST_FOOTER] = address_footer(document.address, document.style, links)
        package.relationships[_FIRST_FOOTER] = links.xml()
        return _FIRST_FOOTER
    if base is not None and base.footer is not None:
        package.parts[_FIRST_FOOTER] = base.footer.xml
        package.relationships[_FIRST_FOOTER] = base.footer.relationships
        package.files |= base.footer.files
        return _FIRST_FOOTER
    return None


def _circulation(document: Document) -> str:
    """Return the box ``LƯU HÀNH NỘI BỘ`` of a document that has one."""
    for block in document.sections[0].blocks:
        if isinstance(block, Letterhead) and block.circulation is not None:
            return circulation_xml(block.circulation, document.style, Links())
    return ""


def _first_header(document: Document, base: "Base | None", package: Package) -> str | None:
    """Write the header of page 1 where it holds something, and return its name."""
    box = _circulation(document)
    if base is not None and base.header is not None:
        package.parts[_FIRST_HEADER] = with_top(base.header.xml, box)
        package.relationships[_FIRST_HEADER] = base.header.relationships
        package.files |= base.header.files
        return _FIRST_HEADER
    if box:
        package.parts[_FIRST_HEADER] = with_top(EMPTY_HEADER, box)
        return _FIRST_HEADER
    return None


def _page_properties(style: PageStyle, *, landscape: bool) -> str:
    """Return paper size and margins of a section."""
    width, height = page_size(landscape=landscape)
    turned = ' w:orient="landscape"' if landscape else ""
    edges = style.margins
    distance = HEADER_DISTANCE.twips
    return (
        f'<w:pgSz w:w="{width.twips}" w:h="{height.twips}"{turned}/>'
        f'<w:pgMar w:top="{edges.top.twips}" w:right="{edges.right.twips}" '
        f'w:bottom="{edges.bottom.twips}" w:left="{edges.left.twips}" '
        f'w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
    )


def _section_properties(section: Section, style: PageStyle, references: str) -> str:
    """Return sectPr: a new page, its own page numbers, none on the first page."""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f"{_page_properties(style, landscape=section.landscape)}"
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def _say_draft(document: Document, package: Package) -> None:
    """Put the line that tells a draft into the header of every page."""
    words = notice(document)
    for parts in (package.parts, package.shared):
        for name in (_PAGE_HEADER, _BLANK_HEADER, _FIRST_HEADER):
            if name in parts:
                parts[name] = with_notice(parts[name], words)


def _references(index: int, header: str | None, footer: str | None, package: Package) -> str:
    """Return the header and footer references of the section at an index."""
    first = header if index == 0 and header else _BLANK_HEADER
    references = _reference("header", "default", _PAGE_HEADER, package)
    references += _reference("header", "first", first, package)
    if footer is not None:
        name = footer if index == 0 else _BLANK_FOOTER
        references += _reference("footer", "first", name, package)
    return references


def _body(
    document: Document,
    header: str | None,
    footer: str | None,
    package: Package,
    written: SectionWriter,
) -> str:
    """Return document.xml."""
    parts = []
    last = len(document.sections) - 1
    for index, section in enumerate(document.sections):
        parts.append(written(section, document.style, package.links, package.media))
        references = _references(index, header, footer, package)
        properties = _section_properties(section, document.style, references)
        if index < last:
            style = f'<w:pStyle w:val="{SPACER_STYLE}"/>'
            properties = f"<w:p><w:pPr>{style}{properties}</w:pPr></w:p>"
        parts.append(properties)
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{''.join(parts)}</w:body></w:document>"


def packed(document: Document, package: Package) -> list[Packed]:
    """Return every part of a package, compressed."""
    names = tuple(f"word/{name}" for name in (*package.parts, *package.shared))
    package.files |= package.media.files
    extensions = frozenset(name.rsplit(".", 1)[-1] for name in package.files)
    types = content_types((*names, CORE, "docProps/app.xml"), extensions)
    done = [
        pack_once("[Content_Types].xml", types),
        pack_once("_rels/.rels", ROOT_RELATIONSHIPS),
        pack_once("docProps/app.xml", APP),
        pack(CORE, core_properties(document.properties).encode()),
    ]
    done += [pack(f"word/{name}", xml.encode()) for name, xml in package.parts.items()]
    done += [pack_once(f"word/{name}", xml) for name, xml in package.shared.items()]
    done += [pack(f"word/{name}", data) for name, data in package.files.items()]
    for name, xml in package.relationships.items():
        done.append(pack_once(f"word/_rels/{name}.rels", xml))
    return done


def write(document: Document, base: bytes | None = None) -> bytes:
    """Return a document as a .docx.

    Args:
        document: What to write.
        base: An ``office.docx`` whose own styles, logo header and address footer are taken over.

    Raises:
        CdsError: The base is not a usable .docx.
    """
    return zip_parts(packed(document, assembled(document, base)))


def assembled(
    document: Document, base: bytes | None, written: SectionWriter = section_xml
) -> Package:
    """Return the parts of a document's package.

    Args:
        document: What to write.
        base: As for ``write``.
        written: Writes the blocks of a section.

    Raises:
        CdsError: The base is not a usable .docx.
    """
    office = None
    if base is not None:
        from cds_docs.word.base import read_base  # noqa: PLC0415 - few offices have such a file

        office = read_base(base, document.style)
    package = Package(Links(), Media(), {}, {}, {}, {})
    for kind, name in (("styles", "styles.xml"), ("settings", "settings.xml")):
        package.links.add(kind, name)
    package.links.add("fontTable", "fontTable.xml")
    footer = _first_footer(document, office, package)
    header = _first_header(document, office, package)
    package.shared |= {
        "styles.xml": office.styles if office else styles_part(document.style),
        "settings.xml": SETTINGS,
        "fontTable.xml": FONTS,
        _PAGE_HEADER: page_number_header(document.style),
        _BLANK_HEADER: BLANK_HEADER,
    }
    if footer is not None and len(document.sections) > 1:
        package.shared[_BLANK_FOOTER] = BLANK_HEADER.replace("w:hdr", "w:ftr")
    if document.draft:
        _say_draft(document, package)
    package.parts[_BODY] = _body(document, header, footer, package, written)
    package.relationships[_BODY] = package.links.xml()
    return package
