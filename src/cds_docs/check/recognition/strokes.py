"""Lines under elements: borders, drawn lines, thin pictures, typed dashes, underlined text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cds_docs.check.found_rule import FoundRule, RuleKind
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.words import is_typed_rule
from cds_docs.document.found import Drawing, DrawingKind, FoundParagraph, Place
from cds_docs.metrics import text_width
from cds_docs.units import Length, mm

_THICKEST = mm(2.5)
_SHORTEST = mm(4)
_DRAWN = frozenset({DrawingKind.LINE, DrawingKind.SHAPE})


class Stroke(NamedTuple):
    """A level line drawn somewhere: the drawing and the paragraph it hangs on."""

    place: Place
    drawing: Drawing
    side: int | None

    def rule(self) -> FoundRule:
        """Return it as a line under an element."""
        drawn = self.drawing.kind in _DRAWN
        kind = RuleKind.DRAWN if drawn else RuleKind.PICTURE
        return FoundRule(kind, self.drawing.width, self.place)


def _is_level(drawing: Drawing) -> bool:
    """Tell whether a drawing is a level line."""
    if drawing.height > _THICKEST or drawing.width < _SHORTEST:
        return False
    return drawing.kind is DrawingKind.PICTURE or drawing.kind in _DRAWN


def strokes(paragraph: FoundParagraph, side: int | None = None) -> Iterator[Stroke]:
    """Yield the level lines anchored to a paragraph."""
    for drawing in paragraph.drawings:
        if _is_level(drawing):
            yield Stroke(paragraph.place, drawing, side)


def all_strokes(lines: Iterable[Line]) -> list[Stroke]:
    """Return the level lines of many lines, those of each paragraph once."""
    seen: dict[Place, Line] = {}
    for line in lines:
        seen.setdefault(line.part.place, line)
    return [stroke for line in seen.values() for stroke in strokes(line.paragraph, line.side)]


def shown_width(line: Line) -> Length:
    """Return how long the text of a line is as printed."""
    text, looks = line.text, line.part.looks
    if not looks:
        return Length(0)
    look = looks[0]
    return text_width(
        text.upper() if look.caps else text, look.size, bold=look.bold, italic=look.italic
    )


def _border(line: Line, *, top: bool, bottom: bool) -> FoundRule | None:
    """Return the border line of a paragraph, where it is not one side of a box."""
    shape = line.paragraph.shape
    edges = shape.borders
    if edges.left is not None or edges.right is not None:
        return None
    if (top and edges.top is not None) or (bottom and edges.bottom is not None):
        length = line.room - shape.left - shape.right
        return FoundRule(RuleKind.BORDER, length, line.part.place)
    return None


def _cell_border(line: Line, *, top: bool, bottom: bool) -> FoundRule | None:
    """Return the border line of a cell, where it is not one side of a box."""
    if line.cell is None:
        return None
    edges = line.cell.borders
    if edges.left is not None and edges.right is not None:
        return None
    if (top and edges.top is not None) or (bottom and edges.bottom is not None):
        return FoundRule(RuleKind.BORDER, line.cell.width, line.part.place)
    return None


def _below(column: Sequence[Line], index: int) -> tuple[list[Line], Line | None]:
    """Return the empty paragraphs below a line of a column, and the line with words after them."""
    own = column[index].part.place
    empty: list[Line] = []
    for line in column[index + 1 :]:
        if line.text and line.part.place != own:
            return empty, line
        if line.text:
            return [], line
        empty.append(line)
    return empty, None


def rule_below(column: Sequence[Line], index: int) -> FoundRule | None:
    """Return the line under one line of a column, however it is made."""
    empty, after = _below(column, index)
    return (
        _drawn_border(column[index], empty, after)
        or _anchored(column[index], empty, after)
        or _written(column[index], after)
    )


def _drawn_border(line: Line, empty: Sequence[Line], after: Line | None) -> FoundRule | None:
    """Return a border of the paragraph, of what stands below it, or of the cells around them."""
    inside = after is not None and after.part.place == line.part.place
    found = None if inside else _border(line, top=False, bottom=True)
    for blank in empty:
        found = found or _border(blank, top=True, bottom=True)
    if after is not None and not inside:
        found = found or _border(after, top=True, bottom=False)
    if found is not None:
        return found
    if after is None or after.cell is not line.cell:
        found = _cell_border(line, top=False, bottom=True)
        for blank in empty:
            if blank.cell is not line.cell:
                found = found or _cell_border(blank, top=True, bottom=True)
    if after is not None and after.cell is not line.cell:
        found = found or _cell_border(after, top=True, bottom=False)
    return found


def _anchored(line: Line, empty: Sequence[Line], after: Line | None) -> FoundRule | None:
    """Return a line drawn at the paragraph or right below it."""
    near = (line, *empty) if after is None else (line, *empty, after)
    if line.side is not None and line.cell is None and not line.boxed:
        return None  # both columns hang on one paragraph: told apart by length elsewhere
    for candidate in near:
        for stroke in strokes(candidate.paragraph):
            return stroke.rule()
    return None


def _written(line: Line, after: Line | None) -> FoundRule | None:
    """Return typed dashes below a line, or its underlining."""
    if after is not None and is_typed_rule(after.text):
        return FoundRule(RuleKind.TYPED, shown_width(after), after.part.place)
    if line.part.looks and all(look.underline for look in line.part.looks):
        return FoundRule(RuleKind.UNDERLINED, shown_width(line), line.part.place)
    return None
