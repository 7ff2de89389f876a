"""Drawings of VML, as old Word and other programs write them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cds_docs.document.found import Drawing, DrawingKind
from cds_docs.patterns import regex
from cds_docs.word.markup import BOX_CONTENT
from cds_docs.word.parsing import Element
from cds_docs.word.reading.names import O, V
from cds_docs.word.reading.shape_kinds import Found, Surroundings
from cds_docs.word.reading.values import measure, whole

_LINE = f"{V}line"
_GROUP = f"{V}group"
_SHAPES = frozenset(V + name for name in ("shape", "rect", "roundrect", "oval", "polyline", "arc"))
_CONNECTORS = ("#_x0000_t20", "#_x0000_t32")
_STRAIGHT = regex(r"\s*m\s*[\d,\s-]*l\s*[\d\s-]*,?[\d\s-]*x?e?\s*", re.IGNORECASE)
_LONGEST_PATH = 60
_OFF = frozenset({"f", "false", "0", "no"})
_ON = frozenset({"t", "true", "1", "yes"})
_PIXEL = 15


class _Scale(NamedTuple):
    """Twips of one unit without a name, across and down."""

    across: float = _PIXEL
    down: float = _PIXEL


def vml_drawings(parent: Element, around: Surroundings) -> Iterator[Drawing]:
    """Yield the drawings of ``w:pict`` or ``w:object``, groups shape by shape."""
    yield from _inside(parent, around, _Scale(), None)


def _inside(
    parent: Element,
    around: Surroundings,
    scale: _Scale,
    anchored: bool | None,  # noqa: FBT001
) -> Iterator[Drawing]:
    """Yield the shapes in an element; those of a group float as the group does."""
    for child in parent:
        tag = child.tag
        if tag == _GROUP:
            style = _style(child)
            floats = _floats(style) if anchored is None else anchored
            yield from _inside(child, around, _scale(child, style, scale), floats)
        elif tag == _LINE or tag in _SHAPES:
            yield _shape(child, around, scale, anchored)


def _style(element: Element) -> dict[str, str]:
    """Return the entries of a ``style`` attribute."""
    entries = (entry.partition(":") for entry in element.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in entries}


def _floats(style: dict[str, str]) -> bool:
    """Tell whether a shape floats."""
    return style.get("position") in {"absolute", "relative"}


def _length(text: str, unit: float) -> float:
    """Return a measure in twips."""
    if (measured := measure(text.lower())) is not None:
        return measured
    return (whole(text) or 0) * unit


def _pair(text: str) -> tuple[str, str]:
    """Return two values parted by a comma or blanks."""
    found = text.replace(",", " ").split()
    return (found[0], found[1]) if len(found) > 1 else ("", "")


def _scale(group: Element, style: dict[str, str], scale: _Scale) -> _Scale:
    """Return the size of a group's own units."""
    across, down = (abs(whole(text) or 0) for text in _pair(group.get("coordsize", "1000,1000")))
    width = _length(style.get("width", ""), scale.across)
    height = _length(style.get("height", ""), scale.down)
    return _Scale(width / across if across else 1, height / down if down else 1)


def _found(element: Element, scale: _Scale, anchored: bool | None) -> Found:  # noqa: FBT001
    """Return what holds for a shape of any kind."""
    style = _style(element)
    width = _length(style.get("width", ""), scale.across)
    height = _length(style.get("height", ""), scale.down)
    if element.tag == _LINE:
        left, top = _pair(element.get("from", "0,0"))
        right, bottom = _pair(element.get("to", "0,0"))
        width = _length(right, scale.across) - _length(left, scale.across)
        height = _length(bottom, scale.down) - _length(top, scale.down)
    return Found(
        width,
        height,
        anchored=_floats(style) if anchored is None else anchored,
        outlined=element.get("stroked", "t") not in _OFF,
    )


def _is_line(element: Element, found: Found) -> bool:
    """Tell whether a shape is a straight line."""
    if element.tag == _LINE or found.thin:
        return True
    if element.get(f"{O}connectortype") == "straight" or element.get("type") in _CONNECTORS:
        return True
    if element.get(f"{O}hr", "") in _ON:
        return True
    path = element.get("path", "")
    return 0 < len(path) < _LONGEST_PATH and _STRAIGHT.fullmatch(path) is not None


def _shape(
    element: Element,
    around: Surroundings,
    scale: _Scale,
    anchored: bool | None,  # noqa: FBT001
) -> Drawing:
    """Return a shape: a picture, a text box, a line, or another."""
    found = _found(element, scale, anchored)
    content = element.find(f"{V}textbox/{BOX_CONTENT}")
    if content is not None:
        return found.made(DrawingKind.TEXT_BOX, around.reads(content))
    if element.find(f"{V}imagedata") is not None:
        return found.made(DrawingKind.PICTURE)
    return found.made(DrawingKind.LINE if _is_line(element, found) else DrawingKind.SHAPE)
