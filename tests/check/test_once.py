"""What depends on one value alone is worked out once."""

import pytest

from cds_docs.check.once import once
from cds_docs.check.recognised import Zone, item_of, part_of
from cds_docs.document.found import MAIN_PART, FoundParagraph, Look, Place
from cds_docs.document.found_shape import Shape
from cds_docs.standard.elements import Element
from cds_docs.units import Length


def _paragraph() -> FoundParagraph:
    return FoundParagraph(Place(MAIN_PART, 1), "1. a", (), Shape(), Look())


def test_a_function_is_asked_once_for_each_value() -> None:
    """Of an equal value it is asked anew; nothing is an answer, too."""
    asked: list[FoundParagraph] = []
    look = once(asked.append)
    one, other = _paragraph(), _paragraph()

    assert [look(one), look(one), look(other)] == [None, None, None]
    assert one == other
    assert [id(value) for value in asked] == [id(one), id(other)]


def test_a_part_and_an_item_are_always_the_same() -> None:
    """So what was worked out of them is found again in the next paper."""
    paragraph = _paragraph()
    part = part_of(paragraph, 0, 4)

    assert part_of(paragraph, 0, 4) is part
    assert part_of(paragraph, 3, 4).raw == "a"
    made = [item_of(Element.BODY, part, 0, Zone.TEXT, Length(9)) for _ in range(2)]
    assert made[0] is made[1]


@pytest.mark.parametrize(
    "change",
    [
        {"element": Element.CLAUSE},
        {"section": 1},
        {"zone": Zone.ANNEX},
        {"room": Length(8)},
        {"label": "1."},
        {"label_end": 3},
        {"data": True},
    ],
    ids=str,
)
def test_what_differs_in_anything_is_another_item(change: dict[str, object]) -> None:
    """Each value it is made with tells it from others."""
    part = part_of(_paragraph(), 0, 4)
    usual = {"element": Element.BODY, "part": part, "section": 0, "zone": Zone.TEXT}
    usual |= {"room": Length(9)}
    item_of(**usual)  # type: ignore[arg-type] # by name

    made = item_of(**usual | change)  # type: ignore[arg-type] # by name
    assert {name: getattr(made, name) for name in change} == change
