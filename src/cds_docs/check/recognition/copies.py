"""The block of a bản sao: what stands below a copied paper and makes it a copy."""

from collections.abc import Sequence

from cds_docs.check.once import once
from cds_docs.check.recognised import FoundCopy, Issued, Item, Zone
from cds_docs.check.recognition import words
from cds_docs.check.recognition.ending import find_signature
from cds_docs.check.recognition.flow import Step, is_data
from cds_docs.check.recognition.letterhead import letterhead
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.rows import rows_apart
from cds_docs.check.recognition.signature import has_authority, has_label, signature
from cds_docs.check.recognition.strokes import all_strokes, strokes
from cds_docs.document.found import FoundParagraph, FoundTable
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import COPIES, Kind
from cds_docs.units import mm
from cds_docs.viet import fold

_FORM = regex(
    r"(?:ban )?(?P<form>sao y|sao luc|trich sao)(?: (?:tu )?(?:ban )?(?:chinh|goc|sao y))?[.:]?"
)
_FORMS = {fold(name): kind for name, kind in COPIES.items()}
_LONGEST = 40
_NEAREST = 4
"""Steps above the block among which its line stands."""
_ACROSS = mm(100)
"""Length from which a line is not the short one under a name."""
_FARTHEST = 40
"""Steps from the end of a paper among which the block begins."""


def form_of(text: str) -> Kind | None:
    """Return the kind of copy a line names and nothing else, a mark wrong or not: ``SAO Ý``."""
    if len(text) > _LONGEST or not (found := _FORM.fullmatch(fold(text))):
        return None
    return _FORMS[found["form"]]


def apart(steps: Sequence[Step]) -> tuple[Sequence[Step], Sequence[Step]]:
    """Return the steps of the copied paper, and those of the block below its signature."""
    for index in range(len(steps) - 1, max(len(steps) - _FARTHEST, 0), -1):
        step = steps[index]
        if not _names_form(step):
            continue
        above = steps[:index]
        signed = any(has_label(one.lines) or has_authority(one.lines) for one in above)
        return (above, [*rows_apart(step), *steps[index + 1 :]]) if signed else (steps, ())
    return steps, ()


def _names_form(step: Step) -> bool:
    """Tell whether hình thức sao stands here, in a line of its own."""
    block = step.block
    if isinstance(block, FoundTable):
        return not is_data(block) and _form(step.lines) is not None
    return _speaks_of_copies(block) and _form(step.lines) is not None


@once
def _speaks_of_copies(paragraph: FoundParagraph) -> bool:
    return "sao" in paragraph.text.lower()


def _form(lines: Sequence[Line]) -> Line | None:
    """Return the line of hình thức sao."""
    return next((line for line in lines if form_of(line.text) is not None), None)


def copied(
    steps: Sequence[Step], above: Sequence[Step]
) -> tuple[FoundCopy | None, tuple[Item, ...]]:
    """Return the block of a copy, and its items; the form stands in the first step."""
    form = _form(steps[0].lines) if steps else None
    kind = form_of(form.text) if form is not None else None
    if form is None or kind is None:
        return None, ()
    place = find_signature(steps, 1, len(steps))
    top = steps if place is None else steps[: place[0]]
    lines = [line for step in top for line in step.lines if line is not form]
    head = letterhead(lines, Zone.COPY)
    signed = None if place is None else signature(steps[place[0] : place[1]], Zone.COPY)
    item = form.item(Element.COPY_FORM, Zone.COPY)
    number, date = head.found.number, head.found.place_date
    digits, symbol = (words.number_and_symbol(number.text) if number else None) or ("", "")
    parts = words.date_parts(date.text) if date is not None else None
    found = FoundCopy(
        form=item,
        kind=kind,
        letterhead=head.found,
        signature=signed.found if signed is not None else None,
        issued=Issued(*parts) if parts else Issued(None, None, None),
        number=digits,
        symbol=symbol,
        ruled=any(map(_is_ruled, (*above[-_NEAREST:], steps[0]))),
    )
    return found, (item, *head.items, *(signed.items if signed is not None else ()))


def _is_ruled(step: Step) -> bool:
    """Tell whether a line across the page may stand here, however it is made."""
    block = step.block
    if isinstance(block, FoundTable):
        edges = (block.rows[:1], block.rows[-1:])
        cells = [cell for rows in edges for row in rows for cell in row.cells]
        ruled = any(cell.borders.top or cell.borders.bottom for cell in cells)
        long = (one.drawing.width >= _ACROSS for one in all_strokes(step.lines))
        return ruled or any(long)
    borders = block.shape.borders
    drawn = borders.top or borders.bottom or any(strokes(block))
    return bool(drawn) or words.is_typed_rule(block.text.strip())
