"""P-12 in part: words in headers and footers."""

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.rules.edges import texts
from cds_docs.document.found import Furnishing, Furniture, Place
from support.clean import NATIONAL
from support.found import look, paragraph, piece
from support.judging import codes, judged
from support.paper_rules import and_then, annex, letter, numbered, on

_FOOT = "word/footer1.xml"


def _said(*lines: str, part: str = _FOOT) -> Furniture:
    """Return a header or footer of lines."""
    made = [paragraph(line, place=Place(part, at)) for at, line in enumerate(lines, 1)]
    return Furniture(part, tuple(made))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Soạn: Lan - bản in thử lần 3", ["P-12 W"]),
        ("Kế hoạch 12", ["P-12 W"]),
        ("2", []),
        ("—", []),
        ("LƯU HÀNH NỘI BỘ", []),
        ("BẢN NHÁP – còn 2 chỗ cần xác nhận (tô vàng)", []),
        ("DỰ THẢO LẦN 2", []),
        ("Người ký: Sở Khoa học và Công nghệ", []),
        ("SAO Y; Ủy ban nhân dân tỉnh; 05/9/2026", []),
        (NATIONAL, []),
    ],
)
def test_words_in_header_or_footer(line: str, expected: list[str]) -> None:
    """Only the page number belongs there, and what other parts of the decree put there."""
    for part in ("headers", "footers"):
        paper = on(letter(), **{part: Furnishing(default=_said(line))})
        assert codes(judged([texts], recognise(paper))) == expected


@pytest.mark.parametrize("line", ["Số 12 đường Lê Lợi, phường Hồng Gai", "ĐT: 0203.3835.678"])
def test_an_address_stands_in_the_footer(line: str) -> None:
    """All of it, or a part; a header is no place for it."""
    foot = on(letter(), footers=Furnishing(first=_said(line)))
    assert judged([texts], recognise(foot)) == []
    head = on(letter(), headers=Furnishing(first=_said(line)))
    assert codes(judged([texts], recognise(head))) == ["P-12 W"]


def test_each_is_told_once() -> None:
    """Sections share their headers; the message names where and what."""
    foot = Furnishing(default=_said("Bản in thử lần 3 " * 5))
    paper = and_then(on(letter(), footers=foot), annex(footers=foot))
    (made,) = judged([texts], recognise(paper))
    assert made.message.startswith("Chân trang có chữ «Bản in thử lần 3 Bản")
    assert made.message.endswith(" …»; chỉ để số trang.")
    assert made.place == Place(_FOOT, 1)


def test_what_is_not_shown_or_told_elsewhere_is_left() -> None:
    """A first header without its switch; the words beside a page number."""
    off = on(letter(), title_page=False, headers=Furnishing(first=_said("Bản in thử")))
    assert judged([texts], recognise(off)) == []
    beside = (piece("Trang ", look(14)), piece("2", look(14), field=" PAGE "))
    paper = on(letter(), headers=Furnishing(default=numbered(*beside)))
    assert judged([texts], recognise(paper)) == []
