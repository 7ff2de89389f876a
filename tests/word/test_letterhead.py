"""The letterhead of a .docx where it holds more, or less, than usual."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

from cds_docs.document.model import Document, Letterhead, Picture
from cds_docs.standard.elements import Element
from cds_docs.units import mm
from cds_docs.word.media import qr_png
from cds_docs.word.write import write
from support.outline import outline
from support.papers import SENTENCE, letterhead, paper, para

_EMU = 36_000
"""Units of a drawing in a millimetre."""
_BODY = para(Element.BODY, SENTENCE)


def _main(document: Document) -> str:
    """Return the main part of a written paper."""
    with zipfile.ZipFile(io.BytesIO(write(document))) as package:
        return package.read("word/document.xml").decode()


def _with_logo(width: float, aspect: float) -> Letterhead:
    picture = Picture(qr_png("logo"), "image/png", mm(width), aspect, "Biểu trưng của Sở")
    return replace(letterhead(), logo=picture)


@pytest.mark.parametrize(
    ("width", "aspect", "printed"),
    [(15, 1.0, (15, 15)), (60, 1.0, (25, 25)), (12.5, 4.0, (6.25, 25)), (300, 0.1, None)],
)
def test_a_logo_stands_above_the_names(
    width: float, aspect: float, printed: tuple[float, float] | None
) -> None:
    """No higher than 25 mm, no wider than its column, its shape kept; with words for the blind."""
    xml = _main(paper(_with_logo(width, aspect), _BODY))
    (size,) = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', xml)
    wide, high = (int(one) / _EMU for one in size)

    assert xml.index("<wp:extent") < xml.index("UBND TỈNH QUẢNG NGÃI") < xml.index("CỘNG HÒA")
    assert 'descr="Biểu trưng của Sở"' in xml
    assert abs(high - wide * aspect) < 0.1
    if printed is None:
        assert 50 < wide < 80
    else:
        assert (round(wide, 1), round(high, 1)) == tuple(round(one, 1) for one in printed)


def test_an_attached_text_has_neither_number_nor_date() -> None:
    """Its letterhead is a single row."""
    bare = replace(letterhead(), number=None, place_and_date=None)
    assert _main(paper(bare, _BODY)).count("<w:tr>") == 1
    assert _main(paper(letterhead(), _BODY)).count("<w:tr>") == 2


@pytest.mark.parametrize("left_out", ["number", "place_and_date"])
def test_one_of_number_and_date_keeps_its_place(left_out: str) -> None:
    """The other column of the row stays empty."""
    head = replace(letterhead(), **{left_out: None})  # type: ignore[arg-type]
    text = outline(write(paper(head, _BODY)))

    assert (" number [" in text.split("-- header")[0]) is (left_out != "number")
    assert ("place-and-date [" in text) is (left_out != "place_and_date")
    assert _main(paper(head, _BODY)).count("<w:tr>") == 2
