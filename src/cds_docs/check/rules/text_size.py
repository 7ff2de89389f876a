"""T-23 in part: one size of letters for all of the text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from cds_docs.check.catalogue.text import T_23
from cds_docs.check.formats import allowed, finding, is_allowed, number
from cds_docs.check.grading import as_warning
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.check.rules.paragraphs import text_paragraphs
from cds_docs.document.repairs import SetLook
from cds_docs.patterns import regex
from cds_docs.standard.clauses import practice
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Property
from cds_docs.units import ZERO, Length

_ONE_SIZE = practice("Cả nội dung dùng một cỡ chữ")
"""The decree allows 13 and 14, and does not say that a text has one of them only."""
_QUOTED = regex(r"[“«\"].*[”»\"][.;:/]*")
"""A paragraph that is all one quotation."""


def uneven(found: Recognised) -> Iterator[Finding]:
    """Yield a warning for each paragraph in another size than most of the text (T-23).

    Both 13 and 14 are lawful; an attached text may have the other than its paper.
    """
    judged = [
        item
        for item in text_paragraphs(found)
        if item.element is not Element.BASIS and not _is_apart(item)
    ]
    for _, alike in groupby(judged, key=lambda item: (item.zone, item.section)):
        yield from _against_most(tuple(alike))


def _against_most(items: Iterable[Item]) -> Iterator[Finding]:
    """Yield a warning for each that differs from most."""
    sized = [(item, size) for item in items if (size := _lawful_size(item)) is not None]
    counted = Counter(size for _, size in sized).most_common(1)
    for item, size in sized:
        usual = counted[0][0]
        if size == usual:
            continue
        right = number(usual.pt)
        message = f"Cỡ chữ {number(size.pt)} khác phần lớn nội dung (cỡ {right}); nên một cỡ."
        repair = SetLook(item.place, item.part.start, item.part.end, size=usual)
        hint = f"Chọn đoạn văn, đặt cỡ {right} như phần lớn nội dung."
        made = as_warning(finding(T_23, item, message, [repair], hint))
        yield replace(made, clause=_ONE_SIZE)


def _is_apart(item: Item) -> bool:
    """Tell whether a paragraph is set apart from the text: a quotation, or all in italics."""
    return bool(_QUOTED.fullmatch(item.text)) or all(look.italic for look in item.part.looks)


def _lawful_size(item: Item) -> Length | None:
    """Return the one size of a paragraph, where the decree allows it; else that is told."""
    constraint = allowed(Element.BODY, Property.SIZE)
    sizes = {look.size for look in item.part.looks}
    if len(sizes) != 1 or constraint is None:
        return None
    (size,) = sizes
    return size if is_allowed(size, constraint, ZERO) else None


rules = (uneven,)
