"""Page numbers moved to where the decree wants them, in headers and footers that are there."""

import pytest

from cds_docs.document.found import FoundBlock, FoundParagraph, FoundSection, Furniture
from cds_docs.document.repairs import NumberPages
from cds_docs.standard.rows import Align
from cds_docs.units import pt
from cds_docs.word.editing import edit
from cds_docs.word.reading.paper import read
from support.wordml import docx, para, run

_SIMPLE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_FRAMED = '<w:framePr w:wrap="around" w:hAnchor="margin"/><w:jc w:val="right"/>'


def _paper(*furniture: tuple[str, str, str], settings: str = "") -> bytes:
    """Return a paper with headers and footers: kind, page and content of each."""
    references = "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="rId{number}"/>'
        for number, (kind, page, _) in enumerate(furniture, start=1)
    )
    body = f"{para(run('Nội dung'))}<w:sectPr>{references}</w:sectPr>"
    parts = [(kind, content) for kind, _, content in furniture]
    return docx(body, furniture=parts, **({"settings": settings} if settings else {}))


def _numbered(data: bytes) -> FoundSection:
    """Return the section after its pages are numbered; twice is once."""
    repair = NumberPages(0, pt(14), restart=False)
    once = edit(data, [repair])
    assert edit(once, [repair]) == once
    (section,) = read(once).sections
    return section


def _lines(part: Furniture | None) -> list[FoundParagraph]:
    blocks: tuple[FoundBlock, ...] = part.blocks if part else ()
    return [block for block in blocks if isinstance(block, FoundParagraph)]


def _fields(part: Furniture | None) -> list[str]:
    return [piece.field for line in _lines(part) for piece in line.pieces if piece.field]


@pytest.mark.parametrize("number", [_SIMPLE, _FIELD], ids=["simple", "complex"])
@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("{}", ""),
        ("<w:r><w:t>Trang </w:t></w:r>{}", ""),
        ("<w:r><w:t>- </w:t></w:r>{}<w:r><w:t> -</w:t></w:r>", ""),
    ],
)
def test_a_number_in_the_footer_goes_with_the_words_that_only_go_with_it(
    number: str, words: str, left: str
) -> None:
    """``Trang 1`` and ``- 1 -`` at the foot go; the number stands in the header."""
    section = _numbered(_paper(("footer", "default", para(words.format(number)))))

    assert _fields(section.headers.default) == ["PAGE"]
    assert [line.text for line in _lines(section.footers.default)] == [left]


@pytest.mark.parametrize("number", [_SIMPLE, _FIELD], ids=["simple", "complex"])
def test_other_words_of_a_footer_stay(number: str) -> None:
    """Only the field is taken out of a line that says more; so does one of another kind."""
    total = _FIELD.replace("PAGE", "NUMPAGES").replace(">1<", ">9<")
    line = para(f"<w:r><w:t>Sở Y tế: </w:t></w:r>{number}<w:r><w:t>/</w:t></w:r>{total}")
    section = _numbered(_paper(("footer", "default", line)))

    assert [line.text for line in _lines(section.footers.default)] == ["Sở Y tế:/9"]
    assert _fields(section.footers.default) == ["NUMPAGES"]


def test_words_in_the_run_of_a_field_are_never_lost() -> None:
    """Where a program writes words and field into one run, both stay."""
    whole = _FIELD.replace("</w:r><w:r>", "").replace("<w:r>", "<w:r><w:t>Sở Y tế: </w:t>", 1)
    section = _numbered(_paper(("footer", "default", para(whole))))

    (line,) = _lines(section.footers.default)
    assert line.text.startswith("Sở Y tế:")


def test_a_number_in_the_header_is_centred_where_it_stands() -> None:
    """A frame that holds it at the side goes; other lines stay as they are."""
    header = para(run("Bản nháp")) + para(_SIMPLE, _FRAMED)
    section = _numbered(_paper(("header", "default", header)))
    other, number = _lines(section.headers.default)

    assert other.text == "Bản nháp"
    assert number.shape.align is Align.CENTER
    assert [piece.look.size for piece in number.pieces] == [pt(14)]


def test_a_header_without_number_gets_one_above_its_words() -> None:
    """No second header is made."""
    section = _numbered(_paper(("header", "default", para(run("Sở Y tế")))))

    assert [line.text for line in _lines(section.headers.default)] == ["2", "Sở Y tế"]


def test_even_pages_are_numbered_where_they_have_headers_of_their_own() -> None:
    """The first page loses the number it had."""
    section = _numbered(
        _paper(
            ("header", "first", para(_SIMPLE)),
            ("header", "even", para(run("Trang chẵn"))),
            settings="<w:evenAndOddHeaders/>",
        )
    )

    assert _fields(section.headers.default) == _fields(section.headers.even) == ["PAGE"]
    assert _fields(section.headers.first) == []


def test_a_section_that_is_not_there_is_left() -> None:
    """A repair for a paper that has changed meanwhile does no harm."""
    data = _paper()
    assert edit(data, [NumberPages(4, pt(14), restart=True)]) == data
