"""A letter as offices without our styles type it: python-docx and raw XML, direct formatting."""

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as TO
from docx.enum.text import WD_TAB_ALIGNMENT as TAB
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

PARENT, ISSUER = "UBND TỈNH QUẢNG NINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 05/SKHCN-CĐS", "Quảng Ninh, ngày 05 tháng 9 năm 2026"
SUBJECT = "V/v hưởng ứng Ngày Chuyển đổi số"
ADDRESSEES = ("- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã.")
TEXT = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/9/2026, Sở đề nghị các đơn vị:",
    "1. Tuyên truyền về Ngày Chuyển đổi số quốc gia.",
    "a) Treo băng rôn, khẩu hiệu tại trụ sở;",
    "- Báo cáo kết quả trước ngày 25/10/2026./.",
)
RECIPIENTS = ("- Như trên;", "- Lưu: VT, CĐS.")
AUTHORITY, NAME = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Thu Hà"

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_EMU_PER_MM = 36000
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def _run(paragraph: Any, text: str, size: float, look: str = "") -> None:  # noqa: ANN401
    """Add a run of direct formatting; ``look`` holds b and i."""
    run = paragraph.add_run(text)
    run.font.name, run.font.size = "Times New Roman", Pt(size)
    run.bold, run.italic = "b" in look, "i" in look


def _line(at: Any, text: str, size: float = 14, look: str = "", to: TO = TO.CENTER) -> Any:  # noqa: ANN401
    """Add a paragraph of one run."""
    paragraph = at.add_paragraph()
    paragraph.alignment = to
    paragraph.paragraph_format.space_after = Pt(0)
    _run(paragraph, text, size, look)
    return paragraph


def _in_cell(cell: Any, *lines: tuple[str, float, str]) -> None:  # noqa: ANN401
    """Put lines into a cell, the first into its own paragraph."""
    for index, (text, size, look) in enumerate(lines):
        paragraph = cell.paragraphs[0] if not index else cell.add_paragraph()
        paragraph.alignment = TO.CENTER
        _run(paragraph, text, size, look)


def _shape(width: float, height: float, inner: str, preset: str) -> str:
    """Return a floating DrawingML shape; sizes in millimetres."""
    size = f'cx="{round(width * _EMU_PER_MM)}" cy="{round(height * _EMU_PER_MM)}"'
    box = "1" if inner else "0"
    return (
        f'<w:r {_SPACES}><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent {size}/><wp:wrapNone/>"
        f'<wp:docPr id="1" name="Hình"/><a:graphic><a:graphicData uri="{_WPS}"><wps:wsp>'
        f'<wps:cNvSpPr txBox="{box}"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f"<a:ext {size}/></a:xfrm>"
        f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        f"{inner}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def drawn_line(paragraph: Any, width: float) -> None:  # noqa: ANN401
    """Anchor a DrawingML line to a paragraph."""
    paragraph._p.append(parse_xml(_shape(width, 0, "", "line")))  # noqa: SLF001


def vml_line(paragraph: Any, width: float) -> None:  # noqa: ANN401
    """Anchor a VML line to a paragraph."""
    to = f"{width * 72 / 25.4:.1f}pt,0"
    xml = (
        f'<w:r {_SPACES}><w:pict><v:line style="position:absolute" from="0,0" to="{to}" '
        'strokecolor="black"/></w:pict></w:r>'
    )
    paragraph._p.append(parse_xml(xml))  # noqa: SLF001


def _text_box(paragraph: Any, width: float, *lines: tuple[str, float, str]) -> None:  # noqa: ANN401
    """Anchor a text box of centred lines to a paragraph."""
    inner = "".join(
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>'
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" '
        'w:eastAsia="Times New Roman"/>'
        f"{'<w:b/>' if 'b' in look else ''}{'<w:i/>' if 'i' in look else ''}"
        f'<w:sz w:val="{round(size * 2)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for text, size, look in lines
    )
    content = f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
    paragraph._p.append(parse_xml(_shape(width, 30, content, "rect")))  # noqa: SLF001


_LEFT_NAMES = ((PARENT, 13.0, ""), (ISSUER, 13.0, "b"))
_RIGHT_NAMES = ((NATIONAL, 13.0, "b"), (MOTTO, 14.0, "b"))


def _table_head(document: Any) -> None:  # noqa: ANN401
    """Add the letterhead as a table; V/v and stamps stand below the number."""
    table = document.add_table(2, 2)
    _in_cell(table.cell(0, 0), *_LEFT_NAMES)
    _in_cell(table.cell(0, 1), *_RIGHT_NAMES)
    _in_cell(table.cell(1, 0), (NUMBER, 13, ""), (SUBJECT, 12, ""))
    _in_cell(table.cell(1, 1), (DATE, 14, "i"))
    drawn_line(table.cell(0, 0).paragraphs[1], 25)
    vml_line(table.cell(0, 1).paragraphs[1], 60)


def _break_head(document: Any) -> None:  # noqa: ANN401
    """Add the letterhead as a table in which Shift+Enter parts the lines."""
    table = document.add_table(1, 2)
    left, right = (table.cell(0, i).paragraphs[0] for i in range(2))
    for paragraph, lines in (
        (left, (*_LEFT_NAMES, (NUMBER, 13.0, ""), (SUBJECT, 12.0, ""))),
        (right, (*_RIGHT_NAMES, (DATE, 14.0, "i"))),
    ):
        paragraph.alignment = TO.CENTER
        for index, (text, size, look) in enumerate(lines):
            _run(paragraph, f"\n{text}" if index else text, size, look)
    drawn_line(left, 25)
    drawn_line(right, 60)


def _tabbed_head(document: Any) -> None:  # noqa: ANN401
    """Add the letterhead with centred tabs."""
    rows = (
        (_LEFT_NAMES[0], _RIGHT_NAMES[0]),
        (_LEFT_NAMES[1], _RIGHT_NAMES[1]),
        ((NUMBER, 13.0, ""), (DATE, 14.0, "i")),
    )
    for row in rows:
        paragraph = document.add_paragraph()
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(32), TAB.CENTER)
        stops.add_tab_stop(Mm(115), TAB.CENTER)
        for text, size, look in row:
            _run(paragraph, f"\t{text}", size, look)
        if row is rows[1]:
            drawn_line(paragraph, 25)
            drawn_line(paragraph, 60)
    _line(document, SUBJECT, 12, to=TO.LEFT)


