"""Found format against the rows of the standard: one comparison for all elements."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from cds_docs.check.recognised import Item, Part
from cds_docs.check.rule import Finding, Rule
from cds_docs.document.found import Look
from cds_docs.document.found_shape import LineRule, Shape
from cds_docs.document.repairs import Repair, SetLook, SetShape
from cds_docs.standard.elements import Element
from cds_docs.standard.format import row
from cds_docs.standard.rows import (
    Align,
    AtLeast,
    Between,
    Constraint,
    Exactly,
    OneOf,
    Property,
    SameAs,
    Value,
)
from cds_docs.units import Length
from cds_docs.viet import upper_first, without_symbols

INDENT_TOLERANCE = Length(6)
"""Rounding of page measures and indents between programs: 0.1 mm."""

SIZE_AND_STYLE = (Property.SIZE, Property.BOLD, Property.ITALIC)
"""What most elements are judged by."""

ALL_CAPS = "All caps"
"""What Word calls letters that are only shown as capitals."""

_EXCERPT = 60
_LOOKS = frozenset({Property.SIZE, Property.BOLD, Property.ITALIC})
_SINGLE_LINE = 240
_LINE_OF_SIZE = Fraction(23, 20)  # a single line of Times New Roman is 1.15 of its size

_ALIGN_WORDS = {
    Align.LEFT: "canh trái",
    Align.CENTER: "canh giữa",
    Align.RIGHT: "canh phải",
    Align.JUSTIFY: "canh đều hai bên",
}
_STYLE_WORDS = {
    Property.BOLD: ("không đậm", "đậm"),
    Property.ITALIC: ("đứng", "nghiêng"),
}


class Fault(NamedTuple):
    """One property that is not as the standard allows.

    Attributes:
        property: Which.
        found: What it is, in Vietnamese: ``cỡ 15``, ``đậm``.
        wanted: What is allowed: ``cỡ 12–13``, ``không đậm``.
        value: The nearest allowed value.
    """

    property: Property
    found: str
    wanted: str
    value: Value


def excerpt(part: Part) -> str:
    """Return the first words of a part, for a report."""
    text = part.text
    if len(text) <= _EXCERPT:
        return text
    return text[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def number(value: float) -> str:
    """Return a number as Vietnamese write it: ``13,5``."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def allowed(element: Element | None, prop: Property) -> Constraint | None:
    """Return what the standard allows; ``SameAs`` is followed. None where it says nothing."""
    found = row(element, prop)
    while found is not None and isinstance(found.allows, SameAs):
        found = row(found.allows.element, prop)
    return found.allows if found is not None else None


def _values(constraint: Constraint) -> tuple[Value, ...]:
    """Return the values a constraint names, least first."""
    match constraint:
        case Exactly(value=value):
            return (value,)
        case Between(low=low, high=high):
            return (low, high)
        case OneOf(values=values):
            return values
        case AtLeast(value=least):
            return (least,)
    return ()


def lengths(constraint: Constraint) -> tuple[Length, ...]:
    """Return the lengths a constraint names, least first."""
    return tuple(value for value in _values(constraint) if isinstance(value, Length))


def is_allowed(found: Length, constraint: Constraint, tolerance: Length) -> bool:
    """Tell whether a length is allowed, give or take the tolerance."""
    named = [value.twips for value in lengths(constraint)]
    at, room = found.twips, tolerance.twips
    match constraint:
        case Between():
            return named[0] - room <= at <= named[1] + room
        case AtLeast():
            return at >= named[0] - room
    return any(abs(at - one) <= room for one in named)


def nearest(found: Length, constraint: Constraint) -> Length:
    """Return the allowed length nearest to one that is not."""
    return min(lengths(constraint), key=lambda one: abs(one.twips - found.twips))


def size_words(constraint: Constraint) -> str:
    """Return allowed sizes as one says them: ``12–13``, ``11``."""
    return "–".join(number(value.pt) for value in lengths(constraint))


@lru_cache(maxsize=4096)
def look_faults(
    element: Element, look: Look, properties: tuple[Property, ...] = SIZE_AND_STYLE
) -> tuple[Fault, ...]:
    """Return what of a run's look the standard does not allow for an element."""
    faults = []
    for prop in properties:
        constraint = allowed(element, prop)
        if constraint is None or prop not in _LOOKS:
            continue
        if prop is Property.SIZE:
            if not is_allowed(look.size, constraint, Length(0)):
                found, wanted = f"cỡ {number(look.size.pt)}", f"cỡ {size_words(constraint)}"
                faults.append(Fault(prop, found, wanted, nearest(look.size, constraint)))
            continue
        is_so = look.bold if prop is Property.BOLD else look.italic
        (should,) = _values(constraint)
        if is_so != should:
            words = _STYLE_WORDS[prop]
            faults.append(Fault(prop, words[is_so], words[bool(should)], bool(should)))
    return tuple(faults)


def align_fault(element: Element, align: Align) -> Fault | None:
    """Return the fault of a paragraph's alignment, or None where it is allowed."""
    constraint = allowed(element, Property.ALIGN)
    if not isinstance(constraint, Exactly) or constraint.value == align:
        return None
    wanted = Align(str(constraint.value))
    return Fault(Property.ALIGN, _ALIGN_WORDS[align], _ALIGN_WORDS[wanted], wanted)


