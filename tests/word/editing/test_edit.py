"""A stranger's file changed at named places and nowhere else."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.document.found import MAIN_PART, FoundPaper, FoundParagraph, Place
from cds_docs.document.repairs import (
    DrawRule,
    NumberPages,
    Repair,
    ReplaceText,
    SetLook,
    SetPage,
    SetShape,
)
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm, pt
from cds_docs.word.editing import edit
from cds_docs.word.reading.paper import read
from support.faults import parts_of
from support.strangers import WAYS, letter
from support.wordml import docx, para, run

_TNR = "Times New Roman"


def paper(*paragraphs: str) -> bytes:
    """Return a package of paragraphs."""
    return docx("".join(paragraphs))


def first(data: bytes, number: int = 1) -> FoundParagraph:
    """Return a paragraph of a package."""
    blocks = read(data).sections[0].blocks
    return next(b for b in blocks if isinstance(b, FoundParagraph) and b.place.number == number)


def here(number: int = 1) -> Place:
    """Return a place in the main part."""
    return Place(MAIN_PART, number)


def words(found: FoundPaper) -> list[str]:
    """Return the text of the body, paragraph by paragraph."""
    return [b.text for s in found.sections for b in s.blocks if isinstance(b, FoundParagraph)]


def test_no_repair_gives_the_very_bytes() -> None:
    """What need not be changed is not written anew."""
    data = paper(para(run("Nội dung")))
    assert edit(data, []) == data
    assert edit(data, [ReplaceText(here(), 0, 3, "xyz", "a")]) == data
    assert edit(data, [SetLook(Place("word/none.xml", 1), bold=True)]) == data
    assert edit(data, [SetShape(here(99), align=Align.CENTER)]) == data


def test_a_look_is_given_to_the_stretch_alone() -> None:
    """Runs are cut where the stretch begins and ends; the rest looks as before."""
    data = paper(para(run("Số: 5/KH", '<w:i/><w:color w:val="FF0000" w:themeColor="accent1"/>')))
    repair = SetLook(
        here(), 4, 5, typeface=_TNR, size=pt(13), bold=True, italic=False, colour="000000"
    )
    pieces = first(edit(data, [repair])).pieces
    assert [piece.text for piece in pieces] == ["Số: ", "5", "/KH"]
    look = pieces[1].look
    assert (look.fonts, look.size, look.bold) == ((_TNR,) * 4, pt(13), True)
    assert (look.italic, look.colour) == (False, "000000")
    assert [pieces[0].look, pieces[2].look] == [first(data).pieces[0].look] * 2


def test_an_empty_stretch_is_the_label_alone() -> None:
    """The automatic number follows the paragraph mark; the words keep their look."""
    data = paper(para(run("Nội dung")))
    found = first(edit(data, [SetLook(here(), 0, 0, bold=True, label=True)]))
    assert found.mark.bold
    assert not found.pieces[0].look.bold


@pytest.mark.parametrize(
    ("start", "end", "old", "new", "expected"),
    [
        (4, 4, "", "0", "Số: 05/KH"),
        (0, 0, "", "(", "(Số: 5/KH"),
        (8, 8, "", ".", "Số: 5/KH."),
        (3, 4, " ", "  ", "Số:  5/KH"),
        (4, 8, "5/KH", "", "Số: "),
        (4, 8, "6/KH", "", "Số: 5/KH"),
        (2, 8, ": 5/KH", "", "Số"),
        (0, 8, "Số: 5/KH", "V/v", "V/v"),
    ],
)
def test_characters_are_put_in_the_place_of_others(
    start: int, end: int, old: str, new: str, expected: str
) -> None:
    """Across runs, at either end, and only where the old ones stand there."""
    data = paper(para(run("Số") + run(":", "<w:b/>") + run(" 5") + run("/KH")))
    assert first(edit(data, [ReplaceText(here(), start, end, old, new)])).text == expected


def test_several_texts_of_a_paragraph_are_replaced_by_their_old_places() -> None:
    """A change in front does not move the one behind it."""
    data = paper(para(run("Quảng Ngãi, ngày 5 tháng 09 năm 2024")))
    repairs = [
        ReplaceText(here(), 17, 18, "5", "05"),
        ReplaceText(here(), 25, 27, "09", "9"),
    ]
    assert first(edit(data, repairs)).text == "Quảng Ngãi, ngày 05 tháng 9 năm 2024"


def test_a_tab_becomes_a_blank() -> None:
    """What is no character in the file is replaced as well."""
    data = paper(para("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"))
    assert first(edit(data, [ReplaceText(here(), 1, 2, "\t", " ")])).text == "a b"


def test_a_format_is_given_to_a_paragraph() -> None:
    """Own settings win over what stood there, automatic and hanging ones included."""
    shape = (
        '<w:spacing w:beforeAutospacing="1" w:line="500" w:lineRule="exact"/>'
        '<w:ind w:start="300" w:hanging="200"/><w:contextualSpacing/><w:jc w:val="right"/>'
    )
    repair = SetShape(
        here(),
        align=Align.JUSTIFY,
        first_line=mm(10),
        left=Length(0),
        before=pt(6),
        line=Fraction(1),
        keep_next=True,
    )
    found = first(edit(paper(para(run(), shape)), [repair])).shape
    assert (found.align, found.first_line, found.left) == (Align.JUSTIFY, mm(10), Length(0))
    assert (found.before, found.before_auto, found.contextual) == (pt(6), False, False)
    assert (found.line.value, found.keep_next) == (240, True)


@pytest.mark.parametrize(
    ("there", "behind"), [("<w:jc/>", "jc"), ("<w:contextualSpacing/>", "contextualSpacing")]
)
def test_what_is_put_in_stands_before_its_next_neighbour(there: str, behind: str) -> None:
    """Word refuses properties in another order than that of the schema."""
    data = edit(paper(para(run(), there)), [SetShape(here(), first_line=mm(10))])
    body = parts_of(data)["word/document.xml"].decode()
    assert body.index("<w:ind ") < body.index(f"<w:{behind}")


def test_a_line_is_drawn_once() -> None:
    """It stands under its paragraph, centred, as long as asked."""
    data = paper(para(run("Độc lập - Tự do - Hạnh phúc")), para(run("sau")))
    repair = DrawRule(here(), mm(56), mm(80))
    once = edit(data, [repair])
    assert edit(once, [repair]) == once
    line = first(once, 2)
    assert line.text == ""
    assert line.shape.borders.top is not None
    room = mm(80) - line.shape.left - line.shape.right
    assert abs(room.twips - mm(56).twips) <= 1


def test_paper_and_margins_are_set() -> None:
    """A letter-size page becomes A4 upright."""
    data = docx(
        para(run())
        + '<w:sectPr><w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>'
        + '<w:pgMar w:top="1" w:bottom="1" w:left="1" w:right="1"/></w:sectPr>'
    )
    edited = edit(data, [SetPage(0, mm(210), mm(297), left=mm(30))])
    (section,) = read(edited).sections
    assert (section.width, section.height) == (mm(210), mm(297))
    assert b"orient" not in parts_of(edited)["word/document.xml"]
    assert (section.left, section.right) == (mm(30), Length(1))


def test_pages_are_numbered_in_the_header_from_the_second_on() -> None:
    """Without any header one is added; twice is once."""
    data = paper(para(run("Nội dung")))
    repair = NumberPages(0, pt(14), restart=True)
    once = edit(data, [repair])
    assert edit(once, [repair]) == once
    (section,) = read(once).sections
    assert (section.title_page, section.number_start) == (True, 1)
    header = section.headers.default
    assert header is not None
    line = header.blocks[0]
    assert isinstance(line, FoundParagraph)
    assert line.shape.align is Align.CENTER
    (number,) = line.pieces
    assert (number.field, number.look.size, number.look.fonts) == ("PAGE", pt(14), (_TNR,) * 4)
    assert section.headers.first is None


@pytest.mark.parametrize("way", WAYS)
def test_parts_that_are_not_touched_keep_their_bytes(way: str) -> None:
    """Only the part with the paragraph is written anew, all others stay, in their order."""
    data = letter(way)
    changed = parts_of(edit(data, [SetShape(here(1), keep_next=True)]))
    before = parts_of(data)
    assert list(changed) == list(before)
    assert {name for name in before if changed[name] != before[name]} == {MAIN_PART}


_places = st.integers(1, 40).map(here)
_looks = st.builds(
    SetLook,
    _places,
    st.integers(0, 30),
    st.none() | st.integers(0, 60),
    typeface=st.sampled_from([None, _TNR]),
    size=st.sampled_from([None, pt(13)]),
    bold=st.sampled_from([None, True, False]),
    colour=st.sampled_from([None, "000000"]),
    label=st.booleans(),
)
_shapes = st.builds(
    SetShape,
    _places,
    align=st.sampled_from([None, *Align]),
    first_line=st.sampled_from([None, mm(10)]),
    before=st.sampled_from([None, pt(6)]),
)
_pages = st.builds(SetPage, st.integers(0, 2), left=st.sampled_from([None, mm(30)]))


@settings(max_examples=60)
@given(st.sampled_from(WAYS), st.lists(_looks | _shapes | _pages, max_size=8))
def test_formats_never_change_a_word_and_twice_is_once(way: str, repairs: list[Repair]) -> None:
    """Whatever is asked of looks, shapes and pages, the text stays; doing it again is nothing."""
    data = letter(way)
    once = edit(data, repairs)
    assert words(read(once)) == words(read(data))
    assert edit(once, repairs) == once
