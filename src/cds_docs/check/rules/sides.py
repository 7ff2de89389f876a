"""Q, S, T, K and N in part: where the lines of letterhead and signature stand in their columns."""

from collections.abc import Iterator, Mapping

from cds_docs.check.catalogue.heading import Q_04, Q_09, Q_10
from cds_docs.check.catalogue.number import S_08, S_13
from cds_docs.check.catalogue.recipients import N_07, N_08
from cds_docs.check.catalogue.signature import K_02, K_08
from cds_docs.check.catalogue.title import T_06
from cds_docs.check.formats import finding
from cds_docs.check.grading import as_warning
from cds_docs.check.measure import stands_aside
from cds_docs.check.recognised import FoundLetterhead, FoundSignature, Item, Layout, Recognised
from cds_docs.check.recognition.words import is_letter_subject
from cds_docs.check.rule import Finding, Rule
from cds_docs.check.rules.signature import posts
from cds_docs.document.repairs import SetShape
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import mm

_RULES: Mapping[Element, Rule] = {
    Element.NATIONAL_TITLE: Q_04,
    Element.MOTTO: Q_04,
    Element.PARENT: Q_10,
    Element.ISSUER: Q_09,
    Element.NUMBER: S_08,
    Element.PLACE_AND_DATE: S_13,
    Element.LETTER_SUBJECT: T_06,
    Element.AUTHORITY: K_02,
    Element.POST: K_02,
    Element.SIGNER_NAME: K_08,
    Element.DISTRIBUTION: N_07,
    Element.DISTRIBUTION_ITEM: N_08,
}
"""The rule on the look of each element, whose clause says where it stands, too."""
_ASIDE = mm(2)
"""How far a line may stand from the middle of its cell."""
_INDENTED = mm(3)
"""How far a list may stand from the margin of its cell; a dash may hang."""
_AWAY = frozenset({Align.CENTER, Align.RIGHT})


def centred(found: Recognised) -> Iterator[Finding]:
    """Yield a warning for each line at a side of a cell it has to be in the middle of."""
    for item in (*_head(found.letterhead), *_signed(found.signature)):
        if stands_aside(item, _ASIDE):
            repair = SetShape(item.place, align=Align.CENTER)
            message = f"{item.element.term} không ở giữa cột; cần canh giữa."
            hint = "Canh giữa (Ctrl+E), bỏ thụt đầu dòng và dấu cách thừa ở hai đầu."
            yield as_warning(finding(_RULES[item.element], item, message, [repair], hint))


def _head(head: FoundLetterhead | None) -> Iterator[Item]:
    """Yield the lines of a letterhead laid out in cells; other columns have no known width."""
    if head is None or head.layout is not Layout.TABLE:
        return
    single = (head.national, head.motto, head.number, head.place_date)
    yield from (*head.parent, *head.issuer)
    yield from (item for item in head.letter_subject[:1] if is_letter_subject(item.text))
    yield from (item for item in single if item is not None)


def _signed(signed: FoundSignature | None) -> Iterator[Item]:
    """Yield the lines of one signer in a cell; several may stand side by side as they like."""
    if signed is None or signed.layout is not Layout.TABLE or signed.left:
        return
    yield from posts(signed)
    if signed.name is not None:
        yield signed.name


def flush(found: Recognised) -> Iterator[Finding]:
    """Yield a warning where ``Nơi nhận`` or its list stands away from the left margin."""
    signed = found.signature
    if signed is None or signed.layout is not Layout.TABLE or signed.label is None:
        return
    for item in (signed.label, *signed.recipients):
        shape = item.part.paragraph.shape
        start = shape.left.twips + min(shape.first_line.twips, 0)
        if shape.align in _AWAY or start > _INDENTED.twips:
            message = f"{item.element.term} không sát lề trái; cần canh trái, không thụt."
            repairs = [SetShape(item.place, align=Align.LEFT)] if shape.align in _AWAY else []
            hint = "Canh trái (Ctrl+L), đặt thụt trái (Left) bằng 0."
            yield as_warning(finding(_RULES[item.element], item, message, repairs, hint))


rules = (centred, flush)
