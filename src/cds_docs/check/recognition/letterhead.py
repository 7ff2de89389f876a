"""The block above the title: which line of it is what."""

from collections.abc import Sequence
from dataclasses import field

from cds_docs.check.found_rule import FoundRule
from cds_docs.check.recognised import FoundLetterhead, Item, Layout, Zone
from cds_docs.check.recognition import words
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.names import names
from cds_docs.check.recognition.strokes import Stroke, all_strokes, rule_below, shown_width
from cds_docs.standard.elements import Element
from cds_docs.values import dataclass

_NEARLY_WHOLE = 0.75


@dataclass(slots=True)
class _Sorted:
    """The lines of a letterhead by what they are."""

    national: Line | None = None
    motto: Line | None = None
    number: Line | None = None
    date: Line | None = None
    names: list[Line] = field(default_factory=list)
    subject: list[Line] = field(default_factory=list)
    stamps: list[tuple[Element, Line]] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Head:
    """A letterhead as found, its items in order, and the lines that are none."""

    found: FoundLetterhead
    items: tuple[Item, ...]
    others: tuple[Line, ...]


def _layout(national: Line | None, lines: Sequence[Line]) -> Layout:
    """Return how the columns are made."""
    line = national or next((one for one in lines if one.side is not None), None)
    if line is None:
        return Layout.STACKED
    if line.boxed:
        return Layout.BOXES
    if line.cell is not None and line.side is not None:
        return Layout.TABLE
    return Layout.TABS if line.side is not None else Layout.STACKED


def _fixed(line: Line, found: _Sorted) -> bool:
    """Put a line where its words tell; tell whether they do."""
    text = line.text
    if found.national is None and words.is_national(text):
        found.national = line
    elif found.motto is None and words.is_motto(text):
        found.motto = line
    elif found.number is None and words.number_and_symbol(text):
        found.number = line
    elif found.date is None and words.date_parts(text):
        found.date = line
    elif words.is_urgency(text):
        found.stamps.append((Element.URGENCY, line))
    elif words.is_circulation(text):
        found.stamps.append((Element.CIRCULATION, line))
    else:
        return words.is_typed_rule(text)
    return True


def _sort(lines: Sequence[Line]) -> _Sorted:
    """Return the lines by what they are."""
    found = _Sorted()
    rest = [line for line in lines if line.text and not _fixed(line, found)]
    right = found.national.side if found.national is not None else None
    number = found.number
    for line in rest:
        across = line.cell is not None and line.side is None
        ours = right is None or (line.side != right and not across)
        ours = ours and not _stands_above(line, found.national)
        below = number is not None and _follows(line, number)
        if ours and words.is_letter_subject(line.text):
            found.subject.append(line)
        elif ours and below and (found.subject or line.side is not None):
            _below_number(line, found)
        elif ours and not below and words.is_capitals(line.shown):
            found.names.append(line)
        else:
            found.others.append(line)
    if not found.names:
        _name_in_small_letters(found, right)
    return found


def _stands_above(line: Line, national: Line | None) -> bool:
    """Tell whether a line stands on the page above a table of two columns: ``DỰ THẢO``."""
    if national is None or national.cell is None or line.cell is not None or line.boxed:
        return False
    return not _follows(line, national)


def _name_in_small_letters(found: _Sorted, right: int | None) -> None:
    """Take the lines above the number for names where none stands there in capitals."""
    if found.number is None or right is None:
        return
    found.names = [
        line
        for line in found.others
        if line.side not in (right, None) and _follows(found.number, line) and line.is_bold
    ]
    found.others = [line for line in found.others if line not in found.names]


def _below_number(line: Line, found: _Sorted) -> None:
    """Put a line that stands below the number: trích yếu, or nothing known."""
    begun = bool(found.subject)
    sent = words.addressees_end(line.part.raw) > 0
    other = sent or line.text.startswith("(") or (words.is_capitals(line.text) and not begun)
    (found.others if other or words.is_secret(line.text) else found.subject).append(line)


def _follows(line: Line, other: Line) -> bool:
    """Tell whether a line stands after another in the paper."""
    return (line.part.place.number, line.part.start) > (other.part.place.number, other.part.start)


