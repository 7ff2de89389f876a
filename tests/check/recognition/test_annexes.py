"""Where a phụ lục begins whose heading and title share a line."""

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import FoundAnnex
from cds_docs.document.found import FoundPaper, FoundParagraph
from cds_docs.document.found_shape import Shape
from cds_docs.standard.rows import Align
from support.found import centred, look, paragraph, renumbered, section
from support.letterheads import two_columns

_BOLD = look(14, bold=True)
_LEFT = Shape(align=Align.LEFT)


def _annexes(heading: FoundParagraph) -> tuple[FoundAnnex, ...]:
    """Return what is found where a line stands first in a section of its own."""
    first = [*two_columns(), centred("KẾ HOẠCH", _BOLD), paragraph("Lời./.")]
    blocks = renumbered([*first, heading, paragraph("1. Nhiệm vụ thứ nhất.")])
    parts = blocks[: len(first)], blocks[len(first) :]
    return recognise(FoundPaper(tuple(section(*part) for part in parts))).annexes


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (
            centred("Phụ lục II. Danh sách các xã, phường điểm", _BOLD),
            "Danh sách các xã, phường điểm",
        ),
        (paragraph("Phụ lục II: DANH SÁCH CÁC XÃ", _BOLD, _LEFT), "DANH SÁCH CÁC XÃ"),
        (centred("PHỤ LỤC II – DANH SÁCH CÁC XÃ", _BOLD), "DANH SÁCH CÁC XÃ"),
    ],
)
def test_a_title_on_the_line_of_the_heading(heading: FoundParagraph, title: str) -> None:
    """It is centred or in capitals; either will do."""
    (annex,) = _annexes(heading)

    assert annex.numeral == "II"
    assert [item.text for item in annex.title] == [title]


@pytest.mark.parametrize(
    "sentence",
    ["Phụ lục II: xem tệp đính kèm.", "Phụ lục II. Danh sách các xã gửi sau."],
)
def test_a_sentence_on_a_new_page_is_no_heading(sentence: str) -> None:
    """Words in small letters that are not centred are text."""
    assert _annexes(paragraph(sentence)) == ()
