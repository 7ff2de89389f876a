"""A .docx as readable lines: each paragraph with its element, effective format and text."""

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from cds_docs.standard.elements import Element
from cds_docs.word.names import style_id

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SERVICE = {"ND30Ke": "line", "ND30Dem": "spacer"}
_ELEMENTS = {style_id(element): element for element in Element}
_SHOWN = {"both": "justify", "center": "center", "right": "right"}


@dataclass
class _Styles:
    """Paragraph styles with their parents, and the document defaults."""

    parents: dict[str, str] = field(default_factory=dict)
    paragraph: dict[str, dict[str, str]] = field(default_factory=dict)
    run: dict[str, dict[str, str]] = field(default_factory=dict)

    def chain(self, style: str) -> list[str]:
        """Return a style and its ancestors, the oldest first."""
        names = []
        while style:
            names.append(style)
            style = self.parents.get(style, "")
        return names[::-1]

    def effective(self, table: dict[str, dict[str, str]], style: str) -> dict[str, str]:
        """Return the settings of a style with all it inherits."""
        merged: dict[str, str] = dict(table.get("", {}))
        for name in self.chain(style):
            merged |= table.get(name, {})
        return merged


def _settings(element: etree._Element | None) -> dict[str, str]:
    """Return properties as flat ``tag.attribute`` pairs."""
    flat: dict[str, str] = {}
    if element is None:
        return flat
    for child in element:
        tag = etree.QName(child).localname
        if not child.attrib and not len(child):
            flat[f"{tag}.val"] = "1"
        for key, value in child.attrib.items():
            flat[f"{tag}.{etree.QName(key).localname}"] = value
        if tag == "pBdr":
            flat["border"] = ",".join(etree.QName(edge).localname for edge in child)
    return flat


def _read_styles(xml: bytes) -> _Styles:
    """Return the styles of styles.xml."""
    root = etree.fromstring(xml)
    styles = _Styles()
    defaults = root.find(f"{_W}docDefaults")
    if defaults is not None:
        styles.run[""] = _settings(defaults.find(f"{_W}rPrDefault/{_W}rPr"))
        styles.paragraph[""] = _settings(defaults.find(f"{_W}pPrDefault/{_W}pPr"))
    for style in root.findall(f"{_W}style"):
        name = style.get(f"{_W}styleId")
        parent = style.find(f"{_W}basedOn")
        styles.parents[name] = parent.get(f"{_W}val") if parent is not None else ""
        styles.paragraph[name] = _settings(style.find(f"{_W}pPr"))
        styles.run[name] = _settings(style.find(f"{_W}rPr"))
    return styles


def _mm(twips: str) -> str:
    """Return twips as millimetres with at most one decimal."""
    return f"{int(twips) * 25.4 / 1440:.1f}".removesuffix(".0")


def _run_text(run: etree._Element) -> str:
    """Return what a run shows."""
    shown = []
    for child in run:
        match etree.QName(child).localname:
            case "t":
                shown.append(child.text or "")
            case "br":
                shown.append(" ⏎ " if child.get(f"{_W}type") is None else "⏎page")
            case "tab":
                shown.append("⇥")
            case "drawing":
                alt = child.find(".//{*}docPr").get("descr")
                extent = child.find(".//{*}extent")
                width = int(extent.get("cx")) / 36000
                shown.append(f"[picture {width:.0f} mm: {alt}]")
            case "instrText":
                shown.append(f"[{(child.text or '').strip()}]")
            case _:
                pass
    return "".join(shown)


def _paragraph_text(paragraph: etree._Element, base: dict[str, str]) -> str:
    """Return a paragraph's text; emphasis over its style is marked."""
    shown = []
    for run in paragraph.iter(f"{_W}r"):
        own = _settings(run.find(f"{_W}rPr"))
        text = _run_text(run)
        marks = [m for m, key in (("b", "b.val"), ("i", "i.val")) if own.get(key, "") == "1"]
        marks = [m for m in marks if base.get(f"{m}.val") != "1"]
        link = run.getparent().tag == f"{_W}hyperlink"
        mark = "".join(marks) + ("@" if link else "")
        shown.append(f"<{mark}:{text}>" if mark and text.strip() else text)
    return "".join(shown)


def _placement(look: dict[str, str]) -> list[str]:
    """Return how a paragraph stands: alignment, indents, spacing, line, keeping."""
    parts = []
    if look.get("jc.val") in _SHOWN:
        parts.append(_SHOWN[look["jc.val"]])
    for key, label in (
        ("ind.firstLine", "first"), ("ind.left", "left"), ("ind.hanging", "hang"),
        ("ind.right", "right"),
    ):  # fmt: skip
        if int(look.get(key, "0")):
            parts.append(f"{label}={_mm(look[key])}")
    if int(look.get("spacing.before", "0")):
        parts.append(f"before={int(look['spacing.before']) / 20:g}pt")
    if look.get("border"):
        parts.append(f"line:{look['border']}")
    if look.get("keepNext.val") == "1":
        parts.append("keep")
    return parts


