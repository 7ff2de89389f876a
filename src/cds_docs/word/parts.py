"""The parts of the package around the text: settings, fonts, properties, headers, footers."""

from collections.abc import Iterable
from functools import cache

from cds_docs.document.model import Paragraph, Properties
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.nd30 import RULE_WEIGHT, TYPEFACE
from cds_docs.standard.style import PageStyle
from cds_docs.word.escaping import escape
from cds_docs.word.links import Links
from cds_docs.word.names import style_id
from cds_docs.word.xml import DECLARATION, NAMESPACES, SPACER, paragraph_xml

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TITLE_LIMIT = 255
_OPENED = regex(r"<w:hdr\b[^>]*>")

ROOT_RELATIONSHIPS = (
    f"{DECLARATION}"
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
    'relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)

APP = (
    f"{DECLARATION}"
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>cds-docs</Application></Properties>"
)

SETTINGS = (
    f"{DECLARATION}<w:settings {NAMESPACES}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)

FONTS = (
    f"{DECLARATION}<w:fonts {NAMESPACES}>"
    f'<w:font w:name="{TYPEFACE}"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    "</w:fonts>"
)

EMPTY_HEADER = f"{DECLARATION}<w:hdr {NAMESPACES}></w:hdr>"
BLANK_HEADER = f"{DECLARATION}<w:hdr {NAMESPACES}>{SPACER}</w:hdr>"


@cache
def page_number_header(style: PageStyle) -> str:
    """Return the header of all pages but the first: the page number, centred."""
    size = format_of(Element.PAGE_NUMBER, style).size.half_points
    rpr = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    field = (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r>{rpr}<w:t>2</w:t></w:r><w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
    )
    paragraph = (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(Element.PAGE_NUMBER)}"/></w:pPr>{field}</w:p>'
    )
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph}</w:hdr>"


def with_top(header: str, content: str) -> str:
    """Return a header with something more at its top."""
    start = _OPENED.search(header)
    place = start.end() if start else 0
    return header[:place] + content + header[place:]


def address_footer(lines: Iterable[Paragraph], style: PageStyle, links: Links) -> str:
    """Return the footer of page 1: the address under a line as wide as the text."""
    size = format_of(Element.ADDRESS, style).size
    border = (
        f'<w:pBdr><w:top w:val="single" w:sz="{RULE_WEIGHT.eighth_points}" w:space="1" '
        'w:color="000000"/></w:pBdr>'
    )
    xml = []
    for index, line in enumerate(lines):
        xml.append(paragraph_xml(line, size, links, "" if index else border))
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{''.join(xml)}</w:ftr>"


def core_properties(properties: Properties) -> str:
    """Return the file's own record; its date is the paper's, never the clock's."""
    title = escape(properties.title[:_TITLE_LIMIT])
    subject = escape(properties.subject[:_TITLE_LIMIT])
    author = escape(properties.author[:_TITLE_LIMIT])
    when = f"{properties.date}T00:00:00Z"
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        "<cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


@cache
def content_types(parts: tuple[str, ...], extensions: frozenset[str]) -> str:
    """Return the content types of the parts of a package."""
    relationships = "application/vnd.openxmlformats-package.relationships+xml"
    defaults = [
        f'<Default Extension="rels" ContentType="{relationships}"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
    ]
    defaults += [f'<Default Extension="{e}" ContentType="image/{e}"/>' for e in sorted(extensions)]
    overrides = []
    for part in sorted(parts):
        kind = part.rsplit("/", 1)[-1].removesuffix(".xml").rstrip("0123456789")
        overrides.append(f'<Override PartName="/{part}" ContentType="{_CONTENT[kind]}"/>')
    return f'{DECLARATION}<Types xmlns="{_TYPES}">{"".join(defaults)}{"".join(overrides)}</Types>'


_CONTENT = {
    "document": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "settings": f"{_WORD}.settings+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
