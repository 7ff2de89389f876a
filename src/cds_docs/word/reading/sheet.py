"""The style sheet: document defaults and styles, each with what its whole chain says."""

from collections.abc import Iterator
from dataclasses import field
from typing import Any

from cds_docs.values import dataclass
from cds_docs.word.markup import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.looks import Properties, run_properties
from cds_docs.word.reading.shapes import paragraph_properties
from cds_docs.word.reading.theme import Theme
from cds_docs.word.reading.values import is_on

_STYLE = f"{W}style"
_ID = f"{W}styleId"
_KIND = f"{W}type"
_LONGEST_CHAIN = 64
"""Styles based on styles; Word itself lets the user make chains of ten."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style as it is written.

    Attributes:
        id: Its id.
        name: Its name.
        kind: ``paragraph``, ``character``, ``table`` or ``numbering``.
        based_on: Id of the style it is based on, or nothing.
        run: Its run properties.
        shape: Its paragraph properties.
        element: Its element, for what only tables need.
    """

    id: str
    name: str
    kind: str
    based_on: str
    run: Properties
    shape: Properties
    element: Element


@dataclass(frozen=True, slots=True)
class Sheet:
    """All styles.

    Attributes:
        theme: The theme they name.
        run: Default run properties.
        shape: Default paragraph properties.
        styles: The styles by id.
        defaults: Id of the default style by kind.
    """

    theme: Theme
    run: Properties = field(default_factory=dict)
    shape: Properties = field(default_factory=dict)
    styles: dict[str, Style] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)

    def find(self, style: str, kind: str) -> Style | None:
        """Return a style of a kind, the default one where it is not there."""
        found = self.styles.get(style)
        if found is None or found.kind != kind:
            found = self.styles.get(self.defaults.get(kind, ""))
        return found

    def chain(self, style: Style | None) -> list[Style]:
        """Return a style and those it is based on, the first of them first.

        A chain that comes back to itself ends there.
        """
        found: dict[str, Style] = {}
        while style is not None and style.id not in found and len(found) < _LONGEST_CHAIN:
            found[style.id] = style
            parent = self.styles.get(style.based_on)
            style = parent if parent is not None and parent.kind == style.kind else None
        return list(reversed(found.values()))


def sheet(root: Element | None, theme: Theme) -> Sheet:
    """Return the style sheet of a part."""
    made = Sheet(theme)
    if root is None:
        return made
    defaults = root.find(f"{W}docDefaults")
    if defaults is not None:
        made = Sheet(theme, *_defaults(defaults, theme))
    for style in _styles(root, theme):
        made.styles.setdefault(style.id, style)
        if is_on(style.element.get(f"{W}default")):
            made.defaults[style.kind] = style.id
    return made


def _defaults(element: Element, theme: Theme) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the document defaults of runs and paragraphs."""
    run = element.find(f"{W}rPrDefault/{RUN_PROPERTIES}")
    shape = element.find(f"{W}pPrDefault/{PARAGRAPH_PROPERTIES}")
    return run_properties(run, theme), paragraph_properties(shape, theme)


def _value(element: Element, name: str) -> str:
    """Return the value of a child element, or nothing."""
    child = element.find(W + name)
    return "" if child is None else str(child.get(VAL, ""))


def _styles(root: Element, theme: Theme) -> Iterator[Style]:
    """Yield the styles as they are written."""
    for element in root.iterchildren(_STYLE):
        yield Style(
            id=element.get(_ID, ""),
            name=_value(element, "name"),
            kind=element.get(_KIND, "paragraph"),
            based_on=_value(element, "basedOn"),
            run=run_properties(element.find(RUN_PROPERTIES), theme),
            shape=paragraph_properties(element.find(PARAGRAPH_PROPERTIES), theme),
            element=element,
        )
