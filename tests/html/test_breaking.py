"""Lines of a paragraph, and a paragraph cut at the end of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.document.model import Gap, Inline, LineBreak, Paragraph, Words, plain_text
from cds_docs.html.breaking import cut, lines
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length, mm

LOOK = format_of(Element.BODY, PageStyle())
WORD = st.text("aăbcdđếổưMW-–/.,", min_size=1, max_size=14)
WORDS = st.lists(WORD, min_size=1, max_size=12).map(lambda w: Words(" ".join(w) + " "))
INLINE = st.one_of(WORDS, st.just(Gap(mm(8))), st.just(LineBreak()))
CONTENT = st.lists(INLINE, min_size=1, max_size=8).map(tuple)


def printed(text: str, room: Length, element: Element = Element.BODY) -> list[str]:
    """Return the lines of a text, trailing blanks left out."""
    look = format_of(element, PageStyle())
    made = lines(Paragraph(element, (Words(text),)), look, room, room)
    starts = (0, *made.ends)
    return [made.text[a:b].rstrip() for a, b in zip(starts, made.ends, strict=False)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Chuyển đổi số", ["Chuyển", "đổi số"]),
        ("kinh tế-xã hội", ["kinh tế-", "xã hội"]),
        ("10-12 tháng", ["10-12", "tháng"]),
        ("và/hoặc nữa", ["và/hoặc", "nữa"]),
        ("02/10/2024", ["02/10/2024"]),
        ("2024-2025", ["2024-", "2025"]),
        ("https://a.vn/muc/trang", ["https://a.vn/muc/", "trang"]),
    ],
)
def test_where_a_line_may_end(text: str, ends: list[str]) -> None:
    """Behind blanks and dashes; not behind a stroke."""
    room = max(text_width(end, LOOK.size) for end in ends)

    assert printed(text, room + Length(1)) == ends


def test_a_word_longer_than_the_line_is_broken_where_it_is_full() -> None:
    """Nothing of it is lost and no part is longer than the line."""
    found = printed("x" * 200, mm(30))

    assert "".join(found) == "x" * 200
    assert all(text_width(line, LOOK.size) <= mm(30) for line in found)


def test_a_line_break_ends_its_line() -> None:
    """The words behind it begin a line of their own."""
    paragraph = Paragraph(Element.BODY, (Words("một"), LineBreak(), Words("hai")))

    assert lines(paragraph, LOOK, mm(100), mm(100)).ends == (4, 7)


@given(CONTENT, st.integers(20, 160))
def test_lines_hold_all_the_text_and_no_more_than_fits(
    content: tuple[Inline, ...], room: int
) -> None:
    """Lines follow each other without a gap, and only a lone letter may be wider than the room."""
    made = lines(Paragraph(Element.BODY, content, "1."), LOOK, mm(room), mm(room - 10))
    starts = (0, *made.ends[:-1])

    assert made.ends[-1] == len(made.text)
    assert all(a < b for a, b in zip(starts, made.ends, strict=True))
    for start, end in zip(starts, made.ends, strict=True):
        shown = made.text[start:end].rstrip()
        assert text_width(shown, LOOK.size) <= mm(room) + Length(1) or len(shown) < 2


@given(CONTENT, st.integers(20, 100), st.data())
def test_a_cut_changes_no_word(content: tuple[Inline, ...], room: int, data: st.DataObject) -> None:
    """Both parts together are the paragraph, but for the blank or line break at the cut."""
    paragraph = Paragraph(Element.CLAUSE, content, "1.")
    made = lines(paragraph, LOOK, mm(room), mm(room))
    place = data.draw(st.sampled_from(made.ends))
    before, behind = cut(paragraph, place, made.head, LOOK.size)

    def squeezed(*parts: Paragraph) -> str:
        return "".join("".join(plain_text(p.content) for p in parts).split())

    assert squeezed(before, behind) == squeezed(paragraph)
    assert (before.label, behind.label) == ("1.", "")
    gaps = [sum(isinstance(i, Gap) for i in p.content) for p in (before, behind, paragraph)]
    assert gaps[0] + gaps[1] == gaps[2]
