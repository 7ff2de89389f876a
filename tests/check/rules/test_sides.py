"""Q, S, T, K and N in part: where lines stand in the cells of letterhead and signature."""

from collections.abc import Iterable

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.rules.sides import rules
from cds_docs.document.found import FoundBlock
from cds_docs.document.found_shape import Shape
from cds_docs.document.repairs import SetShape
from cds_docs.standard.rows import Align
from cds_docs.units import mm
from support.clean import (
    DATE,
    DATE_LOOK,
    ISSUER_LOOK,
    LABEL_LOOK,
    LIST_LOOK,
    NAME_LOOK,
    NUMBER_LOOK,
    PARENT,
    TITLE_LOOK,
    clean,
)
from support.found import centred, paragraph
from support.judging import codes, judged

_LEFT = Shape(align=Align.LEFT)
_GAP = [centred(), centred(), centred()]
_NAME = centred("Nguyễn Thu Hà", TITLE_LOOK)


def _faults(**changes: Iterable[FoundBlock]) -> list[str]:
    """Return what is found in a clean công văn with parts put in another way."""
    paper = clean("letter", **{name: list(blocks) for name, blocks in changes.items()})
    return codes(judged(rules, recognise(paper)))


def test_a_clean_paper_stands_well() -> None:
    """Each line of it is in the middle of its cell, the list at the left."""
    assert _faults() == []


@pytest.mark.parametrize("align", [Align.LEFT, Align.JUSTIFY, Align.RIGHT])
def test_lines_at_a_side_of_their_cell(align: Align) -> None:
    """They are warned of by the rule on their look, and moved to the middle."""
    aside = Shape(align=align)
    post = [paragraph("GIÁM ĐỐC", TITLE_LOOK, aside), *_GAP, _NAME]
    name = [centred("GIÁM ĐỐC", TITLE_LOOK), *_GAP]
    name.append(paragraph("Nguyễn Thu Hà", TITLE_LOOK, aside))
    assert _faults(parent=[paragraph(PARENT, NAME_LOOK, aside)]) == ["Q-10 W"]
    assert _faults(issuer=[paragraph("SỞ NỘI VỤ", ISSUER_LOOK, aside)]) == ["Q-09 W"]
    assert _faults(number=[paragraph("Số: 05/SNV-VP", NUMBER_LOOK, aside)]) == ["S-08 W"]
    assert _faults(letter_subject=[paragraph("V/v báo cáo", NAME_LOOK, aside)]) == ["T-06 W"]
    assert _faults(date=[paragraph(DATE, DATE_LOOK, aside)]) == ["S-13 W"]
    assert _faults(signed=post) == ["K-02 W"]
    assert _faults(signed=name) == ["K-08 W"]


def test_what_is_pushed_to_the_middle_stands_there() -> None:
    """An indent, blanks or a tab may do what centring does."""
    for before, shape in (("", Shape(left=mm(22))), ("  ", _LEFT), ("\t", _LEFT)):
        assert _faults(number=[paragraph(f"{before}Số: 05/SNV-VP", NUMBER_LOOK, shape)]) == []


def test_the_list_of_recipients_stands_at_the_left() -> None:
    """Centred or indented it is warned of; a dash may hang."""
    (made,) = judged(rules, recognise(clean("letter", label=[centred("Nơi nhận:", LABEL_LOOK)])))
    assert made.rule.id == "N-07"
    assert isinstance(made.repairs[0], SetShape)
    hanging = Shape(left=mm(6), first_line=mm(-6))
    for shape, expected in ((Shape(left=mm(6)), ["N-08 W"]), (hanging, [])):
        lines = ["- Như trên;", "- Lưu: VT, CĐS."]
        items = [paragraph(lines[0], LIST_LOOK, shape), paragraph(lines[1], LIST_LOOK, _LEFT)]
        assert _faults(recipients=items) == expected
