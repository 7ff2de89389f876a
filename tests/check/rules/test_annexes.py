"""A-01 to A-07 and A-09: phụ lục."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cds_docs.document.found import FoundBlock, FoundPaper, FoundParagraph, FoundSection
from cds_docs.document.repairs import ReplaceText, SetLook, SetShape
from cds_docs.standard.clauses import Strength
from cds_docs.standard.rows import Align
from cds_docs.units import pt
from support.clean import clean
from support.found import centred, look, paragraph, section
from support.frame_rules import mended
from support.paper_rules import BOLD, HEADED, ITALIC, and_then, annex, faults, of, on, with_text


def _paper(mention: str, *annexes: FoundSection) -> FoundPaper:
    """Return a numbered letter that says something of its phụ lục."""
    named = with_text(clean(), paragraph(mention)) if mention else clean()
    headed = [replace(one, headers=HEADED) for one in annexes]
    return and_then(on(named, headers=HEADED), *headed)


_ONE = "Danh mục tại Phụ lục kèm theo."


@pytest.mark.parametrize(
    ("mention", "headings", "expected"),
    [
        (_ONE, ("Phụ lục",), []),
        ("Thực hiện theo danh mục (có phụ lục).", ("Phụ lục",), []),
        ("Chi tiết theo danh sách đính kèm.", ("Phụ lục",), []),
        ("Các đơn vị theo danh sách dưới đây.", ("Phụ lục",), []),
        ("", ("Phụ lục",), ["A-01 E"]),
        ("Sở đề nghị thực hiện các nội dung sau đây:", ("Phụ lục",), ["A-01 E"]),
        ("Xem Phụ lục I và Phụ lục II.", ("Phụ lục I", "Phụ lục II"), []),
        ("Khẩu hiệu tại Phụ lục I, lịch tại Phụ lục II.", ("Phụ lục I", "Phụ lục II"), []),
        ("Xem các Phụ lục I, II và III.", ("Phụ lục I", "Phụ lục II", "Phụ lục III"), []),
        ("Xem Phụ lục I đến Phụ lục III.", ("Phụ lục I", "Phụ lục II", "Phụ lục III"), []),
        ("Xem Phụ lục I-III.", ("Phụ lục I", "Phụ lục II", "Phụ lục III"), []),
        ("Xem các phụ lục kèm theo.", ("Phụ lục I", "Phụ lục II"), []),
        ("Xem Phụ lục số 1, số 2.", ("Phụ lục I", "Phụ lục II"), []),
        ("Xem Phụ lục I.", ("Phụ lục I", "Phụ lục II"), ["A-01 E"]),
    ],
)
def test_the_text_names_each_annex(
    mention: str, headings: tuple[str, ...], expected: list[str]
) -> None:
    """By number, by a span of numbers, or all together."""
    titles = [[centred(f"DANH MỤC {at}", BOLD)] for at in range(len(headings))]
    sections = [annex(head, title) for head, title in zip(headings, titles, strict=True)]
    assert faults(_paper(mention, *sections)) == expected


def test_an_annex_named_in_another_one() -> None:
    """Then the breach is less grave."""
    first, second = annex("Phụ lục I"), annex("Phụ lục II", [centred("BẢNG HAI", BOLD)])
    inside = paragraph("Số liệu lấy từ Phụ lục II.")
    first = replace(first, blocks=(*first.blocks, inside))
    assert faults(_paper("Xem Phụ lục I.", first, second)) == ["A-01 W"]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Phụ lục I", "Phụ lục II"), []),
        (("Phụ lục 1", "Phụ lục 2"), ["A-02 E", "A-02 E"]),
        (("Phụ lục A", "Phụ lục B"), ["A-02 E", "A-02 E"]),
        (("Phụ lục", "Phụ lục"), ["A-02 E", "A-02 E"]),
        (("Phụ lục I", "Phụ lục III"), ["A-02 E"]),
        (("Phụ lục I", "Phụ lục I"), ["A-02 E"]),
        (("Phụ lục II", "Phụ lục III"), ["A-02 E"]),
        (("Phụ lục I", "Phụ lục II", "Phụ lục 3"), ["A-02 E"]),
    ],
)
def test_annexes_are_counted_in_roman(headings: tuple[str, ...], expected: list[str]) -> None:
    """Without gap or repeat, from two phụ lục on."""
    sections = [annex(head, [centred(f"BẢNG {at}", BOLD)]) for at, head in enumerate(headings)]
    found = of("A-02", _paper("Xem các phụ lục kèm theo.", *sections))
    assert [f"{one.rule.id} E" for one in found] == expected


def test_a_heading_repeated_on_the_next_page() -> None:
    """The same number over the same title only goes on."""
    sections = [annex("Phụ lục I"), annex("Phụ lục I"), annex("Phụ lục II", [centred("B", BOLD)])]
    assert of("A-02", _paper("Xem các phụ lục.", *sections)) == []


def test_a_heading_that_was_not_recognised_leaves_no_gap() -> None:
    """Where its words stand somewhere, nothing is missing."""
    first, third = annex("Phụ lục I"), annex("Phụ lục III", [centred("C", BOLD)])
    loose = paragraph("Phụ lục II về kinh phí, biên chế và các điều kiện bảo đảm khác.")
    first = replace(first, blocks=(*first.blocks, loose))
    assert of("A-02", _paper("Xem các phụ lục.", first, third)) == []


@pytest.mark.parametrize(
    ("mention", "heading", "expected"),
    [
        ("Xem Phụ lục I.", "Phụ lục I", ["A-03 W"]),
        ("Xem Phụ lục 1.", "Phụ lục 1", ["A-03 W"]),
        ("Xem Phụ lục I, Phụ lục II gửi sau.", "Phụ lục I", []),
        ("Xem Phụ lục II.", "Phụ lục II", []),
        (_ONE, "Phụ lục", []),
    ],
)
def test_a_single_annex_has_no_number(mention: str, heading: str, expected: list[str]) -> None:
    """Unless the text tells of others."""
    assert faults(_paper(mention, annex(heading))) == expected


_LEFT = replace(centred().shape, align=Align.LEFT)


@pytest.mark.parametrize(
    ("heading", "message"),
    [
        (centred("Phụ lục", BOLD), None),
        (centred("PHỤ LỤC", BOLD), "Phụ lục in hoa; cần in thường."),
        (centred("Phụ lục", look(13, bold=True)), "Phụ lục cỡ 13; cần cỡ 14."),
        (centred("Phụ lục", look(14)), "Phụ lục không đậm; cần đậm."),
        (
            paragraph("Phụ lục", look(14, bold=True, italic=True), _LEFT),
            "Phụ lục nghiêng, canh trái; cần đứng, canh giữa.",
        ),
        (
            centred("Phụ lục", replace(BOLD, caps=True)),
            "Phụ lục in hoa; cần in thường.",
        ),
    ],
)
def test_the_heading(heading: FoundParagraph, message: str | None) -> None:
    """It stands in the middle in sentence case, bold, 14."""
    own = annex()
    paper = _paper(_ONE, replace(own, blocks=(heading, *own.blocks[1:])))
    assert [one.message for one in of("A-04", paper)] == ([message] if message else [])
    assert len(faults(paper)) == bool(message)


def test_the_heading_is_mended() -> None:
    """Case, look and place are mended; capitals that Word only shows are left to a person."""
    wrong = paragraph("PHỤ LỤC I", look(12), _LEFT)
    own = annex()
    (made,) = of("A-04", _paper("Phụ lục I", replace(own, blocks=(wrong, *own.blocks[1:]))))
    assert mended(wrong.text, made.repairs) == "Phụ lục I"
    assert SetShape(wrong.place, align=Align.CENTER) in made.repairs
    (change,) = (one for one in made.repairs if isinstance(one, SetLook))
    assert (change.size, change.bold) == (pt(14), True)
    shown = centred("Phụ lục", replace(BOLD, caps=True))
    (made,) = of("A-04", _paper(_ONE, replace(own, blocks=(shown, *own.blocks[1:]))))
    assert not any(isinstance(one, ReplaceText) for one in made.repairs)


def test_heading_and_title_on_one_line() -> None:
    """Each has a line of its own; a line break is enough."""
    own = annex()
    joined = centred("Phụ lục I: DANH MỤC NHIỆM VỤ", BOLD)
    paper = _paper("Phụ lục I", replace(own, blocks=(joined, *own.blocks[2:])))
    assert [one.message for one in of("A-04", paper)] == [
        "Từ «Phụ lục» chung dòng với tên phụ lục; cần một dòng riêng."
    ]
    broken = centred("Phụ lục\nDANH MỤC NHIỆM VỤ", BOLD)
    assert of("A-04", _paper(_ONE, replace(own, blocks=(broken, *own.blocks[2:])))) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ([], []),
        ([centred("DANH MỤC", BOLD), centred("NHIỆM VỤ", BOLD)], []),
        ([centred("Danh mục nhiệm vụ", BOLD)], ["A-05 E"]),
        ([centred("DANH MỤC", look(14))], ["A-05 E"]),
        ([centred("DANH MỤC", look(15, bold=True))], ["A-05 E"]),
        ([centred("DANH MỤC", BOLD), centred("Các nhiệm vụ năm 2026", BOLD)], ["A-05 W"]),
        ([centred("DANH MỤC", BOLD), centred("Năm 2026", ITALIC)], []),
    ],
)
def test_the_title(title: Sequence[FoundBlock], expected: list[str]) -> None:
    """It is in bold capitals, 13 to 14; a second line may be a subtitle."""
    assert faults(_paper(_ONE, annex(title=title))) == expected


_SAID = "(Kèm theo Công văn số 05/SKHCN-CĐS ngày 05 tháng 9 năm 2026 của Sở Khoa học)"


@pytest.mark.parametrize(
    ("attached", "expected"),
    [
        ([centred(_SAID, ITALIC)], []),
        ([centred("(Kèm theo Công văn số      ngày      tháng 9 năm 2026)", ITALIC)], []),
        ([], ["A-06 E"]),
        ([centred("Kèm theo Công văn này", ITALIC)], ["A-06 W"]),
        ([centred("Các đơn vị gửi kèm theo ảnh", ITALIC)], []),
        ([centred(_SAID, look(14))], ["A-06 E"]),
        ([centred(_SAID, look(12, italic=True))], ["A-06 E"]),
        ([paragraph(_SAID, ITALIC, _LEFT)], ["A-06 E"]),
    ],
)
def test_what_the_annex_is_attached_to(attached: Sequence[FoundBlock], expected: list[str]) -> None:
    """The line stands below the title, in the middle, italic."""
    codes = [code for code in faults(_paper(_ONE, annex(attached=attached))) if code[:4] != "A-05"]
    assert codes == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (_SAID, []),
        ("(Kèm theo Công văn số 5/SKHCN-CĐS ngày 5/9/2026 của Sở KH&CN)", []),
        ("(Kèm theo Công văn số      /SKHCN-CĐS ngày     tháng     năm 2026)", []),
        ("(Kèm theo Công văn số 15/SKHCN-CĐS)", ["A-07 W"]),
        ("(Kèm theo Công văn số 05/SKHCN-VP)", ["A-07 W"]),
        ("(Kèm theo Công văn ngày 06 tháng 9 năm 2026)", ["A-07 W"]),
        ("(Kèm theo Công văn của Ủy ban nhân dân tỉnh)", []),
        ("(Kèm theo Công văn của Bộ Nội vụ)", ["A-07 W"]),
        ("(Kèm theo Công văn của Sở Nội vụ)", ["A-07 W"]),
        ("(Kèm theo Công văn của Sở)", []),
        ("(Kèm theo Kế hoạch số 05/SKHCN-CĐS)", ["A-07 W"]),
        ("(Kèm theo Kế hoạch số      /SKHCN-CĐS)", ["A-07 W"]),
        ("(Kèm theo Văn bản số 05/SKHCN-CĐS)", []),
        ("(Kèm theo Công văn của …………)", []),
    ],
)
def test_what_the_line_says_otherwise(said: str, expected: list[str]) -> None:
    """Only what is filled in on both sides is compared."""
    assert faults(_paper(_ONE, annex(attached=[centred(said, ITALIC)]))) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("(Ban hành kèm theo Công văn số 05/SKHCN-CĐS ngày 05 tháng 9 năm 2026)", []),
        ("(Ban hành kèm theo Công văn số      /SKHCN-CĐS ngày      tháng 9 năm 2026)", []),
        ("(Ban hành kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 9 năm 2026)", ["A-07 W"]),
        ("(Kèm theo Công văn số 05/SKHCN-CĐS ngày 06 tháng 9 năm 2026)", ["A-07 W"]),
    ],
)
def test_an_attached_text_names_the_paper_it_comes_with(said: str, expected: list[str]) -> None:
    """A quy chế is issued by this decision, not by the one it was copied from."""
    head = centred("QUY CHẾ", BOLD), centred("Làm việc của Sở", BOLD), centred(said, ITALIC)
    text = section(*head, paragraph("Nội dung."), headers=HEADED, starts="nextPage")
    paper = and_then(on(clean(), headers=HEADED), text)
    assert [code for code in faults(paper) if code.startswith("A-")] == expected
    assert all(one.ground.strength is Strength.FORM for one in of("A-07", paper))


def test_an_annex_begins_a_page() -> None:
    """One that follows on the same page is a warning."""
    assert faults(_paper(_ONE, annex(starts="continuous"))) == ["A-09 W"]
    own = annex(starts="continuous")
    head = own.blocks[0]
    assert isinstance(head, FoundParagraph)
    begun = replace(head, shape=replace(head.shape, page_break_before=True))
    assert faults(_paper(_ONE, replace(own, blocks=(begun, *own.blocks[1:])))) == []


def test_a_paper_without_annexes() -> None:
    """There is nothing to say, even where the text speaks of one."""
    assert faults(_paper(_ONE, section(paragraph("Trang tiếp theo."), starts="continuous"))) == []
