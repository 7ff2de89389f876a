"""What DrawingML and VML drawings have in common."""

from collections.abc import Callable

from cds_docs.document.found import Drawing, DrawingKind, FoundBlock
from cds_docs.values import dataclass
from cds_docs.word.parsing import Element
from cds_docs.word.reading.values import length

THIN = 30
"""Twips (1.5 pt): a shape drawn no thicker than this is seen as a line."""
_LARGEST = 31680


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What reading a drawing needs from the text around it.

    Attributes:
        reads: Reads what stands in a text box.
        misses: Takes in what could not be read, in Vietnamese.
    """

    reads: Callable[[Element], tuple[FoundBlock, ...]]
    misses: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Found:
    """A drawing before its text is read.

    Attributes:
        width: Its width in twips.
        height: Its height in twips.
        anchored: Whether it floats.
        outlined: Whether its outline is drawn.
    """

    width: float
    height: float
    anchored: bool
    outlined: bool

    @property
    def thin(self) -> bool:
        """Tell whether it is no thicker than a line."""
        least, most = sorted((abs(self.width), abs(self.height)))
        return least <= THIN < most

    def made(self, kind: DrawingKind, blocks: tuple[FoundBlock, ...] = ()) -> Drawing:
        """Return the drawing."""
        width, height = (min(_LARGEST, round(abs(x))) for x in (self.width, self.height))
        return Drawing(kind, length(width), length(height), self.anchored, self.outlined, blocks)
