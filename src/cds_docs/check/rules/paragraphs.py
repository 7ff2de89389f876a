"""T-23 to T-27: how the paragraphs of the text are set."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import chain, groupby, pairwise

from cds_docs.check.catalogue.text import T_23, T_24, T_25, T_26, T_27
from cds_docs.check.formats import (
    INDENT_TOLERANCE,
    align_fault,
    allowed,
    fault_finding,
    finding,
    is_allowed,
    item_faults,
    lengths,
    line_share,
    mend_looks,
    nearest,
    number,
)
from cds_docs.check.grading import graded
from cds_docs.check.once import once
from cds_docs.check.prose import DIVISION_TITLES, DIVISIONS, LIST_ITEMS, RUNNING, prose
from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.document.found import MAIN_PART, FoundBlock, FoundParagraph, PieceKind, Place
from cds_docs.document.found_shape import LineRule, Shape
from cds_docs.document.repairs import Repair, ReplaceText, SetShape
from cds_docs.metrics import text_width
from cds_docs.standard.clauses import practice
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align, Between, Constraint, Property
from cds_docs.units import ZERO, Length, pt

_SHORT = 40
"""Characters below which a paragraph may be a line of another kind."""
_SMALL_PRINT = ("Ghi chú", "Nguồn", "Đơn vị tính", "(Đơn vị", "*", "(*", "Chú thích")
_AUTO_SPACE = pt(14)
_TINY = pt(6)
"""Size up to which an empty paragraph is no line of its own, only what a table must end in."""
_NEAR = Fraction(1, 50)
"""Slack for spacing in points: fonts differ in what a single line is."""
_ONE_INDENT = practice("Các đoạn cùng loại lùi dòng đầu một mức")
_NO_BLANKS = practice("Dòng đầu lùi bằng lề thụt của đoạn, không bằng dấu cách, phím Tab")
_EVEN = (Element.BODY, Element.ARTICLE, Element.CLAUSE, Element.POINT)
"""Elements whose paragraphs all begin at one indent."""
_HEADS = DIVISIONS | DIVISION_TITLES | {Element.HEADING}
"""Lines of the text that head what stands below, however short."""
_PLAIN_SIDES = (Align.LEFT, Align.JUSTIFY)


@once
def text_paragraphs(found: Recognised) -> tuple[Item, ...]:
    """Return the paragraphs of the text that are more than a stray line."""
    return tuple(filter(_is_judged, prose(found)))


@once
def _is_judged(item: Item) -> bool:
    """Tell whether a paragraph is more than a stray line."""
    return (
        item.element in RUNNING
        and not (item.element is Element.BODY and len(item.text) < _SHORT)
        and not item.text.startswith(_SMALL_PRINT)
        and item.part.paragraph.shape.frame_align is None
    )


def _each(judge: Callable[[Item], Sequence[Finding]], found: Recognised) -> Iterator[Finding]:
    """Yield what is found in each paragraph by itself."""
    return chain.from_iterable(map(judge, text_paragraphs(found)))


def sides(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph of more than a line that is not justified (T-23)."""
    return _each(_sides, found)


@once
def _sides(item: Item) -> Sequence[Finding]:
    """Return what is wrong with the sides of a paragraph."""
    side = item.part.paragraph.shape.align
    fault = align_fault(Element.BODY, side) if side is not Align.JUSTIFY else None
    if fault is None or not _wraps(item) or (side is not Align.LEFT and _stands_out(item)):
        return ()
    repair = SetShape(item.place, align=Align(str(fault.value)))
    return (fault_finding(T_23, item, [fault], [repair], Element.BODY),)


def _wraps(item: Item) -> bool:
    """Tell whether a paragraph is longer than a line: else its sides cannot be seen."""
    shape = item.part.paragraph.shape
    size = max((look.size for look in item.part.looks), default=ZERO)
    room = item.room.twips - shape.left.twips - shape.right.twips - shape.first_line.twips
    lines = item.part.raw.split("\n")
    return any(text_width(" ".join(line.split()), size).twips > room for line in lines)


def _stands_out(item: Item) -> bool:
    """Tell whether a paragraph is all bold or all italic, as a motto set apart is."""
    looks = item.part.looks
    return all(look.bold for look in looks) or all(look.italic for look in looks)


