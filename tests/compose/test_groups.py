"""Which assignments a copy prints is found out without looking at those of all others."""

from cds_docs.campaign import Loaded
from cds_docs.campaign.each.copies import unrolled
from cds_docs.compose.groups import printed_groups
from support.each import LETTER, LISTED, campaign, load_each, paper
from support.growth import LINEAR, growth

_COMMUNES = 1000
_TASK = "  - {{to: [{0}], tasks: [Việc của {0}]}}\n"


def _province(count: int) -> Loaded:
    """Return a campaign that gives each of some communes a task of its own."""
    names = [f"xa-{number}" for number in range(count)]
    who = f"{LISTED}assignments:\n  - {{to: all, tasks: [Chung]}}\n"
    text = campaign(paper(LETTER), who=who + "".join(map(_TASK.format, names)))
    rows = "\n".join(["Mã;Tên đơn vị", *(f"{name};UBND xã {name}" for name in names)])
    loaded, _ = load_each(text, rows)
    assert loaded is not None
    return loaded


def test_each_of_many_copies_has_work_of_its_own() -> None:
    """It prints that and what all are given, and is as quickly put together as among few."""
    provinces = {count: _province(count) for count in (_COMMUNES // 10, _COMMUNES)}

    def work(count: int) -> None:
        for number, copy in enumerate(unrolled(provinces[count])):
            (group,) = printed_groups(copy, provinces[count])
            assert [at for at, _ in group] == [0, number + 1]

    assert growth(work, _COMMUNES) < LINEAR
