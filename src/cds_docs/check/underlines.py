"""The drawn lines under Tiêu ngữ, issuer and trích yếu: whether there is one, how long it is."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import islice

from cds_docs.check.formats import allowed, finding
from cds_docs.check.found_rule import FoundRule, RuleKind
from cds_docs.check.grading import as_warning
from cds_docs.check.measure import is_measurable, line_widths, longest
from cds_docs.check.recognised import FoundLetterhead, Item, Layout, Recognised
from cds_docs.check.recognition.strokes import strokes
from cds_docs.check.rule import Finding, Rule
from cds_docs.check.walk import furniture, paragraphs
from cds_docs.document.repairs import DrawRule, Repair, SetLook
from cds_docs.standard.elements import Element
from cds_docs.standard.format import rule_share
from cds_docs.standard.rows import Between, Property
from cds_docs.units import Length

EQUAL_TOLERANCE = Fraction(1, 20)
"""How far a line as long as its text may be off: 5 %."""

SHARE_TOLERANCE = Fraction(4, 100)
"""How far a line of a third to a half of its text may be off that range."""

_ON_TOP = 60
"""Paragraphs from the top of the paper among which its header lines hang."""

_CROWDED = frozenset({Layout.TABS, Layout.BOXES})
"""Layouts with no place for one more line under a name or Tiêu ngữ alone."""
_REAL = frozenset({RuleKind.BORDER, RuleKind.DRAWN, RuleKind.PICTURE})
_EXACT = frozenset({RuleKind.BORDER, RuleKind.DRAWN})
"""A picture of a line may have blank edges: its length tells nothing."""


def is_drawn(line: FoundRule | None) -> bool:
    """Tell whether there is a line that is one for the decree."""
    return line is not None and line.kind in _REAL


def shares(element: Element) -> tuple[Fraction, Fraction]:
    """Return least and greatest length of the line under an element, in parts of its text."""
    constraint = allowed(element, Property.RULE_LENGTH)
    match constraint:
        case Between(low=Fraction() as low, high=Fraction() as high):
            return low, high
    return Fraction(1), Fraction(1)


def share_words(element: Element) -> str:
    """Return the allowed length as one says it."""
    low, high = shares(element)
    return "bằng dòng chữ" if low == high else f"từ {low} đến {high} dòng chữ"


def wrong_length(items: Sequence[Item], line: FoundRule) -> bool:
    """Tell whether a line is surely too short or too long for each line of the text above it.

    The text is measured as it will be once mended: a name that is not yet bold is too short.
    """
    if line.kind not in _EXACT or line.length is None or not is_measurable(items):
        return False
    low, high = _bounds(items[0].element)
    long = line.length.twips
    printed = [width for item in items for width in line_widths(item, mend=True) if width]
    return bool(printed) and not any(
        low.numerator * width <= long * low.denominator
        and long * high.denominator <= high.numerator * width
        for width in printed
    )


@cache
def _bounds(element: Element) -> tuple[Fraction, Fraction]:
    """Return least and greatest length that will do for a line, in parts of its text."""
    low, high = shares(element)
    room = EQUAL_TOLERANCE if low == high else SHARE_TOLERANCE
    return low - room, high + room


def drawing(found: Recognised, items: Sequence[Item]) -> tuple[Repair, ...]:
    """Return what draws the line under an element; nothing where it has no place of its own.

    One more line pushes the last out of a text box, which stays as high as it was drawn. Its
    length is that of the text after its words, sizes and styles are mended.
    """
    last = items[-1]
    paragraph = last.part.paragraph
    ends = last.part.end >= len(paragraph.text.rstrip())
    head = found.letterhead
    crowded = head is not None and head.layout in _CROWDED and last in _columns(head)
    if not ends or crowded or not is_measurable(items):
        return ()
    length = longest(items, mend=True) * float(rule_share(last.element))
    return (DrawRule(last.place, length, last.room),) if length > Length(0) else ()


def _columns(head: FoundLetterhead) -> tuple[Item, ...]:
    """Return the elements over a line that share their row, or their box, with others."""
    return (*head.issuer, *((head.motto,) if head.motto is not None else ()))


def no_underline(found: Recognised, items: Sequence[Item]) -> tuple[Repair, ...]:
    """Return what makes a drawn line of the underlining of an element."""
    drawn = drawing(found, items)
    if not drawn:
        return ()
    return (*_not_underlined(items), *drawn)


def _not_underlined(items: Sequence[Item]) -> tuple[Repair, ...]:
    """Return what takes the underlining of an element away."""
    parts = [item.part for item in items]
    return tuple(SetLook(p.place, p.start, p.end, underline=False) for p in parts)


def is_doubtful(found: Recognised) -> bool:
    """Tell whether a line that seems to be missing may stand where it was not looked for."""
    used = (found.letterhead.issuer_rule, found.letterhead.motto_rule) if found.letterhead else ()
    count = sum(
        line is not None and line.kind in (RuleKind.DRAWN, RuleKind.PICTURE)
        for line in (*used, found.subject_rule)
    )
    return sum(1 for _ in _level_lines(found)) > count


def _level_lines(found: Recognised) -> Iterator[object]:
    """Yield the level lines at the top of the paper and in its headers."""
    for section in found.paper.sections[:1]:
        first = found.text[0].place if found.text else None
        for paragraph in islice(paragraphs(section.blocks), _ON_TOP):
            yield from strokes(paragraph)
            if paragraph.place == first:
                break
        for part in furniture(section):
            for paragraph in paragraphs(part.blocks):
                yield from strokes(paragraph)


def missing(
    found: Recognised, rule: Rule, items: Sequence[Item], line: FoundRule | None
) -> Iterator[Finding]:
    """Yield a finding where no line of any kind stands under an element."""
    if line is not None or is_doubtful(found):
        return
    element = items[-1].element
    message = f"Dưới {_term(element)} không có đường kẻ; cần nét liền, dài {share_words(element)}."
    made = finding(rule, items[-1], message, drawing(found, items))
    yield as_warning(made) if found.paper.unread else made


def not_drawn(
    found: Recognised, rule: Rule, items: Sequence[Item], line: FoundRule | None
) -> Iterator[Finding]:
    """Yield a finding where a line is typed, or the text underlined."""
    term = _term(items[-1].element)
    if line is not None and line.kind is RuleKind.TYPED:
        message = f"Đường kẻ dưới {term} gõ bằng ký tự; cần một nét kẻ liền."
        yield finding(rule, items[-1], message)
    if line is not None and _is_underlined(items):
        message = f"Chữ của {term} bị gạch chân; cần một nét kẻ liền ở dòng dưới."
        drawn = is_drawn(line)
        repairs = _not_underlined(items) if drawn else no_underline(found, items)
        yield finding(rule, items[-1], message, repairs)


def _is_underlined(items: Sequence[Item]) -> bool:
    """Tell whether all words of an element are underlined."""
    looks = [look for item in items for look in item.part.looks]
    return bool(looks) and all(look.underline for look in looks)


def ill_sized(rule: Rule, items: Sequence[Item], line: FoundRule | None) -> Iterator[Finding]:
    """Yield a finding where the line under an element is too short or too long."""
    if line is None or line.length is None or not wrong_length(items, line):
        return
    element = items[-1].element
    message = (
        f"Đường kẻ dưới {_term(element)} dài {line.length},"
        f" dòng chữ dài {longest(items, mend=True)};"
        f" cần dài {share_words(element)}."
    )
    yield finding(rule, items[-1], message)


def _term(element: Element) -> str:
    """Return the name of an element within a sentence."""
    return element.term if element is Element.MOTTO else element.term.lower()
