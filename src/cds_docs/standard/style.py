"""What an office may choose inside the decree's ranges."""

from dataclasses import field
from enum import StrEnum

from cds_docs.standard.nd30 import INDENTS, ROWS
from cds_docs.standard.rows import Property
from cds_docs.units import Length
from cds_docs.values import dataclass


def _default(prop: Property) -> Length:
    """Return what the row of a page measure uses."""
    use = next(row.use for row in ROWS if row.element is None and row.property is prop)
    if not isinstance(use, Length):
        raise TypeError(prop)
    return use


_TOP = _default(Property.TOP_MARGIN)
_BOTTOM = _default(Property.BOTTOM_MARGIN)
_LEFT = _default(Property.LEFT_MARGIN)
_RIGHT = _default(Property.RIGHT_MARGIN)
_INDENT = INDENTS[0]


class HeaderTier(StrEnum):
    """Sizes of the header block go up or down together (Phụ lục I, phần I, mục V)."""

    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Margins:
    """Page margins."""

    top: Length = _TOP
    bottom: Length = _BOTTOM
    left: Length = _LEFT
    right: Length = _RIGHT


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The office's choices.

    Attributes:
        header: Size tier of the header block.
        body: Size of the text in points, 13 or 14.
        indent: First-line indent, 1 cm or 1.27 cm.
        margins: Page margins.
    """

    header: HeaderTier = HeaderTier.SMALL
    body: int = 14
    indent: Length = _INDENT
    margins: Margins = Margins()
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Hash by numbers alone, once: formats are looked up by style for every paragraph."""
        edges = self.margins
        known = hash((self.body, self.indent.twips, edges.left.twips, edges.right.twips))
        object.__setattr__(self, "_hash", known)

    def __hash__(self) -> int:
        """Return what is the same for the same choices."""
        return self._hash
