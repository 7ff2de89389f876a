"""styles.xml from the rows of the standard."""

from functools import cache

from cds_docs.document.grid import CELL_LINE, CELL_SIDE, CELL_TOP
from cds_docs.document.keeping import KEEP_NEXT, LABEL_ONLY_BOLD, OUTLINE_LEVELS
from cds_docs.document.placing import TINY_LINE
from cds_docs.standard.elements import Element
from cds_docs.standard.format import Format, format_of, row
from cds_docs.standard.nd30 import TYPEFACE
from cds_docs.standard.rows import Align, Property
from cds_docs.standard.style import PageStyle
from cds_docs.units import ZERO, pt
from cds_docs.word.escaping import escape
from cds_docs.word.names import (
    FRAME_STYLE,
    LINK_STYLE,
    ROOT_STYLE,
    RULE_STYLE,
    SPACER_STYLE,
    TABLE_STYLE,
    style_id,
    style_name,
)
from cds_docs.word.xml import DECLARATION, NAMESPACES

_FONTS = (
    f'<w:rFonts w:ascii="{TYPEFACE}" w:hAnsi="{TYPEFACE}" '
    f'w:eastAsia="{TYPEFACE}" w:cs="{TYPEFACE}"/>'
)
_LANGUAGE = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
_SINGLE = 240


def _paragraph_properties(element: Element, look: Format) -> str:
    """Return pPr of an element's style, in schema order."""
    parts = ["<w:keepNext/>" if element in KEEP_NEXT else ""]
    line = round(_SINGLE * look.line)
    parts.append(
        f'<w:spacing w:before="{look.before.twips}" w:after="0" w:line="{line}" w:lineRule="auto"/>'
    )
    if look.first_line > ZERO:
        parts.append(f'<w:ind w:firstLine="{look.first_line.twips}"/>')
    if look.align is not Align.LEFT:
        parts.append(f'<w:jc w:val="{look.align}"/>')
    if element in OUTLINE_LEVELS:
        parts.append(f'<w:outlineLvl w:val="{OUTLINE_LEVELS[element]}"/>')
    return "".join(parts)


def _run_properties(element: Element, look: Format) -> str:
    """Return rPr of an element's style, in schema order."""
    bold = look.bold and element not in LABEL_ONLY_BOLD
    size = look.size.half_points
    return (
        _FONTS
        + ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if look.italic else "")
        + f'<w:color w:val="{look.colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def _element_style(element: Element, style: PageStyle) -> str:
    """Return the paragraph style of an element."""
    look = format_of(element, style)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(element)}">'
        f'<w:name w:val="{escape(style_name(element))}"/><w:basedOn w:val="{ROOT_STYLE}"/>'
        f"<w:qFormat/><w:pPr>{_paragraph_properties(element, look)}</w:pPr>"
        f"<w:rPr>{_run_properties(element, look)}</w:rPr></w:style>"
    )


def _service_styles(style: PageStyle) -> str:
    """Return the styles that carry no element: root, drawn line, spacer, frame, link, table."""
    size = pt(style.body).half_points
    tiny = f'<w:spacing w:before="0" w:after="0" w:line="{TINY_LINE.twips}" w:lineRule="exact"/>'
    custom = 'w:customStyle="1"'
    line = CELL_LINE.eighth_points
    border = f'w:val="single" w:sz="{line}" w:space="0" w:color="000000"'
    edges = "".join(
        f"<w:{edge} {border}/>" for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    rooms = {"top": CELL_TOP, "left": CELL_SIDE, "bottom": CELL_TOP, "right": CELL_SIDE}
    margins = "".join(f'<w:{e} w:w="{room.twips}" w:type="dxa"/>' for e, room in rooms.items())
    return (
        f'<w:style w:type="paragraph" {custom} w:styleId="{ROOT_STYLE}"><w:name w:val="NĐ30 Gốc"/>'
        '<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" '
        'w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>'
        f'</w:pPr><w:rPr>{_FONTS}<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/>'
        '<w:iCs w:val="0"/><w:caps w:val="0"/><w:smallCaps w:val="0"/><w:color w:val="000000"/>'
        f'<w:spacing w:val="0"/><w:kern w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:u w:val="none"/>{_LANGUAGE}</w:rPr></w:style>'
        f'<w:style w:type="paragraph" {custom} w:styleId="{RULE_STYLE}"><w:name w:val="NĐ30 Kẻ"/>'
        f'<w:basedOn w:val="{ROOT_STYLE}"/><w:pPr>{tiny}</w:pPr>'
        '<w:rPr><w:sz w:val="12"/><w:szCs w:val="12"/></w:rPr></w:style>'
        f'<w:style w:type="paragraph" {custom} w:styleId="{SPACER_STYLE}">'
        f'<w:name w:val="NĐ30 Đệm"/><w:basedOn w:val="{ROOT_STYLE}"/><w:pPr>{tiny}</w:pPr>'
        '<w:rPr><w:sz w:val="12"/><w:szCs w:val="12"/></w:rPr></w:style>'
        f'<w:style w:type="character" {custom} w:styleId="{LINK_STYLE}">'
        '<w:name w:val="NĐ30 Liên kết"/><w:rPr><w:color w:val="000000"/></w:rPr></w:style>'
        f'<w:style w:type="table" {custom} w:styleId="{TABLE_STYLE}"><w:name w:val="NĐ30 Bảng"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
        f"{edges}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        f'<w:style w:type="table" {custom} w:styleId="{FRAME_STYLE}"><w:name w:val="NĐ30 Khung"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


@cache
def style_definitions(style: PageStyle) -> str:
    """Return all our style elements, without the part around them."""
    return _service_styles(style) + "".join(
        _element_style(e, style) for e in Element if row(e, Property.SIZE) is not None
    )


@cache
def styles_part(style: PageStyle) -> str:
    """Return styles.xml of a package of our own."""
    size = pt(style.body).half_points
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/>{_LANGUAGE}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style>"
    )
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{defaults}{normal}"
        f"{style_definitions(style)}</w:styles>"
    )
