"""Drawings of DrawingML: lines, shapes, text boxes, pictures; groups shape by shape."""

from collections.abc import Iterator
from dataclasses import replace

from cds_docs.document.found import Drawing, DrawingKind
from cds_docs.word.markup import ALTERNATIVES, BOX_CONTENT, chosen
from cds_docs.word.parsing import Element
from cds_docs.word.reading.names import PIC, WP, WPG, WPS, A
from cds_docs.word.reading.shape_kinds import Found, Surroundings
from cds_docs.word.reading.values import from_emu

_WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}wpc"
_ANCHOR = f"{WP}anchor"
_SHAPE = f"{WPS}wsp"
_PICTURE = f"{PIC}pic"
_GROUPS = frozenset({f"{WPG}wgp", f"{WPG}grpSp", _WPC})
_LINES = frozenset({"line", "lineInv", "straightConnector1"})
_QUARTERS = frozenset({"5400000", "16200000", "-5400000"})
_MISSED = {"chart": "biểu đồ", "relIds": "sơ đồ SmartArt"}


def drawings(node: Element, around: Surroundings) -> Iterator[Drawing]:
    """Yield the drawings of ``w:drawing``."""
    for holder in node:
        extent = holder.find(f"{WP}extent")
        if extent is None:
            continue
        found = Found(
            width=from_emu(extent.get("cx")),
            height=from_emu(extent.get("cy")),
            anchored=holder.tag == _ANCHOR,
            outlined=False,
        )
        for data in holder.iterfind(f"{A}graphic/{A}graphicData"):
            yield from _inside(data, found, around, (1.0, 1.0), top=True)


def _inside(
    parent: Element, found: Found, around: Surroundings, scale: tuple[float, float], *, top: bool
) -> Iterator[Drawing]:
    """Yield the shapes in a group or in the drawing itself.

    Args:
        parent: The group.
        found: What holds for the drawing as a whole.
        around: What reading needs.
        scale: Length on paper of one unit of the group, across and down.
        top: Whether the shape is the whole drawing, and as large.
    """
    for child in parent:
        tag = child.tag
        sized = found if top else _sized(child, found, scale)
        if tag == _SHAPE:
            yield _shape(child, sized, around)
        elif tag == _PICTURE:
            outlined = _is_outlined(child.find(f"{PIC}spPr"), None)
            yield replace(sized, outlined=outlined).made(DrawingKind.PICTURE)
        elif tag in _GROUPS:
            yield from _inside(child, found, around, _scale(child, sized, scale), top=False)
        elif tag == ALTERNATIVES and (branch := chosen(child)) is not None:
            yield from _inside(branch, found, around, scale, top=top)
        elif (name := tag.rpartition("}")[2]) in _MISSED:
            around.misses(_MISSED[name])
            yield sized.made(DrawingKind.SHAPE)


def _transform(element: Element) -> Element | None:
    """Return where a shape of a group says how large it is, or None."""
    for child in element:
        if child.tag.endswith(("}spPr", "}grpSpPr")):
            return child.find(f"{A}xfrm")
    return None


def _sized(element: Element, found: Found, scale: tuple[float, float]) -> Found:
    """Return what holds for the drawing with the size of one of its shapes."""
    placed = _transform(element)
    extent = placed.find(f"{A}ext") if placed is not None else None
    if placed is None or extent is None:
        return found
    width, height = from_emu(extent.get("cx")) * scale[0], from_emu(extent.get("cy")) * scale[1]
    if placed.get("rot") in _QUARTERS:
        width, height = height, width
    return replace(found, width=width, height=height)


def _scale(group: Element, sized: Found, scale: tuple[float, float]) -> tuple[float, float]:
    """Return the length on paper of one unit of a group."""
    placed = _transform(group)
    inner = placed.find(f"{A}chExt") if placed is not None else None
    if inner is None:
        return scale
    across, down = from_emu(inner.get("cx")), from_emu(inner.get("cy"))
    return (
        sized.width / across if across else scale[0],
        sized.height / down if down else scale[1],
    )


def _shape(element: Element, found: Found, around: Surroundings) -> Drawing:
    """Return a shape: a line, a text box, or another."""
    properties = element.find(f"{WPS}spPr")
    content = element.find(f"{WPS}txbx/{BOX_CONTENT}")
    found = replace(found, outlined=_is_outlined(properties, element.find(f"{WPS}style")))
    if content is not None:
        return found.made(DrawingKind.TEXT_BOX, around.reads(content))
    preset = properties.find(f"{A}prstGeom") if properties is not None else None
    straight = preset is not None and preset.get("prst") in _LINES
    return found.made(DrawingKind.LINE if straight or found.thin else DrawingKind.SHAPE)


def _is_outlined(properties: Element | None, style: Element | None) -> bool:
    """Tell whether the outline is drawn."""
    line = properties.find(f"{A}ln") if properties is not None else None
    named = style.find(f"{A}lnRef") if style is not None else None
    by_style = named is not None and named.get("idx", "0") != "0"
    if line is None:
        return by_style
    return line.find(f"{A}noFill") is None and (by_style or len(line) > 0)
