"""Findings as comments of Word."""

from xml.etree import ElementTree as ET

import pytest

from cds_docs.check.walk import everywhere
from cds_docs.document.found import MAIN_PART, Place
from cds_docs.word.editing import Remark, comment
from cds_docs.word.reading.paper import read
from support.faults import parts_of
from support.strangers import letter
from support.wordml import docx, para, run

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def at(number: int, start: int = 0, end: int | None = None, text: str = "Sai.") -> Remark:
    """Return a remark on a paragraph."""
    return Remark(Place(MAIN_PART, number), start, end, text)


def comments(data: bytes) -> list[str]:
    """Return the comments of a package, lines joined."""
    root = ET.fromstring(parts_of(data)["word/comments1.xml"])  # noqa: S314 - our own text
    return ["|".join("".join(p.itertext()) for p in one) for one in root]


def about(data: bytes) -> list[str]:
    """Return the text between the ends of each comment."""
    body = ET.fromstring(parts_of(data)[MAIN_PART])  # noqa: S314 - our own text
    found: dict[str, str] = {}
    open_: set[str] = set()
    for node in body.iter():
        number = node.get(f"{_W}id", "")
        if node.tag == f"{_W}commentRangeStart":
            open_.add(number)
            found[number] = ""
        elif node.tag == f"{_W}commentRangeEnd":
            open_.discard(number)
        elif node.tag == f"{_W}t":
            for one in open_:
                found[one] += node.text or ""
    return [found[key] for key in sorted(found, key=int)]


def test_a_comment_is_about_its_characters() -> None:
    """The stretch is marked, the words of the comment stand in their own part."""
    data = docx(para(run("Số: ") + run("5/KH-UBND")) + para(run("Nội dung")))
    remarks = [at(1, 4, 5, "S-02: Sai.\nGợi ý: sửa."), at(2), Remark(None, 0, None, "P")]
    noted = comment(data, remarks)
    assert comments(noted) == ["S-02: Sai.|Gợi ý: sửa.", "Sai.", "P"]
    assert about(noted) == ["5", "Nội dung", "Số: 5/KH-UBND"]


def test_words_stay_and_no_remark_is_no_change() -> None:
    """Only marks are put into the text."""
    data = letter("boxes")
    assert comment(data, []) == data
    noted = comment(data, [at(number, 1, 3) for number in range(1, 60)])
    assert read(noted).traces.comments == len(comments(noted)) > 5
    before, after = (list(everywhere(read(one))) for one in (data, noted))
    assert [one.text for one in after] == [one.text for one in before]
    assert [one.shape for one in after] == [one.shape for one in before]


def test_remarks_on_a_header_hang_on_the_first_paragraph() -> None:
    """Word allows no comment in a header."""
    data = docx(para(run("Đầu")) + para(run("Sau")))
    noted = comment(data, [Remark(Place("word/header1.xml", 1), 0, None, "Số trang.")])
    assert about(noted) == ["Đầu"]


@pytest.mark.parametrize("way", ["table", "tabs", "boxes"])
def test_comments_join_those_that_are_there(way: str) -> None:
    """Numbers go on where the others end."""
    twice = comment(comment(letter(way), [at(1)]), [at(2)])
    assert comments(twice) == ["Sai.", "Sai."]
    assert len(about(twice)) == 2
