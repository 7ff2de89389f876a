"""T-23 in part: one size of letters for all of the text."""

from cds_docs.check.recognised import Item, Zone
from cds_docs.check.rules.text_size import uneven
from cds_docs.document.repairs import SetLook
from cds_docs.standard.clauses import Strength
from cds_docs.standard.elements import Element
from cds_docs.units import pt
from support.found import item, look, paragraph, piece
from support.judging import codes, found, place_of

_TEXT = "Các cơ quan, đơn vị treo băng rôn, khẩu hiệu tại trụ sở trong tháng 10."


def _sized(size: float, element: Element = Element.BODY, zone: Zone = Zone.TEXT) -> Item:
    """Return a paragraph in a size."""
    return item(element, _TEXT, look(size), zone=zone)


def test_a_paragraph_in_another_size_is_a_warning() -> None:
    """Both sizes are lawful, not both in one text; it gets that of most paragraphs."""
    odd = _sized(13, Element.CLAUSE)
    (made,) = found([uneven], _sized(14), odd, _sized(14))
    assert codes([made]) == ["T-23 W"]
    assert place_of(made) == odd.place
    assert made.ground.strength is Strength.PRACTICE
    assert made.message == "Cỡ chữ 13 khác phần lớn nội dung (cỡ 14); nên một cỡ."
    (repair,) = made.repairs
    assert isinstance(repair, SetLook)
    assert (repair.start, repair.end, repair.size) == (0, len(_TEXT), pt(14))


def test_what_may_have_a_size_of_its_own() -> None:
    """Căn cứ, an attached text, what is told by its own findings already, words in between."""
    for other in (
        _sized(13, Element.BASIS),
        _sized(13, zone=Zone.ATTACHED),
        _sized(13, zone=Zone.ANNEX),
        _sized(12),
        item(Element.BODY, "Nơi đây", look(13)),
        item(Element.BODY, paragraph([piece(_TEXT, look(14)), piece(" 13 ", look(13))])),
    ):
        assert found([uneven], _sized(14), _sized(14), other) == []
    assert found([uneven], _sized(13), _sized(13)) == []
    assert found([uneven]) == []
