"""T-01, T-02 and T-04 to T-10: tên loại and trích yếu."""

from dataclasses import replace

import pytest

from cds_docs.document.found import FoundBlock
from cds_docs.document.found_shape import Shape
from cds_docs.document.repairs import SetLook, SetShape
from cds_docs.standard.rows import Align
from cds_docs.units import mm, pt
from support.clean import NAME_LOOK, NUMBER_LOOK, SUBJECT, TITLE_LOOK, clean
from support.found import bordered, centred, look, paragraph
from support.frame_rules import drawn as lines_of
from support.frame_rules import faults, findings, repairs_of

_ABOUT = "V/v hưởng ứng Ngày Chuyển đổi số"


def _about(text: str = _ABOUT, **changes: object) -> list[FoundBlock]:
    """Return the trích yếu of a công văn."""
    return [centred(text, replace(NAME_LOOK, **changes), before=pt(6))]  # type: ignore[arg-type]


def test_a_letter_says_not_that_it_is_one() -> None:
    """``CÔNG VĂN`` as a title is the only fault of such a letter."""
    assert faults(title=[centred("CÔNG VĂN", TITLE_LOOK)]) == ["T-01 E"]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (centred("KẾ HOẠCH", TITLE_LOOK), []),
        (centred("KẾ HOẠCH", look(13, bold=True)), []),
        (centred("Kế hoạch", replace(TITLE_LOOK, caps=True)), []),
        (centred("Kế hoạch", TITLE_LOOK), ["T-02 E"]),
        (centred("KẾ HOẠCH", look(15, bold=True)), ["T-02 E"]),
        (centred("KẾ HOẠCH", look(14)), ["T-02 E"]),
        (centred("KẾ HOẠCH", look(14, bold=True, italic=True)), ["T-02 E"]),
        (paragraph("KẾ HOẠCH", TITLE_LOOK, Shape()), ["T-02 E"]),
    ],
)
def test_the_look_of_the_title(block: FoundBlock, expected: list[str]) -> None:
    """Tên loại is in capitals, bold, in the middle."""
    assert faults("plan", title=[block]) == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([centred(SUBJECT, look(14))], ["T-04 E"]),
        ([centred(SUBJECT, look(12, bold=True))], ["T-04 E"]),
        ([paragraph(SUBJECT, TITLE_LOOK, Shape())], ["T-04 E"]),
        ([centred(SUBJECT.upper(), TITLE_LOOK)], ["T-04 W"]),
        ([centred("Tổ chức Ngày", TITLE_LOOK), centred("Chuyển đổi số", TITLE_LOOK)], []),
    ],
)
def test_the_look_of_the_subject(blocks: list[FoundBlock], expected: list[str]) -> None:
    """Trích yếu is bold, in the middle, in small letters."""
    found = faults("plan", subject=blocks)
    assert [code for code in found if not code.startswith("T-05")] == expected


def test_look_and_place_of_a_title_are_mended() -> None:
    """Size, bold and alignment are set; letters are not."""
    wrong = [paragraph("KẾ HOẠCH", look(16), Shape())]
    found = findings(clean("plan", title=wrong))
    repairs = repairs_of("T-02", found)
    assert [(r.size, r.bold) for r in repairs if isinstance(r, SetLook)] == [(pt(14), True)]
    assert [r.align for r in repairs if isinstance(r, SetShape)] == [Align.CENTER]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([], ["T-05 W"]),
        ([centred("________")], ["T-05 W"]),
        ([bordered(mm(0), mm(0))], ["T-05 W"]),
        ([bordered(mm(78), mm(78))], ["T-05 W"]),
        ([bordered(mm(60), mm(60))], []),
    ],
)
def test_the_line_under_the_subject(line: list[FoundBlock], expected: list[str]) -> None:
    """It is a third to a half of the text long."""
    assert faults("plan", subject_line=line) == expected


def test_a_missing_line_is_drawn() -> None:
    """It is two fifths of the trích yếu long, on a room as wide as the page."""
    (line,) = lines_of(repairs_of("T-05", findings(clean("plan", subject_line=[]))))
    assert 40 < line.length.mm < 46
    assert line.room == mm(210) - mm(45)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (_about(), []),
        (_about(size=pt(13)), []),
        (_about(size=pt(14)), ["T-06 E"]),
        (_about(bold=True), ["T-06 E"]),
        (_about(italic=True), ["T-06 E"]),
        (_about("Về việc hưởng ứng Ngày Chuyển đổi số"), ["T-06 W"]),
        (_about("V/V hưởng ứng Ngày Chuyển đổi số"), ["T-06 W"]),
        (_about("v/v hưởng ứng Ngày Chuyển đổi số"), ["T-06 W"]),
        (_about("V / v hưởng ứng Ngày Chuyển đổi số"), ["T-06 W"]),
        (_about("V/v HƯỞNG ỨNG NGÀY CHUYỂN ĐỔI SỐ"), ["T-06 W"]),
        (_about("V/v NSNN 2026"), []),
        (_about("(V/v: hưởng ứng Ngày Chuyển đổi số)"), ["T-06 W"]),
        ([], ["T-06 E"]),
    ],
)
def test_the_subject_of_a_letter(blocks: list[FoundBlock], expected: list[str]) -> None:
    """It begins with ``V/v``, 12 to 13 points, upright."""
    assert faults(letter_subject=blocks) == expected