def _column(line: Line | None, lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Return the column a line stands in and its place there."""
    if line is None:
        return [], -1
    column = [one for one in lines if one.side == line.side]
    return column, column.index(line)


def _near_rule(line: Line | None, lines: Sequence[Line]) -> FoundRule | None:
    """Return the line drawn right at or below an element."""
    column, index = _column(line, lines)
    return rule_below(column, index) if column else None


def _rules(
    issuer: Line | None, motto: Line | None, lines: Sequence[Line]
) -> tuple[FoundRule | None, FoundRule | None]:
    """Return the lines under issuer and Tiêu ngữ.

    A drawn line may hang on any paragraph near it. What hangs on none of the two is told apart by
    its column, else by its length: the one under Tiêu ngữ is as long as that.
    """
    below = [_near_rule(issuer, lines), _near_rule(motto, lines)]
    used = {rule.place for rule in below if rule is not None}
    free = [stroke for stroke in all_strokes(lines) if stroke.place not in used]
    if _shared(issuer, motto):
        free = all_strokes(lines)
    for index, line in enumerate((issuer, motto)):
        if below[index] is None and line is not None and line.cell is not None:
            own = next((s for s in free if s.side == line.side), None)
            below[index] = _take(own, free)
    wanted = [below[0] is None and issuer is not None, below[1] is None and motto is not None]
    free.sort(key=lambda stroke: stroke.drawing.width)
    if wanted[1] and motto is not None and free:
        long = free[-1].drawing.width >= shown_width(motto) * _NEARLY_WHOLE
        if long or len(free) > 1 or not wanted[0]:
            below[1] = _take(free[-1], free)
    if wanted[0] and free:
        below[0] = _take(free[-1], free)
    return below[0], below[1]


def _shared(issuer: Line | None, motto: Line | None) -> bool:
    """Tell whether both columns stand in one paragraph."""
    return issuer is not None and motto is not None and issuer.part.place == motto.part.place


def _take(stroke: Stroke | None, free: list[Stroke]) -> FoundRule | None:
    """Return a stroke as a rule and take it from the free ones."""
    if stroke is None:
        return None
    free.remove(stroke)
    return stroke.rule()


def _level(number: Line | None, date: Line | None, lines: Sequence[Line]) -> bool | None:
    """Tell whether number and date stand level; None where it cannot be known."""
    if number is None or date is None or number.boxed or date.boxed:
        return None
    if number.row != date.row:
        return False
    if number.cell is None:
        return True
    starts = [next(o for o in lines if o.cell is line.cell).part.place for line in (number, date)]
    if starts == [number.part.place, date.part.place]:
        return True
    counts = [_index_in_cell(line, lines) for line in (number, date)]
    if counts[0] == counts[1]:
        return True
    fresh = not any(words.is_national(o.text) for o in lines if o.cell is date.cell)
    return True if fresh else None


def _index_in_cell(line: Line, lines: Sequence[Line]) -> int:
    """Return how many lines stand above one in its cell."""
    inside = [one for one in lines if one.cell is line.cell]
    return inside.index(line)


def letterhead(lines: Sequence[Line], zone: Zone = Zone.LETTERHEAD) -> Head:
    """Return what the lines of a letterhead are."""
    found = _sort(lines)
    joined = names(found.names)
    issuer = joined[-1] if joined else []
    parent = [line for name in joined[:-1] for line in name]
    issuer_rule, motto_rule = _rules(issuer[-1] if issuer else None, found.motto, lines)

    def items(element: Element, chosen: Sequence[Line]) -> tuple[Item, ...]:
        return tuple(line.item(element, zone) for line in chosen)

    def one(element: Element, line: Line | None) -> Item | None:
        return None if line is None else line.item(element, zone)

    made = FoundLetterhead(
        layout=_layout(found.national, lines),
        parent=items(Element.PARENT, parent),
        issuer=items(Element.ISSUER, issuer),
        names=len(joined),
        issuer_rule=issuer_rule,
        national=one(Element.NATIONAL_TITLE, found.national),
        motto=one(Element.MOTTO, found.motto),
        motto_rule=motto_rule,
        number=one(Element.NUMBER, found.number),
        place_date=one(Element.PLACE_AND_DATE, found.date),
        level=_level(found.number, found.date, lines),
        letter_subject=items(Element.LETTER_SUBJECT, found.subject),
        stamps=tuple(line.item(element, zone) for element, line in found.stamps),
        others=items(Element.BODY, found.others),
    )
    return Head(made, _in_order(made), tuple(found.others))


def _in_order(made: FoundLetterhead) -> tuple[Item, ...]:
    """Return the items of a letterhead, in the order of the paper."""
    single = (made.national, made.motto, made.number, made.place_date)
    chosen = [*made.parent, *made.issuer, *made.letter_subject, *made.stamps]
    chosen += [item for item in single if item is not None]
    return tuple(sorted(chosen, key=lambda item: (item.place.number, item.part.start)))
