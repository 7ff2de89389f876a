"""The neighbours: plain python-docx, and docxtpl; the way their users write such scripts.

Nothing of cds-docs is imported here, so that memory and start-up are the neighbours' own.
"""

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from benchmarks.content import Letter, Line

_FONT = "Times New Roman"
_CENTER = WD_ALIGN_PARAGRAPH.CENTER
_JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY
_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_BODY = 13
_KEPT_STYLES = {"Normal Table", "Table Grid"}


def lean_base() -> bytes:
    """Return an empty .docx as Word makes it: python-docx's own without its leftovers.

    Its default template carries a 438 KB part that Word no longer writes, a thumbnail, and many
    table styles; measuring against that would flatter us.
    """
    document = docx.Document()
    styles = document.styles.element
    for style in list(styles):
        name = style.find(qn("w:name"))
        table = style.tag == qn("w:style") and style.get(qn("w:type")) == "table"
        if table and name.get(qn("w:val")) not in _KEPT_STYLES:
            styles.remove(style)
    buffer = io.BytesIO()
    document.save(buffer)
    return _without_leftovers(buffer.getvalue())


def _without_leftovers(data: bytes) -> bytes:
    """Return a package without thumbnail and stylesWithEffects."""
    gone = ("docProps/thumbnail.jpeg", "word/stylesWithEffects.xml")
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name in gone:
                continue
            content = old.read(name)
            if name.endswith((".rels", "[Content_Types].xml")):
                content = _without_mentions(content)
            new.writestr(name, content)
    return out.getvalue()


def _without_mentions(xml: bytes) -> bytes:
    """Return relationships or content types without those of the parts left out."""
    root = docx.oxml.parse_xml(xml)
    for element in list(root):
        target = element.get("Target", "") + element.get("PartName", "")
        if "thumbnail" in target or "stylesWithEffects" in target:
            root.remove(element)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _write(
    paragraph: Paragraph, text: str, size: float, *, bold: bool = False, italic: bool = False
) -> None:
    """Add a run with its font in all four slots."""
    run = paragraph.add_run(text)
    run.font.name = _FONT
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), _FONT)
    fonts.set(qn("w:cs"), _FONT)
    run.font.size = Pt(size)
    run.bold = bold
    run.italic = italic


def _tight(paragraph: Paragraph, align: Any = None) -> Paragraph:  # noqa: ANN401 - python-docx enum
    """Set a paragraph without space around it."""
    paragraph.paragraph_format.space_before = Pt(0)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1
    if align is not None:
        paragraph.alignment = align
    return paragraph


def _in_cell(cell: _Cell, text: str, size: float, **look: bool) -> None:
    """Add a centred line to a cell."""
    first = cell.paragraphs[0]
    paragraph = first if not first.runs and len(cell.paragraphs) == 1 else cell.add_paragraph()
    _write(_tight(paragraph, _CENTER), text, size, **look)


def _line_under(cell: _Cell, side: float) -> None:
    """Add an empty paragraph with a border and indents: a drawn line."""
    paragraph = _tight(cell.add_paragraph(), _CENTER)
    paragraph.paragraph_format.left_indent = Mm(side)
    paragraph.paragraph_format.right_indent = Mm(side)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)


def _page(document: Document) -> None:
    """Set paper, margins and the page number."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = _CENTER
    for kind in ("begin", "PAGE", "end"):
        run = paragraph.add_run()
        run.font.size = Pt(_BODY)
        tag = "w:instrText" if kind == "PAGE" else "w:fldChar"
        mark = OxmlElement(tag)
        if kind == "PAGE":
            mark.text = kind
        else:
            mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)


def _letterhead(document: Document, letter: Letter) -> None:
    """Add the block above the text."""
    table = document.add_table(2, 2)
    left, right = table.rows[0].cells
    _in_cell(left, letter["parent"], 12)
    _in_cell(left, letter["issuer"], 12, bold=True)
    _line_under(left, 24)
    _in_cell(right, _TITLE, 12, bold=True)
    _in_cell(right, _MOTTO, 13, bold=True)
    _line_under(right, 20)
    left, right = table.rows[1].cells
    _in_cell(left, letter["number"], 13)
    _in_cell(left, letter["subject"], 12)
    _in_cell(right, letter["date"], 13, italic=True)


def _addressees(document: Document, names: list[str]) -> None:
    """Add Kính gửi and its list."""
    label = _tight(document.add_paragraph())
    label.paragraph_format.left_indent = Mm(15)
    _write(label, "Kính gửi:", _BODY)
    for name in names:
        line = _tight(document.add_paragraph())
        line.paragraph_format.left_indent = Mm(36)
        line.paragraph_format.first_line_indent = Mm(-3)
        _write(line, f"- {name}", _BODY)


def _body_line(document: Document, line: Line) -> None:
    """Add a paragraph of the text."""
    paragraph = document.add_paragraph()
    paragraph.alignment = _JUSTIFY
    look = paragraph.paragraph_format
    look.first_line_indent = Mm(10)
    look.space_before, look.space_after, look.line_spacing = Pt(6), Pt(0), 1
    _write(paragraph, line["text"], _BODY, bold=line["bold"])


def _signature(document: Document, letter: Letter) -> None:
    """Add the block below the text."""
    left, right = document.add_table(1, 2).rows[0].cells
    first = _tight(left.paragraphs[0])
    _write(first, "Nơi nhận:", 12, bold=True, italic=True)
    for text in letter["distribution"]:
        _write(_tight(left.add_paragraph()), text, 11)
    for text in letter["authority"]:
        _in_cell(right, text, _BODY, bold=True)
    for _ in range(4):
        _in_cell(right, "", _BODY)
    _in_cell(right, letter["name"], _BODY, bold=True)


def build(base: bytes, letter: Letter) -> Document:
    """Return a letter built paragraph by paragraph."""
    document = docx.Document(io.BytesIO(base))
    _page(document)
    _letterhead(document, letter)
    _addressees(document, letter["addressees"])
    for line in letter["body"]:
        _body_line(document, line)
    _signature(document, letter)
    return document


def _saved(document: Document) -> bytes:
    """Return a document's bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def python_docx(base: bytes) -> Callable[[Letter], bytes]:
    """Return plain python-docx: open the base, build, save, for each letter."""
    return lambda letter: _saved(build(base, letter))


