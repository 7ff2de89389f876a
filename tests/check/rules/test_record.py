"""M-05 to M-07: properties, fields of the register, numbers given twice."""

from dataclasses import replace

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.rules.record import duplicates, identity
from cds_docs.document.found import FoundBlock, FoundPaper, FoundProperties
from support.clean import NUMBER_LOOK, TITLE_LOOK, clean
from support.copies import copied_letter
from support.found import centred, look
from support.paper_rules import faults, letter, of


@pytest.mark.parametrize(
    ("title", "author", "expected"),
    [
        ("Hưởng ứng Ngày", "Sở Khoa học và Công nghệ", []),
        ("Hưởng ứng Ngày", "UBND tỉnh Quảng Ninh", []),
        ("Hưởng ứng Ngày", "VĂN THƯ SỞ", []),
        ("", "Sở Nội vụ", ["M-05 I"]),
        ("Hưởng ứng Ngày", "", ["M-05 I"]),
        ("Hưởng ứng Ngày", "python-docx", ["M-05 I"]),
        ("", "", ["M-05 I"]),
        ("Hưởng ứng Ngày", "Nguyễn Văn A", ["M-05 W"]),
        ("", "Tran Thi B", ["M-05 W"]),
        ("Hưởng ứng Ngày", "Admin", ["M-05 W"]),
        ("Hưởng ứng Ngày", "Windows User", ["M-05 W"]),
        ("Hưởng ứng Ngày", "DELL", ["M-05 W"]),
    ],
)
def test_properties_of_the_file(title: str, author: str, expected: list[str]) -> None:
    """Blanks are a remark, the name of a person or account is a warning; always one finding."""
    paper = replace(letter(), properties=FoundProperties(title, author, application="x"))
    assert faults(paper) == expected
    assert len(of("M-05", paper)) == len(expected)


_LONG_POST = "PHÓ GIÁM ĐỐC " + "VÀ CÔNG NGHỆ " * 10


def _signed(post: str, name: str) -> list[FoundBlock]:
    """Return who signs."""
    gap = [centred(), centred(), centred()]
    lines = ("KT. GIÁM ĐỐC", post)
    return [*(centred(line, TITLE_LOOK) for line in lines), *gap, centred(name, TITLE_LOOK)]


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        (clean(number=[centred("Số: 05/" + "SKHCN" * 7, NUMBER_LOOK)]), "Ký hiệu dài 35"),
        (clean(signed=_signed("PHÓ GIÁM ĐỐC", "Nguyễn " + "Thị " * 12 + "A")), "Họ và tên dài 56"),
        (clean(signed=_signed(_LONG_POST.strip(), "Nguyễn A")), "Chức vụ dài 142"),
    ],
)
def test_fields_of_the_register(paper: FoundPaper, words: str) -> None:
    """What a field of Phụ lục VI cannot hold is said with both lengths."""
    (made,) = of("M-06", paper)
    assert made.message.startswith(words)


def _numbered(line: str, **changes: list[FoundBlock]) -> FoundPaper:
    """Return a plan with a number."""
    return clean("plan", number=[centred(line, NUMBER_LOOK)], **changes)


def _twice(*papers: FoundPaper) -> list[tuple[str, str]]:
    """Return which of some files are found to have a number that others have."""
    found = [(f"{at}.docx", identity(recognise(paper))) for at, paper in enumerate(papers)]
    known = [(path, one) for path, one in found if one is not None]
    return [(path, made.message) for path, made in duplicates(known)]


def test_a_number_given_twice() -> None:
    """Each of the files is told which other has its number; zeros and case do not matter."""
    same = (_numbered("Số: 05/KH-SKHCN"), _numbered("Số: 5/KH-SKHCN"))
    assert _twice(*same, _numbered("Số: 06/KH-SKHCN")) == [
        ("0.docx", "Số, ký hiệu «05/KH-SKHCN» trùng với «1.docx»."),
        ("1.docx", "Số, ký hiệu «5/KH-SKHCN» trùng với «0.docx»."),
    ]
    three = _twice(*same, same[0])
    assert three[0][1] == "Số, ký hiệu «05/KH-SKHCN» trùng với «1.docx» và 1 tệp khác."


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("parent", "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH"),
        ("date", "Tỉnh Quảng Ninh, ngày 06 tháng 9 năm 2026"),
    ],
)
def test_a_body_written_in_two_ways(part: str, line: str) -> None:
    """It is one body all the same."""
    mine, other = "Số: 05/KH-SKHCN", {part: [centred(line)]}
    again = clean("plan", number=[centred(mine, NUMBER_LOOK)], **other)
    assert len(_twice(_numbered(mine), again)) == 2


def test_what_may_occur_twice() -> None:
    """Blank numbers, other bodies, other years and other kinds have numbers of their own."""
    blank = _numbered("Số:       /KH-SKHCN")
    other_body = _numbered("Số: 05/KH-SKHCN", issuer=[centred("SỞ NỘI VỤ", TITLE_LOOK)])
    date: list[FoundBlock] = [centred("Quảng Ninh, ngày 05 tháng 9 năm 2025")]
    other_tinh = _numbered("Số: 05/KH-SKHCN", parent=[centred("UBND TỈNH NGHỆ AN", look(12))])
    other_place = _numbered("Số: 05/KH-SKHCN", date=[centred("Hòa Tiến, ngày 05 tháng 9 năm 2026")])
    other_year = _numbered("Số: 05/KH-SKHCN", date=date)
    mine = _numbered("Số: 05/KH-SKHCN")
    others = (other_body, other_tinh, other_place, other_year)
    assert _twice(blank, blank, mine, *others, letter()) == []
    assert _twice(_numbered("Số: 05/ĐA-SKHCN"), _numbered("Số: 05/DA-SKHCN")) == []


def test_a_copy_has_the_number_of_its_own_block() -> None:
    """A bản sao and its original are two papers; two copies with one number are told."""
    copy = copied_letter()
    assert _twice(clean(), copy) == []
    assert [message for _, message in _twice(copy, copy)] == [
        "Số, ký hiệu «03/SY-UBND» trùng với «1.docx».",
        "Số, ký hiệu «03/SY-UBND» trùng với «0.docx».",
    ]
