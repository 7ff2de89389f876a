"""The block of a bản sao below a copied paper: judged as what a paper has."""

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.rules import copies
from cds_docs.document.found import FoundPaper
from cds_docs.units import ZERO
from support.clean import clean
from support.copies import DATE, NUMBER, copied_letter, copy_head, unruled_letter
from support.found import bordered, paper, paragraph, renumbered, table
from support.frame_rules import mended
from support.judging import codes, judged


def _faults(found: FoundPaper) -> list[str]:
    """Return what is found in the block."""
    return codes(judged(copies.rules, recognise(found)))


@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize(
    ("form", "number"),
    [("SAO Y", NUMBER), ("SAO LỤC", "Số: 03/SL-UBND"), ("TRÍCH SAO", "Số: 03/TrS-UBND")],
)
def test_a_rightcopied_letter(form: str, number: str, *, joined: bool) -> None:
    """All three forms have a code of their own."""
    assert _faults(copied_letter(form, number, joined=joined)) == []


@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"form": "SAO Y BẢN CHÍNH"}, "T-02 W"),
        ({"form": "Sao y"}, "T-02 E"),
        ({"form": "SAO Ý"}, "T-02 E"),
        ({"form": "TRÍCH SAO TỪ BẢN CHÍNH", "number": "Số: 03/TrS-UBND"}, "T-02 W"),
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
    assert _faults(copied_letter(joined=joined, **changes)) == [expected]


def test_a_block_without_a_line_above_it() -> None:
    """It stands under a line as wide as the text (Mục II phần II Phụ lục I)."""
    assert _faults(unruled_letter()) == ["T-02 W"]


def test_a_block_without_signer() -> None:
    """Who signs and who receives the copy are missing."""
    first = clean().sections[0].blocks
    head = copy_head("SAO Y", NUMBER, DATE)
    line = bordered(ZERO, ZERO)
    made = paper(*renumbered([*first, line, table(head[:2], head[2:])]))
    assert _faults(made) == ["K-01 E", "N-07 E"]


def test_the_copied_paper_is_judged_as_before() -> None:
    """Its own elements are found as without the block."""
    alone, below = recognise(clean()), recognise(copied_letter())
    assert below.copied is not None
    assert [item.text for item in below.text] == [item.text for item in alone.text]
    assert (below.number, below.symbol) == (alone.number, alone.symbol)
    assert below.after == alone.after


def test_words_of_a_text_make_nocopied_letter() -> None:
    """A paragraph that speaks of copies, above the signature, is text."""
    text = [paragraph("Sao y"), paragraph("Gửi bản sao về Sở trước ngày 25 tháng 10 năm 2026./.")]
    assert recognise(clean(text=text)).copied is None


def test_the_form_is_put_right() -> None:
    """What was common before 2020 is written as the decree has it now."""
    (fault,) = judged(copies.rules, recognise(copied_letter("SAO Y BẢN CHÍNH")))
    (repair,) = fault.repairs
    assert mended("SAO Y BẢN CHÍNH", [repair]) == "SAO Y"
