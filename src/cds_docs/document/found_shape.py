"""The format of a paragraph as found: spacing, indents, lines around it."""

from enum import StrEnum

from cds_docs.standard.rows import Align
from cds_docs.units import ZERO, Length
from cds_docs.values import dataclass

AUTO_COLOUR = "auto"


class LineRule(StrEnum):
    """How a line spacing is meant."""

    AUTO = "auto"
    EXACT = "exact"
    AT_LEAST = "atLeast"


@dataclass(frozen=True, slots=True)
class LineSpacing:
    """Line spacing.

    Attributes:
        rule: How ``value`` is meant.
        value: 240ths of a single line under ``AUTO``, else twips.
    """

    rule: LineRule = LineRule.AUTO
    value: int = 240


@dataclass(frozen=True, slots=True)
class Border:
    """A drawn border line.

    Attributes:
        style: ``single``, ``double`` …; a border that shows nothing is no border at all.
        width: Its thickness.
        colour: ``auto`` or six hexadecimal digits.
    """

    style: str
    width: Length
    colour: str = AUTO_COLOUR


@dataclass(frozen=True, slots=True)
class Borders:
    """The lines around a paragraph or cell."""

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None

    @property
    def box(self) -> bool:
        """Tell whether there is a line on all four sides."""
        return None not in (self.top, self.bottom, self.left, self.right)


NO_BORDERS = Borders()


@dataclass(frozen=True, slots=True)
class Shape:
    """The format of a paragraph as a whole; many paragraphs share one value.

    Attributes:
        style: Name of the paragraph style.
        align: How its lines stand.
        left: Left indent.
        right: Right indent.
        first_line: Indent of the first line beyond ``left``; negative when hanging.
        before: Space above as declared; automatic space is 14 pt (5 pt in a list: none inside).
        after: Space below as declared.
        before_auto: Whether the space above is automatic.
        after_auto: Whether the space below is automatic.
        contextual: Whether neighbours of the same style leave no space (``contextualSpacing``).
        line: Line spacing.
        keep_next: Whether it stays with the next paragraph.
        page_break_before: Whether it begins a page.
        borders: The lines around it.
        shade: Its fill (six digits), or nothing.
        outline: Its heading level from 0, or None.
        frame_align: Horizontal place of a text frame (``framePr xAlign``), ``""`` where the
            paragraph is in a frame without one, None where it is in no frame.
    """

    style: str = ""
    align: Align = Align.LEFT
    left: Length = ZERO
    right: Length = ZERO
    first_line: Length = ZERO
    before: Length = ZERO
    after: Length = ZERO
    before_auto: bool = False
    after_auto: bool = False
    contextual: bool = False
    line: LineSpacing = LineSpacing()
    keep_next: bool = False
    page_break_before: bool = False
    borders: Borders = NO_BORDERS
    shade: str = ""
    outline: int | None = None
    frame_align: str | None = None
