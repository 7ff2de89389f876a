"""Run properties: what one element says, and the look that all levels together give.

Levels (ECMA-376 17.7.2): document defaults, table style, paragraph style, character style,
direct. Toggles (17.7.3) that styles of several levels set cancel each other out.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from cds_docs.document.found import Look
from cds_docs.document.found_shape import AUTO_COLOUR
from cds_docs.units import Length
from cds_docs.word.markup import VAL
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.colours import named, shade
from cds_docs.word.reading.theme import Theme
from cds_docs.word.reading.values import half_points, length, switched

Properties: TypeAlias = Mapping[str, Any]
"""Properties by their name; what is not there is not said."""

DEFAULT_FONT = "Times New Roman"
TOGGLES = ("b", "i", "caps", "smallCaps", "strike", "vanish")
_TWIPS_PER_HALF_POINT = 10
_DEFAULT_HALF_POINTS = 20
_LARGEST_SIZE = 3276
_SLOT_ATTRIBUTES = (
    ("ascii", f"{W}asciiTheme", f"{W}ascii"),
    ("hAnsi", f"{W}hAnsiTheme", f"{W}hAnsi"),
    ("cs", f"{W}cstheme", f"{W}cs"),
    ("eastAsia", f"{W}eastAsiaTheme", f"{W}eastAsia"),
)
_RAISED = {"superscript": "superscript", "subscript": "subscript"}
_TOGGLE_TAGS = {W + name: name for name in TOGGLES}
_DOUBLE_STRIKE = f"{W}dstrike"


def _fonts(element: Element, theme: Theme) -> dict[str, Any]:
    """Return the slots ``w:rFonts`` fills; the theme wins over a name beside it."""
    found = {}
    for slot, by_theme, by_name in _SLOT_ATTRIBUTES:
        name = element.get(by_name)
        themed = element.get(by_theme)
        if themed is not None:
            name = theme.fonts.get(themed) or name or ("" if theme.fonts else DEFAULT_FONT)
        if name is not None:
            found[slot] = name
    return found


def _size(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the font size."""
    size = half_points(element.get(VAL))
    return {} if size is None or not 0 < size <= _LARGEST_SIZE else {"sz": size}


def _underline(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return whether there is an underline."""
    return {"u": element.get(VAL, "none") != "none"}


def _colour(element: Element, theme: Theme) -> dict[str, Any]:
    """Return the colour of the text."""
    return {"colour": named(element, VAL, "theme", theme)}


def _highlight(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the highlighter."""
    name = element.get(VAL, "none")
    return {"highlight": "" if name == "none" else name}


def _shade(element: Element, theme: Theme) -> dict[str, Any]:
    """Return the fill behind the text."""
    return {"shade": shade(element, theme)}


def _raised(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return whether it is raised or lowered."""
    return {"raised": _RAISED.get(element.get(VAL, ""), "")}


def _style(element: Element, _theme: Theme) -> dict[str, Any]:
    """Return the character style."""
    return {"style": element.get(VAL, "")}


_READERS = {
    f"{W}rFonts": _fonts,
    f"{W}sz": _size,
    f"{W}u": _underline,
    f"{W}color": _colour,
    f"{W}highlight": _highlight,
    f"{W}shd": _shade,
    f"{W}vertAlign": _raised,
    f"{W}rStyle": _style,
}


def run_properties(element: Element | None, theme: Theme) -> dict[str, Any]:
    """Return what one ``w:rPr`` says."""
    found: dict[str, Any] = {}
    if element is None:
        return found
    for child in element:
        tag = child.tag
        if tag in _TOGGLE_TAGS:
            found[_TOGGLE_TAGS[tag]] = switched(child)
        elif tag == _DOUBLE_STRIKE:
            found["dstrike"] = switched(child)
        elif tag in _READERS:
            found.update(_READERS[tag](child, theme))
    return found


def toggled(name: str, default: Properties, styles: Iterable[Properties]) -> bool:
    """Return a toggle as the styles leave it: on where an odd number of levels sets it.

    One that the document defaults set stays set, unless a style switches it off.
    """
    said: list[bool] = [style[name] for style in styles if name in style]
    if default.get(name):
        return not said or any(said)
    return sum(said) % 2 == 1


def combined(
    default: Properties, styles: Iterable[Properties], direct: Properties
) -> dict[str, Any]:
    """Return the properties all levels give together; styles from the outermost level."""
    styles = tuple(styles)
    found: dict[str, Any] = dict(default)
    for style in styles:
        found.update(style)
    for name in TOGGLES:
        found[name] = toggled(name, default, styles)
    found.update(direct)
    return found


def make_look(found: Properties) -> Look:
    """Return the look that effective properties give."""
    get = found.get
    return Look(
        fonts=(
            get("ascii", DEFAULT_FONT),
            get("hAnsi", DEFAULT_FONT),
            get("cs", DEFAULT_FONT),
            get("eastAsia", DEFAULT_FONT),
        ),
        size=size_of(found),
        bold=get("b", False),
        italic=get("i", False),
        underline=get("u", False),
        caps=get("caps", False),
        small_caps=get("smallCaps", False),
        strike=get("strike", False) or get("dstrike", False),
        colour=get("colour", AUTO_COLOUR),
        highlight=get("highlight", ""),
        shade=get("shade", ""),
        raised=get("raised", ""),
    )


def size_of(found: Properties) -> Length:
    """Return the effective font size."""
    return length(found.get("sz", _DEFAULT_HALF_POINTS) * _TWIPS_PER_HALF_POINT)
