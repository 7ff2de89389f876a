"""How high signature blocks and the rows of tables are."""

from dataclasses import replace

from cds_docs.document.model import RowRole
from cds_docs.document.placing import DRAFTER_BEFORE
from cds_docs.html.setting import setting_of
from cds_docs.standard.elements import Element
from cds_docs.units import Length
from support.papers import SENTENCE, letterhead, paper, para, row, signature, table


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


def _heights(*texts: str) -> list[Length]:
    """Return how high rows are whose second cell holds some words."""
    made = replace(table(0), rows=tuple(row(RowRole.BODY, "1", text, "2") for text in texts))
    document = paper(letterhead(), made)
    return setting_of(document.sections[0], document.style).rows(made)


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    """The more lines, the higher, by the same height for each line."""
    low, middle, high = _heights("Một", SENTENCE, SENTENCE * 5)

    assert _heights("") == [low]
    assert low < middle < high
    assert middle > low * 2
    assert high > middle * 3