def line_share(shape: Shape, size: Length) -> Fraction:
    """Return line spacing as a multiple of a single line at a font size."""
    if shape.line.rule is LineRule.AUTO:
        return Fraction(shape.line.value, _SINGLE_LINE)
    return Fraction(shape.line.value) / (size.twips * _LINE_OF_SIZE)


def item_faults(item: Item, properties: tuple[Property, ...] = SIZE_AND_STYLE) -> tuple[Fault, ...]:
    """Return the faults of everything seen in an item, each once."""
    memory = item.known
    if memory is None:
        return _item_faults(item, properties)
    key = item_faults, properties
    known: tuple[Fault, ...] | None = memory.get(key)
    if known is None:
        known = memory[key] = _item_faults(item, properties)
    return known


def _item_faults(item: Item, properties: tuple[Property, ...]) -> tuple[Fault, ...]:
    """Work them out."""
    found: dict[Fault, None] = {}
    for look in item.part.looks:
        found.update(dict.fromkeys(look_faults(item.element, look, properties)))
    return tuple(found)


def is_capitals(item: Item) -> bool:
    """Tell whether an item reads in capitals, but for a ký hiệu: real ones, or by ``w:caps``."""
    typed = "".join(piece.text for piece in item.part.pieces if not piece.look.caps)
    return typed == typed.upper() or without_symbols(typed).isupper()


def mend_looks(item: Item, properties: tuple[Property, ...] = SIZE_AND_STYLE) -> list[Repair]:
    """Return what gives each piece of an item the nearest allowed look."""
    repairs: list[Repair] = []
    at = item.part.start
    for piece in item.part.pieces:
        end = at + len(piece.text)
        values = {
            fault.property: fault.value
            for fault in look_faults(item.element, piece.look, properties)
        }
        if values:
            repairs.append(_set_look(item, at, end, values))
        at = end
    return repairs


def _set_look(item: Item, start: int, end: int, values: dict[Property, Value]) -> SetLook:
    """Return the repair of one stretch."""
    size, bold, italic = (values.get(prop) for prop in SIZE_AND_STYLE)
    return SetLook(
        item.place,
        start,
        end,
        size=size if isinstance(size, Length) else None,
        bold=bold if isinstance(bold, bool) else None,
        italic=italic if isinstance(italic, bool) else None,
    )


def say(element: Element, faults: Iterable[Fault]) -> str:
    """Return faults as a sentence: ``Quốc hiệu cỡ 15, nghiêng; cần cỡ 12–13, đứng.``."""
    faults = tuple(faults)
    found = ", ".join(fault.found for fault in faults)
    wanted = ", ".join(fault.wanted for fault in faults)
    return f"{element.term} {found}; cần {wanted}."


def advice(faults: Iterable[Fault]) -> str:
    """Return what to do about faults, and no more: ``Đặt cỡ 12 hoặc 13, bỏ nghiêng.``."""
    return f"{upper_first(', '.join(map(_step, faults)))}."


def _step(fault: Fault) -> str:
    """Return what to do about one."""
    if fault.property is Property.SIZE:
        return f"đặt {fault.wanted.replace('–', ' hoặc ')}"
    if fault.property is Property.ALIGN:
        return fault.wanted
    if fault.property is Property.CAPITALS:
        return f"bỏ {ALL_CAPS} (Font)" if ALL_CAPS in fault.found else f"gõ {fault.wanted}"
    word = _STYLE_WORDS[fault.property][True]
    return f"{'bấm' if fault.value else 'bỏ'} {word}"


def written_large(item: Item) -> Fault:
    """Return the fault of an item that reads in capitals: typed, or only shown so."""
    shown = "" if item.text.isupper() else f" do {ALL_CAPS}"
    return Fault(Property.CAPITALS, f"in hoa{shown}", "in thường", value=False)


def finding(
    rule: Rule, item: Item, message: str, repairs: Iterable[Repair] = (), hint: str = ""
) -> Finding:
    """Return a finding about an item; a hint of its own stands in place of the rule's."""
    return Finding(
        rule,
        message,
        item.place,
        item.element,
        excerpt(item.part),
        start=item.part.start,
        end=item.part.end,
        hint=hint,
        repairs=tuple(repairs),
    )


def fault_finding(
    rule: Rule,
    item: Item,
    faults: Iterable[Fault],
    repairs: Iterable[Repair] = (),
    said: Element | None = None,
) -> Finding:
    """Return a finding on what of an item's format is wrong, with advice on just that.

    Args:
        rule: The rule.
        item: The item.
        faults: What is wrong.
        repairs: What mends it.
        said: What to call the item; None: its element.
    """
    faults = tuple(faults)
    return finding(rule, item, say(said or item.element, faults), repairs, advice(faults))


def format_findings(
    rule: Rule,
    items: Iterable[Item],
    *,
    align: bool = False,
) -> Iterator[Finding]:
    """Yield a finding for each item whose look (and alignment, if asked) is not allowed."""
    for item in items:
        faults = item_faults(item)
        repairs = mend_looks(item) if faults else []
        side = align_fault(item.element, item.part.paragraph.shape.align) if align else None
        if side is not None:
            faults = (*faults, side)
            repairs.append(SetShape(item.place, align=Align(str(side.value))))
        if faults:
            yield fault_finding(rule, item, faults, repairs)
