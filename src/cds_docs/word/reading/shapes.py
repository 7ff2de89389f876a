"""Paragraph properties: what one element says, and the shape that all levels together give."""

from collections.abc import Callable
from typing import Any

from cds_docs.document.found_shape import LineRule, LineSpacing, Shape
from cds_docs.standard.rows import Align
from cds_docs.word.markup import VAL
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.borders import around, sides
from cds_docs.word.reading.colours import shade
from cds_docs.word.reading.looks import Properties
from cds_docs.word.reading.theme import Theme
from cds_docs.word.reading.values import is_on, length, switched, twips, whole

_ALIGN = {
    "left": Align.LEFT, "start": Align.LEFT, "center": Align.CENTER, "right": Align.RIGHT,
    "end": Align.RIGHT, "both": Align.JUSTIFY, "distribute": Align.JUSTIFY,
    "lowKashida": Align.JUSTIFY, "mediumKashida": Align.JUSTIFY, "highKashida": Align.JUSTIFY,
    "thaiDistribute": Align.JUSTIFY,
}  # fmt: skip
_RULES = {"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST}
_SINGLE = 240
_LINE_SHARE = 100
_AUTO_SPACE = 280
_AUTO_SPACE_OLD = 100
_OUTLINE_LEVELS = 9
_MOST = 31680
_INDENTS = (
    ("left", (f"{W}start", f"{W}left")),
    ("right", (f"{W}end", f"{W}right")),
)
_SPACES = (
    ("before", f"{W}before", f"{W}beforeLines", "before_auto", f"{W}beforeAutospacing"),
    ("after", f"{W}after", f"{W}afterLines", "after_auto", f"{W}afterAutospacing"),
)
_SWITCHES = {
    f"{W}contextualSpacing": "contextual",
    f"{W}keepNext": "keep_next",
    f"{W}pageBreakBefore": "page_break",
}


def align(element: Element) -> Align | None:
    """Return the alignment ``w:jc`` gives, or None where it is no known one."""
    return _ALIGN.get(element.get(VAL, ""))


def _align(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the alignment."""
    found = align(element)
    return {} if found is None else {"align": found}


def _indents(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the indents ``w:ind`` gives; those in characters Word writes in twips, too."""
    found = {}
    for name, attributes in _INDENTS:
        for attribute in attributes:
            if (value := _measure(element.get(attribute))) is not None:
                found[name] = value
                break
    hanging = _measure(element.get(f"{W}hanging"))
    first = _measure(element.get(f"{W}firstLine"))
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first
    return found


def _measure(text: str | None) -> int | None:
    """Return a measure no larger than Word lets it be."""
    value = twips(text)
    return None if value is None else max(-_MOST, min(_MOST, value))


def _spacing(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return what ``w:spacing`` gives."""
    found: dict[str, Any] = {}
    for name, plain, lines, auto_name, auto in _SPACES:
        value = _measure(element.get(plain))
        if value is None and (share := whole(element.get(lines))) is not None:
            value = round(share * _SINGLE / _LINE_SHARE)
        if value is not None:
            found[name] = max(0, min(_MOST, value))
        if (said := element.get(auto)) is not None:
            found[auto_name] = is_on(said)
    line = _measure(element.get(f"{W}line"))
    if line:
        rule = _RULES.get(element.get(f"{W}lineRule", ""), LineRule.AUTO)
        # A negative line spacing is an exact one in files of old Word.
        found["line"] = LineSpacing(LineRule.EXACT if line < 0 else rule, abs(line))
    return found


def _borders(element: Element, theme: Theme) -> dict[str, Any]:
    """Return the lines around the paragraph, each side on its own."""
    return {f"border_{side}": line for side, line in sides(element, theme).items()}


def _shade(element: Element, theme: Theme) -> dict[str, Any]:
    """Return the fill."""
    return {"shade": shade(element, theme)}


def _outline(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the heading level; the tenth is none."""
    level = whole(element.get(VAL))
    return {"outline": level if level is not None and 0 <= level < _OUTLINE_LEVELS else None}


def _frame(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return how the text frame stands."""
    return {"frame": element.get(f"{W}xAlign", "")}


def _numbering(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the list and the level in it."""
    found = {}
    for child in element:
        value = whole(child.get(VAL))
        if value is not None and child.tag == f"{W}numId":
            found["list"] = value
        elif value is not None and child.tag == f"{W}ilvl":
            found["level"] = value
    return found


def _style(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the paragraph style."""
    return {"style": element.get(VAL, "")}


_READERS: dict[str, Callable[[Element, Theme], dict[str, Any]]] = {
    f"{W}jc": _align,
    f"{W}ind": _indents,
    f"{W}spacing": _spacing,
    f"{W}pBdr": _borders,
    f"{W}shd": _shade,
    f"{W}outlineLvl": _outline,
    f"{W}framePr": _frame,
    f"{W}numPr": _numbering,
    f"{W}pStyle": _style,
}


def paragraph_properties(element: Element | None, theme: Theme) -> dict[str, Any]:
    """Return what one ``w:pPr`` says."""
    found: dict[str, Any] = {}
    if element is None:
        return found
    for child in element:
        tag = child.tag
        if tag in _SWITCHES:
            found[_SWITCHES[tag]] = switched(child)
        elif tag in _READERS:
            found.update(_READERS[tag](child, theme))
    return found


def _space(found: Properties, name: str, auto: int) -> int:
    """Return the space above or below; automatic space is none between items of a list."""
    if not found.get(f"{name}_auto", False):
        return int(found.get(name, 0))
    return 0 if found.get("list") else auto


def make_shape(found: Properties, style: str, *, adds_spacing: bool) -> Shape:
    """Return the shape that effective properties give.

    Args:
        found: The properties.
        style: Name of the paragraph style.
        adds_spacing: Whether automatic space is that of old Word.
    """
    get = found.get
    auto = _AUTO_SPACE_OLD if adds_spacing else _AUTO_SPACE
    return Shape(
        style=style,
        align=get("align", Align.LEFT),
        left=length(get("left", 0)),
        right=length(get("right", 0)),
        first_line=length(get("first", 0)),
        before=length(_space(found, "before", auto)),
        after=length(_space(found, "after", auto)),
        before_auto=get("before_auto", False),
        after_auto=get("after_auto", False),
        contextual=get("contextual", False),
        line=get("line", _SINGLE_LINE),
        keep_next=get("keep_next", False),
        page_break_before=get("page_break", False),
        borders=around({k[7:]: v for k, v in found.items() if k.startswith("border_")}),
        shade=get("shade", ""),
        outline=get("outline"),
        frame_align=get("frame"),
    )


_SINGLE_LINE = LineSpacing()
