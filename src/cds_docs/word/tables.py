"""Tables as XML: the borderless ones of the layout and the ruled ones of the text."""

from collections.abc import Iterable

from cds_docs.document.columns import column_widths
from cds_docs.document.grid import cell_alignment, table_places
from cds_docs.document.model import Cell, CellAlign, Paragraph, RowRole, Table
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length
from cds_docs.word.escaping import escape
from cds_docs.word.links import Links
from cds_docs.word.names import FRAME_STYLE, TABLE_STYLE, style_id
from cds_docs.word.xml import paragraph_xml

_EMPTY = f'<w:p><w:pPr><w:pStyle w:val="{style_id(Element.TABLE_CELL)}"/></w:pPr></w:p>'


def cell_xml(
    width: Length, content: str, *, span: int = 1, merge: str = "", middle: bool = False
) -> str:
    """Return a table cell; ``merge`` is ``restart`` or ``continue`` of a cell over rows."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    rows = {"": "", "continue": "<w:vMerge/>"}.get(merge, f'<w:vMerge w:val="{merge}"/>')
    align = '<w:vAlign w:val="center"/>' if middle else ""
    size = f'<w:tcW w:w="{width.twips}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{grid}{rows}{align}</w:tcPr>{content}</w:tc>"


def row_xml(
    cells: Iterable[str],
    *,
    header: bool = False,
    height: Length | None = None,
    whole: bool = True,
) -> str:
    """Return a table row; a whole one does not split over pages; a height is exact."""
    keep = "<w:cantSplit/>" if whole else ""
    size = f'<w:trHeight w:val="{height.twips}" w:hRule="exact"/>' if height else ""
    repeat = "<w:tblHeader/>" if header else ""
    properties = f"{keep}{size}{repeat}"
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def grid_xml(widths: Iterable[Length]) -> str:
    """Return the table grid."""
    columns = "".join(f'<w:gridCol w:w="{width.twips}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def layout_table(widths: tuple[Length, ...], rows: Iterable[str]) -> str:
    """Return a borderless table of fixed columns."""
    total = sum(width.twips for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{FRAME_STYLE}"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr>{grid_xml(widths)}{"".join(rows)}</w:tbl>'
    )


def box_xml(width: Length, height: Length, content: str, colour: str, align: str) -> str:
    """Return a single-line box of an exact size."""
    edge = f'w:val="single" w:sz="6" w:space="0" w:color="{colour}"'
    edges = "".join(f"<w:{side} {edge}/>" for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{FRAME_STYLE}"/>'
        f'<w:tblW w:w="{width.twips}" w:type="dxa"/><w:jc w:val="{align}"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"{grid_xml((width,))}"
        f"{row_xml([cell_xml(width, content, middle=True)], height=height)}</w:tbl>"
    )


def _cell_paragraphs(cell: Cell, align: CellAlign, style: PageStyle, links: Links) -> str:
    """Return the paragraphs of a cell, aligned as its column."""
    jc = "" if align is CellAlign.LEFT else f'<w:jc w:val="{align}"/>'

    def one(paragraph: Paragraph) -> str:
        size = format_of(paragraph.element, style).size
        return paragraph_xml(paragraph, size, links, jc)

    return "".join(one(paragraph) for paragraph in cell.paragraphs)


def table_xml(table: Table, style: PageStyle, room: Length, links: Links) -> str:
    """Return a ruled table as wide as the room; header rows are repeated on each page."""
    widths = column_widths(table, room, style)
    rows = []
    for row, places in table_places(table, widths):
        cells = []
        for column, span, width, cell in places:
            if cell is None:
                cells.append(cell_xml(width, _EMPTY, span=span, merge="continue"))
                continue
            align = cell_alignment(row, cell, table.columns[column].align)
            content = _cell_paragraphs(cell, align, style, links)
            merge = "restart" if cell.rows > 1 else ""
            cells.append(cell_xml(width, content, span=span, merge=merge, middle=True))
        rows.append(row_xml(cells, header=row.role is RowRole.HEADER))
    caption = f'<w:tblCaption w:val="{escape(table.alt)}"/>' if table.alt else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/>'
        f'<w:tblW w:w="{room.twips}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0020" w:firstRow="1"/>{caption}</w:tblPr>'
        f"{grid_xml(widths)}{''.join(rows)}</w:tbl>"
    )
