"""What an office may choose inside the decree's ranges."""

from dataclasses import dataclass
from enum import StrEnum

from cds_docs.units import Length, mm


class HeaderTier(StrEnum):
    """Sizes of the header block go up or down together (Phụ lục I, phần I, mục V)."""

    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Margins:
    """Page margins."""

    top: Length = mm(20)
    bottom: Length = mm(20)
    left: Length = mm(30)
    right: Length = mm(15)


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
    indent: Length = mm(10)
    margins: Margins = Margins()
