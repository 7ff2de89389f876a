"""House rules for a .docx: what Word minds and the Open XML SDK lets pass."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DOC_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TERMS = "{http://purl.org/dc/terms/}"
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

_TEXT_HOLDERS = frozenset(f"{_W}{name}" for name in ("t", "instrText", "delText", "delInstrText"))
_FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_MARGIN_EDGES = ("top", "right", "bottom", "left", "header", "footer", "gutter")
_SMALLEST, _LARGEST = 12, 96  # half-points: 6 to 48 pt
_STYLE_OF = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong: the rule, the part, and the matter in words."""

    rule: str
    part: str
    what: str


@dataclass(frozen=True, slots=True)
class _Package:
    """A package with its WordprocessingML parsed."""

    names: tuple[str, ...]
    types: dict[str, str]
    parts: dict[str, etree._Element]

    def stories(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield the parts that hold text: document, headers, footers."""
        for name, root in self.parts.items():
            if etree.QName(root).localname in {"document", "hdr", "ftr"}:
                yield name, root

    def part(self, name: str) -> etree._Element | None:
        """Return a parsed part, or None."""
        return self.parts.get(name)


_Said = Iterator[tuple[str, str]]
_Rule = Callable[[_Package], _Said]


def _types(root: etree._Element, names: tuple[str, ...]) -> dict[str, str]:
    """Return the content type of each part that has one."""
    own = {o.get("PartName", ""): o.get("ContentType", "") for o in root.iter(f"{_TYPES}Override")}
    by_end = {
        d.get("Extension", "").lower(): d.get("ContentType", "")
        for d in root.iter(f"{_TYPES}Default")
    }
    found = {}
    for name in names:
        kind = own.get(f"/{name}") or by_end.get(name.rpartition(".")[2].lower())
        if kind:
            found[name] = kind
    return found


def _read(data: bytes) -> _Package:
    """Return a package with its parts parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = tuple(n for n in archive.namelist() if n != "[Content_Types].xml")
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        parts = {
            name: etree.fromstring(archive.read(name))
            for name in names
            if name.startswith(("word/", "docProps/")) and name.endswith(".xml")
        }
    return _Package(names, _types(types, names), parts)


def _cell_ends_in_paragraph(package: _Package) -> _Said:
    """Word calls a cell without a last paragraph corrupt."""
    for name, root in package.stories():
        for cell in root.iter(f"{_W}tc"):
            if not len(cell) or cell[-1].tag != f"{_W}p":
                yield name, "a table cell does not end in a paragraph"


def _row_has_cells(package: _Package) -> _Said:
    """A row needs a cell."""
    for name, root in package.stories():
        for row in root.iter(f"{_W}tr"):
            if row.find(f"{_W}tc") is None:
                yield name, "a table row has no cell"


def _table_has_rows(package: _Package) -> _Said:
    """A table needs a row."""
    for name, root in package.stories():
        for table in root.iter(f"{_W}tbl"):
            if table.find(f"{_W}tr") is None:
                yield name, "a table has no row"


def _part_has_type(package: _Package) -> _Said:
    """Readers refuse a package whose parts have no content type."""
    for name in package.names:
        if name not in package.types:
            yield name, "has no content type"
    if package.types.get("word/document.xml") != _MAIN_TYPE:
        yield "word/document.xml", "has not the content type of a document"


def _no_stray_text(package: _Package) -> _Said:
    """Text stands in w:t only."""
    for name, root in package.parts.items():
        for element in root.iter(f"{_W}*"):
            inside = element.text if element.tag not in _TEXT_HOLDERS else None
            if (inside or "").strip() or (element.tail or "").strip():
                yield name, f"text stands loose at {etree.QName(element).localname}"


def _fields_are_paired(package: _Package) -> _Said:
    """Each field begins and ends once."""
    for name, root in package.stories():
        depth = 0
        for mark in root.iter(f"{_W}fldChar"):
            kind = mark.get(f"{_W}fldCharType")
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            if depth < 0:
                break
        if depth:
            yield name, "a field is not closed, or closed twice"


def _bookmarks_are_paired(package: _Package) -> _Said:
    """Each bookmark starts and ends."""
    for name, root in package.stories():
        starts = Counter(b.get(f"{_W}id") for b in root.iter(f"{_W}bookmarkStart"))
        ends = Counter(b.get(f"{_W}id") for b in root.iter(f"{_W}bookmarkEnd"))
        if starts != ends:
            yield name, "a bookmark has no start or no end"


def _bookmark_names_differ(package: _Package) -> _Said:
    """Word drops the second of two bookmarks of one name."""
    names = Counter(
        (b.get(f"{_W}name") or "").casefold()
        for _, root in package.stories()
        for b in root.iter(f"{_W}bookmarkStart")
    )
    for name, count in names.items():
        if count > 1:
            yield "word/document.xml", f"{count} bookmarks are called {name}"


def _defined_styles(package: _Package) -> dict[str | None, str | None]:
    """Return style id → type."""
    root = package.part("word/styles.xml")
    if root is None:
        return {}
    return {s.get(f"{_W}styleId"): s.get(f"{_W}type") for s in root.iter(f"{_W}style")}


def _styles_are_defined(package: _Package) -> _Said:
    """A style that is used is there, and of the right type."""
    defined = _defined_styles(package)
    for name, root in package.parts.items():
        for tag, kind in _STYLE_OF.items():
            for used in root.iter(f"{_W}{tag}"):
                if defined.get(used.get(f"{_W}val")) != kind:
                    yield name, f"{tag} {used.get(f'{_W}val')} is no {kind} style"
        for tag in ("basedOn", "next", "link"):
            for used in root.iter(f"{_W}{tag}"):
                if used.get(f"{_W}val") not in defined:
                    yield name, f"{tag} {used.get(f'{_W}val')} is not defined"


def _every_paragraph_is_styled(package: _Package) -> _Said:
    """Every paragraph has a named style."""
    for name, root in package.stories():
        for paragraph in root.iter(f"{_W}p"):
            if paragraph.find(f"{_W}pPr/{_W}pStyle") is None:
                yield name, "a paragraph has no named style"


def _numbers_are_defined(package: _Package) -> _Said:
    """A list that is used is there."""
    numbering = package.part("word/numbering.xml")
    known = {"0"}
    if numbering is not None:
        known |= {n.get(f"{_W}numId") for n in numbering.findall(f"{_W}num")}
    for name, root in package.parts.items():
        for used in root.iter(f"{_W}numPr"):
            number = used.find(f"{_W}numId")
            if number is not None and number.get(f"{_W}val") not in known:
                yield name, f"numId {number.get(f'{_W}val')} is not defined"


def _edge_spaces_are_kept(package: _Package) -> _Said:
    """Outer spaces need xml:space."""
    for name, root in package.stories():
        for text in root.iter(f"{_W}t"):
            shown = text.text or ""
            if shown != shown.strip() and text.get(_SPACE) != "preserve":
                yield name, f"outer spaces of «{shown}» get lost"


def _margins_are_whole(package: _Package) -> _Said:
    """All seven page measures are given."""
    for name, root in package.stories():
        for margins in root.iter(f"{_W}pgMar"):
            lost = [edge for edge in _MARGIN_EDGES if margins.get(f"{_W}{edge}") is None]
            if lost:
                yield name, f"pgMar lacks {', '.join(lost)}"


def _sizes_can_be_read(package: _Package) -> _Said:
    """No text is microscopic or giant."""
    for name, root in package.parts.items():
        for tag in ("sz", "szCs"):
            for size in root.iter(f"{_W}{tag}"):
                value = size.get(f"{_W}val") or ""
                if not value.isdigit() or not _SMALLEST <= int(value) <= _LARGEST:
                    yield name, f"{tag} {value} is not between 6 and 48 pt"


def _fonts_have_four_slots(package: _Package) -> _Said:
    """The typeface holds for every script."""
    for name, root in package.parts.items():
        for fonts in root.iter(f"{_W}rFonts"):
            lost = [slot for slot in _FONT_SLOTS if not fonts.get(f"{_W}{slot}")]
            if lost:
                yield name, f"rFonts lacks {', '.join(lost)}"


def _rows_fill_the_grid(package: _Package) -> _Said:
    """The cells of a row cover the columns of the grid."""
    for name, root in package.stories():
        for table in root.iter(f"{_W}tbl"):
            columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
            for row in table.findall(f"{_W}tr"):
                covered = sum(map(_span, row.findall(f"{_W}tc")))
                if covered != columns:
                    yield name, f"a row covers {covered} of {columns} columns"


def _span(cell: etree._Element) -> int:
    """Return how many grid columns a cell covers."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if span is None else int(span.get(f"{_W}val") or 0)


def _pictures_have_alt_texts(package: _Package) -> _Said:
    """Those who cannot see a picture read its text."""
    for name, root in package.stories():
        for picture in root.iter(_DOC_PROPERTIES):
            if not (picture.get("descr") or "").strip():
                yield name, "a picture has no alt text"


def _properties_stand_once(package: _Package) -> _Said:
    """The file's own record holds each property once, and its dates are dates."""
    core = package.part("docProps/core.xml")
    if core is None:
        return
    for tag, count in Counter(child.tag for child in core).items():
        if count > 1:
            yield "docProps/core.xml", f"{etree.QName(tag).localname} stands {count} times"
    for date in core.iter(f"{_TERMS}created", f"{_TERMS}modified"):
        if not _DATE.fullmatch(date.text or ""):
            yield "docProps/core.xml", f"«{date.text}» is no date"


def _zoom_is_whole(package: _Package) -> _Said:
    """The schema wants a percentage, though the SDK does not ask for it."""
    settings = package.part("word/settings.xml")
    for zoom in settings.iter(f"{_W}zoom") if settings is not None else ():
        if zoom.get(f"{_W}percent") is None:
            yield "word/settings.xml", "zoom has no percent"


_RULES: dict[str, _Rule] = {
    "L-CELL": _cell_ends_in_paragraph,
    "L-ROW": _row_has_cells,
    "L-TABLE": _table_has_rows,
    "L-GRID": _rows_fill_the_grid,
    "L-TYPE": _part_has_type,
    "L-TEXT": _no_stray_text,
    "L-FIELD": _fields_are_paired,
    "L-BOOKMARK": _bookmarks_are_paired,
    "L-BOOKMARK-NAME": _bookmark_names_differ,
    "L-STYLE": _styles_are_defined,
    "L-STYLED": _every_paragraph_is_styled,
    "L-NUMBER": _numbers_are_defined,
    "L-SPACE": _edge_spaces_are_kept,
    "L-MARGIN": _margins_are_whole,
    "L-SIZE": _sizes_can_be_read,
    "L-FONT": _fonts_have_four_slots,
    "L-ALT": _pictures_have_alt_texts,
    "L-CORE": _properties_stand_once,
    "L-ZOOM": _zoom_is_whole,
}
RULE_NAMES = tuple(_RULES)


def lint(data: bytes) -> tuple[Finding, ...]:
    """Return what is wrong with a package; one that cannot be read is one finding."""
    try:
        package = _read(data)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        return (Finding("L-OPEN", "", str(error)),)
    return tuple(
        Finding(rule, part, what) for rule, check in _RULES.items() for part, what in check(package)
    )