def _boxed_head(document: Any) -> None:  # noqa: ANN401
    """Add the letterhead as two text boxes at one paragraph."""
    host = document.add_paragraph()
    _text_box(host, 65, *_LEFT_NAMES, (NUMBER, 13, ""), (SUBJECT, 12, ""))
    _text_box(host, 100, *_RIGHT_NAMES, (DATE, 14, "i"))
    drawn_line(host, 25)
    drawn_line(host, 60)


def _stacked_head(document: Any) -> None:  # noqa: ANN401
    """Add the letterhead one line below another."""
    for text, size, look in _RIGHT_NAMES:
        last = _line(document, text, size, look)
    drawn_line(last, 60)
    for text, size, look in _LEFT_NAMES:
        last = _line(document, text, size, look)
    drawn_line(last, 25)
    _line(document, NUMBER, 13)
    _line(document, DATE, 14, "i", TO.RIGHT)
    _line(document, SUBJECT, 12)


def _table_end(document: Any) -> None:  # noqa: ANN401
    """Add the signature as a table."""
    table = document.add_table(1, 2)
    lines = (("Nơi nhận:", 12.0, "bi"), *((line, 11.0, "") for line in RECIPIENTS))
    _in_cell(table.cell(0, 0), *lines)
    blank = [("", 14.0, "")] * 5
    signed = ((line, 14.0, "b") for line in AUTHORITY)
    _in_cell(table.cell(0, 1), *signed, *blank, (NAME, 14, "b"))


def _break_end(document: Any) -> None:  # noqa: ANN401
    """Add the signature as a table with Shift+Enter."""
    table = document.add_table(1, 2)
    left = table.cell(0, 0).paragraphs[0]
    _run(left, "Nơi nhận:\n", 12, "bi")
    _run(left, "\n".join(RECIPIENTS), 11)
    right = table.cell(0, 1).paragraphs[0]
    right.alignment = TO.CENTER
    _run(right, "\n".join((*AUTHORITY, "", "", "", "", NAME)), 14, "b")


def _tabbed_end(document: Any) -> None:  # noqa: ANN401
    """Add the signature with tabs."""
    for left, right in (
        ("Nơi nhận:", AUTHORITY[0]),
        (RECIPIENTS[0], AUTHORITY[1]),
        (RECIPIENTS[1], ""),
        ("", ""),
        ("", ""),
        ("", NAME),
    ):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(115), TAB.CENTER)
        look = "bi" if left.startswith("Nơi") else ""
        _run(paragraph, left, 12 if look else 11, look)
        if right:
            _run(paragraph, f"\t{right}", 14, "b")


def _boxed_end(document: Any) -> None:  # noqa: ANN401
    """Add the signature as two text boxes."""
    host = document.add_paragraph()
    _text_box(host, 70, ("Nơi nhận:", 12, "bi"), *((line, 11.0, "") for line in RECIPIENTS))
    blank = [("", 14.0, "")] * 5
    _text_box(host, 85, *((line, 14.0, "b") for line in AUTHORITY), *blank, (NAME, 14, "b"))


def _stacked_end(document: Any) -> None:  # noqa: ANN401
    """Add the signature one line below another."""
    _line(document, "Nơi nhận:", 12, "bi", TO.LEFT)
    for line in RECIPIENTS:
        _line(document, line, 11, to=TO.LEFT)
    for line in (*AUTHORITY, "", "", "", "", NAME):
        _line(document, line, 14, "b").paragraph_format.left_indent = Mm(80)


_HEADS: dict[str, tuple[Callable[[Any], None], Callable[[Any], None]]] = {
    "table": (_table_head, _table_end),
    "shift-enter": (_break_head, _break_end),
    "tabs": (_tabbed_head, _tabbed_end),
    "boxes": (_boxed_head, _boxed_end),
    "stacked": (_stacked_head, _stacked_end),
}
WAYS = tuple(_HEADS)


def letter(way: str) -> bytes:
    """Return the letter as a .docx, built in one of ``WAYS``."""
    document = docx.Document()
    head, end = _HEADS[way]
    head(document)
    _line(document, "Kính gửi:", to=TO.LEFT).paragraph_format.left_indent = Mm(30)
    for text in ADDRESSEES:
        _line(document, text, to=TO.LEFT).paragraph_format.left_indent = Mm(48)
    for text in TEXT:
        _line(document, text, to=TO.JUSTIFY).paragraph_format.first_line_indent = Mm(10)
    end(document)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()
