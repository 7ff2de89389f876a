"""The block of a bản sao below a copied paper: judged as what a paper has."""

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.rules import copies
from cds_docs.document.found import FoundCell, FoundPaper
from cds_docs.units import mm
from support.clean import (
    DATE_LOOK,
    ISSUER_LOOK,
    LABEL_LOOK,
    NUMBER_LOOK,
    TITLE_LOOK,
    clean,
    received,
)
from support.found import cell, centred, paper, paragraph, renumbered, table
from support.frame_rules import mended
from support.judging import codes, judged

_NUMBER = "Số: 03/SY-UBND"
_DATE = "Hồng Gai, ngày 09 tháng 10 năm 2026"


def _head(form: str, number: str, date: str) -> list[FoundCell]:
    """Return name, form, number and date, in two columns."""
    left, right = mm(65), mm(100)
    names = [centred("ỦY BAN NHÂN DÂN", ISSUER_LOOK), centred("PHƯỜNG HỒNG GAI", ISSUER_LOOK)]
    formed = centred(form, TITLE_LOOK)
    return [
        cell(*names, width=left),
        cell(formed, width=right),
        cell(centred(number, NUMBER_LOOK), width=left),
        cell(centred(date, DATE_LOOK), width=right),
    ]


def _signed(*lines: str) -> list[FoundCell]:
    """Return the cells of Nơi nhận and signer."""
    label = paragraph("Nơi nhận:", LABEL_LOOK)
    signed = [centred("TM. ỦY BAN NHÂN DÂN", TITLE_LOOK), centred("CHỦ TỊCH", TITLE_LOOK)]
    signed += [centred(), centred(), centred(), centred("Phạm Văn Đức", TITLE_LOOK)]
    return [
        cell(label, *received(*lines), width=mm(75)),
        cell(*signed, width=mm(90)),
    ]


def _copy(
    form: str = "SAO Y",
    number: str = _NUMBER,
    date: str = _DATE,
    last: str = "- Lưu: VT.",
    *,
    joined: bool = False,
) -> FoundPaper:
    """Return a công văn with the block of a copy below it, in two tables or one."""
    head, signed = _head(form, number, date), _signed("- Các phòng, ban;", last)
    rows = (head[:2], head[2:])
    block = [table(*rows, signed)] if joined else [table(*rows), paragraph(), table(signed)]
    first = clean().sections[0].blocks
    return paper(*renumbered([*first, paragraph(), *block]))


def _faults(found: FoundPaper) -> list[str]:
    """Return what is found in the block."""
    return codes(judged(copies.rules, recognise(found)))


@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize(
    ("form", "number"),
    [("SAO Y", _NUMBER), ("SAO LỤC", "Số: 03/SL-UBND"), ("TRÍCH SAO", "Số: 03/TrS-UBND")],
)
def test_a_right_copy(form: str, number: str, *, joined: bool) -> None:
    """All three forms have a code of their own."""
    assert _faults(_copy(form, number, joined=joined)) == []


@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"form": "SAO Y BẢN CHÍNH"}, "T-02 W"),
        ({"form": "Sao y"}, "T-02 E"),
        ({"number": "Số: 3/SY-UBND"}, "S-02 E"),
        ({"number": "Số: 03/SL-UBND"}, "S-06 E"),
        ({"number": "Số: 03/UBND"}, "S-07 E"),
        ({"number": ""}, "S-01 E"),
        ({"date": "Hồng Gai, ngày 9 tháng 10 năm 2026"}, "S-11 E"),
        ({"date": ""}, "S-09 E"),
        ({"last": "- Lưu: VT"}, "N-09 E"),
    ],
)
def test_a_fault_of_the_block(changes: dict[str, str], expected: str, *, joined: bool) -> None:
    """Each is told by the rule for the same element of a paper, and told once."""
    assert _faults(_copy(joined=joined, **changes)) == [expected]


def test_a_block_without_signer() -> None:
    """Who signs and who receives the copy are missing."""
    first = clean().sections[0].blocks
    head = _head("SAO Y", _NUMBER, _DATE)
    made = paper(*renumbered([*first, table(head[:2], head[2:])]))
    assert _faults(made) == ["K-01 E", "N-07 E"]


def test_the_copied_paper_is_judged_as_before() -> None:
    """Its own elements are found as without the block."""
    alone, below = recognise(clean()), recognise(_copy())
    assert below.copied is not None
    assert [item.text for item in below.text] == [item.text for item in alone.text]
    assert (below.number, below.symbol) == (alone.number, alone.symbol)
    assert below.after == alone.after


def test_words_of_a_text_make_no_copy() -> None:
    """A paragraph that speaks of copies, above the signature, is text."""
    text = [paragraph("Sao y"), paragraph("Gửi bản sao về Sở trước ngày 25 tháng 10 năm 2026./.")]
    assert recognise(clean(text=text)).copied is None


def test_the_form_is_put_right() -> None:
    """What was common before 2020 is written as the decree has it now."""
    (fault,) = judged(copies.rules, recognise(_copy("SAO Y BẢN CHÍNH")))
    (repair,) = fault.repairs
    assert mended("SAO Y BẢN CHÍNH", [repair]) == "SAO Y"