def sizes(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph with letters of a size that is not allowed (T-23)."""
    heads = (item for item in prose(found) if item.element in _HEADS)
    return chain(_each(_sizes, found), chain.from_iterable(map(_sizes, heads)))


@once
def _sizes(item: Item) -> Sequence[Finding]:
    """Return what is wrong with the sizes of a paragraph's letters."""
    if item.element is Element.BASIS:
        return ()  # T-11 judges the whole look of a căn cứ
    made = []
    for index, fault in enumerate(item_faults(item, (Property.SIZE,))):
        repairs: Iterable[Repair] = () if index else mend_looks(item, (Property.SIZE,))
        said = item.element if item.element in _HEADS else Element.BODY
        made.append(fault_finding(T_23, item, [fault], repairs, said))
    return tuple(made)


def lines(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph with lines too close or too far apart (T-26)."""
    return _each(_lines, found)


@cache
def _spacing() -> tuple[Fraction, Fraction] | None:
    """Return least and greatest line spacing allowed, in lines."""
    constraint = allowed(Element.BODY, Property.LINE_SPACING)
    if not isinstance(constraint, Between):
        return None
    return Fraction(str(constraint.low)), Fraction(str(constraint.high))


@once
def _lines(item: Item) -> Sequence[Finding]:
    """Return what is wrong with the spacing of a paragraph's lines."""
    spacing = _spacing()
    if spacing is None:
        return ()
    low, high = spacing
    shape = item.part.paragraph.shape
    size = max((look.size for look in item.part.looks), default=ZERO)
    share = line_share(shape, size) if size > ZERO else low
    if low <= share <= high or _is_as_good(shape, share, low, high):
        return ()
    said = f"Giãn dòng {number(float(share))} dòng"
    message = f"{said}; cần từ {number(float(low))} đến {number(float(high))} dòng."
    repair = SetShape(item.place, line=low if share < low else high)
    one = finding(T_26, item, message, [repair])
    in_points = shape.line.rule is not LineRule.AUTO
    return (replace(one, severity=Severity.WARNING) if in_points else one,)


def indents(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each first line that begins at another indent (T-24)."""
    constraint = allowed(Element.BODY, Property.FIRST_LINE)
    if constraint is None:
        return
    items = list(filter(_begins_indented, text_paragraphs(found)))
    if _are_even(items, constraint):
        return
    usual = _usual(items, constraint)
    wanted = " hoặc ".join(map(str, lengths(constraint)))
    for item in items:
        first = item.part.paragraph.shape.first_line
        target = usual or nearest(first, constraint)
        blanks = _blanks(item)
        if len(blanks) > 1 or "\t" in blanks:
            yield _by_blanks(item, blanks, target)
        elif not is_allowed(first, constraint, INDENT_TOLERANCE):
            said = "không lùi vào" if first == ZERO else f"lùi {first}"
            message = f"Dòng đầu {said}; cần {wanted}."
            yield finding(T_24, item, message, [SetShape(item.place, first_line=target)])
    yield from _mixed(items, constraint)


def _are_even(items: Iterable[Item], constraint: Constraint) -> bool:
    """Tell whether all paragraphs begin at one indent that is allowed, as they nearly always do."""
    firsts = {item.part.paragraph.shape.first_line.twips for item in items}
    if any(map(_blanks, items)):
        return False
    return not firsts or (
        len(firsts) == 1 and is_allowed(Length(*firsts), constraint, INDENT_TOLERANCE)
    )


@once
def _begins_indented(item: Item) -> bool:
    """Tell whether the first line of a paragraph has to begin at the indent."""
    shape = item.part.paragraph.shape
    if shape.align not in _PLAIN_SIDES or abs(shape.left.twips) > INDENT_TOLERANCE.twips:
        return False
    if item.element in LIST_ITEMS:
        return shape.first_line >= ZERO
    goes_on = item.text[:1].islower()
    return len(item.text) >= _SHORT and not goes_on and not _stands_out_in_bold(item)


def _stands_out_in_bold(item: Item) -> bool:
    """Tell whether a paragraph of plain text is a title without a number."""
    return item.element is Element.BODY and all(look.bold for look in item.part.looks)


@once
def _blanks(item: Item) -> str:
    """Return the blanks typed at the beginning of a paragraph."""
    raw = item.part.raw
    return raw[: len(raw) - len(raw.lstrip())]


def _usual(items: Iterable[Item], constraint: Constraint) -> Length | None:
    """Return the allowed indent most of the paragraphs have."""
    found = (item.part.paragraph.shape.first_line for item in items)
    counts = Counter(
        nearest(one, constraint) for one in found if is_allowed(one, constraint, INDENT_TOLERANCE)
    )
    return counts.most_common(1)[0][0] if counts else None


def _by_blanks(item: Item, blanks: str, target: Length) -> Finding:
    """Return the warning for an indent typed with blanks."""
    start = item.part.start
    repairs = (
        ReplaceText(item.place, start, start + len(blanks), blanks, ""),
        SetShape(item.place, first_line=target),
    )
    message = "Dòng đầu thụt bằng dấu cách hoặc phím Tab; nên dùng lề thụt của đoạn."
    made = finding(T_24, item, message, repairs)
    return replace(made, severity=Severity.WARNING, clause=_NO_BLANKS)


def _mixed(items: Iterable[Item], constraint: Constraint) -> Iterator[Finding]:
    """Yield a warning for each paragraph that begins at the indent fewer of its kind have."""
    for element in _EVEN:
        alike = [
            item
            for item in items
            if item.element is element and not _blanks(item) and _is_at(item, constraint)
        ]
        usual = _usual(alike, constraint)
        for item in alike:
            if usual and nearest(item.part.paragraph.shape.first_line, constraint) != usual:
                message = f"Dòng đầu lùi khác phần lớn các đoạn cùng loại ({usual}); nên một mức."
                repair = SetShape(item.place, first_line=usual)
                made = finding(T_24, item, message, [repair])
                yield replace(made, severity=Severity.WARNING, clause=_ONE_INDENT)


def _is_at(item: Item, constraint: Constraint) -> bool:
    """Tell whether a paragraph begins at an allowed indent."""
    return is_allowed(item.part.paragraph.shape.first_line, constraint, INDENT_TOLERANCE)


def gaps(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph too near to the one above (T-25)."""
    constraint = allowed(Element.BODY, Property.SPACE_BEFORE)
    if constraint is None:
        return
    (least,) = lengths(constraint)
    narrow: dict[tuple[int, int, bool], Length | None] = {}
    for above, item in pairwise(prose(found)):
        one, other = above.part.paragraph, item.part.paragraph
        pair = id(one.shape), id(other.shape), bool(one.label and other.label)
        if pair not in narrow:
            gap = _gap(one, other, adds=found.paper.adds_spacing)
            fits = gap is None or is_allowed(gap, constraint, INDENT_TOLERANCE)
            narrow[pair] = None if fits else gap
        gap = narrow[pair]
        if gap is None or item.element in DIVISION_TITLES:
            continue
        if _are_neighbours(above, item, _on_page(found)):
            message = f"Cách đoạn trên {number(gap.pt)} pt; cần tối thiểu {number(least.pt)} pt."
            yield finding(T_25, item, message, [SetShape(item.place, before=least)])


@once
def _on_page(found: Recognised) -> frozenset[Place]:
    """Return the places of the paragraphs that stand in no table."""
    sections = found.paper.sections
    blocks = chain.from_iterable(section.blocks for section in sections)
    return frozenset(block.place for block in blocks if isinstance(block, FoundParagraph))


def _are_neighbours(above: Item, below: Item, on_page: Container[Place]) -> bool:
    """Tell whether a paragraph stands right under another on the same page, in no table."""
    part, at = above.place
    return (
        below.place == (part, at + 1)
        and above.zone is below.zone
        and above.section == below.section
        and above.place in on_page
        and below.place in on_page
        and not _breaks_page(above.part.paragraph)
        and not _breaks_page(below.part.paragraph)
        and not below.part.paragraph.shape.page_break_before
    )


@once
def _breaks_page(paragraph: FoundParagraph) -> bool:
    """Tell whether a paragraph holds a page break."""
    return any(piece.kind is PieceKind.PAGE_BREAK for piece in paragraph.pieces)


def _gap(above: FoundParagraph, below: FoundParagraph, *, adds: bool) -> Length | None:
    """Return the space between neighbours as Word sets it; None where it cannot be told."""
    one, other = above.shape, below.shape
    if one.after_auto and other.before_auto and above.label and below.label:
        return None
    same = one.style == other.style
    after = ZERO if same and one.contextual else _after(one)
    before = ZERO if same and other.contextual else _before(other)
    return after + before if adds else max(after, before)


def _after(shape: Shape) -> Length:
    """Return the space below a paragraph."""
    return _AUTO_SPACE if shape.after_auto else shape.after


def _before(shape: Shape) -> Length:
    """Return the space above a paragraph."""
    return _AUTO_SPACE if shape.before_auto else shape.before


def _is_as_good(shape: Shape, share: Fraction, low: Fraction, high: Fraction) -> bool:
    """Tell whether spacing in points comes to what is allowed; a least one never squeezes."""
    if shape.line.rule is LineRule.AUTO:
        return False
    if shape.line.rule is LineRule.AT_LEAST and share < low:
        return True
    return low - _NEAR <= share <= high + _NEAR


def empty(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each row of two or more empty paragraphs in the text (T-27)."""
    numbers = [
        item.place.number
        for item in found.items
        if item.place.part == MAIN_PART and item.zone in (Zone.TITLE, Zone.TEXT)
    ]
    if not numbers:
        return
    first, last = min(numbers), max(numbers)
    for section in found.paper.sections:
        for is_empty, group in groupby(section.blocks, _is_empty):
            blocks = [b for b in group if isinstance(b, FoundParagraph)] if is_empty else []
            if len(blocks) > 1 and first < blocks[0].place.number < last:
                message = "Nhiều dòng trống liền nhau; nên dùng khoảng cách đoạn."
                yield Finding(T_27, message, blocks[0].place)


def _is_empty(block: FoundBlock) -> bool:
    """Tell whether a block is an empty paragraph as high as a line."""
    return isinstance(block, FoundParagraph) and _is_blank_line(block)


@once
def _is_blank_line(paragraph: FoundParagraph) -> bool:
    """Tell whether a paragraph is empty and as high as a line."""
    return (
        not paragraph.text.strip()
        and not paragraph.label
        and not paragraph.drawings
        and paragraph.mark.size > _TINY
        and paragraph.shape.borders.top is None
        and paragraph.shape.borders.bottom is None
        and not _breaks_page(paragraph)
    )


def formats(found: Recognised) -> Iterator[Finding]:
    """Yield what is found in the format; warnings where it was guessed what is text (T-23…T-26)."""
    return graded(found, chain.from_iterable(one(found) for one in _FORMATS))


_FORMATS = (sides, sizes, indents, gaps, lines)
rules = (formats, empty)
