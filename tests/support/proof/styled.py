"""A paper as Word keeps it: looks in styles, typeface in the theme, numbers in lists, VML lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from cds_docs.document.model import (
    Document,
    Letterhead,
    Paragraph,
    Rule,
    Section,
    SignatureBlock,
    Table,
    Words,
)
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT
from support import packages
from support.faults import parts_of, repacked
from support.proof.looks import (
    ISSUER_LINE,
    LEFT,
    LOOKS,
    RIGHT,
    ROOM,
    Typed,
    flat,
    label_way,
    long,
    stretches,
)
from support.wordml import defaults, docx, para, style

_FONTS = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"'
    ' w:eastAsiaTheme="minorEastAsia"/>'
)
_FACE = (
    '<a:latin typeface="Times New Roman"/><a:ea typeface="Times New Roman"/>'
    '<a:cs typeface="Times New Roman"/>'
)
_THEME = (
    f'<a:fontScheme name="x"><a:majorFont>{_FACE}</a:majorFont>'
    f"<a:minorFont>{_FACE}</a:minorFont></a:fontScheme>"
)
_LISTS = {
    Element.HEADING: ("upperRoman", "."),
    Element.POINT: ("lowerLetter", ")"),
    Element.CLAUSE: ("decimal", "."),
}
_LIST_OF = {Element.TITLED_CLAUSE: Element.CLAUSE}
"""Elements that are numbered in the list of another one."""
_ABOVE = {
    Element.CLAUSE: (Element.HEADING, Element.ARTICLE),
    Element.POINT: (Element.HEADING, Element.ARTICLE, Element.CLAUSE),
}
"""Elements whose every new one starts a list below it anew."""


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def _style(element: Element, look: Typed) -> str:
    """Return the style of an element, on top of the one everything inherits from."""
    toggles = f"{'<w:b/><w:bCs/>' * ('b' in look.way)}{'<w:i/><w:iCs/>' * ('i' in look.way)}"
    size = round(look.size * 2)
    shape = (
        f'<w:spacing w:before="{round(look.before * 20)}"/>'
        f'<w:ind w:left="{_twips(look.left)}" w:firstLine="{_twips(look.first)}"/>'
        f'<w:jc w:val="{look.to}"/>'
    )
    run = f'{toggles}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    xml = f"<w:pPr>{shape}</w:pPr><w:rPr>{run}</w:rPr>"
    return style(_id(element), xml, based_on="Office")


def _id(element: Element) -> str:
    """Return the id of an element's style."""
    return f"Kieu{element.name.title().replace('_', '')}"


def _styles() -> str:
    """Return all styles."""
    size = '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>'
    margins = (
        '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar>"
    )
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    tables = style("TableNormal", f"<w:tblPr>{margins}</w:tblPr>", "table")
    grid = f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
    return "".join(
        [
            defaults(_FONTS + size, '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'),
            style("Normal"),
            style("Office", '<w:rPr><w:color w:val="000000"/></w:rPr>', based_on="Normal"),
            tables,
            style("Luoi", grid, "table", "TableNormal"),
            *(_style(element, look) for element, look in LOOKS.items()),
        ]
    )


def _runs(paragraph: Paragraph, own: str) -> Iterator[str]:
    """Yield the runs of a paragraph; only emphasis over the style is said."""
    look = LOOKS[paragraph.element]
    parts = list(stretches(paragraph))
    if paragraph.label and not own:
        parts.insert(0, (f"{paragraph.label} ", label_way(paragraph)))
    for text, way in parts:
        more = "".join(f"<w:{x}/>" for x in "bi" if x in way and x not in look.way)
        rpr = f"<w:rPr>{more}</w:rPr>" * bool(more)
        yield f'<w:r>{rpr}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


@dataclass
class _Lists:
    """The automatic lists of a paper.

    Attributes:
        typed: Elements whose numbers are typed, for Word cannot count them.
        starts: The list of each ``w:num``, in order.
        now: The running list of each element.
    """

    typed: frozenset[Element]
    starts: list[Element] = field(default_factory=list)
    now: dict[Element, int] = field(default_factory=dict)

    def number(self, paragraph: Paragraph) -> str:
        """Return the ``w:numPr`` of a paragraph, or nothing."""
        kind = _LIST_OF.get(paragraph.element, paragraph.element)
        for below, above in _ABOVE.items():
            if kind in above:
                self.now.pop(below, None)
        if not paragraph.label or kind not in _LISTS or kind in self.typed:
            return ""
        if kind not in self.now:
            self.starts.append(kind)
            self.now[kind] = len(self.starts)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.now[kind]}"/></w:numPr>'

    def xml(self) -> str:
        """Return the numbering part; a level says neither indent nor look."""
        levels = [_LISTS[kind] for kind in self.starts]
        abstract = "".join(
            f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{form}"/><w:suff w:val="space"/><w:lvlText w:val="%1{end}"/>'
            "</w:lvl></w:abstractNum>"
            for n, (form, end) in enumerate(levels, 1)
        )
        return abstract + "".join(
            f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
            for n in range(1, len(levels) + 1)
        )