def tagged(letter: Letter) -> Letter:
    """Return a letter whose words are docxtpl's tags, one for each paragraph."""
    return {
        "parent": "{{ parent }}",
        "issuer": "{{ issuer }}",
        "number": "{{ number }}",
        "date": "{{ date }}",
        "subject": "{{ subject }}",
        "addressees": [f"{{{{ addressees[{i}] }}}}" for i in range(len(letter["addressees"]))],
        "body": [
            {**line, "text": f"{{{{ body[{i}].text }}}}"} for i, line in enumerate(letter["body"])
        ],
        "distribution": [
            f"{{{{ distribution[{i}] }}}}" for i in range(len(letter["distribution"]))
        ],
        "authority": [f"{{{{ authority[{i}] }}}}" for i in range(len(letter["authority"]))],
        "name": "{{ name }}",
    }


def _loop(first: Paragraph, tag: str) -> None:
    """Put docxtpl's paragraph loop around a paragraph."""
    before = deepcopy(first._p)
    after = deepcopy(first._p)
    for element, text in ((before, f"{{%p {tag} %}}"), (after, "{%p endfor %}")):
        Paragraph(element, first._parent).text = text
    first._p.addprevious(before)
    first._p.addnext(after)


def _looped(base: bytes, letter: Letter) -> bytes:
    """Return a template whose lists are loops: docxtpl's own form for texts of any length."""
    bold: Line = {"kind": "body", "text": "{{ line.text }}", "bold": True}
    plain: Line = {"kind": "body", "text": "{{ line.text }}", "bold": False}
    tags = tagged(letter)
    tags["addressees"] = ["{{ one }}"]
    tags["body"] = [bold, plain]
    tags["distribution"] = ["{{ one }}"]
    document = build(base, tags)
    dash = next(p for p in document.paragraphs if p.text == "- {{ one }}")
    _loop(dash, "for one in addressees")
    first, second = (p for p in document.paragraphs if p.text == "{{ line.text }}")
    _loop(first, "for line in body")
    Paragraph(first._p.getnext(), first._parent).text = "{%p else %}"
    first._p.addprevious(_tag(first, "{%p if line.bold %}"))
    second._p.addnext(_tag(second, "{%p endfor %}"))
    second._p.addnext(_tag(second, "{%p endif %}"))
    cell = document.tables[-1].rows[0].cells[0]
    item = next(p for p in cell.paragraphs if p.text == "{{ one }}")
    _loop(item, "for one in distribution")
    return _saved(document)


def _tag(like: Paragraph, text: str) -> Any:  # noqa: ANN401 - lxml element
    """Return a paragraph that holds a tag of docxtpl."""
    element = deepcopy(like._p)
    Paragraph(element, like._parent).text = text
    return element


def _rendered(template: bytes, letter: Letter) -> bytes:
    """Return a letter from a docxtpl template; autoescape, or names with & lose text."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(io.BytesIO(template))
    document.render(dict(letter), autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docxtpl(base: bytes, sample: Letter) -> Callable[[Letter], bytes]:
    """Return docxtpl with one tag for each paragraph: its fastest form."""
    template = _saved(build(base, tagged(sample)))
    return lambda letter: _rendered(template, letter)


def docxtpl_loop(base: bytes, sample: Letter) -> Callable[[Letter], bytes]:
    """Return docxtpl with loops over paragraphs: its form for texts that differ."""
    template = _looped(base, sample)
    return lambda letter: _rendered(template, letter)
