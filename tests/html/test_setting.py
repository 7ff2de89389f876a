"""How high the parts of a signature block are."""

from dataclasses import replace

from cds_docs.document.placing import DRAFTER_BEFORE
from cds_docs.html.setting import setting_of
from cds_docs.standard.elements import Element
from support.papers import letterhead, paper, para, signature


def test_the_mark_of_the_drafter_takes_room_below_the_last_receiver() -> None:
    """``PL.(300)`` makes the last line of Nơi nhận higher, and no other."""
    block = signature()
    marked = replace(block, drafter=para(Element.DRAFTER, "PL.(300)"))
    document = paper(letterhead(), marked)
    setting = setting_of(document.sections[0], document.style)
    count = len(block.distribution)

    for at in range(count - 1):
        same = setting.distribution(marked, at, at + 1)
        assert same == setting.distribution(block, at, at + 1)
    for first in (0, count - 1):
        more = setting.distribution(marked, first, count) - setting.distribution(
            block, first, count
        )
        assert more > DRAFTER_BEFORE