def _line(millimetres: float) -> str:
    """Return a run with a VML line as long."""
    to = millimetres * 72 / 25.4
    return (
        f'<w:r><w:pict><v:line style="position:absolute" from="0,0" to="{to:.1f}pt,0"'
        ' strokecolor="black"/></w:pict></w:r>'
    )


@dataclass
class _Body:
    """The body of a paper as it is written."""

    lists: _Lists

    def paragraph(self, one: Paragraph, more: str = "", keep: str = "") -> str:
        """Return a paragraph; ``more`` are runs behind its words."""
        number = self.lists.number(one)
        properties = f'<w:pStyle w:val="{_id(one.element)}"/>{keep}{number}'
        return para("".join(_runs(one, number)) + more, properties)

    def table(
        self, widths: Iterable[float], rows: Iterable[Iterable[str]], look: str = "TableNormal"
    ) -> str:
        """Return a table of cells' contents; widths in millimetres."""
        wide = [_twips(width) for width in widths]
        made = []
        for cells in rows:
            row = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
                for width, cell in zip(wide, cells, strict=True)
            )
            made.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>")
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in wide)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{look}"/><w:tblW w:w="{sum(wide)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"{''.join(made)}</w:tbl>"
        )

    def head(self, block: Letterhead) -> str:
        """Return the letterhead: two rows, VML lines."""
        assert block.number is not None
        assert block.place_and_date is not None
        names = self.paragraph(block.parent) if block.parent else ""
        names += self.paragraph(block.issuer, _line(ISSUER_LINE))
        motto = Paragraph(Element.MOTTO, (Words(MOTTO_TEXT),))
        national = Paragraph(Element.NATIONAL_TITLE, (Words(NATIONAL_TITLE_TEXT),))
        right = self.paragraph(national)
        right += self.paragraph(motto, _line(long(Element.MOTTO, MOTTO_TEXT, 1)))
        number = self.paragraph(block.number)
        if block.letter_subject:
            number += self.paragraph(block.letter_subject)
        date = self.paragraph(block.place_and_date)
        return self.table((LEFT, RIGHT), ((names, right), (number, date)))

    def end(self, block: SignatureBlock) -> str:
        """Return the signature: one row."""
        left = "".join(map(self.paragraph, block.distribution))
        pen = para("", f'<w:pStyle w:val="{_id(Element.SIGNER_NAME)}"/>') * 4
        right = "".join(map(self.paragraph, block.authority)) + pen + self.paragraph(block.name)
        return self.table((75, 90), ((left, right),))

    def grid(self, block: Table) -> str:
        """Return a data table."""
        shares = [column.share or 1 for column in block.columns]
        widths = tuple((ROOM - 4) * share / sum(shares) for share in shares)
        rows = [
            ["".join(map(self.paragraph, cell.paragraphs)) for cell in row.cells]
            for row in block.rows
        ]
        return self.table(widths, rows, "Luoi")

    def section(self, section: Section) -> str:
        """Return the blocks of a section."""
        out: list[str] = []
        blocks = list(flat(section))
        for block, following in zip(blocks, [*blocks[1:], None], strict=True):
            match block:
                case Letterhead():
                    out.append(self.head(block))
                case SignatureBlock():
                    out.append(self.end(block))
                case Table():
                    out.append(self.grid(block))
                case Rule():
                    line = _line(long(block.under, block.text, 0.4))
                    out[-1] = f"{out[-1].removesuffix('</w:p>')}{line}</w:p>"
                case Paragraph():
                    keep = "<w:keepNext/>" if isinstance(following, SignatureBlock) else ""
                    out.append(self.paragraph(block, keep=keep))
                case _:
                    raise AssertionError(block)
        return "".join(out)


_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:type w:val="nextPage"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"'
    ' w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
)
_NUMBER = para(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    f'<w:pStyle w:val="{_id(Element.PAGE_NUMBER)}"/>',
)

_CORE_ROW = packages.relation(2, "metadata/core-properties", packages.CORE).replace(
    packages.R_NS, f"{packages.PACKAGE}/relationships"
)
_ROOT = packages.relationships(packages.relation(1, "officeDocument", packages.MAIN), _CORE_ROW)


def built(paper: Document) -> bytes:
    """Return a paper as Word keeps it."""
    typed = {Element.POINT} if paper.kind == "quy-che" else set()
    body = _Body(_Lists(frozenset(typed)))
    made = []
    for section in paper.sections:
        body.lists.now.clear()
        made.append(body.section(section))
    joined = para("", _SECTION).join(made) + _SECTION
    data = docx(
        joined,
        [("header", _NUMBER)],
        theme=_THEME,
        styles=_styles(),
        numbering=body.lists.xml(),
    )
    more = {packages.CORE: _core(paper), packages.ROOT_RELS: _ROOT}
    return repacked(parts_of(data) | more)


def _core(paper: Document) -> bytes:
    """Return the file's own record."""
    own = paper.properties
    return (
        f'<cp:coreProperties xmlns:cp="{packages.PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(own.title)}</dc:title>'
        f"<dc:creator>{escape(own.author)}</dc:creator></cp:coreProperties>"
    ).encode()
