"""Even lines for centred text."""

from hypothesis import given
from hypothesis import strategies as st

from cds_docs.document.lines import balanced, printed_lines
from cds_docs.document.model import Gap, Inline, LineBreak, Paragraph, Words
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import format_of
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length, mm

WORD = st.text("aăbcdđếổư", min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=12).map(lambda w: Words(" ".join(w)))
CONTENT = st.lists(st.one_of(WORDS, st.just(Gap(mm(8)))), min_size=1, max_size=6)


def flat(content: tuple[Inline, ...]) -> str:
    """Return the text with a sign for each blank, a line break as the space it stands for."""
    signs = {Gap: "_", LineBreak: " "}
    return "".join(i.text if isinstance(i, Words) else signs[type(i)] for i in content)


@given(CONTENT)
def test_breaking_changes_no_word(content: list[Inline]) -> None:
    """Words and blanks come out as they went in, with some spaces turned into breaks."""
    paragraph = Paragraph(Element.ATTACHED_TO, tuple(content))
    result = balanced(paragraph, PageStyle(), mm(60))

    assert flat(result.content) == flat(paragraph.content)


def test_a_title_with_blanks_breaks_evenly() -> None:
    """A line with blanks is broken about its middle, emphasis kept."""
    content = (
        Words("(Kèm theo Công văn số "), Gap(mm(12)), Words("/UBND-VHXX ngày "), Gap(mm(8)),
        Words(" tháng 9 năm 2023 của Ủy ban nhân dân huyện Cần Giuộc)", italic=True),
    )  # fmt: skip
    result = balanced(Paragraph(Element.ATTACHED_TO, content), PageStyle(), mm(140))

    assert flat(result.content).count(" ") == flat(content).count(" ")
    assert [type(i) for i in result.content].count(LineBreak) == 1
    assert all(i.italic for i in result.content[-2:] if isinstance(i, Words))


def test_a_break_that_was_asked_for_is_left_alone() -> None:
    """A paragraph that breaks its lines itself is not touched."""
    content = (Words("một " * 30), LineBreak(), Words("hai"))
    paragraph = Paragraph(Element.SUBJECT, content)

    assert balanced(paragraph, PageStyle(), mm(60)) is paragraph


def test_a_line_that_just_fits_is_not_broken() -> None:
    """The room may be filled to its end, and one twip less breaks the line."""
    style = PageStyle()
    text = "Tổ chức Ngày Chuyển đổi số quốc gia"
    title = Paragraph(Element.SUBJECT, (Words(text),))
    look = format_of(Element.SUBJECT, style)
    room = text_width(text, look.size, bold=look.bold)

    assert printed_lines(title, style, room) == (text,)
    assert len(printed_lines(title, style, room - Length(1))) == 2


def test_a_date_is_not_broken() -> None:
    """The break stands before a date or behind it, never inside."""
    text = "(Kèm theo Kế hoạch số 186/KH-UBND ngày 05 tháng 9 năm 2024 của Ủy ban nhân dân tỉnh)"
    result = balanced(Paragraph(Element.ATTACHED_TO, (Words(text),)), PageStyle(), mm(149))

    lines = [i.text for i in result.content if isinstance(i, Words)]
    assert len(lines) == 2
    assert "ngày 05 tháng 9 năm 2024" in lines[1]


def test_no_line_begins_or_ends_with_a_blank() -> None:
    """A blank stays between the words around it, so that each line stands in the middle."""
    content = (
        Words("(Kèm theo Chương trình hành động số "), Gap(mm(12)), Words(" ngày "), Gap(mm(8)),
        Words(" tháng "), Gap(mm(6)), Words(" năm "), Gap(mm(12)), Words(" của "), Gap(mm(30)),
        Words(")"),
    )  # fmt: skip
    result = balanced(Paragraph(Element.ATTACHED_TO, content), PageStyle(), mm(110))
    breaks = [i for i, inline in enumerate(result.content) if isinstance(inline, LineBreak)]

    assert breaks
    assert not any(isinstance(result.content[i - 1], Gap) for i in breaks)
    assert not any(isinstance(result.content[i + 1], Gap) for i in breaks)
