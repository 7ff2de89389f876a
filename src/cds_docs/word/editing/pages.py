"""Paper, margins and page numbers of a section."""

from collections.abc import Iterator

from lxml import etree

from cds_docs.document.found import Place
from cds_docs.document.repairs import NumberPages, SetLook, SetPage
from cds_docs.standard.nd30 import TYPEFACE
from cds_docs.word.editing.draft import Draft
from cds_docs.word.editing.runs import dress
from cds_docs.word.editing.schema import (
    PARAGRAPH_ORDER,
    SECTION_ORDER,
    assign,
    ensure,
    properties,
)
from cds_docs.word.parsing import Element, R, W

_NUMBER_WORDS = frozenset("trangpageof/-–|.()[] 0123456789")
"""What stands beside a page number and says nothing without it."""
_EDGES = ("top", "bottom", "left", "right")
_MARGINS = (
    *((edge, "1440") for edge in ("top", "right", "bottom", "left")),
    *(("header", "720"), ("footer", "720"), ("gutter", "0")),
)
"""What ``w:pgMar`` must say, and what Word takes where a section does not."""


def sections(draft: Draft) -> list[Element]:
    """Return the properties of all sections, in order."""
    found = draft.document.iter(f"{W}sectPr")
    return [one for one in found if one.getparent().tag != f"{W}sectPrChange"]


def _section(draft: Draft, index: int) -> Element | None:
    """Return the properties of a section; where a body has none at all they are put in."""
    every = sections(draft)
    if index < len(every):
        return every[index]
    body = draft.document.find(f"{W}body")
    if every or index or body is None:
        return None
    return etree.SubElement(body, f"{W}sectPr")


def set_page(draft: Draft, repair: SetPage) -> None:
    """Give a section its paper and margins."""
    section = _section(draft, repair.section)
    if section is None:
        return
    if repair.width is not None and repair.height is not None:
        size = ensure(section, "pgSz", SECTION_ORDER)
        turned = "landscape" if repair.width > repair.height else None
        assign(size, {"w": repair.width.twips, "h": repair.height.twips, "orient": turned})
        assign(size, {"code": None})
    for edge in _EDGES:
        value = getattr(repair, edge)
        if value is not None:
            margins = ensure(section, "pgMar", SECTION_ORDER)
            assign(margins, {name: margins.get(f"{W}{name}", own) for name, own in _MARGINS})
            assign(margins, {edge: value.twips})


def _part_of(draft: Draft, index: int, tag: str, page: str) -> str:
    """Return the header or footer a section shows, taken over from earlier ones; or nothing."""
    every = sections(draft)
    for section in reversed(every[: index + 1]):
        for reference in section.findall(f"{W}{tag}Reference"):
            if reference.get(f"{W}type", "default") == page:
                return draft.relation_target(draft.package.main, reference.get(f"{R}id", ""))
    return ""


def _numbered(draft: Draft, part: str) -> Iterator[Element]:
    """Yield the paragraphs of a part that hold a page number."""
    root = draft.root(part) if part else None
    if root is None:
        return
    for number, paragraph in enumerate(root.iter(f"{W}p"), start=1):
        atoms = draft.atoms(Place(part, number))
        if any(atom.field.split()[:1] == ["PAGE"] for atom in atoms):
            yield paragraph


def _field(size: SetLook) -> Iterator[Element]:
    """Yield the runs of a PAGE field."""
    for kind in ("begin", "instruction", "separate", "text", "end"):
        run = etree.Element(f"{W}r")
        dress(properties(run, "rPr"), size)
        if kind == "instruction":
            etree.SubElement(run, f"{W}instrText").text = "PAGE"
        elif kind == "text":
            etree.SubElement(run, f"{W}t").text = "2"
        else:
            etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
        yield run


def _centre(paragraph: Element, size: SetLook) -> None:
    """Let a paragraph with a page number stand as the decree says."""
    shape = properties(paragraph, "pPr")
    for frame in shape.findall(f"{W}framePr"):
        shape.remove(frame)
    assign(ensure(shape, "ind", PARAGRAPH_ORDER), {"left": 0, "right": 0, "firstLine": 0})
    assign(ensure(shape, "jc", PARAGRAPH_ORDER), {"val": "center"})
    for run in paragraph.iter(f"{W}r"):
        dress(properties(run, "rPr"), size)


def _number_line(size: SetLook) -> Element:
    """Return a centred paragraph with a page number."""
    made = etree.Element(f"{W}p")
    made.extend(_field(size))
    _centre(made, size)
    return made


def _put_in_header(draft: Draft, index: int, page: str, size: SetLook) -> None:
    """See to a page number in the header a section shows."""
    part = _part_of(draft, index, "header", page)
    there = list(_numbered(draft, part))
    for paragraph in there:
        _centre(paragraph, size)
    if there:
        return
    root = draft.root(part) if part else None
    if root is not None:
        root.insert(0, _number_line(size))
        return
    made = etree.Element(f"{W}hdr", nsmap={"w": W[1:-1], "r": R[1:-1]})
    made.append(_number_line(size))
    _, rid = draft.add_part("header", "header", made)
    reference = etree.Element(f"{W}headerReference")
    reference.set(f"{W}type", page)
    reference.set(f"{R}id", rid)
    sections(draft)[index].insert(0, reference)


def _take_out(draft: Draft, part: str) -> None:
    """Take page numbers out of a part, with the words that only go with them."""
    for paragraph in list(_numbered(draft, part)):
        words = "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
        if set(words.lower()) <= _NUMBER_WORDS:
            gone = [child for child in paragraph if child.tag != f"{W}pPr"]
        else:
            gone = [*filter(_is_simple_field, paragraph), *_runs_of_fields(paragraph)]
        for child in gone:
            paragraph.remove(child)


def _is_simple_field(child: Element) -> bool:
    """Tell whether a child of a paragraph is a PAGE field in one element."""
    return child.tag == f"{W}fldSimple" and "PAGE" in child.get(f"{W}instr", "")


def _runs_of_fields(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of PAGE fields that begin and end in runs without words."""
    runs: list[Element] = []
    depth = 0
    for run in paragraph.findall(f"{W}r"):
        kinds = [mark.get(f"{W}fldCharType") for mark in run.iter(f"{W}fldChar")]
        depth += kinds.count("begin")
        if depth:
            runs.append(run)
        depth = max(0, depth - kinds.count("end"))
        if runs and not depth:
            asked = "".join(node.text or "" for one in runs for node in one.iter(f"{W}instrText"))
            worded = any(one.find(f"{W}t") is not None for one in (runs[0], run))
            yield from runs if asked.split()[:1] == ["PAGE"] and not worded else ()
            runs = []


def number_pages(draft: Draft, repair: NumberPages) -> None:
    """Number the pages of a section in the header, from the second page on."""
    section = _section(draft, repair.section)
    if section is None:
        return
    size = SetLook(
        Place("", 0), typeface=TYPEFACE, size=repair.size, bold=False, italic=False, underline=False
    )
    settings = draft.root(f"{draft.package.main.rsplit('/', 1)[0]}/settings.xml")
    even = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
    for page in ("default", "even") if even else ("default",):
        _put_in_header(draft, repair.section, page, size)
    assign(ensure(section, "titlePg", SECTION_ORDER), {"val": None})
    _take_out(draft, _part_of(draft, repair.section, "header", "first"))
    for page in ("default", "first", "even"):
        _take_out(draft, _part_of(draft, repair.section, "footer", page))
    if repair.restart:
        assign(ensure(section, "pgNumType", SECTION_ORDER), {"start": 1})
