"""Sections: paper, margins, page numbers, headers and footers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cds_docs.document.found import FoundBlock, FoundSection, Furnishing, Furniture
from cds_docs.units import Length
from cds_docs.word.markup import VAL
from cds_docs.word.parsing import Element, R, W
from cds_docs.word.reading.values import length, switched, twips, whole

_ID = f"{R}id"
_KIND = f"{W}type"
_FIRST_ATTRIBUTES = {f"{W}headerReference": "headers", f"{W}footerReference": "footers"}
_KINDS = frozenset({"default", "first", "even"})
_MOST = 31680

# What Word takes where a section says nothing: letter paper, margins of an inch and a quarter.
_PAPER = {"w": 12240, "h": 15840}
_MARGINS = {"top": 1440, "bottom": 1440, "left": 1800, "right": 1800, "gutter": 0}


@dataclass(slots=True)
class Sections:
    """Collects the sections of a paper.

    Attributes:
        furniture: Returns header or footer by its relationship's id, or None.
        made: The sections so far.
    """

    furniture: Callable[[str], Furniture | None]
    made: list[FoundSection] = field(default_factory=list)
    _taken: dict[str, dict[str, Furniture]] = field(
        default_factory=lambda: {"headers": {}, "footers": {}}
    )

    def end(self, element: Element | None, blocks: list[FoundBlock]) -> None:
        """End a section with its ``w:sectPr``; the blocks are taken out of the list."""
        content = tuple(blocks)
        blocks.clear()
        children = {child.tag: child for child in element} if element is not None else {}
        for child in element if element is not None else ():
            self._refer(child)
        size, margins = children.get(f"{W}pgSz"), children.get(f"{W}pgMar")
        paper = {name: _length(size, name, default) for name, default in _PAPER.items()}
        room = {name: _length(margins, name, default) for name, default in _MARGINS.items()}
        numbers, title = children.get(f"{W}pgNumType"), children.get(f"{W}titlePg")
        start = whole(numbers.get(f"{W}start")) if numbers is not None else None
        kind = children.get(_KIND)
        self.made.append(
            FoundSection(
                content,
                width=paper["w"],
                height=paper["h"],
                starts=kind.get(VAL, "nextPage") if kind is not None else "nextPage",
                title_page=title is not None and switched(title),
                number_start=start,
                headers=Furnishing(**self._taken["headers"]),
                footers=Furnishing(**self._taken["footers"]),
                **room,
            )
        )

    def _refer(self, child: Element) -> None:
        """Take in a header or footer; the next sections have it, too, until they say otherwise."""
        side = _FIRST_ATTRIBUTES.get(child.tag)
        kind = child.get(_KIND, "default")
        if side is None or kind not in _KINDS:
            return
        found = self.furniture(child.get(_ID, ""))
        if found is not None:
            self._taken[side][kind] = found


def _length(element: Element | None, name: str, default: int) -> Length:
    """Return a measure of the page; Word stores exact margins as negative."""
    value: Any = twips(element.get(W + name)) if element is not None else None
    return length(min(_MOST, abs(default if value is None else value)))
