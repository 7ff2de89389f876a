"""How long lines are as printed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cds_docs.check.measure import (
    full_width,
    is_measurable,
    line_room,
    line_widths,
    longest,
    mended_look,
)
from cds_docs.check.recognised import Part
from cds_docs.document.found_shape import Shape
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.units import Length, mm, pt
from support.found import item, look, paragraph, piece

_WORDS = st.lists(st.text("abcđeêghôiư", min_size=1, max_size=12), min_size=1, max_size=30)
_MOTTO = "Độc lập - Tự do - Hạnh phúc"


@given(_WORDS)
def test_a_wrapped_text_is_as_long_as_its_lines(words: list[str]) -> None:
    """No line is longer than the room unless it is one word; none is lost."""
    one = item(Element.ISSUER, " ".join(words), look(12, bold=True), room=mm(60))
    lines = line_widths(one)
    widest = max(text_width(word, pt(12), bold=True).twips for word in words)
    assert all(line <= max(mm(60).twips, widest) for line in lines)
    assert sum(lines) <= full_width(one)
    assert longest([one]).twips == max(lines)


def test_a_line_is_measured_in_its_looks() -> None:
    """Sizes, capitals shown by Word, closer and stretched letters count."""
    bold = look(13, bold=True)
    plain = full_width(item(Element.MOTTO, _MOTTO, bold))
    assert abs(plain - text_width(_MOTTO, pt(13), bold=True).twips) <= 7
    assert full_width(item(Element.MOTTO, _MOTTO, replace(bold, caps=True))) > plain
    closer = replace(bold, spacing=Length(-2))
    assert full_width(item(Element.MOTTO, _MOTTO, closer)) == plain - 2 * len(_MOTTO)
    assert full_width(item(Element.MOTTO, _MOTTO, replace(bold, stretch=50))) < plain * 0.52


def test_a_word_may_change_its_look() -> None:
    """Pieces of one word are one word, and stand on one line."""
    parts = [piece("Độc", look(13, bold=True)), piece("lập", look(13))]
    one = item(Element.MOTTO, paragraph(parts), room=mm(1))
    assert len(line_widths(one)) == 1


def test_indents_take_room_and_columns_have_none() -> None:
    """Indents narrow a line; in a tabbed row the room is not known."""
    inset = paragraph("a b", shape=Shape(left=mm(10), right=mm(5)))
    assert line_room(item(Element.BODY, inset, room=mm(100))) == (mm(100) - mm(10) - mm(5)).twips
    tabbed = paragraph("UBND\tCỘNG HÒA")
    left = replace(item(Element.PARENT, tabbed), part=Part(tabbed, 0, 4))
    assert line_room(left) is None


def test_only_known_letters_are_measured() -> None:
    """Times New Roman or what is not said; nothing else."""
    arial = replace(look(13), fonts=("Arial", "Arial", "", ""))
    unsaid = replace(look(13), fonts=("", "", "", ""))
    assert is_measurable([item(Element.MOTTO, _MOTTO, unsaid)])
    assert is_measurable([item(Element.MOTTO, _MOTTO, look(13))])
    assert not is_measurable([item(Element.MOTTO, _MOTTO, arial)])


def test_a_mended_look_is_allowed() -> None:
    """What a rule would mend is measured as mended."""
    wrong = look(16, italic=True)
    assert mended_look(Element.MOTTO, wrong) == look(14, bold=True)
    assert mended_look(Element.MOTTO, look(13, bold=True)) == look(13, bold=True)