def _format(styles: _Styles, paragraph: etree._Element) -> tuple[str, str]:
    """Return a paragraph's element and its effective format in short."""
    own = _settings(paragraph.find(f"{_W}pPr"))
    style = own.get("pStyle.val", "Normal")
    look = styles.effective(styles.paragraph, style) | own
    run = styles.effective(styles.run, style)
    first = next(iter(paragraph.iter(f"{_W}r")), None)
    if first is not None:
        sized = _settings(first.find(f"{_W}rPr"))
        run |= {key: value for key, value in sized.items() if key == "sz.val"}
    element = _ELEMENTS.get(style)
    name = element.id if element else _SERVICE.get(style, style)
    marks = "".join(letter for letter in "bi" if run.get(f"{letter}.val") == "1").upper()
    parts = [f"{int(run['sz.val']) / 2:g}{marks}"]
    if run.get("color.val", "000000") != "000000":
        parts.append(f"#{run['color.val']}")
    return name, " ".join([*parts, *_placement(look)])


def _style_of(paragraph: etree._Element) -> str:
    """Return the id of a paragraph's style."""
    return str(_settings(paragraph.find(f"{_W}pPr")).get("pStyle.val", "Normal"))


def _paragraph(styles: _Styles, paragraph: etree._Element, indent: str) -> list[str]:
    """Return the line of a paragraph, and of the section that ends in it."""
    name, look = _format(styles, paragraph)
    text = _paragraph_text(paragraph, styles.effective(styles.run, _style_of(paragraph)))
    lines = [] if name == "spacer" and not text else [f"{indent}{name} [{look}] {text}".rstrip()]
    section = paragraph.find(f"{_W}pPr/{_W}sectPr")
    return lines if section is None else [*lines, *_section(section)]


def _section(section: etree._Element) -> list[str]:
    """Return the line of a section's end: its paper and margins."""
    size, edges = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    paper = f"{_mm(size.get(f'{_W}w'))}×{_mm(size.get(f'{_W}h'))}"
    margins = "/".join(_mm(edges.get(f"{_W}{e}")) for e in ("top", "right", "bottom", "left"))
    start = section.find(f"{_W}pgNumType").get(f"{_W}start")
    first = "first page without" if section.find(f"{_W}titlePg") is not None else "all pages"
    return [f"== {paper} mm, margins {margins}, numbers from {start}, {first}"]


def _row_head(row: etree._Element) -> str:
    """Return what a row is: header or not, its exact height."""
    header = " header" if row.find(f"{_W}trPr/{_W}tblHeader") is not None else ""
    height = row.find(f"{_W}trPr/{_W}trHeight")
    tall = f" {_mm(height.get(f'{_W}val'))} mm" if height is not None else ""
    return f"row{header}{tall}"


def _span(cell: etree._Element) -> str:
    """Return how many columns a cell covers, where it is more than one."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return f" over {span.get(f'{_W}val')}" if span is not None else ""


def _short_row(styles: _Styles, cells: list[etree._Element]) -> str | None:
    """Return a row of one-paragraph cells on one line, or None for a row that holds more."""
    shown = []
    for cell in cells:
        blocks = [c for c in cell if c.tag != f"{_W}tcPr"]
        if len(blocks) != 1 or blocks[0].tag != f"{_W}p":
            return None
        name, look = _format(styles, blocks[0])
        base = styles.effective(styles.run, _style_of(blocks[0]))
        text = _paragraph_text(blocks[0], base)
        shown.append(f"{name} [{look}]{_span(cell)} {text}".rstrip())
    return " | ".join(shown)


def _table(styles: _Styles, table: etree._Element, indent: str) -> list[str]:
    """Return the lines of a table."""
    widths = "+".join(_mm(c.get(f"{_W}w")) for c in table.findall(f"{_W}tblGrid/{_W}gridCol"))
    lines = [f"{indent}table {widths} mm"]
    for row in table.findall(f"{_W}tr"):
        cells = row.findall(f"{_W}tc")
        short = _short_row(styles, cells)
        if short is not None:
            lines.append(f"{indent} {_row_head(row)}: {short}")
            continue
        lines.append(f"{indent} {_row_head(row)}")
        for cell in cells:
            lines.append(f"{indent}  cell{_span(cell)}")
            lines += _blocks(styles, cell, f"{indent}   ")
    return lines


def _blocks(styles: _Styles, parent: etree._Element, indent: str) -> list[str]:
    """Return the lines of all blocks under a parent."""
    lines: list[str] = []
    for child in parent:
        match etree.QName(child).localname:
            case "p":
                lines += _paragraph(styles, child, indent)
            case "tbl":
                lines += _table(styles, child, indent)
            case "sectPr":
                lines += _section(child)
            case _:
                pass
    return lines


def outline(data: bytes) -> str:
    """Return a .docx of ours as readable text, headers and footers after the body."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        styles = _read_styles(package.read("word/styles.xml"))
        body = etree.fromstring(package.read("word/document.xml")).find(f"{_W}body")
        lines = _blocks(styles, body, "")
        for name in sorted(package.namelist()):
            part = name.rsplit("/", 1)[-1]
            if name.startswith("word/") and part.startswith(("header", "footer")):
                found = (
                    []
                    if "rels" in name
                    else _blocks(styles, etree.fromstring(package.read(name)), " ")
                )
                if found:
                    lines += [f"-- {part.removesuffix('.xml')}", *found]
    return "\n".join(lines) + "\n"