@pytest.mark.parametrize(
    ("after", "before", "expected"),
    [
        (0, 6, []),
        (6, 0, []),
        (3, 3, []),
        (6, 6, []),
        (0, 7, []),
        (0, 0, ["T-07 W"]),
        (0, 12, ["T-07 W"]),
        (10, 0, ["T-07 W"]),
    ],
)
def test_the_gap_above_the_subject(after: float, before: float, expected: list[str]) -> None:
    """It stands 6 pt below the number, in whichever way the space is declared."""
    number = [centred("Số: 05/SKHCN-CĐS", NUMBER_LOOK, after=pt(after))]
    about = [centred(_ABOUT, NAME_LOOK, before=pt(before))]
    assert faults(number=number, letter_subject=about) == expected


def test_nothing_is_said_of_a_gap_that_is_not_known() -> None:
    """Automatic space and empty paragraphs between the two cannot be measured."""
    auto = [centred(_ABOUT, NAME_LOOK, before_auto=True)]
    assert faults(letter_subject=auto) == []
    assert faults(letter_subject=[centred(), centred(_ABOUT, NAME_LOOK)]) == []


def test_a_named_kind_without_a_subject() -> None:
    """What a paper is about must stand below its tên loại (T-04)."""
    assert faults("plan", subject=[]) == ["T-04 W"]
    long = [centred("KẾ HOẠCH TỔ CHỨC NGÀY HỘI", TITLE_LOOK)]
    assert faults("plan", title=long, subject=[]) == []


@pytest.mark.parametrize("line", ["SỞ KHOA HỌC VÀ CÔNG NGHỆ", "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ"])
def test_who_decides_is_no_subject(line: str) -> None:
    """Right below ``QUYẾT ĐỊNH`` it shows that the trích yếu is missing (T-04)."""
    decision = {
        "title": [centred("QUYẾT ĐỊNH", TITLE_LOOK)],
        "number": [centred("Số: 05/QĐ-SKHCN", NUMBER_LOOK)],
    }
    told = faults("plan", subject=[centred(line, TITLE_LOOK)], **decision)
    assert [one for one in told if one.startswith("T")] == ["T-04 W"]


def test_short_about_in_a_named_kind() -> None:
    """``V/v`` belongs to a công văn only."""
    subject = [centred("V/v tổ chức Ngày Chuyển đổi số quốc gia", TITLE_LOOK)]
    assert faults("plan", subject=subject) == ["T-08 E"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("V/v hưởng ứng Ngày Chuyển đổi số.", ["T-09 W"]),
        ("V/v: hưởng ứng Ngày Chuyển đổi số", ["T-09 W"]),
        ("V/v về việc hưởng ứng Ngày hội", ["T-09 W"]),
        ("V/v việc hưởng ứng Ngày hội", ["T-09 W"]),
        ("V/v Hưởng ứng Ngày hội", ["T-09 W"]),
        ("V/v Tổ chức các hoạt động", ["T-09 W"]),
        ("V/v Tổ chức Y tế Thế giới tài trợ", []),
        ("V/v Đề án 06 của Chính phủ", []),
        ("V/v tổ chức hội thi, hội diễn, …", []),
        ("V/v hưởng ứng Ngày hội...", []),
    ],
)
def test_marks_in_the_subject(text: str, expected: list[str]) -> None:
    """No full stop at its end, nothing between ``V/v`` and what it is about."""
    assert faults(letter_subject=_about(text)) == expected


def test_a_subject_in_brackets() -> None:
    """The forms have none; a remark in brackets below it is another matter (T-09)."""
    lines = ("(Hưởng ứng Ngày Chuyển đổi số)", "Hưởng ứng Ngày Chuyển đổi số (10/10)")
    made = [faults("plan", subject=[centred(one, TITLE_LOOK)]) for one in lines]
    assert ["T-09 W" in one for one in made] == [True, False]


@pytest.mark.parametrize(("words", "expected"), [(100, []), (130, ["T-10 I"]), (600, ["T-10 E"])])
def test_a_long_subject(words: int, expected: list[str]) -> None:
    """Long is a remark; longer than the register's field is an error."""
    text = ("Tổ chức ngày hội " * 40)[:words].strip()
    found = faults("plan", subject=[centred(text, TITLE_LOOK)])
    assert [code for code in found if not code.startswith("T-05")] == expected
