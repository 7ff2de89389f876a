"""A-06: a text that a decision issues says with what it comes."""

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.rules import issued
from cds_docs.document.found import FoundPaper
from cds_docs.document.found_shape import Shape
from cds_docs.standard.clauses import Strength
from cds_docs.standard.rows import Align
from support.clean import clean
from support.found import centred, look, paragraph, section
from support.judging import codes, judged
from support.paper_rules import BOLD, ITALIC, and_then, with_text

_ISSUES = "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Sở."
_NEW_PAGE = Shape(align=Align.CENTER, page_break_before=True)


def _paper(*said: str, title: str = "QUY CHẾ", decides: str = _ISSUES) -> FoundPaper:
    """Return a decision with a text behind it that has no letterhead of its own."""
    first = clean("plan", title=[centred("QUYẾT ĐỊNH", BOLD)])
    head = [paragraph(title, look(14, bold=True), _NEW_PAGE), centred("Làm việc của Sở", BOLD)]
    words = [centred(one, ITALIC) for one in said]
    text = section(*head, *words, paragraph("Điều 1. Quy chế này quy định lề lối làm việc."))
    return and_then(with_text(first, paragraph(decides)), text)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (_paper(), ["A-06 W"]),
        (_paper("(Kèm theo Quyết định số 05/QĐ-SKHCN)"), []),
        (_paper("Ban hành kèm theo Quyết định số 05/QĐ-SKHCN"), []),
        (_paper(title="BIÊN BẢN"), []),
        (_paper(title="KẾ HOẠCH"), ["A-06 W"]),
        (_paper(decides="Điều 1. Thành lập Tổ công tác."), []),
    ],
)
def test_what_is_issued_says_so(paper: FoundPaper, expected: list[str]) -> None:
    """Only a text of a kind that decisions issue, where this one says that it issues one."""
    found = judged(issued.rules, recognise(paper))
    assert codes(found) == expected
    assert all(one.ground.strength is Strength.FORM for one in found)
