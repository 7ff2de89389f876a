"""A list of all communes of the nation is judged and unrolled at once, sound or faulty all over."""

import pytest

from cds_docs.campaign.each.copies import unrolled
from support.each import LETTER, LISTED, PLAN, campaign, load_each, paper
from support.growth import LINEAR, growth

_COMMUNES = 3321
_LETTER = campaign(paper(LETTER, subject='"giao việc, liên hệ {{ each.dan-so }}"'), who=LISTED)
_PLAN = campaign(paper(PLAN), who=LISTED)


def _rows(line: str, count: int) -> str:
    header = "Mã;Tên đơn vị;Số;Ngày;Người ký;Chức vụ;Dân số"
    return "\n".join([header, *(line.format(number) for number in range(1, count + 1))])


@pytest.mark.parametrize(
    ("text", "line", "errors"),
    [
        (_LETTER, "xa-{0};UBND xã {0};{0};02/9/2026;;;{0}", set()),
        (_PLAN, "xa-{0};UBND xã {0};{0};02/9/2026;Lê An;Chủ tịch;{0}", set()),
        (_LETTER, "xa-{0};UBND xã {0};x{0};31/9/2026;;;", {"C053", "C048", "C332"}),
        (_PLAN, "xa-{0};Trạm {0};;;;;", {"C085", "C096"}),
        (_LETTER, "xa-{0};{0:x<400};{0};;;;", {"C320"}),
    ],
)
def test_three_thousand_rows(text: str, line: str, errors: set[str]) -> None:
    """The same mistake in all rows is told once for each column."""

    def work(count: int) -> None:
        loaded, found = load_each(text, _rows(line, count))
        made = unrolled(loaded) if loaded is not None else ()
        assert len(made) == (0 if errors else count)
        told = [one for one in found if one.code.severity.value == "error"]
        assert {one.code.id for one in told} == errors
        assert len(told) < 10

    assert growth(work, _COMMUNES, turns=2) < LINEAR
